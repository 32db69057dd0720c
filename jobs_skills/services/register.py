"""The register of a board's members: entering, changing and leaving it (S339, S340, S376)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import Board, Member
from jobs_skills.models.members import new_consent_key
from jobs_skills.names import organisation_name
from jobs_skills.services.member_access import close_access
from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.people.models import Organisation, User
from leadership.people.refusals import Conflict, NotAllowed, Refused

# Within twelve months a board stands on its own (J&S 4.3) and goes over its register anew.
KEPT_YEARS = 1
# Time to put right a mistake; after that nothing is needed but that somebody left, and why.
KEPT_AFTER_LEAVING = timedelta(days=30)

GONE = "This member has dropped out of the register."
EMAIL_TAKEN = "The board has a member with this e-mail address already."


@dataclass(frozen=True)
class MemberValues:
    """What is written of a member. The organisation is found by its name, or made."""

    name: str
    email: str = ""
    telephone: str = ""
    organisation_name: str = ""
    sector: str = ""
    boundary: str = ""


class Organisations:
    """The organisations there are, by their names made comparable; one query for many rows."""

    def __init__(self) -> None:
        self._known: dict[str, Organisation] = {}
        for each in Organisation.objects.order_by("pk"):
            self._known.setdefault(organisation_name(each.name), each)

    def named(self, said: str, sector: str) -> Organisation | None:
        """The organisation of that name, made where there is none. Its sector is filled in where
        it has none, and never changed: other rooms use it too."""
        said = " ".join(said.split())
        if not organisation_name(said):
            return None
        found = self._known.get(organisation_name(said))
        if found is None:
            found, _ = Organisation.objects.get_or_create(
                name__iexact=said, defaults={"name": said, "sector": sector}
            )
            self._known[organisation_name(said)] = found
        elif sector and not found.sector:
            found.sector = sector
            found.save(update_fields=["sector"])
        return found


def a_year_on(day: date) -> date:
    years = day.year + KEPT_YEARS
    return day.replace(year=years) if (day.month, day.day) != (2, 29) else date(years, 2, 28)


def hold(board: Board, by: User) -> Board:
    """One decision about a board's register at a time, so that no two make the same member.
    Raises NotAllowed for whoever does not keep the register."""
    if not access.may_see_members(by, board):
        raise NotAllowed
    return Board.objects.select_for_update(of=("self",), no_key=True).get(pk=board.pk)


def refuse_email_taken(board: Board, email: str, *, but: Member | None = None) -> None:
    taken = Member.objects.present().filter(board=board, email__iexact=email)
    if but is not None:
        taken = taken.exclude(pk=but.pk)
    if email and taken.exists():
        raise Refused(EMAIL_TAKEN, "email")


def held_member(member: Member) -> Member:
    """The member as it is now, its row locked. Raises Conflict where it has dropped out."""
    member = Member.objects.select_for_update(of=("self",)).get(pk=member.pk)
    if member.left_on is not None:
        raise Conflict(GONE)
    return member


@transaction.atomic
def add_member(*, board: Board, values: MemberValues, by: User) -> Member:
    board = hold(board, by)
    return enter(board, values, Organisations())


def enter(board: Board, values: MemberValues, organisations: Organisations) -> Member:
    """A new entry, held for a year. The caller holds the board."""
    refuse_email_taken(board, values.email)
    today = dates.today()
    return Member.objects.create(
        board=board,
        name=values.name,
        email=values.email,
        telephone=values.telephone,
        organisation=organisations.named(values.organisation_name, values.sector),
        boundary=values.boundary,
        start=today,
        keep_until=a_year_on(today),
    )


@transaction.atomic
def change_member(*, member: Member, values: MemberValues, version: int, by: User) -> Member:
    """Save what the editor of `version` wrote. Raises Conflict where somebody was first.

    Asked at an address that was wrong, a member is to be asked again: the old link is void.
    """
    board = hold(member.board, by)
    member = held_member(member)
    must_be_as_read(member, version, what="this member")
    refuse_email_taken(board, values.email, but=member)
    moved = values.email.casefold() != member.email.casefold()
    if moved and member.consent == Member.Consent.ASKED:
        member.consent, member.consent_on = Member.Consent.NOT_ASKED, None
        member.consent_key = new_consent_key()
    member.name, member.email, member.telephone = values.name, values.email, values.telephone
    member.organisation = Organisations().named(values.organisation_name, values.sector)
    member.boundary = values.boundary
    member.version += 1
    member.save()
    return member


@transaction.atomic
def leave(*, member: Member, reason: str, by: User) -> Member:
    """Drop out, with the reason. The name is held for thirty days more, not longer."""
    hold(member.board, by)
    member = held_member(member)
    if not reason.strip():
        raise Refused("Say why the member dropped out.", "reason")
    today = dates.today()
    member.left_on, member.left_because = today, reason.strip()
    member.keep_until = min(member.keep_until, today + KEPT_AFTER_LEAVING)
    member.version += 1
    member.save()
    close_access(member)
    return member


@transaction.atomic
def keep_longer(*, member: Member, until: date, by: User) -> Member:
    """Hold the personal data until a later day, at most a year from today: with consent alone."""
    hold(member.board, by)
    member = held_member(member)
    if member.consent != Member.Consent.GIVEN:
        raise Refused("Somebody is kept longer only after consenting.")
    if until <= member.keep_until:
        raise Refused("Choose a later day than the one there is.", "until")
    if until > a_year_on(dates.today()):
        raise Refused("A year from today is the longest.", "until")
    member.keep_until = until
    member.version += 1
    member.save(update_fields=["keep_until", "version"])
    return member
