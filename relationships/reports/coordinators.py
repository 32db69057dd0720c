"""Co-ordinators with their fte by approach and service; senior officers by directorate."""

from collections.abc import Iterable
from typing import Any

from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table
from relationships.access import may_see_cover
from relationships.coordination import (
    SeniorLine,
    areas_on,
    balance,
    fte_by,
    in_force,
    senior_officers_on,
    total_fte,
)
from relationships.models import WardActionCoordinator
from relationships.reports.coverage import ANSWERS, DayFilters

APPROACHES = dict(WardActionCoordinator.Approach.choices)
FUNDING = dict(WardActionCoordinator.Funding.choices)


def _held(asked: Asked) -> list[WardActionCoordinator]:
    found: list[WardActionCoordinator] = asked.once(
        "held", lambda: list(in_force(asked.filters["on"]))
    )
    return found


def _columns(asked: Asked) -> list[Column]:
    who: list[Column] = [] if asked.is_publication else [Text("who", "Who", width=24)]
    return [
        *who,
        Text("area", "Area", width=24),
        Text("approach", "Approach", width=22),
        Number("fte", "fte", width=7, places=2),
        Text("home_post", "Home post", width=26),
        Text("funding", "Funding", width=22),
        Date("start", "From", width=13),
        Date("secondment_end", "Secondment ends", width=13),
        Text("releasing_service", "Released by", width=24),
        Text("decision", "Decision", width=16),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    """One row an appointment. A publication copy names areas and posts, not people."""
    for one in _held(asked):
        home = one.home_post.title if one.home_post else str(one.home_service or "")
        row = [
            str(one.area),
            str(APPROACHES[one.approach]),
            one.fte,
            home,
            str(FUNDING[one.funding]),
            one.start,
            one.secondment_end,
            str(one.releasing_service or ""),
            one.decision_said,
        ]
        yield row if asked.is_publication else [one.person.name, *row]


def _sums(title: str, label: str, rows: list[tuple[Any, ...]]) -> Table:
    columns: list[Column] = [Text("name", label, width=30), Integer("people", "Officers")]
    columns += [Number("fte", "fte", places=2)]
    return Table(title, columns, [list(row) for row in rows])


def _summary(asked: Asked) -> Summary:
    day = asked.filters["on"]
    held = _held(asked)
    areas = areas_on(day, held)
    by_approach = fte_by(held, lambda one: str(APPROACHES[one.approach]))
    by_area = fte_by(held, lambda one: str(one.cluster or "Wards by themselves"))
    by_service = fte_by(held, lambda one: str(one.releasing_service or "No release decided"))
    by_funding = fte_by(held, lambda one: str(FUNDING[one.funding]))
    target = asked.council.coordinator_area_target
    ambition = f"the ambition is {target}" if target is not None else ""
    missing = ", ".join(ward.name for ward in areas.missing) or "none"
    doubled = ", ".join(ward.name for ward, _ in areas.doubled) or "none"
    return Summary(
        f"{len({one.person_id for one in held})} co-ordinators on {day:%-d %B %Y}",
        [
            Figure("fte of dedicated co-ordinators", f"{total_fte(held):.2f}"),
            Figure("co-ordinator areas with somebody", f"{areas.held}", ambition),
            Figure("wards without a co-ordinator", f"{len(areas.missing)}"),
        ],
        [
            _sums("By approach", "Approach", by_approach),
            _sums("By area", "Area", by_area),
            _sums("By releasing service", "Service", by_service),
            _sums("By funding", "Funding", by_funding),
        ],
        [f"Wards without a co-ordinator: {missing}.", f"Wards with more than one: {doubled}."],
    )


def _lines(asked: Asked) -> list[SeniorLine]:
    found: list[SeniorLine] = asked.once("lines", lambda: senior_officers_on(asked.filters["on"]))
    return found


def _senior_columns(asked: Asked) -> list[Column]:
    wards: list[Column] = [Text("ward", "Ward", width=22), Text("ward_code", "Code", width=11)]
    posts: list[Column] = [Text("title", "Post", width=30)]
    posts += [Text("directorate", "Directorate", width=24), Text("state", "State", width=10)]
    if asked.is_publication:
        return [*wards, *posts]
    return [*wards, Text("who", "Senior officer", width=24), *posts]


def _senior_rows(asked: Asked) -> Iterable[Row]:
    for line in _lines(asked):
        rest = [line.title, line.directorate, "named" if line.person else "gap"]
        who = [] if asked.is_publication else [line.person]
        yield [line.ward.name, line.ward.code, *who, *rest]


def _senior_summary(asked: Asked) -> Summary:
    lines = _lines(asked)
    named = sum(bool(line.person) for line in lines)
    columns: list[Column] = [Text("directorate", "Directorate", width=30)]
    columns += [Integer("officers", "Officers"), Integer("wards", "Wards")]
    rows = [[name or "No post recorded", people, wards] for name, people, wards in balance(lines)]
    return Summary(
        f"{named} of {len(lines)} wards have a senior officer on {asked.filters['on']:%-d %B %Y}",
        [Figure("wards without a senior officer", f"{len(lines) - named}")],
        [Table("By directorate", columns, rows)],
    )


COORDINATORS = Report(
    slug="coordinators",
    title="Ward Action Co-ordinators",
    about="Who co-ordinates which area, with fte by approach, releasing service and funding.",
    may_run=may_see_cover,
    filters=DayFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    rows_title="Appointments",
    group=ANSWERS,
    wide=True,
)

SENIOR_OFFICERS = Report(
    slug="senior-officers",
    title="Senior officers of the wards",
    about="Each ward's senior officer, and how the directorates share them.",
    may_run=may_see_cover,
    filters=DayFilters,
    columns=_senior_columns,
    rows=_senior_rows,
    summary=_senior_summary,
    rows_title="Wards",
    group=ANSWERS,
)
