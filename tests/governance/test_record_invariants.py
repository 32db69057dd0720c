"""What the database refuses of reports, records, promises and petitions, whoever asks: raw SQL
past every form and service, each rule by its name."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management.base import CommandError
from django.db import connection

from leadership.governance.models import DecisionPart, Promise
from tests.governance_factories import (
    CallForActionFactory,
    ChronologyEntryFactory,
    CommitteeReportFactory,
    DecisionFactory,
    DecisionTopicFactory,
    PartConditionFactory,
    PetitionFactory,
    PromiseFactory,
    RecommendationFactory,
    ReportSignatureFactory,
    UrgencyNoticeFactory,
)
from tests.invariants import by_sql, insert_by_sql, refused_by, refuses
from tests.jobs_skills.constraint_attempts import VAGUE

pytestmark = pytest.mark.django_db
ADDED_BY = "leadership.governance.migrations.0006_carried_out_after_it_is_taken"


def test_report_key_decision_planned_or_approved():
    report = CommitteeReportFactory()
    refuses(
        report, "report_key_decision_planned_or_approved",
        "A key decision that is not in the Forward Plan needs the approval of the Chief Executive "
        "and of the O&S Chairman: who, and when.",
        key_decision=True, chief_executive_approved_by="Chris",
        chief_executive_approved_on=date(2017, 7, 10),
    )  # fmt: skip
    by_sql(report, key_decision=True, forward_plan_reference="FP 12")


def test_signed_before_the_decision():
    signature, rule = ReportSignatureFactory(), "signed_before_the_decision"
    refused_by(rule, by_sql, signature, signed_on=date(2017, 7, 20))
    late = ReportSignatureFactory.build(
        report=signature.report, person=ReportSignatureFactory().person,
        signed_on=date(2017, 7, 20),
    )  # fmt: skip
    refused_by(rule, insert_by_sql, late)
    refused_by(
        "signed_before_the_decision", by_sql, signature.report, decision_on=date(2017, 7, 13)
    )
    by_sql(signature, signed_on=date(2017, 7, 19))
    refused_by(
        "signed_before_the_decision", by_sql, signature.report, decision_on=date(2017, 7, 18)
    )


def test_report_signed_once_and_recommendation_number_once():
    signature, recommendation = ReportSignatureFactory(), RecommendationFactory(number="2.1")
    again = ReportSignatureFactory(report=signature.report)
    refused_by("report_signed_once", by_sql, again, person=signature.person)
    second = RecommendationFactory(report=recommendation.report, number="2.2")
    refused_by("recommendation_number_once", by_sql, second, number="2.1")


def test_decision_reference_once_and_in_range():
    first, second = DecisionFactory(serial=3996), DecisionFactory()
    refused_by("decision_reference_once", by_sql, second, serial=3996)
    refuses(
        second, "decision_reference_in_range",
        "A reference is a number up to 999999 and a year.", serial=1_000_000,
    )  # fmt: skip
    refused_by("decision_reference_in_range", by_sql, second, year=1989)
    by_sql(second, serial=3996, year=2018)
    assert first.reference == "003996/2017"


def test_decision_key_says_why_and_is_published_after_it_is_taken():
    decision = DecisionFactory()
    refuses(decision, "decision_key_says_why", "Say why it is a key decision.", key_decision=True)
    refuses(
        decision, "decision_published_after_it_is_taken",
        "A decision is published on its day or later.", published_on=date(2017, 7, 18),
    )  # fmt: skip


def test_decision_carried_out_after_it_is_taken():
    decision = DecisionFactory()
    refuses(
        decision, "decision_carried_out_after_it_is_taken",
        "It cannot be carried out before it was taken.", not_before=date(2017, 7, 18),
    )  # fmt: skip
    by_sql(decision, not_before=date(2017, 7, 19))
    refused_by(
        "decision_carried_out_after_it_is_taken", by_sql, decision, taken_on=date(2017, 7, 20)
    )


def test_where_an_older_record_breaks_that_the_upgrade_stops_and_names_it():
    decision, upgrade = DecisionFactory(serial=12), import_module(ADDED_BY)
    upgrade.stop_at_impossible_dates(apps, None)
    with connection.cursor() as cursor:
        name = "decision_carried_out_after_it_is_taken"
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no table is altered while some wait
        cursor.execute(f"ALTER TABLE governance_decision DROP CONSTRAINT {name}")
    by_sql(decision, not_before=date(2017, 7, 18))
    with pytest.raises(CommandError, match="before they were taken: 000012/2017. As the owner"):
        upgrade.stop_at_impossible_dates(apps, None)


def test_part_stays_conditional_until_every_condition_is_met():
    condition = PartConditionFactory()
    part = condition.part
    refused_by("part_stays_conditional", by_sql, part, state="approved")
    by_sql(part, state="refused")  # and no way round through another state
    refused_by("part_stays_conditional", by_sql, part, state="approved")
    by_sql(condition, outcome="met", outcome_on=date(2017, 9, 12))
    by_sql(part, state="approved")
    refused_by(
        "conditions_first", by_sql, condition, outcome="refused", outcome_on=date(2017, 9, 13)
    )
    other = PartConditionFactory.build(part=part, body=condition.body)
    refused_by("conditions_first", insert_by_sql, other)


def test_part_condition_outcome_has_its_day_and_part_number_once():
    condition = PartConditionFactory()
    refuses(
        condition, "part_condition_outcome_has_its_day", "What the later body said has its day.",
        outcome="met",
    )  # fmt: skip
    second = DecisionPart.objects.create(decision=condition.part.decision, number=2, text="More")
    refused_by("decision_part_number_once", by_sql, second, number=1)


def test_decision_topic_once_and_urgency_notices():
    topic = DecisionTopicFactory()
    second = DecisionTopicFactory(decision=topic.decision)
    refused_by("decision_topic_once", by_sql, second, name=topic.name)
    notice = UrgencyNoticeFactory()
    refuses(
        notice, "urgency_notice_consent_by_whom_and_when", "A consent says by whom and when.",
        consent_by="The Chair",
    )  # fmt: skip
    refuses(
        notice, "urgency_notice_special_has_a_consent", "Special urgency needs somebody's consent.",
        regulation=11,
    )  # fmt: skip
    special = UrgencyNoticeFactory(
        decision=notice.decision, regulation=11, consent_by="The Chair",
        consent_on=date(2017, 7, 12),
    )  # fmt: skip
    refused_by("urgency_notice_once", by_sql, special, regulation=10)


def test_promise_rules():
    promise = PromiseFactory()
    refuses(
        promise, "promise_closed_on_a_day", "What was delivered or given up has its day.",
        status="delivered",
    )  # fmt: skip
    refuses(
        promise, "promise_dropped_says_why", "Say why it was given up.", status="dropped",
        closed_on=date(2017, 9, 1),
    )  # fmt: skip
    refuses(
        promise, "promise_comes_from_somewhere",
        "Say where it was promised: a decision, a discussion or a paper.", source="",
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT when_last FROM governance_promise WHERE id = %s", [promise.pk])
        assert cursor.fetchone() == (None,)
    assert Promise.objects.get().when is None


@pytest.mark.parametrize(
    "make, rule",
    [
        (PetitionFactory, "petition_says_what_came_of_it"),
        (CallForActionFactory, "call_for_action_says_what_came_of_it"),
    ],
)
def test_what_came_of_a_petition_or_a_call_is_said(make, rule):
    refuses(make(), rule, "Say what came of it.", outcome="considered")


# the eight rules of a vague date, written once for all tables; by name for each of these
WHEN = {
    "chronology_entry": ChronologyEntryFactory,
    "part_condition": PartConditionFactory,
    "promise": PromiseFactory,
}
WHEN_RULES = {
    "chronology_entry_when_kind", "chronology_entry_when_year", "chronology_entry_when_first_day",
    "chronology_entry_when_order", "chronology_entry_when_month", "chronology_entry_when_length",
    "chronology_entry_when_days", "chronology_entry_when_count",
    "part_condition_when_kind", "part_condition_when_year", "part_condition_when_first_day",
    "part_condition_when_order", "part_condition_when_month", "part_condition_when_length",
    "part_condition_when_days", "part_condition_when_count",
    "promise_when_kind", "promise_when_year", "promise_when_first_day", "promise_when_order",
    "promise_when_month", "promise_when_length", "promise_when_days", "promise_when_count",
    "promise_when_empty",
}  # fmt: skip


@pytest.mark.parametrize("table", WHEN)
@pytest.mark.parametrize("rule, when, wrong, right", VAGUE, ids=[each[0] for each in VAGUE])
def test_a_vague_date_stays_a_date(table, rule, when, wrong, right):
    row = WHEN[table](when=when)
    assert f"{table}_when_{rule}" in WHEN_RULES
    refused_by(f"{table}_when_{rule}", by_sql, row, **wrong)
    by_sql(row, **right)
    row.refresh_from_db()
    assert row.when != when


def test_a_promise_has_all_of_a_date_or_none():
    promise = PromiseFactory()
    refused_by("promise_when_empty", by_sql, promise, when_first=date(2017, 9, 1))
