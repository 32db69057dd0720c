"""The demonstration's committees: every state there is, invented throughout, and twice is once."""

from datetime import date, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from leadership.council.models import CouncilSettings
from leadership.governance.deadlines import working_days_to_hearing
from leadership.governance.forms.hearings import HOLDER, OFFICER
from leadership.governance.models import (
    ActionPlanItem,
    AssistantLeader,
    AssistantLeaderWard,
    CallForAction,
    CallInHearing,
    CallInRequest,
    ConstitutionalAmendment,
    Decision,
    DecisionPart,
    DistrictResource,
    Measure,
    Petition,
    Promise,
)
from leadership.governance.services.call_ins import sign_request
from leadership.governance.services.decision_status import release_expired
from leadership.meetings.models import AgendaItem, Body, BodyAppointment, Meeting, Status
from leadership.people.models import Person, User
from tests.built_once import built_once
from tests.governance_factories import at
from tracker.demo import city
from wards.models import Ward

EVENING = datetime(2017, 11, 15, 17, 30)
COUNTED = (
    ActionPlanItem, AssistantLeaderWard, Body, CallInRequest, Decision, Meeting, Person, Promise,
    User,
)  # fmt: skip


def build() -> str:
    city.set_up_city()
    out = StringIO()
    call_command("load_demo_committees", stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def city_once(django_db_setup, django_db_blocker):
    stands = override_settings(DEMO_DATE=EVENING, DEMO=True)
    with stands, built_once(build, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def demo(db, city_once, settings):
    """What the command said."""
    settings.DEMO_DATE, settings.DEMO = EVENING, True
    return city_once()


def decision(serial: int) -> Decision:
    return Decision.objects.get(serial=serial, year=2017)


@pytest.mark.django_db
def test_committees_are_not_loaded_into_a_council_that_is_no_demonstration(settings):
    settings.DEMO_DATE = EVENING
    with pytest.raises(CommandError, match="Run load_demo first"):
        call_command("load_demo_committees")
    assert not Body.objects.exists()


@pytest.mark.django_db
def test_they_belong_to_one_evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 14, 17, 30)
    CouncilSettings.objects.update(demonstration=True)
    with pytest.raises(CommandError, match="DEMO_DATE=2017-11-15T17:30"):
        call_command("load_demo_committees")


@pytest.mark.usefixtures("demo")
class TestDemonstration:
    def test_twice_is_once(self, demo):
        assert demo == "8 decisions of two committees, and what follows from them\n"
        before = [model.objects.count() for model in COUNTED]
        call_command("load_demo_committees")
        assert before == [model.objects.count() for model in COUNTED]

    def test_nobody_of_the_published_papers_is_in_it(self):
        for name in ("Randal Brew", "Ken Wood", "John Clancy", "Chris Jordan", "Dave Smith"):
            assert not Person.objects.named(name).exists()
        assert not Decision.objects.known_as("003996/2017").exists()
        committees = Body.objects.exclude(kind__in=["ward_forum", "board", "other"])
        assert all("(invented)" in body.name for body in committees)
        assert {row.source for row in Decision.objects.all()} == {"Invented for this demonstration"}

    def test_a_decision_in_every_state(self):
        assert dict(Decision.objects.values_list("serial", "status")) == {
            2088: "referred_back",
            2101: "in_force",
            2112: "in_force",
            2120: "called_in",
            2131: "in_force",
            2144: "subject",
            2145: "subject",
            2150: "draft",
        }

    def test_none_can_be_carried_out_before_its_day(self):
        in_force = Decision.objects.filter(status=Decision.Status.IN_FORCE)
        assert not in_force.filter(not_before__gt=date(2017, 11, 15)).exists()

    def test_two_windows_close_tomorrow_at_four(self):
        waiting = Decision.objects.in_their_window(at(2017, 11, 15, 17, 30))
        assert [row.serial for row in waiting] == [2144, 2145]
        assert {row.call_in_closes_at for row in waiting} == {at(2017, 11, 16, 16)}
        assert release_expired() == 0

    def test_one_request_waits_for_the_councillor_s_signature(self):
        councillor = User.objects.get(username="councillor")
        asked = CallInRequest.objects.waiting_for(councillor.person).get()
        assert asked.decision == decision(2145)
        received = sign_request(request=asked, version=asked.version, by=councillor)
        assert received.status == "received"
        assert decision(2145).status == "called_in"

    def test_one_request_is_to_be_heard_next_week(self):
        request = decision(2120).call_in_requests.get()
        assert (request.status, request.signatures.count()) == ("valid", 2)
        hearing = request.hearing
        assert (hearing.meeting.date, hearing.outcome) == (date(2017, 11, 22), "")
        assert working_days_to_hearing(request.received_at, hearing.meeting.date) == 15
        roles = hearing.summonses.exclude(person=None).values_list("role", flat=True)
        assert set(roles) == {HOLDER, OFFICER}  # as the page knows them when the hearing moves

    def test_two_were_heard_one_of_them_sent_back(self):
        heard = CallInHearing.objects.exclude(outcome="").order_by("meeting__date")
        assert [(row.request.decision.serial, row.outcome) for row in heard] == [
            (2088, "referred_back"), (2112, "not_called_in")
        ]  # fmt: skip
        assert heard[0].reasons

    def test_one_part_waits_for_the_city_council_one_has_its_approvals(self):
        waits = DecisionPart.objects.filter(state="conditional")
        assert [(part.decision.serial, part.number) for part in waits] == [(2112, 2)]
        met = decision(2101).parts.get(number=3)
        assert met.state == "approved"
        assert [row.outcome for row in met.conditions.all()] == ["met", "met"]

    def test_the_log_follows_the_calendar(self):
        for row in Decision.objects.exclude(status="draft"):
            moments = [change.at for change in row.status_changes.all()]
            assert moments == sorted(moments)
            assert timezone.localtime(moments[0]).date() == row.taken_on

    def test_from_a_part_to_the_forum_that_heard_what_came_of_it(self):
        step = decision(2101).parts.get(number=1).action_plan_items.get(status="done")
        assert step.outcome.startswith("Forty walks.")
        told = [row.meeting.kind for row in step.progress.all() if row.meeting]
        assert told.count("committee") == 2

    def test_steps_in_every_state_and_one_that_is_locked(self):
        states = list(ActionPlanItem.objects.values_list("status", flat=True))
        assert {state: states.count(state) for state in sorted(set(states))} == {
            "done": 4, "planned": 3, "stopped": 1, "under_way": 6
        }  # fmt: skip
        locked = ActionPlanItem.objects.get(title="Six shared caretakers")
        assert locked.decision_part is not None
        assert locked.decision_part.decision.is_locked
        late = ActionPlanItem.objects.overdue(date(2017, 11, 15)).in_plan_order()
        assert [step.title for step in late] == [
            "Ward Plans for all forty wards", "Relationship Managers in twelve services"
        ]  # fmt: skip
        ownerless = ActionPlanItem.objects.filter(owner=None)
        assert [step.title for step in ownerless] == ["Each service says what it covers"]

    def test_promises_late_due_delivered_given_up_and_without_a_date(self):
        states = list(Promise.objects.values_list("status", flat=True))
        assert {state: states.count(state) for state in set(states)} == {
            "open": 8, "delivered": 1, "dropped": 1
        }  # fmt: skip
        late = Promise.objects.overdue(date(2017, 11, 15)).order_by("pk")
        assert [row.what for row in late] == [
            "Proposals on area working", "Figures of the mobile library"
        ]  # fmt: skip
        assert Promise.objects.filter(when_kind="").count() == 1

    def test_every_ward_has_exactly_one_assistant_leader_from_the_start_on(self):
        forty = set(Ward.objects.of_home_council().in_force(date(2017, 11, 15)))
        assert len(forty) == 40
        for day in (date(2017, 9, 22), date(2017, 10, 31), date(2017, 11, 1), date(2017, 11, 15)):
            placed = AssistantLeaderWard.objects.on(day)
            assert sorted(row.ward_id for row in placed) == sorted(ward.pk for ward in forty)
        assert AssistantLeader.objects.on(date(2017, 11, 15)).count() == 4

    def test_a_measure_with_two_readings_and_one_with_none(self):
        readings = {
            measure.number: [indicator.readings.count() for indicator in measure.indicators.all()]
            for measure in Measure.objects.all()
        }
        assert readings == {1: [], 2: [], 3: [2], 4: [0]}

    def test_petitions_a_call_for_action_resources_and_amendments(self):
        assert (Petition.objects.count(), CallForAction.objects.count()) == (2, 1)
        assert DistrictResource.objects.filter(review="settled").count() == 3
        assert DistrictResource.objects.exclude(review="settled").count() == 3
        in_force = ConstitutionalAmendment.objects.order_by("pk")
        assert [row.in_force_from for row in in_force] == [date(2017, 11, 7), None]

    def test_meetings_held_and_coming(self):
        committees = Meeting.objects.filter(kind="committee")
        assert committees.filter(status=Status.HELD).count() == 9
        assert committees.filter(status=Status.SCHEDULED).count() == 3
        assert not committees.filter(status=Status.HELD, date__gt=date(2017, 11, 15)).exists()
        coming = AgendaItem.objects.filter(meeting__in=committees.filter(status=Status.SCHEDULED))
        assert coming.exists() and not coming.exclude(outcome="").exists()
        seats = BodyAppointment.objects.filter(body__kind="scrutiny")
        assert (seats.count(), seats.filter(capacity="chair").count()) == (12, 1)

    @pytest.mark.parametrize("username", ["committee", "scrutiny", "assistant"])
    def test_new_sign_ins_belong_to_people_of_the_demonstration(self, username):
        user = User.objects.get(username=username)
        assert user.is_active and user.has_usable_password()
        assert user.person is not None

    def test_the_assistant_leader_who_signs_in_has_twelve_wards(self):
        leader = AssistantLeader.objects.get(person__user__username="assistant")
        assert leader.places.count() == 12
        assert leader.in_force(date(2017, 11, 15))
