from datetime import date, datetime

import pytest
from django.db import connection

from tests import personas
from tests.factories import (
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    RaiserFactory,
    ServiceAliasFactory,
    ServiceFactory,
    WardFactory,
    WardGenerationFactory,
)
from tracker.models import PublicIssue

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    return " ".join(response.content.decode().split())


def found(client, words):
    return text(client.get("/search/", {"q": words}))


def test_everybody_finds_wards_councillors_meetings_and_published_issues(client):
    ward = WardFactory(name="Elmwick")
    CouncillorTermFactory(seat__ward=ward, person=PersonFactory(name="Elmo Example"))
    MeetingFactory(ward=ward, venue="Elm Hall")
    IssueFactory(ward=ward, title="Private elm", released=True, public_summary="Fallen elm tree")
    said = found(client, "elm")
    for shown in ("Elmwick", "Elmo Example", "Elm Hall", "Fallen elm tree"):
        assert shown in said
    assert "Private elm" not in said


def test_search_keeps_to_what_one_may_see(client):
    ward, other = WardFactory(name="Northward"), WardFactory(name="Southward")
    ours = IssueFactory(ward=ward, title="Zebra crossing", description="Near the school")
    theirs = IssueFactory(ward=other, title="Zebra painted over")
    RaiserFactory(issue=ours, name="Zebedee Resident", contact="zebra@home.example")
    MeetingFactory(ward=other, public=False, venue="Zebra room")
    client.force_login(personas.councillor(of=ward))
    said = found(client, "zebra")
    assert ours.title in said
    for hidden in (theirs.title, "Zebra room", "Zebedee"):
        assert hidden not in said
    assert "Nothing was found." in found(client, "Zebedee")


def test_unreleased_words_find_nothing_for_others(client):
    IssueFactory(title="Secret words", released=True, public_summary="In short")
    IssueFactory(title="Never released", public_summary="Draft summary")
    for words in ("secret", "draft", "never"):
        assert "Nothing was found." in found(client, words)
    assert "In short" in found(client, "short")


def test_an_issue_that_is_also_published_is_listed_once(client):
    ward = WardFactory()
    IssueFactory(ward=ward, title="Bench broken", released=True, public_summary="Bench, in short")
    client.force_login(personas.councillor(of=ward))
    said = found(client, "bench")
    assert "Bench broken" in said
    assert "Published issues" not in said


def test_a_reference_finds_its_issue(client):
    issue = IssueFactory(released=True, public_summary="In short")
    assert "In short" in found(client, issue.reference.lower())
    client.force_login(personas.manager())
    assert issue.title in found(client, issue.reference)


def test_a_councillors_telephone_is_found_where_it_is_published(client):
    anna = CouncillorTermFactory(
        person=PersonFactory(name="Anna Alderman", work_telephone="01632 960011")
    ).person
    officer = PersonFactory(name="Anna Agent", work_telephone="01632 960012")
    client.force_login(personas.councillor(of=WardFactory()))
    page = client.get("/search/?q=anna").content.decode()
    assert ["01632 960011" in page, officer.work_telephone in page] == [False, True]
    anna.contact_published = True
    anna.save()
    assert "01632 960011" in client.get("/search/?q=anna").content.decode()


def test_people_are_found_by_those_who_are_signed_in(client):
    PersonFactory(name="Olga Officer", job_title="Engineer")
    assert "Olga Officer" not in found(client, "olga")
    client.force_login(personas.officer())
    assert "Olga Officer" in found(client, "engineer")


def test_a_service_is_found_by_any_name_with_the_way_to_report(client):
    lamps = ServiceFactory(
        name="Street lighting", channel_kind="phone", channel_text="0121 496 0001"
    )
    ServiceAliasFactory(service=lamps, name="Lamp posts")
    ServiceFactory(name="Parks")
    said = found(client, "lamp post")
    assert "To report something: telephone: 0121 496 0001" in said
    assert lamps.get_absolute_url() in said
    assert "Parks" not in said


@pytest.mark.parametrize("words", ["", "   ", "\0", "'\"%_\\", "x" * 5000, "&|!:*()", "<script>"])
def test_odd_queries_get_a_page(client, words):
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    assert "<script>" not in text(response)


@pytest.mark.parametrize(("persona", "queries"), [("public", 9), ("manager", 14)])
def test_search_asks_as_much_for_three_rows_as_for_one(
    client, persona, queries, django_assert_num_queries
):
    if persona == "manager":
        client.force_login(personas.manager())
    for number in range(2):
        for _ in range(2):
            ward = WardFactory(name=f"Elm {number}{_}")
            CouncillorTermFactory(seat__ward=ward, person=PersonFactory(name="Elm Example"))
            MeetingFactory(ward=ward, venue="Elm Hall", date=date(2017, 1, 1))
            ServiceFactory(name=f"Elm {number}{_} service")
            IssueFactory(ward=ward, title="Elm")
            IssueFactory(ward=ward, released=True, public_summary="Elm tree")
        with django_assert_num_queries(queries):
            client.get("/search/", {"q": "elm"})


def test_released_words_are_found_through_their_index():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # ten rows would be read whole
    plan = PublicIssue.objects.matching("fallen elm").explain()
    assert "issue_public_search" in plan


def test_the_ward_of_today_comes_before_the_one_of_its_name_to_come(client):
    old = WardFactory(name="Elmwick", code="X00000001")
    old.generation.end = date(2018, 5, 7)
    old.generation.save()
    WardGenerationFactory(name="Wards to come", start=date(2018, 5, 7))
    new = WardFactory(name="Elmwick", code="X00000002", generation__name="Wards to come")
    said = found(client, "elmwick")
    assert said.index(old.code) < said.index(new.code)


def test_a_councillor_is_spoken_to_as_one_of_the_own_wards_and_of_no_other(client):
    ward, other = WardFactory(name="Northward"), WardFactory(name="Southward")
    known = {"owner": PersonFactory(name="Ros Roads"), "title": "Zebra crossing"}
    answered = {"status": "answered", "answered_on": date(2017, 11, 9)}
    IssueFactory(ward=ward, **known, **answered)
    IssueFactory(ward=ward, **known, hear_next=date(2017, 11, 7))
    ended = {"status": "closed", "closed_on": date(2017, 10, 13), "due": date(2017, 10, 31)}
    IssueFactory(ward=ward, **known, **ended)
    client.force_login(personas.councillor(of=ward))
    said = found(client, "zebra")
    assert "Answered by Ros Roads on Thu 9 November. Are you satisfied?" in said
    assert "Ros Roads. You should have heard by Tue 7 November." in said
    assert "Northward. Closed on Fri 13 October." in said
    assert "Due by" not in said
    client.force_login(personas.manager())
    IssueFactory(ward=other, **known, **answered)
    assert found(client, "zebra").count("The councillors’ word is awaited.") == 2
