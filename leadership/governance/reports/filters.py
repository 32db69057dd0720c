"""Which committee, which ward, from when to when: what these reports are asked for."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.db.models import Min, QuerySet
from django.db.models.functions import Collate, Lower

from leadership import dates
from leadership.dates.forms import DayField
from leadership.dates.models import AnnualMeeting
from leadership.dates.years import MunicipalYear, YearCalendar
from leadership.meetings.models import Body, Meeting
from leadership.reporting.report import Filters
from wards.models import Ward

Choices = list[tuple[str, str]]
# ward forums have reports of their own; a board may not have a page for everybody
NO_COMMITTEES = (Body.Kind.WARD_FORUM, Body.Kind.BOARD)


def committees() -> QuerySet[Body]:
    bodies = Body.objects.exclude(kind__in=NO_COMMITTEES)
    return bodies.order_by(Collate(Lower("name"), "C"), "pk")


def offer(form: forms.Form, name: str, choices: Callable[[], Choices]) -> None:
    """Set a field's choices to what a function gives when somebody looks, once."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = cache(choices)


class CommitteeFilters(Filters):
    """A committee by its key, or all."""

    body = forms.ChoiceField(label="Committee", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = cache(lambda: list(committees()))
        offer(self, "body", self._bodies)

    def _bodies(self) -> Choices:
        return [("", "All"), *((str(body.pk), body.name) for body in self.bodies())]

    def clean_body(self) -> Body | None:
        key = self.cleaned_data["body"]
        return next((body for body in self.bodies() if str(body.pk) == key), None)


class PeriodFilters(CommitteeFilters):
    """And from which day to which; without an end where nothing is said."""

    since = DayField(label="From", required=False)
    until = DayField(label="To", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("since", "The period must begin on or before its last day.")
        return cleaned


class YearFilters(CommitteeFilters):
    """And a municipal year, from that of the first meeting on record to the present one."""

    year = forms.ChoiceField(label="Municipal year")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = dict(AnnualMeeting.objects.order_by().values_list("year", "held_on"))
        self.calendar = YearCalendar(self.council.year_start, held)
        offer(self, "year", self._years)

    def _years(self) -> Choices:
        this = self.calendar.containing(dates.today()).year
        first = Meeting.objects.aggregate(day=Min("date"))["day"]
        oldest = min(this, self.calendar.containing(first).year) if first else this
        years = [self.calendar.year(year) for year in range(this, oldest - 1, -1)]
        return [(year.slug, year.label) for year in years]

    def clean_year(self) -> MunicipalYear:
        return self.calendar.parse(self.cleaned_data["year"])

    def default(self, name: str) -> str:
        if name == "year":
            return self.calendar.containing(dates.today()).slug
        return super().default(name)


class AsAtFilters(Filters):
    """As at a day, today where nothing is said."""

    on = DayField(label="As at", required=False)

    def clean_on(self) -> date:
        found: date = self.cleaned_data["on"] or dates.today()
        return found


def ward_choices() -> Choices:
    wards = Ward.objects.of_home_council().in_name_order().values_list("code", "name")
    return [("", "All"), *((code, f"{name} ({code})") for code, name in wards)]
