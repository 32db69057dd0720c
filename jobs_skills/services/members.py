"""Deciding the rows of old lists: keep, the same as another, drop (S339)."""

from collections.abc import Sequence

from django.db import transaction

from jobs_skills.duplicates import Entry, Key, suggestions
from jobs_skills.list_reading import ListRow
from jobs_skills.models import Board, ListedMember, Member, MemberList
from jobs_skills.services.register import (
    MemberValues,
    Organisations,
    enter,
    held_member,
    hold,
    refuse_email_taken,
)
from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

Decision = ListedMember.Decision
DECIDED = "Somebody else has decided this row already. Nothing was changed."


@transaction.atomic
def add_list(*, source: MemberList, rows: Sequence[ListRow], by: User) -> MemberList:
    """Bring in a list that is not saved yet, all of its clean rows or none. Raises Refused where
    the board has a list of that name."""
    board = hold(source.board, by)
    refuse_list_known(board, source.name)
    if source.received_on > dates.today():
        raise Refused("This day is yet to come.", "received_on")
    if not rows:
        raise Refused("No row of this list can be brought in.")
    source.by = by
    source.save()
    ListedMember.objects.bulk_create(
        ListedMember(
            source=source,
            number=row.number,
            name=row.name,
            email=row.email,
            telephone=row.telephone,
            organisation_name=row.organisation_name,
            sector=row.sector,
        )
        for row in rows
    )
    return source


def refuse_list_known(board: Board, name: str) -> None:
    if MemberList.objects.filter(board=board, name__iexact=name).exists():
        raise Refused("This board has a list of this name already.", "name")


@transaction.atomic
def keep_row(*, row: ListedMember, by: User) -> Member:
    """Make the row a member of its own."""
    hold(row.source.board, by)
    return _kept(_open(row), by, Organisations())


@transaction.atomic
def merge_row(*, row: ListedMember, into: Member | ListedMember, by: User) -> Member:
    """Say that the row is the same as a member, or as another row, which is kept if it was open.
    What the member lacks is filled in from the row; nothing is overwritten."""
    board = hold(row.source.board, by)
    row = _open(row)
    organisations = Organisations()
    member = _member_of(into, row, by, organisations) if isinstance(into, ListedMember) else into
    if member.board_id != board.pk:
        raise NotAllowed
    member = held_member(member)
    _fill(member, row, organisations)
    _decided(row, Decision.SAME, by, member=member)
    return member


@transaction.atomic
def drop_row(*, row: ListedMember, reason: str, by: User) -> None:
    hold(row.source.board, by)
    row = _open(row)
    if not reason.strip():
        raise Refused("Say why the row is dropped.", "reason")
    row.reason = reason.strip()
    _decided(row, Decision.DROPPED, by)


@transaction.atomic
def keep_all_clear(*, board: Board, by: User) -> int:
    """Keep every open row that nothing is suggested for; how many."""
    hold(board, by)
    entries, rows = open_entries(board)
    unclear = {key for each in suggestions(entries) for key in (each.first, each.second)}
    organisations = Organisations()
    clear = [row for row in rows if Key("row", row.pk) not in unclear]
    for row in clear:
        _kept(row, by, organisations)
    return len(clear)


def open_entries(board: Board) -> tuple[list[Entry], list[ListedMember]]:
    """The members and the open rows of a board as entries to compare, and the open rows. Two
    queries."""
    members = Member.objects.present().filter(board=board).select_related("organisation")
    open_rows = ListedMember.objects.undecided().filter(source__board=board)
    rows = list(open_rows.select_related("source").order_by("source", "number"))
    entries = [
        Entry(
            Key("member", each.pk),
            each.name,
            each.email,
            each.organisation.name if each.organisation else "",
        )
        for each in members.order_by("pk")
    ]
    entries += [
        Entry(Key("row", row.pk), row.name, row.email, row.organisation_name) for row in rows
    ]
    return entries, rows


def _open(row: ListedMember) -> ListedMember:
    """The row as it is now, its board being held."""
    row = ListedMember.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if row.decision != Decision.OPEN:
        raise Conflict(DECIDED)
    return row


def _kept(row: ListedMember, by: User, organisations: Organisations) -> Member:
    """A row without a name is kept under its organisation's."""
    values = MemberValues(
        name=row.name or row.organisation_name[:120],
        email=row.email,
        telephone=row.telephone,
        organisation_name=row.organisation_name,
        sector=row.sector,
    )
    member = enter(row.source.board, values, organisations)
    _decided(row, Decision.KEPT, by, member=member)
    return member


def _member_of(
    other: ListedMember, row: ListedMember, by: User, organisations: Organisations
) -> Member:
    """The member that another row is; an open one is kept first."""
    other = ListedMember.objects.select_for_update(of=("self",)).get(pk=other.pk)
    if other.source.board_id != row.source.board_id:
        raise NotAllowed
    if other.pk == row.pk:
        raise Refused("A row is not compared with itself.")
    if other.decision == Decision.OPEN:
        return _kept(other, by, organisations)
    if other.member is None:
        raise Conflict("The other row was dropped in the meantime.")
    return other.member


def _fill(member: Member, row: ListedMember, organisations: Organisations) -> None:
    if row.email and not member.email:
        refuse_email_taken(member.board, row.email, but=member)
        member.email = row.email
    member.telephone = member.telephone or row.telephone
    if member.organisation is None:
        member.organisation = organisations.named(row.organisation_name, row.sector)
    member.version += 1
    member.save()


def _decided(row: ListedMember, decision: str, by: User, *, member: Member | None = None) -> None:
    row.decision, row.member, row.decided_by, row.decided_on = decision, member, by, dates.today()
    row.save()
