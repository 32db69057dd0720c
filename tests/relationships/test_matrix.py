"""The matrix as at a day, its sentences, and what changed between two days (S118-S131)."""

from datetime import date, datetime

import pytest

from leadership.people.refusals import NotAllowed, Refused
from relationships.matrix import (
    Records,
    difference,
    listed,
    matrix_on,
    statements,
)
from relationships.models import ServiceLevel
from relationships.services import change_levels, load_services
from tests import personas
from tests.factories import (
    PersonFactory,
    PortfolioFactory,
    PortfolioHolderFactory,
    ScopeStatementFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePortfolioFactory,
)

pytestmark = pytest.mark.django_db

ANNEX_1, SEPTEMBER, TODAY = date(2017, 7, 19), date(2017, 9, 1), date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def change(service, start=SEPTEMBER, by=None, **levels):
    asked = {"at_ward": False, "at_cluster": False, "at_city": False} | levels
    return change_levels(service=service, start=start, by=by or personas.manager(), **asked)


@pytest.fixture
def parks():
    return ServiceLevelFactory(service=ServiceFactory(name="Parks"), start=ANNEX_1).service


class TestAsAtADay:
    def test_a_change_begins_on_its_day_and_the_past_stays(self, parks):
        change(parks, at_ward=True, at_cluster=True)
        words = {
            day: [line.in_words for line in matrix_on(day).lines]
            for day in (date(2017, 7, 18), ANNEX_1, date(2017, 8, 31), SEPTEMBER, TODAY)
        }
        assert words == {
            date(2017, 7, 18): [],
            ANNEX_1: ["Ward"],
            date(2017, 8, 31): ["Ward"],
            SEPTEMBER: ["Ward and cluster"],
            TODAY: ["Ward and cluster"],
        }
        assert Records().days_of_change == [SEPTEMBER, ANNEX_1]

    def test_a_service_that_left_is_in_the_matrix_until_then(self, parks):
        ServiceLevel.objects.update(end=SEPTEMBER)
        assert len(matrix_on(date(2017, 8, 31)).lines) == 1
        assert matrix_on(SEPTEMBER).lines == ()

    def test_a_service_without_any_version_is_not_yet_scoped_and_not_lost(self):
        new = ServiceFactory(name="Lamp posts", number=None)
        (line,) = matrix_on(TODAY).lines
        assert (line.service, line.levels, line.in_words) == (new, (), "Not yet scoped")

    def test_cluster_without_ward_is_no_gap(self, parks):
        change(parks, at_cluster=True, at_city=True)
        (line,) = matrix_on(TODAY).lines
        assert (line.at_ward, line.at_cluster, line.at_city) == (False, True, True)
        assert line.in_words == "Cluster and city"

    def test_portfolio_and_holder_are_those_of_the_day(self, parks):
        link = ServicePortfolioFactory(service=parks, start=ANNEX_1)
        ada = PersonFactory(name="Ada Inventada")
        PortfolioHolderFactory(portfolio=link.portfolio, person=ada, start=SEPTEMBER)
        (before,), (after,) = matrix_on(ANNEX_1).lines, matrix_on(SEPTEMBER).lines
        assert before.portfolios[0].holder is None
        assert str(before.portfolios[0]) == f"{link.portfolio}: nobody recorded"
        assert str(after.portfolios[0]) == f"{link.portfolio}: Ada Inventada, Cabinet Member"

    def test_a_merged_portfolio_prints_its_old_name_before_the_day(self, parks):
        lamps, lights = PortfolioFactory(name="Lamps"), PortfolioFactory(name="Lights")
        for portfolio in (lamps, lights):
            ServicePortfolioFactory(service=parks, portfolio=portfolio, start=ANNEX_1)
        lamps.merged_into, lamps.merged_on = lights, SEPTEMBER
        lamps.save()
        (before,), (after,) = matrix_on(date(2017, 8, 31)).lines, matrix_on(SEPTEMBER).lines
        assert [str(one.portfolio) for one in before.portfolios] == ["Lamps", "Lights"]
        assert [str(one.portfolio) for one in after.portfolios] == ["Lights"]

    def test_a_published_scope_statement_in_force_counts_and_a_draft_does_not(self, parks):
        ScopeStatementFactory(service=parks, published=False, start=ANNEX_1)
        assert matrix_on(TODAY).without_scope_statement == [parks]
        ScopeStatementFactory(service=parks, start=SEPTEMBER)
        assert matrix_on(TODAY).without_scope_statement == []
        assert matrix_on(ANNEX_1).without_scope_statement == [parks]

    @pytest.mark.parametrize("number", [1, 3])
    def test_six_queries_whatever_the_size_and_however_many_days(
        self, number, django_assert_num_queries
    ):
        for _ in range(number):
            link = ServicePortfolioFactory(service=ServiceLevelFactory().service)
            PortfolioHolderFactory(portfolio=link.portfolio)
            ScopeStatementFactory(service=link.service)
        with django_assert_num_queries(6):
            records = Records()
            matrix = records.on(TODAY)
            assert difference(records.on(ANNEX_1), matrix) == []
            said = [
                (str(line.service), [str(one) for one in line.portfolios]) for line in matrix.lines
            ]
        assert len(said) == number


class TestWhatItSays:
    def test_the_annex_says_what_the_paper_says_of_it(self):
        load_services()
        assert statements(matrix_on(ANNEX_1)) == [
            "Nearly all services have a ward dimension: 22 of 27.",
            "Several services have to be addressed through clusters: 15 of 27.",
            "Several services have a city dimension: 7 of 27; none of them is city only.",
            "Not yet scoped: Children.",
        ]

    def test_an_empty_matrix_says_nothing(self):
        assert statements(matrix_on(TODAY)) == []

    def test_words_follow_the_figures(self, parks):
        ServiceLevelFactory(at_ward=False, at_city=True, start=ANNEX_1)
        assert statements(matrix_on(TODAY)) == [
            "One service has a ward dimension: 1 of 2.",
            "No service has to be addressed through clusters: 0 of 2.",
            "One service has a city dimension: 1 of 2; 1 of them is city only.",
        ]

    @pytest.mark.parametrize(
        "words, said",
        [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
    )
    def test_a_list_in_words(self, words, said):
        assert listed(words) == said


class TestDifference:
    def between(self, before=ANNEX_1, after=TODAY):
        return difference(matrix_on(before), matrix_on(after))

    def test_nothing_changed(self, parks):
        assert self.between() == []

    def test_levels_are_said_as_sentences(self, parks):
        youth = ServiceLevelFactory(
            service=ServiceFactory(name="Youth"), at_ward=False, start=ANNEX_1
        ).service
        change(parks, at_cluster=True, at_city=True)
        change(youth, at_ward=True)
        assert self.between() == [
            "Parks: cluster and city added, ward taken away. Ward became cluster and city.",
            "Youth: ward added. Not yet scoped became ward.",
        ]
        assert self.between(TODAY, ANNEX_1) == [
            "Parks: ward added, cluster and city taken away. Cluster and city became ward.",
            "Youth: ward taken away. Ward became not yet scoped.",
        ]

    def test_new_and_gone(self, parks):
        ServiceLevel.objects.update(end=SEPTEMBER)
        ServiceLevelFactory(service=ServiceFactory(name="Bins"), start=SEPTEMBER)
        assert self.between() == [
            "Parks: no longer in the matrix.",
            "Bins: new in the matrix. Ward.",
        ]

    def test_portfolios_and_holders(self, parks):
        old = ServicePortfolioFactory(
            service=parks, portfolio=PortfolioFactory(name="Old"), start=ANNEX_1, end=SEPTEMBER
        )
        kept = ServicePortfolioFactory(
            service=parks, portfolio=PortfolioFactory(name="Kept"), start=ANNEX_1
        )
        ServicePortfolioFactory(
            service=parks, portfolio=PortfolioFactory(name="New"), start=SEPTEMBER
        )
        for person, start, end in (("Ada", ANNEX_1, SEPTEMBER), ("Bea", SEPTEMBER, None)):
            PortfolioHolderFactory(
                portfolio=kept.portfolio,
                person=PersonFactory(name=person),
                capacity="leader",
                start=start,
                end=end,
            )
        PortfolioHolderFactory(portfolio=old.portfolio, start=ANNEX_1)
        assert self.between() == [
            "Parks: now in the portfolio New.",
            "Parks: no longer in the portfolio Old.",
            "Kept: Bea, Leader in place of Ada, Leader.",
        ]


class TestChangingLevels:
    def test_the_version_in_force_ends_that_day(self, parks):
        new = change(parks, at_city=True)
        old, new_again = parks.levels.order_by("start")
        assert (old.end, new_again, new.start, new.end) == (SEPTEMBER, new, SEPTEMBER, None)

    def test_a_later_version_is_not_pushed_aside(self, parks):
        with pytest.raises(Refused, match="A version from 19 July 2017 is there"):
            change(parks, start=ANNEX_1, at_city=True)
        ServiceLevel.objects.update(end=date(2018, 5, 7))
        with pytest.raises(Refused, match="ends on 7 May 2018"):
            change(parks, at_city=True)
        assert parks.levels.count() == 1

    def test_the_same_levels_are_no_change(self, parks):
        with pytest.raises(Refused, match="These are the levels already"):
            change(parks, at_ward=True)
        assert parks.levels.get().end is None

    def test_a_part_has_the_levels_of_the_whole(self, parks):
        with pytest.raises(Refused, match="works at the levels of the whole"):
            change(ServiceFactory(parent=parks), at_ward=True)

    def test_officers_and_councillors_change_nothing(self, parks):
        for user in (personas.officer(), personas.councillor()):
            with pytest.raises(NotAllowed):
                change(parks, at_city=True, by=user)
        assert parks.levels.get().end is None
