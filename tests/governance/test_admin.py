"""Portfolios in the admin: a new holder takes over, two portfolios become one."""

from datetime import date, datetime

import pytest

from leadership.governance.models import Portfolio, PortfolioHolder
from leadership.governance.services.portfolios import merge_portfolios
from tests import personas
from tests.factories import PersonFactory, PortfolioFactory, PortfolioHolderFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/governance/portfolioholder/add/"
LIST = "/admin/governance/portfolio/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def gita(client):
    user = personas.manager()
    client.force_login(user)
    return user


def posted(holder, start, **given):
    return {
        "portfolio": f"x #{holder.portfolio.pk}",
        "person": f"x #{PersonFactory().pk}",
        "capacity": "cabinet_member",
        "committee": "",
        "start": start,
        "end": "",
        **given,
    }


def test_adding_a_holder_ends_the_present_one(client, gita):
    old = PortfolioHolderFactory(start=date(2017, 5, 23))
    assert client.post(ADD, posted(old, "2017-11-15")).status_code == 302
    old.refresh_from_db()
    assert old.end == date(2017, 11, 15)
    assert PortfolioHolder.objects.on(date(2017, 11, 15)).get() != old


def test_what_the_service_would_refuse_stands_beside_the_field(client, gita):
    old = PortfolioHolderFactory(start=date(2017, 5, 23))
    response = client.post(ADD, posted(old, "2017-05-01"))
    assert response.status_code == 200
    assert "holds it from 23 May 2017: give a later day." in response.content.decode()
    bad = client.post(ADD, posted(old, "2017-11-15", committee="Licensing"))
    assert "A chair, and nobody else, names the committee." in bad.content.decode()
    old.refresh_from_db()
    assert (old.end, PortfolioHolder.objects.count()) == (None, 1)


def test_a_holder_of_a_merged_portfolio_is_not_made_to_stay(client, gita):
    old = PortfolioHolderFactory(start=date(2017, 5, 23), portfolio__name="Lamps")
    lights = PortfolioFactory(name="Lights")
    merge_portfolios(portfolio=old.portfolio, into=lights, by=gita)
    said = {**posted(old, "2017-05-24"), "person": f"x #{old.person.pk}"}
    address = f"/admin/governance/portfolioholder/{old.pk}/change/"
    kept = client.post(address, said)
    why = "This portfolio was merged into Lights on 15 November 2017: end it then."
    assert (kept.status_code, why in kept.content.decode()) == (200, True)
    assert client.post(address, {**said, "end": "2017-11-15"}).status_code == 302
    old.refresh_from_db()
    assert (old.start, old.end) == (date(2017, 5, 24), date(2017, 11, 15))


def test_two_portfolios_become_one(client, gita):
    lamps, lights = PortfolioFactory(name="Lamps"), PortfolioFactory(name="Lights")
    asked = {"action": "merge", "index": "0", "_selected_action": str(lamps.pk)}
    assert "Merge into another portfolio" in client.post(LIST, asked).content.decode()
    client.post(LIST, {**asked, "into": f"Lights #{lights.pk}", "apply": "1"})
    lamps.refresh_from_db()
    assert (lamps.merged_into, lamps.merged_on) == (lights, date(2017, 11, 15))
    client.post(LIST, {**asked, "into": f"Lights #{lights.pk}", "apply": "1"})
    assert Portfolio.objects.in_use().get() == lights


def test_an_officer_looks_and_changes_nothing(client):
    lamps, lights = PortfolioFactory(), PortfolioFactory()
    client.force_login(personas.officer())
    asked = {"action": "merge", "index": "0", "_selected_action": str(lamps.pk)}
    client.post(LIST, {**asked, "into": f"x #{lights.pk}", "apply": "1"})
    assert Portfolio.objects.in_use().count() == 2
