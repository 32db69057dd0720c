"""The facts of Birmingham: 40 wards in ten districts until May 2018, 69 wards since."""

from collections import Counter
from datetime import date

import pytest
from django.core.management import call_command
from django.db.models import Count

from leadership.council.models import council
from leadership.people.models import Organisation
from wards.models import District, Seat, Ward, WardGeneration

pytestmark = pytest.mark.django_db

BEFORE, AFTER = date(2018, 5, 6), date(2018, 5, 7)


@pytest.fixture
def birmingham(capsys):
    call_command("load_birmingham")
    return capsys.readouterr().out


def test_there_are_40_wards_in_ten_districts_of_four_until_may_2018(birmingham):
    wards = Ward.objects.in_force(BEFORE)
    assert wards.count() == 40
    assert Seat.objects.filter(ward__in=wards).count() == 120
    sizes = wards.values_list("district__name").annotate(Count("pk")).values_list("pk__count")
    assert [size for (size,) in sizes] == [4] * 10


def test_there_are_69_wards_without_districts_since(birmingham):
    wards = Ward.objects.in_force(AFTER)
    assert wards.count() == 69
    assert wards.filter(district__isnull=False).count() == 0
    seats = Counter(ward.seats.count() for ward in wards)
    assert seats == {1: 37, 2: 32}
    assert Seat.objects.filter(ward__in=wards).count() == 101


def test_hodge_hill_is_a_district_of_four_wards_and_one_of_them(birmingham):
    district = District.objects.get(name="Hodge Hill")
    assert [ward.name for ward in district.wards.in_name_order()] == [
        "Bordesley Green",
        "Hodge Hill",
        "Shard End",
        "Washwood Heath",
    ]
    assert str(district) == "Hodge Hill District"


def test_23_names_of_2004_are_names_again_in_2018_with_other_codes(birmingham):
    old, new = Ward.objects.in_force(BEFORE), Ward.objects.in_force(AFTER)
    assert (
        len(set(old.values_list("name", flat=True)) & set(new.values_list("name", flat=True))) == 23
    )
    assert not set(old.values_list("code", flat=True)) & set(new.values_list("code", flat=True))


def test_a_name_alone_identifies_nothing(birmingham):
    """Hodge Hill is a ward and a district; Acocks Green is two wards, one a generation."""
    assert Ward.objects.filter(name="Hodge Hill").count() == 1
    assert District.objects.filter(name="Hodge Hill").count() == 1
    both = Ward.objects.filter(name="Acocks Green").order_by("code")
    assert [(ward.code, ward.generation.name) for ward in both] == [
        ("E05001178", "Wards of 2004"),
        ("E05011118", "Wards of 2018"),
    ]


def test_the_generations_name_their_orders_and_follow_each_other(birmingham):
    assert list(WardGeneration.objects.order_by("start").values_list("name", "start", "end")) == [
        ("Wards of 2004", date(2004, 6, 14), date(2018, 5, 7)),
        ("Wards of 2018", date(2018, 5, 7), None),
    ]
    assert WardGeneration.objects.filter(source__contains="(Electoral Changes) Order").count() == 2


def test_birmingham_is_the_home_council_and_gives_the_settings_its_name(birmingham):
    assert Organisation.objects.get(home=True).name == "Birmingham City Council"
    assert council().name == "Birmingham City Council"


def test_loading_again_changes_nothing_not_even_the_history(birmingham, capsys):
    def state():
        return (
            list(Ward.objects.order_by("code").values()),
            list(Seat.objects.order_by("pk").values()),
            WardGeneration.history.rel.related_model.objects.count(),
            Ward.history.rel.related_model.objects.count(),
        )

    before = state()
    call_command("load_birmingham")
    assert state() == before
    assert capsys.readouterr().out == (
        "Wards of 2004: 0 wards added, 0 changed, 40 as they were.\n"
        "Wards of 2018: 0 wards added, 0 changed, 69 as they were.\n"
    )


def test_the_first_run_says_what_it_did(birmingham):
    assert birmingham == (
        "Wards of 2004: 40 wards added, 0 changed, 0 as they were.\n"
        "Wards of 2018: 69 wards added, 0 changed, 0 as they were.\n"
    )
