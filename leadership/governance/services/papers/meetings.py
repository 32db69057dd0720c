"""The three meetings of the papers, and what they left behind (S001-S034)."""

from datetime import date, time

from leadership.governance.services.papers.lines import (
    Line,
    add_once,
    lines,
    listed,
    needed,
    text,
    when,
)
from leadership.governance.services.papers.people import NOTED_ON, Bodies, People
from leadership.meetings.models import (
    AgendaItem,
    Attendance,
    Body,
    BodyAppointment,
    Declaration,
    Meeting,
    MeetingBody,
    MeetingSchedule,
    Paper,
    Resolution,
    ScheduledDate,
    TermsOfReference,
    Weekday,
)

ADDRESS = "Council House, Victoria Square, Birmingham, B1 1BB"
WEBCAST = "http://www.birminghamnewsroom.com"
REFERENCE = "committee papers 2017"
YEAR = 2017
ENDS_AT = "The annual meeting of the Council in 2018"
DECIDED, NOTED, HEARING = "2017-07-19", "2017-07-26", "2017-08-10"
Meetings = dict[str, Meeting]


def load_meetings(bodies: Bodies, people: People) -> tuple[Meetings, int]:
    """Meetings by their day, and how many were added; one that was there keeps what it has."""
    meetings: Meetings = {}
    added = 0
    for line in lines("meetings.csv"):
        meeting, made = _meeting(line, people)
        meetings[line["reference"]] = meeting
        if made:
            added += 1
            MeetingBody.objects.create(meeting=meeting, body=bodies[line["body"]])
            meeting.officers_present.set(people[key] for key in listed(line["others_present"]))
            _agenda(meeting, line["reference"], meetings)
            _papers(meeting, line["reference"])
            if line["reference"] == NOTED:
                _what_was_noted(meeting, bodies, people)
    return meetings, added


def _meeting(line: Line, people: People) -> tuple[Meeting, bool]:
    notes = text("notes_2017_07_26.txt") if line["reference"] == NOTED else ""
    meeting, made = add_once(
        Meeting,
        {"source": REFERENCE, "source_reference": line["reference"]},
        kind=Meeting.Kind.COMMITTEE,
        status=line["status"],
        date=date.fromisoformat(line["date"]),
        time=time.fromisoformat(line["time"]),
        finished=time.fromisoformat(line["finished"]) if line["finished"] else None,
        stated_weekday=int(line["stated_weekday"]) if line["stated_weekday"] else None,
        webcast=Meeting.Webcast.BOTH,
        webcast_address=WEBCAST,
        venue=line["venue"],
        venue_address=ADDRESS,
        chair=people[line["chair"]] if line["chair"] else None,
        notes=notes,
        notes_status=Meeting.NotesStatus.DRAFT if notes else Meeting.NotesStatus.NONE,
    )
    return needed(meeting, f"The meeting of {line['reference']}"), made


def _agenda(meeting: Meeting, reference: str, meetings: Meetings) -> None:
    for line in _of(reference, "items.csv"):
        first, _, last = line["pages"].partition("-")
        AgendaItem.objects.create(
            meeting=meeting,
            number=line["number"],
            heading=line["heading"],
            text=line["text"],
            kind=line["kind"],
            purpose=line["purpose"],
            presenter=line["presenter"],
            page_from=first or None,
            page_to=last or None,
            handouts=bool(line["handouts"]),
            outcome=line["outcome"],
            outcome_text=line["outcome_text"],
            notes_of=meetings[line["notes_of"]] if line["notes_of"] else None,
        )
    for position, line in enumerate(_of(reference, "resolutions.csv"), start=1):
        Resolution.objects.create(
            item=meeting.agenda.get(number=line["item"]),
            position=position,
            label=line["label"],
            text=line["text"],
        )


def _papers(meeting: Meeting, reference: str) -> None:
    """Listed, not on file (S023, S033)."""
    for line in _of(reference, "papers.csv"):
        Paper.objects.create(
            meeting=meeting,
            agenda_item=meeting.agenda.get(number=line["item"]),
            label=line["label"],
            title=line["title"],
            kind=line["kind"],
        )


def _of(reference: str, name: str) -> list[Line]:
    return [line for line in lines(name) if line["meeting"] == reference]


def _what_was_noted(meeting: Meeting, bodies: Bodies, people: People) -> None:
    items = {item.number: item for item in meeting.agenda.all()}
    body = bodies["scrutiny"]
    for line in lines("members.csv"):
        person = people[line["person"]]
        Attendance.objects.create(meeting=meeting, person=person, how=line["on_26_july"])
        add_once(
            BodyAppointment,
            {"body": body, "person": person},
            capacity=line["capacity"],
            group=line["group"],
            source=line["source"],
            made_at=items[3],
            start=NOTED_ON,
            ends_at=ENDS_AT,
        )
    Declaration.objects.create(meeting=meeting, kind=Declaration.Kind.NONE)
    _terms_of_reference(body, items[5])
    _terms_of_reference(bodies["finance"], items[8])
    schedule, made = add_once(
        MeetingSchedule,
        {"body": body, "year": YEAR},
        weekday=Weekday.WEDNESDAY,
        time=time(10, 30),
        venue="Council House",
        agreed_at=items[9],
    )
    if made and schedule is not None:
        for line in lines("schedule.csv"):
            days = line["when"].replace(" or ", " and ")  # one of them is to be chosen (S029)
            ScheduledDate.objects.create(schedule=schedule, **when(days))


def _terms_of_reference(body: Body, item: AgendaItem) -> None:
    add_once(TermsOfReference, {"body": body, "year": YEAR}, settled_at=item)
