"""A member's own login to the board: invited for a limited time, and ended (security.md, T3)."""

from datetime import date, timedelta

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import BoardAppointment, Member
from jobs_skills.models.boards import BoardAppointmentQuerySet
from leadership import dates
from leadership.people.access import is_governance_manager
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.people.services import invite_from_outside

USUAL_ACCESS = timedelta(days=90)
LONGEST_ACCESS = timedelta(days=365)  # that a governance manager may give


def latest_end(by: User) -> date:
    """The latest first day without access that this user may choose."""
    return dates.today() + (LONGEST_ACCESS if is_governance_manager(by) else USUAL_ACCESS)


@transaction.atomic
def invite_member(*, member: Member, until: date, by: User) -> BoardAppointment:
    """Let a member sign in and read the board's record from today; `until` is the first day
    without access. A second invitation moves the end, and sends a new link until the first is
    used. Raises Refused where the address is another's."""
    member = _member_for(member, by)
    if not member.email:
        raise Refused("Enter an e-mail address for this member first.")
    today = dates.today()
    if until <= today:
        raise Refused("Choose a day after today.", "until")
    if until > (latest := latest_end(by)):
        raise Refused(f"{latest:%-d %B %Y} is the latest day you may choose.", "until")
    person = _person_of(member)
    user = User.objects.filter(person=person).first()
    if user is not None and not user.is_active:
        raise Refused("The council has closed this person’s login.")
    if user is None or not user.outside or user.last_login is None:
        invite_from_outside(person=person, email=member.email, by=by)
    member.person = person
    member.save(update_fields=["person"])
    return _appointed(member, person, until)


def _member_for(member: Member, by: User) -> Member:
    member = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    if not access.may_invite(by, member.board):
        raise NotAllowed
    if member.left_on is not None:
        raise Conflict("This member has dropped out of the register.")
    return member


def _person_of(member: Member) -> Person:
    """Whoever signs in from outside with this address, or the person invited before, or a new one.

    A link lets in whoever reads its address: for somebody who works for another board too, this
    board cannot send it elsewhere."""
    by_address = User.objects.filter(email__iexact=member.email, outside=True).first()
    if by_address is not None and by_address.person is not None:
        return by_address.person
    if member.person is None:
        return Person.objects.create(name=member.name, organisation=member.organisation)
    elsewhere = BoardAppointment.objects.filter(person=member.person)
    signs_in = User.objects.filter(person=member.person, last_login__isnull=False).exists()
    if signs_in or elsewhere.exclude(board=member.board, role="member").exists():
        raise Refused("This member signs in with another address already.", "email")
    return member.person


def _appointed(member: Member, person: Person, until: date) -> BoardAppointment:
    running = _appointments(member, person).first()
    if running is None:
        return BoardAppointment.objects.create(
            board=member.board,
            person=person,
            role=BoardAppointment.Role.MEMBER,
            organisation=member.organisation,
            start=dates.today(),
            end=until,
        )
    running.end = until
    running.save(update_fields=["end"])
    return running


@transaction.atomic
def end_access(*, member: Member, by: User) -> None:
    """From now on the member reads what the public reads."""
    close_access(_member_for(member, by))


def close_access(member: Member) -> None:
    """End the appointment today; one that began today is taken back. What a person does for the
    board in another role stays."""
    if member.person is None:
        return
    for each in _appointments(member, member.person):
        if each.start >= dates.today():
            each.delete()
        else:
            each.end = dates.today()
            each.save(update_fields=["end"])


def _appointments(member: Member, person: Person) -> BoardAppointmentQuerySet:
    rows = BoardAppointment.objects.filter(board=member.board_id, person=person, role="member")
    return rows.from_day_on(dates.today()).order_by("start")
