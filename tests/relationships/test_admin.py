"""Services in the admin: a new version of the levels ends the one before it."""

from datetime import date, datetime

import pytest

from relationships.models import ServiceLevel
from tests import personas
from tests.factories import ScopeStatementFactory, ServiceFactory, ServiceLevelFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/relationships/servicelevel/add/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def parks(client):
    client.force_login(personas.manager())
    return ServiceLevelFactory(service=ServiceFactory(name="Parks"), start=date(2017, 7, 19))


def posted(service, start, **ticks):
    return {"service": f"x #{service.pk}", "start": start, "end": "", "source_note": "", **ticks}


def test_a_new_version_ends_the_one_in_force(client, parks):
    asked = posted(parks.service, "2017-11-15", at_ward="on", at_cluster="on")
    assert client.post(ADD, asked).status_code == 302
    parks.refresh_from_db()
    assert parks.end == date(2017, 11, 15)
    new = ServiceLevel.objects.on(date(2017, 11, 15)).get()
    assert (new.at_ward, new.at_cluster, new.at_city, new.end) == (True, True, False, None)


@pytest.mark.parametrize(
    "start, ticks, said",
    [
        ("2017-07-19", {"at_city": "on"}, "A version from 19 July 2017 is there"),
        ("2017-11-15", {"at_ward": "on"}, "These are the levels already."),
    ],
)
def test_what_the_service_would_refuse_is_the_forms_error(client, parks, start, ticks, said):
    response = client.post(ADD, posted(parks.service, start, **ticks))
    assert said in response.content.decode()
    parks.refresh_from_db()
    assert (parks.end, ServiceLevel.objects.count()) == (None, 1)


def test_a_part_gets_no_levels_of_its_own(client, parks):
    part = ServiceFactory(parent=parks.service)
    response = client.post(ADD, posted(part, "2017-11-15", at_ward="on"))
    assert "A part of a service works at the levels of the whole" in response.content.decode()
    assert not part.levels.exists()


def test_a_version_that_is_there_can_be_corrected(client, parks):
    page = f"/admin/relationships/servicelevel/{parks.pk}/change/"
    seen = client.get(page).context["adminform"].form["seen"].value()
    asked = posted(parks.service, "2017-07-20", at_city="on") | {"seen": seen}
    assert client.post(page, asked).status_code == 302
    parks.refresh_from_db()
    assert (parks.at_ward, parks.at_city, parks.start) == (False, True, date(2017, 7, 20))


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_says_the_levels_of_today(client, parks, number, django_assert_num_queries):
    ServiceFactory(name="Play areas", parent=parks.service)
    for _ in range(number):
        ServiceLevelFactory(end=date(2017, 11, 15))
    with django_assert_num_queries(7):
        said = client.get("/admin/relationships/service/").content.decode()
    assert "Those of the whole" in said
    assert said.count("Not yet scoped") == number


def test_scope_statements_are_looked_at_and_not_changed_here(client, parks):
    statement = ScopeStatementFactory(service=parks.service)
    page = f"/admin/relationships/scopestatement/{statement.pk}/change/"
    said = client.get(page).content.decode()
    assert "Lamps in streets" in said
    assert 'name="_save"' not in said
    assert client.post(page, {"covered": "Mine now"}).status_code == 403
