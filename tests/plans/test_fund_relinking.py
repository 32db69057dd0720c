"""A proposal whose decision was withdrawn goes over to the one in its place, and no other does."""

from datetime import date

import pytest
from django.urls import reverse

from leadership.governance.models import Decision, DecisionPart
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans.models import FundProposal
from leadership.plans.services import complete_proposal, relink_proposal
from tests.line_factories import decision_in, part_in
from tests.personas import coordinator, councillor, manager
from tests.plan_factories import FundPotFactory, FundProposalFactory, ProposalShareFactory

pytestmark = pytest.mark.django_db

BUTTON = "Put it under another decision"
HELD = (
    "Decision 003996/2017 cannot be carried out: it was withdrawn. "
    "Nothing under it can move until then."
)


@pytest.fixture
def gita(client):
    user = manager()
    client.force_login(user)
    return user


def resting_on(part, status="proposed"):
    """A proposal under a part, as it stood while its decision was in force."""
    pot = FundPotFactory()
    proposal = FundProposalFactory(fund=pot.fund, decision_part=part)
    ProposalShareFactory(proposal=proposal, pot=pot, amount=proposal.amount)
    FundProposal.objects.update(status=status, decided_on=date(2017, 7, 20))
    proposal.refresh_from_db()
    return proposal


def in_state(status, decision):
    Decision.objects.filter(pk=decision.pk).update(status=status)


@pytest.fixture
def award():
    """Awarded under a decision that was then withdrawn."""
    part = part_in("in_force", serial=3996)
    proposal = resting_on(part, "awarded")
    in_state("withdrawn", part.decision)
    return proposal


def page(proposal, name="proposal_relink"):
    return reverse(name, args=[proposal.pk])


def text_of(response):
    return " ".join(response.content.decode().split())


def as_it_was(proposal):
    before = (proposal.status, proposal.decision_part, proposal.version)
    proposal.refresh_from_db()
    return (proposal.status, proposal.decision_part, proposal.version) == before


def test_an_award_goes_over_on_its_page_and_moves_again(client, gita, award):
    new = part_in("in_force", serial=4100)
    with pytest.raises(Refused) as refused:
        complete_proposal(proposal=award, spent=award.amount, outcome="Light", by=gita, version=1)
    assert refused.value.message == HELD

    assert BUTTON in text_of(client.get(award.get_absolute_url()))
    assert "Decision 003996/2017, part 1 was withdrawn" in text_of(client.get(page(award)))
    answer = client.post(page(award), {"decision_reference": "4100/2017", "version": 1})
    assert answer["Location"] == award.get_absolute_url()
    award.refresh_from_db()
    assert (award.status, award.decision_part, award.version) == ("awarded", new, 2)
    assert BUTTON not in text_of(client.get(award.get_absolute_url()))

    done = complete_proposal(
        proposal=award, spent=award.amount, outcome="Light", by=gita, version=2
    )
    assert done.status == "completed"


def test_a_proposal_is_not_awarded_under_another_at_once_but_once_it_went_over(client, gita):
    part = part_in("in_force", serial=3996)
    proposal = resting_on(part)
    in_state("withdrawn", part.decision)
    new = part_in("in_force", serial=4100)
    said = {"decision_reference": "4100/2017", "decided_on": "20 7 2017", "version": 1}
    assert HELD in text_of(client.post(page(proposal, "proposal_award"), said))
    assert as_it_was(proposal)

    client.post(page(proposal), said)
    client.post(page(proposal, "proposal_award"), {**said, "version": 2})
    proposal.refresh_from_db()
    assert (proposal.status, proposal.decision_part) == ("awarded", new)


def test_words_do_where_the_new_decision_is_not_recorded(client, gita, award):
    client.post(page(award), {"decision_reference": "Cabinet 9", "version": 1})
    award.refresh_from_db()
    assert (award.decision_part, award.decision_reference) == (None, "Cabinet 9")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("in_force", "Decision 003996/2017 is in force: the proposal stays with it."),
        (
            "called_in",
            "Decision 003996/2017 cannot be carried out: a request for call-in is pending. "
            "Nothing under it can move until then.",
        ),
    ],
)
def test_it_stays_while_its_decision_is_in_force_or_pending(client, gita, status, sentence):
    proposal = resting_on(part_in(status, serial=3996))
    part_in("in_force", serial=4100)
    assert BUTTON not in text_of(client.get(proposal.get_absolute_url()))
    assert sentence in text_of(client.get(page(proposal), follow=True))
    answer = client.post(page(proposal), {"decision_reference": "4100/2017", "version": 1})
    assert answer.status_code == 200
    assert sentence in text_of(answer)
    assert as_it_was(proposal)


def test_an_award_goes_under_no_decision_that_is_not_in_force(client, gita, award):
    part_in("called_in", serial=4100)
    answer = client.post(page(award), {"decision_reference": "4100/2017", "version": 1})
    assert "Decision 004100/2017 cannot be carried out" in text_of(answer)
    answer = client.post(page(award), {"decision_reference": "3996/2017", "version": 1})
    assert f"{HELD} Name another one." in text_of(answer)
    assert as_it_was(award)


def test_without_a_recorded_decision_there_is_none_to_leave(client, gita):
    proposal = FundProposalFactory()
    assert BUTTON not in text_of(client.get(proposal.get_absolute_url()))
    answer = client.post(page(proposal), {"decision_reference": "Cabinet 9", "version": 1})
    assert "This proposal rests on no recorded decision." in text_of(answer)
    assert as_it_was(proposal)


def test_who_was_second_and_who_is_too_late_are_told(gita, award):
    new = part_in("in_force")
    with pytest.raises(
        Conflict, match="Somebody else changed this proposal while you were writing"
    ):
        relink_proposal(proposal=award, decision_part=new, by=gita, version=0)
    ended = FundProposalFactory(
        status="not_awarded", reason="Too dark", decided_on=award.decided_on
    )
    with pytest.raises(Conflict, match=r"^This proposal is not awarded\.$"):
        relink_proposal(proposal=ended, decision_part=new, by=gita, version=1)
    assert as_it_was(award)


def test_it_is_for_who_decides_on_proposals(client, award):
    new = part_in("in_force", serial=4100)
    ward = award.shares.get().pot.ward
    for user in (coordinator(of=ward), councillor(of=ward)):
        client.force_login(user)
        assert BUTTON not in text_of(client.get(award.get_absolute_url()))
        said = {"decision_reference": "4100/2017", "version": 1}
        assert client.get(page(award)).status_code == 404
        assert client.post(page(award), said).status_code == 404
        with pytest.raises(NotAllowed):
            relink_proposal(proposal=award, decision_part=new, by=user, version=1)
    assert as_it_was(award)


def test_from_a_part_that_was_not_approved_it_goes_to_another_of_the_decision(client, gita):
    decision = decision_in("in_force", serial=3996, parts=2)
    first, second = decision.parts.all()
    proposal = resting_on(first)
    DecisionPart.objects.filter(pk=first.pk).update(state="refused")
    assert "Decision 003996/2017, part 1 was not approved" in text_of(client.get(page(proposal)))
    answer = client.post(page(proposal), {"decision_reference": "3996/2017, part 1", "version": 1})
    assert "was not approved. Nothing under it can move. Name another one." in text_of(answer)
    client.post(page(proposal), {"decision_reference": "3996/2017, part 2", "version": 1})
    proposal.refresh_from_db()
    assert (proposal.decision_part, proposal.version) == (second, 2)
