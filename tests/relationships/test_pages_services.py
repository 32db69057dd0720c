"""The public pages of the services, and writing what one covers."""

import re
from datetime import date, datetime

import pytest

from relationships.models import ScopeStatement, Service, ServiceLevel
from relationships.services import change_levels, load_services
from tests import personas
from tests.factories import (
    PortfolioHolderFactory,
    ScopeStatementFactory,
    ServiceAliasFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePortfolioFactory,
    ServiceSponsorFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db

LIST = "/services/"
SEPTEMBER = date(2017, 9, 1)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


class TestTheMatrix:
    def test_everybody_reads_annex_1_in_words(self, client):
        load_services()
        said = text(client.get(LIST))
        assert "27 services · 22 at ward, 15 at cluster and 7 at city level" in said
        assert "44 levels in all" in said
        assert said.count("✓ Ward") == 22
        assert said.count("✓ Cluster") == 15
        assert said.count("✓ City") == 7
        assert said.count(">Not yet scoped</strong>") == 1
        assert "Run by Amey" in said
        assert "Tenant scrutiny of housing management services" in said
        assert "Nearly all services have a ward dimension: 22 of 27." in said

    def test_days_that_are_over_changed_it_and_days_to_come_change_it(self, client):
        """The oldest first; a change of today has come."""

        def says():
            said = re.search(
                r'<p class="govuk-body">(The matrix change.*?)</p>', text(client.get(LIST))
            )
            return re.sub(r"<[^>]*>", "", said[1])

        for name, start in (("Parks", date(2018, 4, 1)), ("Lamps", date(2018, 5, 1))):
            ServiceLevelFactory(service=ServiceFactory(name=name), start=start)
        assert says() == "The matrix changes on 1 April 2018, 1 May 2018."
        for name, start in (("Kerbs", date(2017, 11, 15)), ("Trees", date(2017, 7, 19))):
            ServiceLevelFactory(service=ServiceFactory(name=name), start=start)
        assert says() == (
            "The matrix changed on 19 July 2017, 15 November 2017."
            " It changes on 1 April 2018, 1 May 2018."
        )
        ServiceLevel.objects.filter(start__gt=date(2017, 11, 15)).delete()
        assert says() == "The matrix changed on 19 July 2017, 15 November 2017."

    def test_as_at_a_day_and_what_changed_since(self, client):
        load_services()
        youth = Service.objects.get(name="Youth Service")
        change_levels(
            service=youth, at_ward=True, at_cluster=True, at_city=False, start=SEPTEMBER,
            by=personas.manager(),
        )  # fmt: skip
        now = text(client.get(LIST, {"before": "2017-07-19"}))
        assert "What changed from 19 July 2017 to 15 November 2017" in now
        assert "Youth Service: ward added. Cluster became ward and cluster." in now
        assert "23 at ward, 15 at cluster and 7 at city level" in now
        assert f'href="?on={SEPTEMBER}"' in now
        then = text(client.get(LIST, {"on": "2017-07-19"}))
        assert "22 at ward, 15 at cluster and 7 at city level" in then
        assert "as at 19 July 2017" in then
        assert "What changed" not in then
        assert "No version of the matrix was in force then." in text(
            client.get(LIST, {"on": "2001-01-01"})
        )

    def test_a_day_that_is_none_is_said_and_today_is_shown(self, client):
        ServiceLevelFactory(service=ServiceFactory(name="Lamps"))
        said = text(client.get(LIST, {"on": "yesterday"}))
        assert "There is a problem" in said
        assert "Lamps" in said

    def test_without_services_it_says_how_to_start(self, client):
        assert "No services have been loaded yet." in text(client.get(LIST))

    def test_gaps_and_exports_are_for_those_signed_in(self, client):
        ServiceLevelFactory()
        gap, export = "1 of 1 have not published what they cover", "/reports/services-matrix/"
        said = text(client.get(LIST))
        assert gap not in said and export not in said
        client.force_login(personas.councillor())
        said = text(client.get(LIST, {"before": "2017-07-19"}))
        assert gap in said
        assert f"{export}?before=2017-07-19" in said

    @pytest.mark.parametrize("number", [1, 3])
    @pytest.mark.parametrize("signed_in, queries", [(False, 7), (True, 10)])
    def test_the_same_queries_whatever_the_size(
        self, client, number, signed_in, queries, django_assert_num_queries
    ):
        if signed_in:
            client.force_login(personas.manager())
        for _ in range(number):
            filled_service()
        with django_assert_num_queries(queries):
            client.get(LIST, {"before": "2017-07-19"})


def filled_service(**given):
    service = ServiceLevelFactory(service=ServiceFactory(**given)).service
    link = ServicePortfolioFactory(service=service)
    PortfolioHolderFactory(portfolio=link.portfolio)
    ScopeStatementFactory(service=service)
    ServiceAliasFactory(service=service)
    ServiceSponsorFactory(service=service, note="Spoke at the launch")
    ServiceFactory(parent=service)
    return service


class TestOneService:
    def test_channel_scope_and_whom_to_tell_if_that_failed(self, client):
        service = filled_service(
            name="Lamps",
            channel_kind="phone",
            channel_text="0121 496 0001",
            delivery_model="A team a district.",
            lgsl=1234,
        )
        said = text(client.get(service.get_absolute_url()))
        for shown in (
            "Telephone: 0121 496 0001", "If that failed", "find your ward",
            "<li>Lamps in streets</li><li>Lamps in parks</li>", "<li>Lamps at home</li>",
            "A team a district.", "1234", service.aliases.get().name, "Ward level",
            service.sub_items.get().name,
        ):  # fmt: skip
            assert shown in said
        assert "Spoke at the launch" not in said

    @pytest.mark.parametrize("who", ["committee_services", "administrator", "manager", "officer"])
    def test_the_way_to_raise_an_issue_is_shown_to_who_may_go_it(self, client, who):
        address = ServiceFactory().get_absolute_url()
        link = '<a class="govuk-link" href="/issues/raise/">raise an issue</a>'
        assert link not in text(client.get(address))
        client.force_login(getattr(personas, who)())
        opens = client.get("/issues/raise/").status_code == 200
        assert opens == (who in {"manager", "officer"})
        assert (link in text(client.get(address))) == opens

    def test_a_councillor_is_shown_the_way_to_raise_an_issue(self, client):
        client.force_login(personas.councillor(of=WardFactory()))
        said = text(client.get(ServiceFactory().get_absolute_url()))
        assert "For a councillor or an officer: <a " in said

    def test_a_draft_and_an_ended_statement_are_not_public(self, client):
        service = ServiceFactory()
        ScopeStatementFactory(service=service, covered="Old words", end=SEPTEMBER)
        ScopeStatementFactory(service=service, covered="Draft words", published=False)
        said = text(client.get(service.get_absolute_url()))
        assert "This service has not published what it covers yet." in said
        for hidden in ("Old words", "Draft words", "waits to be published", "/scope/"):
            assert hidden not in said
        client.force_login(personas.manager())
        said = text(client.get(service.get_absolute_url()))
        assert "waits to be published" in said
        assert "Draft words" not in said

    def test_a_part_shows_the_levels_of_the_whole(self, client):
        whole = ServiceLevelFactory(service=ServiceFactory(name="Housing"), at_city=True).service
        part = ServiceFactory(name="Scrutiny", parent=whole)
        said = text(client.get(part.get_absolute_url()))
        assert "Ward and city level" in said
        assert whole.get_absolute_url() in said

    def test_an_unknown_service_is_not_found(self, client):
        assert client.get("/services/none-such/").status_code == 404

    @pytest.mark.parametrize("signed_in, queries", [(False, 7), (True, 11)])
    def test_few_queries(self, client, signed_in, queries, django_assert_num_queries):
        if signed_in:
            client.force_login(personas.manager())
        address = filled_service().get_absolute_url()
        with django_assert_num_queries(queries):
            said = text(client.get(address))
        assert ("Spoke at the launch" in said) is signed_in


class TestWritingTheScope:
    @pytest.fixture
    def gita(self, client):
        user = personas.manager()
        client.force_login(user)
        return user

    def posted(self, user, **given):
        day = {"supplied_on_0": "1", "supplied_on_1": "11", "supplied_on_2": "2017"}
        return {
            "covered": "Lamps", "not_covered": "", "supplied_by": user.person_id, "version": "0",
            **day, **given,
        }  # fmt: skip

    def test_keep_then_publish(self, client, gita):
        service = ServiceFactory()
        address = f"{service.get_absolute_url()}scope/"
        assert client.post(address, self.posted(gita)).status_code == 302
        assert ScopeStatement.objects.get().published is False
        again = self.posted(gita, version="1", covered="Lamps and lanterns", publish="yes")
        assert client.post(address, again).status_code == 302
        statement = ScopeStatement.objects.get()
        assert (statement.published, statement.covered) == (True, "Lamps and lanterns")
        assert statement.supplied_on == date(2017, 11, 1)
        client.logout()
        assert "<li>Lamps and lanterns</li>" in text(client.get(service.get_absolute_url()))

    def test_the_published_words_are_the_start_of_the_next(self, client, gita):
        service = ScopeStatementFactory().service
        said = text(client.get(f"{service.get_absolute_url()}scope/"))
        assert "Lamps in streets" in said
        assert 'name="version" value="0"' in said

    def test_what_the_service_refuses_is_the_forms_error_and_nothing_is_kept(self, client, gita):
        service = ServiceFactory()
        ScopeStatementFactory(service=service, start=date(2018, 1, 1))
        address = f"{service.get_absolute_url()}scope/"
        said = text(client.post(address, self.posted(gita, publish="yes")))
        assert "One published for 1 January 2018 is there: change that first." in said
        assert not service.scope_statements.drafts().exists()
        late = client.post(address, self.posted(gita, supplied_on_1="12"))
        assert "The day it was supplied cannot lie ahead." in text(late)

    def test_a_stale_form_is_a_conflict_that_keeps_the_words(self, client, gita):
        service = ScopeStatementFactory(published=False, version=3).service
        address = f"{service.get_absolute_url()}scope/"
        response = client.post(address, self.posted(gita, version="2", covered="My words"))
        assert response.status_code == 409
        assert "My words" in response.content.decode()
        assert ScopeStatement.objects.get().covered != "My words"

    def test_nobody_else_finds_the_form(self, client):
        address = f"{ServiceFactory().get_absolute_url()}scope/"
        for user in (personas.officer(), personas.councillor(), personas.administrator()):
            client.force_login(user)
            assert client.get(address).status_code == 404
            assert client.post(address, self.posted(user)).status_code == 404
        assert not ScopeStatement.objects.exists()
