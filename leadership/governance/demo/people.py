"""Who sits and works for the demonstration's committees. All of them are invented."""

from dataclasses import dataclass
from datetime import date

from leadership.governance.models import PortfolioHolder
from leadership.meetings.models import Body, BodyAppointment
from leadership.people.demo import give_demo_login
from leadership.people.invented import SAYS_SO, invented
from leadership.people.models import Organisation, Person, Role, RoleHeld, User
from wards.models import CouncillorTerm

FIRST_PERSON = 214  # of the invented people: those before are the city's and its boards'
SINCE, YEAR_BEGAN = date(2016, 5, 1), date(2017, 5, 23)
UNTIL = "The annual meeting of the Council in 2018"
CABINET_SEATS = (2, 22, 42, 62, 82, 102)
SCRUTINY_SEATS = (4, 13, 25, 31, 44, 49, 58, 67, 76, 85, 94, 112)
LEADER_SEATS = (10, 40, 70, 100)
FORMER_LEADER_SEAT = 55  # was Assistant Leader until somebody else took the area over
REQUESTERS = (19, 37, 64, 91)
BODIES = {
    "cabinet": ("Cabinet Committee – Local Leadership", Body.Kind.CABINET_COMMITTEE),
    "scrutiny": ("Neighbourhoods Overview and Scrutiny Committee", Body.Kind.SCRUTINY),
    "business": ("Council Business Management Committee", Body.Kind.BUSINESS_MANAGEMENT),
    "council": ("City Council", Body.Kind.CITY_COUNCIL),
}


@dataclass(frozen=True)
class Cast:
    """Bodies by their key; the two who keep and handle; officers and councillors."""

    bodies: dict[str, Body]
    clerk: User
    scrutiny: User
    director: Person
    head: Person
    cabinet_member: Person
    cabinet: list[Person]
    committee: list[Person]
    leaders: list[Person]
    former_leader: Person
    requesters: list[User]
    councillor: User


def cast() -> Cast:
    home = Organisation.objects.get(home=True)
    names = invented(FIRST_PERSON, FIRST_PERSON + 4)
    clerk, scrutiny, director, head = (
        Person.objects.create(name=next(names), organisation=home, job_title=f"{title}, {SAYS_SO}")
        for title in (
            "Committee Services officer", "Head of Scrutiny", "Corporate Director, Place",
            "Assistant Director, Neighbourhoods",
        )
    )  # fmt: skip
    sitting = [term.person for term in CouncillorTerm.objects.sitting(YEAR_BEGAN)]
    cabinet = [sitting[place] for place in CABINET_SEATS]
    leaders = [sitting[place] for place in LEADER_SEATS]
    give_demo_login(leaders[0], "assistant")
    return Cast(
        bodies=_bodies(),
        clerk=_login(clerk, "committee", Role.COMMITTEE_SERVICES),
        scrutiny=_login(scrutiny, "scrutiny", Role.SCRUTINY_OFFICER),
        director=director,
        head=head,
        cabinet_member=_cabinet_member(cabinet[0]),
        cabinet=cabinet,
        committee=[sitting[place] for place in SCRUTINY_SEATS],
        leaders=leaders,
        former_leader=sitting[FORMER_LEADER_SEAT],
        requesters=[_quiet_login(sitting[place], place) for place in REQUESTERS],
        councillor=User.objects.get(username="councillor"),
    )


def _bodies() -> dict[str, Body]:
    return {
        key: Body.objects.create(name=f"{name} (invented)", kind=kind)
        for key, (name, kind) in BODIES.items()
    }


def _login(person: Person, username: str, role: Role) -> User:
    RoleHeld.objects.create(person=person, role=role, start=SINCE)
    return give_demo_login(person, username)


def _quiet_login(person: Person, number: int) -> User:
    """A councillor who has signed something, with whose login nobody signs in here."""
    user = User(person=person, username=f"councillor-{number}", is_active=True)
    user.set_unusable_password()
    user.save()
    return user


def _cabinet_member(fallback: Person) -> Person:
    holders = PortfolioHolder.objects.on(YEAR_BEGAN).filter(
        portfolio__name="Housing and Homes", capacity=PortfolioHolder.Capacity.CABINET_MEMBER
    )
    holder = holders.select_related("person").first()
    return holder.person if holder is not None else fallback


def appoint_committees(told: Cast) -> None:
    """Chair, deputy and members of both, until an event that has no day yet."""
    groups = dict(
        CouncillorTerm.objects.on(YEAR_BEGAN)
        .filter(person__in=[*told.cabinet, *told.committee])
        .values_list("person", "party")
    )
    capacity, source = BodyAppointment.Capacity, BodyAppointment.Source
    BodyAppointment.objects.bulk_create(
        BodyAppointment(
            body=told.bodies[key],
            person=person,
            capacity=[capacity.CHAIR, capacity.DEPUTY_CHAIR][place] if place < 2 else "member",
            group=groups[person.pk],
            source=source.COMMITTEE if place == 1 else appointed_by,
            start=YEAR_BEGAN,
            ends_at=UNTIL,
        )
        for key, people, appointed_by in (
            ("cabinet", told.cabinet, source.LEADER),
            ("scrutiny", told.committee, source.COUNCIL),
        )
        for place, person in enumerate(people)
    )


def own_ward(told: Cast) -> str:
    """The code of the ward that the login `councillor` sits for."""
    term = CouncillorTerm.objects.of_person(told.councillor.person_id).get()
    return term.seat.ward.code
