"""Who the tests sign in: one of each role, with a second factor, as the service demands.

    client.force_login(officer())

Whom a ward knows takes it: `councillor(of=ward)`, `coordinator(of=ward)`.
"""

from datetime import date, timedelta
from itertools import count

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP

from jobs_skills.models import Board, BoardAppointment
from leadership import dates
from leadership.governance.models import AssistantLeader, AssistantLeaderWard
from leadership.people.demo import secret
from leadership.people.models import Person, Role, RoleHeld, User
from relationships.models import SeniorOfficer, WardActionCoordinator
from wards.models import CouncillorTerm, Seat, Ward

LONG_AGO = date(2010, 5, 1)
_numbers = count(1)


def login(name: str, *, person: Person | None = None, second_factor: bool = True) -> User:
    """A login of a person who holds no role: give one of your own, or a new one is made."""
    number = next(_numbers)
    person = person or Person.objects.create(name=f"{name} {number}")
    username = f"{name.lower().replace(' ', '-')}-{number}"
    user = User(username=username, email=f"{username}@council.example", person=person)
    user.set_unusable_password()  # hashing costs time; a test of passwords sets one
    user.save()
    if second_factor:
        TOTP.activate(user, secret(username))
    return user


def _holding(role: Role, name: str, person: Person | None) -> User:
    user = login(name, person=person)
    RoleHeld.objects.create(person=user.person, role=role, start=LONG_AGO)
    return user


def officer(person: Person | None = None) -> User:
    return _holding(Role.OFFICER, "Olive Officer", person)


def manager(person: Person | None = None) -> User:
    return _holding(Role.GOVERNANCE_MANAGER, "Gita Governance", person)


def committee_services(person: Person | None = None) -> User:
    return _holding(Role.COMMITTEE_SERVICES, "Colm Clerk", person)


def scrutiny_officer(person: Person | None = None) -> User:
    return _holding(Role.SCRUTINY_OFFICER, "Saba Scrutiny", person)


def assistant_leader(of: Ward, person: Person | None = None) -> User:
    """An Assistant Leader whose area is this ward."""
    user = login("Alba Assistant", person=person)
    leader = AssistantLeader.objects.create(person=user.person, start=LONG_AGO)
    AssistantLeaderWard.objects.create(leader=leader, ward=of, start=LONG_AGO)
    return user


def administrator(person: Person | None = None) -> User:
    return _holding(Role.ADMINISTRATOR, "Ade Administrator", person)


def councillor(of: Ward | None = None, person: Person | None = None, party: str = "") -> User:
    """A councillor who sits for this ward today, or for none any more."""
    user = login("Carol Councillor", person=person)
    if of is not None:
        taken = CouncillorTerm.objects.for_ward(of).values("seat")
        seat = Seat.objects.filter(ward=of).exclude(pk__in=taken).first()
        seat = seat or Seat.objects.create(ward=of, number=of.seats.count() + 1)
        CouncillorTerm.objects.create(seat=seat, person=user.person, party=party, start=LONG_AGO)
    return user


def coordinator(of: Ward, person: Person | None = None) -> User:
    user = login("Wasim Coordinator", person=person)
    WardActionCoordinator.objects.create(person=user.person, ward=of, start=LONG_AGO)
    return user


def senior_officer(of: Ward, person: Person | None = None) -> User:
    user = login("Sena Senior", person=person)
    SeniorOfficer.objects.create(person=user.person, ward=of, start=LONG_AGO)
    return user


def _at_a_board(board: Board, role: str, name: str, person: Person | None) -> User:
    user = login(name, person=person)
    User.objects.filter(pk=user.pk).update(outside=True)
    ends = dates.today() + timedelta(90)
    BoardAppointment.objects.create(
        board=board, person=user.person, role=role, start=LONG_AGO, end=ends
    )
    return User.objects.get(pk=user.pk)


def facilitator(of: Board, person: Person | None = None) -> User:
    """Outside the council: runs this board and sees nothing else."""
    return _at_a_board(of, BoardAppointment.Role.FACILITATOR, "Fay Facilitator", person)


def board_member(of: Board, person: Person | None = None) -> User:
    """Outside the council: sits on this board."""
    return _at_a_board(of, BoardAppointment.Role.MEMBER, "Mina Member", person)


def installer() -> User:
    """Django's superuser: no person, no role."""
    user = User.objects.create_superuser(f"installer-{next(_numbers)}")
    TOTP.activate(user, secret(user.username))
    return user


def without_second_factor(user: User) -> User:
    Authenticator.objects.filter(user=user).delete()
    return user
