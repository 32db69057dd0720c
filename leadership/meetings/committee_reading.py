"""What the page of a committee's meeting has beside that of a forum's: its members on that day and
how they were there, others present with their posts, who was appointed to chair, what was declared
(S003, S007, S018, S019)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from leadership import dates
from leadership.meetings import access
from leadership.meetings.models import Attendance, BodyAppointment, Declaration, Meeting
from leadership.people.access import Viewer
from leadership.people.models import OfficerPost, Person, User

Capacity = BodyAppointment.Capacity


@dataclass(frozen=True)
class CommitteeRecord:
    """`others` come with `post` and `team`, empty where neither is known."""

    members: list[tuple[BodyAppointment, str]]  # each with present, apologies, absent or nothing
    others: list[Person]
    appointed_chair: Person | None
    declarations: list[Declaration]
    sits_on_it: bool  # does whoever asks sit on the committee, on that day or today?

    @property
    def none_declared(self) -> bool:
        """It was asked, and there was none: not the same as not recorded (S004)."""
        return any(row.kind == Declaration.Kind.NONE for row in self.declarations)


def read_committee(
    meeting: Meeting, user: Viewer, presence: Mapping[int, Attendance], *, shown: bool
) -> CommitteeRecord | None:
    """None where no committee met. `shown` says whether the record may be read: presence, others
    and declarations are part of it; who sits on a committee is public."""
    if not meeting.committees:
        return None
    found = seats(meeting)
    on_the_day = {seat.person_id: seat for seat in found if seat.in_force(meeting.date)}
    chairs = [seat.person for seat in on_the_day.values() if seat.capacity == Capacity.CHAIR]
    person = user.person_id if isinstance(user, User) else None
    return CommitteeRecord(
        members=[
            (seat, presence[pk].get_how_display().lower() if pk in presence else "")
            for pk, seat in on_the_day.items()
        ],
        others=list(others_present(meeting)) if shown else [],
        appointed_chair=chairs[0] if chairs else None,
        declarations=_declarations(meeting, user) if shown else [],
        sits_on_it=person is not None and any(seat.person_id == person for seat in found),
    )


def seats(meeting: Meeting) -> list[BodyAppointment]:
    """Seats on its committees of that day and of today, by name: who holds one reads the draft that
    went round."""
    of_these = BodyAppointment.objects.filter(body__in=[body.pk for body in meeting.committees])
    found = of_these.on(meeting.date) | of_these.on(dates.today())
    return list(found.select_related("person").order_by("person__name", "start", "pk"))


def others_present(meeting: Meeting) -> QuerySet[Person]:
    return with_posts(meeting.officers_present.all(), meeting.date).order_by("name", "pk")


def with_posts(people: QuerySet[Person], day: date) -> QuerySet[Person]:
    """Each with `post` and `team` of that day."""
    held = OfficerPost.objects.filter(person=OuterRef("pk"), main=True).on(day)
    team = held.annotate(
        named=Coalesce(
            NullIf(F("unit"), Value("")),
            NullIf(F("section"), Value("")),
            NullIf(F("division"), Value("")),
            "directorate__name",
        )
    )
    return people.annotate(
        post=Coalesce(Subquery(held.values("title")[:1]), "job_title"),
        team=Coalesce(Subquery(team.values("named")[:1]), Value("")),
    )


def _declarations(meeting: Meeting, user: Viewer) -> list[Declaration]:
    """What touches an exempt item is as closed as the item."""
    rows = meeting.declarations.select_related("person", "item").order_by("pk")
    if not access.may_see_exempt(user, meeting):
        rows = rows.exclude(item__exempt=True)
    return list(rows)
