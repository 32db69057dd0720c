"""Appointing somebody, and ending it."""

from datetime import date
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from leadership.governance.services.carrying_out import under_its_decision
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships import access
from relationships.models import Appointment, RelationshipManager
from wards.models import Ward

AppointmentT = TypeVar("AppointmentT", bound=Appointment)


@transaction.atomic
def keep_appointment(*, appointment: AppointmentT, by: User) -> AppointmentT:
    """Save a new or a corrected appointment. The person's row is locked, so that two who appoint
    the same officer come one after the other.

    Raises Refused in the words of the rule that it breaks, the lock of its decision among them.
    """
    if not access.may_appoint(by):
        raise NotAllowed
    Person.objects.select_for_update().get(pk=appointment.person_id)
    _check_ward(appointment)
    try:
        appointment.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    try:
        with under_its_decision("decision_part"):
            appointment.save()
    except IntegrityError as error:
        raise Conflict("Somebody else has just made an appointment that this one meets.") from error
    return appointment


def _check_ward(appointment: Appointment) -> None:
    """A ward of the present order or of one to come; the old ones have no more appointments."""
    ward: Ward | None = getattr(appointment, "ward", None)
    if ward is None or appointment.start is None:
        return
    ends = ward.generation.end
    if ends is not None and appointment.start >= ends:
        raise Refused(f"{ward} ends on {ends:%-d %B %Y}: appoint to one that follows it.", "ward")


@transaction.atomic
def end_appointment(*, appointment: AppointmentT, on: date, reason: str, by: User) -> AppointmentT:
    """Let it end: `on` is the first day no longer in force."""
    if not access.may_appoint(by):
        raise NotAllowed
    found = type(appointment)._base_manager.select_for_update().get(pk=appointment.pk)
    if found.end is not None and found.end <= on:
        raise Conflict(f"This appointment ends on {found.end:%-d %B %Y} already.")
    if on <= found.start:
        raise Refused(f"It starts on {found.start:%-d %B %Y}: it cannot end before that.", "on")
    found.end, found.end_reason = on, reason.strip()
    found.save(update_fields=["end", "end_reason"])
    return found


@transaction.atomic
def name_deputy(
    *, appointment: RelationshipManager, deputy: Person | None, by: User
) -> RelationshipManager:
    """Who acts when the Relationship Manager is away."""
    if not access.may_appoint(by):
        raise NotAllowed
    found = RelationshipManager.objects.select_for_update().get(pk=appointment.pk)
    if deputy is not None and deputy.pk == found.person_id:
        raise Refused("Nobody stands in for themselves.", "deputy")
    found.deputy = deputy
    found.save(update_fields=["deputy"])
    return found
