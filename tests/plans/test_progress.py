"""How far the wards are with their plans of a round: states, signatures, what is due and how late,
counted by hand, in as many queries for three wards as for one."""

from datetime import date, datetime

import pytest

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.plans.models import State
from leadership.plans.progress import current_round, progress_of
from leadership.plans.services import object_to, open_consultation, revise, sign
from tests.factories import (
    BankHolidayFactory,
    CouncillorTermFactory,
    MeetingFactory,
    UserFactory,
    WardFactory,
)
from tests.personas import manager
from tests.plan_factories import (
    ObjectionFactory,
    PlanningRoundFactory,
    PriorityTextFactory,
    SignatureFactory,
    StageFactory,
    WardPlanFactory,
    write_and_freeze,
)

pytestmark = pytest.mark.django_db
TODAY = date(2017, 10, 4)  # a Wednesday


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def called():
    """Consultation by Friday 1 September, readiness by Friday 15 September, sign-off by Saturday
    30 September."""
    call = PlanningRoundFactory()
    StageFactory(round=call, reaches=State.CONSULTED, due=date(2017, 9, 1))
    StageFactory(round=call, reaches=State.READY, due=date(2017, 9, 15))
    return call


def ward_of(call, name="Ash", sitting=2):
    ward = WardFactory(name=name, generation=call.generation)
    for _ in range(sitting):
        CouncillorTermFactory(seat__ward=ward)
    return ward


def begun(call, ward, **fields):
    return WardPlanFactory(round=call, ward=ward, **fields)


def consulted(call, ward):
    """A draft whose consultation ended on 8 September."""
    plan = begun(call, ward)
    plan.versions.update(consult_from=date(2017, 8, 25), consult_until=date(2017, 9, 8))
    return plan


def signed_by(version, meeting, term, **fields):
    return SignatureFactory(version=version, meeting=meeting, term=term, **fields)


def terms_of(ward):
    return [seat.terms.get() for seat in ward.seats.order_by("number")]


def sign_by_all(version, ward):
    """By each for oneself, at a forum of today."""
    meeting = MeetingFactory(ward=ward, date=dates.today(), status=Meeting.Status.SITTING)
    for term in terms_of(ward):
        by = UserFactory(person=term.person)
        sign(version=version, meeting=meeting, content_hash=version.content_hash, by=by)
    version.refresh_from_db()
    return version


def only(call, ward):
    (found,) = progress_of(call, [ward], TODAY)
    return found


def test_a_ward_that_has_not_begun_is_late_with_the_first_step(called):
    ward = ward_of(called)
    found = only(called, ward)
    assert (found.plan, found.version, found.in_force) == (None, None, None)
    assert (found.state_words, found.colour, found.disputed) == ("Not begun", "grey", False)
    assert (found.signed, found.signers) == (0, 2)
    # 1 September to 4 October: 23 weekdays and no bank holiday in the table
    assert (found.next_words, found.next_due) == ("Consultation begins", date(2017, 9, 1))
    assert found.late_days == 23
    assert [(due.on.day, due.reached, due.late_days) for due in found.dues] == [
        (1, False, 23),
        (15, False, 13),
        (30, False, 3),
    ]


def test_a_bank_holiday_is_not_counted_as_late(called):
    ward = ward_of(called)
    BankHolidayFactory(on=date(2017, 9, 25))
    BankHolidayFactory(on=date(2017, 10, 9))  # it lies ahead
    assert only(called, ward).late_days == 22


def test_a_step_that_is_ahead_is_not_late(called):
    ward = ward_of(called)
    (found,) = progress_of(called, [ward], date(2017, 9, 1))
    assert (found.next_due, found.late_days) == (date(2017, 9, 1), 0)


def test_a_draft_that_was_consulted_on_has_to_be_ready_next(called):
    ward = ward_of(called)
    plan = consulted(called, ward)
    found = only(called, ward)
    assert (found.plan, found.version.number, found.in_force) == (plan, 1, None)
    assert (found.state_words, found.colour) == ("Draft", "blue")
    assert (found.next_words, found.late_days) == ("Ready for the Ward Forum", 13)


def test_a_consultation_that_begins_later_has_not_begun(called):
    ward = ward_of(called)
    plan = begun(called, ward)
    PriorityTextFactory(version=plan.versions.get())
    first, last = date(2017, 10, 5), date(2017, 10, 20)
    open_consultation(plan=plan, first=first, last=last, by=manager())
    found = only(called, ward)
    assert (found.state_words, found.next_words) == ("Out to consultation", "Consultation begins")
    (later,) = progress_of(called, [ward], date(2017, 10, 5))
    assert later.next_words == "Ready for the Ward Forum"


def test_a_ready_version_waits_for_its_signatures_at_one_forum(called):
    """Bela signed in August; in September Anna alone did: one of two, not two of two."""
    ward = ward_of(called)
    version = write_and_freeze(consulted(called, ward))
    assert (only(called, ward).signed, only(called, ward).signers) == (0, 2)
    anna, bela = terms_of(ward)
    signed_by(version, MeetingFactory(ward=ward, date=date(2017, 8, 14)), bela)
    signed_by(version, MeetingFactory(ward=ward, date=date(2017, 9, 11)), anna)
    found = only(called, ward)
    assert (found.state_words, found.colour) == ("Ready for the Ward Forum", "amber")
    assert (found.signed, found.signers) == (1, 2)
    # 30 September was a Saturday: Monday to Wednesday are three working days
    assert (found.next_words, found.next_due, found.late_days) == (
        "Signed off by all councillors",
        date(2017, 9, 30),
        3,
    )


def test_signers_are_those_who_sat_on_the_day_of_the_forum(called):
    ward = ward_of(called)
    version = write_and_freeze(consulted(called, ward))
    signed_by(version, MeetingFactory(ward=ward, date=date(2017, 9, 11)), terms_of(ward)[0])
    CouncillorTermFactory(seat__ward=ward, start=date(2017, 9, 20))
    found = only(called, ward)
    assert (found.signed, found.signers) == (1, 2)


def test_a_plan_that_all_signed_has_nothing_due(called):
    ward = ward_of(called)
    version = sign_by_all(write_and_freeze(consulted(called, ward)), ward)
    found = only(called, ward)
    assert (found.version, found.in_force) == (version, version)
    assert (found.state_words, found.colour) == ("Signed off", "green")
    assert (found.signed, found.signers) == (2, 2)
    assert (found.next_due, found.next_words, found.late_days) == (None, "", 0)


def test_a_new_version_is_written_while_the_old_one_is_in_force(called):
    ward = ward_of(called)
    version = sign_by_all(write_and_freeze(consulted(called, ward)), ward)
    revise(plan=version.plan, changed="The lane first", by=manager())
    found = only(called, ward)
    assert (found.version.number, found.in_force) == (2, version)
    assert (found.state_words, found.signed) == ("New version being written", 0)
    assert found.next_due is None

    asked_again = {"consult_from": date(2017, 10, 1), "consult_until": date(2017, 10, 3)}
    version.plan.versions.filter(number=2).update(**asked_again)
    write_and_freeze(version.plan)
    assert only(called, ward).state_words == "Ready for the Ward Forum"


def test_an_objection_shows_that_the_sign_off_is_disputed(called):
    ward = ward_of(called, sitting=1)
    version = write_and_freeze(consulted(called, ward))
    (term,) = terms_of(ward)
    signature = signed_by(version, MeetingFactory(ward=ward, date=date(2017, 9, 11)), term)
    object_to(signature=signature, reason="I had left.", by=UserFactory(person=term.person))
    found = only(called, ward)
    assert (found.state_words, found.colour, found.disputed) == ("Sign-off disputed", "red", True)
    assert (found.signed, found.signers) == (1, 1)


def test_an_objection_that_was_settled_disputes_nothing(called):
    ward = ward_of(called, sitting=1)
    version = write_and_freeze(consulted(called, ward))
    meeting = MeetingFactory(ward=ward, date=date(2017, 9, 11))
    objection = ObjectionFactory(signature=signed_by(version, meeting, terms_of(ward)[0]))
    objection.outcome, objection.settled_on = "withdrawn", TODAY
    objection.settled_by = objection.by
    objection.save()
    found = only(called, ward)
    assert (found.state_words, found.disputed) == ("Ready for the Ward Forum", False)


def test_a_round_without_stages_asks_for_the_signing_off_alone():
    call = PlanningRoundFactory()
    found = only(call, ward_of(call))
    assert [due.words for due in found.dues] == ["Signed off by all councillors"]
    assert found.late_days == 3


def test_wards_come_in_the_order_given_and_each_with_its_own_plan(called):
    ash, beech, cedar = (ward_of(called, name) for name in ("Ash", "Beech", "Cedar"))
    begun(called, beech)
    begun(PlanningRoundFactory(generation=called.generation), cedar)  # of another round
    found = progress_of(called, [cedar, ash, beech], TODAY)
    assert [(one.ward.name, one.state_words) for one in found] == [
        ("Cedar", "Not begun"),
        ("Ash", "Not begun"),
        ("Beech", "Draft"),
    ]


def test_as_many_queries_for_three_wards_as_for_one(called, django_assert_num_queries):
    wards = [ward_of(called, name) for name in ("Ash", "Beech", "Cedar")]
    for ward in wards:
        version = write_and_freeze(consulted(called, ward))
        signed_by(version, MeetingFactory(ward=ward, date=date(2017, 9, 11)), terms_of(ward)[0])
    for some in (wards[:1], wards):
        with django_assert_num_queries(6):
            for one in progress_of(called, some, TODAY):
                assert (one.signed, str(one.version.plan.ward), one.late_days) == (
                    1,
                    one.ward.name,
                    3,
                )
                assert str(one.version.plan.round) == called.name


def test_the_current_round_is_the_one_begun_last():
    PlanningRoundFactory(start=date(2017, 3, 1), due=date(2017, 5, 1))
    now = PlanningRoundFactory(start=date(2017, 7, 20))
    PlanningRoundFactory(start=date(2017, 10, 5), due=date(2017, 12, 1))
    assert current_round(TODAY) == now
    assert current_round(date(2017, 2, 28)) is None
