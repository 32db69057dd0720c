"""Guidance for a round, published version by version (App A 4.2.2; S221)."""

from django.db import transaction
from django.db.models import Max

from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import Guidance, PlanningRound


@transaction.atomic
def publish_guidance(
    *, planning_round: PlanningRound, text: str, changed: str, by: User
) -> Guidance:
    """Publish the next version of a round's guidance; earlier ones stay to be read."""
    if not access.may_keep_rounds(by):
        raise NotAllowed
    planning_round = PlanningRound.objects.select_for_update().get(pk=planning_round.pk)
    if not text.strip():
        raise Refused("Write the guidance first.", "text")
    last = planning_round.guidance.aggregate(last=Max("number"))["last"] or 0
    if last and not changed.strip():
        raise Refused("Say what changed since the last version.", "changed")
    return Guidance.objects.create(
        round=planning_round,
        number=last + 1,
        text=text.strip(),
        changed=changed.strip(),
        published_by=by,
    )
