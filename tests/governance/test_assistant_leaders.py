"""Assistant Leaders: appointed by the Leader, their areas, and which ward has none."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as rules
from hypothesis import strategies as st

from leadership.governance.assistant_leader_coverage import coverage_on
from leadership.governance.models import AssistantLeader, AssistantLeaderWard, Decision
from leadership.governance.services import assistant_leaders as services
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    ClusterFactory,
    PersonFactory,
    PortfolioFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.governance_factories import (
    AreaSchemeFactory,
    AssistantLeaderFactory,
    DevelopmentEventFactory,
    part_held,
    part_in_force,
)

pytestmark = pytest.mark.django_db

SEPTEMBER, OCTOBER = date(2017, 9, 1), date(2017, 10, 1)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 24, 9, 0)


@pytest.fixture
def scheme():
    return AreaSchemeFactory(start=SEPTEMBER, end=None)


@pytest.fixture
def wards():
    generation = WardGenerationFactory()
    return [WardFactory(generation=generation, name=name) for name in ("Ash", "Birch", "Cedar")]


def area(leader, wards, start, by):
    return services.set_area(leader=leader, wards=wards, start=start, by=by)


def held_on(leader, day):
    return [place.ward.name for place in leader.places.on(day).order_by("ward__name")]


# -- appointing


def test_an_appointment_says_by_whom_and_has_no_area_yet(colm):
    portfolio, cluster = PortfolioFactory(), ClusterFactory()
    leader = services.appoint(
        leader=AssistantLeader(person=PersonFactory(), start=date(2016, 6, 1)),
        portfolios=[portfolio], clusters=[cluster], by=colm,
    )  # fmt: skip
    assert leader.get_source_display() == "The Leader of the Council"
    assert (list(leader.portfolios.all()), list(leader.clusters.all())) == ([portfolio], [cluster])
    assert leader.places.count() == 0


def test_nobody_is_appointed_twice_in_one_time_or_under_a_locked_decision(colm):
    there = AssistantLeaderFactory()
    with pytest.raises(Refused, match="in that time already"):
        services.appoint(
            leader=AssistantLeader(person=there.person, start=date(2017, 1, 1)), by=colm
        )
    held = AssistantLeader(
        person=PersonFactory(), start=SEPTEMBER, decision_part=part_held(by=colm)
    )
    with pytest.raises(Conflict, match="its call-in window is still open"):
        services.appoint(leader=held, by=colm)
    assert AssistantLeader.objects.get() == there


@pytest.mark.parametrize("who", [personas.officer, personas.scrutiny_officer, personas.councillor])
def test_others_appoint_nobody(who, scheme, wards):
    user, leader = who(), AssistantLeaderFactory()
    with pytest.raises(NotAllowed):
        services.appoint(leader=AssistantLeader(person=PersonFactory(), start=OCTOBER), by=user)
    with pytest.raises(NotAllowed):
        services.end_appointment(leader=leader, end=OCTOBER, by=user)
    with pytest.raises(NotAllowed):
        area(leader, wards, SEPTEMBER, user)
    assert (AssistantLeader.objects.count(), AssistantLeaderWard.objects.count()) == (1, 0)


def test_an_end_ends_the_area_too(colm, scheme, wards):
    leader = AssistantLeaderFactory()
    area(leader, wards[:2], SEPTEMBER, colm)
    area(leader, wards, date(2018, 1, 1), colm)
    services.end_appointment(leader=leader, end=OCTOBER, by=colm)
    assert held_on(leader, date(2017, 9, 30)) == ["Ash", "Birch"]
    assert held_on(leader, OCTOBER) == []
    assert coverage_on(OCTOBER).in_words == "3 of 3 wards have no Assistant Leader"
    with pytest.raises(Refused, match="give a later day"):
        services.end_appointment(leader=leader, end=leader.start, by=colm)


def test_an_end_waits_for_the_decision(colm):
    part = part_in_force()
    leader = AssistantLeaderFactory(decision_part=part)
    Decision.objects.filter(pk=part.decision_id).update(status="withdrawn")
    with pytest.raises(Conflict, match="it was withdrawn"):
        services.end_appointment(leader=leader, end=OCTOBER, by=colm)


def test_links_are_changed_with_the_areas_name(colm):
    leader, portfolio = AssistantLeaderFactory(), PortfolioFactory()
    services.link(leader=leader, area_name=" North ", portfolios=[portfolio], clusters=[], by=colm)
    leader.refresh_from_db()
    assert (leader.area_name, list(leader.portfolios.all())) == ("North", [portfolio])


# -- areas


def test_an_area_from_a_day_ends_what_was_before(colm, scheme, wards):
    ash, birch, cedar = wards
    alba, bran = AssistantLeaderFactory(), AssistantLeaderFactory()
    area(alba, [ash, birch], SEPTEMBER, colm)
    area(bran, [cedar], SEPTEMBER, colm)
    area(bran, [birch, cedar], OCTOBER, colm)
    assert (held_on(alba, date(2017, 9, 30)), held_on(alba, OCTOBER)) == (["Ash", "Birch"], ["Ash"])
    assert held_on(bran, OCTOBER) == ["Birch", "Cedar"]
    assert bran.places.get(ward=cedar).start == SEPTEMBER  # not begun anew
    assert AssistantLeader.objects.for_ward(birch, OCTOBER).get() == bran
    assert AssistantLeader.objects.for_ward(birch, SEPTEMBER).get() == alba


def test_an_area_ends_with_its_wards_and_with_the_appointment(colm, scheme):
    old = WardGenerationFactory(end=date(2018, 5, 7))
    ward = WardFactory(generation=old)
    leader = AssistantLeaderFactory(end=date(2019, 5, 1))
    area(leader, [ward], SEPTEMBER, colm)
    assert leader.places.get().end == date(2018, 5, 7)
    later = WardGenerationFactory(council=old.council, name="Later wards", start=old.end)
    new = WardFactory(generation=later)
    area(leader, [new], date(2018, 5, 7), colm)
    assert leader.places.get(ward=new).end == date(2019, 5, 1)


def test_what_another_gets_later_is_not_undone(colm, scheme, wards):
    alba, bran = AssistantLeaderFactory(), AssistantLeaderFactory(person__name="Bran Later")
    area(bran, wards[:1], OCTOBER, colm)
    with pytest.raises(Refused, match="Bran Later has Ash from 1 October 2017"):
        area(alba, wards, SEPTEMBER, colm)
    assert alba.places.count() == 0


@pytest.mark.parametrize(
    "start, said",
    [
        (date(2016, 5, 31), "not in office on that day"),
        (date(2017, 8, 31), "No scheme of areas is in force"),
    ],
)
def test_an_area_begins_in_office_and_under_a_scheme(colm, scheme, wards, start, said):
    leader = AssistantLeaderFactory()
    with pytest.raises(Refused, match=said) as refused:
        area(leader, wards, start, colm)
    assert (refused.value.field, leader.places.count()) == ("start", 0)


def test_wards_of_another_time_are_no_wards_then(colm, scheme):
    gone = WardFactory(generation=WardGenerationFactory(end=SEPTEMBER))
    with pytest.raises(Refused, match="is not a ward on that day"):
        area(AssistantLeaderFactory(), [gone], SEPTEMBER, colm)


# -- coverage


def test_before_the_scheme_no_ward_misses_one(scheme, wards):
    leader = AssistantLeaderFactory()
    before = coverage_on(date(2017, 8, 31))
    assert before.in_words == "No areas yet: they begin on 1 September 2017"
    assert (before.areas, before.is_whole) == ([(leader, [])], False)
    assert coverage_on(SEPTEMBER).in_words == "3 of 3 wards have no Assistant Leader"


def test_without_a_scheme_there_are_no_areas(wards):
    assert coverage_on(SEPTEMBER).in_words == "No areas: no scheme is in force on that day"


DAYS = st.integers(0, 60).map(lambda days: SEPTEMBER + timedelta(days))
AREAS = st.lists(
    st.tuples(st.integers(0, 2), st.sets(st.integers(0, 4)), DAYS), min_size=1, max_size=8
)


@pytest.fixture
def random_areas(colm, scheme):
    generation = WardGenerationFactory()
    return (
        [WardFactory(generation=generation) for _ in range(5)],
        [AssistantLeaderFactory() for _ in range(3)],
        colm,
    )


@rules(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(areas=AREAS)
def test_every_ward_has_exactly_one_or_is_listed_as_without(random_areas, areas):
    """Whatever areas are set in whatever order: on each day a ward is in one area, or in the list
    of those without, and never in both."""
    wards, leaders, by = random_areas
    AssistantLeaderWard.objects.all().delete()
    for which, chosen, start in areas:
        try:
            area(leaders[which], [wards[place] for place in chosen], start, by)
        except Refused:
            continue
        assert set(held_on(leaders[which], start)) == {wards[place].name for place in chosen}
    for day in {start + timedelta(more) for _, _, start in areas for more in (-1, 0, 1)}:
        covered = coverage_on(day)
        named = [ward for _, held in covered.areas for ward in held] + list(covered.without)
        assert sorted(ward.pk for ward in named) == sorted(ward.pk for ward in wards)
        places = AssistantLeaderWard.objects.on(day)
        assert places.count() == len(wards) - len(covered.without)


# -- the programme


def test_an_assistant_leader_drives_the_programme_while_in_office(colm):
    alba = personas.assistant_leader(of=WardFactory())
    event = DevelopmentEventFactory()
    event.topics = "Chairing"
    assert services.write_event(event=event, by=alba).topics == "Chairing"
    AssistantLeaderWard.objects.update(end=date(2017, 7, 24))
    AssistantLeader.objects.update(end=date(2017, 7, 24))
    for user in (User.objects.get(pk=alba.pk), personas.officer()):
        with pytest.raises(NotAllowed):
            services.write_event(event=event, by=user)
