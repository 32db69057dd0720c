"""Who answers for each service of phase one in each ward on a day: a query, never a table.

A ward is reached by an appointment to itself, to a cluster or a district that holds it, or to
the whole city. An appointment to a service of Annex 1 counts for the services of phase one it is
matched with. Of several the narrowest area counts, and in it who is there before who stands in.
Somebody who is away without a deputy, or whose appointment has ended, leaves a gap.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db import connection


class State(StrEnum):
    NAMED = "named"
    CLUSTER = "through_cluster"
    DISTRICT = "through_district"
    CITY = "city_wide"
    DEPUTY = "deputy"
    ENDED = "ended"
    MISSING = "missing"

    @property
    def words(self) -> str:
        return WORDS[self]

    @property
    def covered(self) -> bool:
        return self not in GAPS


WORDS = {
    State.NAMED: "named for the ward",
    State.CLUSTER: "through a cluster",
    State.DISTRICT: "through the district",
    State.CITY: "one person for the city",
    State.DEPUTY: "deputy acting",
    State.ENDED: "gap: the appointment ended",
    State.MISSING: "gap: no one named",
}
GAPS = frozenset({State.ENDED, State.MISSING})
AWAY, OVER = 20, 30  # ranks that leave a gap: away without a deputy, and ended
# present: twice the width of the area; deputy: one more
STATE_OF_RANK = {
    2: State.NAMED,
    4: State.CLUSTER,
    6: State.DISTRICT,
    8: State.CITY,
    **dict.fromkeys((3, 5, 7, 9), State.DEPUTY),
    AWAY: State.MISSING,
    OVER: State.ENDED,
}

REACHED = f"""
WITH days AS (SELECT unnest(%(days)s::date[]) AS day),
ward AS (
    SELECT d.day, w.id, w.district_id
    FROM days d
    JOIN wards_wardgeneration g ON g.start <= d.day AND (g."end" IS NULL OR g."end" > d.day)
    JOIN people_organisation o ON o.id = g.council_id AND o.home
    JOIN wards_ward w ON w.generation_id = g.id
    WHERE %(wards)s::bigint[] IS NULL OR w.id = ANY(%(wards)s::bigint[])
),
away AS (
    SELECT d.day, a.person_id, a.deputy_id
    FROM days d
    JOIN relationships_absence a ON a.start <= d.day AND (a."end" IS NULL OR a."end" > d.day)
),
held AS (
    SELECT
        d.day, a.ward_id, a.cluster_id, a.district_id, a.city,
        coalesce(a.phase_service_id, m.phase_service_id) AS service_id,
        CASE WHEN a."end" <= d.day OR b.person_id IS NULL THEN a.person_id
             ELSE coalesce(b.deputy_id, a.deputy_id) END AS acting_id,
        CASE WHEN a."end" <= d.day THEN {OVER}
             WHEN b.person_id IS NULL THEN 0
             WHEN coalesce(b.deputy_id, a.deputy_id) IS NULL OR c.person_id IS NOT NULL THEN {AWAY}
             ELSE 1 END AS stands,
        LEAST(d.day, a."end" - 1) AS seen_on
    FROM days d
    JOIN relationships_relationshipmanager a ON a.start <= d.day
    LEFT JOIN relationships_phasematch m ON m.service_id = a.service_id
    LEFT JOIN away b ON b.day = d.day AND b.person_id = a.person_id
    LEFT JOIN away c ON c.day = d.day AND c.person_id = coalesce(b.deputy_id, a.deputy_id)
    WHERE coalesce(a.phase_service_id, m.phase_service_id) IS NOT NULL
),
near AS (
    SELECT w.day, w.id AS ward_id, 2 AS width, h.service_id, h.acting_id, h.stands
    FROM held h JOIN ward w ON w.day = h.day AND w.id = h.ward_id
    UNION ALL
    SELECT w.day, w.id, 4, h.service_id, h.acting_id, h.stands
    FROM held h
    JOIN wards_clusterward i ON i.cluster_id = h.cluster_id
        AND i.start <= h.seen_on AND (i."end" IS NULL OR i."end" > h.seen_on)
    JOIN ward w ON w.day = h.day AND w.id = i.ward_id
    UNION ALL
    SELECT w.day, w.id, 6, h.service_id, h.acting_id, h.stands
    FROM held h JOIN ward w ON w.day = h.day AND w.district_id = h.district_id
    UNION ALL
    SELECT w.day, w.id, 8, h.service_id, h.acting_id, h.stands
    FROM held h JOIN ward w ON w.day = h.day
    WHERE h.city
),
reached AS (
    SELECT day, ward_id, service_id, acting_id,
           CASE WHEN stands >= {AWAY} THEN stands ELSE width + stands END AS rank
    FROM near
)
"""
TALLY = """
SELECT day, service_id, rank, count(*)
FROM (
    SELECT day, ward_id, service_id, min(rank) AS rank FROM reached
    GROUP BY day, ward_id, service_id
) cell
GROUP BY day, service_id, rank
UNION ALL
SELECT day, NULL, NULL, count(*) FROM ward GROUP BY day
"""
CELLS = """
, best AS (
    SELECT DISTINCT ward_id, service_id, rank, acting_id
    FROM (
        SELECT *, rank() OVER (PARTITION BY ward_id, service_id ORDER BY rank) AS place
        FROM reached
    ) placed
    WHERE place = 1
)
SELECT b.ward_id, b.service_id, b.rank, array_agg(p.id ORDER BY p.name, p.id),
       array_agg(p.name ORDER BY p.name, p.id)
FROM best b LEFT JOIN people_person p ON p.id = b.acting_id
GROUP BY b.ward_id, b.service_id, b.rank
"""
IN_WARD = (
    CELLS.partition("SELECT b.ward_id")[0]
    + """
SELECT s.name, s.slug, s.id, b.rank, array_agg(p.id ORDER BY p.name, p.id),
       array_agg(p.name ORDER BY p.name, p.id)
FROM relationships_phaseservice s
LEFT JOIN best b ON b.service_id = s.id
LEFT JOIN people_person p ON p.id = b.acting_id
GROUP BY s.id, b.rank
ORDER BY s.number
"""
)
GAP_LIST = f"""
, best AS (SELECT ward_id, service_id, min(rank) AS rank FROM reached GROUP BY ward_id, service_id)
SELECT w.code, w.name, s.slug, s.name, b.rank, count(*) OVER ()
FROM ward
JOIN wards_ward w ON w.id = ward.id
CROSS JOIN relationships_phaseservice s
LEFT JOIN best b ON b.ward_id = w.id AND b.service_id = s.id
WHERE b.rank IS NULL OR b.rank >= {AWAY}
ORDER BY lower(w.name) COLLATE "C", w.id, s.number
LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True)
class Cell:
    """A service in a ward: its state, and the people behind it (who left, where it ended)."""

    ward: int
    service: int
    state: State
    people: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    away: bool = False


@dataclass
class Tally:
    """How many wards there are on a day, and in how many of them a service has each state."""

    wards: int = 0
    services: dict[int, Counter[State]] = field(default_factory=dict)

    def covered_by(self, service: int) -> int:
        states = self.services.get(service, Counter())
        return sum(number for state, number in states.items() if state.covered)

    @property
    def covered(self) -> int:
        return sum(self.covered_by(service) for service in self.services)


@dataclass(frozen=True)
class Gap:
    code: str
    ward: str
    slug: str
    service: str
    state: State
    away: bool


def _ask(sql: str, days: Sequence[date], wards: Iterable[int] | None, **more: Any) -> list[Any]:
    given = {"days": list(days), "wards": None if wards is None else list(wards), **more}
    with connection.cursor() as cursor:
        cursor.execute(REACHED + sql, given)
        return cursor.fetchall()


def cells(day: date, wards: Iterable[int] | None = None) -> Iterator[Cell]:
    """The cells that any appointment has reached; what is not among them is missing. One query
    for those wards, or for all of the council's wards in force."""
    for row in _ask(CELLS, [day], wards):
        yield _cell(*row)


def _cell(ward: int, service: int, rank: int | None, people: list[Any], names: list[Any]) -> Cell:
    known = [pair for pair in zip(people, names, strict=True) if pair[0] is not None]
    return Cell(
        ward,
        service,
        State.MISSING if rank is None else STATE_OF_RANK[rank],
        tuple(person for person, _ in known),
        tuple(name for _, name in known),
        away=rank == AWAY,
    )


def in_ward(day: date, ward: int) -> list[tuple[str, str, Cell]]:
    """Every service of phase one in one ward, in their order: name, slug and cell. One query."""
    return [
        (name, slug, _cell(ward, service, rank, people, names))
        for name, slug, service, rank, people, names in _ask(IN_WARD, [day], [ward])
    ]


def grid(day: date, wards: Sequence[int]) -> dict[tuple[int, int], Cell]:
    """Ward and service to the cell, for some wards."""
    return {(cell.ward, cell.service): cell for cell in cells(day, wards)}


def tallies(days: Sequence[date], wards: Iterable[int] | None = None) -> dict[date, Tally]:
    """Counts for each of the days, in one query, counted by the database."""
    found = {day: Tally() for day in days}
    for day, service, rank, number in _ask(TALLY, days, wards):
        if service is None:
            found[day].wards = number
        else:
            states = found[day].services.setdefault(service, Counter())
            states[STATE_OF_RANK[rank]] += number
    return found


def gaps(
    day: date, wards: Iterable[int] | None = None, *, limit: int, offset: int = 0
) -> tuple[list[Gap], int]:
    """Services that nobody answers for, ward by ward, and how many there are in all."""
    rows = _ask(GAP_LIST, [day], wards, limit=limit, offset=offset)
    found = [
        Gap(code, ward, slug, service, STATE_OF_RANK.get(rank, State.MISSING), rank == AWAY)
        for code, ward, slug, service, rank, _ in rows
    ]
    return found, rows[0][-1] if rows else 0
