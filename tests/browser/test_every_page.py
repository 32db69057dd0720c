"""Every page at desk and phone width, as each role and as nobody; error states too."""

from datetime import date, datetime, time, timedelta

import pytest
from django.test import Client

from leadership.council.models import CouncilSettings
from tests import personas
from tests.browser.addresses import addresses
from tests.browser.looking import faults, prepare
from tests.factories import (
    ActionFactory,
    AgendaItemFactory,
    AttendanceCountFactory,
    CategoryFactory,
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    PaperFactory,
    PersonFactory,
    ServiceFactory,
    UpdateFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2017, 11, 15)
WIDTHS = (1280, 320)
FORM = "main form[method=post]"
ROLES = ("public", "councillor", "coordinator", "officer", "manager", "administrator")


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick and the Very Long Nether Green", slug="elmwick")


@pytest.fixture
def samples(ward):
    """A ward with something of everything on its pages."""
    CouncilSettings.objects.update(
        name="Fenwick Council", demonstration=True, contact_email="governance@fenwick.example"
    )
    CouncillorTermFactory(seat__ward=ward, party="Yellow Party")
    category = CategoryFactory(usual_service=ServiceFactory())
    held = MeetingFactory(ward=ward, date=TODAY - timedelta(20), notes="It was quiet.")
    AttendanceCountFactory(meeting=held, number=48, approximate=True)
    coming = MeetingFactory(
        ward=ward, status="scheduled", date=TODAY + timedelta(6), time=time(18, 30)
    )
    AgendaItemFactory(meeting=coming)
    paper = PaperFactory(meeting=coming)
    owner = PersonFactory(name="Hal Highway", work_telephone="01632 960001")
    late = IssueFactory(
        ward=ward, meeting=held, owner=owner, category=category, due=TODAY - timedelta(5)
    )
    UpdateFactory(issue=late, on=TODAY - timedelta(1))
    ActionFactory(issue=late, due=TODAY)
    IssueFactory(ward=ward, title="Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide" * 2)
    IssueFactory(ward=ward, owner=owner, status="answered")
    for number in range(30):
        IssueFactory(
            ward=ward,
            status="closed",
            released=True,
            public_summary=f"Matter {number}",
            public_outcome="Mended.",
        )
    return {
        "issue:pk": late.pk,
        "meeting:pk": coming.pk,
        "meeting_evening:pk": held.pk,
        "paper:pk": paper.pk,
        "person:pk": owner.pk,
        "code": ward.code,
        "ward_page:slug": ward.slug,
    }


def user_of(role, ward):
    if role == "public":
        return None
    make = getattr(personas, role)
    return make(of=ward) if role in ("councillor", "coordinator") else make()


def is_page(client, address):
    response = client.get(address)
    return response.status_code == 200 and response["Content-Type"].startswith("text/html")


def look_at(page, pages):
    """What is wrong, page by page; then again with every form sent off as it stands."""
    wrong, with_forms = {}, {}
    for name, address in pages.items():
        page.goto(address)
        wrong[name] = faults(page)
        if page.locator(FORM).count():
            with_forms[name] = address
    for name, address in with_forms.items():
        page.goto(address)
        if not page.locator(FORM).count():
            continue  # an earlier form led away from here
        with page.expect_navigation():
            page.locator(FORM).first.evaluate("form => form.submit()")
        if page.locator(".govuk-error-summary").count():
            wrong[f"{name}, with errors"] = faults(page)
    return {name: found for name, found in wrong.items() if found}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("role", ROLES)
def test_no_page_has_a_fault(role, width, ward, samples, window):
    user = user_of(role, ward)
    client = Client()
    if user:
        client.force_login(user)
    pages = {
        name: address
        for name, address in addresses(samples, admin=False).items()
        if is_page(client, address)
    }
    pages |= {"a search": "/search/?q=bench", "an empty search": "/search/?q=zzz"}
    assert "start" in pages
    assert look_at(prepare(window(width, user)), pages) == {}
    # a page that answers 404
    page = prepare(window(width, user))
    assert page.goto("/nowhere/").status == 404
    assert faults(page) == []


def test_a_planted_fault_is_found(window):
    page = prepare(window(320))
    page.goto("/accessibility/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        " '<img src=\"/static/favicon.svg\"><p>' + 'x'.repeat(300) + '</p>'"
        " + '<script src=\"https://elsewhere.example/a.js\"></scr' + 'ipt>')"
    )
    page.evaluate("document.querySelector('main').style.overflowWrap = 'normal'")
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'),"
        " {src: 'https://elsewhere.example/b.js'}))"
    )
    found = " ".join(faults(page))
    assert "axe image-alt" in found
    assert "policy script-src" in found
    assert "wider than the window" in found
