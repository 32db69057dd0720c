"""Reports to committees: written, published, taken back (S035-S049, S060)."""

from collections.abc import Sequence

from django.db import transaction

from leadership.governance import access
from leadership.governance.models import CommitteeReport, DecisionStatus
from leadership.governance.services.record_locking import in_the_databases_words, locked_as_read
from leadership.governance.services.wards_affected import check_wards, keep_why_not_key
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from wards.models import Ward


@transaction.atomic
def save_report(
    *,
    report: CommitteeReport,
    by: User,
    version: int | None = None,
    wards: Sequence[Ward] | None = None,
) -> CommitteeReport:
    """Save a report as its form left it, a new one or a draft. `wards` None leaves them as they
    are. Raises NotAllowed; Conflict where it was published or changed meanwhile; Refused where a
    ward, the reason why it is not key, or a signature after the decision stands in the way."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    said_before = ""
    if report.pk is not None:
        present = locked_draft(report, version)
        said_before = present.not_key_because
        report.version = present.version + 1
    affected = list(report.wards.all() if report.pk else []) if wards is None else list(wards)
    check_wards(all_wards=report.all_wards, wards=affected, day=report.decision_on)
    keep_why_not_key(report, wards=affected, before=said_before, by=by)
    with in_the_databases_words("decision_on"):
        report.save()
    if wards is not None:
        report.wards.set(wards)
    return report


def locked_draft(report: CommitteeReport, version: int | None) -> CommitteeReport:
    """The report's row, locked. Raises Conflict where it is published: everybody reads it then."""
    present = locked_as_read(report, version)
    if present.published:
        raise Conflict("This report is published. Take it back to a draft before you change it.")
    return present


@transaction.atomic
def publish_report(*, report: CommitteeReport, by: User, version: int) -> CommitteeReport:
    """Everybody reads it from now on, or, where it is private, who reads the committees' records.
    Raises Refused where it says nothing to decide."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    report = locked_draft(report, version)
    if not report.recommendations.exists():
        raise Refused("Add at least one recommendation first.")
    return _publish(report, True)


@transaction.atomic
def take_back_report(*, report: CommitteeReport, by: User, version: int) -> CommitteeReport:
    """It becomes a draft again and leaves the public page. Raises Conflict where a decision that is
    published rests on it."""
    if not access.may_write_decisions(by):
        raise NotAllowed
    report = locked_as_read(report, version)
    if not report.published:
        raise Conflict("This report is a draft already.")
    resting = report.decisions.exclude(status=DecisionStatus.DRAFT).order_by("pk").first()
    if resting is not None:
        raise Conflict(f"Decision {resting.reference} rests on this report: it stays published.")
    return _publish(report, False)


def _publish(report: CommitteeReport, published: bool) -> CommitteeReport:
    report.published = published
    report.version += 1
    report.save(update_fields=["published", "version"])
    return report
