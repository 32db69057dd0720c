"""The demonstration's committee meetings, held and coming. All of them are invented."""

from collections.abc import Sequence
from datetime import date, time

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.demo.people import Cast
from leadership.meetings.models import (
    AgendaItem,
    Attendance,
    Declaration,
    Meeting,
    MeetingBody,
    MeetingSchedule,
    Resolution,
    ScheduledDate,
    TermsOfReference,
    Weekday,
)

VENUE, ADDRESS = "Committee Room 4", "Council House, Invented Square"
EVENING = date(2017, 11, 15)
Sittings = dict[tuple[str, date], Meeting]
NOTES = "The committee heard the report, asked about costs, and agreed what stands under the items."

# heading, kind, purpose, outcome once held
OPENING = [
    ("Notice of recording and webcast", "procedure", "note", "noted"),
    ("Apologies", "procedure", "receive", "noted"),
    ("Declarations of interests", "procedure", "receive", "none"),
]
CLOSING = [
    ("Other urgent business", "procedure", "consider", "none"),
    ("Authority to the Chair and officers", "procedure", "chair", "agreed"),
]
HEARD = "Requests for call-in, councillor calls for action, petitions"
AGENDAS: dict[tuple[str, date], list[tuple[str, str, str, str]]] = {
    ("cabinet", date(2017, 9, 6)): [("Opening hours of local desks", "report", "", "resolved")],
    ("cabinet", date(2017, 9, 13)): [
        ("Wards first: plans, managers and areas", "report", "", "resolved"),
        ("Tracker: the first half-year", "oral", "receive", "discussed"),
    ],
    ("cabinet", date(2017, 10, 18)): [
        ("Small grants for streets", "report", "", "resolved"),
        ("Action Plan: progress", "report", "note", "noted"),
    ],
    ("cabinet", date(2017, 10, 25)): [("Caretakers shared by wards", "report", "", "resolved")],
    ("cabinet", date(2017, 11, 9)): [
        ("One front desk for ward matters", "report", "", "resolved"),
        ("Notice boards on the internet", "report", "", "resolved"),
        ("Action Plan: progress", "report", "note", "noted"),
    ],
    ("cabinet", date(2017, 12, 6)): [("Action Plan: progress", "report", "note", "")],
    ("scrutiny", date(2017, 9, 27)): [
        ("Request for call-in: opening hours of local desks", "call_in", "consider", "resolved"),
        (HEARD, "requests", "consider", "discussed"),
    ],
    ("scrutiny", date(2017, 11, 1)): [
        ("Work programme", "report", "note", "noted"),
        ("Request for call-in: small grants for streets", "call_in", "consider", "resolved"),
        (HEARD, "requests", "consider", "discussed"),
    ],
    ("scrutiny", date(2017, 11, 22)): [
        ("Action notes of 1 November", "report", "confirm", ""),
        ("Request for call-in: caretakers shared by wards", "call_in", "consider", ""),
        (HEARD, "requests", "consider", ""),
    ],
    ("business", date(2017, 10, 2)): [("Changes of the constitution", "report", "", "agreed")],
    ("council", date(2017, 11, 7)): [("Changes of the constitution", "report", "", "resolved")],
    ("council", date(2017, 12, 5)): [("Rules for small grants", "report", "approve", "")],
}
DATES = ["6 September 2017", "1 November 2017", "22 November 2017", "13 December 2017",
         "10 January 2018", "1 March 2018", "4 and 11 April 2018"]  # fmt: skip


def hold_meetings(told: Cast) -> Sittings:
    sittings: Sittings = {}
    chairs = {"cabinet": told.cabinet[0], "scrutiny": told.committee[0]}
    for key, day in AGENDAS:
        held = day < EVENING
        meeting = Meeting.objects.create(
            kind=Meeting.Kind.COMMITTEE,
            status=Meeting.Status.HELD if held else Meeting.Status.SCHEDULED,
            date=day,
            time=time(10, 30) if key == "scrutiny" else time(14),
            finished=(time(12, 25) if key == "scrutiny" else time(15, 40)) if held else None,
            webcast=Meeting.Webcast.BOTH,
            venue=VENUE,
            venue_address=ADDRESS,
            chair=chairs.get(key) if held else None,
            notes=NOTES if held else "",
            notes_status="agreed" if held else "none",
        )
        MeetingBody.objects.create(meeting=meeting, body=told.bodies[key])
        _agenda(meeting, [*OPENING, *AGENDAS[key, day], *CLOSING], held=held)
        sittings[key, day] = meeting
    _people(told, sittings)
    _what_stands(told, sittings)
    return sittings


def _agenda(meeting: Meeting, rows: Sequence[tuple[str, str, str, str]], *, held: bool) -> None:
    page, items = 3, []
    for number, (heading, kind, purpose, outcome) in enumerate(rows, start=1):
        report = kind in {"report", "call_in"}
        items.append(
            AgendaItem(
                meeting=meeting,
                number=number,
                heading=heading,
                kind=kind,
                purpose=purpose,
                presenter="Corporate Director, Place" if kind == "report" else "",
                page_from=page if report else None,
                page_to=page + 11 if report else None,
                handouts=kind == "oral",
                outcome=outcome if held else "",
                outcome_text="Told with figures handed out."
                if held and outcome == "discussed"
                else "",
            )
        )
        page += 12 if report else 0
    made = AgendaItem.objects.bulk_create(items)
    Resolution.objects.bulk_create(
        Resolution(item=item, position=1, label="(i)", text="Agreed as the report recommends.")
        for item in made
        if held and item.outcome == "resolved"
    )


def _people(told: Cast, sittings: Sittings) -> None:
    """One in six sends apologies, and now and then somebody is missing without."""
    rows: list[Attendance] = []
    for number, ((key, day), meeting) in enumerate(sittings.items()):
        people = {"cabinet": told.cabinet, "scrutiny": told.committee}.get(key, [])
        if day >= EVENING or not people:
            continue
        rows += [
            Attendance(meeting=meeting, person=person, how=_how(place, number))
            for place, person in enumerate(people)
        ]
        meeting.officers_present.set([told.director, told.head][: 1 + number % 2])
        Declaration.objects.create(meeting=meeting, kind=Declaration.Kind.NONE)
    Attendance.objects.bulk_create(rows)


def _how(place: int, number: int) -> str:
    if place and (place + number) % 6 == 3:
        return Attendance.How.APOLOGIES
    return Attendance.How.ABSENT if place and (place + number) % 11 == 5 else "present"


def _what_stands(told: Cast, sittings: Sittings) -> None:
    """Terms of reference, the year's dates, and the notes that a later meeting brings."""
    body = told.bodies["scrutiny"]
    november = sittings["scrutiny", date(2017, 11, 1)]
    coming = sittings["scrutiny", date(2017, 11, 22)]
    coming.agenda.filter(number=4).update(notes_of=november)
    TermsOfReference.objects.create(
        body=body, year=2017, text="Neighbourhoods, housing and what councillors do in wards.",
        settled_at=november.agenda.get(number=4),
    )  # fmt: skip
    schedule = MeetingSchedule.objects.create(
        body=body, year=2017, weekday=Weekday.WEDNESDAY, time=time(10, 30), venue="Council House"
    )
    fixed = {meeting.date: meeting for (key, _), meeting in sittings.items() if key == "scrutiny"}
    for words in DATES:
        when = VagueDate.parse(words)
        ScheduledDate.objects.create(
            schedule=schedule, meeting=fixed.get(when.last), **when_columns(when)
        )
