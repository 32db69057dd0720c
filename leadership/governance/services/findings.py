"""A finding in a source is settled: how, and on which day. What was found stays as it was."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import SourceFinding
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused


@transaction.atomic
def settle(*, finding: SourceFinding, how: str, on: date, by: User) -> SourceFinding:
    """Raises Conflict where it is settled already, Refused for a day still to come."""
    finding = SourceFinding.objects.select_for_update().get(pk=finding.pk)
    if not access.may_settle_findings(by):
        raise NotAllowed
    if finding.settled_on is not None:
        raise Conflict(f"This was settled on {finding.settled_on:%-d %B %Y}.")
    if on > dates.today():
        raise Refused("That day is still to come.", "on")
    if not how.strip():
        raise Refused("Say how it was settled.", "how")
    finding.settled_on, finding.settled_as = on, how.strip()
    finding.save(update_fields=["settled_on", "settled_as"])
    return finding
