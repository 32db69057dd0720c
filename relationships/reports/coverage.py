"""Cover by ward and service as at a day, and month by month."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.reporting.charts import Chart, Series
from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Filters, Report, Row, Summary, Table
from relationships.access import may_see_cover
from relationships.coverage import State, Tally, grid, tallies
from relationships.models import PhaseService
from wards.models import Ward

ANSWERS = "Who answers for what"
FEWEST, MOST = 2, 36
HOW = (
    "A service is covered in a ward where somebody is there to ask: named for the ward, through a "
    "cluster, the district or the whole city, or a deputy while the officer is away."
)


class DayFilters(Filters):
    on = DatePartsField(label="As at", help_text="Such as 15 11 2017")

    def default(self, name: str) -> str:
        return f"{dates.today():%Y-%m-%d}" if name == "on" else super().default(name)


class CoverFilters(DayFilters):
    only = forms.ChoiceField(
        label="Which", required=False, choices=[("", "All"), ("gaps", "Only the gaps")]
    )


def phase_services(asked: Asked) -> list[PhaseService]:
    found: list[PhaseService] = asked.once(
        "services", lambda: list(PhaseService.objects.order_by("number"))
    )
    return found


def _columns(asked: Asked) -> list[Column]:
    columns: list[Column] = [
        Text("ward", "Ward", width=22),
        Text("ward_code", "Ward code", width=11),
        Text("service", "Service", width=30),
        Text("state", "State", width=24),
    ]
    return columns if asked.is_publication else [*columns, Text("who", "Who", width=30)]


def _rows(asked: Asked) -> Iterable[Row]:
    """Ward by ward, service by service. Names are for those who sign in."""
    day = asked.filters["on"]
    wards = list(Ward.objects.of_home_council().in_force(day).in_name_order())
    found = grid(day, [ward.pk for ward in wards])
    for ward in wards:
        for service in phase_services(asked):
            cell = found.get((ward.pk, service.pk))
            state = cell.state if cell else State.MISSING
            if asked.filters["only"] and state.covered:
                continue
            row = [ward.name, ward.code, service.name, state.words]
            who = ", ".join(cell.names) if cell and state.covered else ""
            yield row if asked.is_publication else [*row, who]


def _summary(asked: Asked) -> Summary:
    day = asked.filters["on"]
    tally = tallies([day])[day]
    services = phase_services(asked)
    cells = tally.wards * len(services)
    columns: list[Column] = [Text("service", "Service", width=32)]
    columns += [Integer("covered", "Wards covered"), Integer("gaps", "Gaps")]
    columns += [Number("share", "Covered, %", places=1)]
    rows = [
        [one.name, covered, tally.wards - covered, share(covered, tally.wards)]
        for one in services
        for covered in [tally.covered_by(one.pk)]
    ]
    total = ["All", tally.covered, cells - tally.covered, share(tally.covered, cells)]
    return Summary(
        f"{tally.covered:,} of {cells:,} covered on {day:%-d %B %Y}",
        [
            Figure("covered", f"{share(tally.covered, cells) or 0:.1f} %", f"of {cells:,}"),
            Figure("gaps", f"{cells - tally.covered:,}"),
        ],
        [Table("By service", columns, rows, total)],
        [HOW],
    )


def share(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


class MonthFilters(DayFilters):
    months = forms.IntegerField(label="How many months", min_value=FEWEST, max_value=MOST)

    def default(self, name: str) -> str:
        return "12" if name == "months" else super().default(name)


def month_ends(last: date, months: int) -> list[date]:
    """That day and the first of each month before it, the oldest first."""
    found, year, month = [last], last.year, last.month
    if last.day == 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    while len(found) < months:
        found.append(date(year, month, 1))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found[::-1]


def _counted(asked: Asked) -> dict[date, Tally]:
    days = month_ends(asked.filters["on"], asked.filters["months"])
    found: dict[date, Tally] = asked.once("tallies", lambda: tallies(days))
    return found


def _month_columns(asked: Asked) -> list[Column]:
    return [
        Date("on", "As at", width=13),
        Text("service", "Service", width=32),
        Integer("wards", "Wards"),
        Integer("covered", "Wards covered"),
        Number("share", "Covered, %", places=1),
    ]


def _month_rows(asked: Asked) -> Iterable[Row]:
    for day, tally in _counted(asked).items():
        for service in phase_services(asked):
            covered = tally.covered_by(service.pk)
            yield [day, service.name, tally.wards, covered, share(covered, tally.wards)]


def _month_summary(asked: Asked) -> Summary:
    services = phase_services(asked)
    rows: list[list[Any]] = []
    for day, tally in _counted(asked).items():
        cells = tally.wards * len(services)
        rows.append([day, tally.covered, cells - tally.covered, share(tally.covered, cells)])
    columns: list[Column] = [Date("on", "As at", width=13), Integer("covered", "Covered")]
    columns += [Integer("gaps", "Gaps"), Number("share", "Covered, %", places=1)]
    labels = [f"{row[0]:%-d %b %y}" for row in rows]
    series = [Series("Covered, %", [row[3] for row in rows])]
    chart = Chart("lines", "Share of wards and services covered", labels, series)
    return Summary("", [], [Table("All services", columns, rows, None, chart)], [HOW])


COVERAGE = Report(
    slug="coverage",
    title="Who answers for what",
    about="Each service of phase one in each ward: who answers, and where nobody does.",
    may_run=may_see_cover,
    filters=CoverFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Who answers for what, {asked.filters['on']:%-d %B %Y}",
    sections=("ward",),
    rows_title="Wards and services",
    group=ANSWERS,
)

COVERAGE_OVER_TIME = Report(
    slug="coverage-over-time",
    title="Cover over time",
    about="How many wards each service of phase one was covered in, month by month.",
    may_run=may_see_cover,
    filters=MonthFilters,
    columns=_month_columns,
    rows=_month_rows,
    summary=_month_summary,
    rows_title="By month and service",
    group=ANSWERS,
)
