"""How the Ward Forums are: when each met, how often, who came, and its ward's plan (S287, S292,
S303)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.db.models import Max, Min

from leadership import dates
from leadership.dates.models import AnnualMeeting
from leadership.dates.years import MunicipalYear, YearCalendar
from leadership.meetings.access import sees_all_counts, takes_all_counts
from leadership.meetings.models import Attendance, Meeting, MeetingBody, Status
from leadership.meetings.visits import number_of_visits
from leadership.plans.access import may_see_plans
from leadership.plans.models import PlanningRound
from leadership.plans.progress import Progress, progress_of
from leadership.plans.reports.filters import offer
from leadership.plans.reports.standing import words_told
from leadership.reporting.columns import Column, Date, Integer, Number, Text, YesNo
from leadership.reporting.report import Asked, Figure, Filters, Report, Row, Summary
from leadership.reporting.values import SMALL
from wards.models import CouncillorTerm, Ward, WardGeneration

TARGET = "4"  # a quarter each, where nobody says another
MOST = 52
KINDS = (Meeting.Kind.FORUM, Meeting.Kind.SPECIAL)  # a ward walk is no meeting of the forum
WARD = "body__wardforum__ward"
NOTES = [
    "Ward Forum meetings and special ones that were held count; ward walks do not.",
    "Attendances are visits, not people. The average is over the meetings at which they were"
    " counted: not taken and not posted are not nought.",
    "The year before is the whole of it; this year is as far as it has come.",
    "Councillors present are those of the ward, at the meetings whose record says who was there.",
]
HIDDEN = "Counts of 1 to 4 are hidden in a publication copy and left out of the averages."


class HealthFilters(Filters):
    year = forms.ChoiceField(label="Municipal year")
    target = forms.IntegerField(label="Target a year", min_value=1, max_value=MOST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = dict(AnnualMeeting.objects.order_by().values_list("year", "held_on"))
        self.calendar = YearCalendar(self.council.year_start, held)
        offer(self, "year", self._years)
        self.first = cache(lambda: Meeting.objects.aggregate(day=Min("date"))["day"])

    def _years(self) -> list[tuple[str, str]]:
        this, first = self.calendar.containing(dates.today()).year, self.first()
        oldest = min(this, self.calendar.containing(first).year) if first else this
        years = [self.calendar.year(year) for year in range(this, oldest - 1, -1)]
        return [(year.slug, year.label) for year in years]

    def clean_year(self) -> MunicipalYear:
        return self.calendar.parse(self.cleaned_data["year"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("year"):
            cleaned["before"] = self.calendar.year(cleaned["year"].year - 1)
        return cleaned

    def default(self, name: str) -> str:
        if name == "year":
            return self.calendar.containing(dates.today()).slug
        return TARGET if name == "target" else super().default(name)


@dataclass(frozen=True)
class Sitting:
    """A ward's part in a meeting; no number means not taken, not posted, or hidden."""

    meeting: int
    ward: int
    on: date
    number: int | None


@dataclass(frozen=True)
class Health:
    """One ward's forum in the year. `councillors` holds how many were there, for each meeting
    whose record says so."""

    ward: Ward
    last: date | None
    coming: date | None
    this: list[Sitting]
    before: list[Sitting]
    councillors: list[int] = field(default_factory=list)

    @property
    def trend(self) -> float | None:
        """This year's average less last year's."""
        now, then = average(self.this), average(self.before)
        return None if now is None or then is None else now - then


def average(sittings: Iterable[Sitting]) -> float | None:
    numbers = [one.number for one in sittings if one.number is not None]
    return sum(numbers) / len(numbers) if numbers else None


def _forums(asked: Asked) -> Any:
    """The wards' parts in the meetings that this person may count."""
    meetings = Meeting.objects.visible_to(asked.user).filter(kind__in=KINDS)
    if asked.is_publication:
        meetings = meetings.filter(public=True)
    wards = [ward.pk for ward in _wards(asked)]
    found = MeetingBody.objects.filter(meeting__in=meetings.values("pk"))
    return found.filter(**{f"{WARD}__in": wards}).order_by()


def _generations(asked: Asked) -> Any:
    return WardGeneration.objects.of_home_council().on(asked.filters["year"].start)


def _wards(asked: Asked) -> list[Ward]:
    wards = Ward.objects.filter(generation__in=_generations(asked)).select_related("district")
    found: list[Ward] = asked.once("wards", lambda: list(wards.in_name_order()))
    return found


def health(asked: Asked) -> list[Health]:
    found: list[Health] = asked.once("health", lambda: _ask(asked))
    return found


def _ask(asked: Asked) -> list[Health]:
    today, year = asked.at.date(), asked.filters["year"]
    forums = _forums(asked)
    held = forums.filter(meeting__status=Status.HELD, meeting__date__lte=today)
    last = _days(held.filter(meeting__date__lt=year.end), Max("meeting__date"))
    coming = _days(
        forums.filter(
            meeting__status__in=[Status.SCHEDULED, Status.SITTING], meeting__date__gte=today
        ),
        Min("meeting__date"),
    )
    sittings = _sittings(asked, held)
    councillors = _councillors(asked, [one for one in sittings if one.on in year])
    by_ward: dict[int, list[Sitting]] = {}
    for one in sittings:
        by_ward.setdefault(one.ward, []).append(one)
    found = []
    for ward in _wards(asked):
        mine = by_ward.get(ward.pk, [])
        this = [one for one in mine if one.on in year]
        before = [one for one in mine if one.on in asked.filters["before"]]
        present = [
            councillors[key] for one in this if (key := (one.meeting, ward.pk)) in councillors
        ]
        found.append(Health(ward, last.get(ward.pk), coming.get(ward.pk), this, before, present))
    return found


def _days(forums: Any, day: Max | Min) -> dict[int, date]:
    return dict(forums.values_list(WARD).annotate(day=day))


def _sittings(asked: Asked, held: Any) -> list[Sitting]:
    """Of this year and the one before, one for each ward of a joint meeting."""
    year, before = asked.filters["year"], asked.filters["before"]
    rows = held.filter(meeting__date__gte=before.start, meeting__date__lt=year.end)
    rows = rows.annotate(number=number_of_visits()).order_by("meeting__date", "meeting", "pk")
    return [
        Sitting(meeting, ward, on, None if _hides(asked, number) else number)
        for meeting, ward, on, number in rows.values_list(
            "meeting", WARD, "meeting__date", "number"
        )
    ]


def _hides(asked: Asked, number: int | None) -> bool:
    return asked.is_publication and number is not None and 0 < number < SMALL


def _councillors(asked: Asked, sittings: list[Sitting]) -> dict[tuple[int, int], int]:
    """How many of a ward's councillors were present, by meeting and ward, where the record says
    of any of them whether they were. The public reads it once the notes are agreed."""
    records = Attendance.objects.filter(meeting__in={one.meeting for one in sittings})
    if asked.is_publication:
        records = records.filter(meeting__notes_status=Meeting.NotesStatus.AGREED)
    terms: dict[int, list[tuple[int, date, date | None]]] = {}
    year, wards = asked.filters["year"], {one.ward for one in sittings}
    held = CouncillorTerm.objects.filter(seat__ward__in=wards).during(year.start, year.end)
    for person, ward, start, end in held.values_list("person", "seat__ward", "start", "end"):
        terms.setdefault(person, []).append((ward, start, end))
    days = {one.meeting: one.on for one in sittings}
    met = {(one.meeting, one.ward) for one in sittings}
    found: dict[tuple[int, int], int] = {}
    for meeting, person, how in records.order_by().values_list("meeting", "person", "how"):
        for ward, start, end in terms.get(person, []):
            if start <= days[meeting] and (end is None or days[meeting] < end):
                key = (meeting, ward)
                if key in met:
                    found[key] = found.get(key, 0) + (how == Attendance.How.PRESENT)
    return found


def _plans(asked: Asked) -> dict[int, Progress]:
    """The wards' plans of the round for that municipal year, by ward; the latest of several."""
    found: dict[int, Progress] = asked.once("plans", lambda: _ask_for_plans(asked))
    return found


def _ask_for_plans(asked: Asked) -> dict[int, Progress]:
    today = asked.at.date()
    rounds = PlanningRound.objects.begun(today).filter(generation__in=_generations(asked))
    planning_round = rounds.filter(year=asked.filters["year"].year).latest_first().first()
    if planning_round is None:
        return {}
    found = progress_of(planning_round, _wards(asked), today)
    return {one.ward.pk: one for one in found}


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("ward", "Ward", width=20),
        Text("ward_code", "Ward code", width=11),
        Text("district", "District", width=14),
        Date("last_met", "Last met", width=15),
        YesNo("never", "Never met", width=8),
        Integer("met", "Met this year", width=8),
        Integer("short", "Short of the target by", width=9),
        Date("next", "Next date", width=15),
        YesNo("is_set", "Next date set", width=8),
        Integer("counted", "Meetings with attendances counted", width=11),
        Number("each", "Attendances a meeting", width=11),
        Number("each_before", "Attendances a meeting, the year before", width=12),
        Number("trend", "Change", width=9),
        Number("councillors", "Councillors present a meeting", width=11),
        Text("plan", "Ward plan", width=18),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in health(asked)]


def _row(asked: Asked, one: Health) -> Row:
    ward, plan = one.ward, _plans(asked).get(one.ward.pk)
    present = one.councillors
    return [
        ward.name,
        ward.code,
        ward.district.name if ward.district else "",
        one.last,
        one.last is None,
        len(one.this),
        _short(asked, one),
        one.coming,
        one.coming is not None,
        sum(sitting.number is not None for sitting in one.this),
        average(one.this),
        average(one.before),
        one.trend,
        sum(present) / len(present) if present else None,
        words_told(asked, plan) if plan else "no planning round",
    ]


def _short(asked: Asked, one: Health) -> int:
    return int(max(0, asked.filters["target"] - len(one.this)))


def _summary(asked: Asked) -> Summary:
    found, year = health(asked), asked.filters["year"]
    parts = [sitting for one in found for sitting in one.this]
    once = {sitting.meeting: sitting for sitting in parts}
    reached = sum(not _short(asked, one) for one in found)
    dateless = sum(one.coming is None for one in found)
    each = average(once.values())
    met = "1 forum meeting" if len(once) == 1 else f"{len(once):,} forum meetings"
    sentence = (
        f"{met} in {year.label}: {reached} of {len(found)} wards reached the target of"
        f" {asked.filters['target']}; {dateless} have no date for their next one."
    )
    figures = [
        Figure("forum meetings", f"{len(once):,}", "a joint one counts once"),
        Figure("wards that never met", f"{sum(one.last is None for one in found)}"),
        Figure("wards without a next date", f"{dateless}", f"of {len(found)}"),
        Figure("attendances a meeting", "none counted" if each is None else f"{each:.1f}"),
    ]
    notes = [*NOTES, HIDDEN] if asked.is_publication else NOTES
    return Summary(sentence, figures, notes=[*notes, *_joint(parts, len(once))])


def _joint(parts: list[Sitting], meetings: int) -> list[str]:
    if len(parts) == meetings:
        return []
    counts: dict[int, int] = {}
    for sitting in parts:
        counts[sitting.meeting] = counts.get(sitting.meeting, 0) + 1
    several = sum(number > 1 for number in counts.values())
    met = "1 joint meeting counts" if several == 1 else f"{several} joint meetings count"
    return [
        f"{met} once for the city and once for each ward that met, so the wards add up to more"
        " than the city."
    ]


FORUM_HEALTH = Report(
    slug="forum-health",
    title="How the Ward Forums are",
    about="Each ward’s forum in a municipal year: when it last met, how often against a target,"
    " whether its next date is set, attendances against the year before, and the ward’s plan.",
    may_run=may_see_plans,
    may_see_working=sees_all_counts,
    may_take_working=takes_all_counts,
    filters=HealthFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"How the Ward Forums are, {asked.filters['year'].label}",
    rows_title="Wards",
    group="Ward plans",
    wide=True,
)
