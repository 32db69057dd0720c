"""What a board stands for (journeys 5.4-5.6): terms of reference that are frozen, independence that
the council reads and cannot change, evidence that informs a decision."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from jobs_skills.models import (
    AccountabilityReport,
    Assessment,
    Criterion,
    DeploymentDecision,
    FindingUse,
    Terms,
)
from tests import personas
from tests.board_factories import (
    BoardFactory,
    BoardMeetingFactory,
    CityWideBodyFactory,
    ModelTermsFactory,
)
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db(transaction=True)
MODEL = "Purpose\n\nThe board brings employers and job seekers together.\n\nIt meets twice a year."
OURS = MODEL.replace("twice a year", "six times a year")


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 6, 10, 0)


@pytest.fixture
def board():
    """Met once, on 1 August, with a partner in the chair."""
    besb = CityWideBodyFactory(name="Fenwick Employment and Skills Board")
    board = BoardFactory(name="Lantern Quarter Board", slug="lantern-quarter", accounts_to=besb)
    BoardMeetingFactory(
        board=board, purpose="inaugural", chaired_by="partner", convened_by="provider"
    )
    return board


@pytest.fixture
def fay(board):
    return personas.facilitator(board, PersonFactory(name="Fay Fielding"))


def go(page, words: str) -> None:
    """From the board's first screen to a part of its record."""
    page.goto("/")
    send(page, page.get_by_role("region", name="All of the record").get_by_role("link", name=words))


def test_terms_of_reference_from_the_model_to_a_frozen_version(window, board, fay):
    ModelTermsFactory(name="Model of the district plans", text=MODEL)
    mina = personas.board_member(board, PersonFactory(name="Mina Marsh"))

    desk = prepare(window(DESK, fay))
    go(desk, "Terms of reference")
    look(desk, "board-terms-none-desk")
    press(desk, "Begin a draft")
    desk.get_by_label("Model of the district plans").check()
    look(desk, "board-terms-begin-desk")
    press(desk, "Begin the draft")
    expect(desk.get_by_text("It meets twice a year.")).to_be_visible()

    phone = prepare(window(PHONE, mina))
    go(phone, "Terms of reference")
    press(phone, "Version 1", "link")
    expect(phone.get_by_role("button", name="Adopt at a meeting")).to_have_count(0)
    press(phone, "Comment on the draft", "link")
    phone.get_by_label("Your comment").fill("Twice is too little: six times.")
    look(phone, "board-terms-comment-phone")
    press(phone, "Add the comment")
    expect(phone.get_by_text("Mina Marsh, Wednesday 6 September")).to_be_visible()
    look(phone, "board-terms-draft-phone")

    desk.reload()
    expect(desk.get_by_text("Twice is too little: six times.")).to_be_visible()
    press(desk, "Write the text")
    desk.get_by_label("Terms of reference").fill(OURS)
    press(desk, "Save")
    press(desk, "Adopt at a meeting")
    desk.get_by_label("Adopted at the meeting of").select_option(label="Tuesday 1 August 2017")
    look(desk, "board-terms-adopt-desk")
    press(desk, "Adopt and freeze them")
    expect(desk.get_by_text("Adopted at the meeting of Tuesday 1 August")).to_be_visible()
    for words in ("Write the text", "Adopt at a meeting", "Comment on the draft"):
        expect(desk.get_by_text(words, exact=True)).to_have_count(0)
    look(desk, "board-terms-adopted-desk")
    terms = Terms.objects.get()
    assert (terms.text, len(terms.content_hash)) == (OURS, 64)
    assert desk.request.get(f"/boards/{board.slug}/terms/1/edit/").status == 409

    resident = prepare(window(PHONE))
    resident.goto("/boards/")
    look(resident, "board-list-public-phone")
    press(resident, "Lantern Quarter Board", "link")
    expect(resident.get_by_text("Version 1, adopted on Tuesday 1 August")).to_be_visible()
    resident.get_by_text("Read the terms of reference").click()
    expect(resident.get_by_text("It meets six times a year.")).to_be_visible()
    look(resident, "board-public-terms-phone")


EVIDENCE = {
    Criterion.CHAIR: "Minute 3: the chair comes from a charity.",
    Criterion.CONVENING: "The provider invites.",
    Criterion.ACCOUNTABILITY: "Reports to the employment and skills board.",
}


def test_the_board_says_how_independent_it_is_and_the_council_reads_it(window, board, fay):
    gita = personas.manager(PersonFactory(name="Gita Garner"))
    phone = prepare(window(PHONE, fay))
    go(phone, "Independence")
    look(phone, "board-independence-none-phone")
    press(phone, "Assess it")
    for criterion in Criterion:
        answer = "Yes" if criterion in EVIDENCE else "No"
        phone.get_by_role("group", name=criterion.label).get_by_label(answer).check()
    phone.get_by_label(f"What shows it: {Criterion.CHAIR.label}").fill(EVIDENCE[Criterion.CHAIR])
    press(phone, "Save the assessment")
    expect(phone.get_by_text("There is a problem")).to_be_visible()
    look(phone, "board-assess-errors-phone")
    for criterion, words in EVIDENCE.items():
        phone.get_by_label(f"What shows it: {criterion.label}").fill(words)
    press(phone, "Save the assessment")
    expect(phone.get_by_text("3 of 6 criteria met (50%)")).to_be_visible()
    look(phone, "board-independence-phone")
    assert Assessment.objects.get().answers.filter(met=True).count() == 3

    council = prepare(window(DESK, gita))
    council.goto(f"/boards/{board.slug}/work/")
    look(council, "board-start-manager-desk")
    send(council, council.get_by_role("link", name="3 of 6 criteria met"))
    expect(council.get_by_text(EVIDENCE[Criterion.CHAIR])).to_be_visible()
    expect(council.get_by_text("The board assesses itself.")).to_be_visible()
    expect(council.get_by_role("button", name="Assess it")).to_have_count(0)
    assert council.locator("main form").count() == 0
    assert council.request.get(f"/boards/{board.slug}/independence/assess/").status == 404
    assert council.request.get(f"/boards/{board.slug}/accounts/add/").status == 404
    look(council, "board-independence-manager-desk")


def test_the_board_accounts_for_itself_on_its_public_page(window, board, fay):
    desk = prepare(window(DESK, fay))
    go(desk, "Reports to the body it accounts to")
    look(desk, "board-accounts-none-desk")
    press(desk, "Add a report")
    expect(desk.get_by_label("Told to")).to_have_value(str(board.accounts_to_id))
    type_date(desk, "On", 5, 9, 2017)
    desk.get_by_label("What was reported").fill("Forty people found work by the canal.")
    look(desk, "board-account-add-desk")
    press(desk, "Save")
    expect(desk.get_by_text("Not published")).to_be_visible()
    look(desk, "board-account-desk")
    press(desk, "Put it on the public page")
    expect(desk.get_by_text("It is on the public page.")).to_be_visible()
    report = AccountabilityReport.objects.get()
    assert (report.to, report.published) == (board.accounts_to, True)

    council = prepare(window(DESK, personas.manager()))
    council.goto(f"/boards/{board.slug}/accounts/{report.pk}/")
    expect(council.get_by_role("button", name="Take it off the public page")).to_have_count(0)
    press(council, "Record the answer", "link")
    council.get_by_label("What was answered").fill("Well done. Come again in March.")
    press(council, "Save")
    look(council, "board-account-answered-desk")

    resident = prepare(window(PHONE))
    resident.goto(f"/boards/{board.slug}/")
    reports = resident.get_by_role("region", name="What the board accounts for")
    expect(reports).to_contain_text("Tuesday 5 September")
    expect(reports).to_contain_text("Fenwick Employment and Skills Board")
    expect(reports).to_contain_text("Forty people found work by the canal.")
    expect(reports).to_contain_text("Well done. Come again in March.")
    look(resident, "board-public-account-phone")


def test_a_finding_is_put_to_a_decision_and_changes_it(window, board, fay):
    phone = prepare(window(PHONE, fay))
    go(phone, "Evidence")
    look(phone, "board-evidence-none-phone")
    press(phone, "Add a finding")
    type_date(phone, "Found on", 30, 8, 2017)
    phone.get_by_label("What was found").fill("Evening classes in Elmwick are full.")
    phone.get_by_label("Where it comes from").fill("Survey of 40 employers")
    press(phone, "Save")
    press(phone, "All decisions", "link")
    look(phone, "board-decisions-none-phone")
    press(phone, "Add a decision")
    phone.get_by_label("Adult Education Budget").check()
    phone.get_by_label("The decision").fill("Classes from January 2018")
    look(phone, "board-decision-add-phone")
    press(phone, "Save")
    press(phone, "Evidence", "link")
    expect(phone.get_by_text("Not used yet")).to_be_visible()
    send(phone, phone.get_by_role("link", name="Put it to a decision"))
    phone.get_by_label("Put to").select_option(label="Classes from January 2018")
    type_date(phone, "On", 4, 9, 2017)
    look(phone, "board-finding-put-phone")
    press(phone, "Save")
    expect(phone.get_by_text("Not known yet what it changed.")).to_be_visible()
    send(phone, phone.get_by_role("link", name="Say what it changed"))
    phone.get_by_label("What it changed").fill("Two more classes in the evening.")
    press(phone, "Save")
    expect(phone.get_by_text("Two more classes in the evening.")).to_be_visible()
    look(phone, "board-evidence-phone")
    use = FindingUse.objects.get()
    assert (use.finding.board, use.put_on) == (board, date(2017, 9, 4))
    assert use.decision.subject == DeploymentDecision.Subject.ADULT_EDUCATION

    desk = prepare(window(DESK, personas.manager()))
    desk.goto(f"/boards/{board.slug}/evidence/")
    press(desk, "Classes from January 2018", "link")
    expect(desk.get_by_text("Evening classes in Elmwick are full.")).to_be_visible()
    expect(desk.get_by_text("Lantern Quarter Board · Survey of 40 employers")).to_be_visible()
    look(desk, "board-decision-desk")
