"""Who of a committee's members came to its meetings: office-holders alone, never residents (S007,
S020, S021)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from leadership.dates.years import MunicipalYear
from leadership.meetings.models import (
    Attendance,
    Body,
    BodyAppointment,
    Meeting,
    MeetingBody,
)
from leadership.meetings.models.meetings import MeetingQuerySet
from leadership.people.models import Person

How = Attendance.How
# what sits by appointment of the Council: a forum, a board or a working group has residents too
COMMITTEES = (
    Body.Kind.CABINET_COMMITTEE,
    Body.Kind.SCRUTINY,
    Body.Kind.SUB_COMMITTEE,
    Body.Kind.BUSINESS_MANAGEMENT,
    Body.Kind.CITY_COUNCIL,
    Body.Kind.REGULATORY,
    Body.Kind.DISTRICT_COMMITTEE,
)


@dataclass
class Presence:
    """How often somebody came to the meetings held while he or she was in office. What is neither
    presence, apology nor absence was not recorded, which is no absence."""

    meetings: int = 0
    present: int = 0
    apologies: int = 0
    absent: int = 0
    chaired: int = 0

    @property
    def not_recorded(self) -> int:
        return self.meetings - self.present - self.apologies - self.absent

    def count(self, how: str | None, *, chaired: bool) -> None:
        self.meetings += 1
        self.present += how == How.PRESENT
        self.apologies += how == How.APOLOGIES
        self.absent += how == How.ABSENT
        self.chaired += chaired

    @classmethod
    def sum_of(cls, found: Iterable["Presence"]) -> "Presence":
        total = cls()
        for one in found:
            for name in vars(total):
                setattr(total, name, getattr(total, name) + getattr(one, name))
        return total


@dataclass
class Member:
    """Somebody on a committee for one political group; whoever changed it stands twice."""

    body: Body
    person: Person
    group: str
    capacity: str
    presence: Presence = field(default_factory=Presence)


@dataclass
class Sitting:
    """A meeting as one of the committees that met: of how many members, who came."""

    body: Body
    meeting: Meeting
    members: int = 0
    presence: Presence = field(default_factory=Presence)


def attendance_of(
    bodies: Collection[Body], year: MunicipalYear, meetings: MeetingQuerySet
) -> tuple[list[Member], list[Sitting]]:
    """Every member in office at some time of the year, by committee, group and name; and the
    committees' meetings among `meetings` that were held in the year, in order of time. Of a joint
    meeting each committee counts its own members. Three queries."""
    appointed = list(_appointments(bodies, year))
    sittings = list(_sittings(bodies, year, meetings))
    keys = {one.meeting.pk for one in sittings}
    recorded = Attendance.objects.filter(meeting__in=keys).order_by()
    how = {(key, who): said for key, who, said in recorded.values_list("meeting", "person", "how")}
    members: dict[tuple[int, int, str], Member] = {}
    for seat in appointed:
        member = _member(members, seat)
        for sitting in sittings:
            if sitting.body.pk == seat.body_id and seat.in_force(sitting.meeting.date):
                said = how.get((sitting.meeting.pk, seat.person_id))
                chaired = sitting.meeting.chair_id == seat.person_id
                member.presence.count(said, chaired=chaired)
                sitting.presence.count(said, chaired=chaired)
                sitting.members += 1
    return sorted(members.values(), key=_place), sittings


def _member(members: dict[tuple[int, int, str], Member], seat: BodyAppointment) -> Member:
    key = seat.body_id, seat.person_id, seat.group
    known = members.setdefault(key, Member(seat.body, seat.person, seat.group, ""))
    known.capacity = seat.get_capacity_display()  # seats come in order of time: the latest stays
    return known


def _appointments(bodies: Collection[Body], year: MunicipalYear) -> Iterable[BodyAppointment]:
    held = BodyAppointment.objects.filter(body__in=bodies, start__lt=year.end)
    lasting = held.filter(Q(end__isnull=True) | Q(end__gt=year.start))
    return lasting.select_related("body", "person").order_by("start", "pk")


def _sittings(
    bodies: Collection[Body], year: MunicipalYear, meetings: MeetingQuerySet
) -> Iterable[Sitting]:
    held = meetings.held().in_year(year)
    met = MeetingBody.objects.filter(body__in=bodies, meeting__in=held.values("pk"))
    in_order = met.select_related("body", "meeting__chair").order_by("meeting__date", "pk")
    return (Sitting(part.body, part.meeting) for part in in_order)


def _place(member: Member) -> tuple[str, int, bool, str, str]:
    """By committee, then group, those without one last, then name."""
    body, group = member.body, member.group.lower()
    return body.name.lower(), body.pk, not group, group, member.person.name.lower()
