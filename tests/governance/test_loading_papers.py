"""Loading the two papers into a council that has something of its own already."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from leadership.governance.models import (
    AreaScheme,
    CallInCriteria,
    CallInRequest,
    CallInRule,
    CallInSignature,
    Decision,
    Portfolio,
    PortfolioHolder,
    StatusChange,
)
from leadership.governance.services.papers.people import load_bodies
from leadership.meetings.models import Body, Meeting, MeetingSchedule, ScheduledDate
from leadership.people.models import Directorate, Person, User
from leadership.people.refusals import Refused
from tests import personas
from tests.built_once import built_once
from tests.factories import PersonFactory
from tests.governance.papers import load
from wards.models import CouncillorTerm, Seat, Ward

pytestmark = pytest.mark.django_db
SINCE = date(2015, 5, 12)


@pytest.fixture(scope="module")
def birmingham_once(django_db_setup, django_db_blocker):
    def wards():
        call_command("load_birmingham", stdout=StringIO())

    with built_once(wards, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def birmingham(db, birmingham_once, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def northfield() -> Ward:
    return Ward.objects.get(name="Northfield", generation__start__lt=date(2018, 1, 1))


def sit(person: Person, number: int) -> CouncillorTerm:
    seat = Seat.objects.get(ward=northfield(), number=number)
    return CouncillorTerm.objects.create(seat=seat, person=person, party="Own", start=SINCE)


def test_without_the_wards_of_2004_nothing_is_loaded():
    with pytest.raises(CommandError, match="run load_birmingham first"):
        load()
    assert not Body.objects.exists()
    assert not Decision.objects.exists()


@pytest.mark.usefixtures("birmingham")
class TestIntoACouncil:
    def test_the_log_names_who_was_said(self):
        clerk = personas.committee_services()
        load("--by", clerk.username)
        assert {change.by for change in StatusChange.objects.all()} == {clerk}
        assert CallInRequest.objects.get().judged_by == clerk
        assert not User.objects.filter(username="papers").exists()

    def test_a_councillor_who_is_here_already_is_that_person_with_that_seat(self):
        brew = PersonFactory(name="Randal Brew", job_title="")
        term = sit(brew, 2)
        load()
        assert Person.objects.named("Randal Brew").count() == 1
        signature = CallInSignature.objects.get(person=brew)
        assert signature.term == term
        assert CouncillorTerm.objects.filter(person=brew).count() == 1

    def test_a_signatory_takes_a_seat_that_nobody_holds(self):
        sit(PersonFactory(), 1)
        load()
        term = CouncillorTerm.objects.get(person__name="Randal Brew")
        assert (term.seat.number, term.start) == (2, date(2017, 7, 26))

    def test_where_all_seats_are_taken_it_says_so_and_loads_nothing(self):
        for number in (1, 2, 3):
            sit(PersonFactory(), number)
        with pytest.raises(CommandError, match="All seats of Northfield are taken"):
            load()
        assert not Meeting.objects.exists()
        assert not Decision.objects.exists()

    def test_where_the_ward_of_a_signatory_is_not_here_it_says_so_and_loads_nothing(self):
        Ward.objects.filter(pk=northfield().pk).update(name="Southfield")
        with pytest.raises(CommandError, match="There is no ward Northfield of 2004"):
            load()
        assert not Meeting.objects.exists()
        assert not Decision.objects.exists()

    def test_dates_that_the_committee_has_agreed_already_are_left_as_they_are(self):
        schedule = MeetingSchedule.objects.create(
            body=load_bodies()["scrutiny"], year=2017, venue="The library"
        )
        load()
        assert MeetingSchedule.objects.get() == schedule
        schedule.refresh_from_db()
        assert (schedule.venue, schedule.agreed_at) == ("The library", None)
        assert not ScheduledDate.objects.exists()

    def test_an_officer_of_the_same_name_in_another_post_is_somebody_else(self):
        other = PersonFactory(name="David Smith", job_title="Park keeper")
        load()
        assert Person.objects.filter(name="David Smith").count() == 2
        assert not other.variants.exists()

    def test_the_council_s_own_rules_and_scheme_are_left_as_they_are(self):
        rule = CallInRule.objects.create(
            name="Ours", start=date(2017, 1, 1), start_event="taken", working_days=6
        )
        AreaScheme.objects.create(name="Our areas", start=date(2017, 5, 1))
        load()
        assert list(CallInRule.objects.all()) == [rule]
        assert Decision.objects.get().call_in_rule == rule
        assert AreaScheme.objects.get().name == "Our areas"

    def test_without_a_rule_for_july_2017_it_says_so(self):
        CallInRule.objects.create(
            name="Ours", start=date(2017, 8, 1), start_event="taken", working_days=6
        )
        load_and_say = pytest.raises(CommandError, match="No call-in rule covers 19 July 2017")
        with load_and_say:
            load()

    def test_the_eleven_grounds_end_where_the_council_s_own_list_begins(self):
        CallInCriteria.objects.create(name="Ours", start=date(2018, 5, 7))
        load()
        assert CallInCriteria.objects.exclude(name="Ours").get().end == date(2018, 5, 7)

    def test_another_list_in_force_in_july_2017_is_refused(self):
        CallInCriteria.objects.create(name="Ours", start=date(2017, 1, 1))
        with pytest.raises(CommandError, match="“Ours” is in force on 26 July 2017"):
            load()
        assert not CallInRequest.objects.exists()

    def test_the_leader_holds_the_leader_s_portfolio_unless_somebody_does(self):
        load()
        held = PortfolioHolder.objects.get()
        assert (held.portfolio.name, held.person.name) == ("Leader", "John Clancy")
        held.delete()
        Portfolio.objects.filter(name="Leader").update(name="Head of the Council")
        load()
        assert not PortfolioHolder.objects.exists()

    def test_a_directorate_is_found_whatever_its_case(self):
        place = Directorate.objects.create(name="PLACE")
        load()
        assert Directorate.objects.get() == place

    def test_what_was_deleted_is_missed_only_where_something_new_needs_it(self):
        load()
        finance = Body.objects.get(kind=Body.Kind.SUB_COMMITTEE)
        finance.terms_of_reference.all().delete()
        finance.delete()
        Person.objects.get(name="Graeme Betts").posts.all().delete()
        Person.objects.get(name="Graeme Betts").delete()
        assert "0 meetings" in load()
        assert not Body.objects.filter(kind=Body.Kind.SUB_COMMITTEE).exists()
        assert not Person.objects.filter(name="Graeme Betts").exists()

    def test_a_body_that_is_needed_is_named(self):
        load()
        Body.objects.filter(kind=Body.Kind.SUB_COMMITTEE).update(name="Finance")
        bodies = load_bodies()
        assert bodies["finance"].name == "Finance"
        with pytest.raises(Refused, match="“planning” was deleted here"):
            bodies["planning"]
