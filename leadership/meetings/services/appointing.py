"""Seats on a committee: taking one, another capacity in it, leaving it (S020-S022, S355)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from leadership.audit.editing import must_be_as_read
from leadership.meetings import access
from leadership.meetings.models import AgendaItem, Body, BodyAppointment
from leadership.meetings.services.committees import locked_body, of_this_body
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused

Capacity = BodyAppointment.Capacity


@transaction.atomic
def appoint_to_body(
    *,
    body: Body,
    person: Person,
    start: date,
    by: User,
    capacity: str = Capacity.MEMBER,
    group: str = "",
    source: str = BodyAppointment.Source.COUNCIL,
    made_at: AgendaItem | None = None,
    end: date | None = None,
    ends_at: str = "",
) -> BodyAppointment:
    """Give somebody a seat. Whoever sits there already changes to the new capacity on that day: the
    seat held so far ends, and its group and term are taken over where they are not said anew.

    A term that ends with an event has no `end`. Raises NotAllowed, or Refused in the words of the
    rule that it breaks: one chair and one deputy at a time, one seat a person.
    """
    body = locked_body(body)
    if not access.may_appoint(by, body):
        raise NotAllowed
    of_this_body(made_at, body, "made_at")
    seat = BodyAppointment(
        body=body, person=person, capacity=capacity, group=group.strip(), source=source,
        made_at=made_at, start=start, end=end, ends_at=ends_at.strip(),
    )  # fmt: skip
    held = body.body_appointments.filter(person=person).on(start).first()
    if held is not None:
        _take_over(held, seat)
    return _kept(seat)


def _take_over(held: BodyAppointment, seat: BodyAppointment) -> None:
    if held.capacity == seat.capacity:
        name = held.get_capacity_display().lower()
        raise Refused(f"{held.person} sits on it already, as {name}.", "person")
    seat.group = seat.group or held.group
    if seat.end is None and not seat.ends_at:
        seat.end, seat.ends_at = held.end, held.ends_at
    if held.start == seat.start:
        held.delete()
    else:
        held.end = seat.start
        _next_version(held)


def _kept(seat: BodyAppointment) -> BodyAppointment:
    try:
        seat.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    seat.save()
    return seat


@transaction.atomic
def end_seat(
    *, appointment: BodyAppointment, on: date, by: User, version: int | None = None
) -> BodyAppointment:
    """Let it end: `on` is the first day no longer in force. Raises Conflict where it is gone, ends
    sooner, or is not as `version`, which the editor read."""
    body = locked_body(appointment.body)
    if not access.may_appoint(by, body):
        raise NotAllowed
    found = body.body_appointments.filter(pk=appointment.pk).first()
    if found is None:
        raise Conflict("This appointment was removed in the meantime.")
    must_be_as_read(found, version, what="this appointment")
    if found.end is not None and found.end <= on:
        raise Conflict(f"This appointment ends on {found.end:%-d %B %Y} already.")
    if on <= found.start:
        raise Refused(f"It starts on {found.start:%-d %B %Y}: it cannot end before that.", "on")
    found.end = on
    _next_version(found)
    return found


def _next_version(seat: BodyAppointment) -> None:
    seat.version += 1
    seat.save(update_fields=["end", "version"])
