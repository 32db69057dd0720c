"""Checking promises, in real browsers (journey 7.4): suggestions out of a discussion become items
of the work programme, each later meeting shows those that are not ticked, and they are ticked."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from leadership.governance.models import Promise
from tests import personas
from tests.browser.looking import prepare, send
from tests.browser.walking import DESK, PHONE, look, press, type_date
from tests.factories import AgendaItemFactory, PersonFactory
from tests.governance_factories import CommitteeFactory, meeting_of

pytestmark = pytest.mark.django_db(transaction=True)
OVERVIEW = "Overview of outsourcing ACIVICO"
LEADERS = "Invite the Assistant Leaders"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 27, 10)


@pytest.fixture
def committee():
    return CommitteeFactory(name="Resources Overview and Scrutiny Committee")


@pytest.fixture
def saba():
    return personas.scrutiny_officer(PersonFactory(name="Saba Sutton"))


def add(page, item, what, **typed):
    page.goto(f"/promises/add/?item={item.pk}")
    page.get_by_label("Kind").select_option(label="Suggestion")
    page.get_by_label("What", exact=True).fill(what)
    for label, words in typed.items():
        page.get_by_label(label.replace("_", " ").capitalize(), exact=False).first.fill(words)
    look(page, "promise-add-desk")
    press(page, "Save")


def test_a_promise_from_the_discussion_until_it_is_ticked(window, settings, committee, saba):
    july = meeting_of(committee, date=date(2017, 7, 26))
    september = meeting_of(committee, date=date(2017, 9, 6), status="scheduled")
    october = meeting_of(committee, date=date(2017, 10, 4), status="scheduled")
    item = AgendaItemFactory(meeting=july, number=8, heading="Work programme")

    desk = prepare(window(DESK, saba))
    add(desk, item, OVERVIEW, due="September 2017", reports_to="the Deputy Leader")
    expect(desk.get_by_text("Due: September 2017")).to_be_visible()
    look(desk, "promise-open-desk")
    add(desk, item, LEADERS, due="September 2017")

    desk.goto(f"/committees/{committee.pk}/work-programme/")
    expect(desk.get_by_role("heading", name="September 2017")).to_be_visible()
    look(desk, "work-programme-desk")

    settings.DEMO_DATE = datetime(2017, 9, 6, 12)
    phone = prepare(window(PHONE, saba))
    phone.goto(september.get_absolute_url())
    expect(phone.get_by_role("heading", name="Promised to this meeting")).to_be_visible()
    for what in (OVERVIEW, LEADERS):
        expect(phone.get_by_role("link", name=what, exact=True)).to_be_visible()
    look(phone, "meeting-promises-phone")
    row = phone.get_by_role("listitem").filter(has_text=LEADERS)
    send(phone, row.get_by_role("link", name="Tick it"))
    type_date(phone, "Delivered on", 6, 9, 2017)
    phone.get_by_label("At which meeting (optional)").select_option(value=str(september.pk))
    phone.get_by_label("What came of it (optional)").fill("They came and spoke.")
    look(phone, "promise-deliver-phone")
    press(phone, "Tick it")
    expect(phone.get_by_text("They came and spoke.")).to_be_visible()
    ticked = Promise.objects.get(what=LEADERS)
    assert (ticked.status, ticked.delivered_at, ticked.closed_on) == (
        "delivered", september, date(2017, 9, 6),
    )  # fmt: skip

    settings.DEMO_DATE = datetime(2017, 10, 4, 12)
    public = prepare(window(PHONE))
    public.goto(october.get_absolute_url())
    expect(public.get_by_role("link", name=OVERVIEW, exact=True)).to_be_visible()
    expect(public.get_by_text("3 days late")).to_be_visible()
    expect(public.get_by_role("link", name=LEADERS, exact=True)).to_have_count(0)
    expect(public.get_by_text("Tick it")).to_have_count(0)
    look(public, "meeting-promises-late-phone")
    public.goto("/promises/?standing=overdue")
    expect(public.get_by_role("link", name=OVERVIEW, exact=True)).to_be_visible()
    look(public, "promise-list-phone")
