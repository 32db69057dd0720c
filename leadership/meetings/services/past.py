"""Records meetings of an old record, many at once: the same rules as for one, in few statements."""

import datetime
from dataclasses import dataclass, field

from django.db import transaction

from leadership.meetings.attendance import Count
from leadership.meetings.models import AttendanceCount, Meeting, MeetingBody, Status
from leadership.people.models import Person, User
from leadership.people.refusals import Refused

UNSAID = "Not recorded in the source"


@dataclass
class PastMeeting:
    """A meeting as an old record has it; `bodies` are the keys of what met, at least one."""

    bodies: list[int]
    date: datetime.date
    status: str
    time: datetime.time | None = None
    kind: str = Meeting.Kind.FORUM
    cancelled_because: str = ""
    venue: str = ""
    venue_address: str = ""
    venue_is_public: bool = False
    chair: Person | None = None
    officers: list[Person] = field(default_factory=list)
    topics: str = ""
    notes: str = ""
    counts: dict[str, Count] = field(default_factory=dict)
    source: str = ""
    source_reference: str = ""


@transaction.atomic
def record_past_meetings(*, meetings: list[PastMeeting], by: User | None) -> list[Meeting]:
    """Store them with bodies, officers and counts; in the order given.

    Whether `by` may do so is asked by the importer, row by row. Raises Refused for a meeting of
    nobody: the database could not tell.
    """
    if any(not each.bodies for each in meetings):
        raise Refused("A meeting needs at least one body that met.")
    made = Meeting.objects.bulk_create([_meeting(each) for each in meetings])
    pairs = list(zip(made, meetings, strict=True))
    MeetingBody.objects.bulk_create(
        MeetingBody(meeting=meeting, body_id=body)
        for meeting, said in pairs
        for body in dict.fromkeys(said.bodies)
    )
    AttendanceCount.objects.bulk_create(
        AttendanceCount(
            meeting=meeting, kind=kind, number=count.number, approximate=count.approximate
        )
        for meeting, said in pairs
        for kind, count in said.counts.items()
    )
    present = Meeting.officers_present.through
    present.objects.bulk_create(
        present(meeting=meeting, person=person)
        for meeting, said in pairs
        for person in dict.fromkeys(said.officers)
    )
    return made


def _meeting(said: PastMeeting) -> Meeting:
    cancelled = said.status == Status.CANCELLED
    return Meeting(
        kind=said.kind,
        status=said.status,
        date=said.date,
        time=said.time,
        cancelled_because=(said.cancelled_because or UNSAID) if cancelled else "",
        venue=said.venue,
        venue_address=said.venue_address,
        venue_is_public=said.venue_is_public,
        chair=said.chair,
        topics=said.topics,
        notes=said.notes,
        notes_status=Meeting.NotesStatus.DRAFT if said.notes else Meeting.NotesStatus.NONE,
        source=said.source,
        source_reference=said.source_reference,
    )
