"""A term or an appointment begins and ends at local midnight, on the business clock."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import (
    CouncillorTermFactory,
    SeatFactory,
    UserFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from wards import access
from wards.models import Ward

pytestmark = pytest.mark.django_db

START, END = date(2017, 5, 23), date(2018, 5, 7)
MOMENTS = [
    (datetime(2017, 5, 22, 23, 59), False),
    (datetime(2017, 5, 23, 0, 0), True),
    (datetime(2018, 5, 6, 23, 59), True),
    (datetime(2018, 5, 7, 0, 0), False),
]


@pytest.fixture
def elm():
    return WardFactory(name="Elm")


@pytest.fixture
def anna(elm):
    """Councillor of Elm from 23 May 2017 to 6 May 2018."""
    user = UserFactory(person__name="Anna Erfunden")
    CouncillorTermFactory(person=user.person, seat__ward=elm, start=START, end=END)
    return user


@pytest.fixture
def wasim(elm):
    """Co-ordinator of Elm from 23 May 2017 to 6 May 2018."""
    user = UserFactory(person__name="Wasim Inventado")
    WardActionCoordinatorFactory(person=user.person, ward=elm, start=START, end=END)
    return user


def own_wards(user, **kwargs):
    return list(Ward.objects.filter(access.in_own_wards(user, "pk", **kwargs)))


@pytest.mark.parametrize(("moment", "sits"), MOMENTS)
def test_a_councillor_sits_from_the_first_midnight_to_the_last(anna, elm, settings, moment, sits):
    settings.DEMO_DATE = moment
    assert access.sits_for(anna, elm.pk) is sits
    assert access.is_councillor(anna) is sits
    assert own_wards(anna) == ([elm] if sits else [])
    assert own_wards(anna, councillors=False) == []
    assert access.serves(anna, elm.pk) is False


@pytest.mark.parametrize(("moment", "serves"), MOMENTS)
def test_a_coordinator_serves_from_the_first_midnight_to_the_last(
    wasim, elm, settings, moment, serves
):
    settings.DEMO_DATE = moment
    assert access.serves(wasim, elm.pk) is serves
    assert access.is_appointed_to_a_ward(wasim) is serves
    assert own_wards(wasim) == ([elm] if serves else [])
    assert own_wards(wasim, councillors=False) == own_wards(wasim)
    assert access.sits_for(wasim, elm.pk) is False


def test_another_ward_is_not_ones_own(anna, wasim, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    ash = WardFactory(name="Ash")
    assert access.sits_for(anna, ash.pk) is False
    assert access.serves(wasim, ash.pk) is False


def test_a_councillor_of_two_wards_has_both(anna, elm, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    ash = WardFactory(name="Ash")
    CouncillorTermFactory(person=anna.person, seat=SeatFactory(ward=ash), start=START)
    assert set(own_wards(anna)) == {elm, ash}


def test_a_councillor_who_also_coordinates_another_ward_has_both(anna, elm, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    ash = WardFactory(name="Ash")
    WardActionCoordinatorFactory(person=anna.person, ward=ash, start=START)
    assert set(own_wards(anna)) == {elm, ash}
    assert own_wards(anna, councillors=False) == [ash]


@pytest.mark.parametrize(
    ("register", "kept"),
    [
        (access.serve_wards_by, "_serving"),
        (access.see_wards_by, "_overseeing"),
        (access.work_in_wards_by, "_working"),
    ],
)
def test_a_kind_of_appointment_or_work_is_registered_once(monkeypatch, register, kept):
    monkeypatch.setattr(access, kept, [])
    for source in (asks_of_nothing, asks_of_nothing, asks_of_no_more):
        register(source)
    assert getattr(access, kept) == [asks_of_nothing, asks_of_no_more]


def asks_of_nothing(*_):
    return Ward.objects.none()


def asks_of_no_more(*_):
    return Ward.objects.none()


@pytest.mark.parametrize("who", ["nobody", "switched_off", "without_person"])
def test_who_has_no_person_or_is_switched_off_has_no_ward(anna, elm, settings, who):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    anna.is_active = False
    user = {
        "nobody": AnonymousUser(),
        "switched_off": anna,
        "without_person": UserFactory(person=None, username="gast"),
    }[who]
    assert own_wards(user) == []
    assert not access.sits_for(user, elm.pk)
    assert not access.serves(user, elm.pk)
    assert not access.is_councillor(user)
    assert not access.is_appointed_to_a_ward(user)
