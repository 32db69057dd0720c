from datetime import date, datetime, time, timedelta

import pytest

from leadership.plans.models import PlanVersion
from tests import personas
from tests.factories import (
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    NameVariantFactory,
    PaperFactory,
    PersonFactory,
    RaiserFactory,
    UpdateFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.plan_factories import ObjectionFactory, SignatureFactory, ready_plan

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick", slug="elmwick")


def test_the_public_page_says_who_when_and_what_came_of_it(client, ward):
    person = PersonFactory(
        name="Carol Example", work_email="carol@fenwick.example", contact_published=True
    )
    CouncillorTermFactory(seat__ward=ward, person=person, party="Yellow Party")
    meeting = MeetingFactory(
        ward=ward,
        status="scheduled",
        date=TODAY + timedelta(6),
        time=time(18, 30),
        venue="The Hall",
    )
    PaperFactory(meeting=meeting, title="Paper on lamps")
    issue = IssueFactory(
        ward=ward, status="closed", released=True, public_summary="Bench", public_outcome="Mended"
    )
    UpdateFactory(issue=issue, text="A carpenter was asked", audience="public")
    said = text(client.get(ward.get_absolute_url()))
    for shown in (
        "<title>Elmwick – Local Leadership</title>",
        "Next forum in 6 days · 1 issue published · 1 answered or closed",
        "Carol Example",
        "carol@fenwick.example",
        "Tuesday 21 November, 18:30",
        "The Hall",
        "Paper on lamps",
        "<strong>What came of it:</strong> Mended",
        "A carpenter was asked",
        ">Resolved</strong>",
    ):
        assert shown in said


def test_the_public_page_shows_nothing_that_is_not_public(client, ward):
    hidden_person = PersonFactory(work_email="private@fenwick.example", work_telephone="01632 1")
    CouncillorTermFactory(seat__ward=ward, person=hidden_person)
    meeting = MeetingFactory(
        ward=ward,
        status="scheduled",
        date=TODAY + timedelta(2),
        venue="12 Somebody's Street",
        venue_is_public=False,
    )
    PaperFactory(meeting=meeting, title="Exempt paper", exempt=True)
    MeetingFactory(
        ward=ward, status="scheduled", date=TODAY + timedelta(1), public=False, venue="Closed room"
    )
    unreleased = IssueFactory(ward=ward, title="Unreleased title")
    released = IssueFactory(
        ward=ward,
        title="Working title",
        description="Working words",
        released=True,
        public_summary="In short",
    )
    RaiserFactory(issue=released, name="Robin Resident", contact="01632 960000")
    UpdateFactory(issue=released, text="For the ward", audience="ward")
    UpdateFactory(issue=released, text="For officers", audience="internal")
    for user in (None, personas.councillor(of=ward), personas.manager()):
        if user:
            client.force_login(user)
        said = text(client.get(ward.get_absolute_url()))
        assert "In short" in said
        for hidden in (
            "private@fenwick.example",
            "01632",
            "Somebody's Street",
            "Somebody&#x27;s Street",
            "Exempt paper",
            "Closed room",
            unreleased.title,
            "Working",
            "Robin Resident",
            "For the ward",
            "For officers",
        ):
            assert hidden not in said


def test_an_old_name_in_the_address_leads_to_the_ward(client, ward):
    for address in (f"/wards/{ward.code}/", f"/wards/{ward.code}/old-name/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, ward.get_absolute_url())
    assert client.get("/wards/X99999999/elmwick/").status_code == 404


def test_a_ward_of_an_ended_generation_says_so(client):
    old = WardGenerationFactory(name="Old", start=date(1990, 1, 1), end=date(2004, 6, 14))
    said = text(client.get(WardFactory(generation=old).get_absolute_url()))
    assert "This ward ended on 14 June 2004, when the boundaries changed." in said


def test_an_empty_ward_page_says_how_to_raise_something(client, ward):
    said = text(client.get(ward.get_absolute_url()))
    assert "Nothing has been published for this ward yet." in said
    assert "No forum planned" in said
    assert "No one holds a seat of this ward today." in said


def test_a_long_list_of_issues_is_paged(client, ward):
    for number in range(22):
        IssueFactory(ward=ward, released=True, public_summary=f"Matter {number:02d}")
    first = text(client.get(ward.get_absolute_url()))
    second = text(client.get(ward.get_absolute_url(), {"page": "2"}))
    assert (first.count("public-issue"), second.count("public-issue")) == (20, 2)
    assert "22 issues published" in first


@pytest.mark.parametrize(("signed_in", "queries"), [(False, 9), (True, 12)])
def test_the_ward_page_asks_as_much_for_three_rows_as_for_one(
    client, ward, signed_in, queries, django_assert_num_queries
):
    if signed_in:
        client.force_login(personas.councillor(of=ward))
    for _ in range(2):
        for number in range(2):
            CouncillorTermFactory(seat__ward=ward)
            MeetingFactory(ward=ward)
            meeting = MeetingFactory(
                ward=ward, status="scheduled", date=TODAY + timedelta(number + 1)
            )
            PaperFactory(meeting=meeting)
            UpdateFactory(issue=IssueFactory(ward=ward, released=True), audience="public")
        with django_assert_num_queries(queries):
            client.get(ward.get_absolute_url())


def test_a_ward_is_found_by_its_name_or_its_councillors(client, ward):
    other = WardFactory(name="Nether Green")
    person = PersonFactory(name="Carol Example")
    NameVariantFactory(person=person, name="Caz Example")
    CouncillorTermFactory(seat__ward=other, person=person)
    gone = PersonFactory(name="Gone Example")
    CouncillorTermFactory(seat__ward=ward, person=gone, end=date(2017, 5, 1))

    def found(words):
        wards = client.get("/wards/", {"q": words}).context["wards"]
        return [str(found) for found in wards]

    assert found("elm") == ["Elmwick"]
    assert found("carol") == ["Nether Green"]
    assert found("Caz") == ["Nether Green"]
    assert found("gone") == []
    assert found("") == ["Elmwick", "Nether Green"]
    assert "No ward and no councillor has that name." in text(client.get("/wards/?q=zzz"))


def test_the_list_of_wards_asks_as_much_for_three_as_for_one(client, django_assert_num_queries):
    for _ in range(2):
        CouncillorTermFactory(seat__ward=WardFactory())
        CouncillorTermFactory(seat__ward=WardFactory())
        with django_assert_num_queries(4):
            client.get("/wards/")


def test_without_wards_the_page_says_what_is_missing(client):
    assert "No wards have been loaded yet." in text(client.get("/"))


@pytest.mark.parametrize("address", ["/accessibility/", "/privacy/"])
def test_the_footers_pages_exist(client, address, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get(address)
    assert response.status_code == 200


def test_a_disputed_sign_off_says_so_beside_the_signed_plan(client, ward, settings):
    settings.DEMO_DATE = None
    version = ready_plan(ward=ward)
    signature = SignatureFactory(version=version)
    PlanVersion.objects.filter(pk=version.pk).update(
        state="signed_off", signed_at=signature.meeting
    )
    said = text(client.get(ward.get_absolute_url()))
    assert "Signed by all of the ward’s councillors" in said
    assert "Sign-off disputed" not in said
    ObjectionFactory(signature=signature)
    assert "Sign-off disputed</strong> Signed by all" in text(client.get(ward.get_absolute_url()))
