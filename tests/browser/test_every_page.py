"""Every page at desk and phone width, as each role and as nobody; error states too."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from leadership import dates
from leadership.council.models import CouncilSettings
from leadership.governance.models import AssistantLeader
from leadership.importing.models import Batch
from leadership.plans.services import record_signature, revise
from leadership.reporting.models import SavedReport
from leadership.reporting.registry import all_packs, all_reports
from relationships.models import Service
from relationships.services import load_services
from tests import personas
from tests.browser.addresses import addresses, without_samples
from tests.browser.board_samples import (
    BOARD_PAGES_THAT_DIFFER,
    BOARD_ROLES,
    samples_of_boards,
    user_at_boards,
)
from tests.browser.call_in_samples import samples_of_call_ins
from tests.browser.carrying_out_samples import samples_of_carrying_out
from tests.browser.committee_samples import samples_of_committees
from tests.browser.decision_samples import samples_of_decisions
from tests.browser.looking import faults, faults_at_each_width, in_fresh_pages, prepare
from tests.factories import (
    AbsenceFactory,
    AcknowledgementFactory,
    ActionFactory,
    ActivityFactory,
    AdvanceMatterFactory,
    AgendaItemFactory,
    AttendanceCountFactory,
    BusinessCaseFactory,
    CategoryFactory,
    ClockChangeFactory,
    ClockFactory,
    CommunityGroupFactory,
    CoordinatorAreaFactory,
    CoreOfferFactory,
    CouncillorTermFactory,
    DedicatedCoordinatorFactory,
    EscalationStepFactory,
    FundingBidFactory,
    GroupContactFactory,
    GroupLogEntryFactory,
    HandOverIssueFactory,
    HandOverWardFactory,
    IssueFactory,
    LearningNoteFactory,
    LessonFactory,
    LocalAssetFactory,
    MeetingFactory,
    MonthlyReturnFactory,
    NoticeFactory,
    OfferItemFactory,
    OfficerPostFactory,
    PaperFactory,
    PersonFactory,
    PilotEvaluationFactory,
    PilotFactory,
    PilotOutcomeFactory,
    PilotSavingFactory,
    PilotThemeFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    ResourceFactory,
    RollOutFactory,
    SavedReportFactory,
    ScopeStatementFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    ServiceSponsorFactory,
    StandardFactory,
    ThemePartnerFactory,
    UpdateFactory,
    WardFactory,
)
from tests.line_factories import part_in
from tests.plan_factories import (
    BudgetAnswerFactory,
    ContributorFactory,
    EngagementFactory,
    FactFactory,
    FundCriterionFactory,
    FundPotFactory,
    FundProposalFactory,
    GuidanceFactory,
    ObjectionFactory,
    OfficerInputFactory,
    PlanCommentFactory,
    PlanSectionFactory,
    PriorityEvidenceFactory,
    PriorityTextFactory,
    ProposalShareFactory,
    RoundSectionFactory,
    StageFactory,
    SuggestionFactory,
    WardPlanFactory,
    write_and_freeze,
)
from tracker.models import Issue
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2017, 11, 15)
WIDTHS = (1280, 320)
HALVES = (0, 1)  # of all pages: one for each of two workers
NO_PAGES = {
    "absence_end",
    "ward_team_card",
    "ward_team_person",
    "account_reset_password_from_key",
    "import_set_aside",
    "mfa_remove_webauthn",
    "meeting_calendar",
    "committee_calendar",
    "committee_report_row_remove",
    "decision_row_remove",
    "attachment_download",
    "pack_download",
    "report_download",
    "report_request_done",
    "saved_report_open",
    "saved_report_delete",
    "notice_read",
    "notice_read_all",
}
FORM = "main form[method=post]"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
ROLES = (
    "manager", "councillor", "coordinator", "officer", "senior_officer", "administrator", "public",
    "scrutiny_officer", "committee_services", "assistant_leader", *BOARD_ROLES,
)  # fmt: skip
# looked at as each role; any other page as the first role it answers
DIFFERS_BY_ROLE = {
    "start", "issue_list", "issue_detail", "meeting_detail", "search", "service_list",
    "service_detail", "ward_team", "plan_detail", "plan_list", "plan_signing", "signature_detail",
    *BOARD_PAGES_THAT_DIFFER,
}  # fmt: skip
SEARCHES = {
    "search for much": "/search/?q=bench",
    "search for nothing": "/search/?q=zzz",
    "service_list compared": "/services/?before=2017-07-18",
    "service_list of nothing": "/services/?on=2001-01-01&before=yesterday",
    "community search": "/community/?q=elm",
}


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick and the Very Long Nether Green", slug="elmwick")


def sample_services():
    """The matrix of Annex 1; a service of which everything is said, and one of which nothing is."""
    load_services()
    parks = Service.objects.get(name="Parks")
    parks.channel_kind, parks.channel_text = "contact_centre", "0121 496 0001"
    parks.channel_url, parks.delivery_model = "https://fenwick.example/parks", "A team a district."
    parks.save()
    ScopeStatementFactory(service=parks)
    ScopeStatementFactory(service=parks, published=False)
    ServiceSponsorFactory(service=parks)
    return ["parks", "children", "tenant-scrutiny-of-housing-management-services"]


@pytest.fixture
def samples(ward):
    """A ward with something of everything on its pages."""
    CouncilSettings.objects.update(
        name="Fenwick Council", demonstration=True, contact_email="governance@fenwick.example"
    )
    CouncillorTermFactory(seat__ward=ward, party="Yellow Party")
    held = MeetingFactory(ward=ward, date=TODAY - timedelta(20), notes="It was quiet.")
    AttendanceCountFactory(meeting=held, number=48, approximate=True)
    coming = MeetingFactory(
        ward=ward, status="scheduled", date=TODAY + timedelta(6), time=time(18, 30)
    )
    item, paper = AgendaItemFactory(meeting=coming), PaperFactory(meeting=coming)
    of_committees = samples_of_committees()
    return (
        samples_of_issues(ward, held)
        | samples_of_fieldwork(ward)
        | samples_of_plans(ward)
        | samples_of_fund(ward)
        | samples_of_boards(ward)
        | samples_of_decisions(ward)
        | of_committees
        | samples_of_call_ins(WardFactory())  # those of the ward have signed its plans
        | samples_of_carrying_out(ward)
        | {
            "meeting:pk": coming.pk,
            "meeting_detail:pk": [coming.pk, of_committees["notes_changes:pk"]],
            "meeting_attendance:pk": held.pk,
            "meeting_people:pk": held.pk,
            "meeting_notes:pk": held.pk,
            "notes:pk": held.pk,
            "evening:pk": held.pk,
            "agenda:pk": coming.pk,
            "item_pk": item.pk,
            "paper:pk": coming.pk,
            "paper_pk": paper.pk,
            "person:pk": PersonFactory().pk,
            "service:slug": sample_services(),
            "saved:pk": SavedReportFactory().pk,
            "code": ward.code,
            **samples_of_cover(ward),
            "ward_page:slug": ward.slug,
            "import_upload:slug": ["meetings", "issues"],
            "import:pk": uploaded().pk,
            "report:slug": [report.slug for report in all_reports()],
            "report_pack:slug": [pack.slug for pack in all_packs()],
        }
    )


def samples_of_cover(ward):
    """Somebody for one service, a gap in another, leave, an area, a secondment that ends."""
    held = RelationshipManagerFactory(ward=ward, person__work_telephone="01632 960002")
    ended = RelationshipManagerFactory(ward=ward, end=TODAY)
    AbsenceFactory(person=held.person, deputy=PersonFactory(name="Dora Deputy"))
    area = CoordinatorAreaFactory(wards=[ward])
    DedicatedCoordinatorFactory(
        ward=None, cluster=area, secondment_end=TODAY + timedelta(20), funding="external"
    )
    OfficerPostFactory(person=SeniorOfficerFactory().person)
    return {
        "coverage:slug": ended.phase_service.slug,
        "ward_team:slug": ward.slug,
        "person_hand_over:pk": held.person_id,
    }


def uploaded():
    """A file of which the columns still have to be matched."""
    client = Client()
    client.force_login(personas.manager())
    sheet = SimpleUploadedFile("meetings.csv", b"Ward,Day,Came\nElmwick,1 May 2016,about 50\n")
    asked = client.get("/imports/new/meetings/").context["form"].fields
    answers = {name: field.initial or "Old workbook" for name, field in asked.items()}
    client.post("/imports/new/meetings/", answers | {"file": sheet})
    return Batch.objects.get()


def samples_of_issues(ward, meeting):
    """One issue in each state, and what hangs on them."""
    owner = PersonFactory(name="Hal Highway", work_telephone="01632 960001")
    category = CategoryFactory(usual_service=ServiceFactory())
    late = IssueFactory(meeting=meeting, owner=owner, category=category, due=TODAY - timedelta(5))
    update = UpdateFactory(issue=late, on=TODAY - timedelta(1))
    action = ActionFactory(issue=late, due=TODAY)
    RaiserFactory(issue=late)
    unheard = IssueFactory(
        meeting=meeting, owner=owner, due=TODAY + timedelta(90), hear_next=TODAY - timedelta(8)
    )
    said = AcknowledgementFactory(issue=unheard)
    EscalationStepFactory(issue=unheard, left_on=unheard.raised_on)
    EscalationStepFactory(issue=unheard, step=2, with_person=owner, reason="No word came.")
    Issue.objects.filter(pk=unheard.pk).update(step=2, with_person=owner)
    change = ClockChangeFactory(clock__issue=unheard)
    ClockFactory(issue=unheard, kind="respond", days=5, met_on=change.clock.received)
    for start, end in ((date(2017, 7, 19), date(2017, 10, 2)), (date(2017, 10, 2), None)):
        offer = CoreOfferFactory(start=start, end=end)
        OfferItemFactory(offer=offer, text="By telephone.")
        StandardFactory(offer=offer, ours=end is None)
    long_word = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"
    raised = IssueFactory(ward=ward, title=long_word * 2)
    answered = IssueFactory(ward=ward, owner=owner, status="answered")
    IssueFactory(ward=ward, seen_by="me", private_of=owner, category=category)
    for number in range(30):
        closed = IssueFactory(
            ward=ward,
            status="closed",
            released=True,
            public_summary=f"Matter {number}",
            public_outcome="Mended.",
        )
    return {
        "issue:pk": late.pk,
        "issue_detail:pk": [late.pk, raised.pk, unheard.pk],
        "issue_assign:pk": raised.pk,
        "issue_escalate:pk": unheard.pk,
        "issue_accept:pk": answered.pk,
        "issue_dispute:pk": answered.pk,
        "issue_reopen:pk": closed.pk,
        "action:pk": late.pk,
        "action_pk": action.pk,
        "update:pk": late.pk,
        "update_pk": update.pk,
        "acknowledgement:pk": unheard.pk,
        "acknowledgement_pk": said.pk,
        "reference": closed.reference,
        "hand:pk": handed_over(ward, late),
    }


def handed_over(ward, issue):
    """A letter about a co-ordinator who goes: one who follows, and something open."""
    place = HandOverWardFactory(ward=ward, heir__work_telephone="01632 960003")
    HandOverIssueFactory(hand_over=place.hand_over, issue=issue)
    HandOverWardFactory(hand_over=place.hand_over, heir=None)
    return place.hand_over_id


def samples_of_fieldwork(ward):
    """One record of each register with what belongs to it."""
    group = CommunityGroupFactory(wards=[ward], formed_on=TODAY)
    contact = GroupContactFactory(group=group, shown_to="councillors")
    for _ in range(30):
        GroupLogEntryFactory(group=group)
    pilot = PilotFactory(wards=[ward], cost=24_000)
    theme = PilotThemeFactory(pilot=pilot)
    partner = ThemePartnerFactory(theme=theme)
    evaluation = PilotEvaluationFactory(pilot=pilot)
    LearningNoteFactory(pilot=pilot)
    case = BusinessCaseFactory(approved=True)
    activity = ActivityFactory(ward=ward, participants=40, approximate=True)
    return {
        "community:pk": group.pk,
        "group:pk": group.pk,
        "group_contact_remove:pk": contact.pk,
        "activity:pk": activity.pk,
        "funding:pk": FundingBidFactory(ward=ward).pk,
        "local:pk": LocalAssetFactory(ward=ward).pk,
        "resource:pk": ResourceFactory().pk,
        "lesson:pk": LessonFactory(wards=[ward]).pk,
        "return_detail:pk": MonthlyReturnFactory().pk,
        "return_write:year": 2017,
        "return_write:month": 10,
        "pilot:pk": pilot.pk,
        "pilot_partner_edit:pk": partner.pk,
        "pilot_saving_edit:pk": PilotSavingFactory(pilot=pilot).pk,
        "pilot_outcome_edit:pk": PilotOutcomeFactory(pilot=pilot).pk,
        "learning:pk": pilot.pk,
        "business:pk": case.pk,
        "roll:pk": RollOutFactory(pilot=evaluation.pilot, business_case=case).pk,
    }


def samples_of_plans(ward):
    """A plan that is being written, one that can be signed tonight, and one that was, twice."""
    boss, term = personas.manager(), CouncillorTermFactory(seat__ward=ward)
    writing = WardPlanFactory(ward=ward, example_because="It is short.")
    draft = writing.versions.get()
    PlanSectionFactory(version=draft)
    text = PriorityTextFactory(
        version=draft, commissioning="A warden", commissioning_state="agreed"
    )
    EngagementFactory(version=draft, took_part=40)
    ContributorFactory(version=draft)
    FactFactory(version=draft)
    PlanCommentFactory(plan=writing)
    given = OfficerInputFactory(plan=writing)
    suggestion = SuggestionFactory(plan=writing)
    for _ in range(30):
        SuggestionFactory(plan=writing)
    signed = WardPlanFactory(ward=ward)
    held = MeetingFactory(ward=ward, date=TODAY - timedelta(20))
    for number in (1, 2):
        version = write_and_freeze(signed, by=boss)
        for sitting in CouncillorTerm.objects.for_ward(ward).on(held.date):
            signature = record_signature(
                version=version, meeting=held, term=sitting, evidence="Minute 7", by=boss,
                content_hash=version.content_hash,
            )  # fmt: skip
        if number == 1:
            revise(plan=signed, changed="More lamps", by=boss)
    priority = version.priorities.get().priority
    BudgetAnswerFactory(priority=priority)
    ObjectionFactory(signature=signature)
    ready = write_and_freeze(WardPlanFactory(ward=ward), by=boss).plan
    tonight = MeetingFactory(ward=ward, date=TODAY, status="sitting")
    GuidanceFactory.create_batch(2, round=writing.round)
    RoundSectionFactory(round=writing.round, help="In a sentence.")
    StageFactory(round=writing.round)
    PriorityEvidenceFactory(priority=text.priority)
    coming = MeetingFactory(ward=ward, date=TODAY + timedelta(13), status="scheduled")
    matter = AdvanceMatterFactory(meeting=coming, ward=ward)
    return {
        "plan:pk": writing.pk,
        "planning:slug": writing.round.slug,
        "guidance:slug": writing.round.slug,
        "plan_begin:slug": writing.round.slug,
        "kind": ["sections", "priorities", "contributors", "engagements", "facts"],
        "plan_part_edit:kind": "priorities",
        "part_pk": text.pk,
        "plan_signing:pk": ready.pk,
        "plan_sign:pk": ready.pk,
        "plan_take_back:pk": ready.pk,
        "signature_record:pk": ready.pk,
        "meeting_pk": tonight.pk,
        "term_pk": term.pk,
        "signature:pk": signature.pk,
        "objection:pk": signature.pk,
        "plan_revise:pk": signed.pk,
        "plan_version:pk": signed.pk,
        "plan_compare:pk": signed.pk,
        "plan_detail:pk": [writing.pk, ready.pk, signed.pk],
        "number": 2,
        "input:pk": writing.pk,
        "input_pk": given.pk,
        "suggestion:pk": writing.pk,
        "suggestion_pk": suggestion.pk,
        "suggestion_detail:key": suggestion.key,
        "matter:pk": coming.pk,
        "matter_detail:key": matter.key,
        "matter_pk": matter.pk,
        "budget:pk": priority.pk,
        "priority:pk": priority.pk,
    }


def samples_of_fund(ward):
    """A fund with a proposal that waits, an awarded one, and one whose decision was withdrawn."""
    pot = FundPotFactory(ward=ward)
    FundCriterionFactory(fund=pot.fund)
    decided = {"status": "awarded", "decision_reference": "17/2017", "decided_on": TODAY}
    with transaction.atomic():  # an award and its shares are asked about together, at the end
        waits, award = (FundProposalFactory(fund=pot.fund, **more) for more in ({}, decided))
        for proposal in (waits, award):
            ProposalShareFactory(proposal=proposal, pot=pot)
    left_alone = FundProposalFactory(fund=pot.fund, decision_part=part_in("withdrawn"))
    return {
        "fund:slug": pot.fund.slug,
        "proposal:slug": pot.fund.slug,
        "proposal:pk": waits.pk,
        "proposal_relink:pk": left_alone.pk,
        "proposal_spend:pk": award.pk,
        "proposal_complete:pk": award.pk,
    }


def user_of(role, ward):
    if role == "public":
        return None
    if role == "councillor":  # who came after the ward's plan was signed by all there were
        user = personas.councillor()
        CouncillorTermFactory(seat__ward=ward, person=user.person, start=TODAY - timedelta(10))
        return user
    if role in BOARD_ROLES:
        return user_at_boards(role)
    if role == "assistant_leader":  # the one whose area the samples put the ward into
        leader = AssistantLeader.objects.for_ward(ward, TODAY).get()
        return personas.login("Alba Assistant", person=leader.person)
    make = getattr(personas, role)
    return make(of=ward) if role in ("coordinator", "senior_officer") else make()


def give_belongings(user):
    """Notices, read and unread, and the saved report, which its owner's pages are about."""
    SavedReport.objects.update(owner=user)
    NoticeFactory(person=user.person, read_at=dates.now(), text="Say whether it is enough.")
    NoticeFactory.create_batch(30, person=user.person, kind="issue-answered")


def main_part(client, address):
    """What stands below the header, or nothing where there is no page for this reader."""
    response = client.get(address)
    if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
        return ""
    page = TOKEN.sub("", response.text)
    return page[page.index("<main") : page.index("</main>")]


def pages_of(client, every_page, mains):
    """The pages for this reader, less those that were looked at: any page again for whom it does
    not differ; where it does, one with the very same main part as an earlier role's at the address.

    The first is there in any case: what stands around the main part is the reader's own on each.
    """
    pages = {}
    for name, address in every_page.items():
        before = mains.setdefault(name, set())
        if before and name.split()[0] not in DIFFERS_BY_ROLE:
            continue
        main = main_part(client, address)
        if main and (main not in before or not pages):
            pages[name] = address
            before.add(main)
    return pages


def look_at(window, pages):
    """What is wrong, page by page; then again with every form sent off as it stands."""
    wrong, with_forms = {}, {}
    for page, (name, address) in in_fresh_pages(window, pages.items()):
        page.goto(address)
        wrong[name] = faults_at_each_width(page)
        if page.locator(FORM).count():
            with_forms[name] = address
    for page, (name, address) in in_fresh_pages(window, with_forms.items()):
        page.goto(address)
        if not page.locator(FORM).count():
            continue  # an earlier form led away from here
        with page.expect_navigation():
            page.locator(FORM).first.evaluate("form => form.submit()")
        if page.locator(".govuk-error-summary").count():
            wrong[f"{name}, with errors"] = faults_at_each_width(page)
    return {name: found for name, found in wrong.items() if found}


def listed(wrong):
    return "\n".join(f"{name}: {'; '.join(found)}" for name, found in wrong.items())


@pytest.mark.parametrize("half", HALVES)
def test_no_page_has_a_fault(half, ward, samples, blind_window):
    wrong, mains = {}, {}
    every_page = dict(list((addresses(samples) | SEARCHES).items())[half::2])
    for role in ROLES:
        user = user_of(role, ward)
        client = Client()
        if user:
            client.force_login(user)
            give_belongings(user)
        pages = pages_of(client, every_page, mains)
        assert pages
        found = look_at(blind_window(user=user), pages)
        wrong |= {f"{name} as {role}": faults for name, faults in found.items()}
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_for_a_wrong_address_has_no_fault(width, blind_window):
    page = prepare(blind_window(width))
    assert page.goto("/nowhere/").status == 404
    assert faults(page) == []


@pytest.mark.parametrize("eyes", ["window", "blind_window"])
def test_a_planted_fault_is_found(eyes, request):
    page = prepare(request.getfixturevalue(eyes)(320))
    page.goto("/accessibility/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        " '<img src=\"/static/favicon.svg\"><p>' + 'x'.repeat(300) + '</p>'"
        " + '<p id=pale>Hardly to be read</p><button id=small>a</button><button>b</button>'"
        " + '<script src=\"https://elsewhere.example/a.js\"></scr' + 'ipt>')"
    )
    page.evaluate("document.querySelector('main').style.overflowWrap = 'normal'")
    page.evaluate("document.querySelector('#pale').style.color = '#ddd'")
    page.evaluate(
        "Object.assign(document.querySelector('#small').style,"
        " {width: '9px', height: '9px', padding: 0})"
    )
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'),"
        " {src: 'https://elsewhere.example/b.js'}))"
    )
    found = " ".join(faults(page))
    assert "axe image-alt" in found
    assert "axe color-contrast" in found
    assert "axe target-size" in found
    assert "policy script-src" in found
    assert "wider than the window" in found


def test_hardly_a_page_goes_unseen(samples):
    """What is named here answers with files or to links of their own; all else has a sample."""
    assert without_samples(samples) - NO_PAGES == set()
