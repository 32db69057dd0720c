"""Rules that no page leads to: vague dates of four tables, lists of grounds, hearings."""

import pytest

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import NO_DATE
from tests import governance_factories as make
from tests.governance_factories import CallInCriteriaFactory, CallInRuleFactory
from tests.invariants import by_sql, refused_by
from tests.jobs_skills.constraint_attempts import VAGUE
from tests.personas import scrutiny_officer

pytestmark = pytest.mark.django_db


def dated(row, when):
    row.when = when
    row.save()
    return row


DATED = {
    "action_item": lambda when: make.ActionItemFactory(when=when),
    "amendment_step": lambda when: dated(make.AmendmentFactory().route.first(), when),
    "development_event": lambda when: make.DevelopmentEventFactory(when=when),
    "strand": lambda when: dated(make.ActionPlanFactory().strands.first(), when),
}
OPTIONAL = set(DATED) - {"development_event"}
# written once for all tables with a vague date: here they are by name
WHEN_RULES = {
    "action_item_when_count", "action_item_when_days", "action_item_when_empty",
    "action_item_when_first_day", "action_item_when_kind", "action_item_when_length",
    "action_item_when_month", "action_item_when_order", "action_item_when_year",
    "amendment_step_when_count", "amendment_step_when_days", "amendment_step_when_empty",
    "amendment_step_when_first_day", "amendment_step_when_kind", "amendment_step_when_length",
    "amendment_step_when_month", "amendment_step_when_order", "amendment_step_when_year",
    "development_event_when_count", "development_event_when_days",
    "development_event_when_first_day", "development_event_when_kind",
    "development_event_when_length", "development_event_when_month",
    "development_event_when_order", "development_event_when_year", "strand_when_count",
    "strand_when_days", "strand_when_empty", "strand_when_first_day", "strand_when_kind",
    "strand_when_length", "strand_when_month", "strand_when_order", "strand_when_year",
}  # fmt: skip


@pytest.mark.parametrize("table", DATED)
@pytest.mark.parametrize("rule, when, wrong, right", VAGUE)
def test_a_vague_date_stays_a_date(table, rule, when, wrong, right):
    row = DATED[table](when)
    refused_by(f"{table}_when_{rule}", by_sql, row, **wrong)
    by_sql(row, **right)
    row.refresh_from_db()
    assert row.when != when


@pytest.mark.parametrize("table", sorted(OPTIONAL))
def test_a_date_is_there_as_a_whole_or_not_at_all(table):
    row = DATED[table](VagueDate.in_month(2017, 9))
    refused_by(f"{table}_when_empty", by_sql, row, when_kind="")
    by_sql(row, **NO_DATE)
    row.refresh_from_db()
    assert row.when is None


def test_all_of_them_are_attempted():
    attempted = {f"{table}_when_{rule}" for table in DATED for rule, *_ in VAGUE}
    assert attempted | {f"{table}_when_empty" for table in OPTIONAL} == WHEN_RULES


def test_a_rule_and_a_list_of_grounds_end_after_they_start():
    refused_by("call_in_rule_ends_after_it_starts", by_sql, CallInRuleFactory(), end="2015-01-01")
    row = CallInCriteriaFactory()
    refused_by("call_in_criteria_ends_after_it_starts", by_sql, row, end="2015-01-01")


def test_one_list_of_grounds_is_in_force_at_a_time():
    first = CallInCriteriaFactory(end="2018-01-01")
    CallInCriteriaFactory(start="2018-01-01")
    refused_by("call_in_criteria_one_list_at_a_time", by_sql, first, end="2018-01-02")


def test_a_list_numbers_its_grounds_once():
    ground = CallInCriteriaFactory().grounds.get(number=2)
    refused_by("call_in_criterion_number_once", by_sql, ground, number=1)


def test_a_hearings_outcome_says_who_recorded_it_and_why():
    saba = scrutiny_officer()
    hearing = make.heard_soon(by=saba).hearing
    refused_by("call_in_hearing_outcome_by_somebody", by_sql, hearing, outcome="not_called_in")
    said = {"recorded_by": saba, "recorded_at": make.at(2017, 8, 10, 12)}
    rule = "call_in_hearing_sent_back_with_reasons"
    refused_by(rule, by_sql, hearing, outcome="referred_back", **said)


def test_a_role_is_summoned_once():
    hearing = make.heard_soon(by=scrutiny_officer()).hearing
    other = hearing.summonses.create(role="Portfolio holder")
    refused_by("summons_once_a_role", by_sql, other, role="Lead officer")
