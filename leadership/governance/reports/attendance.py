"""Attendance of committees' members in a municipal year, by committee and political group (S007,
S020, S021)."""

from collections.abc import Iterable, Sequence

from leadership.governance.reports.filters import YearFilters, committees
from leadership.governance.reports.told import governance_report, many, of_body, reader
from leadership.meetings.committee_attendance import (
    COMMITTEES,
    Member,
    Presence,
    Sitting,
    attendance_of,
)
from leadership.meetings.models import Meeting
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary, Table

NO_GROUP = "No group recorded"
NOTES = [
    "Members are those appointed to the committee; each counts at the meetings held while he or she"
    " was in office. Officers, guests and residents are left out.",
    "Not recorded means that the record says nothing of that member: it is no absence.",
]
PUBLIC_NOTES = [*NOTES, "Meetings in public whose notes are agreed count."]


def _found(asked: Asked) -> tuple[list[Member], list[Sitting]]:
    found: tuple[list[Member], list[Sitting]] = asked.once("attendance", lambda: _ask(asked))
    return found


def _ask(asked: Asked) -> tuple[list[Member], list[Sitting]]:
    meetings = Meeting.objects.visible_to(reader(asked))
    if asked.is_publication:
        meetings = meetings.filter(public=True, notes_status=Meeting.NotesStatus.AGREED)
    bodies = committees().filter(kind__in=COMMITTEES)
    if asked.filters["body"]:
        bodies = bodies.filter(pk=asked.filters["body"].pk)
    return attendance_of(list(bodies), asked.filters["year"], meetings)


def _counts() -> list[Column]:
    return [
        Integer("meetings", "Meetings in office", width=9),
        Integer("present", "Present", width=8),
        Integer("apologies", "Apologies", width=9),
        Integer("absent", "Absent without apology", width=9),
        Integer("not_recorded", "Not recorded", width=9),
        Integer("chaired", "In the chair", width=8),
    ]


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("body", "Committee", width=28),
        Text("group", "Political group", width=18),
        Text("member", "Member", width=24),
        Text("capacity", "Sits as", width=13),
        *_counts(),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    members, _ = _found(asked)
    return [[*_who(one), *_numbers(one.presence)] for one in members]


def _who(one: Member) -> list[str]:
    return [one.body.name, one.group or NO_GROUP, one.person.name, one.capacity]


def _numbers(one: Presence) -> list[int]:
    return [one.meetings, one.present, one.apologies, one.absent, one.not_recorded, one.chaired]


def _subtotal(asked: Asked, rows: Sequence[Row]) -> str:
    present, apologies, absent, unknown = (sum(row[place] for row in rows) for place in range(5, 9))
    members = len({(row[0], row[2]) for row in rows})
    return (
        f"{many(members, 'member')}: {present} present, {apologies} with apologies, {absent} absent"
        f" without apology, {unknown} not recorded"
    )


def _summary(asked: Asked) -> Summary:
    members, sittings = _found(asked)
    total = Presence.sum_of(one.presence for one in members)
    met = len({one.meeting.pk for one in sittings})
    bodies = len({one.body.pk for one in members})
    people = len({(one.body.pk, one.person.pk) for one in members})
    sentence = (
        f"{many(people, 'member')} of {many(bodies, 'committee')} at {many(met, 'meeting')} of"
        f" {asked.filters['year']}: {total.present} present, {total.apologies} with apologies,"
        f" {total.absent} absent without apology, {total.not_recorded} not recorded."
    )
    of = f"of {total.meetings}"
    figures = [
        Figure("present", f"{total.present}", of),
        Figure("apologies", f"{total.apologies}", of),
        Figure("absent without apology", f"{total.absent}", of),
        Figure("not recorded", f"{total.not_recorded}", of),
    ]
    tables = [_by_group(members), *([_by_meeting(sittings)] if asked.filters["body"] else [])]
    notes = PUBLIC_NOTES if asked.is_publication else NOTES
    return Summary(sentence, figures, tables if members else [], notes)


def _by_group(members: list[Member]) -> Table:
    groups: dict[tuple[int, str], list[Member]] = {}
    for one in members:
        groups.setdefault((one.body.pk, one.group), []).append(one)
    columns: list[Column] = [
        Text("body", "Committee", width=30),
        Text("group", "Political group", width=20),
        Integer("members", "Members"),
        *_counts(),
    ]
    rows = [
        [found[0].body.name, found[0].group or NO_GROUP, len(found), *_sum(found)]
        for found in groups.values()
    ]
    return Table("By political group", columns, rows, ["All", "", len(members), *_sum(members)])


def _sum(members: Iterable[Member]) -> list[int]:
    return _numbers(Presence.sum_of(one.presence for one in members))


def _by_meeting(sittings: list[Sitting]) -> Table:
    columns: list[Column] = [
        Date("on", "Meeting", width=16),
        Integer("members", "Members"),
        *_counts()[1:-1],
        Text("chair", "In the chair", width=24),
    ]
    rows: list[Row] = []
    for one in sittings:
        chair = one.meeting.chair.name if one.meeting.chair else ""
        rows.append([one.meeting.date, one.members, *_numbers(one.presence)[1:-1], chair])
    return Table("By meeting", columns, rows)


COMMITTEE_ATTENDANCE = governance_report(
    slug="committee-attendance",
    title="Attendance of committees",
    about="How often each member of a committee came, sent apologies or stayed away in a municipal"
    " year, with sums by political group.",
    filters=YearFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Attendance {asked.filters['year']}, {of_body(asked)}",
    sections=("body", "group"),
    subtotal=_subtotal,
    rows_title="Members",
    wide=True,
)
