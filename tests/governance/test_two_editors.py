"""Two people write at once of an amendment or of an Assistant Leader: the second is told who
changed what, and loses nothing."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.governance.models import AssistantLeaderWard
from leadership.governance.services import assistant_leaders as leaders
from leadership.governance.services import winding_down
from leadership.people.refusals import Conflict
from tests import personas
from tests.factories import PersonFactory, PortfolioFactory, WardFactory, WardGenerationFactory
from tests.governance_factories import (
    AmendmentFactory,
    AreaSchemeFactory,
    AssistantLeaderFactory,
    CommitteeFactory,
)

pytestmark = pytest.mark.django_db

SEPTEMBER, OCTOBER = date(2017, 9, 12), date(2017, 10, 1)
BESIDE = "Gita Governance changed the wards of the area or what is linked to them on "


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 0)


@pytest.fixture
def by_gita(client):
    client.force_login(personas.manager(PersonFactory(name="Gita Governance")))
    return client


@pytest.fixture
def approved():
    amendment = AmendmentFactory()
    amendment.route.update(status="approved", status_on=SEPTEMBER)
    return amendment


def days(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


def told(response):
    """The page that the second of two windows gets, in one line: here one person has both."""
    assert response.status_code == 409
    shown = " ".join(response.content.decode().split())
    assert "You changed it yourself since you opened this page" in shown
    return shown


# -- amendments


def test_what_a_body_said_is_said_by_one(by_gita):
    amendment = AmendmentFactory()
    step = amendment.route.get(position=1)
    url = reverse("amendment_step", args=[amendment.pk, step.pk])
    assert 'name="version" value="1"' in by_gita.get(url).content.decode()
    said = {"status": "approved", **days("on", SEPTEMBER), "version": 1}
    assert by_gita.post(url, said)["Location"] == amendment.get_absolute_url()

    shown = told(by_gita.post(url, {"status": "refused", **days("on", OCTOBER), "version": 1}))
    assert "Gita Governance changed status from “Not there yet” to “Approved” on " in shown
    step.refresh_from_db()
    assert (step.status, step.status_on, step.version) == ("approved", SEPTEMBER, 2)
    told(by_gita.post(url, said | {"version": ""}))


def test_the_day_an_amendment_is_in_force_from_is_set_by_one(by_gita, approved):
    url = reverse("amendment_in_force", args=[approved.pk])
    assert 'name="version" value="1"' in by_gita.get(url).content.decode()
    assert by_gita.post(url, {**days("start", OCTOBER), "version": 1}).status_code == 302

    shown = told(by_gita.post(url, {**days("start", date(2017, 11, 1)), "version": 1}))
    assert (
        "Gita Governance changed first day in force from “nothing” to “1 October 2017” on " in shown
    )
    approved.refresh_from_db()
    assert (approved.in_force_from, approved.version) == (OCTOBER, 2)


def test_committees_end_on_the_day_that_was_read(by_gita, approved):
    body = CommitteeFactory(kind="district_committee")
    winding_down.bring_into_force(
        amendment=approved, start=OCTOBER, by=personas.manager(), version=1
    )
    assert 'name="version" value="2"' in by_gita.get(approved.get_absolute_url()).content.decode()
    winding_down.bring_into_force(
        amendment=approved, start=date(2017, 11, 1), by=personas.manager(), version=2
    )
    url = reverse("district_committees_end", args=[approved.pk])
    told(by_gita.post(url, {"version": 2}))
    body.refresh_from_db()
    assert body.end is None
    assert by_gita.post(url, {"version": 3}).status_code == 302
    body.refresh_from_db()
    assert body.end == date(2017, 11, 1)


# -- Assistant Leaders


def test_links_are_written_by_one(by_gita):
    leader, portfolio = AssistantLeaderFactory(), PortfolioFactory()
    url = reverse("assistant_leader_edit", args=[leader.pk])
    assert 'name="version" value="1"' in by_gita.get(url).content.decode()
    said = {"area_name": "North", "portfolios": [portfolio.pk], "version": 1}
    assert by_gita.post(url, said)["Location"] == leader.get_absolute_url()

    shown = told(by_gita.post(url, {"area_name": "South", "version": 1}))
    assert "Gita Governance changed name of the area from “nothing” to “North” on " in shown
    leader.refresh_from_db()
    assert (leader.area_name, list(leader.portfolios.all())) == ("North", [portfolio])

    assert by_gita.post(url, {"area_name": "North", "version": 2}).status_code == 302
    shown = told(by_gita.post(url, said | {"version": 2}))
    assert BESIDE in shown
    assert list(leader.portfolios.all()) == []


def test_an_appointment_is_ended_by_one(by_gita):
    leader = AssistantLeaderFactory()
    url = reverse("assistant_leader_end", args=[leader.pk])
    assert 'name="version" value="1"' in by_gita.get(url).content.decode()
    assert by_gita.post(url, {**days("end", OCTOBER), "version": 1}).status_code == 302
    shown = told(by_gita.post(url, {**days("end", SEPTEMBER), "version": 1}))
    assert "Gita Governance changed end from “nothing” to “1 October 2017” on " in shown
    leader.refresh_from_db()
    assert (leader.end, leader.version) == (OCTOBER, 2)


class TestAreas:
    @pytest.fixture
    def wards(self):
        AreaSchemeFactory(start=date(2017, 9, 1), end=None)
        generation = WardGenerationFactory()
        return [WardFactory(generation=generation, name=name) for name in ("Ash", "Birch")]

    def held(self, leader):
        return [place.ward.name for place in leader.places.on(date(2017, 12, 1))]

    def test_an_area_is_set_by_one(self, by_gita, wards):
        leader, (ash, birch) = AssistantLeaderFactory(), wards
        url = reverse("assistant_leader_area", args=[leader.pk])
        assert 'name="version" value="1"' in by_gita.get(url).content.decode()
        said = {"start": "2017-12-01", "wards": [ash.pk], "version": 1}
        assert by_gita.post(url, said).status_code == 302
        shown = told(by_gita.post(url, said | {"wards": [birch.pk]}))
        assert (
            "Gita Governance changed the wards of the area or what is linked to them on " in shown
        )
        assert self.held(leader) == ["Ash"]

    def test_whose_ward_was_given_to_another_meanwhile_does_not_take_it_back(self, wards):
        gita, (ash, birch) = personas.manager(), wards
        first, second, third = (AssistantLeaderFactory() for _ in range(3))
        asked = {"start": date(2017, 12, 1), "by": gita, "version": 1}
        leaders.set_area(leader=first, wards=[ash], **asked | {"start": OCTOBER})
        leaders.set_area(leader=second, wards=[ash], **asked)
        with pytest.raises(Conflict):
            leaders.set_area(leader=first, wards=[ash, birch], **asked | {"version": 2})
        assert (self.held(first), self.held(second)) == ([], ["Ash"])
        third.refresh_from_db()
        assert third.version == 1
        assert AssistantLeaderWard.objects.filter(ward=birch).count() == 0
