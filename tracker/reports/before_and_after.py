"""How soon councillors had a reply before and after a pilot began, in its wards and beside them
(S168, S217)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from django import forms
from django.db.models import Count as CountRows
from django.db.models import F, Q, QuerySet

from leadership import dates
from leadership.people.access import Viewer
from leadership.reporting.columns import Column, CountColumn, Number, Text
from leadership.reporting.report import Asked, Figure, Filters, Report, Row, Summary
from leadership.reporting.values import SMALL, hidden_places
from relationships.access import may_read_register
from relationships.models import Pilot, PilotWard
from tracker.models import Clock, Issue
from tracker.reports.response_times import NO_SERVICE, Cell, Median, cell_of
from tracker.reports.scope import deals_with_issues, offer, takes_working_copies

ONE_DAY = timedelta(days=1)
LONGEST = timedelta(days=365)
# where and when, as the columns and figures say it
GROUPS = {
    "pilot_before": "Pilot wards, before",
    "pilot_after": "Pilot wards, after",
    "beside_before": "Wards without a pilot, before",
    "beside_after": "Wards without a pilot, after",
}
NOTES = [
    "Counted are issues that were given a time for a reply by the core offer, by the day from which"
    " it ran: since the pilot began, for a year at most, and as many days before. Judged are those"
    " that were answered, or whose date has passed; within standard, those answered by their date."
    " The median counts the working days until the reply.",
    "Wards of any other pilot are in neither group. What differs may have other causes than the"
    " pilot.",
]


@dataclass(frozen=True)
class Trial:
    """A pilot that has begun, and the two periods that are compared, both half-open."""

    pilot: Pilot
    start: date
    length: timedelta

    @property
    def before(self) -> tuple[date, date]:
        return self.start - self.length, self.start

    @property
    def after(self) -> tuple[date, date]:
        return self.start, self.start + self.length


def trial_of(pilot: Pilot, today: date) -> Trial:
    assert pilot.start is not None, "A pilot that has not begun has no after."
    last = min(today + ONE_DAY, pilot.end or today + ONE_DAY)
    return Trial(pilot, pilot.start, min(last - pilot.start, LONGEST))


def reads(user: Viewer) -> bool:
    return may_read_register(user, city_wide=True)


class PilotFilters(Filters):
    """One of the pilots that have begun; the latest where none is said."""

    pilot = forms.ChoiceField(label="Pilot", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pilots = cache(self._begun)
        offer(self, "pilot", lambda: [(str(one.pk), one.name) for one in self.pilots()])

    def _begun(self) -> list[Pilot]:
        seen = Pilot.objects.visible_to(self.user).filter(start__lte=dates.today())
        return list(seen.order_by("-start", "name", "pk"))

    def default(self, name: str) -> str:
        if name == "pilot":
            return next((str(one.pk) for one in self.pilots()), "")
        return super().default(name)

    def clean_pilot(self) -> Pilot | None:
        chosen = self.cleaned_data["pilot"]
        return next((one for one in self.pilots() if str(one.pk) == chosen), None)


def _trial(asked: Asked) -> Trial | None:
    pilot = asked.filters["pilot"]
    return trial_of(pilot, asked.at.date()) if pilot else None


def _clocks(asked: Asked, trial: Trial) -> QuerySet[Any]:
    """As for response times: a publication copy counts everybody's and hides what is small."""
    issues = Issue.objects.all() if asked.is_publication else Issue.objects.visible_to(asked.user)
    first, end = trial.before[0], trial.after[1]
    return Clock.objects.filter(
        kind=Clock.Kind.RESPOND,
        received__gte=first,
        received__lt=end,
        issue__in=issues.values("pk"),
    ).order_by()


def _measures(asked: Asked, trial: Trial) -> dict[str, Any]:
    here = Q(issue__ward__in=PilotWard.objects.filter(pilot=trial.pilot).values("ward"))
    tried = PilotWard.objects.filter(pilot__start__isnull=False)
    beside = ~Q(issue__ward__in=tried.values("ward"))
    met, passed = Q(met_on__isnull=False), Q(due__lt=asked.at.date())
    found: dict[str, Any] = {}
    for group in GROUPS:
        where = here if group.startswith("pilot") else beside
        start, end = trial.before if group.endswith("before") else trial.after
        inside = where & Q(received__gte=start, received__lt=end)
        found |= {
            f"{group}_judged": CountRows("pk", filter=inside & (met | passed)),
            f"{group}_in_time": CountRows("pk", filter=inside & Q(met_on__lte=F("due"))),
            f"{group}_met": CountRows("pk", filter=inside & met),
            f"{group}_median": Median("taken", filter=inside & met),
        }
    return found


def _of_services(asked: Asked) -> list[dict[str, Any]]:
    trial = _trial(asked)
    if trial is None:
        return []
    named = {"number": F("issue__service__number"), "service": F("issue__service__name")}
    rows = _clocks(asked, trial).values(**named).annotate(**_measures(asked, trial))
    found = rows.order_by(F("number").asc(nulls_last=True), "service")
    return [row for row in found if any(row[f"{group}_judged"] for group in GROUPS)]


def _found(asked: Asked) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = asked.once("services", lambda: _of_services(asked))
    return found


def _cells(asked: Asked, found: list[dict[str, Any]]) -> list[list[Cell]]:
    """The four cells of each service."""
    safely = asked.is_publication
    hidden = {
        group: hidden_places([row[f"{group}_judged"] for row in found]) if safely else set()
        for group in GROUPS
    }
    return [
        [cell_of(row, group, safely=safely, secret=place in hidden[group]) for group in GROUPS]
        for place, row in enumerate(found)
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    found = _found(asked)
    for row, cells in zip(found, _cells(asked, found), strict=True):
        values: list[Any] = [row["service"] or NO_SERVICE]
        for cell in cells:
            values += [cell.judged, cell.share, cell.median]
        yield values


def _columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [Text("service", "Service", width=26)]
    for group, where in GROUPS.items():
        columns += [
            CountColumn(f"{group}_judged", f"{where}: judged", width=9),
            Number(f"{group}_share", f"{where}: within standard, %", width=10),
            Number(f"{group}_median", f"{where}: median working days", width=10),
        ]
    return columns


def _summary(asked: Asked) -> Summary:
    """The whole of each group. A publication copy leaves it out where a service has something to
    hide, which the whole less the others would tell."""
    trial = _trial(asked)
    if trial is None:
        return Summary("No pilot has begun.", notes=NOTES)
    sentence = f"{_period(trial.before)}, and {_period(trial.after)}."
    hides = any(0 < cell < SMALL for row in _found(asked) for cell in _parts(row))
    if asked.is_publication and hides:
        return Summary(f"{sentence} Too few replies to show the whole.", notes=NOTES)
    whole = _clocks(asked, trial).aggregate(**_measures(asked, trial))
    cells = [cell_of(whole, group, safely=asked.is_publication) for group in GROUPS]
    figures = [_figure(where, cell) for where, cell in zip(GROUPS.values(), cells, strict=True)]
    return Summary(sentence, figures, notes=NOTES)


def _parts(row: dict[str, Any]) -> Iterable[int]:
    """The counts of a row that a publication copy would hide where they are small."""
    for group in GROUPS:
        judged, in_time = row[f"{group}_judged"], row[f"{group}_in_time"]
        yield from (judged, in_time, judged - in_time)


def _figure(where: str, cell: Cell) -> Figure:
    value = "–" if cell.median is None else f"{cell.median:.1f} working days"
    share = "" if cell.share is None else f", {cell.share:.1f} % within standard"
    return Figure(where.lower(), value, f"{str(cell.judged).lower()} judged{share}")


def _period(days: tuple[date, date]) -> str:
    first, end = days
    return f"{first:%-d %B %Y} to {end - ONE_DAY:%-d %B %Y}"


def _heading(asked: Asked) -> str:
    pilot = asked.filters["pilot"]
    return f"{BEFORE_AND_AFTER.title}: {pilot}" if pilot else BEFORE_AND_AFTER.title


BEFORE_AND_AFTER = Report(
    slug="pilot-response-times",
    title="Response times before and after a pilot",
    about="How soon councillors had a reply before and after a pilot began, in its wards and in"
    " wards without a pilot, by service.",
    may_run=reads,
    may_see_working=deals_with_issues,
    may_take_working=takes_working_copies,
    filters=PilotFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=_heading,
    rows_title="Services",
    group="Response times",
    wide=True,
)
