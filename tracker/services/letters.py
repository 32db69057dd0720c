"""What a co-ordinator who goes proposes, and what is kept for the letters to the councillors."""

from collections.abc import Mapping

from django.db import transaction

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused
from relationships.models import WardActionCoordinator
from tracker import access
from tracker.hand_over_notices import tell_councillors, tell_heir_proposed
from tracker.leaving import Leaving
from tracker.models import HandOver, HandOverIssue, HandOverWard, HeirProposal, Issue


@transaction.atomic
def propose_heir(*, by: User, heir: Person | None, note: str = "") -> HeirProposal:
    """A co-ordinator says who could follow; without a name, asks the managers to find somebody.
    What was proposed before is replaced."""
    if not access.may_propose_heir(by) or by.person is None:
        raise NotAllowed
    if heir is not None and heir.pk == by.person_id:
        raise Refused("Nobody follows themselves: choose somebody else.", "heir")
    proposal, _ = HeirProposal.objects.update_or_create(
        person=by.person, defaults={"heir": heir, "note": note.strip(), "at": dates.now()}
    )
    tell_heir_proposed(proposal)
    return proposal


def keep_for_letters(
    found: Leaving, heirs: Mapping[str, Person | None], moved: list[Issue], by: User
) -> HandOver | None:
    """The wards that the leaver co-ordinated, who follows there, and the open issues that went to
    others; their councillors are told. None where the leaver co-ordinated none."""
    HeirProposal.objects.filter(person=found.person).delete()
    follows = {
        ward: heirs.get(held.key, held.heir)
        for held in found.held
        if isinstance(held.appointment, WardActionCoordinator)
        for ward in _wards_of(held.appointment)
    }
    if not follows:
        return None
    done = HandOver.objects.create(person=found.person, on=found.on, at=dates.now(), by=by)
    places = HandOverWard.objects.bulk_create(
        HandOverWard(hand_over=done, ward_id=ward, heir=heir)
        for ward, heir in sorted(follows.items(), key=lambda each: each[0])
    )
    HandOverIssue.objects.bulk_create(
        HandOverIssue(hand_over=done, issue=issue) for issue in moved if issue.ward_id in follows
    )
    tell_councillors(done, places)
    return done


def _wards_of(held: WardActionCoordinator) -> list[int]:
    """The ward, or those of the area: as `Answering` has looked them up."""
    members: list[int] = getattr(held, "members", [])
    return [held.ward_id] if held.ward_id else members
