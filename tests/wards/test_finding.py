"""A paper's word for a ward: its code, or its name among the wards in force on that day."""

from datetime import date

import pytest

from tests.factories import DistrictFactory, WardFactory, WardGenerationFactory
from wards.finding import NotAWard, Unknown, WardFinder, letters

pytestmark = pytest.mark.django_db

THEN, NOW = date(2017, 1, 1), date(2019, 1, 1)
CHANGE = date(2018, 5, 7)


@pytest.fixture
def old():
    return WardGenerationFactory(name="Old wards", start=date(2004, 6, 14), end=CHANGE)


@pytest.fixture
def new(old):
    return WardGenerationFactory(name="New wards", start=CHANGE)


@pytest.fixture
def finder(old):
    """Call it once the wards are there."""
    return lambda: WardFinder(old.council_id)


def test_a_name_is_read_among_the_wards_of_its_day(old, new, finder):
    before, after = WardFactory(generation=old, name="Elm"), WardFactory(generation=new, name="Elm")
    assert finder().find("elm ward", THEN) == before
    assert finder().find("ELM", NOW) == after


def test_a_code_of_another_generation_is_no_ward_of_that_day(old, new, finder):
    ward = WardFactory(generation=new, code="X1")
    assert finder().find(" x1 ", NOW) == ward
    with pytest.raises(NotAWard, match="X1 is a ward of the New wards: on 1 January 2017"):
        finder().find("X1", THEN)


def test_two_wards_of_one_name_are_asked_about(old, finder):
    first = WardFactory(generation=old, name="Elm", slug="elm-1")
    second = WardFactory(generation=old, name="Elm", slug="elm-2")
    assert finder().find("Elm", THEN) == Unknown("Elm", old)
    assert finder().likely("Elm", old.pk) == [first, second]
    assert finder().find(second.code, THEN) == second


def test_a_districts_name_is_not_a_wards(old, finder):
    district = DistrictFactory(generation=old, name="Hodge Hill")
    WardFactory(generation=old, name="Shard End", district=district)
    assert finder().find("Hodge Hill", THEN) == Unknown("Hodge Hill", old)


def test_the_likely_ones_come_first(old, finder):
    ash, elm = (
        WardFactory(generation=old, name="Ashwick"),
        WardFactory(generation=old, name="Elmwick"),
    )
    assert finder().likely("Elmwik", old.pk)[0] == elm
    assert set(finder().likely("Elmwik", old.pk)) == {ash, elm}


def test_a_day_before_all_records_has_no_wards(old, finder):
    with pytest.raises(NotAWard, match="No wards of this council are known for 1 June 2004."):
        finder().find("Elm", date(2004, 6, 1))


def test_two_queries_whatever_is_asked(old, finder, django_assert_num_queries):
    for _ in range(3):
        WardFactory(generation=old)
    with django_assert_num_queries(2):
        found = finder()
        for said in ("Elm", "Ash", "Oak"):
            found.find(said, THEN)


@pytest.mark.parametrize(
    "said",
    [
        "St. Mary's & Elm",
        "st mary’s and elm",
        "The Ward of St Marys and Elm",
        "St Mary's & Elm Ward Forum",
    ],
)
def test_spellings_of_one_name_compare_alike(said):
    assert letters(said) == "st marys and elm"
