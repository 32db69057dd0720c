"""The admin as a whole: every registered model is tested the day it is registered."""

from datetime import date

import pytest
from django.contrib import admin
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from factory.django import DjangoModelFactory

from leadership.audit.models import Export, SignIn
from leadership.council.models import CouncilSettings
from leadership.council.templatetags.workplace import _may_open
from leadership.dates.models import AnnualMeeting
from leadership.governance.models import CallInCriteria, CallInRule
from leadership.meetings.models import Body
from leadership.people.models import User
from tests import (
    board_factories,
    committee_factories,
    factories,
    governance_factories,
    line_factories,
    personas,
    plan_factories,
)

pytestmark = pytest.mark.django_db

REGISTERED = sorted(admin.site._registry, key=lambda model: model._meta.label)
IDS = [model._meta.label for model in REGISTERED]
FACTORIES = {
    factory._meta.model: factory
    for module in (
        line_factories,
        committee_factories,
        governance_factories,
        factories,
        plan_factories,
        board_factories,
    )  # fmt: skip
    for factory in vars(module).values()
    if isinstance(factory, type) and issubclass(factory, DjangoModelFactory) and factory._meta.model
}


def counting():
    return CaptureQueriesContext(connection)


def make(model):
    if model is SignIn:
        return SignIn.objects.create(result=SignIn.Result.SIGNED_OUT)
    if model is Export:
        return Export.objects.create(what="issues", format="csv", rows=3)
    if model is AnnualMeeting:
        year = 2017 + AnnualMeeting.objects.count()
        return AnnualMeeting.objects.create(year=year, held_on=date(year, 5, 23))
    if model is Body:
        return Body.objects.create(name="Scrutiny Committee", kind=Body.Kind.SCRUTINY)
    if model is CouncilSettings:
        return CouncilSettings.objects.get()
    if model is User:
        return personas.officer()
    if model in {CallInRule, CallInCriteria}:  # one in force at a time
        year = 2000 + model.objects.count()
        return FACTORIES[model](start=date(year, 1, 1), end=date(year + 1, 1, 1))
    if model in FACTORIES:
        return FACTORIES[model]()
    raise LookupError(f"say here how to make a {model._meta.label}")


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def test_only_our_own_models_are_there():
    apps = {model._meta.app_label for model in REGISTERED}
    assert apps <= {
        "audit", "council", "dates", "governance", "importing", "jobs_skills", "meetings",
        "notices", "people", "plans", "relationships", "reporting", "tracker", "wards",
    }  # fmt: skip
    assert "Raiser" not in {model.__name__ for model in REGISTERED}


@pytest.mark.parametrize("model", REGISTERED, ids=IDS)
def test_a_manager_finds_list_row_and_history(client, model):
    row = make(model)
    client.force_login(personas.manager())
    for page in (
        address(model, "changelist"),
        address(model, "change", row.pk),
        address(model, "history", row.pk),
    ):
        assert (page, client.get(page).status_code) == (page, 200)


@pytest.mark.parametrize("model", [m for m in REGISTERED if m is not CouncilSettings])
def test_one_row_or_three_cost_the_same(client, model):
    """The same number of queries, and few, however many rows there are."""
    make(model)
    client.force_login(personas.manager())
    client.get(address(model, "changelist"))
    with counting() as one:
        client.get(address(model, "changelist"))
    make(model)
    make(model)
    with counting() as three:
        client.get(address(model, "changelist"))
    assert len(three) == len(one) <= 12


@pytest.mark.parametrize("who", [personas.councillor, lambda: personas.login("Nora Norole")])
def test_nobody_without_business_there_learns_that_it_exists(client, who):
    client.force_login(who())
    assert client.get("/admin/").status_code == 404
    for model in REGISTERED:
        assert client.get(address(model, "changelist")).status_code == 404


def test_a_stranger_is_asked_to_sign_in(client):
    answer = client.get("/admin/tracker/issue/")
    assert answer["Location"] == "/admin/login/?next=/admin/tracker/issue/"


def test_no_role_needs_staff_or_superuser(client):
    for who in (personas.officer, personas.manager, personas.administrator):
        user = who()
        assert (user.is_staff, user.is_superuser) == (False, False)
        client.force_login(user)
        assert client.get("/admin/").status_code == 200


# what officers and co-ordinators have pages of; everything else is settings and reference data
OFFICERS_OWN = {"AgendaItem", "Issue", "Meeting"}


@pytest.mark.parametrize("model", [m for m in REGISTERED if m.__name__ not in OFFICERS_OWN])
def test_an_officer_neither_reads_nor_changes_settings_roles_and_reference_data(client, model):
    row = make(model)
    for who in (personas.officer(), personas.coordinator(of=factories.WardFactory())):
        client.force_login(who)
        for page in (
            address(model, "changelist"),
            address(model, "add"),
            address(model, "change", row.pk),
            address(model, "history", row.pk),
        ):
            assert (page, client.get(page).status_code) == (page, 403)
            assert (page, client.post(page, {"name": "Mine now"}).status_code) == (page, 403)


@pytest.mark.parametrize("who", ["officer", "coordinator"])
def test_nor_is_led_there(client, who):
    wards = {"of": factories.WardFactory()} if who == "coordinator" else {}
    client.force_login(getattr(personas, who)(**wards))
    index = client.get("/admin/").content.decode()
    led = {model.__name__ for model in REGISTERED if address(model, "changelist") in index}
    assert led and led <= OFFICERS_OWN


def test_nobody_guesses_a_password_through_a_filter_that_is_not_offered(client):
    ada = personas.administrator()
    client.force_login(personas.manager())
    logins = address(User, "changelist")
    for lookup in ("password__startswith", "is_superuser", "person__work_email__contains"):
        assert client.get(f"{logins}?{lookup}={ada.password[0]}").status_code == 400
    assert client.get(f"{logins}?is_active__exact=1").status_code == 200


FIELDS = [
    (model, f"{field.name}__isnull") for model in REGISTERED for field in model._meta.get_fields()
]


@pytest.mark.slow
def test_every_list_is_narrowed_by_the_filters_it_offers_alone(client):
    client.force_login(personas.manager())
    for model, lookup in FIELDS:
        shown = admin.site._registry[model]
        offered = [one[0] if isinstance(one, tuple) else one for one in shown.list_filter]
        names = {getattr(one, "parameter_name", one) for one in offered}
        if lookup.removesuffix("__isnull") in {shown.date_hierarchy, *names}:
            continue
        page = f"{address(model, 'changelist')}?{lookup}=1"
        assert (page, client.get(page).status_code) == (page, 400)


FACTORIES_BY_NAME = {model.__name__: model for model in REGISTERED}


def test_the_second_of_two_editors_is_told_and_loses_nothing(client):
    council = make(FACTORIES_BY_NAME["Organisation"])
    page = address(type(council), "change", council.pk)
    client.force_login(personas.manager())
    form = client.get(page).context["adminform"].form
    typed = {name: form[name].value() or "" for name in form.fields}
    type(council).objects.filter(pk=council.pk).update(name="Changed meanwhile")
    answer = client.post(page, typed | {"name": "My new name", "_save": ""})
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "Somebody else saved this" in said
    assert "to “Changed meanwhile”" in said
    assert 'value="My new name"' in said
    council.refresh_from_db()
    assert council.name == "Changed meanwhile"
    again = answer.context["adminform"].form
    typed["seen"] = again["seen"].value()
    assert client.post(page, typed | {"name": "My new name", "_save": ""}).status_code == 302
    council.refresh_from_db()
    assert council.name == "My new name"


def test_autocomplete_answers_within_the_same_scope(client):
    person = factories.PersonFactory(name="Randal Brew")
    query = "?app_label=tracker&model_name=issue&field_name=owner&term=rand"
    client.force_login(personas.manager())
    found = client.get(f"/admin/autocomplete/{query}").json()["results"]
    assert found == [{"id": str(person.pk), "text": "Randal Brew"}]
    client.force_login(personas.officer())  # may name somebody, though the person's page is closed
    assert client.get(f"/admin/autocomplete/{query}").json()["results"] == found
    client.force_login(personas.councillor())
    assert client.get(f"/admin/autocomplete/{query}").status_code == 404


@pytest.mark.parametrize(
    "source",
    [
        "app_label=audit&model_name=export&field_name=by",  # logins, by their e-mail address
        "app_label=people&model_name=person&field_name=organisation",
        "app_label=meetings&model_name=meetingbody&field_name=body",
    ],
)
def test_an_officer_looks_up_nothing_but_what_his_forms_ask_for(client, source):
    personas.login("Randal Brew")
    client.force_login(personas.officer())
    answer = client.get(f"/admin/autocomplete/?{source}&term=r")
    assert answer.status_code == 403
    assert b"randal" not in answer.content
    client.force_login(personas.manager())
    assert client.get(f"/admin/autocomplete/?{source}&term=r").status_code == 200


def test_autocomplete_names_no_issue_that_one_may_not_see(client):
    factories.IssueFactory(title="Thornapplet in the drain")
    query = "app_label=tracker&model_name=update&field_name=issue&term=thornapplet"
    client.force_login(personas.officer())
    assert client.get(f"/admin/autocomplete/?{query}").json()["results"] == []
    client.force_login(personas.administrator())
    assert len(client.get(f"/admin/autocomplete/?{query}").json()["results"]) == 1


def test_rows_inside_a_row_are_saved_with_it(client):
    person = factories.PersonFactory(name="Randal Brew")
    client.force_login(personas.manager())
    page = address(type(person), "change", person.pk)
    shown = client.get(page)
    assert "New: name variant" in shown.content.decode()
    form = shown.context["adminform"].form
    typed = {name: form[name].value() or "" for name in form.fields}
    rows = {
        "variants-TOTAL_FORMS": "1",
        "variants-INITIAL_FORMS": "0",
        "variants-0-name": "Brew, R.",
        "variants-0-person": str(person.pk),
    }
    assert client.post(page, typed | rows | {"_save": ""}).status_code == 302
    assert [variant.name for variant in person.variants.all()] == ["Brew, R."]


def test_a_name_that_is_only_looked_at_links_where_its_reader_may_open_it_and_nowhere_else(client):
    me = personas.officer()
    issue = factories.IssueFactory(owner=me.person)
    ward, owner = (address(type(row), "change", row.pk) for row in (issue.ward, issue.owner))
    page = address(type(issue), "change", issue.pk)

    client.force_login(me)
    assert [client.get(one).status_code for one in (ward, owner)] == [403, 403]
    said = client.get(page).content.decode()
    assert f"<dt>Ward</dt><dd>{issue.ward}</dd>" in said
    assert f"<dt>Owner</dt><dd>{me.person}</dd>" in said
    assert f'href="{ward}"' not in said and f'href="{owner}"' not in said

    client.force_login(personas.manager())
    assert [client.get(one).status_code for one in (ward, owner)] == [200, 200]
    said = client.get(page).content.decode()
    assert f'<dt>Ward</dt><dd><a href="{ward}">{issue.ward}</a></dd>' in said
    assert f'<dt>Owner</dt><dd><a href="{owner}">{me.person}</a></dd>' in said


def test_a_row_that_an_admin_keeps_from_this_reader_is_a_name_without_a_link():
    """Whoever works there opens the page of an issue; this one they are not shown."""
    mine, elsewhere = factories.IssueFactory(), factories.IssueFactory()
    request = RequestFactory().get("/admin/")
    request.user = personas.coordinator(mine.ward)
    assert [_may_open(request, issue, admin.site) for issue in (mine, elsewhere)] == [True, False]


def test_markup_in_a_name_without_a_link_is_shown_as_it_is_written(client):
    me = personas.officer()
    issue = factories.IssueFactory(owner=me.person)
    type(me.person).objects.filter(pk=me.person_id).update(name="Ann <b>Ash</b>")
    client.force_login(me)
    said = client.get(address(type(issue), "change", issue.pk)).content.decode()
    assert "<dt>Owner</dt><dd>Ann &lt;b&gt;Ash&lt;/b&gt;</dd>" in said
