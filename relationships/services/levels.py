"""A new version of a service's line in the matrix (S130)."""

from datetime import date

from django.db import transaction

from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from relationships import access
from relationships.models import Service, ServiceLevel

PART = "A part of a service works at the levels of the whole: change those."


def reason_not_to_change(service: Service, start: date, levels: dict[str, bool]) -> tuple[str, str]:
    """Why no such version can begin that day, and the field it is about; or two empties."""
    if service.parent_id:
        return PART, "service"
    later = service.levels.filter(start__gte=start).order_by("start").first()
    if later is not None:
        said = f"A version from {later.start:%-d %B %Y} is there: change that, or give a later day."
        return said, "start"
    ending = service.levels.filter(end__gt=start).first()
    if ending is not None:
        said = f"The version in force then ends on {ending.end:%-d %B %Y}: change that first."
        return said, "start"
    if service.levels.filter(end__isnull=True, **levels).exists():
        return "These are the levels already.", ""
    return "", ""


@transaction.atomic
def change_levels(
    *,
    service: Service,
    at_ward: bool,
    at_cluster: bool,
    at_city: bool,
    start: date,
    by: User,
    source_note: str = "",
    end: date | None = None,
) -> ServiceLevel:
    """From `start` on the service works at these levels; the version in force then ends that day.

    Raises NotAllowed, or Refused where a later version is there already or nothing would change.
    """
    service = Service.objects.select_for_update().get(pk=service.pk)
    if not access.may_change_matrix(by):
        raise NotAllowed
    levels = {"at_ward": at_ward, "at_cluster": at_cluster, "at_city": at_city}
    reason, field = reason_not_to_change(service, start, levels)
    if reason:
        raise Refused(reason, field)
    service.levels.filter(end__isnull=True).update(end=start)
    return ServiceLevel.objects.create(
        service=service, source_note=source_note.strip(), start=start, end=end, **levels
    )
