"""What later bodies said: a part stays conditional until each of them is recorded (S056)."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.governance.models import DecisionPart
from leadership.governance.services.conditions import record_outcome
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import WardFactory
from tests.governance.asking import text_of
from tests.governance_factories import (
    CommitteeFactory,
    PartConditionFactory,
    conditional_part,
    in_force,
    meeting_of,
    published,
)
from tests.plans.test_fund_races import at_once

SEPTEMBER = date(2017, 9, 12)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 20, 10)


@pytest.fixture
def colm(db):
    return personas.committee_services()


@pytest.fixture
def conditions(db):
    """A report to one body, then the approval of another."""
    part = conditional_part(in_force(serial=3996))
    return [
        PartConditionFactory(
            part=part, kind="report", position=1, body=CommitteeFactory(name="Business Management")
        ),
        PartConditionFactory(
            part=part, position=2, body=CommitteeFactory(name="City Council of Fenwick")
        ),
    ]


def met(condition, by, **said):
    asked = {"outcome": "met", "read": "waiting", "on": SEPTEMBER} | said
    return record_outcome(condition=condition, by=by, **asked)


def state(conditions):
    return DecisionPart.objects.get(pk=conditions[0].part_id).state


def test_the_part_is_approved_with_its_last_condition_and_not_before(conditions, colm):
    met(conditions[0], colm)
    assert state(conditions) == "conditional"
    meeting = meeting_of(conditions[1].body, date=SEPTEMBER)
    done = met(conditions[1], colm, meeting=meeting, note="Item 7")
    assert state(conditions) == "approved"
    assert (done.outcome, done.outcome_on, done.meeting, done.note) == (
        "met", SEPTEMBER, meeting, "Item 7",
    )  # fmt: skip


def test_a_later_body_that_refuses_ends_it_and_a_mistake_is_corrected(conditions, colm):
    met(conditions[0], colm, outcome="refused")
    assert state(conditions) == "refused"
    met(conditions[0], colm, outcome="waiting", read="refused", on=None)
    assert state(conditions) == "conditional"
    conditions[0].refresh_from_db()
    assert (conditions[0].outcome, conditions[0].outcome_on) == ("waiting", None)
    met(conditions[0], colm, outcome="refused")
    met(conditions[0], colm, read="refused")
    met(conditions[1], colm)
    assert state(conditions) == "approved"


def test_what_is_approved_is_not_opened_again(conditions, colm):
    met(conditions[0], colm)
    met(conditions[1], colm)
    with pytest.raises(Conflict, match="approved already"):
        met(conditions[1], colm, outcome="refused", read="met")
    assert state(conditions) == "approved"


def test_the_second_who_records_the_same_condition_is_told(conditions, colm):
    met(conditions[0], colm)
    with pytest.raises(Conflict, match="Somebody else recorded this first: met"):
        met(conditions[0], personas.manager(), outcome="refused")
    conditions[0].refresh_from_db()
    assert conditions[0].outcome == "met"


@pytest.mark.parametrize(
    "said, sentence",
    [
        ({"on": None}, "Say on which day."),
        ({"on": date(2017, 9, 21)}, "That day is still to come."),
        ({"on": date(2017, 7, 18)}, "The decision was taken on 19 July 2017: not before that."),
    ],
)
def test_a_day_that_cannot_be_is_refused(conditions, colm, said, sentence):
    with pytest.raises(Refused, match=sentence):
        met(conditions[0], colm, **said)
    assert state(conditions) == "conditional"


def test_the_meeting_is_one_of_that_body_on_that_day(conditions, colm):
    elsewhere = meeting_of(CommitteeFactory(), date=SEPTEMBER)
    with pytest.raises(Refused, match="Choose a meeting of Business Management"):
        met(conditions[0], colm, meeting=elsewhere)
    earlier = meeting_of(conditions[0].body, date=date(2017, 9, 5))
    with pytest.raises(Refused, match="That meeting was on 5 September 2017"):
        met(conditions[0], colm, meeting=earlier)


def test_nothing_is_recorded_under_a_decision_that_is_locked(colm, settings):
    decision = published(colm)
    condition = PartConditionFactory(part=conditional_part(decision))
    settings.DEMO_DATE = datetime(2017, 7, 25, 10)
    with pytest.raises(Conflict, match="its call-in window is still open"):
        met(condition, colm, on=date(2017, 7, 25))
    settings.DEMO_DATE = datetime(2017, 7, 27, 10)  # the window closed; no worker has come by
    met(condition, colm, on=date(2017, 7, 27))
    assert state([condition]) == "approved"


def test_scrutiny_and_councillors_record_nothing(conditions):
    for who in (personas.scrutiny_officer(), personas.councillor(of=WardFactory())):
        with pytest.raises(NotAllowed):
            met(conditions[0], who)
    conditions[0].refresh_from_db()
    assert conditions[0].outcome == "waiting"


def test_the_page_records_it(client, conditions, colm):
    meeting = meeting_of(conditions[1].body, date=SEPTEMBER)
    met(conditions[0], colm)
    client.force_login(colm)
    url = reverse("condition_record", args=[2017, 3996, conditions[1].pk])
    assert "City Council of Fenwick" in text_of(client, url)
    typed = {"outcome": "met", "on": "2017-09-12", "meeting": meeting.pk, "read": "waiting"}
    assert client.post(url, typed)["Location"] == "/decisions/2017/3996/"
    shown = text_of(client, "/decisions/2017/3996/")
    assert "Approved, subject to later bodies" not in shown
    assert "meeting of Tuesday 12 September" in shown


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", range(3))
def test_two_who_record_the_last_two_conditions_at_once_approve_the_part(conditions, colm, attempt):
    def work(number):
        return met(conditions[number], User.objects.get(pk=colm.pk))

    answers = at_once(2, work)
    assert [each.outcome for each in answers] == ["met", "met"]
    assert state(conditions) == "approved"


@pytest.mark.django_db(transaction=True)
def test_of_four_who_record_one_condition_at_once_one_is_heard(conditions, colm):
    def work(number):
        outcome = "met" if number % 2 else "refused"
        return met(conditions[0], User.objects.get(pk=colm.pk), outcome=outcome)

    answers = at_once(4, work)
    assert sum(isinstance(each, Conflict) for each in answers) == 3
    conditions[0].refresh_from_db()
    assert state(conditions) == ("conditional" if conditions[0].outcome == "met" else "refused")
