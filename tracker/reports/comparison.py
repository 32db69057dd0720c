"""An area beside the city on an equal basis: per meeting, per ward, or as a share (S297)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, DateField, F, Func, Q, QuerySet, Value, When
from django.db.models import Count as CountRows

from leadership.dates.years import MunicipalYear
from leadership.reporting.report import Asked
from leadership.reporting.values import Count, State, hidden_places
from tracker.models import PRINTED, Issue
from tracker.reports.attendances import Sitting, Visits, sittings, ward_meetings
from tracker.reports.issue_columns import printed_category
from tracker.reports.scope import Area, home_wards, in_reports

NOT_CATEGORISED = "No category"
STATES = ("Open", "In progress", "Resolved")


@dataclass(frozen=True)
class Pair:
    """One line of a comparison: the area's figure and the city's, each with its equal basis."""

    item: str
    area: Count
    city: Count
    area_rate: float | None
    city_rate: float | None

    @property
    def row(self) -> list[Any]:
        return [self.item, self.area, self.area_rate, self.city, self.city_rate]


@dataclass(frozen=True)
class Basis:
    """What figures are divided by, for the area and for the city."""

    name: str
    area: int
    city: int


def pairs(figures: Mapping[str, tuple[int, int]], basis: Basis, *, publication: bool) -> list[Pair]:
    """Lines for the figures (area, city) of each item. A publication copy hides small ones."""
    areas = [area for area, _ in figures.values()]
    cities = [city for _, city in figures.values()]
    hidden_areas = hidden_places(areas) if publication else set()
    hidden_cities = hidden_places(cities) if publication else set()
    return [
        Pair(
            item,
            _count(area, place in hidden_areas),
            _count(city, place in hidden_cities),
            _rate(area, basis.area, place in hidden_areas),
            _rate(city, basis.city, place in hidden_cities),
        )
        for place, (item, (area, city)) in enumerate(figures.items())
    ]


def _count(number: int, hidden: bool) -> Count:
    return Count(None, State.HIDDEN) if hidden else Count(number)


def _rate(number: int, over: int, hidden: bool) -> float | None:
    if hidden or not over:
        return None
    return number / over if number else 0.0


@dataclass(frozen=True)
class Dashboard:
    """Everything Appendix 5 says, counted once."""

    year: MunicipalYear
    area: Area
    wards: dict[int, str]  # the city's wards in the order of their names
    area_visits: Visits
    city_visits: Visits
    categories: dict[str, tuple[int, int]]
    statuses: dict[str, tuple[int, int]]
    months: dict[date, tuple[int, int]]
    month_visits: dict[date, tuple[int, int]]
    states: dict[int, dict[str, int]]  # ward -> the paper's three states -> issues
    sittings: list[Sitting]

    @property
    def area_wards(self) -> list[int]:
        return [ward for ward in self.wards if ward in self.area.wards]

    @property
    def issues(self) -> tuple[int, int]:
        found = list(self.statuses.values())
        return sum(area for area, _ in found), sum(city for _, city in found)

    @property
    def meetings(self) -> Basis:
        return Basis("a meeting", self.area_visits.meetings, self.city_visits.meetings)

    @property
    def a_ward(self) -> Basis:
        return Basis("a ward", len(self.area_wards), len(self.wards))

    @property
    def raised(self) -> Basis:
        return Basis("of those raised", *self.issues)


def dashboard(asked: Asked) -> Dashboard:
    year, area = asked.filters["year"], asked.filters["area"]
    city = home_wards(year)
    wards = dict(city.in_name_order().values_list("pk", "name"))
    found = sittings(ward_meetings(asked.user, year, publication=asked.is_publication))
    inside = [sitting for sitting in found if sitting.ward in area.wards]
    issues = everybodys_issues(year)
    counted = issues.annotate(inside=_inside(area)).order_by()
    states = _by_ward(issues)
    months = _grouped(counted, _month())
    return Dashboard(
        year=year,
        area=area,
        wards=wards,
        area_visits=Visits.of(inside),
        city_visits=Visits.of(found),
        categories=by_category(issues, area, year),
        statuses=_totals(states, area),
        months={month: months.get(month, (0, 0)) for month in year.months()},
        month_visits=_visits_by_month(year, found, inside),
        states=states,
        sittings=found,
    )


def everybodys_issues(year: MunicipalYear) -> QuerySet[Issue]:
    """The city's issues of a year, for counts: who may read them unhidden is settled by the
    copy."""
    return in_reports(Issue.objects.all()).raised_in(year).filter(ward__in=home_wards(year))


def by_category(
    issues: QuerySet[Issue], area: Area, year: MunicipalYear
) -> dict[str, tuple[int, int]]:
    """Category as that year prints it -> issues of the area, issues of the city; what the area
    raised most comes first."""
    counted = issues.annotate(inside=_inside(area)).order_by()
    found = _grouped(counted, printed_category(Value(year.year)))
    named = {name or NOT_CATEGORISED: number for name, number in found.items()}
    return dict(sorted(named.items(), key=lambda pair: (-pair[1][0], -pair[1][1], pair[0])))


def _inside(area: Area) -> Case:
    here = Q(ward__in=area.wards)
    return Case(When(here, then=Value(True)), default=Value(False), output_field=BooleanField())


def _month() -> Func:
    # through timestamp, not timestamptz: half the time, and no zone shifts a day
    return Func(
        F("raised_on"),
        template="date_trunc('month', %(expressions)s::timestamp)::date",
        output_field=DateField(),
    )


def _grouped(counted: QuerySet[Any], key: Any) -> dict[Any, tuple[int, int]]:
    """key -> issues of the area, issues of the city, which contains it."""
    rows = counted.values(key=key).annotate(
        area_number=CountRows("pk", filter=Q(inside=True)), city_number=CountRows("pk")
    )
    return {row["key"]: (row["area_number"], row["city_number"]) for row in rows}


def _by_ward(issues: QuerySet[Any]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    rows = issues.order_by().values_list("ward", "status").annotate(number=CountRows("pk"))
    for ward, status, number in rows:
        states = found.setdefault(ward, dict.fromkeys(STATES, 0))
        states[PRINTED[status]] += number
    return found


def _totals(states: dict[int, dict[str, int]], area: Area) -> dict[str, tuple[int, int]]:
    """State -> issues of the area, issues of the city."""
    return {
        state: (
            sum(found[state] for ward, found in states.items() if ward in area.wards),
            sum(found[state] for found in states.values()),
        )
        for state in STATES
    }


def _visits_by_month(
    year: MunicipalYear, city: list[Sitting], area: list[Sitting]
) -> dict[date, tuple[int, int]]:
    return {month: (_in_month(area, month), _in_month(city, month)) for month in year.months()}


def _in_month(found: list[Sitting], month: date) -> int:
    same = [s for s in found if (s.on.year, s.on.month) == (month.year, month.month)]
    return Visits.of(same).attendances
