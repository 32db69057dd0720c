"""Who works for the demonstration's boards. All of them, and their organisations, are invented."""

from datetime import date
from itertools import cycle

from jobs_skills.models import Board
from jobs_skills.services.appointing import Named, appoint
from leadership.dates.acting import on
from leadership.people.demo import give_demo_login
from leadership.people.invented import SAYS_SO, invented
from leadership.people.models import Organisation, Person, Role, RoleHeld, User

FIRST_PERSON = 174  # of the invented people: those before are the city's
SINCE, UNTIL = date(2017, 7, 3), date(2018, 6, 30)
ORGANISATIONS = [
    ("Lantern Skills Trust", "third"),
    ("Kettlewick Works", "private"),
    ("Heron Park College", "public"),
    ("Umber Street Settlement", "third"),
    ("Thimble & Sons Engineering", "private"),
    ("Otter Green Housing", "third"),
    ("Quillwell Care", "private"),
    ("Pond Wood Academy", "public"),
]


def organisations() -> list[Organisation]:
    return [
        Organisation.objects.get_or_create(
            name=f"{name} (invented)", defaults={"kind": "partner", "sector": sector}
        )[0]
        for name, sector in ORGANISATIONS
    ]


def appoint_people(boards: list[Board], by: User) -> dict[int, User]:
    """A facilitator, a chair and a member for each board, and one lead of the council for all.
    Gives each board's facilitator, who acts for it."""
    names, houses = invented(FIRST_PERSON, FIRST_PERSON + 40), cycle(organisations())
    home = Organisation.objects.get(home=True)
    lead = Person.objects.create(
        name=next(names), organisation=home, job_title=f"Head of Employment, {SAYS_SO}"
    )
    RoleHeld.objects.create(person=lead, role=Role.OFFICER, start=SINCE)
    acting: dict[int, User] = {}
    with on(SINCE):
        for board in boards:
            appoint(
                board=board, named=Named(person=lead), role="council_lead", start=SINCE, end=None,
                by=by,
            )  # fmt: skip
            for role in ("facilitator", "chair", "member"):
                named = Named(name=next(names), organisation=next(houses))
                held = appoint(board=board, named=named, role=role, start=SINCE, end=UNTIL, by=by)
                if role == "facilitator":
                    acting[board.pk] = _login(held.person, "facilitator", len(acting))
                elif role == "member" and board is boards[0]:
                    _login(held.person, "member", 0)
    return acting


def _login(person: Person, role: str, number: int) -> User:
    """The first of a role signs in with the demonstration's well-known password."""
    if number:
        user = User(person=person, username=f"{role}-{number + 1}", outside=True, is_active=True)
        user.set_unusable_password()
        user.save()
        return user
    user = give_demo_login(person, role)
    user.outside = True
    user.save(update_fields=["outside"])
    return user
