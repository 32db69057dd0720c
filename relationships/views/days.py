"""The day a page is about: asked in the address, else today."""

from datetime import date

from django.http import HttpRequest

from leadership import dates
from relationships.forms.appointments import DayForm


def day_asked(request: HttpRequest) -> tuple[date, DayForm]:
    given = any(name.startswith("on") for name in request.GET)
    form = DayForm(request.GET if given else None)
    if given and form.is_valid() and form.cleaned_data["on"]:
        return form.cleaned_data["on"], form
    return dates.today(), form


def day_query(day: date) -> str:
    """What a link adds so that the next page is about the same day."""
    return "" if day == dates.today() else f"?on={day:%Y-%m-%d}"
