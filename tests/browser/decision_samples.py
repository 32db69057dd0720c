"""A report and its decision with something of everything, drafts of both, and what was promised,
for the look at every page."""

from datetime import date

from leadership.dates.vague import VagueDate
from tests import governance_factories as make
from tests.factories import (
    AgendaItemFactory,
    IssueFactory,
    PaperFactory,
    PersonFactory,
    PilotFactory,
    SeniorOfficerFactory,
)
from tests.line_factories import StepIssueFactory

OF_A_REPORT = [
    f"committee_report_{page}"
    for page in ("edit", "publish", "take_back", "row_add", "row_edit", "row_remove")
]
LONG_WORD = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"


def samples_of_decisions(ward):
    report = report_in_full(ward, published=True)
    draft = report_in_full(ward, subject=f"Draft {LONG_WORD}")
    decision = decision_in_full(make.in_force(report=report, title=f"Hedges {LONG_WORD}"), ward)
    writing = decision_in_full(make.DecisionFactory(all_wards=True), ward)
    return {
        **{f"{page}:pk": draft.pk for page in OF_A_REPORT},
        "committee_report_detail:pk": [report.pk, draft.pk],
        "committee_report_row_add:kind": [
            "authors", "recommendations", "consultees", "chronology", "signatures", "documents",
        ],
        "committee_report_row_edit:kind": "chronology",
        "committee_report_row_edit:row_pk": draft.chronology.order_by("pk")[0].pk,
        "committee_report_edit:section": [
            "head", "purpose", "consultation", "compliance", "reasons",
        ],
        "decision_draft:pk": report.pk,
        "decision:year": 2017,
        "decision:serial": writing.serial,
        **samples_of_lines(decision, ward),
        "decision_detail:serial": [decision.serial, writing.serial],
        "decision_edit:section": ["head", "key", "handling"],
        "decision_row_add:kind": ["parts", "conditions", "topics", "criteria", "urgency"],
        "decision_row_edit:kind": "parts",
        "decision_row_edit:row_pk": writing.parts.order_by("number")[0].pk,
        "condition:year": 2017,
        "condition:serial": decision.serial,
        "condition:pk": decision.parts.get(number=1).conditions.get().pk,
    } | samples_of_promises(decision, ward)  # fmt: skip


def samples_of_lines(decision, ward):
    """Everything under a part, more than the page shows at once, down to issues of the ward."""
    part = decision.parts.get(number=1)
    named = {"decision_part": part, "decision_reference": ""}
    PilotFactory.create_batch(6, **named, detail=LONG_WORD)
    SeniorOfficerFactory(**named)
    steps = [make.ActionItemFactory(decision_part=part, title=LONG_WORD) for _ in range(6)]
    issues = [IssueFactory(ward=ward, released=True, title=LONG_WORD) for _ in range(6)]
    for issue in issues:
        StepIssueFactory(step=steps[0], issue=issue)
    return {
        "decision_line:serial": decision.serial,
        "decision_line_list:serial": decision.serial,
        "decision_line_list:number": "1",
        "decision_line_list:kind": ["steps", "pilots", "issues"],
        "issue_step_remove:step_pk": steps[0].pk,
    }


def report_in_full(ward, **fields):
    report = make.CommitteeReportFactory(
        contact_name="Chris Example", no_budget_provision=True, budget_considered_in="2018/19",
        consulted_inside="Gardeners", alternatives="A fence", reasons=LONG_WORD, **fields,
    )  # fmt: skip
    earlier = make.CommitteeReportFactory(published=True, decision_on=date(2017, 4, 1))
    make.RecommendationFactory.create_batch(2, report=report)
    make.ReportAuthorFactory(report=report)
    make.ConsulteeFactory(report=report)
    make.ConsulteeFactory(report=report, outside=True)
    make.ChronologyEntryFactory(report=report, earlier_report=earlier)
    make.ChronologyEntryFactory(report=report, kind="evidence")
    make.ReportSignatureFactory(report=report)
    make.BackgroundDocumentFactory(report=report)
    report.wards.add(ward)
    return report


def decision_in_full(decision, ward):
    part = make.conditional_part(decision)
    make.PartConditionFactory(part=part)
    make.DecisionTopicFactory(decision=decision)
    make.DecisionCriterionFactory(decision=decision)
    make.UrgencyNoticeFactory(decision=decision)
    decision.status_changes.create(after=decision.status, at=make.at(2017, 7, 19, 17))
    decision.wards.add(ward)
    return decision


def samples_of_promises(decision, ward):
    body = make.CommitteeFactory(name="Resources Overview and Scrutiny Committee")
    meeting = make.meeting_of(body, date=date(2017, 9, 6))
    item, paper = AgendaItemFactory(meeting=meeting), PaperFactory(meeting=meeting)
    late = make.PromiseFactory(
        body=body, kind="programme", when=VagueDate.in_month(2017, 9), owner=PersonFactory(),
        reports_to="the Deputy Leader", part=decision.parts.get(number=1),
    )  # fmt: skip
    make.PromiseFactory(body=body, kind="action", due_words="as soon as possible", item=item)
    given = make.PromiseFactory(
        body=body, kind="suggestion", status="delivered", closed_on=date(2017, 9, 6),
        due_meeting=meeting, delivered_at=meeting, delivered_paper=paper, outcome=LONG_WORD,
    )  # fmt: skip
    for _ in range(31):
        make.PromiseFactory(body=body, kind="programme")
    petition = make.PetitionFactory(ward=ward, item=item)
    make.PetitionOrganiserFactory(petition=petition)
    return {
        "promise:pk": late.pk,
        "promise_detail:pk": [late.pk, given.pk],
        "meeting_detail:pk": [meeting.pk],
        "work:pk": body.pk,
        "petition:pk": petition.pk,
        "call_for_action_detail:pk": make.CallForActionFactory(ward=ward).pk,
        "call_for_action_edit:pk": make.CallForActionFactory(subject=LONG_WORD).pk,
    }
