"""Who answers for a service in one ward: the narrowest area, who is there before who stands in."""

from datetime import date

import pytest

from relationships.named import Named
from tests.factories import (
    AbsenceFactory,
    ClusterFactory,
    ClusterWardFactory,
    DistrictFactory,
    OrganisationFactory,
    PersonFactory,
    PhaseMatchFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture
def elm():
    return WardFactory(name="Elm", district=DistrictFactory())


@pytest.fixture
def lamps():
    return ServiceFactory(name="Lamps")


def of(subject, ward, day=TODAY):
    person = Named(ward, day).of(subject)
    return person.name if person else None


def test_the_narrowest_area_counts(elm, lamps):
    cluster = ClusterFactory()
    ClusterWardFactory(cluster=cluster, ward=elm)
    for name, area in (
        ("City", {"city": True}),
        ("District", {"district": elm.district}),
        ("Cluster", {"cluster": cluster}),
        ("Ward", {"ward": elm}),
    ):
        RelationshipManagerFactory(person__name=f"Rita {name}", service=lamps, **area)
        assert of(lamps, elm) == f"Rita {name}"
    assert of(lamps, WardFactory()) == "Rita City"


def test_an_appointment_to_a_service_of_phase_one_counts_for_what_it_is_matched_with(elm):
    match = PhaseMatchFactory()
    RelationshipManagerFactory(person__name="Rita Ray", phase_service=match.phase_service, ward=elm)
    assert of(match.service, elm) == "Rita Ray"
    assert of(ServiceFactory(), elm) is None
    assert of(match.service, WardFactory()) is None


def test_the_deputy_of_the_leave_acts_else_that_of_the_appointment(elm, lamps):
    held = RelationshipManagerFactory(
        service=lamps, ward=elm, deputy=PersonFactory(name="Dora Deputy")
    )
    leave = AbsenceFactory(person=held.person, start=TODAY, end=date(2017, 11, 27))
    assert of(lamps, elm) == "Dora Deputy"
    leave.deputy = PersonFactory(name="Lena Leave")
    leave.save()
    assert of(lamps, elm) == "Lena Leave"
    assert of(lamps, elm, date(2017, 11, 27)) == held.person.name


def test_who_is_away_with_nobody_there_leaves_it_to_the_next_area_or_to_nobody(elm, lamps):
    held = RelationshipManagerFactory(service=lamps, ward=elm)
    away_too = PersonFactory()
    AbsenceFactory(person=held.person, deputy=away_too)
    AbsenceFactory(person=away_too)
    assert of(lamps, elm) is None
    RelationshipManagerFactory(person__name="Cy City", service=lamps, city=True)
    assert of(lamps, elm) == "Cy City"


def test_who_is_there_comes_before_who_stands_in_over_the_same_area(elm, lamps):
    away = RelationshipManagerFactory(service=lamps, ward=elm)
    AbsenceFactory(person=away.person, deputy=PersonFactory(name="Dora Deputy"))
    RelationshipManagerFactory(person__name="Theo There", service=lamps, ward=elm)
    assert of(lamps, elm) == "Theo There"


def test_what_has_ended_or_not_begun_counts_for_nothing(elm, lamps):
    RelationshipManagerFactory(service=lamps, ward=elm, end=TODAY)
    RelationshipManagerFactory(service=lamps, ward=elm, start=date(2017, 11, 16))
    assert of(lamps, elm) is None


def test_partners_that_somebody_answers_for_there(elm):
    police, canals = OrganisationFactory(name="Police"), OrganisationFactory(name="canal trust")
    for partner in (police, canals, canals):
        RelationshipManagerFactory(partnership=partner, city=True)
    RelationshipManagerFactory(partnership=OrganisationFactory(), ward=WardFactory())
    named = Named(elm, TODAY)
    assert [one.name for one in named.partnerships()] == ["canal trust", "Police"]
    assert named.of(police) is not None


@pytest.mark.parametrize("more", [0, 3])
def test_it_asks_two_queries_however_much_there_is(elm, lamps, more, django_assert_num_queries):
    for _ in range(1 + more):
        held = RelationshipManagerFactory(service=lamps, ward=elm)
        AbsenceFactory(person=held.person)
    with django_assert_num_queries(2):
        Named(elm, TODAY).of(lamps)
