"""The registers of co-ordinators' work: who reads, who writes, what is found, what is taken."""

import csv
import io
from datetime import date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from leadership.people.refusals import Refused
from relationships import services
from relationships.models import (
    Activity,
    CommunityGroup,
    GroupContact,
    GroupLogEntry,
    Lesson,
    Resource,
)
from relationships.registers import REGISTERS
from tests.factories import (
    ActivityFactory,
    BusinessCaseFactory,
    ClusterFactory,
    CommunityGroupFactory,
    FundingBidFactory,
    GroupContactFactory,
    GroupLogEntryFactory,
    LessonFactory,
    LocalAssetFactory,
    PilotFactory,
    ResourceFactory,
    RollOutFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer, senior_officer

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)
FACTORIES = {
    "community_group": lambda ward: CommunityGroupFactory(wards=[ward]),
    "activity": lambda ward: ActivityFactory(ward=ward),
    "funding_bid": lambda ward: FundingBidFactory(ward=ward),
    "local_asset": lambda ward: LocalAssetFactory(ward=ward),
    "resource": lambda ward: ResourceFactory(),
    "lesson": lambda ward: LessonFactory(wards=[ward]),
    "pilot": lambda ward: PilotFactory(wards=[ward]),
    "business_case": lambda ward: BusinessCaseFactory(),
    "roll_out": lambda ward: RollOutFactory(),
}


@pytest.fixture(autouse=True)
def _evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def elm():
    return WardFactory(name="Elm End")


@pytest.fixture
def wasim(client, elm):
    user = coordinator(of=elm)
    client.force_login(user)
    return user


def taken(client, path, **asked):
    address = reverse("report_download", args=[f"community-{path}", "csv"])
    content = b"".join(client.get(address, asked).streaming_content)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def day_parts(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


# -- writing


def test_a_coordinator_adds_a_group_of_the_ward(client, elm, wasim):
    sent = {"name": "Pond Friends", "kind": "tenants_residents", "wards": [elm.pk]}
    done = client.post("/community/groups/add/", sent)
    group = CommunityGroup.objects.get()
    assert done["Location"] == f"/community/groups/{group.pk}/"
    assert (group.name, group.by, group.version) == ("Pond Friends", wasim, 1)
    assert list(group.places.values_list("ward", "start", "end")) == [(elm.pk, TODAY, None)]


def test_a_ward_of_others_is_not_among_the_choices(client, elm, wasim):
    other = WardFactory()
    for path, sent in (
        ("groups", {"name": "Theirs", "kind": "other", "wards": [other.pk]}),
        ("assets", {"name": "Hall", "kind": "building", "ward": other.pk}),
    ):
        refused = client.post(f"/community/{path}/add/", sent)
        assert set(refused.context["form"].errors) <= {"ward", "wards"} != set()
    assert not CommunityGroup.objects.exists()


def test_a_service_keeps_what_the_form_was_talked_past(elm, wasim):
    values = {"kind": "event", "title": "Theirs", "ward": WardFactory(), "on": TODAY}
    with pytest.raises(Refused, match="Choose a ward that you co-ordinate."):
        services.add_record(model=Activity, values=values, by=wasim)
    assert not Activity.objects.exists()


def test_a_ward_that_is_taken_out_ends_and_stays_on_record(client, elm, wasim):
    oak = WardFactory(name="Oak End")
    boss = manager()
    group = CommunityGroupFactory(wards=[elm, oak])
    client.force_login(boss)
    sent = {"name": group.name, "kind": group.kind, "wards": [elm.pk], "version": 1}
    assert client.post(f"/community/groups/{group.pk}/edit/", sent).status_code == 302
    assert list(group.places.order_by("ward__name").values_list("ward__name", "end")) == [
        ("Elm End", None),
        ("Oak End", TODAY),
    ]


def test_the_second_of_two_editors_is_told_and_nothing_is_overwritten(client, elm, wasim):
    asset = LocalAssetFactory(ward=elm, name="Hall")
    page = f"/community/assets/{asset.pk}/edit/"
    sent = {"kind": "building", "ward": elm.pk, "version": 1}
    assert client.post(page, sent | {"name": "Old Hall"}).status_code == 302
    late = client.post(page, sent | {"name": "New Hall"})
    assert late.status_code == 409
    assert "New Hall" in late.content.decode()  # what was typed is kept
    asset.refresh_from_db()
    assert (asset.name, asset.version) == ("Old Hall", 2)


def test_an_activity_keeps_who_was_reached_and_how_many(client, elm, wasim):
    sent = {
        "kind": "consultation",
        "title": "Lamps?",
        "ward": elm.pk,
        "reached_children": "on",
        "participants": 40,
        "approximate": "on",
        "plan_priority": "Light in every street",
    } | day_parts("on", TODAY)
    client.post("/community/activities/add/", sent)
    row = Activity.objects.get()
    assert (row.participants, row.approximate, row.reached_children) == (40, True, True)
    assert (row.reached_adults, row.plan_priority) == (False, "Light in every street")
    page = client.get(f"/community/activities/{row.pk}/").content.decode()
    assert "about 40" in page


def test_what_is_for_the_whole_city_is_its_writers_to_keep(client, elm, wasim):
    sent = {"kind": "training", "title": "How to hold a street party"} | day_parts("on", TODAY)
    client.post("/community/activities/add/", sent)
    row = Activity.objects.get()
    assert (row.ward, row.cluster, row.by) == (None, None, wasim)
    client.force_login(coordinator(of=WardFactory()))
    assert client.get(f"/community/activities/{row.pk}/").status_code == 200
    assert client.get(f"/community/activities/{row.pk}/edit/").status_code == 404


def test_a_clusters_activity_is_its_wards(client, elm):
    oak, ash = WardFactory(), WardFactory()
    row = ActivityFactory(ward=None, cluster=ClusterFactory(wards=[elm, oak]))
    for ward, status in ((elm, 200), (oak, 200), (ash, 404)):
        client.force_login(councillor(of=ward))
        assert client.get(f"/community/activities/{row.pk}/").status_code == status


def test_the_owner_of_a_resource_keeps_it_too(client, elm, wasim):
    row = ResourceFactory(owner=wasim.person)
    theirs = ResourceFactory()
    assert client.get(f"/community/resources/{row.pk}/edit/").status_code == 200
    assert client.get(f"/community/resources/{theirs.pk}/edit/").status_code == 404


def test_a_lesson_is_kept_by_its_wards_coordinators(client, elm, wasim):
    own, theirs = LessonFactory(wards=[elm]), LessonFactory(wards=[WardFactory()])
    assert client.get(f"/community/lessons/{own.pk}/edit/").status_code == 200
    assert client.get(f"/community/lessons/{theirs.pk}/edit/").status_code == 404
    assert client.get(f"/community/lessons/{theirs.pk}/").status_code == 200
    sent = {"title": "Ask", "text": "Ask first", "theme": "housing", "version": 1}
    sent |= day_parts("learned_on", TODAY)
    refused = client.post(f"/community/lessons/{own.pk}/edit/", sent)
    assert refused.context["form"].errors == {"wards": ["Choose a ward that you co-ordinate."]}
    own.refresh_from_db()
    assert (own.title == "Ask", own.places.count()) == (False, 1)


# -- reading


@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.slug)
def test_who_reads_and_who_keeps(client, elm, register):
    record = FACTORIES[register.slug](elm)
    page, shared = register.url_of(record.pk), register.city_wide
    for user, reads, keeps in (
        (manager(), True, True),
        (administrator(), True, False),
        (councillor(of=elm), True, False),
        (senior_officer(of=elm), True, False),
        (senior_officer(of=WardFactory()), shared, False),
        (coordinator(of=WardFactory()), shared, False),
        (officer(), shared, False),
        (councillor(), False, False),
    ):
        client.force_login(user)
        assert (str(user), client.get(page).status_code == 200) == (str(user), reads)
        listed = client.get(register.list_url)
        named = getattr(record, register.title) in listed.content.decode()
        assert (str(user), named) == (str(user), reads)
        assert (client.get(f"{page}edit/").status_code == 200) is keeps


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize("register", REGISTERS, ids=lambda one: one.slug)
def test_a_lists_queries_do_not_grow_with_its_rows(
    client, elm, wasim, register, more, django_assert_num_queries
):
    for _ in range(1 + more):
        FACTORIES[register.slug](elm)
    client.get(register.list_url)
    with django_assert_num_queries(7 if register.has_wards else 6):
        assert len(client.get(register.list_url).context["rows"]) == 1 + more


def test_filters_narrow_the_list_and_its_files_alike(client, elm, wasim):
    ActivityFactory(ward=elm, title="Lamp walk", on=TODAY, kind="event")
    ActivityFactory(ward=elm, title="Lamp survey", on=TODAY, kind="consultation")
    ActivityFactory(ward=elm, title="Lamp feast", on=TODAY - timedelta(100), kind="event")
    asked = {"words": "lamp", "choice": "event", "since": "2017-11-01", "ward": elm.code}
    page = client.get("/community/activities/", asked)
    assert [row["title"] for row in page.context["rows"]] == ["Lamp walk"]
    assert [row["Title"] for row in taken(client, "activities", **asked)] == ["Lamp walk"]
    assert all("choice=event" in url for _, url in page.context["files"])


def test_one_search_finds_in_every_register_what_one_may_see(client, elm, wasim):
    other = WardFactory(name="Oak End")
    for ward in (elm, other):
        CommunityGroupFactory(wards=[ward], name=f"Lantern group {ward}")
        ActivityFactory(ward=ward, title=f"Lantern walk {ward}")
        FundingBidFactory(ward=ward, fund=f"Lantern fund {ward}")
        LocalAssetFactory(ward=ward, name=f"Lantern hall {ward}")
    LessonFactory(wards=[other], title="Lantern lesson")
    ResourceFactory(title="Lantern law")
    LessonFactory(title="Another thing")
    page = client.get("/community/", {"q": "lantern"})
    assert [(row["title"], row["tag"]) for row in page.context["page"]] == [
        ("Lantern fund Elm End", "Bid for funding"),
        ("Lantern group Elm End", "Community group"),
        ("Lantern hall Elm End", "Local asset"),
        ("Lantern law", "Resource"),
        ("Lantern lesson", "Lesson"),
        ("Lantern walk Elm End", "Activity"),
    ]


def test_the_hub_counts_what_one_may_see_in_one_query(
    client, elm, wasim, django_assert_num_queries
):
    CommunityGroupFactory(wards=[elm])
    CommunityGroupFactory(wards=[WardFactory()])
    client.get("/community/")
    with django_assert_num_queries(5):
        page = client.get("/community/")
    counts = {register.slug: number for register, number in page.context["counts"]}
    assert (counts["community_group"], counts["lesson"]) == (1, 0)
    assert client.get("/community/", {"q": "no such thing"}).context["page"].paginator.count == 0


# -- contacts


@pytest.fixture
def contacts(elm):
    group = CommunityGroupFactory(wards=[elm], name="Pond Friends")
    return {
        "officers": GroupContactFactory(group=group, name="Kim Officers"),
        "councillors": GroupContactFactory(
            group=group, name="Kim Councillors", shown_to="councillors"
        ),
        "lapsed": GroupContactFactory(group=group, name="Kim Lapsed", consent_ends=TODAY),
        "to come": GroupContactFactory(
            group=group, name="Kim Tocome", consent_on=TODAY + timedelta(1)
        ),
    }


@pytest.mark.parametrize(
    "who, named",
    [
        (lambda elm: manager(), {"Kim Officers", "Kim Councillors"}),
        (coordinator, {"Kim Officers", "Kim Councillors"}),
        (councillor, {"Kim Councillors"}),
        (senior_officer, set()),
        (lambda elm: administrator(), set()),
    ],
)
def test_a_contact_is_shown_within_its_consent_alone(client, elm, contacts, who, named):
    client.force_login(who(elm))
    group = contacts["officers"].group
    page = client.get(f"/community/groups/{group.pk}/").content.decode()
    assert {one.name for one in contacts.values() if one.name in page} == named
    response = client.get(reverse("report_page", args=["community-groups"]))
    shown = response.content.decode()
    assert {one.name for one in contacts.values() if one.name in shown} == named


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx", "pdf"])
def test_no_file_has_a_contact_whose_consent_is_over(client, elm, wasim, contacts, ending):
    address = reverse("report_download", args=["community-groups", ending])
    content = b"".join(client.get(address).streaming_content)
    words = text_of(content, ending)
    assert "Kim Officers" in words
    assert "Kim Lapsed" not in words
    assert "Kim Tocome" not in words


def text_of(content, ending):
    read = pytest.importorskip("tests.tracker.test_reports").text_of
    return " ".join(read(content, ending).split())


def test_consent_ends_at_midnight(settings, elm, wasim, contacts):
    contact = contacts["councillors"]
    contact.consent_ends = TODAY + timedelta(1)
    contact.save()
    assert contact in GroupContact.objects.visible_to(wasim)
    settings.DEMO_DATE = datetime(2017, 11, 16, 0, 0)
    assert contact not in GroupContact.objects.visible_to(coordinator(of=elm))


def test_a_withdrawn_consent_leaves_no_name_anywhere(client, elm, wasim, contacts):
    contact = contacts["officers"]
    page = f"/community/groups/contacts/{contact.pk}/remove/"
    assert client.post(page)["Location"] == f"/community/groups/{contact.group_id}/"
    assert not GroupContact.objects.filter(name="Kim Officers").exists()
    (events,) = {type(event) for event in contacts["lapsed"].history.all()}
    assert {field.name for field in events._meta.fields} & {"name", "details"} == set()


def test_lapsed_contacts_are_forgotten_by_a_command(contacts, capsys):
    call_command("forget_lapsed_contacts")
    assert capsys.readouterr().out == "1 contact deleted: its consent had ended.\n"
    assert set(GroupContact.objects.values_list("name", flat=True)) == {
        "Kim Officers", "Kim Councillors", "Kim Tocome",
    }  # fmt: skip


def test_a_councillor_adds_nothing_and_withdraws_nothing(client, elm, contacts):
    group = contacts["officers"].group
    client.force_login(councillor(of=elm))
    assert client.post(f"/community/groups/{group.pk}/log/add/", {"text": "x"}).status_code == 404
    shown = contacts["councillors"]
    assert client.post(f"/community/groups/contacts/{shown.pk}/remove/").status_code == 404
    assert GroupLogEntry.objects.count() == 0
    assert GroupContact.objects.count() == 4


def test_the_log_names_its_author_and_the_last_day_is_in_the_report(client, elm, wasim):
    group = CommunityGroupFactory(wards=[elm])
    GroupLogEntryFactory(group=group, on=date(2017, 3, 1))
    sent = {"text": "They want a lamp."} | day_parts("on", TODAY)
    client.post(f"/community/groups/{group.pk}/log/add/", sent)
    entry = group.log.latest("on")
    assert (entry.text, entry.by) == ("They want a lamp.", wasim)
    page = client.get(f"/community/groups/{group.pk}/").content.decode()
    assert f"15 November 2017, {wasim}" in page
    (row,) = taken(client, "groups")
    assert (row["Last entry of the log"], row["Where"]) == ("15/11/2017", "Elm End")


def test_an_administrator_takes_no_register_away(client, elm):
    client.force_login(administrator())
    assert client.get("/community/groups/").context["files"] == []
    address = reverse("report_download", args=["community-groups", "csv"])
    assert client.get(address).status_code == 404


def test_the_admin_keeps_author_and_version(client, elm):
    boss = manager()
    client.force_login(boss)
    resource = ResourceFactory(title="Old")
    page = reverse("admin:relationships_resource_change", args=[resource.pk])
    form = client.get(page).context["adminform"].form
    typed = {name: form[name].value() or "" for name in form.fields}
    client.post(page, typed | {"title": "New", "_save": ""})
    resource.refresh_from_db()
    assert (resource.title, resource.version) == ("New", 2)
    assert Resource.objects.count() == 1
    assert Lesson.objects.count() == 0
