"""The record of a decision while it is a draft (S050-S053, S058). Its status moves through
`services.decision_status` alone; what later bodies say of its parts, through `services.conditions`.
"""

from collections.abc import Sequence

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import (
    CommitteeReport,
    Decision,
    DecisionPart,
    DecisionStatus,
    StatusChange,
)
from leadership.governance.services.record_locking import locked_as_read
from leadership.governance.services.wards_affected import check_wards, keep_why_not_key
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from wards.models import Ward

LONGEST_TITLE = 200


def read_reference(typed: str) -> tuple[int, int]:
    """Serial number and year of 003996/2017, with or without the leading noughts. Raises Refused
    for anything else."""
    serial, _, year = (part.strip() for part in typed.partition("/"))
    numbers = all(part.isascii() and part.isdigit() and len(part) <= 6 for part in (serial, year))
    if not numbers or not int(serial) or not 1990 <= int(year) <= 2100:
        raise Refused("Write the reference as number and year, such as 003996/2017.", "reference")
    return int(serial), int(year)


@transaction.atomic
def draft_decision(
    *, report: CommitteeReport, reference: str, by: User, key_because: str = ""
) -> Decision:
    """A draft record out of a report: what stands in its head, and a part for each recommendation,
    which stays traceable to it (S038). Raises Refused where the reference is taken, where a key
    decision says no reason, or where the report has a draft already."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    report = CommitteeReport.objects.select_for_update().get(pk=report.pk)
    begun = report.decisions.filter(status=DecisionStatus.DRAFT).first()
    if begun is not None:
        raise Refused(f"Decision {begun.reference} is being drafted from this report already.")
    serial, year = _free_reference(reference)
    if report.key_decision and not key_because.strip():
        raise Refused("Say why it is a key decision.", "key_because")
    decision = Decision(
        serial=serial, year=year, title=report.subject, report=report, item=report.item,
        taken_by=report.report_to, taken_on=report.decision_on, purpose=report.purpose,
        key_decision=report.key_decision,
        key_because=key_because.strip() if report.key_decision else "",
        not_key_because=report.not_key_because, not_key_said_by=report.not_key_said_by,
        on_forward_plan=bool(report.forward_plan_reference), private=report.private,
        all_wards=report.all_wards, source=report.source,
    )  # fmt: skip
    _begin(decision, list(report.wards.all()), by)
    for number, asked in enumerate(report.recommendations.all(), start=1):
        DecisionPart.objects.create(
            decision=decision, number=number, text=asked.text, recommendation=asked
        )
    return decision


def _free_reference(typed: str, own: Decision | None = None) -> tuple[int, int]:
    serial, year = read_reference(typed)
    taken = Decision.objects.filter(serial=serial, year=year).first()
    if taken is not None and taken != own:
        raise Refused("There is a decision of this reference already.", "reference")
    return serial, year


def _begin(decision: Decision, wards: Sequence[Ward], by: User) -> None:
    decision.save()
    decision.wards.set(wards)
    StatusChange.objects.create(
        decision=decision, before="", after=DecisionStatus.DRAFT, at=dates.now(), by=by
    )


@transaction.atomic
def save_decision(
    *,
    decision: Decision,
    by: User,
    reference: str | None = None,
    version: int | None = None,
    wards: Sequence[Ward] | None = None,
) -> Decision:
    """Save a record as its form left it, a new one or a draft. `reference` and `wards` None leave
    them as they are. Raises NotAllowed; Conflict where it was published or changed meanwhile."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    present = locked_draft(decision, version) if decision.pk is not None else None
    said_before = present.not_key_because if present else ""
    if reference is not None:
        decision.serial, decision.year = _free_reference(reference, own=present)
    affected = list(decision.wards.all() if present else []) if wards is None else list(wards)
    check_wards(all_wards=decision.all_wards, wards=affected, day=decision.taken_on)
    keep_why_not_key(decision, wards=affected, before=said_before, by=by)
    if present is None:
        _begin(decision, affected, by)
        return decision
    decision.version = present.version + 1
    decision.save()
    if wards is not None:
        decision.wards.set(wards)
    return decision


def locked_draft(decision: Decision, version: int | None) -> Decision:
    """The decision's row, locked. Raises Conflict where its record is published."""
    present = locked_as_read(decision, version)
    if present.status != DecisionStatus.DRAFT:
        raise Conflict(
            f"The record of decision {present.reference} is published: it stays as it is."
        )
    return present
