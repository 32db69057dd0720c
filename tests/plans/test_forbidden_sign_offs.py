"""Forbidden sign-offs, and the ways to undo one, tried in raw SQL past all forms and services: the
database refuses each by name. And the proofs can fail: without its rule an attempt passes."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, transaction

from leadership.plans import models
from leadership.plans.models import Signature, State
from tests.invariants import by_sql, insert_by_sql, refused_by
from tests.plans.attempts import ATTEMPTS, PARTS
from tests.plans.evenings import EVENING, STAGES, Evening

pytestmark = pytest.mark.django_db

MODELS = Path(models.__file__).parent
FEWEST = 250  # whoever takes attempts out says so here
BELOW = [
    "meetings_meeting", "meetings_meetingbody", "meetings_wardforum", "wards_seat",
    "wards_councillorterm", "wards_ward", "wards_wardgeneration",
]  # fmt: skip


@pytest.fixture(autouse=True)
def that_evening(settings):
    settings.DEMO_DATE = EVENING


def kept_rows():
    """A digest of every row of the plans' tables and of those that a signature rests on."""
    tables = {model._meta.db_table for model in apps.get_app_config("plans").get_models()}
    parts = [
        f"SELECT '{table}', count(*), md5(string_agg(row::text, '' ORDER BY row::text))"
        f' FROM "{table}" AS row'
        for table in sorted(tables.union(BELOW))
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return sorted(cursor.fetchall())


def fault_of(attempt, evening) -> str:
    """What is wrong with the database's answer; empty where it refused as it should. Whatever the
    attempt did is taken back."""
    with transaction.atomic():
        change = attempt.prepare(evening)
        before = kept_rows()
        try:
            refused_by(attempt.constraint, change)
            fault = "" if kept_rows() == before else "it left something behind"
        except (AssertionError, pytest.fail.Exception) as found:
            fault = str(found)
        transaction.set_rollback(True)
    return fault and f"{attempt.name}: {fault}"


@pytest.mark.parametrize("stage", STAGES)
def test_the_database_refuses_every_attempt_at_this_stage(stage):
    evening = Evening(stage)
    tried = [attempt for attempt in ATTEMPTS if attempt.stage == stage]
    faults = [fault for attempt in tried if (fault := fault_of(attempt, evening))]
    assert faults == []
    assert tried or stage == "consulted"


def test_there_are_so_many_different_attempts():
    assert len({attempt.name for attempt in ATTEMPTS}) == len(ATTEMPTS) >= FEWEST
    assert {attempt.stage for attempt in ATTEMPTS} <= set(STAGES)


def test_every_rule_of_the_triggers_is_tried():
    """Named in the triggers' SQL: a rule that is added there is tried here."""
    source = "".join((MODELS / name).read_text() for name in ("triggers.py", "kept.py"))
    named = set(re.findall(r"CONSTRAINT = '([^']+)'", source))
    assert "{part}_frozen" in named
    named = named - {"{part}_frozen"} | {f"{part}_frozen" for part in PARTS}
    assert named - {attempt.constraint for attempt in ATTEMPTS} == set()


def test_an_honest_evening_passes_in_raw_sql_too():
    """The attempts are refused for what is wrong with them, not because nothing is let through."""
    evening = Evening("ready")
    insert_by_sql(evening.signature())
    insert_by_sql(evening.by_herself())
    by_sql(evening.version, state="signed_off", signed_at=evening.meeting)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    evening.version.refresh_from_db()
    assert (evening.version.state, evening.version.signed_at) == (State.SIGNED_OFF, evening.meeting)
    assert Signature.objects.standing().count() == 2


def take_away(table, rule):
    """The planted fault: the trigger, index or constraint of that name is gone, in this test's
    transaction alone."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # nothing waits on the table
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE %s",
            [table, f"pgtrigger_{rule}\\_%"],
        )
        triggers = [name for (name,) in cursor.fetchall()]
        cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s", [rule])
        if triggers:
            (name,) = triggers
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
        elif cursor.fetchone():
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {rule}")
        else:
            cursor.execute(f"DROP INDEX {rule}")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


SEEDED = [
    ("a signature at a private meeting", "plans_signature", "signature_stands"),
    ("a signature is deleted, stage half", "plans_signature", "signature_kept"),
    ("the clerk has no evidence", "plans_signature", "signature_by_a_clerk_has_evidence"),
    ("a second signature at one meeting", "plans_signature", "signature_once_a_meeting"),
    ("a plan stays signed off without a signature", "plans_signature", "struck_out_sets_aside"),
    ("signed off with one of two signatures", "plans_planversion", "version_moves"),
    ("two versions in force", "plans_planversion", "plan_one_version_in_force"),
    ("a plan goes out of force with none in its place", "plans_planversion", "sign_off_replaced"),
    ("a fact is changed in a frozen text, stage ready", "plans_fact", "frozen_with_its_version"),
    (
        "the meeting's public becomes False, stage half",
        "meetings_meeting",
        "meeting_signed_at_stays",
    ),
    (
        "the ward's forum is taken off the meeting, stage half",
        "meetings_meetingbody",
        "forum_signed_at_stays",
    ),
    (
        "the signer's term ended that day, stage half",
        "wards_councillorterm",
        "term_signed_in_stays",
    ),
    (
        "somebody came into office on that day after all",
        "wards_councillorterm",
        "term_signed_in_stays",
    ),
    ("an objection too late", "plans_objection", "objection_in_time"),
    ("a round on wards to come", "plans_planninground", "round_on_wards_in_force"),
    ("a plan before the round opens", "plans_wardplan", "plan_on_its_ward"),
    ("a ward with a plan is moved to the wards to come", "wards_ward", "ward_planned_for_stays"),
]


@pytest.mark.parametrize(("name", "table", "rule"), SEEDED, ids=[rule for *_, rule in SEEDED])
def test_without_its_rule_the_attempt_would_pass(name, table, rule):
    (attempt,) = [attempt for attempt in ATTEMPTS if attempt.name == name]
    evening = Evening(attempt.stage)
    change = attempt.prepare(evening)
    take_away(table, rule)
    before = kept_rows()
    change()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert kept_rows() != before
