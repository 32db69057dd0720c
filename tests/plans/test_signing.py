"""Signing a plan at a Ward Forum: all of the sitting councillors, at one public meeting."""

from datetime import date, datetime, timedelta

import pytest
from django.db import transaction

from leadership.dates.models import BankHoliday
from leadership.meetings.models import Attendance
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans.models import Objection, Signature, State
from leadership.plans.services import (
    object_to,
    record_signature,
    revise,
    sign,
    uphold_objection,
    withdraw_objection,
)
from leadership.plans.signers import is_disputed, meetings_to_sign_at, sign_off_of
from tests.factories import CouncillorTermFactory, MeetingFactory, SeatFactory, WardFactory
from tests.personas import coordinator, councillor, manager, officer
from tests.plan_factories import WardPlanFactory, write_and_freeze
from tests.plans.evenings import DAY, EVENING, SITTING, Evening

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_evening(settings):
    settings.DEMO_DATE = EVENING


def refusal_of(service, *args, **told) -> str:
    with pytest.raises((Refused, Conflict)) as refused, transaction.atomic():
        service(*args, **told)
    return refused.value.message


def test_with_the_last_signature_the_plan_is_signed_off():
    evening = Evening("ready")
    evening.sign(evening.anna)
    evening.version.refresh_from_db()
    assert evening.version.state == State.READY
    evening.sign(evening.bela)
    evening.version.refresh_from_db()
    assert (evening.version.state, evening.version.signed_at) == (
        State.SIGNED_OFF,
        evening.meeting,
    )
    assert Signature.objects.count() == 2


@pytest.mark.parametrize("seats", [1, 2, 3])
def test_in_a_ward_of_one_two_or_three_seats_the_last_of_all_signs_it_off(seats):
    ward = WardFactory()
    people = [councillor(of=ward) for _ in range(seats)]
    version = write_and_freeze(WardPlanFactory(ward=ward))
    meeting = MeetingFactory(ward=ward, date=DAY, status=SITTING)
    states = []
    for user in people:
        sign(version=version, meeting=meeting, content_hash=version.content_hash, by=user)
        version.refresh_from_db()
        states.append(version.state)
    assert states == [State.READY] * (seats - 1) + [State.SIGNED_OFF]


class TestWhereItIsSigned:
    @pytest.mark.parametrize(
        ("meeting", "said"),
        [
            ({"status": "cancelled"}, "This meeting was cancelled: nothing is signed at it."),
            ({"public": False}, "This meeting was private. A plan is signed at a public forum."),
            ({"kind": "walk"}, "This was no meeting of the Ward Forum."),
            ({"date": DAY + timedelta(days=1)}, "This meeting lies ahead, on 13 September 2017."),
            ({"status": "scheduled"}, "This meeting has not been opened yet. Open it first."),
        ],
    )
    def test_not_at_such_a_meeting_by_oneself_or_by_the_clerk(self, meeting, said):
        evening = Evening("ready")
        other = evening.forum(**meeting)
        assert refusal_of(evening.sign, meeting=other) == said
        assert refusal_of(evening.record, meeting=other) == said
        assert not Signature.objects.exists()

    def test_not_at_another_wards_forum(self):
        evening = Evening("ready")
        other = evening.forum(ward=evening.north)
        said = f"{evening.ward} Ward Forum did not meet at this meeting."
        assert refusal_of(evening.sign, meeting=other) == said
        assert refusal_of(evening.record, meeting=other) == said

    def test_a_councillor_signs_on_the_day_and_the_clerk_records_later(self, settings):
        evening = Evening("ready")
        settings.DEMO_DATE = EVENING + timedelta(days=1)
        assert refusal_of(evening.sign) == (
            "You sign on the day of the forum, 12 September 2017. If you signed there on paper,"
            " the forum's clerk records it."
        )
        signature = evening.record()
        assert (signature.signed_on, signature.meeting) == (date(2017, 9, 13), evening.meeting)

    def test_the_day_of_the_forum_is_the_local_one_until_midnight(self, settings):
        evening = Evening("ready")
        settings.DEMO_DATE = datetime(2017, 9, 12, 23, 59)
        assert evening.sign().signed_on == DAY

    def test_a_joint_forum_of_two_wards_is_one_to_sign_at_for_both(self):
        evening = Evening("ready")
        joint = MeetingFactory(wards=[evening.ward, evening.north], date=DAY, status=SITTING)
        theirs = write_and_freeze(WardPlanFactory(ward=evening.north), evening.gita)
        evening.sign(evening.anna, meeting=joint)
        evening.sign(evening.bela, meeting=joint)
        theirs.refresh_from_db()
        assert theirs.state == State.READY
        sign(version=theirs, meeting=joint, content_hash=theirs.content_hash, by=evening.nora)
        theirs.refresh_from_db()
        evening.version.refresh_from_db()
        assert (theirs.signed_at, evening.version.signed_at) == (joint, joint)

    def test_the_clerk_is_shown_the_open_public_forums_of_the_last_month(self):
        evening = Evening("ready")
        for unfit in ({"status": "scheduled"}, {"public": False}, {"kind": "walk"}):
            evening.forum(**unfit)
        evening.forum(ward=evening.north)
        evening.forum(date=DAY - timedelta(days=40))
        before = evening.forum(date=DAY - timedelta(days=20))
        assert meetings_to_sign_at(evening.ward, DAY) == [evening.meeting, before]


class TestWhoSigns:
    def test_not_a_councillor_of_another_ward_nor_an_officer(self):
        evening = Evening("ready")
        for user in (evening.nora, evening.clerk, evening.gita, officer()):
            with pytest.raises(NotAllowed):
                evening.sign(user)
        assert not Signature.objects.exists()

    def test_not_the_councillor_but_the_clerk_or_a_manager_records(self):
        evening = Evening("ready")
        for user in (evening.anna, evening.bela, officer(), coordinator(of=evening.north)):
            with pytest.raises(NotAllowed):
                evening.record(by=user)
        assert evening.record(by=evening.gita).how == Signature.How.CLERK
        assert evening.record(evening.belas).by == evening.clerk

    def test_not_for_one_who_held_no_seat_that_day(self):
        evening = Evening("ready")
        said = refusal_of(evening.record, evening.cyrils)
        assert said == f"{evening.cyrils.person} held no seat of this ward that day."
        assert refusal_of(evening.record, evening.noras).endswith(
            "held no seat of this ward that day."
        )

    def test_not_without_evidence(self):
        evening = Evening("ready")
        said = refusal_of(evening.record, evidence="  ")
        assert said == "Give the number of the minute, or add the signed page."

    def test_not_a_text_that_has_changed_since_it_was_read(self):
        evening = Evening("ready")
        said = "The text has changed since you read it. Read it again before you sign."
        assert refusal_of(evening.sign, content_hash="0" * 64) == said
        assert refusal_of(evening.record, content_hash="0" * 64) == said

    def test_not_a_draft_and_not_what_is_superseded(self):
        evening = Evening("draft")
        assert refusal_of(evening.sign) == "This version is draft."
        evening = Evening("replaced")
        evening.version = evening.first
        assert refusal_of(evening.sign) == "This version is superseded."

    def test_a_member_long_absent_but_in_office_still_counts(self):
        ward = WardFactory()
        anna, long_away = councillor(of=ward), councillor(of=ward)
        version = write_and_freeze(WardPlanFactory(ward=ward))
        for months in range(1, 7):
            past = MeetingFactory(ward=ward, date=DAY - timedelta(days=30 * months))
            Attendance.objects.create(meeting=past, person=long_away.person, how="absent")
        meeting = MeetingFactory(ward=ward, date=DAY, status=SITTING)
        sign(version=version, meeting=meeting, content_hash=version.content_hash, by=anna)
        version.refresh_from_db()
        assert version.state == State.READY
        assert [each.term.person for each in sign_off_of(version, meeting).missing] == [
            long_away.person
        ]

    def test_who_came_in_by_an_election_between_two_forums_signs_and_who_left_does_not(self):
        evening = Evening("half")
        week = timedelta(days=7)
        evening.belas.end = DAY + timedelta(days=1)
        evening.belas.save(update_fields=["end"])
        CouncillorTermFactory(seat=evening.belas.seat, start=DAY + timedelta(days=2))
        later = evening.forum(date=DAY + week)
        said = sign_off_of(evening.version, later)
        assert len(said.signers) == 2
        assert evening.belas not in [each.term for each in said.signers]
        tonight = sign_off_of(evening.version, evening.meeting)
        assert [each.term for each in tonight.missing] == [evening.belas]


class TestAtTheSameMeeting:
    def test_two_at_one_forum_and_the_third_at_the_next_do_not_count_together(self, settings):
        ward = WardFactory()
        anna, bela, cora = (councillor(of=ward) for _ in range(3))
        version = write_and_freeze(WardPlanFactory(ward=ward))
        told = {"version": version, "content_hash": version.content_hash}
        first = MeetingFactory(ward=ward, date=DAY, status=SITTING)
        sign(meeting=first, by=anna, **told)
        sign(meeting=first, by=bela, **told)

        settings.DEMO_DATE = EVENING + timedelta(days=28)
        second = MeetingFactory(ward=ward, date=DAY + timedelta(days=28), status=SITTING)
        sign(meeting=second, by=cora, **told)
        version.refresh_from_db()
        assert version.state == State.READY
        assert [len(sign_off_of(version, meeting).signed) for meeting in (first, second)] == [2, 1]

        sign(meeting=second, by=anna, **told)
        sign(meeting=second, by=bela, **told)
        version.refresh_from_db()
        assert (version.state, version.signed_at) == (State.SIGNED_OFF, second)

    def test_a_repeated_request_gives_the_same_signature_and_tells_nobody_again(self):
        evening = Evening("ready")
        first = evening.record()
        assert evening.record().pk == first.pk
        assert evening.sign(evening.anna).pk == first.pk
        last = evening.sign()
        assert evening.sign().pk == last.pk  # though the plan is signed off by now
        assert Signature.objects.count() == 2
        told = Notice.objects.filter(kind="plan-signature-recorded")
        assert [notice.person for notice in told] == [evening.anna.person]


class TestWhatIsSaid:
    def test_how_many_signed_and_who_is_still_to_sign(self):
        evening = Evening("half")
        said = sign_off_of(evening.version, evening.meeting)
        assert said.sentence == f"1 of 2 signed; still to sign: Cllr {evening.bela.person}."
        assert said.vacancy_sentence == "One seat is vacant."
        assert (said.vacant, said.is_complete) == ([3], False)

    @pytest.mark.parametrize("how", ["apologies", "absent"])
    def test_who_is_not_here_means_not_tonight(self, how):
        evening = Evening("half")
        Attendance.objects.create(meeting=evening.meeting, person=evening.bela.person, how=how)
        assert sign_off_of(evening.version, evening.meeting).sentence == (
            f"1 of 2 signed; Cllr {evening.bela.person} is not here: the plan cannot be signed off"
            " tonight."
        )

    def test_two_who_are_not_here(self):
        evening = Evening("ready")
        for user in (evening.anna, evening.bela):
            Attendance.objects.create(meeting=evening.meeting, person=user.person, how="absent")
        assert sign_off_of(evening.version, evening.meeting).sentence == (
            f"0 of 2 signed; Cllr {evening.anna.person} and Cllr {evening.bela.person} are not"
            " here: the plan cannot be signed off tonight."
        )

    def test_all_have_signed_or_nobody_sits(self):
        evening = Evening("signed")
        said = sign_off_of(evening.version, evening.meeting)
        assert said.sentence == "2 of 2 signed: the plan is signed off."
        long_ago = sign_off_of(evening.version, evening.forum(date=date(2009, 1, 1)))
        assert long_ago.sentence == (
            "Nobody sits for this ward on that day, so nobody can sign its plan."
        )
        assert not long_ago.is_complete

    def test_two_vacant_seats(self):
        evening = Evening("ready")
        SeatFactory(ward=evening.ward, number=4)
        assert sign_off_of(evening.version, evening.meeting).vacancy_sentence == (
            "2 seats are vacant."
        )


class TestTheCouncillorIsTold:
    def test_at_once_and_alone_with_the_day_until_which_to_object(self):
        evening = Evening("half")
        (told,) = Notice.objects.filter(kind="plan-signature-recorded")
        assert told.person == evening.anna.person
        assert told.text == (
            f"{evening.clerk} recorded that you signed it on 12 September 2017."
            " You may object until Tuesday 19 September 2017."
        )

    def test_five_working_days_go_over_a_bank_holiday(self, settings):
        evening = Evening("ready")
        BankHoliday.objects.create(on=date(2017, 9, 18), name="Lamp Day")
        assert evening.record().object_until == date(2017, 9, 20)

    def test_nobody_is_told_of_what_one_signs_oneself(self):
        Evening("ready").sign()
        assert not Notice.objects.filter(kind="plan-signature-recorded").exists()


class TestObjections:
    def test_in_time_the_plan_shows_that_its_sign_off_is_disputed(self, settings):
        evening = Evening("signed")
        settings.DEMO_DATE = datetime(2017, 9, 19, 23)
        object_to(signature=evening.annas_signature, reason=" I had left. ", by=evening.anna)
        assert is_disputed(evening.version)
        assert (evening.objection.reason, evening.objection.on) == (
            "I had left.",
            date(2017, 9, 19),
        )
        evening.version.refresh_from_db()
        assert evening.version.state == State.SIGNED_OFF
        told = Notice.objects.filter(kind="plan-signature-disputed")
        assert {notice.person for notice in told} == {evening.gita.person, evening.clerk.person}

    def test_not_after_five_working_days(self, settings):
        evening = Evening("signed")
        settings.DEMO_DATE = datetime(2017, 9, 20, 0, 5)
        told = {"signature": evening.annas_signature, "reason": "I had left.", "by": evening.anna}
        assert refusal_of(object_to, **told) == (
            "Objections were possible until 19 September 2017. Speak to the governance managers."
        )
        assert not is_disputed(evening.version)

    def test_not_by_another_and_not_to_ones_own_hand(self):
        evening = Evening("signed")
        for user in (evening.bela, evening.clerk, evening.gita, evening.nora):
            with pytest.raises(NotAllowed):
                object_to(signature=evening.annas_signature, reason="Wrong.", by=user)
        own = Signature.objects.get(term=evening.belas)
        said = refusal_of(object_to, signature=own, reason="Wrong.", by=evening.bela)
        assert said == "You signed this yourself."
        assert not Objection.objects.exists()

    def test_not_without_a_word_and_not_twice(self):
        evening = Evening("signed")
        told = {"signature": evening.annas_signature, "by": evening.anna}
        assert refusal_of(object_to, reason=" ", **told) == "Say what is wrong with it."
        object_to(reason="I had left.", **told)
        said = refusal_of(object_to, reason="I had left.", **told)
        assert said == "You have objected to this already."

    def test_withdrawn_by_the_councillor_alone_the_signature_stands(self):
        evening = Evening("disputed")
        for user in (evening.bela, evening.gita, evening.clerk):
            with pytest.raises(NotAllowed):
                withdraw_objection(objection=evening.objection, by=user)
        withdraw_objection(objection=evening.objection, by=evening.anna)
        evening.version.refresh_from_db()
        assert evening.version.state == State.SIGNED_OFF
        assert not is_disputed(evening.version)
        assert evening.annas_signature.struck_out_on is None
        said = refusal_of(uphold_objection, objection=evening.objection, note="x", by=evening.gita)
        assert said == "This objection is settled already."

    def test_upheld_by_a_manager_alone_and_on_a_ground(self):
        evening = Evening("disputed")
        for user in (evening.anna, evening.clerk, officer()):
            with pytest.raises(NotAllowed):
                uphold_objection(objection=evening.objection, note="She had left.", by=user)
        told = {"objection": evening.objection, "by": evening.gita}
        assert refusal_of(uphold_objection, note=" ", **told) == (
            "Say on what ground, for the record."
        )
        assert evening.annas_signature.struck_out_on is None

    def test_upheld_the_plan_waits_for_its_signatures_again_and_is_signed_off_with_them(self):
        evening = Evening("upheld")
        assert (evening.version.state, evening.version.signed_at) == (State.READY, None)
        assert evening.annas_signature.struck_out_on == DAY
        assert not is_disputed(evening.version)
        said = sign_off_of(evening.version, evening.meeting)
        assert said.sentence == f"1 of 2 signed; still to sign: Cllr {evening.anna.person}."
        evening.sign(evening.anna)
        evening.version.refresh_from_db()
        assert (evening.version.state, evening.version.signed_at) == (
            State.SIGNED_OFF,
            evening.meeting,
        )
        assert Signature.objects.filter(term=evening.annas).count() == 2

    def object_and_uphold(self, evening, version):
        signature = version.signatures.get(how="clerk")
        objection = object_to(signature=signature, reason="I had left.", by=evening.anna)
        uphold_objection(objection=objection, note="She had left.", by=evening.gita)

    def states(self, evening):
        return list(evening.plan.versions.order_by("number").values_list("number", "state"))

    def test_upheld_for_the_second_version_the_first_is_in_force_again(self):
        evening = Evening("replaced")
        self.object_and_uphold(evening, evening.version)
        assert self.states(evening) == [(1, State.SIGNED_OFF), (2, State.READY)]

    def test_upheld_for_the_first_after_the_second_took_its_place_nothing_moves(self):
        evening = Evening("replaced")
        self.object_and_uphold(evening, evening.first)
        assert self.states(evening) == [(1, State.SUPERSEDED), (2, State.SIGNED_OFF)]

    def test_upheld_for_both_none_is_in_force(self):
        """A first version whose own sign-off fell does not come back with the second's."""
        evening = Evening("replaced")
        self.object_and_uphold(evening, evening.first)
        self.object_and_uphold(evening, evening.version)
        assert self.states(evening) == [(1, State.SUPERSEDED), (2, State.READY)]

    def test_upheld_while_a_third_is_written_the_second_goes_and_the_first_comes_back(self):
        evening = Evening("replaced")
        revise(plan=evening.plan, changed="A bench", by=evening.gita)
        self.object_and_uphold(evening, evening.version)
        assert self.states(evening) == [
            (1, State.SIGNED_OFF),
            (2, State.SUPERSEDED),
            (3, State.DRAFT),
        ]

    def test_upheld_for_one_of_a_half_signed_plan_the_other_signature_stands(self, settings):
        evening = Evening("half")
        self.object_and_uphold(evening, evening.version)
        evening.version.refresh_from_db()
        assert evening.version.state == State.READY
        assert evening.record().pk != evening.annas_signature.pk
        evening.sign()
        evening.version.refresh_from_db()
        assert evening.version.state == State.SIGNED_OFF


def test_all_are_told_when_it_is_signed_off_and_the_coordinator_too():
    evening = Evening("signed")
    told = Notice.objects.filter(kind="plan-signed-off")
    assert {notice.person for notice in told} == {
        evening.anna.person,
        evening.bela.person,
        evening.clerk.person,
    }
    assert told.count() == 3


def test_a_manager_records_the_one_councillor_of_a_ward_and_it_is_signed_off():
    ward = WardFactory()
    anna = councillor(of=ward)
    version = write_and_freeze(WardPlanFactory(ward=ward))
    made = record_signature(
        version=version,
        meeting=MeetingFactory(ward=ward, date=DAY),
        term=anna.person.councillor_terms.get(),
        evidence="Minute 7",
        by=manager(),
        content_hash=version.content_hash,
    )
    version.refresh_from_db()
    assert (made.evidence, made.evidence_file, version.state) == (
        "Minute 7",
        None,
        State.SIGNED_OFF,
    )
