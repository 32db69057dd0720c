"""The admin at desk and phone width: every list, row, empty form sent off, deletion and history."""

from datetime import datetime

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from leadership.audit.models import Export, SignIn
from leadership.council.models import CouncilSettings
from tests import personas
from tests.browser.board_samples import rows_of_boards
from tests.browser.looking import faults, faults_at_each_width, in_fresh_pages, prepare, send
from tests.factories import (
    AbsenceFactory,
    BankHolidayFactory,
    CategoryFactory,
    ClusterFactory,
    ClusterWardFactory,
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    NameVariantFactory,
    OfferItemFactory,
    OfficerPostFactory,
    PersonFactory,
    PortfolioHolderFactory,
    QuestionFactory,
    RelationshipManagerFactory,
    ScopeStatementFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePortfolioFactory,
    ServiceSponsorFactory,
    StandardFactory,
    UpdateFactory,
    WardActionCoordinatorFactory,
)
from tests.plan_factories import (
    FundCriterionFactory,
    FundPotFactory,
    ProposalShareFactory,
    RoundSectionFactory,
    StageFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def rows():
    """One or more rows of every kind, with names that do not break by themselves."""
    CouncilSettings.objects.update(name="Fenwick Council", demonstration=True)
    MeetingFactory()
    rows_of_boards()
    NameVariantFactory(person=PersonFactory(name="Wilhelmina Featherstonehaugh-Cholmondeley"))
    CouncillorTermFactory(party="Yellow Party")
    ClusterWardFactory(cluster=ClusterFactory())
    WardActionCoordinatorFactory()
    RelationshipManagerFactory()
    SeniorOfficerFactory()
    AbsenceFactory()
    OfficerPostFactory()
    BankHolidayFactory()
    StandardFactory(offer=OfferItemFactory().offer, service=ServiceFactory())
    QuestionFactory()
    category = CategoryFactory(usual_service=ServiceFactory())
    PortfolioHolderFactory()
    ServiceLevelFactory()
    ServicePortfolioFactory()
    ScopeStatementFactory()
    ServiceSponsorFactory()
    owner = PersonFactory(name="Hal Highway")
    issue = IssueFactory(owner=owner, category=category, due="2017-11-01")
    UpdateFactory(issue=issue)
    IssueFactory(title="Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide" * 2)
    IssueFactory(status="closed")
    IssueFactory(status="answered")
    StageFactory(round=RoundSectionFactory().round)
    pot = FundPotFactory(fund=FundCriterionFactory().fund)
    ProposalShareFactory(proposal__fund=pot.fund, pot=pot)
    Export.objects.create(what="issues", format="csv", rows=3)
    SignIn.objects.create(result=SignIn.Result.WRONG_PASSWORD, address="203.0.113.9")


def pages_of(model):
    names = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = model.objects.order_by("-pk").first()
    yield reverse(f"{names}_changelist")
    yield reverse(f"{names}_add")
    if row is not None:
        for page in ("change", "history", "delete"):
            yield reverse(f"{names}_{page}", args=[row.pk])


@pytest.mark.parametrize("half", [0, 1])  # of the models: one for each of two workers
def test_no_page_of_the_admin_has_a_fault(half, rows, blind_window):
    window, wrong = blind_window(user=personas.manager()), {}
    addresses = [reverse("admin:index")]
    for model in list(admin.site._registry)[half::2]:
        addresses += list(pages_of(model))
    looked = 0
    for page, address in in_fresh_pages(window, addresses):
        answer = page.goto(address)
        if answer.status == 403:
            continue  # not everything is added or deleted here
        assert (address, answer.status) == (address, 200)
        wrong[address] = faults_at_each_width(page)
        looked += 1
    assert looked > 50
    assert {address: found for address, found in wrong.items() if found} == {}


def test_nor_has_one_with_errors(rows, blind_window):
    window, wrong = blind_window(user=personas.manager()), {}
    for page, model in in_fresh_pages(window, admin.site._registry):
        names = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        try:
            answer = page.goto(reverse(f"{names}_add"))
        except NoReverseMatch:
            continue
        if answer.status != 200:
            continue
        with page.expect_navigation():  # a window that paints nothing has nothing to click at
            page.locator("button[name=_save]").evaluate("button => button.click()")
        assert page.locator(".govuk-error-summary").count() == 1, names
        wrong[names] = faults_at_each_width(page)
    assert len(wrong) > 8
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("width", [1280, 320])
def test_the_list_of_issues_works_by_keyboard_alone(width, rows, window):
    page = prepare(window(width, personas.manager()))
    page.goto(reverse("admin:tracker_issue_changelist"))
    move = page.locator("select[name^=move-]").first
    move.focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Swept this morning.")
    move.select_option("close-done")
    page.locator("button[name=_move]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".govuk-notification-banner--success")
    assert faults(page) == []
    assert "Moved on: 1." in page.inner_text("main")


def test_conflicts_and_questions_have_no_fault(rows, window):
    page = prepare(window(user=personas.manager()))
    page.goto(reverse("admin:tracker_issue_changelist"))
    page.locator("select[name^=move-]").first.select_option("close-done")
    send(page, "button[name=_move]")
    page.wait_for_selector(".govuk-error-summary")
    assert faults_at_each_width(page) == []
    page.goto(reverse("admin:tracker_issue_changelist"))
    page.locator("input[name=_selected_action]").first.check()
    page.select_option("select[name=action]", "give_to")
    send(page, "button[name=index]")
    assert faults_at_each_width(page) == []
    send(page, "button[name=apply]")
    page.wait_for_selector(".govuk-error-summary")
    assert faults_at_each_width(page) == []


def test_typing_a_name_offers_who_fits(rows, window):
    page = prepare(window(1280, personas.manager()))
    page.goto(reverse("admin:tracker_issue_add"))
    page.locator("input[name=owner]").press_sequentially("feather")
    page.wait_for_selector("#id_owner-offers option", state="attached")
    offers = page.locator("#id_owner-offers option").evaluate_all("all => all.map(o => o.value)")
    assert len(offers) == 1
    assert offers[0].startswith("Wilhelmina Featherstonehaugh-Cholmondeley #")
    assert faults(page) == []
