"""Who does what for a board, and the login for somebody from outside (security.md, T3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import Board, BoardAppointment
from leadership import dates
from leadership.people.models import Organisation, Person, User
from leadership.people.refusals import NotAllowed, Refused
from leadership.people.services import end_sessions, invite_from_outside

DAYS_OF_ACCESS = 90  # unless somebody says otherwise
LONGEST_ACCESS = timedelta(days=366)  # a board's year; whoever stays longer is named again


@dataclass(frozen=True)
class Named:
    """Whom to appoint: somebody the council knows, or somebody new with a name. `email` is where
    the invitation goes; empty: no login is given."""

    person: Person | None = None
    name: str = ""
    email: str = ""
    organisation: Organisation | None = None


def usual_end(today: date) -> date:
    return today + timedelta(days=DAYS_OF_ACCESS)


@transaction.atomic
def appoint(
    *, board: Board, named: Named, role: str, start: date, end: date | None, by: User
) -> BoardAppointment:
    """Name somebody for a board and, where an address is given, invite by e-mail.

    Raises Refused where the time is longer than a year, or has no end for somebody outside.
    """
    if not access.may_appoint(by):
        raise NotAllowed
    if end is not None and end - start > LONGEST_ACCESS:
        raise Refused("Name somebody for at most a year at a time.", "end")
    person = named.person or Person.objects.create(name=named.name, organisation=named.organisation)
    held = BoardAppointment(
        board=board, person=person, role=role, start=start, end=end,
        organisation=named.organisation or person.organisation,
    )  # fmt: skip
    held.full_clean()
    held.save()
    if named.email:
        invite_from_outside(person=person, email=named.email, by=by)
    return held


@transaction.atomic
def end_appointment(*, held: BoardAppointment, by: User) -> BoardAppointment:
    """End it today: whoever came in by it is signed out at once."""
    if not access.may_appoint(by):
        raise NotAllowed
    held = BoardAppointment.objects.select_for_update().get(pk=held.pk)
    today = dates.today()
    if held.end is not None and held.end <= today:
        raise Refused("This has ended already.")
    if held.start >= today:
        held.delete()  # a day has not passed: it was never there
    else:
        held.end = today
        held.save(update_fields=["end"])
    for user in User.objects.filter(person=held.person_id, outside=True):
        end_sessions(user)
    return held
