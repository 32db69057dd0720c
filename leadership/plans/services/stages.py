"""A plan's way: consultation, ready for the forum, taken back, a new version (App A 4.2.2, 4.2.3;
S228, S232)."""

from datetime import date
from typing import get_args

from django.db import transaction

from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused
from leadership.plans.models import (
    PlanVersion,
    State,
    WardPlan,
)
from leadership.plans.notices import tell_ready_to_sign
from leadership.plans.services.drafting import Part
from leadership.plans.services.locking import draft_of, latest_of, locked, saved
from leadership.plans.text import canonical, document_of, hash_of

PARTS: tuple[type[Part], ...] = get_args(Part)


@transaction.atomic
def open_consultation(*, plan: WardPlan, first: date, last: date, by: User) -> PlanVersion:
    """Publish the draft as it is now, from the first day to the last, for people to comment on.

    Writing goes on meanwhile; what the public reads is what was published here. Raises Refused
    where the days do not fit or there is nothing to read.
    """
    plan = locked(plan, by=by)
    draft = draft_of(plan)
    if last < first:
        raise Refused("The last day comes after the first.", "last")
    if last < dates.today():
        raise Refused("Choose a last day that is not over.", "last")
    _check_there_is_something(draft)
    draft.state = State.CONSULTED
    draft.consult_from, draft.consult_until = first, last
    draft.consultation_text = canonical(document_of(draft))
    draft.save(update_fields=["state", "consult_from", "consult_until", "consultation_text"])
    saved(plan)
    return draft


@transaction.atomic
def close_consultation(*, plan: WardPlan, by: User) -> PlanVersion:
    """Take the consultation's text off the public pages: the plan is a draft again."""
    plan = locked(plan, by=by)
    version = latest_of(plan, State.CONSULTED)
    version.state, version.consultation_text = State.DRAFT, ""
    version.save(update_fields=["state", "consultation_text"])
    saved(plan)
    return version


@transaction.atomic
def make_ready(*, plan: WardPlan, by: User) -> PlanVersion:
    """Freeze the text with its hash: from now on councillors can sign it at a forum.

    Raises Refused without a priority; where the round asks for a consultation and none was
    begun; or while one still runs.
    """
    plan = locked(plan, by=by)
    version = draft_of(plan)
    _check_there_is_something(version)
    asked = plan.round.stages.filter(reaches=State.CONSULTED).exists()
    if asked and version.consult_from is None:
        raise Refused("This round asks for a consultation before the forum. Open it first.")
    if version.state == State.CONSULTED and dates.today() <= (version.consult_until or date.min):
        raise Refused(
            f"The consultation runs until {version.consult_until:%-d %B %Y}. Close it first if the"
            " ward has heard enough."
        )
    version.text = canonical(document_of(version))
    version.content_hash = hash_of(version.text)
    version.frozen_at, version.frozen_by = dates.now(), by
    version.state = State.READY
    version.save(update_fields=["text", "content_hash", "frozen_at", "frozen_by", "state"])
    saved(plan)
    tell_ready_to_sign(version)
    return version


def _check_there_is_something(draft: PlanVersion) -> None:
    if not draft.priorities.exists():
        raise Refused("A plan has at least one priority. Add one first.")


@transaction.atomic
def take_back(*, plan: WardPlan, by: User) -> PlanVersion:
    """Thaw a text that nobody has signed. Raises Conflict once somebody has."""
    plan = locked(plan, by=by)
    version = latest_of(plan, State.READY)
    if version.signatures.exists():
        raise Conflict("Somebody has signed this version: begin a new one to change the text.")
    version.state = State.DRAFT
    version.text = version.content_hash = ""
    version.frozen_at = version.frozen_by = None
    version.save(update_fields=["state", "text", "content_hash", "frozen_at", "frozen_by"])
    saved(plan)
    return version


@transaction.atomic
def revise(*, plan: WardPlan, changed: str, by: User) -> PlanVersion:
    """Begin a new, unsigned version from the frozen one (S228). One in force stays so until the
    new one is signed off; one that was only signed in part is superseded now."""
    plan = locked(plan, by=by)
    if plan.versions.filter(state__in=[State.DRAFT, State.CONSULTED]).exists():
        raise Conflict("A new version of this plan was begun already.")
    before = latest_of(plan, State.READY, State.SIGNED_OFF)
    if before.state == State.READY:
        if not before.signatures.exists():
            raise Conflict("Nobody has signed this version: take it back and change it.")
        before.state = State.SUPERSEDED
        before.save(update_fields=["state"])
    if not changed.strip():
        raise Refused("Say what is to change: signers and residents read it.", "changed")
    last = plan.versions.order_by("-number").first()
    assert last is not None
    new = PlanVersion.objects.create(plan=plan, number=last.number + 1, changed=changed.strip())
    for kind in PARTS:
        _copy(kind, before, new)
    saved(plan)
    return new


def _copy(kind: type[Part], before: PlanVersion, new: PlanVersion) -> None:
    rows = list(kind._default_manager.filter(version=before).order_by("pk"))
    for row in rows:
        row.pk, row.version = None, new
        row._state.adding = True
    kind._default_manager.bulk_create(rows)
