"""What a board found out, the decisions it informed, and officers' hours (S335, S346)."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import Board, DeploymentDecision, Finding, FindingUse, OfficerTime
from jobs_skills.services.days import check_not_ahead
from leadership.governance.models import DecisionPart
from leadership.governance.services.carrying_out import under_its_decision
from leadership.meetings.models import Body
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused

MOST_HOURS = Decimal(1000)  # of one entry: a typing error beyond


@transaction.atomic
def add_finding(*, board: Board, on: date, text: str, source: str, by: User) -> Finding:
    if not access.may_keep(by, board):
        raise NotAllowed
    check_not_ahead(on)
    if not text.strip():
        raise Refused("Write what was found.", "text")
    if not source.strip():
        raise Refused("Say where it comes from.", "source")
    return Finding.objects.create(
        board=board, on=on, text=text.strip(), source=source.strip(), by=by
    )


@transaction.atomic
def begin_decision(
    *,
    board: Board,
    subject: str,
    title: str,
    by: User,
    taken_by: Body | None = None,
    on: date | None = None,
    decision_part: DecisionPart | None = None,
) -> DeploymentDecision:
    """A decision to which evidence can be put. `board` is whose keeper writes it down; findings of
    any board may be put to it. `on` empty: not taken yet; `decision_part` where it is recorded as
    one of the council's. Raises Refused while nothing may be done under that one (S064)."""
    if not access.may_keep(by, board):
        raise NotAllowed
    check_not_ahead(on)
    if not title.strip():
        raise Refused("Give the decision a title.", "title")
    with under_its_decision("decision_part"):
        return DeploymentDecision.objects.create(
            subject=subject, title=title.strip(), taken_by=taken_by, on=on,
            decision_part=decision_part,
        )  # fmt: skip


@transaction.atomic
def change_decision(
    *,
    board: Board,
    decision: DeploymentDecision,
    subject: str,
    title: str,
    taken_by: Body | None,
    on: date | None,
    by: User,
    decision_part: DecisionPart | None = None,
) -> DeploymentDecision:
    decision = DeploymentDecision.objects.select_for_update().get(pk=decision.pk)
    if not access.may_change_decision(by, board, decision):
        raise NotAllowed
    check_not_ahead(on)
    if not title.strip():
        raise Refused("Give the decision a title.", "title")
    decision.subject, decision.title = subject, title.strip()
    decision.taken_by, decision.on = taken_by, on
    decision.decision_part = decision_part
    with under_its_decision("decision_part"):
        decision.save()
    return decision


@transaction.atomic
def put_finding(
    *, finding: Finding, decision: DeploymentDecision, put_on: date, by: User, changed: str = ""
) -> FindingUse:
    """Put a finding to a decision, once. What it changed may be said later."""
    finding = (
        Finding.objects.select_related("board").select_for_update(of=("self",)).get(pk=finding.pk)
    )
    if not access.may_keep(by, finding.board):
        raise NotAllowed
    check_not_ahead(put_on, "put_on")
    if put_on < finding.on:
        raise Refused(f"It was found on {finding.on:%-d %B %Y}: not put before that.", "put_on")
    if finding.uses.filter(decision=decision).exists():
        raise Refused("The finding was put to this decision already.", "decision")
    return FindingUse.objects.create(
        finding=finding, decision=decision, put_on=put_on, changed=changed.strip()
    )


@transaction.atomic
def say_what_changed(*, use: FindingUse, changed: str, read: str, by: User) -> FindingUse:
    """`read` is what stood there when the editor began: a second one overwrites nothing."""
    uses = FindingUse.objects.select_related("finding__board").select_for_update(of=("self",))
    use = uses.get(pk=use.pk)
    if not access.may_keep(by, use.finding.board):
        raise NotAllowed
    if use.changed != read.replace("\r\n", "\n"):
        raise Conflict(
            "Somebody else wrote what it changed. Nothing was overwritten.",
            [f"It says now: “{use.changed}”"],
        )
    use.changed = changed.replace("\r\n", "\n").strip()
    use.save(update_fields=["changed"])
    return use


@transaction.atomic
def record_time(
    *, board: Board, person: Person, on: date, hours: Decimal, what: str, by: User
) -> OfficerTime:
    """Hours of a council officer for the transition, written down by the council."""
    if not access.may_record_time(by, board):
        raise NotAllowed
    check_not_ahead(on)
    if not 0 < hours <= MOST_HOURS:
        raise Refused(f"Hours are more than nought and at most {MOST_HOURS}.", "hours")
    if not what.strip():
        raise Refused("Say on what the time was spent.", "what")
    return OfficerTime.objects.create(
        board=board, person=person, on=on, hours=hours, what=what.strip()
    )


@transaction.atomic
def remove_time(*, entry: OfficerTime, by: User) -> None:
    """Take out an entry made by mistake; the history keeps it."""
    if not access.may_record_time(by, entry.board):
        raise NotAllowed
    OfficerTime.objects.filter(pk=entry.pk).delete()
