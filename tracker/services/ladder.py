"""The escalation ladder: up it by a person's decision, off it with a reply or the end, back on it
when the reply was not enough or the issue was opened again (S208, S216)."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused
from relationships.in_charge import InCharge
from relationships.models import Service
from tracker import access, notices
from tracker.models import WITH_OFFICERS, Audience, EscalationStep, Issue, Status, Step, Update
from tracker.models.ladder import COMES_BACK_TO, left_out, may_follow
from tracker.services.locking import locked, saved
from wards.models import Ward

# what is said where nobody is there: the step, and what to do about it
GAPS = {
    Step.MANAGER: "No Relationship Manager answers for {service} in {ward} today. Raise it to the"
    " Ward Action Co-ordinator, and ask the governance manager to name one.",
    Step.COORDINATOR: "No Ward Action Co-ordinator is there for {ward} today. Raise it to the"
    " senior officer, and ask the governance manager to name a co-ordinator.",
    Step.SENIOR: "No senior officer is there for {ward} today. Raise it to the Cabinet Member, and"
    " ask the governance manager to name a senior officer.",
}
NO_SERVICE = (
    "Nobody has said which service this is about, so there is no Relationship Manager to raise it"
    " to. Correct what was recorded, or raise it to the Ward Action Co-ordinator."
)
# how the update says whom it went to
WHOM = {
    Step.STANDARD: "the standard channel",
    Step.MANAGER: "the Relationship Manager",
    Step.COORDINATOR: "the Ward Action Co-ordinator",
    Step.SENIOR: "the senior officer",
    Step.MEMBER: "the Cabinet Member",
    Step.CALL_FOR_ACTION: "Councillor Call for Action",
}


class Holders:
    """Who would hold each step for one issue today."""

    def __init__(self, ward: Ward, service: Service | None, day: date) -> None:
        self._charge = InCharge(ward, service, day)

    def of(self, step: int) -> Person | None:
        """Nobody holds the standard channel in person. A Call for Action goes to the body that
        the Cabinet Member answers to: it has no holder of its own."""
        if step == Step.MANAGER:
            return self._charge.manager
        if step == Step.COORDINATOR:
            return self._charge.coordinator
        if step == Step.SENIOR:
            return self._charge.senior
        return self._charge.member if step == Step.MEMBER else None


def holders_of(issue: Issue) -> Holders:
    return Holders(issue.ward, issue.service, dates.today())


def gap_in_words(issue: Issue, step: int) -> str:
    """Why a step that needs a person has none, and what to do; empty where it needs none."""
    if step == Step.MANAGER and issue.service is None:
        return NO_SERVICE
    words = GAPS.get(Step(step), "")
    return words.format(service=issue.service, ward=issue.ward)


@transaction.atomic
def escalate(
    *,
    issue: Issue,
    to: int,
    reason: str,
    by: User,
    reference: str = "",
    skipped: str = "",
    version: int | None = None,
) -> Issue:
    """Raise an issue to a higher step; the system finds who holds it there.

    `reference` is that of the standard channel, where it went there before it came here; the
    issue's own is taken where there is one. `skipped` says why steps in between are left out.
    Raises Conflict where it is not with officers or stands as high already, and Refused with the
    field to mend.
    """
    issue = locked(issue, by=by, may=access.may_escalate, version=version)
    if issue.status not in WITH_OFFICERS:
        now = issue.get_status_display().lower()
        raise Conflict(f"This issue is {now}: only what officers still work on is raised further.")
    if to not in Step.values:
        raise Refused("Choose how far it is raised.", "to")
    if to not in may_follow(issue.step):
        raise Conflict(f"This issue is at that step or above it: {_named(issue.step)}.")
    if not reason.strip():
        raise Refused("Say why it is raised further.", "reason")
    if issue.step is None:
        _note_the_standard_channel(issue, reference.strip(), to, reason.strip(), by)
    if to == Step.STANDARD:
        return saved(issue, "step", "with_person", "external_reference")
    _check_skipped(issue, to, skipped)
    holder = holders_of(issue).of(to)
    if holder is None and to in GAPS:
        raise Refused(gap_in_words(issue, to), "to")
    _leave(issue)
    _reach(issue, to, holder, reason=reason.strip(), skipped=skipped.strip(), by=by)
    if to == Step.MANAGER and issue.owner_id is None:
        issue.owner = holder
        issue.status = Status.OPEN if issue.status == Status.RAISED else issue.status
    saved(issue, "step", "with_person", "owner", "status", "external_reference")
    whom = f"{WHOM[Step(to)]}, {holder}" if holder else WHOM[Step(to)]
    update = Update.objects.create(
        issue=issue, text=f"Raised to {whom}: {reason.strip()}", by=by, audience=Audience.WARD
    )
    notices.tell_raised_further(update, by=by)
    return issue


def _named(step: int | None) -> str:
    return Step(step).label if step else "on no step yet"


def _note_the_standard_channel(
    issue: Issue, reference: str, to: int, reason: str, by: User
) -> None:
    """It went there first, where there is a reference to show for it."""
    reference = reference or issue.external_reference
    if to == Step.STANDARD and not reference:
        raise Refused("Give the reference that the standard channel gave.", "reference")
    if reference:
        issue.external_reference = issue.external_reference or reference
        reason = reason if to == Step.STANDARD else ""
        _reach(issue, Step.STANDARD, None, reference=reference, reason=reason, by=by)


def _check_skipped(issue: Issue, to: int, skipped: str) -> None:
    between = left_out(issue.step, to)
    if between and not skipped.strip():
        names = " and ".join(step.label for step in between)
        raise Refused(f"Say why it does not go by way of this first: {names}.", "skipped")


def _reach(
    issue: Issue,
    step: int,
    holder: Person | None,
    *,
    by: User | None,
    reason: str = "",
    skipped: str = "",
    reference: str = "",
    comes_back: bool = False,
) -> None:
    """The next row, and the issue's own two fields, which the caller saves. The issue's row is
    locked, so the last row is the last."""
    last = issue.ladder.in_order().last()
    EscalationStep.objects.create(
        issue=issue,
        position=(last.position if last else 0) + 1,
        round=(last.round if last else 1) + comes_back,
        step=step,
        reached_on=dates.today(),
        with_person=holder,
        reason=reason,
        skipped=skipped,
        reference=reference,
        by=by,
    )
    issue.step, issue.with_person = step, holder


def _leave(issue: Issue) -> None:
    issue.ladder.present().update(left_on=dates.today())
    issue.with_person = None


def enter_with_reference(issue: Issue, manager: Person | None, *, by: User) -> None:
    """A new issue that went to the standard channel first: from there to the Relationship
    Manager at once, where its service has one; else it stays at the standard channel."""
    _reach(issue, Step.STANDARD, None, reference=issue.external_reference, by=by)
    if manager is not None:
        _leave(issue)
        reason = f"Reported before, as {issue.external_reference}"
        _reach(issue, Step.MANAGER, manager, reason=reason, by=by)
    issue.save(update_fields=["step", "with_person"])
    if issue.with_person != issue.owner:
        notices.tell_raised_to(issue, by=by)


def leave_ladder(issue: Issue) -> None:
    """A reply, or the end: nobody holds a step any more. `step` keeps how far it went. The caller
    saves `with_person`."""
    if issue.step is not None:
        _leave(issue)


def return_to_ladder(issue: Issue, *, by: User, enters: bool) -> None:
    """The reply was not enough, or the issue was opened again: back to where it was, and not below
    the Relationship Manager. What never was on the ladder is put there if it `enters`. Never
    refused: who is not found leaves the step without a holder. The words stand in the update. The
    caller saves both fields."""
    if issue.step is None and not enters:
        return
    step = max(issue.step or 0, COMES_BACK_TO)
    if step == COMES_BACK_TO and issue.owner is not None:
        holder: Person | None = issue.owner
    else:
        holder = holders_of(issue).of(step)
    _reach(issue, step, holder, by=by, comes_back=True)
