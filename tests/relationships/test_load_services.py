"""Annex 1: 27 services with 44 ticks, and the first categories (S119-S125)."""

from collections import Counter

import pytest
from django.core.management import call_command

from relationships.models import Category, Service

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(capsys):
    call_command("load_services")
    return capsys.readouterr().out


def test_27_services_have_22_ward_15_cluster_and_7_city_ticks(loaded):
    assert loaded == "27 services and 28 categories added.\n"
    ticks = [Service.objects.filter(**{level: True}).count() for level in LEVELS]
    assert (Service.objects.count(), ticks, sum(ticks)) == (27, [22, 15, 7], 44)


LEVELS = ["at_ward", "at_cluster", "at_city"]


def test_no_level_implies_another(loaded):
    found = Counter(Service.objects.values_list(*LEVELS))
    assert found == {
        (True, False, False): 10,
        (False, True, False): 3,
        (True, True, False): 6,
        (True, False, True): 1,
        (False, True, True): 1,
        (True, True, True): 5,
        (False, False, False): 1,
    }


def test_children_is_listed_without_a_tick(loaded):
    (unscoped,) = Service.objects.filter(at_ward=False, at_cluster=False, at_city=False)
    assert (unscoped.name, unscoped.number) == ("Children", 18)
    assert unscoped.source_note.startswith("listed with no tick")


def test_categories_know_their_usual_service(loaded):
    usual = dict(Category.objects.values_list("name", "usual_service__name"))
    assert usual["Anti-social behaviour"] == "Community Safety"
    assert usual["Fly-tipping"] == "Street Cleaning & Waste Enforcement"
    assert usual["Parking"] == "Parking Enforcement"
    assert usual["Parks"] == "Parks"
    # annex 1 has no service for these
    assert [name for name in sorted(usual) if usual[name] is None] == [
        "Other",
        "Public transport",
        "Refuse collection",
    ]


def test_loading_again_keeps_what_the_admin_changed(loaded, capsys):
    Service.objects.filter(name="Libraries").update(at_city=True)
    Category.objects.filter(name="Parking").update(retired=True, usual_service=None)
    Category.objects.filter(name="Dogs").delete()
    call_command("load_services")
    assert capsys.readouterr().out == "0 services and 1 categories added.\n"
    assert Service.objects.get(name="Libraries").at_city
    parking = Category.objects.get(name="Parking")
    assert (parking.retired, parking.usual_service) == (True, None)
