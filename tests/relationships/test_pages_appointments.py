"""The pages of cover, co-ordinators and senior officers: what they say, and what they ask."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.council.models import CouncilSettings
from tests import personas
from tests.factories import (
    AbsenceFactory,
    ClusterFactory,
    CoordinatorAreaFactory,
    DedicatedCoordinatorFactory,
    DirectorateFactory,
    OfficerPostFactory,
    PersonFactory,
    PhaseMatchFactory,
    PhaseServiceFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    return " ".join(response.content.decode().split())


def page(client, name, *args, **query):
    return text(client.get(reverse(name, args=args), query))


@pytest.fixture
def gita(client):
    user = personas.manager()
    client.force_login(user)
    return user


@pytest.fixture
def city():
    """Two wards and two services: one cell named, one through the city, two gaps."""
    ash, elm = WardFactory(name="Ash"), WardFactory(name="Elm")
    bins, lamps = PhaseServiceFactory(name="Bins"), PhaseServiceFactory(name="Lamps")
    RelationshipManagerFactory(
        person__name="Bina Bins", phase_service=bins, ward=ash, start=date(2017, 11, 1)
    )
    RelationshipManagerFactory(
        person__name="Una Umber", phase_service=bins, city=True, end=date(2017, 11, 20)
    )
    RelationshipManagerFactory(
        person__name="Lou Lamp",
        phase_service=lamps,
        ward=elm,
        end=date(2017, 11, 1),
        end_reason="Left the council",
    )
    return ash, elm, bins, lamps


def test_the_grid_says_how_things_stand(client, gita, city):
    ash, elm, _, lamps = city
    said = page(client, "coverage")
    assert (
        "2 services of phase one × 2 wards on 15 November 2017 · 2 of 4 covered (50%) · 2 gaps · "
        "1 more than 30 days ago"
    ) in said
    assert "List the 2 gaps" in said
    named = '<td class="grid__cell grid__cell--named">✓<span class="govuk-visually-hidden">'
    assert said.count(named) == 1
    assert said.count('<td class="grid__cell grid__cell--city_wide">city') == 1
    gap = reverse("coverage_cell", args=[elm.code, lamps.slug])
    assert f'<td class="grid__cell grid__cell--gap"><a href="{gap}">gap' in said
    assert f"Ash</a></th>{named} named for the ward" in said
    assert '<td class="grid__total">1/2</td>' in said
    assert '<td class="grid__cell">100%</td><td class="grid__cell">0%</td>' in said
    assert ash.name in said


def test_the_grid_of_another_day(client, gita, city):
    said = page(client, "coverage", on="2017-11-20")
    assert "on 20 November 2017 · 1 of 4 covered (25%) · 3 gaps" in said
    assert "?on=2017-11-20" in said, "links keep the day"
    assert "Enter a real date" in page(client, "coverage", on="2017-13-20")


def test_ones_own_gaps_come_first(client, city):
    _, elm, _, _ = city
    client.force_login(personas.councillor(of=elm))
    said = page(client, "coverage")
    first = said[said.index("Gaps in your wards") : said.index('role="region"')]
    assert "Lamps" in first
    assert "Elm" in first
    assert "Ash" not in first


def test_every_gap_is_listed_with_its_reason(client, gita, city):
    ash, _, bins, _ = city
    AbsenceFactory(person=bins.relationship_managers.get(ward=ash).person)
    bins.relationship_managers.filter(city=True).update(end=date(2017, 11, 10))
    said = page(client, "coverage_gaps")
    assert "4 gaps on 15 November 2017" in said
    assert "The Relationship Manager is away and nobody stands in." in said
    assert said.count("The appointment has ended.") == 2
    assert said.count("No one has been named.") == 1
    assert "4 gaps" in page(client, "coverage_gaps", page="9")
    assert "4 gaps" in page(client, "coverage_gaps", page="nonsense")


def test_a_ward_a_service_and_a_cell_name_people(client, gita, city):
    ash, elm, bins, lamps = city
    said = page(client, "coverage_ward", ash.code)
    assert "1 of 2 services covered on 15 November 2017" in said
    assert "Bina Bins" in said
    said = page(client, "coverage_service", bins.slug)
    assert "2 of 2 wards covered (100%)" in said
    assert "Una Umber" in said
    said = page(client, "coverage_cell", elm.code, lamps.slug)
    assert "Lou Lamp, until it ended on 15 November 2017" in said
    assert "1 Nov 2017: Left the council" in said
    assert "Appoint a Relationship Manager" in said


def test_only_who_may_appoint_is_offered_to(client, city):
    _, elm, _, lamps = city
    client.force_login(personas.officer())
    assert "Appoint a Relationship" not in page(client, "coverage_cell", elm.code, lamps.slug)


def test_an_empty_city_says_how_to_start(client, gita):
    assert "There are no services or no wards on that day." in page(client, "coverage")


def filled(wards, services):
    for ward in wards:
        for service in services:
            RelationshipManagerFactory(phase_service=service, ward=ward, deputy=PersonFactory())
        RelationshipManagerFactory(service=ServiceFactory(), cluster=ClusterFactory(wards=[ward]))
        WardActionCoordinatorFactory(ward=ward)
        DedicatedCoordinatorFactory(ward=None, cluster=CoordinatorAreaFactory(wards=[ward]))
        OfficerPostFactory(person=SeniorOfficerFactory(ward=ward).person)


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("coverage", 10),
        ("coverage_gaps", 5),
        ("coverage_ward", 6),
        ("coverage_service", 10),
        ("coverage_cell", 8),
        ("coordinators", 8),
        ("senior_officers", 7),
        ("ward_team", 12),
    ],
)
def test_a_page_asks_the_same_whatever_it_shows(
    client, gita, name, queries, django_assert_num_queries
):
    wards = [WardFactory(name=f"Ward {n}") for n in range(3)]
    services = [PhaseMatchFactory().phase_service for _ in range(3)]
    args = {
        "coverage_ward": [wards[0].code],
        "coverage_service": [services[0].slug],
        "coverage_cell": [wards[0].code, services[0].slug],
        "ward_team": [wards[0].code, wards[0].slug],
    }.get(name, [])
    filled(wards[:1], services[:1])
    with django_assert_num_queries(queries):
        assert client.get(reverse(name, args=args)).status_code == 200
    filled(wards[1:], services)
    for service in services[1:]:
        RelationshipManagerFactory(phase_service=service, ward=wards[0])
    with django_assert_num_queries(queries):
        assert client.get(reverse(name, args=args)).status_code == 200


def test_coordinators_with_areas_gaps_and_reminders(client, gita):
    ash, elm, oak = (WardFactory(name=name) for name in ("Ash", "Elm", "Oak"))
    area = CoordinatorAreaFactory(name="Two Trees", wards=[ash, elm])
    CoordinatorAreaFactory(name="Nobody's", wards=[elm])
    CouncilSettings.objects.update(coordinator_area_target=34)
    DedicatedCoordinatorFactory(
        person__name="Dee Dedicated",
        ward=None,
        cluster=area,
        funding="programme",
        secondment_end=date(2017, 12, 22),
    )
    WardActionCoordinatorFactory(person__name="Kay Link", ward=elm)
    said = page(client, "coordinators")
    assert (
        "2 co-ordinator areas, 1 with somebody · the ambition is 34 · "
        "1 wards without a co-ordinator · 1 with more than one"
    ) in said
    missing = said[said.index("Wards without a co-ordinator") : said.index("Wards with more")]
    assert "Oak</a>" in missing
    assert "Ash" not in missing
    assert "Elm: Dee Dedicated, Kay Link" in said
    assert "In several areas: Elm (Nobody&#x27;s, Two Trees)." in said
    assert "The secondment ends on 22 December 2017" in said
    assert "Paid from programme money: it ends when the money ends." in said
    assert oak.name in said


def test_senior_officers_are_balanced_over_directorates(client, gita):
    place = DirectorateFactory(name="Place")
    first, second = WardFactory(name="Ash"), WardFactory(name="Elm")
    WardFactory(name="Oak")
    post = OfficerPostFactory(directorate=place, title="Director of Lamps")
    SeniorOfficerFactory(person=post.person, ward=first)
    SeniorOfficerFactory(person=post.person, ward=second)
    said = page(client, "senior_officers")
    assert "2 of 3 wards have a senior officer · drawn from 1 directorates" in said
    assert '<th scope="row" class="govuk-table__header">Place</th>' in said
    assert "Director of Lamps, Place" in said
    assert "<strong" in said and "Oak" in said[said.index("Wards without one") :]


def test_a_council_without_senior_officers_has_no_such_page(client, gita):
    CouncilSettings.objects.update(has_senior_officers=False)
    assert client.get(reverse("senior_officers")).status_code == 404
    ward = WardFactory()
    PhaseServiceFactory()
    assert "Senior officer" not in page(client, "coverage")
    assert "Senior officer" not in page(client, "ward_team", ward.code, ward.slug)
