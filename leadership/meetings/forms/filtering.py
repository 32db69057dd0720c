"""The filters of the list of meetings."""

from typing import Any

from django import forms

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.models import year_calendar
from leadership.meetings.models import Status
from leadership.meetings.models.meetings import MeetingQuerySet
from wards.models import Ward

YEARS_BACK = 10
COMING, PAST, ALL = "coming", "past", "all"
PERIODS = [(COMING, "Coming"), (PAST, "Past"), (ALL, "All")]
GAPS = [("attendance", "Held, attendance missing"), ("notes", "Held, notes missing")]


class MeetingFilters(FilterForm):
    ward = forms.ModelChoiceField(
        queryset=Ward.objects.none(), required=False, empty_label="All wards"
    )
    period = forms.ChoiceField(required=False)
    status = forms.ChoiceField(required=False, choices=[("", "Any"), *Status.choices])
    gap = forms.ChoiceField(
        label="What is missing", required=False, choices=[("", "Show all"), *GAPS]
    )

    def __init__(self, *args: Any, meetings: MeetingQuerySet, officer: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meetings = meetings
        self.calendar = year_calendar()
        wards = Ward.objects.of_home_council().select_related("generation")
        self.fields["period"].initial = COMING
        self.fields["ward"].queryset = wards.in_name_order()  # type: ignore[attr-defined]
        self.fields["ward"].label_from_instance = _ward_and_time  # type: ignore[attr-defined]
        self.fields["period"].choices = [*PERIODS, *self._years()]  # type: ignore[attr-defined]
        if not officer:
            del self.fields["gap"]

    def _years(self) -> list[tuple[str, str]]:
        """Next year's meetings, this year's and those of the years before."""
        this = self.calendar.containing(dates.today()).year
        years = [self.calendar.year(year) for year in range(this + 1, this - YEARS_BACK, -1)]
        return [(year.slug, f"Year {year.label}") for year in years]

    def chosen(self) -> MeetingQuerySet:
        """The meetings that the filters let through, in the order they are wanted."""
        meetings, asked = self.meetings, self.cleaned_data if self.is_valid() else {}
        if asked.get("ward"):
            meetings = meetings.of_wards([asked["ward"]])
        if asked.get("status"):
            meetings = meetings.filter(status=asked["status"])
        if asked.get("gap"):
            attendance = asked["gap"] == "attendance"
            meetings = meetings.without_attendance() if attendance else meetings.notes_due()
        period = self.shown_period
        if period == COMING:
            return meetings.filter(date__gte=dates.today()).order_by("date", "time", "pk")
        if period == PAST:
            return meetings.filter(date__lt=dates.today()).latest_first()
        if period != ALL:
            meetings = meetings.in_year(self.calendar.parse(period))
        return meetings.latest_first()

    @property
    def shown_period(self) -> str:
        """What was asked for: without a word, the meetings to come; with other filters, all."""
        asked = self.cleaned_data if self.is_valid() else {}
        others = any(value for name, value in asked.items() if name != "period")
        return asked.get("period") or (ALL if others else COMING)


def _ward_and_time(ward: Ward) -> str:
    """Names come again with a new order: a ward that is not in force says of which it is."""
    generation, today = ward.generation, dates.today()
    if generation.start > today or (generation.end and generation.end <= today):
        return f"{ward.name} ({generation.name})"
    return ward.name
