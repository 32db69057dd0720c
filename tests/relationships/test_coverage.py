"""The grid of wards and services: each state by itself, 480 cells against a count by hand."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest

from leadership.people.models import Organisation
from relationships.coordination import areas_on, in_force, senior_officers_on, total_fte
from relationships.coverage import GAPS, State, cells, gaps, grid, tallies
from relationships.models import Absence, PhaseMatch, PhaseService, RelationshipManager
from tests.factories import (
    AbsenceFactory,
    ClusterFactory,
    DistrictFactory,
    OrganisationFactory,
    PersonFactory,
    PhaseMatchFactory,
    PhaseServiceFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
    WardGenerationFactory,
)
from tracker.demo import city
from tracker.demo.appointments import appoint
from wards.models import ClusterWard, Ward

pytestmark = pytest.mark.django_db

DAY = date(2017, 11, 15)
EARLIER = date(2017, 6, 1)


def state_of(ward, service, day=DAY):
    found = grid(day, [ward.pk]).get((ward.pk, service.pk))
    return found.state if found else State.MISSING


@pytest.fixture
def lamps():
    return PhaseServiceFactory(name="Lamps")


@pytest.fixture
def elm():
    return WardFactory(name="Elm", district=DistrictFactory())


class TestOneCell:
    def test_nobody_is_missing(self, elm, lamps):
        assert state_of(elm, lamps) == State.MISSING

    def test_the_narrowest_area_counts(self, elm, lamps):
        for state, area in [
            (State.CITY, {"city": True}),
            (State.DISTRICT, {"district": elm.district}),
            (State.CLUSTER, {"cluster": ClusterFactory(wards=[elm])}),
            (State.NAMED, {"ward": elm}),
        ]:
            held = RelationshipManagerFactory(phase_service=lamps, **area)
            assert state_of(elm, lamps) == state
            assert grid(DAY, [elm.pk])[elm.pk, lamps.pk].people == (held.person_id,)

    def test_the_whole_time_counts_from_its_first_day_to_its_last(self, elm, lamps):
        RelationshipManagerFactory(
            phase_service=lamps, ward=elm, start=date(2017, 5, 1), end=date(2017, 11, 15)
        )
        said = {
            date(2017, 4, 30): State.MISSING,
            date(2017, 5, 1): State.NAMED,
            date(2017, 11, 14): State.NAMED,
            date(2017, 11, 15): State.ENDED,
        }
        assert {day: state_of(elm, lamps, day) for day in said} == said

    def test_a_deputy_acts_and_counts_as_cover(self, elm, lamps):
        held = RelationshipManagerFactory(phase_service=lamps, ward=elm, deputy=PersonFactory())
        AbsenceFactory(person=held.person, start=EARLIER, end=date(2017, 11, 16))
        cell = grid(DAY, [elm.pk])[elm.pk, lamps.pk]
        assert (cell.state, cell.people) == (State.DEPUTY, (held.deputy_id,))
        assert state_of(elm, lamps, date(2017, 11, 16)) == State.NAMED

    def test_the_deputy_of_the_leave_comes_before_the_appointments(self, elm, lamps):
        held = RelationshipManagerFactory(phase_service=lamps, ward=elm, deputy=PersonFactory())
        leave = AbsenceFactory(person=held.person, deputy=PersonFactory())
        assert grid(DAY, [elm.pk])[elm.pk, lamps.pk].people == (leave.deputy_id,)

    def test_away_without_a_deputy_or_with_one_who_is_away_is_a_gap(self, elm, lamps):
        held = RelationshipManagerFactory(phase_service=lamps, ward=elm)
        leave = AbsenceFactory(person=held.person)
        assert grid(DAY, [elm.pk])[elm.pk, lamps.pk].away
        assert state_of(elm, lamps) == State.MISSING
        leave.deputy = PersonFactory()
        leave.save()
        assert state_of(elm, lamps) == State.DEPUTY
        AbsenceFactory(person=leave.deputy)
        assert state_of(elm, lamps) == State.MISSING

    def test_somebody_there_counts_before_somebody_standing_in(self, elm, lamps):
        away = RelationshipManagerFactory(phase_service=lamps, ward=elm, deputy=PersonFactory())
        AbsenceFactory(person=away.person)
        present = RelationshipManagerFactory(phase_service=lamps, ward=elm)
        assert grid(DAY, [elm.pk])[elm.pk, lamps.pk].people == (present.person_id,)

    def test_a_wider_area_fills_the_gap_that_a_narrower_one_left(self, elm, lamps):
        RelationshipManagerFactory(phase_service=lamps, ward=elm, end=EARLIER)
        assert state_of(elm, lamps) == State.ENDED
        RelationshipManagerFactory(phase_service=lamps, city=True)
        assert state_of(elm, lamps) == State.CITY

    def test_a_service_of_annex_1_counts_where_it_is_matched(self, elm, lamps):
        match = PhaseMatchFactory(phase_service=lamps)
        other = PhaseMatchFactory(service=match.service).phase_service
        RelationshipManagerFactory(service=match.service, ward=elm)
        RelationshipManagerFactory(service=ServiceFactory(), city=True)
        RelationshipManagerFactory(partnership=OrganisationFactory(), city=True)
        found = {service: state.value for (_, service), state in states(DAY, [elm]).items()}
        assert found == {lamps.pk: "named", other.pk: "named"}

    def test_two_who_share_a_cell_are_both_named_and_counted_once(self, elm, lamps):
        for name in ("Zoe Zed", "Abe Abel"):
            RelationshipManagerFactory(person__name=name, phase_service=lamps, ward=elm)
        (cell,) = cells(DAY, [elm.pk])
        assert cell.names == ("Abe Abel", "Zoe Zed")
        assert tallies([DAY])[DAY].covered == 1


def states(day, wards):
    return {at: cell.state for at, cell in grid(day, [ward.pk for ward in wards]).items()}


def test_a_cluster_covers_the_wards_it_holds_on_the_day(elm, lamps):
    cluster = ClusterFactory(wards=[elm])
    cluster.memberships.update(end=DAY)
    RelationshipManagerFactory(phase_service=lamps, cluster=cluster)
    assert state_of(elm, lamps, date(2017, 11, 14)) == State.CLUSTER
    assert state_of(elm, lamps) == State.MISSING


def test_only_the_home_councils_wards_of_the_day_are_counted(elm, lamps):
    WardFactory(generation=WardGenerationFactory(council=OrganisationFactory()))
    elm.generation.end = date(2018, 5, 7)
    elm.generation.save()
    coming = WardGenerationFactory(name="New wards", start=date(2018, 5, 7))
    WardFactory(generation=coming)
    WardFactory(generation=coming)
    RelationshipManagerFactory(phase_service=lamps, city=True)
    found = tallies([DAY, date(2018, 5, 7)])
    assert [(tally.wards, tally.covered) for tally in found.values()] == [(1, 1), (2, 2)]


def test_gaps_run_by_ward_and_service_and_are_counted_past_the_page(lamps):
    bins = PhaseServiceFactory(name="Bins")
    ash, elm = WardFactory(name="ash"), WardFactory(name="Elm")
    RelationshipManagerFactory(phase_service=bins, ward=elm)
    RelationshipManagerFactory(phase_service=lamps, ward=elm, end=EARLIER)
    found, count = gaps(DAY, limit=2)
    assert [(gap.ward, gap.service) for gap in found] == [("ash", "Lamps"), ("ash", "Bins")]
    assert count == 3
    (last,), _ = gaps(DAY, limit=2, offset=2)
    assert (last.code, last.slug, last.state) == (elm.code, lamps.slug, State.ENDED)
    assert gaps(DAY, [ash.pk], limit=9)[1] == 2


# -- 480 cells, counted by hand


BY_WIDTH = [State.NAMED, State.CLUSTER, State.DISTRICT, State.CITY]


def counted_by_hand(day):
    """Ward and service to the state, from the rows one by one, as a clerk with a pencil would."""
    wards = list(Ward.objects.in_force(day).select_related("district"))
    matched = {
        phase.pk: set(PhaseMatch.objects.filter(phase_service=phase).values_list("service", flat=1))
        for phase in PhaseService.objects.all()
    }
    away = {row.person_id: row.deputy_id for row in Absence.objects.on(day)}
    held = list(RelationshipManager.objects.all())
    members = list(ClusterWard.objects.all())

    def width(row, ward, seen_on):
        if row.ward_id:
            return 0 if row.ward_id == ward.pk else None
        if row.cluster_id:
            there = any(
                one.cluster_id == row.cluster_id
                and one.ward_id == ward.pk
                and one.start <= seen_on
                and (one.end is None or one.end > seen_on)
                for one in members
            )
            return 1 if there else None
        if row.district_id:
            return 2 if row.district_id == ward.district_id else None
        return 3

    def state(ward, phase):
        acting, away_alone, ended = [], False, False
        for row in held:
            about = row.phase_service_id == phase or row.service_id in matched[phase]
            if not about or row.start > day:
                continue
            is_over = row.end is not None and row.end <= day
            reach = width(row, ward, row.end - timedelta(days=1) if is_over else day)
            if reach is None:
                continue
            deputy = away.get(row.person_id) or row.deputy_id
            if is_over:
                ended = True
            elif row.person_id not in away:
                acting.append((reach, 0))
            elif deputy is None or deputy in away:
                away_alone = True
            else:
                acting.append((reach, 1))
        if acting:
            reach, stands_in = min(acting)
            return State.DEPUTY if stands_in else BY_WIDTH[reach]
        return State.ENDED if ended and not away_alone else State.MISSING

    return {(ward.pk, phase): state(ward, phase) for ward in wards for phase in matched}


def a_city_of_forty_wards(seed):
    """Forty wards, ten districts, twelve services, and appointments of every kind by chance."""
    chance = Random(seed)
    districts = [DistrictFactory() for _ in range(10)]
    wards = [WardFactory(district=chance.choice(districts), forum=False) for _ in range(40)]
    services = [PhaseMatchFactory().phase_service for _ in range(12)]
    PhaseMatchFactory(phase_service=services[0], service=services[1].services.get())
    clusters = [ClusterFactory(wards=chance.sample(wards, 5)) for _ in range(4)]
    clusters[0].memberships.update(end=date(2017, 8, 1))
    people = [PersonFactory() for _ in range(20)]
    for person in chance.sample(people, 6):
        others = [one for one in people if one != person]
        AbsenceFactory(
            person=person,
            start=date(2017, chance.choice([5, 11, 12]), 1),
            deputy=chance.choice([None, *chance.sample(others, 2)]),
        )
    for _ in range(260):
        area = chance.choices(["ward", "cluster", "district", "city"], [200, 12, 8, 1])[0]
        where = {"ward": wards, "cluster": clusters, "district": districts, "city": [True]}[area]
        phase = chance.choice(services[:11] if area == "city" else services)
        subject = {"phase_service": phase}
        if chance.random() < 0.3:
            subject = {"service": phase.services.order_by("pk").first()}
        person, deputy = chance.sample(people, 2)
        given = {"person": person, area: chance.choice(where), **subject}
        if not RelationshipManager.objects.filter(**given).exists():
            start = date(2017, chance.choice([1, 6, 12]), 1)
            ends = date(2017, chance.choice([7, 11]), 10) if chance.random() < 0.3 else None
            if ends is None or ends > start:
                RelationshipManagerFactory(
                    **given, start=start, end=ends, deputy=chance.choice([None, deputy])
                )
    return wards


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_480_cells_are_as_counted_by_hand(seed):
    wards = a_city_of_forty_wards(seed)
    for day in (DAY, date(2017, 7, 15)):
        by_hand = counted_by_hand(day)
        assert len(by_hand) == 480
        found = states(day, wards)
        assert {at: found.get(at, State.MISSING) for at in by_hand} == by_hand
        covered = sum(state not in GAPS for state in by_hand.values())
        tally = tallies([day])[day]
        assert (tally.wards, tally.covered) == (40, covered)
        assert gaps(day, limit=1)[1] == 480 - covered
        kinds = set(by_hand.values())
        assert kinds >= {State.NAMED, State.CLUSTER, State.DISTRICT, State.ENDED, State.MISSING}


def test_the_grid_is_one_query_whatever_its_size(django_assert_num_queries):
    wards = [WardFactory(forum=False) for _ in range(3)]
    lamps = PhaseServiceFactory()
    for ward in wards:
        RelationshipManagerFactory(phase_service=lamps, ward=ward)
    for some in (wards[:1], wards):
        with django_assert_num_queries(1):
            assert len(grid(DAY, [ward.pk for ward in some])) == len(some)


def test_the_demonstrations_480_cells_are_as_counted_by_hand(settings):
    settings.DEMO, settings.DEMO_DATE = True, datetime(2017, 11, 15, 17, 30)
    city.set_up_city()
    home = Organisation.objects.get(home=True)
    for _ in range(2):
        appoint(home)  # a second time changes nothing
    wards = list(city.old_wards())
    by_hand = counted_by_hand(DAY)
    assert len(by_hand) == 480
    found = states(DAY, wards)
    assert {at: found.get(at, State.MISSING) for at in by_hand} == by_hand
    covered = sum(state.covered for state in by_hand.values())
    assert tallies([DAY])[DAY].covered == covered
    assert set(by_hand.values()) == set(State), "every state can be seen"
    assert 30 <= 480 - covered <= 90, "some gaps, not many"
    held = in_force(DAY)
    areas = areas_on(DAY, list(held))
    assert (len(areas.areas), areas.held) == (6, 6)
    assert len(areas.missing) == 3
    assert len(areas.doubled) >= 1
    assert total_fte(held) == Decimal("2.00")
    assert sum(not line.person for line in senior_officers_on(DAY)) == 4
