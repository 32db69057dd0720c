"""Annex 1: 27 services with 44 ticks, their portfolios, and the first categories (S119-S129)."""

import csv
from collections import Counter
from datetime import date, timedelta

import pytest
from django.core.management import call_command

from leadership.governance.models import Portfolio
from relationships.matrix import matrix_on
from relationships.models import (
    Category,
    PhaseMatch,
    PhaseService,
    Service,
    ServiceLevel,
    ServicePortfolio,
)
from relationships.services.loading import DATA
from tests.factories import ServiceFactory

pytestmark = pytest.mark.django_db

ANNEX_1 = date(2017, 7, 19)


@pytest.fixture
def loaded(capsys):
    call_command("load_services")
    return capsys.readouterr().out


@pytest.fixture
def lines(loaded):
    return {line.service.number: line for line in matrix_on(ANNEX_1).lines}


def test_27_services_have_22_ward_15_cluster_and_7_city_ticks(loaded):
    assert loaded == "27 services and 28 categories added.\n12 services of phase one added.\n"
    matrix = matrix_on(ANNEX_1)
    ticks = [matrix.at(level) for level in ("ward", "cluster", "city")]
    assert (len(matrix.lines), ticks, matrix.ticks) == (27, [22, 15, 7], 44)
    assert matrix_on(ANNEX_1 - timedelta(days=1)).lines == ()


def test_no_level_implies_another(lines):
    found = Counter(line.in_words for line in lines.values())
    assert found == {
        "Ward": 10,
        "Cluster": 3,
        "Ward and cluster": 6,
        "Ward and city": 1,
        "Cluster and city": 1,
        "Ward, cluster and city": 5,
        "Not yet scoped": 1,
    }


def test_children_is_listed_without_a_tick(lines):
    (unscoped,) = matrix_on(ANNEX_1).not_scoped
    assert (unscoped.name, unscoped.number) == ("Children", 18)
    assert unscoped.source_note.startswith("listed with no tick")
    version = ServiceLevel.objects.get(service=unscoped)
    assert (version.start, version.end, version.source_note) == (
        ANNEX_1, None, "Annex 1, 19 July 2017",
    )  # fmt: skip


def test_a_service_has_none_one_or_several_portfolios(lines):
    names = {number: [str(one.portfolio) for one in line.portfolios]
             for number, line in lines.items()}  # fmt: skip
    assert names[11] == [
        "Clean Streets, Recycling and Environment", "Deputy Leader", "Health and Social Care",
    ]  # fmt: skip
    assert [number for number, found in names.items() if not found] == [10, 13, 15]
    assert names[25] == ["Chair of Licensing and Public Protection Committee"]
    assert [number for number, found in names.items() if len(found) > 1] == [11]


def test_the_other_wording_of_a_portfolio_is_the_same_portfolio(lines):
    assert [str(one.portfolio) for one in lines[27].portfolios] == ["Health and Social Care"]
    assert "Social Care and Health" in lines[27].service.source_note
    assert Portfolio.objects.count() == 10


def test_the_service_run_by_a_contractor_says_so(lines):
    provided = {number: str(line.service.provider) for number, line in lines.items()
                if line.service.provider}  # fmt: skip
    assert provided == {3: "Amey"}
    assert lines[3].service.provider.kind == "provider"


def test_tenant_scrutiny_is_a_part_and_has_no_ticks_of_its_own(lines):
    (part,) = Service.objects.filter(parent__isnull=False)
    assert (part.name, part.parent.number) == ("Tenant scrutiny of housing management services", 5)
    assert lines[5].parts == (part,)
    assert not part.levels.exists()
    assert Service.objects.count() == 28
    alias = part.parent.aliases.get()
    assert alias.name == "Housing Management - Tenant scrutiny of housing management services"


def test_the_strategic_issues_are_those_of_paragraph_5_1(lines):
    kinds = {number for number, line in lines.items() if line.service.kind == "strategic_issue"}
    assert kinds == {11, 13, 14, 16}


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
    ServiceLevel.objects.filter(service__name="Libraries").update(at_city=True)
    ServicePortfolio.objects.filter(service__name="Libraries").update(end=date(2017, 9, 1))
    Category.objects.filter(name="Parking").update(retired=True, usual_service=None)
    Category.objects.filter(name="Dogs").delete()
    call_command("load_services")
    assert capsys.readouterr().out == (
        "0 services and 1 categories added.\n0 services of phase one added.\n"
    )
    libraries = Service.objects.get(name="Libraries")
    assert libraries.levels.get().at_city
    assert libraries.portfolio_links.get().end == date(2017, 9, 1)
    parking = Category.objects.get(name="Parking")
    assert (parking.retired, parking.usual_service) == (True, None)
    assert Service.objects.count() == 28


def test_a_service_that_was_there_before_portfolios_gets_those_of_the_annex(capsys):
    ServiceFactory(number=2, name="Roads we call our own")
    call_command("load_services")
    assert capsys.readouterr().out == (
        "26 services and 28 categories added.\n12 services of phase one added.\n"
    )
    own = Service.objects.get(number=2)
    assert (own.name, own.provider, own.levels.count()) == ("Roads we call our own", None, 0)
    assert own.portfolio_links.get().portfolio.name == "Transport and Roads"


def test_the_file_says_where_every_line_comes_from():
    with (DATA / "services.csv").open(encoding="utf-8", newline="") as file:
        numbers = [int(line["number"]) for line in csv.DictReader(file)]
    assert numbers == list(range(1, 28))


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
