"""Seats, dates, terms and acts of a committee."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.dates.models import year_calendar
from leadership.dates.vague import Kind
from leadership.meetings.date_lines import NotADate, in_words, read_lines
from leadership.meetings.forms.arranging import WhenAndWhere
from leadership.meetings.forms.fields import ClockTimeField, VersionField
from leadership.meetings.forms.people_named import PersonNameField
from leadership.meetings.models import (
    AgendaItem,
    Body,
    BodyAppointment,
    MeetingSchedule,
    ScheduledDate,
    TermsOfReference,
    Weekday,
)
from leadership.meetings.models.records import AgendaItemQuerySet

LOOK_BACK = timedelta(days=2 * 366)  # items further back are chosen by nobody
YEARS_BACK, YEARS_AHEAD = 10, 1
UNTIL_HINT = "The first day no longer in force. Leave it empty while only the event is known."


class ItemField(forms.ModelChoiceField):
    """An item that settled something, of the body's meetings of the last two years."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(AgendaItem.objects.none(), empty_label="Not recorded", **kwargs)

    def label_from_instance(self, item: AgendaItem) -> str:
        return f"{item.meeting.date:%-d %B %Y}: {item}"


def items_of(body: Body) -> AgendaItemQuerySet:
    bodies = [pk for pk in (body.pk, body.parent_id) if pk is not None]
    items = AgendaItem.objects.filter(
        meeting__bodies__in=bodies, meeting__date__gte=dates.today() - LOOK_BACK
    )
    return items.select_related("meeting").distinct().order_by("-meeting__date", "number", "pk")


def years() -> list[tuple[int, str]]:
    this = year_calendar().containing(dates.today()).year
    found = range(this + YEARS_AHEAD, this - YEARS_BACK, -1)
    return [(year, f"{year}/{(year + 1) % 100:02}") for year in found]


def year_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label="Municipal year", coerce=int)


class OfBody(forms.Form):
    """A form about one committee: its years are offered and its items."""

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        for field in self.fields.values():
            if isinstance(field, ItemField):
                field.queryset = self.items()
        if "year" in self.fields:
            self.fields["year"].choices = years()  # type: ignore[attr-defined]
            self.fields["year"].initial = year_calendar().containing(dates.today()).year

    def items(self) -> QuerySet[AgendaItem]:
        return items_of(self.body)


class AppointForm(OfBody):
    person = PersonNameField(label="Who")
    capacity = forms.ChoiceField(
        choices=BodyAppointment.Capacity,
        initial=BodyAppointment.Capacity.MEMBER,
        widget=forms.RadioSelect,
        help_text="Chair and Deputy Chair are members as well.",
    )
    group = forms.CharField(
        label="Political group", max_length=80, required=False, help_text="Such as Labour Group"
    )
    source = forms.ChoiceField(
        label="Appointed by", choices=BodyAppointment.Source, widget=forms.RadioSelect
    )
    made_at = ItemField(label="Item that made or noted the appointment")
    start = DatePartsField(label="From")
    ends_at = forms.CharField(
        label="Term ends with",
        max_length=160,
        required=False,
        help_text="An event, such as the annual meeting of the Council in 2018",
    )
    end = DatePartsField(label="Until", required=False, help_text=UNTIL_HINT)


class EndSeatForm(forms.Form):
    on = DatePartsField(label="Until", help_text="The first day no longer in force.")
    version = VersionField()


class ScheduleForm(OfBody):
    year = year_field()
    dates = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=4_000,
        help_text="One a line: 6 September, or 4 or 11 April where the day is still to be chosen.",
    )
    weekday = forms.TypedChoiceField(
        label="Usual weekday",
        choices=[("", "None"), *Weekday.choices],
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Dates on another weekday are kept, and marked.",
    )
    time = ClockTimeField(label="Usual start", required=False, help_text="Such as 10:30")
    venue = forms.CharField(label="Usual place", max_length=200, required=False)
    agreed_at = ItemField(label="Item at which they were agreed")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("dates") and cleaned.get("year"):
            try:
                cleaned["dates"] = read_lines(
                    cleaned["dates"], year_calendar().year(cleaned["year"])
                )
            except NotADate as wrong:
                self.add_error("dates", str(wrong))
        return cleaned

    @classmethod
    def showing(cls, schedule: MeetingSchedule) -> dict[str, Any]:
        """A schedule that is loaded again, without the dates that are meetings already."""
        names = ("year", "weekday", "time", "venue", "agreed_at")
        still = schedule.dates.filter(meeting__isnull=True).in_time_order()  # type: ignore[attr-defined]
        lines = "\n".join(in_words(row.when) for row in still)
        return {name: getattr(schedule, name) for name in names} | {"dates": lines}


class FixForm(WhenAndWhere):
    """A date of the schedule becomes a meeting; of several days one is chosen."""

    def __init__(self, *args: Any, scheduled: ScheduledDate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        when, schedule = scheduled.when, scheduled.schedule
        self.fields["time"].initial, self.fields["venue"].initial = schedule.time, schedule.venue
        if when.kind in {Kind.DAY, Kind.DAYS}:
            days = when.days or (when.last,)
            self.fields["date"] = forms.TypedChoiceField(
                label="Day",
                choices=[(f"{day:%Y-%m-%d}", f"{day:%A %-d %B %Y}") for day in days],
                coerce=date.fromisoformat,
                initial=f"{days[0]:%Y-%m-%d}" if len(days) == 1 else None,
                widget=forms.RadioSelect,
            )
        else:
            self.fields["date"].help_text = f"The date agreed is {in_words(when)}."
        self.order_fields(["date", "time", "venue", "venue_address", "venue_is_public"])


class TermsForm(OfBody):
    year = year_field()
    text = forms.CharField(
        label="Terms of reference",
        required=False,
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Leave it empty where the paper is not on file here.",
    )
    settled_at = ItemField(label="Item that noted or agreed them")

    @classmethod
    def showing(cls, terms: TermsOfReference) -> dict[str, Any]:
        return {name: getattr(terms, name) for name in ("year", "text", "settled_at")}


class DelegatedActForm(OfBody):
    authority = ItemField(label="Item that gave the authority", required=True)
    on = DatePartsField(label="Day")
    what = forms.CharField(
        label="What was done", max_length=5_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    why_urgent = forms.CharField(label="Why it could not wait", max_length=300)
    chair = PersonNameField(label="Chair")
    chief_officer = PersonNameField(label="Chief Officer")

    def items(self) -> QuerySet[AgendaItem]:
        given = [AgendaItem.Outcome.AGREED, AgendaItem.Outcome.RESOLVED]
        return items_of(self.body).filter(outcome__in=given)
