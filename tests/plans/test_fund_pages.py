"""The fund's pages: who sees what, what each move does, and how many queries a page asks."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db.models import F
from django.urls import reverse

from leadership.plans.models import FundProposal, ProposalShare
from leadership.plans.services import split_evenly
from tests import personas
from tests.factories import OrganisationFactory, WardFactory
from tests.plan_factories import (
    FundCriterionFactory,
    FundPotFactory,
    FundProposalFactory,
    InnovationFundFactory,
    PriorityTextFactory,
    ProposalShareFactory,
    ready_plan,
)

pytestmark = pytest.mark.django_db

Status = FundProposal.Status
DECISION = {"decision_reference": "17/2017", "decided_on": date(2017, 11, 1)}


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ash():
    return WardFactory(name="Ash")


@pytest.fixture
def fund(ash):
    fund = InnovationFundFactory(name="Lantern fund", slug="lanterns", about="For new light.")
    FundCriterionFactory(fund=fund, text="It brings light to a street.")
    FundPotFactory(fund=fund, ward=ash)
    return fund


def proposed(fund, *wards, amount="5000", **kwargs):
    proposal = FundProposalFactory(fund=fund, amount=Decimal(amount), **kwargs)
    for ward, share in zip(wards, split_evenly(Decimal(amount), len(wards)), strict=True):
        pot = fund.pots.filter(ward=ward).first() or FundPotFactory(fund=fund, ward=ward)
        ProposalShareFactory(proposal=proposal, pot=pot, amount=share)
    return proposal


def awarded(fund, *wards, **kwargs):
    return proposed(fund, *wards, status=Status.AWARDED, **DECISION, **kwargs)


def text_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def page(name, proposal):
    return reverse(name, args=[proposal.pk])


# -- reading


def test_without_a_fund_the_list_says_how_to_begin(client):
    assert "There is no fund yet." in text_of(client, reverse("fund_list"))


def test_everybody_reads_the_funds_with_their_money(client, fund, ash):
    awarded(fund, ash)
    shown = text_of(client, reverse("fund_list"))
    assert "Lantern fund" in shown
    assert "£48,000 put in · £5,000 awarded · £43,000 left" in shown
    assert "Open" in shown


def test_a_fund_says_what_it_is_for_and_how_much_each_ward_has(client, fund, ash):
    awarded(fund, ash, WardFactory(name="Elm"), title="Two lanterns", amount="100.01")
    shown = text_of(client, fund.get_absolute_url())
    for words in (
        "For new light.",
        "It brings light to a street.",
        "Two lanterns",
        "£100.01 · Ash and Elm · decision 17/2017",
        "£96,000 for 2 wards",
        "£47,949.99",
        "£95,899.99",
    ):
        assert words in shown
    assert "Make a proposal" not in shown


def test_an_empty_fund_says_so(client):
    fund = InnovationFundFactory()
    shown = text_of(client, fund.get_absolute_url())
    assert "No criteria are recorded." in shown
    assert "No ward has money in this fund yet." in shown
    assert "Nothing is awarded yet." in shown


def test_undecided_proposals_are_their_wards_alone(client, fund, ash):
    undecided = proposed(fund, ash, title="A secret lantern")
    readers = [
        personas.councillor(of=ash),
        personas.coordinator(of=ash),
        personas.senior_officer(of=ash),
        personas.manager(),
        personas.administrator(),
    ]
    others = [None, personas.councillor(of=WardFactory()), personas.officer()]
    for user in readers + others:
        client.logout()
        if user:
            client.force_login(user)
        seen = user in readers
        assert ("A secret lantern" in text_of(client, fund.get_absolute_url())) is seen
        status = client.get(undecided.get_absolute_url()).status_code
        assert status == (200 if seen else 404)


def test_what_was_not_awarded_or_was_withdrawn_is_not_public(client, fund, ash):
    for status in (Status.NOT_AWARDED, Status.WITHDRAWN):
        ended = proposed(fund, ash, status=status, reason="Too dark")
        assert client.get(ended.get_absolute_url()).status_code == 404
    client.force_login(personas.councillor(of=ash))
    assert "Too dark" in text_of(client, ended.get_absolute_url())


def test_an_award_is_public_with_its_decision_and_outcome(client, fund, ash):
    done = proposed(
        fund, ash, status=Status.COMPLETED, outcome="It is light.", spent=Decimal("4999.50"),
        lead=OrganisationFactory(name="Friends of Lamp"), **DECISION,
    )  # fmt: skip
    shown = text_of(client, done.get_absolute_url())
    for words in (
        "Completed",
        "17/2017, 1 November 2017",
        "£4,999.50 of £5,000",
        "It is light.",
        "Friends of Lamp",
        "It brings light to a street.",
    ):
        assert words in shown
    assert "Proposed by" not in shown
    assert str(done.by) not in shown


def test_the_words_of_a_draft_priority_stay_with_the_draft(client, fund, ash):
    text = PriorityTextFactory(version__plan__ward=ash, title="Hushed lamps")
    award = awarded(fund, ash, priority=text.priority)
    client.force_login(personas.manager())
    assert "Hushed lamps" not in text_of(client, award.get_absolute_url())


def test_filters_narrow_and_say_when_nothing_fits(client, fund, ash):
    elm = WardFactory(name="Elm")
    awarded(fund, ash, title="Of Ash")
    awarded(fund, elm, title="Of Elm")
    shown = text_of(client, f"{fund.get_absolute_url()}?ward={elm.code}")
    assert "Of Elm" in shown
    assert "Of Ash" not in shown
    assert "1 proposal that you may see with these filters" in shown
    nothing = text_of(client, f"{fund.get_absolute_url()}?status=completed")
    assert "No proposal fits these filters." in nothing
    wrong = client.get(f"{fund.get_absolute_url()}?ward=nowhere")
    assert wrong.status_code == 200


def test_a_crowded_fund_is_paged(client, fund, ash):
    proposals = FundProposal.objects.bulk_create(
        FundProposalFactory.build(fund=fund, by=personas.manager(), title=f"Lamp {n:02}",
                                  status=Status.AWARDED, amount=1, **DECISION)
        for n in range(26)
    )  # fmt: skip
    ProposalShare.objects.bulk_create(
        ProposalShare(proposal=each, pot=fund.pots.get(), amount=1) for each in proposals
    )
    first = text_of(client, fund.get_absolute_url())
    assert "26 proposals" in first
    assert "Lamp 00" not in first
    assert "Lamp 00" in text_of(client, f"{fund.get_absolute_url()}?page=2")


@pytest.mark.parametrize("who", ["public", "councillor", "manager"])
@pytest.mark.parametrize("name", ["fund_list", "fund_detail", "proposal_detail"])
def test_a_page_asks_the_same_whatever_it_shows(
    client, fund, ash, name, who, django_assert_num_queries
):
    proposal = awarded(fund, ash)
    user = {"councillor": personas.councillor, "manager": lambda of: personas.manager()}.get(who)
    if user:
        client.force_login(user(of=ash))
    url = {
        "fund_list": reverse("fund_list"),
        "fund_detail": fund.get_absolute_url(),
        "proposal_detail": proposal.get_absolute_url(),
    }[name]
    number = QUERIES[name, who]
    with django_assert_num_queries(number):
        assert client.get(url).status_code == 200
    wards = [WardFactory(name=f"Elm {n}") for n in range(3)]
    for ward in wards:
        awarded(fund, ash, ward)
        FundCriterionFactory(fund=fund)
        ProposalShareFactory(proposal=proposed(fund, ward), pot=fund.pots.get(ward=ash))
        ProposalShareFactory(proposal=proposal, pot=fund.pots.get(ward=ward), amount=1)
        FundProposal.objects.filter(pk=proposal.pk).update(amount=F("amount") + 1)
        FundPotFactory(ward=ward)
    with django_assert_num_queries(number):
        assert client.get(url).status_code == 200


QUERIES = {
    ("fund_list", "public"): 3,
    ("fund_list", "councillor"): 6,
    ("fund_list", "manager"): 6,
    ("fund_detail", "public"): 9,
    ("fund_detail", "councillor"): 13,
    ("fund_detail", "manager"): 12,
    ("proposal_detail", "public"): 6,
    ("proposal_detail", "councillor"): 9,
    ("proposal_detail", "manager"): 9,
}


# -- writing


def said(ward, **more):
    return {"title": "Lantern walk", "description": "Children carry lanterns.",
            "amount": "£1,000.01", "wards": [ward.pk], **more}  # fmt: skip


def test_a_councillor_proposes(client, fund, ash):
    elm = FundPotFactory(fund=fund, ward__name="Elm").ward
    client.force_login(personas.councillor(of=ash))
    assert "Make a proposal" in text_of(client, fund.get_absolute_url())
    url = reverse("proposal_add", args=[fund.slug])
    shown = client.get(url)
    assert shown.context["form"]["wards"].initial == [ash.pk]
    response = client.post(url, said(ash, wards=[ash.pk, elm.pk]), follow=True)
    proposal = FundProposal.objects.get()
    assert response.redirect_chain == [(proposal.get_absolute_url(), 302)]
    assert "£500.01" in response.content.decode()
    assert proposal.amount == Decimal("1000.01")


def test_a_wrong_amount_is_said_and_what_was_typed_is_kept(client, fund, ash):
    client.force_login(personas.councillor(of=ash))
    url = reverse("proposal_add", args=[fund.slug])
    response = client.post(url, said(ash, amount="a lot"))
    shown = response.content.decode()
    assert "Enter an amount in pounds, such as 1,250 or 99.50." in shown
    assert "Lantern walk" in shown
    response = client.post(url, said(ash, amount="0"))
    assert "Say how much is asked for, in pounds and pence." in response.content.decode()
    assert not FundProposal.objects.exists()


def test_a_closed_fund_takes_no_proposals(client, fund, ash):
    fund.closes = date(2017, 11, 14)
    fund.save()
    client.force_login(personas.councillor(of=ash))
    assert "Make a proposal" not in text_of(client, fund.get_absolute_url())
    url = reverse("proposal_add", args=[fund.slug])
    back = client.get(url, follow=True)
    assert "Closed on 14 November 2017" in back.content.decode()
    response = client.post(url, said(ash))
    assert "The last day for proposals was 14 November 2017." in response.content.decode()
    assert not FundProposal.objects.exists()


def test_priorities_offered_are_those_of_plans_in_force(client, fund, ash):
    version = ready_plan(ash)
    client.force_login(personas.councillor(of=ash))
    form = client.get(reverse("proposal_add", args=[fund.slug])).context["form"]
    assert list(form.fields["priority"].queryset) == []  # ready, not signed off
    assert version.priorities.count() == 1


def test_a_changed_proposal_says_what_it_is_and_an_old_page_overwrites_nothing(client, fund, ash):
    proposal = proposed(fund, ash)
    client.force_login(personas.coordinator(of=ash))
    url = page("proposal_edit", proposal)
    assert proposal.title in text_of(client, url)
    response = client.post(url, said(ash, version=1))
    assert response["Location"] == proposal.get_absolute_url()
    late = client.post(url, said(ash, version=1, title="Too late"))
    assert late.status_code == 409
    assert "Too late" in late.content.decode()
    proposal.refresh_from_db()
    assert (proposal.title, proposal.version) == ("Lantern walk", 2)


def test_shares_are_split_by_hand(client, fund, ash):
    elm = WardFactory(name="Elm")
    proposal = proposed(fund, ash, elm, amount="100")
    client.force_login(personas.councillor(of=elm))
    url = page("proposal_split", proposal)
    asked = {f"ward_{ash.pk}": "70", f"ward_{elm.pk}": "20", "version": 1}
    wrong = client.post(url, asked)
    assert "The shares add up to £90.00, and the proposal asks for £100.00." in (
        wrong.content.decode()
    )
    assert client.post(url, {**asked, f"ward_{elm.pk}": "30"}).status_code == 302
    assert dict(proposal.shares.values_list("pot__ward__name", "amount")) == {"Ash": 70, "Elm": 30}


def test_a_manager_awards_and_is_warned_before(client, fund, ash):
    proposal = proposed(fund, ash, amount="48000", description="Ask 0121 496 0000")
    client.force_login(personas.manager())
    url = page("proposal_award", proposal)
    assert "a telephone number (0121 496 0000)" in text_of(client, url)
    asked = {"decision_reference": "17/2017", "decided_on": "1 11 2017", "version": 1}
    assert client.post(url, asked)["Location"] == proposal.get_absolute_url()
    proposal.refresh_from_db()
    assert (proposal.status, proposal.decided_on) == (Status.AWARDED, date(2017, 11, 1))

    another = proposed(fund, ash, amount="1")
    url = page("proposal_award", another)
    assert "Too little left" in text_of(client, url)
    response = client.post(url, asked)
    assert "Ash has £0.00 left and its share is £1.00." in response.content.decode()
    another.refresh_from_db()
    assert another.status == Status.PROPOSED


@pytest.mark.parametrize(
    "name, status", [("proposal_refuse", "not_awarded"), ("proposal_withdraw", "withdrawn")]
)
def test_a_manager_ends_a_proposal_with_a_reason(client, fund, ash, name, status):
    proposal = proposed(fund, ash)
    client.force_login(personas.manager())
    assert client.post(page(name, proposal), {"reason": "", "version": 1}).status_code == 200
    client.post(page(name, proposal), {"reason": "Too dark", "version": 1})
    proposal.refresh_from_db()
    assert (proposal.status, proposal.reason) == (status, "Too dark")


def test_what_is_spent_and_what_came_of_it(client, fund, ash):
    award = awarded(fund, ash)
    client.force_login(personas.coordinator(of=ash))
    too_much = client.post(page("proposal_spend", award), {"spent": "5,001", "version": 1})
    assert "The award is £5,000.00: no more can be spent." in too_much.content.decode()
    client.post(page("proposal_spend", award), {"spent": "1,000", "version": 1})
    award.refresh_from_db()
    assert award.spent == 1000
    asked = {"spent": "4,000", "outcome": "It is light.", "version": 2}
    client.post(page("proposal_complete", award), asked)
    award.refresh_from_db()
    assert (award.status, award.spent, award.outcome) == (Status.COMPLETED, 4000, "It is light.")


@pytest.mark.parametrize(
    "name",
    ["proposal_edit", "proposal_split", "proposal_award", "proposal_refuse"],
)
def test_a_page_for_undecided_ones_leads_back_from_an_award(client, fund, ash, name):
    award = awarded(fund, ash)
    client.force_login(personas.manager())
    back = client.get(page(name, award), follow=True)
    assert "This proposal is awarded." in back.content.decode()


def test_who_may_not_finds_nothing(client, fund, ash):
    undecided, award = proposed(fund, ash), awarded(fund, ash)
    pages = [
        page("proposal_edit", undecided), page("proposal_split", undecided),
        page("proposal_award", undecided), page("proposal_refuse", undecided),
        page("proposal_withdraw", undecided), page("proposal_spend", award),
        page("proposal_complete", award), page("proposal_withdraw", award),
        reverse("proposal_add", args=[fund.slug]),
    ]  # fmt: skip
    for user in (personas.councillor(of=WardFactory()), personas.officer()):
        client.force_login(user)
        for url in pages:
            assert (client.get(url).status_code, client.post(url).status_code) == (404, 404)
    client.force_login(personas.councillor(of=ash))
    for name in ("proposal_award", "proposal_refuse"):
        assert client.post(page(name, undecided)).status_code == 404
    assert client.post(page("proposal_complete", award)).status_code == 404
    assert client.post(page("proposal_withdraw", award)).status_code == 404
    undecided.refresh_from_db()
    award.refresh_from_db()
    assert (undecided.status, award.status) == (Status.PROPOSED, Status.AWARDED)
