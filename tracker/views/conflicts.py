"""Two editors: the second one's form comes back with every word, and who changed what."""

from typing import Any, TypeVar

from django.http import HttpRequest

from tracker.forms.moving import VersionedForm
from tracker.models import Issue

FormT = TypeVar("FormT", bound=VersionedForm)


def merged_form(
    form_class: type[FormT], request: HttpRequest, *, issue: Issue, **kwargs: Any
) -> FormT:
    """The form as it was typed, on the issue as it is now: saved again, it goes through."""
    typed = request.POST.copy()
    typed["version"] = str(issue.version)
    return form_class(typed, issue=issue, **kwargs)
