"""Two editors: the second one's form comes back with every word, and who changed what."""

from typing import Any, TypeVar

from django.http import HttpRequest

from leadership.people.refusals import Conflict
from tracker.forms.moving import VersionedForm
from tracker.models import Issue

FormT = TypeVar("FormT", bound=VersionedForm)


def as_it_is_now(request: HttpRequest, issue: Issue, conflict: Conflict) -> Issue:
    """The issue, read anew. Where it is gone, or out of this person's sight by now, the plain page
    of conflicts keeps the words."""
    seen = Issue.objects.visible_to(request.user).select_related("ward")
    now = seen.filter(pk=issue.pk).first()
    if now is None:
        raise conflict
    return now


def merged_form(
    form_class: type[FormT], request: HttpRequest, *, issue: Issue, **kwargs: Any
) -> FormT:
    """The form as it was typed, on the issue as it is now: saved again, it goes through."""
    typed = request.POST.copy()
    typed["version"] = str(issue.version)
    return form_class(typed, issue=issue, **kwargs)
