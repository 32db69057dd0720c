"""What people are told of a committee's meeting. Fixed words, its name and its day: what the notes
say is read where they stand."""

from django.db.models import Q

from leadership import dates
from leadership.meetings import access
from leadership.meetings.committee_reading import seats
from leadership.meetings.models import Meeting
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel
from leadership.notices.services import send
from leadership.people.models import Person, User

NOTES_CIRCULATED = NoticeKind(
    "notes-circulated",
    "Draft notes of a committee went round",
    "You sit on the committee, or were there as an officer who reads its record.",
    Channel.EMAIL,
)
KINDS = [NOTES_CIRCULATED]


def tell_notes_circulated(meeting: Meeting, *, by: User) -> None:
    """Once for each time they go round: the version is that of this circulation. Who sends them
    round is not told."""
    committees = ", ".join(body.name for body in meeting.committees)
    for person in who_reads_the_circulated(meeting):
        if person.pk != by.person_id:
            send(
                kind=NOTES_CIRCULATED,
                to=person,
                subject=f"{meeting.date:%-d %B %Y}, {committees}",
                text=f"They went round on {dates.today():%-d %B %Y}.",
                url=f"{meeting.get_absolute_url()}#notes",
                key=f"notes-circulated/{meeting.pk}/{meeting.version}",
            )


def who_reads_the_circulated(meeting: Meeting) -> list[Person]:
    """Members and officers present, with a login, to whom the page of this committee's meeting
    shows the draft. Two queries for the members of a public one, however many they are."""
    if not meeting.committees:
        return []
    members = {seat.person_id for seat in seats(meeting)}
    present = Q(person__in=meeting.officers_present.values("pk"))
    # outside the council one reads what the public reads
    logins = User.objects.filter(Q(person__in=members) | present, is_active=True, outside=False)
    return [
        user.person
        for user in logins.select_related("person").order_by("person__name", "pk")
        if user.person is not None
        and _may_see(user, meeting)
        and (user.person_id in members or access.may_see_working_record(user, meeting))
    ]


def _may_see(user: User, meeting: Meeting) -> bool:
    return meeting.public or Meeting.objects.visible_to(user).filter(pk=meeting.pk).exists()
