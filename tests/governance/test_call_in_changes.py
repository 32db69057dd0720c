"""A request before it is received: changed by whoever began it, given up, and what refuses it."""

import pytest

from leadership.governance.models import CallInCriteria, CallInRequest, CallInRule, Decision
from leadership.governance.services.call_ins import (
    begin_request,
    change_request,
    sign_request,
    withdraw_request,
)
from leadership.governance.services.decision_status import withdraw_decision
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import PersonFactory
from tests.governance_factories import DecisionFactory, at, by_the_clock
from tests.personas import councillor, officer
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db
Status = CallInRequest.Status
NINE = [1, 2, 4, 5, 6, 7, 8, 9, 11]
NEW = {1: (" The Plan 4.2 ", " It says otherwise. "), 3: ("", "")}


def changed(request, by, wood, **said) -> CallInRequest:
    asked = {"grounds": NEW, "reasons": " Nobody was asked. ", "ask": [wood.person], **said}
    version = asked.pop("version", request.version)
    with by_the_clock(*asked.pop("clock", (2017, 7, 26, 12))):
        return change_request(request=request, version=version, by=by, **asked)


def out_of_office(user) -> None:
    CouncillorTerm.objects.filter(person=user.person).update(end=at(2017, 7, 26).date())


def ticked(request) -> list[int]:
    return [tick.criterion.number for tick in request.ticks.all()]


def told(kind, user) -> int:
    return Notice.objects.filter(kind=kind, person=user.person).count()


@pytest.fixture
def stays(begun, brew, wood):
    """What a refusal leaves: the request, its grounds and signatures as they were, nobody told."""

    def check():
        begun.refresh_from_db()
        assert (begun.status, begun.reasons, begun.version) == (Status.OPEN, "It was rushed.", 1)
        assert ticked(begun) == NINE
        assert [(one.person, one.signed_at) for one in begun.signatures.all()] == [
            (brew.person, at(2017, 7, 26, 11)), (wood.person, None),
        ]  # fmt: skip
        assert (told("call-in-asked", wood), told("call-in-asked", brew)) == (1, 0)

    return check


class TestChanging:
    def test_its_text_grounds_and_signatures_are_new(self, begun, brew, wood):
        request = changed(begun, brew, wood)
        request.refresh_from_db()
        assert (request.status, request.received_at) == (Status.OPEN, None)
        assert (request.reasons, request.version) == ("Nobody was asked.", 2)
        assert [(t.criterion.number, t.document, t.text) for t in request.ticks.all()] == [
            (1, "The Plan 4.2", "It says otherwise."), (3, "", ""),
        ]  # fmt: skip
        assert [(s.person, s.asked_at, s.signed_at, s.by) for s in request.signatures.all()] == [
            (brew.person, at(2017, 7, 26, 12), at(2017, 7, 26, 12), brew),
            (wood.person, at(2017, 7, 26, 12), None, None),
        ]
        assert Decision.objects.get().status == Decision.Status.SUBJECT_TO_CALL_IN

    def test_who_is_still_asked_is_told_again_and_whoever_changed_it_is_not(
        self, begun, brew, wood
    ):
        changed(begun, brew, wood)
        assert (told("call-in-asked", wood), told("call-in-asked", brew)) == (2, 0)
        assert not Notice.objects.filter(kind="call-in-received").exists()

    def test_another_councillor_takes_the_place_of_the_one_who_was_asked(
        self, begun, brew, wood, elm
    ):
        carol = councillor(of=elm)
        request = changed(begun, brew, carol)
        assert (told("call-in-asked", wood), told("call-in-asked", carol)) == (1, 1)
        with by_the_clock(2017, 7, 26, 13), pytest.raises(NotAllowed):
            sign_request(request=request, version=2, by=wood)
        with by_the_clock(2017, 7, 26, 13):
            request = sign_request(request=request, version=2, by=carol)
        assert (request.status, request.received_at) == (Status.RECEIVED, at(2017, 7, 26, 13))

    def test_what_was_read_before_the_change_cannot_be_signed(self, begun, brew, wood):
        changed(begun, brew, wood)
        with (
            by_the_clock(2017, 7, 26, 13),
            pytest.raises(
                Conflict,
                match="The request was changed since you read it. Read it again, then sign.",
            ),
        ):
            sign_request(request=begun, version=1, by=wood)
        assert CallInRequest.objects.get().status == Status.OPEN
        assert CallInRequest.objects.get().signatures.get(person=wood.person).signed_at is None

    def test_where_the_rule_now_asks_for_one_signature_it_is_received_at_once(
        self, begun, brew, wood
    ):
        CallInRule.objects.update(signatories=1)
        request = changed(begun, brew, wood, ask=[])
        assert (request.status, request.received_at) == (Status.RECEIVED, at(2017, 7, 26, 12))
        assert Decision.objects.get().status == Decision.Status.CALLED_IN


class TestWhatRefusesAChange:
    def test_nobody_but_whoever_began_it_changes_it(self, begun, brew, wood, colm, stays):
        for who in (wood, colm):
            with pytest.raises(NotAllowed):
                changed(begun, who, brew)
        stays()

    def test_the_second_of_two_windows_is_told(self, begun, brew, wood, stays):
        with pytest.raises(Conflict, match="The request was changed since you read it"):
            changed(begun, brew, wood, version=2)
        stays()

    def test_once_out_of_office_one_changes_none(self, begun, brew, wood, stays):
        out_of_office(brew)
        with pytest.raises(Refused, match="You hold no seat on the Council any more"):
            changed(begun, brew, wood)
        stays()

    def test_after_the_deadline_it_stays(self, begun, brew, wood, stays):
        said = "The time for call-in ended on Wednesday 26 July 2017 at 16:00"
        with pytest.raises(Refused, match=said):
            changed(begun, brew, wood, clock=(2017, 7, 26, 16, 1))
        stays()

    def test_of_a_decision_that_was_withdrawn_meanwhile_it_stays(
        self, begun, brew, wood, colm, stays
    ):
        withdraw_decision(decision=begun.decision, by=colm, reason="A new one comes.")
        with pytest.raises(Conflict, match="This decision is in the state “Withdrawn”"):
            changed(begun, brew, wood)
        stays()

    @pytest.mark.parametrize(
        ("grounds", "said"),
        [
            ({}, "Tick at least one ground: a request without one is not valid"),
            ({1: ("", ""), 12: ("", "")}, "Choose grounds of the list that is in force"),
        ],
    )
    def test_its_grounds_are_those_of_the_list(self, begun, brew, wood, stays, grounds, said):
        with pytest.raises(Refused, match=said) as refused:
            changed(begun, brew, wood, grounds=grounds)
        assert refused.value.field == "grounds"
        stays()

    def test_nobody_is_left_out_and_nobody_asked_twice(self, begun, brew, wood, stays):
        with pytest.raises(Refused, match="Ask one more councillor to sign"):
            changed(begun, brew, wood, ask=[])
        with pytest.raises(Refused, match="A second councillor is needed: nobody signs twice"):
            changed(begun, brew, wood, ask=[brew.person])
        stays()

    def test_what_somebody_else_signed_stays_as_it_was_signed(self, begun, brew, wood, elm):
        CallInRule.objects.update(signatories=3)
        with by_the_clock(2017, 7, 26, 11, 30):
            sign_request(request=begun, version=1, by=wood)
        with pytest.raises(Conflict, match="Somebody has signed it already: it stays as it was"):
            changed(begun, brew, wood, ask=[wood.person, councillor(of=elm).person])
        begun.refresh_from_db()
        assert (begun.reasons, begun.version, ticked(begun)) == ("It was rushed.", 1, NINE)
        signed = begun.signatures.get(person=wood.person)
        assert signed.signed_at == at(2017, 7, 26, 11, 30)

    def test_what_was_handed_in_stays_as_it_was_signed(self, received, brew, wood):
        with pytest.raises(Conflict, match="This request is in the state “Received”"):
            changed(received, brew, wood)
        assert CallInRequest.objects.get().reasons == "It was rushed."


class TestBeginning:
    def begin(self, decision, brew, *others, clock=(2017, 7, 26, 11)):
        with by_the_clock(*clock):
            return begin_request(
                decision=decision, grounds={1: ("", "")}, reasons="", by=brew,
                ask=[one.person for one in others],
            )  # fmt: skip

    @pytest.fixture(autouse=True)
    def _nothing_is_begun(self):
        yield
        assert not CallInRequest.objects.exists()
        assert not Notice.objects.filter(kind="call-in-asked").exists()

    def test_a_draft_is_not_called_in(self, decision, brew, wood):
        with pytest.raises(Conflict, match="This decision is in the state “Draft record”"):
            self.begin(DecisionFactory(), brew, wood)

    def test_a_minute_after_the_deadline_none_is_begun(self, decision, brew, wood):
        said = "The time for call-in ended on Wednesday 26 July 2017 at 16:00"
        with pytest.raises(Refused, match=said):
            self.begin(decision, brew, wood, clock=(2017, 7, 26, 16, 1))

    def test_without_a_list_of_grounds_it_says_what_to_do(self, decision, brew, wood):
        CallInCriteria.objects.update(start=at(2017, 7, 27).date())
        with pytest.raises(Refused, match="No list of grounds is in force on that day: add it"):
            self.begin(decision, brew, wood)

    def test_without_a_committee_to_ask_it_says_who_adds_one(self, decision, brew, wood):
        Decision.objects.update(scrutiny_body=None)
        with pytest.raises(Refused, match="No O&S committee is named on the decision"):
            self.begin(decision, brew, wood)

    def test_it_says_how_many_more_have_to_sign(self, decision, brew, wood):
        CallInRule.objects.update(signatories=3)
        with pytest.raises(Refused, match="Ask 2 more councillors to sign"):
            self.begin(decision, brew, wood)

    def test_an_officer_is_not_asked_to_sign(self, decision, brew):
        olive = officer(PersonFactory(name="Olive Officer"))
        with pytest.raises(Refused, match="Olive Officer holds no seat today and cannot sign"):
            self.begin(decision, brew, olive)


class TestSigning:
    def test_who_left_the_council_since_being_asked_does_not_sign(self, begun, wood, stays):
        out_of_office(wood)
        said = "Only a councillor who is in office on that day can sign"
        with by_the_clock(2017, 7, 26, 12), pytest.raises(Refused, match=said):
            sign_request(request=begun, version=1, by=wood)
        stays()


class TestGivingUp:
    def test_whoever_began_it_gives_it_up_and_the_decision_does_not_move(self, begun, brew):
        decision = begun.decision
        request = withdraw_request(request=begun, reason=" ", by=brew)
        request.refresh_from_db()
        assert (request.status, request.judged_because) == (Status.WITHDRAWN, "")
        assert (request.version, request.received_at) == (2, None)
        decision.refresh_from_db()
        assert decision.status == Decision.Status.SUBJECT_TO_CALL_IN
        assert [change.after for change in decision.status_changes.all()] == ["subject"]

    def test_while_it_is_open_nobody_else_does(self, begun, wood, colm, saba, stays):
        for who in (wood, colm, saba):
            with pytest.raises(NotAllowed):
                withdraw_request(request=begun, reason="No need.", by=who)
        stays()

    def test_once_received_whoever_began_it_does_not(self, received, brew):
        with pytest.raises(NotAllowed):
            withdraw_request(request=received, reason="No need.", by=brew)
        assert CallInRequest.objects.get().status == Status.RECEIVED
        assert Decision.objects.get().status == Decision.Status.CALLED_IN

    def test_one_that_was_received_is_withdrawn_with_a_reason_and_once(self, received, saba):
        with pytest.raises(Refused, match="Say why it was withdrawn, and who asked for it"):
            withdraw_request(request=received, reason=" ", by=saba)
        assert Decision.objects.get().status == Decision.Status.CALLED_IN
        with by_the_clock(2017, 7, 26, 15):
            withdraw_request(request=received, reason="Both asked.", by=saba)
        with pytest.raises(Conflict, match="This request is in the state “Withdrawn”"):
            withdraw_request(request=received, reason="Again.", by=saba)
        request = CallInRequest.objects.get()
        assert (request.judged_because, request.version) == ("Both asked.", 3)
        log = [(change.after, change.reason) for change in request.decision.status_changes.all()]
        assert log[-1] == ("subject", "The request was withdrawn. Both asked.")
        assert len(log) == 3
