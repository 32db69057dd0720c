"""A decision as one person may read it: the page and whoever else shows one ask here."""

from dataclasses import dataclass

from django.db.models import Prefetch

from leadership.governance import access
from leadership.governance.models import (
    CommitteeReport,
    Decision,
    DecisionCriterion,
    DecisionPart,
    DecisionStatus,
    DecisionTopic,
    PartCondition,
    Promise,
    StatusChange,
    UrgencyNotice,
)
from leadership.governance.record_and_report import disagreements
from leadership.meetings.models import AgendaItem
from leadership.people.access import Viewer
from wards.models import Ward


@dataclass(frozen=True)
class DecisionRecord:
    parts: list[DecisionPart]
    report: CommitteeReport | None  # where this person may read it
    item: AgendaItem | None
    wards: list[Ward]
    topics: list[DecisionTopic]
    criteria: list[DecisionCriterion]
    urgency: dict[str, UrgencyNotice | None]  # by the name of the regulation, both of them
    log: list[StatusChange]
    promises: list[Promise]
    disagreements: list[str]
    may_write: bool
    may_change: bool  # it is a draft


def read_decision(decision: Decision, user: Viewer) -> DecisionRecord:
    """Ask `Decision.objects.visible_to` first. The queries do not grow with the rows."""
    parts = list(decision.parts.prefetch_related(_conditions()).select_related("recommendation"))
    reports = CommitteeReport.objects.visible_to(user).select_related("report_to")
    reports = reports.prefetch_related("wards", "recommendations")
    report = reports.filter(pk=decision.report_id).first() if decision.report_id else None
    items = AgendaItem.objects.visible_to(user).select_related("meeting")
    promises = Promise.objects.visible_to(user).filter(part__decision=decision)
    notices = {row.regulation: row for row in decision.urgency_notices.all()}
    may_write = access.may_write_decisions(user)
    # asked once, for the list and for the comparison
    wards = list(decision.wards.in_name_order())
    decision._prefetched_objects_cache = {"wards": wards}  # type: ignore[attr-defined]
    return DecisionRecord(
        parts=parts,
        report=report,
        item=items.filter(pk=decision.item_id).first() if decision.item_id else None,
        wards=wards,
        topics=list(decision.topics.all()),
        criteria=list(decision.criteria.all()),
        urgency={each.label: notices.get(each) for each in UrgencyNotice.Regulation},
        log=list(decision.status_changes.select_related("by__person")),
        promises=list(promises.select_related("part", "body", "owner").in_time_order()),
        disagreements=disagreements(decision, report, parts),
        may_write=may_write,
        may_change=may_write and decision.status == DecisionStatus.DRAFT,
    )


def _conditions() -> Prefetch:
    return Prefetch("conditions", PartCondition.objects.select_related("body", "meeting"))
