"""A committee's terms of reference, and what its Chair did between meetings (S017, S028)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from leadership import dates
from leadership.meetings import access
from leadership.meetings.models import AgendaItem, Body, DelegatedAct, TermsOfReference
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused

GIVEN = {AgendaItem.Outcome.AGREED, AgendaItem.Outcome.RESOLVED}


def locked_body(body: Body) -> Body:
    """The body as it is now, with its parent, its row locked until the transaction ends."""
    return Body.objects.select_related("parent").select_for_update(of=("self",)).get(pk=body.pk)


def kept_body(body: Body, by: User) -> Body:
    """The same for who keeps the committee; NotAllowed for everybody else."""
    body = locked_body(body)
    if not access.keeps_committee(by, body):
        raise NotAllowed
    return body


def of_this_body(item: AgendaItem | None, body: Body, field: str) -> None:
    """An item that is said to have settled something stands on an agenda of the body, or of the
    one that it is a sub-committee of, which settles such things for it."""
    if item is None:
        return
    settling = [pk for pk in (body.pk, body.parent_id) if pk is not None]
    if not item.meeting.meeting_bodies.filter(body__in=settling).exists():
        raise Refused("That item stands on no agenda of this committee.", field)


@transaction.atomic
def write_terms(
    *, body: Body, year: int, text: str, by: User, settled_at: AgendaItem | None = None
) -> TermsOfReference:
    """What the body is for in that municipal year; written again, it is corrected. An empty text
    says that the paper is not on file here."""
    body = kept_body(body, by)
    of_this_body(settled_at, body, "settled_at")
    terms, _ = TermsOfReference.objects.update_or_create(
        body=body, year=year, defaults={"text": text.strip(), "settled_at": settled_at}
    )
    return terms


@transaction.atomic
def record_delegated_act(
    *,
    body: Body,
    authority: AgendaItem,
    on: date,
    what: str,
    why_urgent: str,
    chair: Person,
    chief_officer: Person,
    by: User,
) -> DelegatedAct:
    """Log a use of the Chair's authority to act, with the Chief Officer, between meetings.

    Refused where the item did not give it, before it was given or after today, and by anybody who
    was not in the chair that day.
    """
    body = kept_body(body, by)
    of_this_body(authority, body, "authority")
    if authority.outcome not in GIVEN:
        raise Refused("That item is not recorded as agreed or resolved.", "authority")
    if not authority.meeting.date <= on <= dates.today():
        raise Refused("Give a day since the authority was given, not a later one.", "on")
    in_the_chair = body.body_appointments.chairing().on(on)
    if not in_the_chair.filter(person=chair).exists():
        raise Refused(f"{chair} was neither Chair nor Deputy Chair on that day.", "chair")
    act = DelegatedAct(
        body=body, authority=authority, on=on, what=what.strip(), why_urgent=why_urgent.strip(),
        chair=chair, chief_officer=chief_officer,
    )  # fmt: skip
    try:
        act.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    act.save()
    return act
