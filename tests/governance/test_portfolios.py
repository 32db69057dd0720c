"""Handing a portfolio on, merging two, and those a council begins with."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from leadership.governance.models import Portfolio, PortfolioAlias, PortfolioHolder
from leadership.governance.services.portfolios import (
    hand_on_portfolio,
    load_portfolios,
    merge_portfolios,
)
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    PersonFactory,
    PortfolioAliasFactory,
    PortfolioFactory,
    PortfolioHolderFactory,
)

pytestmark = pytest.mark.django_db

TODAY, MAY = date(2017, 11, 15), date(2017, 5, 23)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def hand_on(portfolio, start=TODAY, by=None, **given):
    return hand_on_portfolio(
        portfolio=portfolio,
        person=given.pop("person", None) or PersonFactory(),
        capacity="cabinet_member",
        start=start,
        by=by or personas.manager(),
        **given,
    )


class TestHandingOn:
    def test_the_present_holder_ends_the_day_the_next_begins(self):
        old = PortfolioHolderFactory(start=MAY)
        new = hand_on(old.portfolio)
        old.refresh_from_db()
        assert (old.end, new.start, new.end) == (TODAY, TODAY, None)
        assert PortfolioHolder.objects.on(date(2017, 11, 14)).get() == old
        assert PortfolioHolder.objects.on(TODAY).get() == new

    def test_a_vacancy_is_filled_without_a_word_about_the_last(self):
        old = PortfolioHolderFactory(start=MAY, end=date(2017, 9, 1))
        hand_on(old.portfolio)
        old.refresh_from_db()
        assert old.end == date(2017, 9, 1)

    def test_a_holder_known_for_later_is_not_pushed_aside(self):
        old = PortfolioHolderFactory(start=MAY)
        with pytest.raises(Refused, match="holds it from 23 May 2017: give a later day"):
            hand_on(old.portfolio, start=date(2017, 5, 1))
        with pytest.raises(Refused, match="give a later day"):
            hand_on(old.portfolio, start=MAY)
        PortfolioHolder.objects.update(end=date(2018, 1, 1))
        with pytest.raises(Refused, match="holds it until 1 January 2018"):
            hand_on(old.portfolio)
        assert PortfolioHolder.objects.count() == 1

    def test_one_that_was_merged_is_taken_on_by_nobody(self):
        lamps, lights = PortfolioFactory(name="Lamps"), PortfolioFactory(name="Lights")
        merge_portfolios(portfolio=lamps, into=lights, by=personas.manager())
        with pytest.raises(Refused, match="This portfolio was merged into Lights") as refused:
            hand_on(lamps)
        assert refused.value.field == "portfolio"
        assert not PortfolioHolder.objects.exists()

    def test_one_that_was_merged_is_held_until_its_merge_and_no_longer(self):
        lamps, lights = PortfolioFactory(name="Lamps"), PortfolioFactory(name="Lights")
        merge_portfolios(portfolio=lamps, into=lights, by=personas.manager())
        for end in (None, date(2017, 11, 16)):
            with pytest.raises(
                Refused, match="merged into Lights on 15 November 2017: end it then"
            ) as refused:
                hand_on(lamps, start=MAY, end=end)
            assert refused.value.field == "end"
        assert hand_on(lamps, start=MAY, end=TODAY).end == TODAY
        with pytest.raises(IntegrityError, match="after it was merged"), transaction.atomic():
            PortfolioHolder.objects.update(end=None)
        with pytest.raises(IntegrityError, match="no later than its merge"), transaction.atomic():
            Portfolio.objects.filter(pk=lamps.pk).update(merged_on=date(2017, 11, 14))

    def test_nobody_but_a_manager_or_administrator_hands_one_on(self):
        portfolio = PortfolioFactory()
        for user in (personas.officer(), personas.councillor()):
            with pytest.raises(NotAllowed):
                hand_on(portfolio, by=user)
        assert not PortfolioHolder.objects.exists()
        hand_on(portfolio, by=personas.administrator())
        assert portfolio.holders.count() == 1


class TestMerging:
    def test_the_old_row_stays_with_its_day(self):
        lamps, lights = PortfolioFactory(name="Lamps"), PortfolioFactory(name="Lights")
        merged = merge_portfolios(portfolio=lamps, into=lights, by=personas.manager())
        assert (merged.merged_into, merged.merged_on, merged.name) == (lights, TODAY, "Lamps")
        assert not merged.is_merged_on(date(2017, 11, 14))
        assert merged.is_merged_on(TODAY)
        assert list(Portfolio.objects.in_use()) == [lights]

    def test_its_holder_ends_and_takes_the_other_on_where_nobody_has_it(self):
        holder = PortfolioHolderFactory(start=MAY)
        lights = PortfolioFactory()
        merge_portfolios(portfolio=holder.portfolio, into=lights, by=personas.manager())
        holder.refresh_from_db()
        assert holder.end == TODAY
        taken = lights.holders.get()
        assert (taken.person, taken.start, taken.end) == (holder.person, TODAY, None)

    def test_the_others_holder_stays(self):
        holder, other = PortfolioHolderFactory(start=MAY), PortfolioHolderFactory(start=MAY)
        merge_portfolios(portfolio=holder.portfolio, into=other.portfolio, by=personas.manager())
        holder.refresh_from_db()
        assert holder.end == TODAY
        assert list(other.portfolio.holders.all()) == [other]

    def test_a_holder_to_come_has_to_be_settled_first(self):
        holder = PortfolioHolderFactory(start=date(2018, 1, 1))
        with pytest.raises(Refused, match="on 1 January 2018: change or remove that first"):
            merge_portfolios(
                portfolio=holder.portfolio, into=PortfolioFactory(), by=personas.manager()
            )
        assert Portfolio.objects.in_use().count() == 2

    def test_what_cannot_be_merged(self):
        lamps, lights, bulbs = PortfolioFactory(), PortfolioFactory(), PortfolioFactory()
        by = personas.manager()
        with pytest.raises(Refused, match="cannot be merged into itself"):
            merge_portfolios(portfolio=lamps, into=lamps, by=by)
        with pytest.raises(NotAllowed):
            merge_portfolios(portfolio=lamps, into=lights, by=personas.officer())
        merge_portfolios(portfolio=lamps, into=lights, by=by)
        with pytest.raises(Conflict, match="was already merged"):
            merge_portfolios(portfolio=lamps, into=bulbs, by=by)
        with pytest.raises(Refused, match="was itself merged"):
            merge_portfolios(portfolio=bulbs, into=lamps, by=by)


class TestLoading:
    def test_ten_portfolios_and_the_other_wording_of_health(self):
        assert load_portfolios() == 10
        assert Portfolio.objects.count() == 10
        alias = PortfolioAlias.objects.get()
        assert (alias.name, alias.portfolio.name) == (
            "Social Care and Health", "Health and Social Care",
        )  # fmt: skip

    def test_a_second_run_adds_nothing_and_keeps_edits(self):
        load_portfolios()
        Portfolio.objects.filter(name="Leader").update(name="The Leader")
        assert load_portfolios() == 0
        assert Portfolio.objects.filter(name="The Leader").exists()
        assert Portfolio.objects.count() == 10

    def test_another_name_that_is_given_here_already_stays_with_its_portfolio(self):
        given = PortfolioAliasFactory(name="Social Care and Health")
        assert load_portfolios() == 10
        assert PortfolioAlias.objects.get() == given
        assert Portfolio.objects.get(name="Health and Social Care") != given.portfolio
