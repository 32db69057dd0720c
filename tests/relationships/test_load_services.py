"""Annex 1: 27 services with 44 ticks, and the first categories (S119-S125)."""

from collections import Counter

import pytest
from django.core.management import call_command

from relationships.models import Category, PhaseMatch, PhaseService, Service

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(capsys):
    call_command("load_services")
    return capsys.readouterr().out


def test_27_services_have_22_ward_15_cluster_and_7_city_ticks(loaded):
    assert loaded == ("27 services and 28 categories added.\n12 services of phase one added.\n")
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
    assert capsys.readouterr().out == (
        "0 services and 1 categories added.\n0 services of phase one added.\n"
    )
    assert Service.objects.get(name="Libraries").at_city
    parking = Category.objects.get(name="Parking")
    assert (parking.retired, parking.usual_service) == (True, None)


def test_the_twelve_of_phase_one_are_matched_with_annex_1(loaded):
    matched = {
        phase.name: [match.service.name for match in phase.matches.order_by("service__number")]
        for phase in PhaseService.objects.order_by("number")
    }
    assert len(matched) == 12
    assert matched["Parks/grounds maintenance"] == ["Parks", "Grounds Maintenance"]
    assert matched["Health & wellbeing"] == ["Leisure/Wellbeing", "Health"]
    cleaning = "Street Cleaning & Waste Enforcement"
    assert matched["Street cleaning & refuse collection"] == [cleaning]
    assert matched["Waste enforcement"] == [cleaning]
    (partly,) = PhaseMatch.objects.exclude(note="")
    assert partly.phase_service.name == "Street cleaning & refuse collection"
    assert partly.note == "Refuse collection is not in Annex 1"


def test_loading_again_leaves_phase_one_as_it_was_edited(loaded):
    PhaseMatch.objects.filter(phase_service__number=9, service__name="Health").delete()
    PhaseService.objects.filter(number=11).update(name="Dogs")
    call_command("load_services")
    assert PhaseService.objects.count() == 12
    assert PhaseService.objects.get(number=11).name == "Dogs"
    assert PhaseService.objects.get(number=9).matches.count() == 1
