"""The fund's register as a report, and the fund in the admin."""

import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from leadership.plans.models import FundProposal, InnovationFund
from tests import personas
from tests.factories import OrganisationFactory, WardFactory, WardGenerationFactory
from tests.plan_factories import (
    FundPotFactory,
    FundProposalFactory,
    InnovationFundFactory,
    ProposalShareFactory,
)

pytestmark = pytest.mark.django_db

Status = FundProposal.Status
SLUG = "fund-register"
DECISION = {"decision_reference": "17/2017", "decided_on": date(2017, 11, 1)}


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def city():
    """Two wards: one award over both, one proposal of Ash, and one that was not awarded."""
    fund = InnovationFundFactory(name="Lantern fund", slug="lanterns")
    ash, elm = (FundPotFactory(fund=fund, ward=WardFactory(name=name)) for name in ("Ash", "Elm"))
    done = FundProposalFactory(
        fund=fund, title="Walk", amount=Decimal("100.01"), status=Status.COMPLETED,
        outcome="Light", spent=Decimal(90), lead=OrganisationFactory(name="Friends"), **DECISION,
    )  # fmt: skip
    ProposalShareFactory(proposal=done, pot=ash, amount=Decimal("50.01"))
    ProposalShareFactory(proposal=done, pot=elm, amount=Decimal(50))
    waits = FundProposalFactory(fund=fund, title="Waits", amount=10, proposed_on=date(2017, 9, 1))
    ProposalShareFactory(proposal=waits, pot=ash, amount=10)
    ended = FundProposalFactory(
        fund=fund, title="Ended", amount=20, status=Status.NOT_AWARDED, reason="Too dark"
    )
    ProposalShareFactory(proposal=ended, pot=elm, amount=20)
    return ash.ward, elm.ward


def answer(client, **asked):
    response = client.get(reverse("report_download", args=[SLUG, "json"]), asked)
    assert response.status_code == 200
    return json.loads(b"".join(response.streaming_content))


def lines(client, **asked):
    rows = answer(client, **asked)["rows"]
    return [(row["ward"], row["proposal"], row["status"], row["share"]) for row in rows]


def test_a_line_for_each_share_in_the_order_of_wards(client, city):
    client.force_login(personas.manager())
    assert lines(client) == [
        ("Ash", "Waits", "Proposed", 10),
        ("Ash", "Walk", "Completed", 50.01),
        ("Elm", "Walk", "Completed", 50),
        ("Elm", "Ended", "Not awarded", 20),
    ]
    walk = answer(client)["rows"][1]
    assert {name: walk[name] for name in ("amount", "awarded", "spent", "left")} == {
        "amount": 100.01, "awarded": 50.01, "spent": 90, "left": 47949.99
    }  # fmt: skip
    assert (walk["decision_reference"], walk["outcome"], walk["lead"]) == (
        "17/2017", "Light", "Friends"
    )  # fmt: skip
    assert answer(client)["rows"][3]["reason"] == "Too dark"


def test_filters_by_fund_ward_and_status(client, city):
    _, elm = city
    client.force_login(personas.manager())
    assert lines(client, ward=elm.code, status="completed") == [("Elm", "Walk", "Completed", 50)]
    InnovationFundFactory(slug="empty")
    assert lines(client, fund="empty") == []
    assert len(lines(client, fund="lanterns")) == 4


def test_a_councillor_has_the_undecided_of_his_own_ward_alone(client, city):
    ash, _ = city
    client.force_login(personas.councillor(of=ash))
    assert [row[1] for row in lines(client)] == ["Waits", "Walk", "Walk"]
    client.force_login(personas.councillor(of=WardFactory()))
    assert [row[1] for row in lines(client)] == ["Walk", "Walk"]


def test_a_publication_copy_holds_awards_alone_and_no_reasons(client, city):
    client.force_login(personas.manager())
    found = answer(client, copy="publication")
    assert [row["proposal"] for row in found["rows"]] == ["Walk", "Walk"]
    assert "reason" not in found["rows"][0]


def test_the_summary_says_the_totals(client, city):
    client.force_login(personas.manager())
    shown = client.get(reverse("report_page", args=[SLUG])).content.decode()
    for words in (
        "3 proposals, 4 shares of wards.",
        "£96,000.00",
        "£100.01",
        "of £130.01 in this list",
        "£90.00",
        "£95,899.99",
    ):
        assert words in shown


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf", "json"])
def test_every_format_is_made(client, city, ending):
    client.force_login(personas.manager())
    response = client.get(reverse("report_download", args=[SLUG, ending]))
    assert response.status_code == 200
    assert len(response.getvalue()) > 200


# -- the admin


def fund_form(fund, pots, **said):
    """What the admin's page of a fund sends."""
    form = {
        "name": fund.name, "slug": fund.slug, "generation": fund.generation.name,
        "start": f"{fund.start:%Y-%m-%d}", "closes": "", "about": "",
        "in_each_ward": "", "seen": "",
        "criteria-TOTAL_FORMS": 0, "criteria-INITIAL_FORMS": 0,
        "pots-TOTAL_FORMS": len(pots), "pots-INITIAL_FORMS": len(pots),
    }  # fmt: skip
    for place, pot in enumerate(pots):
        form |= {
            f"pots-{place}-id": pot.pk, f"pots-{place}-fund": fund.pk,
            f"pots-{place}-ward": pot.ward_id, f"pots-{place}-amount": pot.amount,
        }  # fmt: skip
    return form | said


@pytest.fixture
def admin_page(client, city):
    client.force_login(personas.manager())
    fund = InnovationFund.objects.get()
    pots = list(fund.pots.in_ward_order())
    url = reverse("admin:plans_innovationfund_change", args=[fund.pk])
    page = client.get(url)
    assert page.status_code == 200
    initial = page.context["adminform"].form["generation"].value()
    shown = [one["ward"].value() for one in page.context["inline_admin_formsets"][1].formset]
    wards = {f"pots-{n}-ward": ward for n, ward in enumerate(shown)}
    return lambda **said: client.post(
        url, fund_form(fund, pots, generation=initial, **{**wards, **said})
    )


def test_a_pot_is_not_set_below_its_awards_in_the_admin(admin_page):
    response = admin_page(**{"pots-0-amount": "50"})
    assert "£50.01 of this pot is awarded: it holds that much." in response.content.decode()
    response = admin_page(**{"pots-0-amount": "50.01"})
    assert response.status_code == 302
    assert InnovationFund.objects.with_sums().get().put_in == Decimal("48050.01")


def test_every_ward_of_the_set_gets_its_pot_in_the_admin(admin_page):
    WardFactory(name="Oak")
    assert admin_page(in_each_ward="48000").status_code == 302
    fund = InnovationFund.objects.get()
    assert fund.pots.get(ward__name="Oak").amount == 48000
    assert fund.pots.count() == 3


def test_a_pot_belongs_to_a_ward_of_the_set_and_stays_with_it(admin_page):
    before = {"start": date(1990, 5, 3), "end": date(2004, 6, 14)}
    old = WardFactory(name="Old", generation=WardGenerationFactory(name="Of 1990", **before))
    response = admin_page(**{"pots-0-ward": old.pk})
    shown = response.content.decode()
    assert "Old is not one of the wards of this fund." in shown
    assert "Proposals draw on this pot: it stays with its ward." in shown


def test_proposals_are_looked_at_in_the_admin_and_worked_with_on_their_pages(client, city):
    proposal = FundProposal.objects.get(title="Waits")
    client.force_login(personas.administrator())
    shown = client.get(reverse("admin:plans_fundproposal_changelist")).content.decode()
    assert f'href="{proposal.get_absolute_url()}"' in shown
    url = reverse("admin:plans_fundproposal_change", args=[proposal.pk])
    assert proposal.get_absolute_url() in client.get(url).content.decode()
    assert client.post(url, {"title": "Other"}).status_code == 403
    client.force_login(personas.councillor(of=WardFactory()))
    assert client.get(url).status_code == 404
