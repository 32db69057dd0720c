"""A request that was handed in on paper: taken in with its time, and what refuses it."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leadership.files.models import StoredFile
from leadership.governance.models import CallInRequest, CallInRule, Decision
from leadership.governance.services.call_ins import PaperForm, receive_on_paper
from leadership.governance.services.decision_status import publish_decision, release_expired
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.governance_factories import DecisionFactory, at, by_the_clock
from tests.personas import manager
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db


@pytest.fixture
def form(decision, brew, wood) -> PaperForm:
    """Handed in at half past one on the last day."""
    terms = [CouncillorTerm.objects.get(person=one.person) for one in (brew, wood)]
    return PaperForm(
        received_at=at(2017, 7, 26, 13, 30), dated=at(2017, 7, 25).date(),
        title_written=" Local Leadership ", taken_by_written="The Cabinet", taken_on_written=None,
        signed_by=[(terms[0], " R. Brew "), (terms[1], " ")], body=decision.scrutiny_body,
    )  # fmt: skip


def taken_in(decision, form, by, *, clock=(2017, 7, 26, 14)) -> CallInRequest:
    copy = SimpleUploadedFile("form.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    with by_the_clock(*clock):
        return receive_on_paper(
            decision=decision, form=form, grounds={2: ("", "")}, reasons=" Too fast. ",
            signed_copy=copy, by=by,
        )  # fmt: skip


def nothing_was_kept(decision, status="subject") -> None:
    decision.refresh_from_db()
    assert decision.status == status
    assert not CallInRequest.objects.exists()
    assert not StoredFile.objects.exists()
    assert not Notice.objects.filter(kind="call-in-received").exists()


def test_it_is_received_when_it_was_handed_in_with_the_words_on_it(decision, form, saba, wood):
    request = taken_in(decision, form, saba)
    request.refresh_from_db()
    assert (request.status, request.channel) == ("received", "paper")
    assert (request.received_at, request.begun_by) == (at(2017, 7, 26, 13, 30), saba)
    assert (request.title_written, request.reasons) == ("Local Leadership", "Too fast.")
    assert [(one.printed_name, one.by) for one in request.signatures.all()] == [
        ("R. Brew", saba), (str(wood.person), saba),
    ]  # fmt: skip
    assert Decision.objects.get().status == Decision.Status.CALLED_IN


def test_who_handles_no_call_ins_takes_none_in(decision, form, brew):
    for who in (brew, manager()):
        with pytest.raises(NotAllowed):
            taken_in(decision, form, who)
    nothing_was_kept(decision)


def test_it_is_not_received_before_it_comes(decision, form, saba):
    with pytest.raises(Refused, match="The time of receipt lies ahead") as refused:
        taken_in(decision, form, saba, clock=(2017, 7, 26, 13, 29))
    assert refused.value.field == "received_at"
    nothing_was_kept(decision)


def test_a_form_that_nobody_signed_is_not_taken_in(decision, form, saba):
    with pytest.raises(Refused, match="Say which councillors signed"):
        taken_in(decision, replace(form, signed_by=[]), saba)
    nothing_was_kept(decision)


def test_a_form_with_too_few_signatures_is_not_taken_in(decision, form, saba):
    said = "The form needs 2 councillors; 1 signed it"
    with pytest.raises(Refused, match=said) as refused:
        taken_in(decision, replace(form, signed_by=form.signed_by[:1]), saba)
    assert refused.value.field == "signed_by"
    nothing_was_kept(decision)


def test_one_that_came_in_time_is_not_keyed_in_once_the_decision_is_released(decision, form, saba):
    with by_the_clock(2017, 7, 26, 16, 6):
        release_expired()
    with pytest.raises(Conflict, match="This decision is in the state “Can be carried out”"):
        taken_in(decision, form, saba, clock=(2017, 7, 27, 9))
    nothing_was_kept(decision, "in_force")


def test_a_late_one_is_refused_or_kept_as_the_rule_has_it(decision, form, saba):
    late = replace(form, received_at=at(2017, 7, 27, 9))
    with by_the_clock(2017, 7, 26, 16, 6):
        release_expired()
    said = "The time for call-in ended on .* at 16:00. This request came too late"
    with pytest.raises(Refused, match=said):
        taken_in(decision, late, saba, clock=(2017, 7, 27, 10))
    nothing_was_kept(decision, "in_force")
    CallInRule.objects.update(late=CallInRule.Late.MARK)
    request = taken_in(Decision.objects.get(), late, saba, clock=(2017, 7, 27, 10))
    assert (request.status, request.received_at) == ("late", at(2017, 7, 27, 9))
    assert Decision.objects.get().status == Decision.Status.IN_FORCE


def test_an_exempt_decision_cannot_be_called_in(decision, form, saba, colm):
    urgent = DecisionFactory(urgent=True)
    with by_the_clock(2017, 7, 19, 17):
        urgent = publish_decision(decision=urgent, exempt_because="A flood.", by=colm)
    with pytest.raises(Conflict, match="This decision cannot be called in"):
        taken_in(urgent, form, saba)
    nothing_was_kept(urgent, "in_force")
