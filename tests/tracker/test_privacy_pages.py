"""The pages and the API of private matters: raised, shown as such, opened, and told of."""

from datetime import datetime

import pytest

from leadership.people.models import Role, RoleHeld
from tests import personas
from tests.factories import CategoryFactory, IssueFactory, WardFactory
from tracker.models import Issue, SeenBy

pytestmark = pytest.mark.django_db
RAISE, MATTERS = "/issues/raise/", "/private-matters/"
YELLOW = "Yellow Party"
ONLY_YOU = "Only you and the officers dealing"
ONLY_ITS = "Only its councillor and the officers dealing"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick")


@pytest.fixture
def carol(ward):
    return personas.councillor(of=ward, party=YELLOW)


@pytest.fixture
def wasim(ward):
    return personas.coordinator(of=ward)


@pytest.fixture
def private(ward, carol, wasim):
    return IssueFactory(
        ward=ward, seen_by="me", private_of=carol.person, created_by=carol, title="A quiet word"
    )


def choices_of(client, user):
    client.force_login(user)
    field = client.get(RAISE).context["form"].fields.get("seen_by")
    return field and [value for value, _ in field.choices]


def test_who_may_see_it_is_asked_of_councillors_alone(client, ward, carol, wasim):
    assert choices_of(client, carol) == ["ward", "colleagues", "party", "me"]
    assert choices_of(client, personas.councillor(of=ward)) == ["ward", "colleagues", "me"]
    for user in (wasim, personas.officer(), personas.manager()):
        assert choices_of(client, user) is None


def test_each_choice_is_explained_in_a_line_and_a_partys_name_is_said(client, carol):
    client.force_login(carol)
    page = client.get(RAISE).content.decode()
    for words in (
        "Everybody who works for the ward: as with any other issue",
        "My ward colleagues and the officers dealing: every councillor of the ward",
        "My party in the ward and the officers dealing: Yellow Party councillors of the ward",
        "Only me and the officers dealing: no other councillor",
    ):
        assert words in page


def test_a_councillor_raises_for_his_or_her_eyes_alone(client, ward, carol, wasim):
    client.force_login(carol)
    done = client.post(RAISE, {"ward": ward.pk, "what": "A quiet word", "seen_by": "me"})
    issue = Issue.objects.get()
    assert done["Location"] == issue.get_absolute_url()
    assert (issue.seen_by, issue.private_of) == ("me", carol.person)
    assert ONLY_YOU in client.get(issue.get_absolute_url()).content.decode()


def test_what_says_nothing_of_it_is_open_to_the_ward(client, ward, carol):
    client.force_login(carol)
    client.post(RAISE, {"ward": ward.pk, "what": "A lamp"})
    assert Issue.objects.get().seen_by == "ward"


def test_what_others_send_along_does_not_make_it_private(client, ward, wasim):
    client.force_login(wasim)
    client.post(RAISE, {"ward": ward.pk, "what": "A lamp", "seen_by": "me"})
    assert Issue.objects.get().seen_by == "ward"


def test_an_officer_who_is_a_councillor_elsewhere_is_told_where(client, ward):
    both = personas.councillor(of=WardFactory())
    RoleHeld.objects.create(person=both.person, role=Role.OFFICER, start=personas.LONG_AGO)
    client.force_login(both)
    page = client.post(RAISE, {"ward": ward.pk, "what": "A lamp", "seen_by": "me"})
    assert page.context["form"].errors["seen_by"] == [
        "A private matter is raised in a ward that you sit for."
    ]
    assert not Issue.objects.exists()


def test_a_ward_without_a_co_ordinator_is_said_beside_the_choice(client, ward, carol):
    client.force_login(carol)
    page = client.post(RAISE, {"ward": ward.pk, "what": "A quiet word", "seen_by": "me"})
    assert "has no Ward Action Co-ordinator today" in page.context["form"].errors["seen_by"][0]
    assert "A quiet word</textarea>" in page.content.decode()
    assert not Issue.objects.exists()


def test_what_is_private_does_not_become_an_update_that_others_read(client, ward, carol, wasim):
    there = IssueFactory(ward=ward, title="Dark lamp in Elm Row")
    client.force_login(carol)
    typed = {"ward": ward.pk, "what": "Lamp dark in Elm Row", "seen_by": "me"}
    step = client.post(RAISE, typed)
    assert (step.context["duplicates"], step.context["addable"]) == ([there], [])
    client.post(RAISE, {**typed, "add_to": there.reference})
    assert there.updates.count() == 0
    client.post(RAISE, {**typed, "save_anyway": "yes"})
    assert Issue.objects.exclude(pk=there.pk).get().seen_by == "me"


@pytest.mark.parametrize("path", ["/", "/issues/", "/search/?q=quiet"])
def test_lists_say_who_alone_may_see_it(client, private, carol, wasim, path):
    for user, words in ((carol, ONLY_YOU), (wasim, ONLY_ITS)):
        client.force_login(user)
        page = client.get(path).content.decode()
        assert "A quiet word" in page and words in page, user


def test_the_admins_list_says_so_and_that_others_are_kept_apart(client, private, wasim):
    client.force_login(wasim)
    page = client.get("/admin/tracker/issue/").content.decode()
    assert "A quiet word" in page and 'govuk-tag--purple">Private</strong>' in page
    assert "private matters are kept apart" in page and MATTERS not in page
    client.force_login(personas.manager())
    page = client.get("/admin/tracker/issue/").content.decode()
    assert "A quiet word" not in page
    assert "private matters are kept apart" in page and MATTERS in page


def test_an_update_says_who_reads_it_and_is_never_for_everybody(client, private, wasim):
    client.force_login(wasim)
    page = client.get(private.get_absolute_url())
    choices = dict(page.context["update_form"].fields["audience"].choices)
    assert choices == {
        "internal": "Officers only",
        "ward": "Everybody who may see this private matter",
    }
    assert "Write words for everybody" not in page.content.decode()


def test_its_councillor_opens_it_on_a_page_that_says_what_others_read_then(
    client, private, ward, carol
):
    client.force_login(carol)
    path = f"/issues/{private.pk}/share/"
    assert path in client.get(private.get_absolute_url()).content.decode()
    page = client.get(path)
    assert "They read all of it then" in page.content.decode()
    assert [value for value, _ in page.context["form"].fields["seen_by"].choices] == [
        "party", "colleagues", "ward",
    ]  # fmt: skip
    done = client.post(path, {"seen_by": "colleagues", "version": private.version})
    assert done["Location"] == private.get_absolute_url()
    private.refresh_from_db()
    assert private.seen_by == SeenBy.COLLEAGUES
    client.force_login(personas.councillor(of=ward))
    page = client.get(private.get_absolute_url()).content.decode()
    assert "Only the ward’s councillors and the officers dealing" in page
    assert path not in page
    assert client.get(path).status_code == 404


def test_opening_what_somebody_changed_meanwhile_is_a_conflict_that_keeps_the_choice(
    client, private, carol
):
    client.force_login(carol)
    read = private.version
    Issue.objects.filter(pk=private.pk).update(title="Changed meanwhile", version=read + 1)
    page = client.post(f"/issues/{private.pk}/share/", {"seen_by": "ward", "version": read})
    assert page.status_code == 409
    assert "Changed meanwhile" in page.content.decode()
    assert page.context["form"].data["seen_by"] == "ward"
    private.refresh_from_db()
    assert private.seen_by == "me"


def test_what_is_open_already_leads_back_to_the_issue(client, ward, carol):
    issue = IssueFactory(ward=ward)
    client.force_login(carol)
    assert client.get(f"/issues/{issue.pk}/share/")["Location"] == issue.get_absolute_url()


def test_a_manager_reads_that_there_are_some_by_ward(client, private, carol):
    other = WardFactory(name="Oakham")
    category = CategoryFactory(name="Housing advice")
    IssueFactory(ward=other, seen_by="me", private_of=carol.person, category=category)
    client.force_login(personas.manager())
    assert MATTERS in client.get("/").content.decode()
    page = client.get(MATTERS)
    assert [matter.ward.name for matter in page.context["page"]] == ["Oakham", "Elmwick"]
    text = page.content.decode()
    assert "Housing advice" in text
    assert "A quiet word" not in text and private.reference not in text
    narrowed = client.get(MATTERS, {"ward": other.code})
    assert [matter.ward for matter in narrowed.context["page"]] == [other]
    assert "Filters: 1 set" in narrowed.content.decode()


def test_without_any_the_page_says_so(client, ward):
    IssueFactory(ward=ward)
    client.force_login(personas.manager())
    assert "There is no private matter." in client.get(MATTERS).content.decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_costs_the_same_however_many_there_are(
    client, ward, carol, rows, django_assert_num_queries
):
    IssueFactory.create_batch(
        rows, ward=ward, seen_by="me", private_of=carol.person, category=CategoryFactory()
    )
    client.force_login(personas.manager())
    with django_assert_num_queries(7):
        page = client.get(MATTERS)
    assert len(page.context["page"]) == min(rows, 25)


def test_the_api_raises_shows_and_opens_it(client, ward, carol, wasim):
    client.force_login(carol)
    sent = {"ward": ward.code, "title": "A quiet word", "seen_by": "me"}
    made = client.post("/api/v1/issues/", sent, content_type="application/json")
    assert (made.status_code, made.json()["seen_by"]) == (201, "me")
    path = f"/api/v1/issues/{made.json()['id']}/share/"
    narrower = {"seen_by": "me", "version": made.json()["version"]}
    refused = client.post(path, narrower, content_type="application/json")
    assert (refused.status_code, refused.json()["field"]) == (422, "seen_by")
    client.force_login(wasim)
    wider = narrower | {"seen_by": "ward"}
    assert client.post(path, wider, content_type="application/json").status_code == 404
    client.force_login(carol)
    opened = client.post(path, wider, content_type="application/json")
    assert (opened.status_code, opened.json()["seen_by"]) == (200, "ward")


def test_the_api_refuses_a_private_matter_of_others(client, ward, wasim):
    client.force_login(wasim)
    sent = {"ward": ward.code, "title": "A quiet word", "seen_by": "me"}
    made = client.post("/api/v1/issues/", sent, content_type="application/json")
    assert made.status_code == 404
    assert not Issue.objects.exists()
