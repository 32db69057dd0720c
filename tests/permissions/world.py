"""One small council with something of everything, and words that must not leak.

Every text that some role may not read holds a canary: a word found nowhere else. The tests look
for it in every answer.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from leadership import dates
from leadership.audit.models import Export
from leadership.dates.models import AnnualMeeting
from leadership.governance.models import AssistantLeader, Decision
from leadership.importing.models import Batch
from leadership.people.models import User
from leadership.plans.services import record_signature, revise
from leadership.reporting.models import ReportRequest, SavedReport
from relationships.models import SeniorOfficer
from tests import board_factories as boards
from tests import committee_factories as committees
from tests import factories as make
from tests import governance_factories as governance
from tests import line_factories as lines
from tests import personas
from tests import plan_factories as plans
from tracker.models import Audience, Raiser
from wards.models import CouncillorTerm

NAME, CONTACT = "Zaffirenne Quillhoop", "zaffirenne@quillhoop.example"
INTERNAL, UNRELEASED = "glimmerwrack", "thornapplet"
EXEMPT, PRIVATE_MEETING, DRAFT_NOTES = "oxbanewell", "hushmarrow", "scrivelling"
PRIVATE_VENUE = "wrenstowe kitchen"
LAPSED, FOR_OFFICERS, FOR_COUNCILLORS = "wexcombe lapse", "tarrowby latch", "hollinvale gate"
UNDECIDED = "tansymarch"  # of a proposal for the fund that nobody has decided on
OTHER_WARDS = "brindlecombe"  # what co-ordinators wrote of a ward of other people's
MANAGERS = (
    "quenchlatch"  # who asked for which report, what was imported, saved reports of one's own
)
DRAFT_SCOPE = "quarrenscope"
PRIVATE, PRIVATE_NOTE = "murkwillow", "gorsemantle"  # of a councillor's private matter
# a plan that is being written, what residents suggest, and the page that a councillor signed
DRAFT_PLAN, SUGGESTED, EVIDENCE = "plumwhistle", "saddlemere", "inkberrow"
NOTICE, QUIET_REASON = "larkspindle", "fennelmoor"
IN_ADVANCE = "pellowdrift"  # what a resident raised before a forum, which nobody has looked at
# of a board: whom its register names, what its people write, and the same of another board
LISTED, BOARD_RECORD, OTHER_BOARD = "mirrelstane", "hobbleswick", "crantleby"
# of reports and decisions: a draft, what is private, and who organised a petition
DRAFT_RECORD, CLOSED_RECORD, ORGANISER = "wimblethatch", "orrelmoss", "pennistrade"
OPEN_CALL_IN = "whistlefen"  # of a request that waits for its signatures
PRIVATE_LINE = "dunnockreeve"  # under a decision that is private

PRIVATE_STEP = "thimbleglow"  # of a step, a resource and an amendment of a private decision
# of a committee: what is exempt, a meeting that is not public, what is not agreed yet
COMMITTEE_EXEMPT, COMMITTEE_PRIVATE = "ravelstoke", "quillmere"
COMMITTEE_DRAFT = "ottermarsh"

# who may read it: everybody else finds it nowhere
CANARIES: dict[str, set[str]] = {
    NAME: set(),  # behind a recorded look, never in any page that is simply opened
    CONTACT: set(),
    INTERNAL: {"WAC", "RM", "SEN", "CGM"},
    PRIVATE: {"CO", "WAC"},
    PRIVATE_NOTE: {"WAC"},
    UNRELEASED: {"CO", "WAC", "RM", "SEN", "CGM", "SCR", "ADM"},
    EXEMPT: {"WAC", "CGM", "ADM"},
    PRIVATE_MEETING: {"CO", "WAC", "SEN", "CGM", "SCR", "AL", "ADM"},
    DRAFT_NOTES: {"CO", "WAC", "RM", "SEN", "CGM", "SCR", "AL", "ADM"},
    PRIVATE_VENUE: {"CO", "WAC", "RM", "SEN", "CGM", "SCR", "AL", "ADM"},
    MANAGERS: {"CGM"},
    DRAFT_SCOPE: {"CGM", "ADM"},
    DRAFT_PLAN: {"CO", "WAC", "SEN", "CGM", "AL"},
    SUGGESTED: {"CO", "WAC", "CGM"},
    EVIDENCE: {"CO", "WAC", "SEN", "CGM", "AL"},
    NOTICE: {"CO"},
    QUIET_REASON: {"CGM"},
    IN_ADVANCE: {"WAC", "CGM"},
    LAPSED: set(),  # a contact whose consent has ended
    FOR_OFFICERS: {"WAC", "CGM"},
    FOR_COUNCILLORS: {"CO", "WAC", "CGM"},
    OTHER_WARDS: {"CX", "CGM", "ADM"},
    UNDECIDED: {"CO", "WAC", "SEN", "CGM", "ADM"},
    LISTED: {"CGM", "FAC"},
    BOARD_RECORD: {"SEN", "CGM", "SCR", "ADM", "FAC", "MEM"},
    OTHER_BOARD: {"SEN", "CGM", "SCR", "ADM"},
    DRAFT_RECORD: {"CGM", "COM"},
    CLOSED_RECORD: {"CGM", "SCR", "COM", "ADM"},
    ORGANISER: {"CGM", "SCR", "COM"},
    OPEN_CALL_IN: {"CGM", "SCR", "COM", "ADM"},
    PRIVATE_LINE: {"CGM", "SCR", "COM", "ADM"},
    PRIVATE_STEP: {"CGM", "SCR", "COM", "ADM"},
    COMMITTEE_EXEMPT: {"CGM", "SCR", "COM", "ADM"},
    COMMITTEE_PRIVATE: {"CGM", "SCR", "COM", "ADM"},
    COMMITTEE_DRAFT: {"CGM", "SCR", "COM", "ADM"},
}


@dataclass
class World:
    """The objects the URLs are asked about, and a login for each role."""

    users: dict[str, User | None]
    objects: dict[str, Model] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.objects[name]


def build() -> World:
    """A ward with councillor, co-ordinator, meetings and issues, and a ward of other people's."""
    own, other = make.WardFactory(name="Ashwick"), make.WardFactory(name="Bramley")
    users = {
        "PUB": None,
        "CO": personas.councillor(of=own),
        "CX": personas.councillor(of=other),
        "WAC": personas.coordinator(of=own),
        "RM": personas.officer(),
        "SEN": personas.senior_officer(of=own),
        "CGM": personas.manager(),
        "SCR": personas.scrutiny_officer(),
        "COM": personas.committee_services(),
        "AL": personas.assistant_leader(of=own),
        "ADM": personas.administrator(),
    }
    board = boards.BoardFactory(name="Lantern Quarter Board", slug="lantern-quarter")
    users |= {"FAC": personas.facilitator(of=board), "MEM": personas.board_member(of=board)}
    world = World(users, {"ward": own, "other_ward": other, "board": board})
    world.objects["post"] = post = make.OfficerPostFactory()
    world.objects["directorate"] = post.directorate
    _add_appointments(world)
    _add_meetings(world)
    _add_issue(world)
    _add_private_matters(world)
    _add_hand_over(world)
    _add_files_and_requests(world)
    _add_services(world)
    _add_fieldwork(world)
    _add_plans(world)
    _add_fund(world)
    _add_what_plans_are_built_on(world)
    _add_boards(world)
    _add_decisions(world)
    _add_promises(world)
    _add_call_ins(world)
    _add_line(world)
    _add_action_plan(world)
    _add_assistant_leaders(world)
    _add_committees(world)
    _add_notices(world)  # last: whoever is told of something gets what waits as well
    return world


def _add_appointments(world: World) -> None:
    """Who answers in the ward; one of them away, and everybody's work contact published."""
    phase_service = make.PhaseMatchFactory().phase_service
    named = make.RelationshipManagerFactory(
        ward=world["ward"],
        phase_service=phase_service,
        person__contact_published=True,
        person__work_email="rita.ray@council.example",
    )
    officer = world.users["RM"]
    assert officer is not None and officer.person is not None
    world.objects |= {
        "phase_service": phase_service,
        "relationship_manager": named,
        "person": named.person,
        "absence": make.AbsenceFactory(person=officer.person),
        "senior_officer": SeniorOfficer.objects.get(),
    }


def _add_meetings(world: World) -> None:
    today = dates.today()
    held = make.MeetingFactory(
        ward=world["ward"], date=date(2016, 7, 12), notes=DRAFT_NOTES, notes_status="draft"
    )
    coming = make.MeetingFactory(
        ward=world["ward"],
        status="scheduled",
        date=today + timedelta(days=6),
        venue=PRIVATE_VENUE,
        venue_is_public=False,
    )
    private = make.MeetingFactory(
        ward=world["ward"], public=False, date=date(2016, 9, 1), topics=PRIVATE_MEETING
    )
    make.AttendanceCountFactory(meeting=held)
    before = make.MeetingFactory(ward=world["ward"], date=date(2016, 5, 17), notes=DRAFT_NOTES)
    item = make.AgendaItemFactory(meeting=held, heading=EXEMPT, exempt=True, notes_of=before)
    paper = make.PaperFactory(meeting=held, title=EXEMPT, exempt=True, agenda_item=item)
    world.objects |= {
        "meeting": held,
        "coming": coming,
        "private_meeting": private,
        "agenda_item": item,
        "paper": paper,
    }


def _add_issue(world: World) -> None:
    owner = world.users["RM"]
    assert owner is not None
    category = make.CategoryFactory()
    issue = make.IssueFactory(
        ward=world["ward"],
        meeting=world["meeting"],
        raised_on=date(2016, 7, 12),
        title=f"Blocked drain {UNRELEASED}",
        description=f"It floods {UNRELEASED}",
        status="open",
        owner=owner.person,
        category=category,
    )
    internal = make.UpdateFactory(issue=issue, text=INTERNAL, audience=Audience.INTERNAL)
    attachment = make.AttachmentFactory(issue=issue, title=INTERNAL, audience=Audience.INTERNAL)
    released = make.IssueFactory(
        ward=world["ward"],
        meeting=world["meeting"],
        raised_on=date(2016, 7, 12),
        title=f"Missed bins {UNRELEASED}",
        status="closed",
        outcome=f"Collected {UNRELEASED}",
        public_summary="Bins were missed",
        public_outcome="They were collected",
        released_at=dates.now(),
        released_by=world.users["CGM"],
    )
    question = make.QuestionFactory(kind="text")
    for each in (issue, released):
        make.RaiserFactory(issue=each, kind=Raiser.Kind.RESIDENT, name=NAME, contact=CONTACT)
        make.UpdateFactory(issue=each, text=UNRELEASED, audience=Audience.WARD)
        make.UpdateFactory(issue=each, text=INTERNAL, audience=Audience.INTERNAL)
        make.ActionFactory(issue=each, what=UNRELEASED)
        make.AnswerFactory(issue=each, question=question, value=UNRELEASED)
        make.AttachmentFactory(issue=each, title=UNRELEASED)
    make.ClockFactory(issue=issue)
    world.objects |= {
        "issue": issue,
        "question": question,
        "update": internal,
        "attachment": attachment,
        "released": released,
        "category": category,
        "action": make.ActionFactory(issue=issue),
        "acknowledgement": make.AcknowledgementFactory(issue=issue, what_next=UNRELEASED),
        "owner": owner.person,
    }


def _add_private_matters(world: World) -> None:
    """Two matters of the ward's councillor alone, one of them answered, with words everywhere."""
    councillor = world.users["CO"]
    assert councillor is not None and councillor.person is not None
    told = {"outcome_kind": "done", "outcome": f"Seen to {PRIVATE}"}
    for name, status, kwargs in (("private", "open", {}), ("private_answered", "answered", told)):
        issue = make.IssueFactory(
            ward=world["ward"],
            seen_by="me",
            private_of=councillor.person,
            created_by=councillor,
            raised_on=date(2016, 7, 12),
            due=date(2016, 8, 1),
            title=f"Kept apart {PRIVATE}",
            description=f"Nobody else hears of it {PRIVATE}",
            street=f"{PRIVATE} Row",
            external_reference=PRIVATE,
            status=status,
            owner=make.PersonFactory(),
            category=world["category"],
            **kwargs,
        )
        make.RaiserFactory(issue=issue, kind="councillor", person=councillor.person,
                           name=f"{PRIVATE} of the ward", contact="")  # fmt: skip
        make.UpdateFactory(issue=issue, text=PRIVATE, audience=Audience.WARD)
        make.UpdateFactory(issue=issue, text=PRIVATE_NOTE, audience=Audience.INTERNAL)
        make.ActionFactory(issue=issue, what=PRIVATE, result=PRIVATE)
        make.AnswerFactory(issue=issue, question=world["question"], value=PRIVATE)
        make.AttachmentFactory(issue=issue, title=PRIVATE, file__name=f"{PRIVATE}.jpg")
        make.AcknowledgementFactory(issue=issue, what_next=PRIVATE)
        make.ClockFactory(issue=issue)
        world.objects[name] = issue
    make.FollowThroughFactory(issue=world["private_answered"])


def _add_hand_over(world: World) -> None:
    """A co-ordinator of the ward has gone, and the officer says who could follow there."""
    done = make.HandOverFactory()
    make.HandOverWardFactory(hand_over=done, ward=world["ward"])
    make.HandOverIssueFactory(hand_over=done, issue=world["issue"])
    proposal = make.HeirProposalFactory(person=world["owner"], note="She knows the streets.")
    world.objects |= {"hand_over": done, "heir_proposal": proposal}


def _add_files_and_requests(world: World) -> None:
    manager = world.users["CGM"]
    assert manager is not None
    batch = Batch.objects.create(
        slug="issues",
        file_name=f"{MANAGERS}.csv",
        sha256="0" * 64,
        size=9,
        options={"council": world["ward"].generation.council_id, "source": "Old sheets"},
        uploaded_by=manager,
    )
    saved = SavedReport.objects.create(
        name=MANAGERS, report="appendix-2", filters={}, owner=manager, shared=False
    )
    wanted = ReportRequest.objects.create(
        asked_by="Cllr A. Example", what=MANAGERS, noted_by=manager
    )
    world.objects |= {"batch": batch, "saved_report": saved, "report_request": wanted}
    _add_reference_data(world)


def _add_reference_data(world: World) -> None:
    """A row of everything the admin has a page for and the rest of the world does not need."""
    world.objects |= {
        "annual_meeting": AnnualMeeting.objects.create(year=2016, held_on=date(2016, 5, 24)),
        "cluster": make.ClusterFactory(),
        "district": make.DistrictFactory(),
        "export": Export.objects.create(what="issues", format="csv", rows=3),
        "bank_holiday": make.BankHolidayFactory(),
        "core_offer": make.StandardFactory().offer,
    }


def _add_services(world: World) -> None:
    """A service with all that is said of it, and a draft that nobody has published."""
    service = make.ServiceFactory(
        channel_kind="web",
        channel_text="The lamp form",
        channel_url="https://fenwick.example/lamps",
        delivery_model="A team a district",
    )
    held = make.PortfolioHolderFactory(capacity="committee_chair", committee="Lamps Committee")
    make.ServiceAliasFactory(service=service)
    make.PortfolioAliasFactory(portfolio=held.portfolio)
    make.ScopeStatementFactory(service=service)
    world.objects |= {
        "service": service,
        "service_level": make.ServiceLevelFactory(service=service),
        "portfolio": held.portfolio,
        "portfolio_holder": held,
        "service_portfolio": make.ServicePortfolioFactory(
            service=service, portfolio=held.portfolio
        ),
        "draft_scope": make.ScopeStatementFactory(
            service=service, covered=DRAFT_SCOPE, published=False
        ),
        "service_sponsor": make.ServiceSponsorFactory(service=service, note="Spoke of lamps"),
    }


def _add_notices(world: World) -> None:
    """A councillor was told something, which was mailed; the officer is on the quiet list."""
    councillor, officer = world.users["CO"], world.users["RM"]
    assert councillor is not None and officer is not None
    notice = make.NoticeFactory(person=councillor.person, text=NOTICE)
    world.objects |= {
        "notice": notice,
        "delivery": make.DeliveryFactory(notice=notice),
        "quiet_time": make.QuietTimeFactory(person=officer.person, reason=QUIET_REASON),
    }


def _add_fieldwork(world: World) -> None:
    """One record of each register in the own ward, and some of other people's."""
    own, other, today = world["ward"], world["other_ward"], dates.today()
    group = make.CommunityGroupFactory(wards=[own], organisation=make.OrganisationFactory())
    contact = make.GroupContactFactory(group=group, name=FOR_OFFICERS, capacity="Chair")
    make.GroupContactFactory(group=group, name=FOR_COUNCILLORS, shown_to="councillors")
    make.GroupContactFactory(group=group, name=LAPSED, shown_to="councillors", consent_ends=today)
    make.GroupLogEntryFactory(group=group, by=world.users["WAC"])
    theirs = make.CommunityGroupFactory(wards=[other], name=OTHER_WARDS)
    make.GroupLogEntryFactory(group=theirs, text=OTHER_WARDS)
    make.ActivityFactory(ward=other, title=OTHER_WARDS)
    make.FundingBidFactory(ward=other, purpose=OTHER_WARDS)
    make.LocalAssetFactory(ward=other, name=OTHER_WARDS)
    said = dict.fromkeys(["venue", "method", "plan_priority", "outcome", "feedback_given"], "Lamps")
    world.objects |= {
        "community_group": group,
        "group_contact": contact,
        "activity": make.ActivityFactory(ward=own, **said),
        "funding_bid": make.FundingBidFactory(ward=own),
        "local_asset": make.LocalAssetFactory(ward=own, note="It has a kitchen."),
        "resource": make.ResourceFactory(by=world.users["WAC"], url="https://law.example/"),
        "lesson": make.LessonFactory(wards=[own]),
    }
    _add_returns_and_pilots(world)


def _add_returns_and_pilots(world: World) -> None:
    """A return that was sent, a pilot with all that belongs to it, and what it led to."""
    writer = world.users["WAC"]
    assert writer is not None
    pilot = make.PilotFactory(
        wards=[world["ward"]], detail="Two days a week", scale="One ward", pace="Slow",
        data_basis="Lamp counts", resource_requirements="Half a post", budget_effect="None",
    )  # fmt: skip
    theme = make.PilotThemeFactory(pilot=pilot, note="Estates first")
    partner = make.ThemePartnerFactory(theme=theme, note="Met in May")
    saving = make.PilotSavingFactory(pilot=pilot, evidence="Time sheets")
    outcome = make.PilotOutcomeFactory(pilot=pilot, note="Counted by hand")
    make.LearningNoteFactory(pilot=pilot, by=writer)
    evaluation = make.PilotEvaluationFactory(pilot=pilot, on=date(2017, 6, 1))
    case = make.BusinessCaseFactory(approved=True)
    item = make.JobDescriptionItemFactory()
    sent = make.MonthlyReturnFactory(person=writer.person, submitted_on=date(2017, 6, 2))
    world.objects |= {
        "pilot": pilot,
        "pilot_partner": partner,
        "pilot_saving": saving,
        "pilot_outcome": outcome,
        "evaluation": evaluation,
        "business_case": case,
        "roll_out": make.RollOutFactory(pilot=pilot, business_case=case),
        "job_description": item.description,
        "candidate": make.CoordinatorCandidateFactory(
            job_description=item.description, note="Keen"
        ),
        "return": sent,
    }


def _add_plans(world: World) -> None:
    """A plan that is being written, one that waits for signatures, and one signed off twice."""
    ward = world["ward"]
    plan = plans.WardPlanFactory(ward=ward)
    draft = plan.versions.get()
    said = dict.fromkeys(["why", "what", "who", "strategy", "redesign", "budget"], DRAFT_PLAN)
    text = plans.PriorityTextFactory(version=draft, title=DRAFT_PLAN, **said)
    plans.PlanSectionFactory(version=draft, heading=DRAFT_PLAN, text=DRAFT_PLAN)
    plans.ContributorFactory(version=draft, name=DRAFT_PLAN)
    plans.EngagementFactory(version=draft, title=DRAFT_PLAN, place=DRAFT_PLAN, heard=DRAFT_PLAN)
    plans.FactFactory(version=draft, statement=DRAFT_PLAN, source=DRAFT_PLAN)
    plans.PlanCommentFactory(plan=plan, text=DRAFT_PLAN, by=world.users["CO"])
    world.objects |= {
        "plan": plan,
        "round": plan.round,
        "part": text,
        "input": plans.OfficerInputFactory(plan=plan, text=DRAFT_PLAN),
        "suggestion": plans.SuggestionFactory(plan=plan, text=SUGGESTED),
        "ready_plan": plans.write_and_freeze(plans.WardPlanFactory(ward=ward)).plan,
        "term": CouncillorTerm.objects.get(seat__ward=ward),
    }
    _add_signed_plan(world)


def _add_signed_plan(world: World) -> None:
    """Its first version superseded, its second in force and disputed; both may be read."""
    manager, meeting, term = world.users["CGM"], world["meeting"], world["term"]
    signed = plans.WardPlanFactory(ward=world["ward"])
    for number in (1, 2):
        version = plans.write_and_freeze(signed)
        signature = record_signature(
            version=version, meeting=meeting, term=term, evidence=EVIDENCE, by=manager,
            content_hash=version.content_hash,
            evidence_file=SimpleUploadedFile(f"{EVIDENCE}.pdf", b"%PDF-1.7 made up"),
        )  # fmt: skip
        if number == 1:
            revise(plan=signed, changed="More lamps", by=manager)
            world.objects["signature"] = signature
    answered = version.priorities.get().priority
    plans.BudgetAnswerFactory(priority=answered, by=manager)
    plans.ObjectionFactory(signature=signature, by=world.users["CO"])
    world.objects |= {"signed_plan": signed, "disputed": signature, "priority": answered}


def _add_fund(world: World) -> None:
    """A fund with a pot of the own ward: one proposal awarded from it, and one undecided."""
    fund = plans.InnovationFundFactory(about="For new light")
    plans.FundCriterionFactory(fund=fund)
    pot = plans.FundPotFactory(fund=fund, ward=world["ward"])
    decided = {"decision_reference": "17/2017", "decided_on": date(2017, 9, 1)}
    award = plans.FundProposalFactory(
        fund=fund, status="awarded", difference="Light", by=world.users["WAC"], **decided
    )
    said = dict.fromkeys(["title", "description", "difference"], UNDECIDED)
    proposal = plans.FundProposalFactory(fund=fund, by=world.users["WAC"], **said)
    for each in (award, proposal):
        plans.ProposalShareFactory(proposal=each, pot=pot)
    ended = plans.FundProposalFactory(
        fund=fund, status="not_awarded", reason=UNDECIDED, by=world.users["WAC"], **said
    )
    plans.ProposalShareFactory(proposal=ended, pot=pot)
    world.objects |= {"fund": fund, "award": award, "proposal": proposal}


def _add_what_plans_are_built_on(world: World) -> None:
    """A plan of the ward with a theme behind a priority, and a matter for the coming forum."""
    plan = plans.WardPlanFactory(ward=world["ward"])
    priority = plans.PriorityFactory(plan=plan)
    world.objects |= {
        "evidence_plan": plan,
        "evidence": plans.PriorityEvidenceFactory(priority=priority, category=world["category"]),
        "matter": make.AdvanceMatterFactory(
            ward=world["ward"], meeting=world["coming"], text=f"Lamps {IN_ADVANCE} are dark"
        ),
    }


def _add_boards(world: World) -> None:
    """What a board keeps, in words that stand nowhere else, and another board's."""
    board = world["board"]
    other = boards.BoardFactory(
        scheme=board.scheme, name="Thistle Quarter Board", slug="thistle-quarter"
    )
    for each, word in ((other, OTHER_BOARD), (board, BOARD_RECORD)):
        old = boards.DistrictPlanFactory(board=each, district__generation=each.scheme.generation)
        boards.BoardDistrictFactory(board=each, district=old.district)
        boards.NegotiationStepFactory(predecessor=old, text=word)
        action = boards.BoardActionFactory(board=each, text=word, measure=word)
        boards.ActionProgressFactory(action=action, text=word)
        finding = boards.FindingFactory(board=each, text=word, source=word)
        use = boards.FindingUseFactory(finding=finding, changed=word)
        time = boards.OfficerTimeFactory(board=each, what=word)
        account = boards.AccountabilityReportFactory(board=each, to=board.accounts_to, text=word)
        terms = boards.TermsFactory(board=each, number=2, text=word)
        boards.TermsCommentFactory(terms=terms, text=word)
        assessment = boards.AssessmentFactory(board=each)
        boards.CriterionAnswerFactory(assessment=assessment, evidence=word)
        boards.LocalPlanFactory(board=each, particular=word)
        boards.PlanThemeFactory(plan=each.plan, title=word, text=word)
    world.objects |= {
        "other_board": other,
        "scheme": board.scheme,
        "document": boards.SchemeDocumentFactory(scheme=board.scheme),
        "board_ward": boards.BoardWardFactory(board=board),
        "step": boards.TimetableEntryFactory(scheme=board.scheme, board=board),
        "site": boards.SiteFactory(board=board),
        "board_appointment": board.appointments.order_by("pk")[0],
        "board_action": action,
        "finding": finding,
        "finding_use": use,
        "officer_time": time,
        "account": account,
        "terms": terms,
        "assessment": assessment,
        "model_terms": boards.ModelTermsFactory(),
        "deployment_decision": boards.DeploymentDecisionFactory(),
    }
    _add_board_meetings(world)
    _add_members(world)


def _add_line(world: World) -> None:
    """From a decision to an issue that is released and to one that is not; and a private line."""
    decision = lines.decision_in("in_force", serial=3996)
    step = governance.ActionItemFactory(decision_part=decision.parts.get())
    for issue in (world["issue"], world["released"]):
        lines.StepIssueFactory(step=step, issue=issue)
    private = lines.decision_in("in_force", serial=3997, private=True, title=PRIVATE_LINE)
    part = private.parts.get()
    lines.DecisionPart.objects.filter(pk=part.pk).update(text=PRIVATE_LINE)
    hidden = governance.ActionItemFactory(decision_part=part, title=PRIVATE_LINE)
    lines.StepIssueFactory(step=hidden, issue=world["released"])
    world.objects |= {
        "line": decision,
        "private_line": private,
        "decision_part": part,
        "step_of_line": step,
    }


def _add_board_meetings(world: World) -> None:
    """One in each state that a page is about."""
    board, today = world["board"], dates.today()
    states: dict[str, dict[str, Any]] = {
        "board_meeting": {"notes": BOARD_RECORD, "notes_status": "draft"},
        "agreed_board_meeting": {"notes": "It was short.", "notes_status": "agreed"},
        "coming_board_meeting": {"status": "scheduled", "date": today + timedelta(days=9)},
        "cancelled_board_meeting": {"status": "cancelled", "date": today + timedelta(days=8)},
    }
    for name, said in states.items():
        meeting = {f"meeting__{key}": value for key, value in said.items()}
        world.objects[name] = boards.BoardMeetingFactory(board=board, **meeting).meeting
    boards.TermsFactory(
        board=board, text="We meet.", adopted_at=world["board_meeting"], content_hash="0" * 64
    )
    boards.SectorAttendanceFactory(board_meeting=world["board_meeting"].board_meeting)


def _add_members(world: World) -> None:
    board = world["board"]
    named = {"name": f"Ida {LISTED}", "telephone": "01632 960123"}
    source = boards.MemberListFactory(board=board)
    member = boards.MemberFactory(
        board=board, email=f"ida@{LISTED}.example", consent="given", consent_on=dates.today(),
        keep_until=dates.today() + timedelta(days=30), **named,
    )  # fmt: skip
    outsider = world.users["MEM"]
    assert outsider is not None
    invited = boards.MemberFactory(board=board, person=outsider.person)
    row = boards.ListedMemberFactory(source=source, email=f"ada@{LISTED}.example", **named)
    world.objects |= {
        "member": member,
        "invited_member": invited,
        "member_list": source,
        "listed": row,
    }


def _add_decisions(world: World) -> None:
    """A published report and its decision, drafts of both, and private ones; a part that waits."""
    report = governance.CommitteeReportFactory(published=True)
    draft = governance.CommitteeReportFactory(subject=DRAFT_RECORD, purpose=DRAFT_RECORD)
    row = governance.RecommendationFactory(report=draft, text=DRAFT_RECORD)
    governance.CommitteeReportFactory(subject=CLOSED_RECORD, published=True, private=True)
    decision = governance.in_force(title="Hedges of Ashwick", report=report)
    draft_decision = governance.DecisionFactory(title=DRAFT_RECORD, details=DRAFT_RECORD)
    private = governance.in_force(title=CLOSED_RECORD, private=True)
    governance.PromiseFactory(what=CLOSED_RECORD, part=private.parts.get(), source="")
    part = governance.conditional_part(decision)
    world.objects |= {
        "committee_report": report,
        "draft_report": draft,
        "report_row": row,
        "decision": decision,
        "draft_decision": draft_decision,
        "decision_row": governance.DecisionTopicFactory(decision=draft_decision, name=DRAFT_RECORD),
        "condition": governance.PartConditionFactory(part=part),
    }


def _add_promises(world: World) -> None:
    """What is waited for, one thing that came, and what was brought to a committee."""
    promise = governance.PromiseFactory()
    petition = governance.PetitionFactory(ward=world["ward"])
    governance.PetitionOrganiserFactory(
        petition=petition, name=f"Ida {ORGANISER}", contact=f"ida@{ORGANISER}.example"
    )
    world.objects |= {
        "promise": promise,
        "petition": petition,
        "call_for_action": governance.CallForActionFactory(ward=world["ward"]),
    }


def _add_action_plan(world: World) -> None:
    """A plan with a step of the officer's, which waits for one of a private decision."""
    officer = world.users["RM"]
    assert officer is not None
    part = governance.part_in_force()
    Decision.objects.filter(pk=part.decision_id).update(private=True)
    plan = governance.ActionPlanFactory(about="Light for all")
    said = dict.fromkeys(["detail", "dependency", "source", "timescale_words"], "Lamps first")
    step = governance.ActionItemFactory(
        plan=plan, owner=officer.person, owner_post="Head of Lamps", trial=True,
        equality="not_needed", equality_reason="Lamps are for all", **said,
    )  # fmt: skip
    closed = governance.ActionItemFactory(
        plan=plan, title=PRIVATE_STEP, detail=PRIVATE_STEP, decision_part=part
    )
    step.waits_for.add(closed)
    closed.waits_for.add(governance.ActionItemFactory(plan=plan, status="done", trial=True,
        effectiveness="works", effectiveness_said="Lamps were counted"))  # fmt: skip
    governance.ItemProgressFactory(item=step, by=officer)
    resource = governance.DistrictResourceFactory(consultation="Asked", destination="The wards")
    governance.DistrictResourceFactory(title=PRIVATE_STEP, decision_part=part)
    governance.DistrictResourceFactory(title=PRIVATE_STEP, item=closed)
    governance.AmendmentFactory(title=PRIVATE_STEP, text=PRIVATE_STEP, decision_part=part)
    amendment = governance.AmendmentFactory()
    plan.strands.update(about="Streets and squares")
    reading = governance.ReadingFactory(
        note="By hand",
        indicator__baseline=40,
        indicator__baseline_on=date(1999, 3, 1),
        indicator__baseline_source="Lamp count",
    )
    world.objects |= {
        "city_plan": plan,
        "plan_step": step,
        "district_resource": resource,
        "amendment": amendment,
        "route": amendment.route.order_by("position")[0],
        "indicator": reading.indicator,
        "measure": reading.indicator.measure,
        "source_finding": governance.SourceFindingFactory(),
        "settled_finding": governance.SourceFindingFactory(
            settled_on=date(2017, 9, 1), settled_as="The author was asked"
        ),
    }


def _add_assistant_leaders(world: World) -> None:
    ward = world["ward"]
    leader = AssistantLeader.objects.get()
    option = governance.ParishOptionFactory(reason="People asked", principles="Side by side")
    option.wards.add(ward)
    consultation = governance.ParishConsultationFactory(option=option, place="The hall")
    governance.ParishResponseFactory(consultation=consultation, ward=ward, against=2)
    world.objects |= {
        "assistant_leader": leader,
        "area_scheme": governance.AreaSchemeFactory(start=date(2016, 9, 1), end=None),
        "duty": governance.AssistantLeaderDutyFactory(),
        "development_event": governance.DevelopmentEventFactory(led_by=leader, topics="Chairing"),
        "parish_option": option,
        "parish_consultation": consultation,
    }


def _add_committees(world: World) -> None:
    """A scrutiny committee with seats, dates and terms; a meeting with draft notes that were sent
    round and an exempt item, and a meeting that is not public."""
    body = committees.CommitteeFactory(name="Beacons Scrutiny Committee", also_known_as="Beacons")
    held = committees.CommitteeMeetingFactory(
        body=body, notes=COMMITTEE_DRAFT, circulated_notes=f"{COMMITTEE_DRAFT} at first",
        circulated_at=dates.now(), webcast="both", webcast_address="https://webcast.example/1",
    )  # fmt: skip
    authority = committees.CommitteeItemFactory(
        meeting=held, kind="requests", outcome="agreed", outcome_text=COMMITTEE_DRAFT
    )
    closed = committees.CommitteeItemFactory(
        meeting=held, heading=COMMITTEE_EXEMPT, text=COMMITTEE_EXEMPT, exempt=True
    )
    make.PaperFactory(meeting=held, title=COMMITTEE_EXEMPT, agenda_item=closed)
    make.PaperFactory(meeting=held, title="Listed only", label="A", file=None)
    committees.ResolutionFactory(item=authority, label="(i)", text=COMMITTEE_DRAFT)
    committees.RequestReceivedFactory(item=authority, what=COMMITTEE_DRAFT)
    committees.DelegatedActFactory(authority=authority, what=COMMITTEE_DRAFT)
    committees.TermsOfReferenceFactory(body=body)
    schedule = committees.MeetingScheduleFactory(body=body, venue="Committee Room 2")
    private = committees.CommitteeMeetingFactory(body=body, public=False, topics=COMMITTEE_PRIVATE)
    world.objects |= {
        "committee": body,
        "committee_meeting": held,
        "committee_item": authority,
        "private_committee_meeting": private,
        "committee_seat": committees.BodyAppointmentFactory(body=body, capacity="chair"),
        "schedule": schedule,
        "committee_date": committees.ScheduledDateFactory(schedule=schedule),
        "declaration": committees.DeclarationFactory(
            meeting=held, item=closed, text=COMMITTEE_EXEMPT
        ),
    }


def _add_call_ins(world: World) -> None:
    """A decision in its window, with an open request between strangers, one that the ward's
    councillor was asked to sign, and one of another decision that is public, with its hearing."""
    clerk, officer = world.users["COM"], world.users["SCR"]
    councillor = world.users["CO"]
    assert clerk is not None and officer is not None and councillor is not None
    governance.rules_in_force()
    subject = governance.subject_now(by=clerk, title="Lanterns of Ashwick")
    world.objects |= {
        "subject": subject,
        "open_call_in": governance.open_call_in(subject, OPEN_CALL_IN),
        "own_call_in": governance.open_call_in(subject, "It was rushed.", asked=councillor.person),
        "call_in": governance.heard_soon(by=officer),
    }
