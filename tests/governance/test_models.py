"""What the database refuses of portfolios and their holders."""

from datetime import date

import pytest

from leadership.governance.models import Portfolio, PortfolioHolder
from tests.factories import (
    PersonFactory,
    PortfolioAliasFactory,
    PortfolioFactory,
    PortfolioHolderFactory,
)
from tests.invariants import by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db

MAY_2017 = date(2017, 5, 23)


def test_a_name_is_given_once_whatever_the_case():
    PortfolioFactory(name="Lamps")
    refused_by("portfolio_name_once", by_sql, PortfolioFactory(), name="LAMPS")
    PortfolioAliasFactory(name="Lights")
    refused_by("portfolio_alias_once", by_sql, PortfolioAliasFactory(), name="lights")


def test_a_merge_says_into_which_and_when():
    lamps, lights = PortfolioFactory(), PortfolioFactory()
    sentence = "A merged portfolio says into which and on which day."
    refuses(lamps, "portfolio_merge_says_when", sentence, merged_into=lights)
    lamps.refresh_from_db()
    refuses(lamps, "portfolio_merge_says_when", sentence, merged_on=MAY_2017)


def test_nothing_is_merged_into_itself_or_in_a_ring():
    lamps, lights, bulbs = PortfolioFactory(), PortfolioFactory(), PortfolioFactory()
    sentence = "A portfolio cannot be merged into itself."
    merged = {"merged_on": MAY_2017}
    refuses(lamps, "portfolio_not_merged_into_itself", sentence, merged_into=lamps, **merged)
    by_sql(lamps, merged_into=lights, merged_on=MAY_2017)
    by_sql(lights, merged_into=bulbs, merged_on=MAY_2017)
    refused_by(
        "portfolio_merged_into_a_live_one", by_sql, bulbs, merged_into=lamps, merged_on=MAY_2017
    )


def test_one_holder_at_a_time():
    first = PortfolioHolderFactory(end=MAY_2017)
    second = PortfolioHolderFactory(portfolio=first.portfolio, start=MAY_2017)
    sentence = "Somebody else holds this portfolio in that time."
    refuses(second, "portfolio_one_holder_at_a_time", sentence, start=date(2017, 5, 22))
    PortfolioHolderFactory(person=second.person, start=MAY_2017)
    assert PortfolioHolder.objects.on(MAY_2017).filter(person=second.person).count() == 2
    assert PortfolioHolder.objects.on(date(2017, 5, 22)).get() == first


def test_a_holder_ends_after_the_start():
    holder = PortfolioHolderFactory()
    sentence = "The end must be later than the start."
    refuses(holder, "portfolio_holder_ends_after_it_starts", sentence, end=holder.start)


def test_a_chair_and_nobody_else_names_the_committee():
    name, sentence = (
        "portfolio_holder_chairs_a_committee",
        ("A chair, and nobody else, names the committee."),
    )
    member = PortfolioHolderFactory()
    refuses(member, name, sentence, committee="Licensing")
    refuses(PortfolioHolderFactory(), name, sentence, capacity="committee_chair")


@pytest.mark.parametrize(
    "capacity, committee, office",
    [
        ("cabinet_member", "", "Cabinet Member"),
        ("leader", "", "Leader"),
        ("deputy_leader", "", "Deputy Leader"),
        ("committee_chair", "Licensing Committee", "Chair of Licensing Committee"),
    ],
)
def test_a_holder_may_be_leader_deputy_or_a_chair(capacity, committee, office):
    holder = PortfolioHolderFactory(
        capacity=capacity, committee=committee, person=PersonFactory(name="Ada Inventada")
    )
    holder.full_clean()
    assert str(holder) == f"Ada Inventada, {office}"


def test_a_portfolio_is_found_by_any_of_its_names():
    health = PortfolioFactory(name="Health and Social Care")
    PortfolioAliasFactory(portfolio=health, name="Social Care and Health")
    PortfolioFactory(name="Health")
    for said in ("Health and Social Care", " social care  and HEALTH "):
        assert Portfolio.objects.known_as(said).get() == health
    assert not Portfolio.objects.known_as("Social Care").exists()
