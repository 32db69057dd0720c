"""A senior officer checks how the wards are shared (journeys 6.3)."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from leadership.council.models import CouncilSettings
from tests import personas
from tests.browser.looking import prepare
from tests.browser.walking import PHONE, look, press
from tests.factories import (
    ActionFactory,
    DirectorateFactory,
    IssueFactory,
    OfficerPostFactory,
    PersonFactory,
    SeniorOfficerFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 10, 0)
    CouncilSettings.objects.update(has_senior_officers=True)


def test_wards_without_a_senior_officer_and_the_balance_of_the_directorates(window):
    place, people = DirectorateFactory(name="Place"), DirectorateFactory(name="People")
    elm, ash, oak = (WardFactory(name=name) for name in ("Elm", "Ash", "Oak"))
    WardFactory(name="Forgotten Green")
    sena = personas.senior_officer(of=elm, person=PersonFactory(name="Sena Senior"))
    SeniorOfficerFactory(person=sena.person, ward=ash)
    other = SeniorOfficerFactory(ward=oak)
    OfficerPostFactory(person=sena.person, directorate=place, main=True)
    OfficerPostFactory(person=other.person, directorate=people, main=True)
    ActionFactory(
        issue=IssueFactory(ward=elm, title="Fly-tipping"), owner=sena.person,
        what="Talk to the landlord",
    )  # fmt: skip
    phone = prepare(window(PHONE, sena))
    phone.goto("/")
    expect(phone.get_by_role("link", name="Talk to the landlord")).to_be_visible()
    look(phone, "senior-start-phone")
    press(phone, "Wards without a senior officer, and how the directorates share them", "link")
    without = phone.get_by_role("region", name="Wards without one")
    expect(without).to_contain_text("Forgotten Green")
    expect(without).not_to_contain_text("Oak")
    rows = phone.get_by_role("table").get_by_role("row")
    expect(rows.nth(1)).to_have_text("Place12")
    expect(rows.nth(2)).to_have_text("People11")
    look(phone, "senior-spread-phone")
