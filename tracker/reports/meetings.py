"""Appendix 1: every ward meeting of a municipal year with date, venue, kind and attendances."""

from collections.abc import Sequence

from django.db.models import Case, CharField, F, QuerySet, Value, When
from django.db.models.functions import Collate, Lower

from leadership.meetings.access import sees_all_counts, takes_all_counts
from leadership.meetings.models import Meeting, MeetingBody
from leadership.reporting.charts import Chart, Series
from leadership.reporting.columns import (
    Column,
    CountColumn,
    Date,
    Integer,
    Number,
    Text,
    YesNo,
)
from leadership.reporting.expressions import in_words
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table
from leadership.reporting.values import Count
from tracker.reports.attendances import (
    Sitting,
    Visits,
    notes_on,
    sittings,
    visits_in_words,
    ward_meetings,
)
from tracker.reports.scope import (
    YearFilters,
    anybody_signed_in,
    home_wards,
)

APPENDICES = "The five appendices"
WARD = "body__wardforum__ward__"


def _rows(asked: Asked) -> QuerySet[MeetingBody]:
    found = ward_meetings(asked.user, asked.filters["year"], publication=asked.is_publication)
    return found.order_by(
        Collate(Lower(f"{WARD}district__name"), "C").asc(nulls_last=True),
        Collate(Lower(f"{WARD}name"), "C"),
        "meeting__date",
        "pk",
    )


def _columns(asked: Asked) -> list[Column]:
    venue: F | Case = F("meeting__venue")
    if asked.is_publication:
        # only a public venue is published: never somebody's home
        venue = Case(
            When(meeting__venue_is_public=True, then=venue),
            default=Value(""),
            output_field=CharField(),
        )
    kind = in_words("meeting__kind", dict(Meeting.Kind.choices))
    return [
        Text("district", "District", source=f"{WARD}district__name", width=18),
        Text("ward", "Ward", source=f"{WARD}name", width=18),
        Text("ward_code", "Ward code", source=f"{WARD}code", width=11),
        Integer("meeting", "Meeting number", source="meeting_id", width=9),
        Date("date", "Date", source="meeting__date", width=16),
        Text("venue", "Venue", source=venue, width=30),
        Text("kind", "Kind", source=kind, width=20),
        CountColumn("attendances", "Attendances", source="number", state_source="state", width=14),
        YesNo("counts", "Counted for the city", source="counts", width=10),
    ]


def _summary(asked: Asked) -> Summary:
    year = asked.filters["year"]
    found = sittings(
        ward_meetings(asked.user, year, publication=asked.is_publication).order_by("pk")
    )
    city = Visits.of(found)
    names = dict(home_wards(year).values_list("pk", "name"))
    wards = len(names)
    each = city.a_meeting
    figures = [
        Figure("ward meetings", f"{city.meetings:,}", f"{_over(city.meetings, wards)} a ward"),
        Figure("attendances", f"{city.attendances:,}", f"{_over(city.attendances, wards)} a ward"),
        Figure("attendances a meeting", f"{each:.1f}" if each is not None else "none counted"),
        Figure("wards", f"{wards:,}", f"{len({sitting.ward for sitting in found})} of them met"),
    ]
    sentence = (
        f"{city.meetings:,} ward meetings with a total of {city.attendances:,} attendances "
        f"in {year.label}."
    )
    return Summary(sentence, figures, _tables(names, found, city), notes_on(city, found))


def _over(number: int, wards: int) -> str:
    return f"{number / wards:.1f}" if wards else "none"


def _tables(names: dict[int, str], found: list[Sitting], city: Visits) -> list[Table]:
    by_district: dict[str, list[Sitting]] = {}
    by_ward: dict[tuple[str, int], list[Sitting]] = {}
    for sitting in found:
        by_district.setdefault(sitting.district, []).append(sitting)
        by_ward.setdefault((names[sitting.ward], sitting.ward), []).append(sitting)
    districts = sorted(by_district.items(), key=lambda pair: pair[0].lower())
    tables = []
    if any(name for name, _ in districts):
        rows = [_sums(name or "No district", inside) for name, inside in districts]
        chart = Chart(
            "bars",
            "Attendances a meeting, by district",
            [row[0] for row in rows],
            [Series("District", [row[3] for row in rows])],
        )
        head = Text("district", "District", width=30)
        tables.append(Table("By district", _sum_columns(head), rows, _total(city), chart))
    rows = [_sums(name, inside) for (name, _), inside in sorted(by_ward.items())]
    head = Text("ward", "Ward", width=30)
    tables.append(Table("By ward", _sum_columns(head), rows, _total(city)))
    return tables


def _sum_columns(first: Column) -> list[Column]:
    return [
        first,
        Integer("meetings", "Meetings"),
        Integer("attendances", "Attendances"),
        Number("each", "Attendances a meeting"),
    ]


def _sums(name: str, inside: list[Sitting]) -> Row:
    visits = Visits.of(inside)
    return [name, visits.meetings, visits.attendances, visits.a_meeting]


def _total(city: Visits) -> Row:
    return ["City", city.meetings, city.attendances, city.a_meeting]


def _subtotal(asked: Asked, rows: Sequence[Row]) -> str:
    """A section's sum, a joint meeting once: rows are in the order of `_columns`."""
    found = [
        Sitting(row[3], 0, "", row[4], count.number, count.state)
        for row in rows
        if isinstance(count := row[7], Count)
    ]
    return visits_in_words(Visits.of(found))


APPENDIX_1 = Report(
    slug="appendix-1",
    title="Appendix 1: ward meetings",
    about="Every ward meeting of a municipal year with its date and attendances, city-wide.",
    may_run=anybody_signed_in,
    may_see_working=sees_all_counts,
    may_take_working=takes_all_counts,
    filters=YearFilters,
    columns=_columns,
    query=_rows,
    summary=_summary,
    heading=lambda asked: f"Ward meetings in {asked.filters['year'].label}",
    sections=("district", "ward"),
    subtotal=_subtotal,
    rows_title="Meetings",
    group=APPENDICES,
)
