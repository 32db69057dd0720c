"""People, their roles and posts as they change hands (S355-S369): asked across rooms, on the day
before and on the day."""

from datetime import date, datetime, timedelta

import pytest

from leadership.governance.models import AssistantLeader, AssistantLeaderWard, PortfolioHolder
from leadership.governance.services.portfolios import hand_on_portfolio
from leadership.meetings.models import Body, BodyAppointment
from leadership.people.models import OfficerPost
from leadership.plans.services import sign
from leadership.plans.signers import sign_off_of
from relationships.coverage import State, grid
from tests import personas
from tests.factories import (
    CouncillorTermFactory,
    DirectorateFactory,
    MeetingFactory,
    OfficerPostFactory,
    PersonFactory,
    PhaseServiceFactory,
    PortfolioFactory,
    RelationshipManagerFactory,
    WardFactory,
)
from tests.plan_factories import WardPlanFactory, write_and_freeze
from tracker.leaving import leaving
from tracker.services import hand_over
from wards.access import sits_for
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db

MAY, DAY = date(2017, 5, 23), date(2017, 11, 15)
NEXT = DAY + timedelta(days=1)


@pytest.fixture(autouse=True)
def _evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


def test_one_person_holds_several_offices_each_with_days_of_its_own(elm):
    """S355: a ward's councillor who chairs a committee, holds a portfolio, assists the Leader."""
    brew = PersonFactory(name="Rowan Brew")
    term = CouncillorTermFactory(seat__ward=elm, person=brew, start=MAY)
    committee = Body.objects.create(name="Hedges Committee", kind=Body.Kind.SCRUTINY)
    chair = BodyAppointment.objects.create(
        body=committee, person=brew, capacity="chair", start=MAY, end=NEXT
    )
    holder = PortfolioHolder.objects.create(
        portfolio=PortfolioFactory(name="Hedges"), person=brew, start=MAY
    )
    leader = AssistantLeader.objects.create(person=brew, start=MAY)
    AssistantLeaderWard.objects.create(leader=leader, ward=elm, start=date(2017, 9, 20))
    assert list(BodyAppointment.objects.on(DAY)) == [chair]
    assert list(BodyAppointment.objects.on(NEXT)) == []
    assert list(CouncillorTerm.objects.on(NEXT)) == [term]
    assert list(PortfolioHolder.objects.on(NEXT)) == [holder]
    assert not AssistantLeader.objects.for_ward(elm, date(2017, 9, 19)).exists()
    assert AssistantLeader.objects.for_ward(elm, NEXT).get() == leader


def test_a_portfolio_changes_hands_and_the_past_keeps_its_holder():
    """S359."""
    portfolio = PortfolioFactory(name="Hedges")
    first, second = PersonFactory(), PersonFactory()
    PortfolioHolder.objects.create(portfolio=portfolio, person=first, start=MAY)
    hand_on_portfolio(
        portfolio=portfolio, person=second, capacity="cabinet_member", start=DAY,
        by=personas.manager(),
    )  # fmt: skip
    held = PortfolioHolder.objects.filter(portfolio=portfolio)
    assert held.on(DAY - timedelta(days=1)).get().person == first
    assert held.on(DAY).get().person == second


def test_an_interim_post_stands_beside_the_main_one_and_ends_by_itself():
    """S360, S366: where in the council it stands goes with the post, not with the person."""
    person, place = PersonFactory(), DirectorateFactory(name="Place")
    main = OfficerPostFactory(person=person, title="Assistant Director", start=MAY)
    interim = OfficerPostFactory(
        person=person, title="Interim Corporate Director", main=False, start=MAY, end=NEXT,
        directorate=place, division="Neighbourhoods", section="Hedges", unit="Lamps",
    )  # fmt: skip
    assert set(OfficerPost.objects.on(DAY).filter(person=person)) == {main, interim}
    assert list(OfficerPost.objects.on(NEXT).filter(person=person)) == [main]
    interim.refresh_from_db()
    assert (interim.directorate, interim.division, interim.section, interim.unit) == (
        place,
        "Neighbourhoods",
        "Hedges",
        "Lamps",
    )


@pytest.mark.parametrize(
    "title",
    [
        "Community Governance Manager", "Citywide Head of Service",
        "Employment and Skills Manager", "Assistant Director for Employment",
        "Head of Scrutiny Services", "Research and Policy Officer",
        "Community Development and Support Officer", "Housing Manager",
    ],
)  # fmt: skip
def test_the_papers_posts_are_posts_here(title):
    """S362-S364, S367: a post has the title its paper gives it; rights come from roles alone."""
    user = personas.login("Post Holder")
    OfficerPostFactory(person=user.person, title=title, start=MAY)
    assert OfficerPost.objects.on(DAY).get(person=user.person).title == title
    assert not user.roles


def test_a_district_chair_has_ended_and_stays_on_record():
    """S361: the committee and its chair are over from the same day; both are found in the past."""
    district = Body.objects.create(
        name="Hedge End District Committee", kind=Body.Kind.DISTRICT_COMMITTEE, end=DAY
    )
    chair = BodyAppointment.objects.create(
        body=district, person=PersonFactory(), capacity="chair", start=MAY, end=DAY
    )
    before = DAY - timedelta(days=1)
    assert list(BodyAppointment.objects.on(before).chairing()) == [chair]
    assert list(BodyAppointment.objects.on(DAY).chairing()) == []
    assert district in Body.objects.on(before)
    assert district not in Body.objects.on(DAY)
    assert BodyAppointment.objects.get() == chair


def test_whoever_leaves_without_an_heir_leaves_a_gap_that_shows_on_that_day(elm):
    """S368: the vacancy is an alarm of the coverage from the first day nobody is there."""
    lamps = PhaseServiceFactory(name="Lamps")
    rita = personas.officer(person=PersonFactory(name="Rita Ray"))
    held = RelationshipManagerFactory(person=rita.person, phase_service=lamps, ward=elm)
    found = leaving(rita.person, NEXT)
    assert [each.appointment for each in found.held] == [held]
    done = hand_over(
        person=rita.person, on=NEXT, by=personas.manager(), items={},
        appointments={found.held[0].key: None},
    )  # fmt: skip
    assert (done.appointments, done.gaps) == (1, 1)
    assert grid(DAY, [elm.pk])[elm.pk, lamps.pk].state == State.NAMED
    assert grid(NEXT, [elm.pk])[elm.pk, lamps.pk].state == State.ENDED
    assert rita.person.roles_held.get().end == NEXT


class TestByElection:
    """S369: a term that ends at a date changes who must sign."""

    @pytest.fixture
    def anna(self, elm):
        return personas.councillor(of=elm)

    @pytest.fixture
    def bela(self, elm):
        return personas.councillor(of=elm)

    @pytest.fixture
    def version(self, elm, anna, bela):
        return write_and_freeze(WardPlanFactory(ward=elm))

    def who_signs(self, version, meeting):
        return [signer.term.person for signer in sign_off_of(version, meeting).signers]

    def test_a_resignation_leaves_a_vacant_seat_and_one_to_sign(self, elm, anna, bela, version):
        before = MeetingFactory(wards=[elm], date=DAY - timedelta(days=1))
        tonight = MeetingFactory(wards=[elm], date=DAY, status="sitting")
        CouncillorTerm.objects.filter(person=bela.person).update(end=DAY, ended_by="Resignation")
        assert self.who_signs(version, before) == [anna.person, bela.person]
        assert self.who_signs(version, tonight) == [anna.person]
        assert sign_off_of(version, tonight).vacancy_sentence == "One seat is vacant."
        sign(version=version, meeting=tonight, content_hash=version.content_hash, by=anna)
        version.refresh_from_db()
        assert version.state == "signed_off"

    def test_who_is_elected_to_the_seat_has_to_sign_from_that_day(self, elm, anna, bela, version):
        tonight = MeetingFactory(wards=[elm], date=DAY, status="sitting")
        left = CouncillorTerm.objects.get(person=bela.person)
        CouncillorTerm.objects.filter(pk=left.pk).update(end=MAY, ended_by="Resignation")
        cara = personas.login("Cara Councillor")
        CouncillorTerm.objects.create(seat=left.seat, person=cara.person, start=DAY)
        assert self.who_signs(version, tonight) == [anna.person, cara.person]
        assert sits_for(cara, elm.pk)
        assert not sits_for(bela, elm.pk)
        sign(version=version, meeting=tonight, content_hash=version.content_hash, by=anna)
        version.refresh_from_db()
        assert version.state == "ready"
        sign(version=version, meeting=tonight, content_hash=version.content_hash, by=cara)
        version.refresh_from_db()
        assert version.state == "signed_off"
