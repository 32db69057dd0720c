"""Appendix 5: an area against the city on an equal basis, with trends through the year."""

from collections.abc import Iterable, Sequence

from leadership.meetings.access import sees_all_counts, takes_all_counts
from leadership.reporting.charts import Chart, Series
from leadership.reporting.columns import Column, CountColumn, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table
from leadership.reporting.values import SMALL, Count, State, hidden_places
from tracker.reports.attendances import Visits, notes_on
from tracker.reports.comparison import STATES, Basis, Dashboard, Pair, dashboard, pairs
from tracker.reports.meetings import APPENDICES
from tracker.reports.scope import (
    AreaFilters,
    anybody_signed_in,
)

CHARTED = 8  # categories drawn; the table has all of them
BY_CATEGORY = "Issues by category"
BY_STATUS = "Issues by status"
BY_MONTH = "Issues by month"
VISITS_BY_MONTH = "Attendances by month"
TITLES = {
    BY_CATEGORY: "Issues a meeting, by category",
    BY_STATUS: "Issues by status, as a share of those raised",
    BY_MONTH: "Issues a ward, by month",
    VISITS_BY_MONTH: "Attendances a ward, by month",
}


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("figures", "Figures", width=22),
        Text("item", "Item", width=26),
        CountColumn("area", "Area"),
        Number("area_rate", "Area, equal basis", places=2),
        CountColumn("city", "City"),
        Number("city_rate", "City, equal basis", places=2),
        Text("basis", "Basis", width=18),
    ]


def _groups(found: Dashboard, publication: bool) -> Iterable[tuple[str, Basis, list[Pair]]]:
    months = {f"{month:%B %Y}": pair for month, pair in found.months.items()}
    visits = {f"{month:%B %Y}": pair for month, pair in found.month_visits.items()}
    share = Basis("% of those raised", *found.issues)
    by_status = [
        Pair(pair.item, pair.area, pair.city, _percent(pair.area_rate), _percent(pair.city_rate))
        for pair in pairs(found.statuses, found.raised, publication=publication)
    ]
    meetings, a_ward = found.meetings, found.a_ward
    yield BY_CATEGORY, meetings, pairs(found.categories, meetings, publication=publication)
    yield BY_STATUS, share, by_status
    yield BY_MONTH, a_ward, pairs(months, a_ward, publication=publication)
    yield VISITS_BY_MONTH, a_ward, pairs(visits, a_ward, publication=publication)


def _percent(rate: float | None) -> float | None:
    return None if rate is None else 100 * rate


def _rows(asked: Asked) -> Iterable[Row]:
    found: Dashboard = asked.once("dashboard", lambda: dashboard(asked))
    publication = asked.is_publication
    for name, basis, lines in _totals(found, publication), *_groups(found, publication):
        for pair in lines:
            yield [name, *pair.row, basis.name]


def _totals(found: Dashboard, publication: bool) -> tuple[str, Basis, list[Pair]]:
    # small attendances are left out of the sums already, see `ward_meetings`
    meetings = found.area_visits.meetings, found.city_visits.meetings
    visits = found.area_visits.attendances, found.city_visits.attendances
    held = {"Ward meetings": meetings, "Attendances": visits}
    lines = pairs(held, found.a_ward, publication=False)
    raised = pairs({"Issues raised": found.issues}, found.a_ward, publication=publication)
    return "Totals", found.a_ward, [*lines, *raised]


def _summary(asked: Asked) -> Summary:
    found: Dashboard = asked.once("dashboard", lambda: dashboard(asked))
    area = found.area.name
    notes = [
        f"The city contains {area}: the two are compared on an equal basis, per meeting, "
        "per ward, or as a share of the issues raised.",
        *notes_on(found.city_visits, found.sittings),
    ]
    tables = [
        _table(found, name, basis, lines)
        for name, basis, lines in _groups(found, asked.is_publication)
    ]
    tables.append(_wards(asked, found))
    sentence = (
        f"{found.year.label}: {len(found.area_wards)} of the city's {len(found.wards)} wards."
    )
    figures = _figures(found, asked.is_publication)
    return Summary(sentence, figures, tables, notes)


def _one_place(number: float | None) -> str:
    return "none counted" if number is None else f"{number:.1f}"


def _over(number: int, by: int) -> str:
    return f"{number / by:.1f}" if by else "none"


def _figures(found: Dashboard, publication: bool) -> list[Figure]:
    area, city = found.area_visits, found.city_visits
    raised, raised_in_city = found.issues
    resolved, resolved_in_city = found.statuses["Resolved"]
    few = publication and 0 < raised < SMALL
    return [
        Figure(
            "ward meetings",
            f"{area.meetings:,}",
            f"{_over(area.meetings, found.a_ward.area)} a ward; city {city.meetings:,}, "
            f"{_over(city.meetings, found.a_ward.city)} a ward",
        ),
        Figure(
            "attendances a meeting",
            _one_place(area.a_meeting),
            f"city {_one_place(city.a_meeting)}",
        ),
        Figure(
            "issues raised",
            State.HIDDEN.value if few else f"{raised:,}",
            f"{'' if few else _over(raised, found.a_ward.area) + ' a ward, '}"
            f"city {_over(raised_in_city, found.a_ward.city)} a ward",
        ),
        Figure(
            "resolved",
            _share(resolved, raised, publication),
            f"city {_share(resolved_in_city, raised_in_city, publication)}",
        ),
    ]


def _share(part: int, whole: int, publication: bool) -> str:
    if publication and (0 < part < SMALL or 0 < whole - part < SMALL):
        return "not shown"  # share and total would tell the small figure
    return f"{100 * part / whole:.0f} %" if whole else "none raised"


def _table(found: Dashboard, name: str, basis: Basis, lines: list[Pair]) -> Table:
    columns = [
        Text(
            "item",
            "Month" if "month" in name else name.removeprefix("Issues by ").capitalize(),
            width=26,
        ),
        CountColumn("area", found.area.name),
        Number("area_rate", f"{found.area.name}, {basis.name}"),
        CountColumn("city", "City"),
        Number("city_rate", f"City, {basis.name}"),
    ]
    drawn = lines if "month" in name else lines[:CHARTED]
    chart = Chart(
        "lines" if "month" in name else "bars",
        TITLES[name],
        [pair.item[:3] if "month" in name else pair.item for pair in drawn],
        [
            Series(found.area.name, [pair.area_rate for pair in drawn]),
            Series("City, which contains it", [pair.city_rate for pair in drawn]),
        ],
    )
    return Table(TITLES[name], columns, [pair.row for pair in lines], None, chart)


def _wards(asked: Asked, found: Dashboard) -> Table:
    columns = [
        Text("ward", "Ward", width=24),
        Integer("meetings", "Meetings"),
        Integer("attendances", "Attendances"),
        CountColumn("raised", "Raised"),
        CountColumn("open", "Open"),
        CountColumn("in_progress", "In progress"),
        CountColumn("resolved", "Resolved"),
    ]
    rows = []
    for pk in found.area_wards:
        visits = Visits.of(one for one in found.sittings if one.ward == pk)
        states = list(found.states.get(pk, dict.fromkeys(STATES, 0)).values())
        rows.append([found.wards[pk], visits.meetings, visits.attendances, *_states(asked, states)])
    numbers = [area for area, _ in found.statuses.values()]
    area = found.area_visits
    total = [found.area.name, area.meetings, area.attendances, *_states(asked, numbers)]
    note = "A joint meeting counts in each ward that met, and once in the area."
    return Table("By ward", columns, rows, total, note=note)


def _states(asked: Asked, numbers: Sequence[int]) -> list[Count]:
    """Raised, then the three states; a publication copy hides what is small."""
    hidden = hidden_places(list(numbers)) if asked.is_publication else set()
    total = Count(sum(numbers))
    if asked.is_publication and 0 < sum(numbers) < SMALL:
        total = Count(None, State.HIDDEN)
    return [
        total,
        *(
            Count(None, State.HIDDEN) if place in hidden else Count(number)
            for place, number in enumerate(numbers)
        ),
    ]


APPENDIX_5 = Report(
    slug="appendix-5",
    title="Appendix 5: an area beside the city",
    about="Dashboard: issues, attendances and trends of an area beside the city's, per meeting "
    "and per ward, with charts and their figures.",
    may_run=anybody_signed_in,
    may_see_working=sees_all_counts,
    may_take_working=takes_all_counts,
    filters=AreaFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"{asked.filters['area']} beside the city, {asked.filters['year'].label}",
    rows_shown=False,
    group=APPENDICES,
)
