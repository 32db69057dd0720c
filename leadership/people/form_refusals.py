"""A service's refusal, shown as the form's error."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.forms import BaseForm

from leadership.people.refusals import Refused


@contextmanager
def refusals_shown_in(form: BaseForm) -> Iterator[None]:
    """Turn `Refused` into the form's error, so that the view goes on to show the form again.

    if form.is_valid():
        with refusals_shown_in(form):
            close_issue(...)
            return redirect(issue)
    return render(...)
    """
    try:
        yield
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else None, refused.message)
