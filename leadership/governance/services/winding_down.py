"""What ends with the districts: their resources, the constitution's amendments, their committees
(App A 6.1; S266-S269)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import F, Q

from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.dates.vague import VagueDate
from leadership.governance import access
from leadership.governance.models import (
    AmendmentStep,
    ConstitutionalAmendment,
    DistrictResource,
)
from leadership.governance.services.carrying_out import may_be_taken_out_of, must_be_in_force
from leadership.meetings.models import Body, BodyAppointment, Meeting
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

MOVES = ("review", "realigned_from", "destination")
Status = AmendmentStep.Status
DECIDED = {Status.APPROVED, Status.REFUSED}


@transaction.atomic
def write_resource(
    *, resource: DistrictResource, by: User, version: int | None = None
) -> DistrictResource:
    """Add something that a district has, or save how far its review is and where it goes.

    Raises Conflict where the decision that required it is not in force and its review, destination
    or day would move, or where somebody else was first.
    """
    if not access.may_keep_action_plan(by):
        raise NotAllowed
    if resource.pk is None:
        if resource.realigned_from is not None:
            must_be_in_force(resource.decision_part)
        resource.save()
        return resource
    rows = DistrictResource.objects.visible_to(by).select_for_update(of=("self",))
    before = rows.select_related("decision_part").filter(pk=resource.pk).first()
    if before is None:
        raise NotAllowed
    must_be_as_read(before, version)
    if any(getattr(before, name) != getattr(resource, name) for name in MOVES):
        must_be_in_force(before.decision_part)
        must_be_in_force(resource.decision_part)
    elif before.decision_part != resource.decision_part:
        may_be_taken_out_of(before.decision_part, resource.decision_part)
        if resource.realigned_from is not None:
            must_be_in_force(resource.decision_part)
    resource.version = before.version + 1
    resource.save()
    return resource


@transaction.atomic
def add_amendment(
    *,
    amendment: ConstitutionalAmendment,
    route: Sequence[tuple[Body, VagueDate | None]],
    by: User,
) -> ConstitutionalAmendment:
    """Put an amendment on its way: the bodies it goes to, in their order, and about when."""
    if not access.may_keep_action_plan(by):
        raise NotAllowed
    if not route:
        raise Refused("Say which body it goes to first.")
    amendment.save()
    for position, (body, when) in enumerate(route, start=1):
        step = AmendmentStep(amendment=amendment, position=position, body=body)
        step.when = when
        step.save()
    return amendment


@transaction.atomic
def record_step(
    *,
    step: AmendmentStep,
    status: str,
    on: date | None,
    by: User,
    meeting: Meeting | None = None,
    version: int | None = None,
) -> AmendmentStep:
    """Say what a body said of an amendment. One after the other: a later body has it before it
    only once those before approved it, and none goes back once a later one has decided.
    `version` is the step's. Raises Conflict where somebody else was first."""
    amendment = _amendment_to_change(step.amendment, by)
    step = AmendmentStep.objects.select_for_update().get(pk=step.pk, amendment=amendment)
    must_be_as_read(step, version)
    if amendment.in_force_from is not None:
        raise Conflict("The amendment is in force: its way is over.")
    earlier = amendment.route.filter(position__lt=step.position).exclude(status=Status.APPROVED)
    if status != Status.AHEAD and (first := earlier.first()):
        raise Conflict(f"{first.body} comes first, and has not approved it.")
    later = amendment.route.filter(position__gt=step.position).exclude(status=Status.AHEAD)
    if status != Status.APPROVED and (after := later.first()):
        raise Conflict(f"{after.body} has it already: change that first.")
    if status in DECIDED and on is None:
        raise Refused("Say on which day the body decided.", "on")
    if on is not None and on > dates.today():
        raise Refused("That day is still to come.", "on")
    step.status, step.meeting = status, meeting
    step.status_on = on if status != Status.AHEAD else None
    step.version += 1
    step.save(update_fields=["status", "status_on", "meeting", "version"])
    return step


@transaction.atomic
def bring_into_force(
    *, amendment: ConstitutionalAmendment, start: date, by: User, version: int | None = None
) -> ConstitutionalAmendment:
    """From that day the constitution reads as amended: once every body on the way has approved,
    and while the decision behind it is in force. Raises Conflict where somebody else was first."""
    amendment = _amendment_to_change(amendment, by, version)
    must_be_in_force(amendment.decision_part)
    if waiting := amendment.route.exclude(status=Status.APPROVED).first():
        raise Conflict(f"{waiting.body} has not approved it.")
    last = amendment.route.order_by("-status_on").first()
    if last is None or (last.status_on is not None and start < last.status_on):
        raise Refused("It cannot be in force before the last body approved it.", "start")
    amendment.in_force_from = start
    amendment.version += 1
    amendment.save(update_fields=["in_force_from", "version"])
    return amendment


@transaction.atomic
def end_district_committees(
    *, amendment: ConstitutionalAmendment, by: User, version: int | None = None
) -> list[Body]:
    """End every district committee on the day from which the amendment is in force, and the seats
    on it. Their meetings, papers and notes stay as they are (S266). Returns those that ended.
    Raises Conflict where somebody else has changed that day."""
    amendment = _amendment_to_change(amendment, by, version)
    if amendment.in_force_from is None:
        raise Conflict("The amendment is not in force yet.")
    must_be_in_force(amendment.decision_part)
    last = amendment.in_force_from
    lasting = Body.objects.filter(kind=Body.Kind.DISTRICT_COMMITTEE).filter(
        Q(start__isnull=True) | Q(start__lt=last), Q(end__isnull=True) | Q(end__gt=last)
    )
    bodies = list(lasting.select_for_update().order_by("pk"))
    if not bodies:
        raise Conflict("No district committee is left to end.")
    seats = BodyAppointment.objects.filter(body__in=bodies, start__lt=last)
    seats.filter(Q(end__isnull=True) | Q(end__gt=last)).update(end=last, version=F("version") + 1)
    for body in bodies:
        body.end = last
        body.save(update_fields=["end"])
    return bodies


def _amendment_to_change(
    amendment: ConstitutionalAmendment, by: User, version: int | None = None
) -> ConstitutionalAmendment:
    rows = ConstitutionalAmendment.objects.visible_to(by).select_for_update(of=("self",))
    found = rows.select_related("decision_part").filter(pk=amendment.pk).first()
    if found is None or not access.may_keep_action_plan(by):
        raise NotAllowed
    must_be_as_read(found, version)
    return found
