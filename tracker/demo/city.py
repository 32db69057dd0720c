"""The demonstration's council: Birmingham's wards, and people who do not exist."""

from datetime import date
from io import StringIO

from django.core.management import call_command
from django.db.models import QuerySet

from leadership.council.models import CouncilSettings
from leadership.dates.services import load_holidays
from leadership.meetings.forums import open_forums
from leadership.people.demo import give_demo_login
from leadership.people.invented import PARTIES, SAYS_SO, invented, spellings
from leadership.people.models import NameVariant, Organisation, Person, Role, RoleHeld, User
from relationships.models import Service, WardActionCoordinator
from relationships.services import load_phase_services, load_services
from wards.models import CouncillorTerm, Seat, Ward

SINCE = date(2016, 4, 1)
ELECTED = {1: date(2014, 5, 27), 2: date(2015, 5, 12), 3: date(2016, 5, 10)}
OWN_WARD, OWN_DISTRICT = "E05001182", "Hodge Hill"  # of the logins councillor and coordinator
OFFICERS = {
    "Waste and street scene": (1,),
    "Highways": (2, 3, 4),
    "Housing": (5, 6),
    "Community safety": (7,),
    "Parks and grounds": (8, 9),
    "Youth and leisure": (10, 11),
    "Libraries": (12,),
    "Planning and local centres": (13, 14, 15),
    "Jobs and skills": (16,),
    "Health, children and schools": (17, 18, 19, 20),
    "Communities": (21, 22, 27),
    "Regulation": (23, 24, 25),
    "Advice": (26,),
}


def set_up_city() -> None:
    """Wards, forums, services, settings and people, as often as one likes."""
    call_command("load_birmingham", verbosity=0, stdout=StringIO())
    load_holidays()
    load_services()
    load_phase_services()
    open_forums()
    CouncilSettings.objects.filter(pk=1).update(
        demonstration=True,
        contact_name=f"Gita Governwell ({SAYS_SO})",
        contact_title="Community Governance Manager",
        contact_unit="Community Governance",
        contact_email="governance@demo.example",
        contact_telephone="0121 496 0000",
        member_helpline="0121 496 0001",
        member_mailbox="members@demo.example",
    )
    home = Organisation.objects.get(home=True)
    seat_councillors()
    officers(home)
    coordinators(home)
    with_role("Gita Governwell", "Community Governance Manager", Role.GOVERNANCE_MANAGER, home,
               login="manager")  # fmt: skip
    with_role("Ade Adminstead", "Systems administrator", Role.ADMINISTRATOR, home,
               login="administrator")  # fmt: skip


def manager() -> User:
    """The login in whose name the demonstration is loaded."""
    return User.objects.get(username="manager")


def seat_councillors() -> None:
    names = invented(0, 120)
    seats = Seat.objects.filter(ward__in=old_wards()).select_related("ward")
    for seat in seats.order_by("ward__code", "number"):
        person = person_named(next(names), f"Councillor, {SAYS_SO}")
        party = PARTIES[(int(seat.ward.code[-4:]) * 7 + seat.number // 2) % len(PARTIES)]
        CouncillorTerm.objects.get_or_create(
            seat=seat, person=person, defaults={"party": party, "start": ELECTED[seat.number]}
        )
        if (seat.ward.code, seat.number) == (OWN_WARD, 1):
            let_in(person, "councillor")


def officers(home: Organisation) -> None:
    names = invented(130, 130 + len(OFFICERS))
    for place, unit in enumerate(OFFICERS):
        login = "officer" if place == 0 else ""
        with_role(next(names), f"Relationship Manager, {unit}", Role.OFFICER, home, login=login)


def officer_of() -> dict[int, Person]:
    """Who answers for a service: key of the service, person."""
    numbered = dict(Service.objects.values_list("number", "pk"))
    titles = {
        person.job_title: person
        for person in Person.objects.filter(job_title__startswith="Relationship Manager, ")
    }
    return {
        numbered[number]: titles[f"Relationship Manager, {unit}, {SAYS_SO}"]
        for unit, numbers in OFFICERS.items()
        for number in numbers
    }


def coordinators(home: Organisation) -> None:
    names = invented(120, 130)
    for district in sorted({str(ward.district.name) for ward in old_wards() if ward.district}):
        person = person_named(next(names), f"Ward Action Co-ordinator, {SAYS_SO}", home)
        for ward in old_wards().filter(district__name=district):
            WardActionCoordinator.objects.get_or_create(
                person=person, ward=ward, defaults={"start": SINCE}
            )
        if district == OWN_DISTRICT:
            let_in(person, "coordinator")


def old_wards() -> QuerySet[Ward]:
    """The forty wards of 2004, with their districts, in name order."""
    wards = Ward.objects.of_home_council().filter(generation__start__lt=date(2018, 1, 1))
    return wards.select_related("district").in_name_order()


def with_role(name: str, title: str, role: Role, home: Organisation, *, login: str = "") -> None:
    person = person_named(name, f"{title}, {SAYS_SO}", home)
    if not RoleHeld.objects.filter(person=person, role=role).exists():
        RoleHeld.objects.create(person=person, role=role, start=SINCE)
    if login:
        let_in(person, login)


def person_named(name: str, title: str, organisation: Organisation | None = None) -> Person:
    person, made = Person.objects.get_or_create(
        name=name,
        job_title=title,
        defaults={
            "organisation": organisation,
            "sort_name": spellings(name)[3],
            "work_email": f"{name.lower().replace(' ', '.')}@demo.example",
            "work_telephone": "0121 496 0000",
            "contact_published": True,
        },
    )
    if made:
        NameVariant.objects.bulk_create(
            NameVariant(person=person, name=each, source="Demonstration")
            for each in spellings(name)[1:3]
        )
    return person


def let_in(person: Person, username: str) -> None:
    if not User.objects.filter(username=username, person=person).exists():
        give_demo_login(person, username)
