"""A councillor's objection to a signature that somebody else recorded (security.md, T4)."""

from django.db import transaction

from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import Objection, PlanVersion, Signature, State, WardPlan
from leadership.plans.notices import tell_of_objection, tell_of_settlement
from leadership.plans.signers import sign_off_of


@transaction.atomic
def object_to(*, signature: Signature, reason: str, by: User) -> Objection:
    """Say that the signature recorded for oneself is wrong: the plan then shows that its sign-off
    is disputed. Raises NotAllowed for somebody else, and Refused once the five days are over."""
    signature = _locked(signature)
    if not access.is_the_signer(by, signature):
        raise NotAllowed
    if hasattr(signature, "objection"):
        raise Conflict("You have objected to this already.")
    today = dates.today()
    if not signature.may_be_objected_to(today):
        until = signature.object_until
        raise Refused(
            f"Objections were possible until {until:%-d %B %Y}. Speak to the governance managers."
            if until
            else "You signed this yourself."
        )
    if not reason.strip():
        raise Refused("Say what is wrong with it.", "reason")
    objection = Objection.objects.create(
        signature=signature, on=today, reason=reason.strip(), by=by
    )
    tell_of_objection(objection)
    return objection


@transaction.atomic
def withdraw_objection(*, objection: Objection, by: User) -> Objection:
    """The councillor takes it back: the signature stands."""
    objection = _open(objection)
    if not access.may_withdraw(by, objection):
        raise NotAllowed
    return _settle(objection, Objection.Outcome.WITHDRAWN, "", by)


@transaction.atomic
def uphold_objection(*, objection: Objection, note: str, by: User) -> Objection:
    """A manager finds the signature wrong: it is struck out, and a plan that was signed off with it
    waits for its signatures again. Nothing is taken out of the record."""
    objection = _open(objection)
    if not access.may_settle(by, objection):
        raise NotAllowed
    if not note.strip():
        raise Refused("Say on what ground, for the record.", "note")
    version = PlanVersion.objects.select_for_update().get(pk=objection.signature.version_id)
    objection = _settle(objection, Objection.Outcome.UPHELD, note.strip(), by)
    signature = objection.signature
    signature.struck_out_on = dates.today()
    signature.save(update_fields=["struck_out_on"])
    if version.state == State.SIGNED_OFF and version.signed_at_id == signature.meeting_id:
        _set_aside(version)
    return objection


def _set_aside(version: PlanVersion) -> None:
    """Ready to be signed again, or out of force where a newer version is being worked on; the one
    that was in force before it is in force again."""
    newer = version.plan.versions.filter(number__gt=version.number).exists()
    version.state = State.SUPERSEDED if newer else State.READY
    version.signed_at = None
    version.save(update_fields=["state", "signed_at"])
    earlier = version.plan.versions.filter(state=State.SUPERSEDED, number__lt=version.number)
    for before in earlier.select_related("signed_at").order_by("-number"):
        # one whose own sign-off fell since, or that never had one, does not come back
        if before.signed_at is not None and sign_off_of(before, before.signed_at).is_complete:
            before.state = State.SIGNED_OFF
            before.save(update_fields=["state"])
            return


def _settle(objection: Objection, outcome: str, note: str, by: User) -> Objection:
    objection.outcome, objection.note = outcome, note
    objection.settled_on, objection.settled_by = dates.today(), by
    objection.save(update_fields=["outcome", "note", "settled_on", "settled_by"])
    tell_of_settlement(objection)
    return objection


def _locked(signature: Signature) -> Signature:
    WardPlan.objects.select_for_update().get(versions__signatures=signature)
    rows = Signature.objects.select_related("term__person", "version__plan__ward", "objection")
    return rows.select_for_update(of=("self",)).get(pk=signature.pk)


def _open(objection: Objection) -> Objection:
    """As it is now, the plan locked before it as in every service on a plan."""
    WardPlan.objects.select_for_update().get(versions__signatures__objection=objection)
    rows = Objection.objects.select_related(
        "signature__term__person", "signature__version__plan__ward"
    )
    found = rows.select_for_update(of=("self",)).get(pk=objection.pk)
    if found.outcome:
        raise Conflict("This objection is settled already.")
    return found
