"""The triggers on the boards' tables: what `trigger_attempts` tries is refused by that trigger, by
name, and changes nothing; the nearest change that is allowed goes through."""

import pgtrigger
import pytest
from django.apps import apps
from django.db import connection, transaction

from leadership.governance.models.locks import LOCKED_BY_THE_DECISION
from leadership.meetings.models import Meeting, MeetingBody
from leadership.people.models import RoleHeld, User
from tests.invariants import digests, refused_by_trigger
from tests.jobs_skills.trigger_attempts import ATTEMPTS
from wards.models import District

pytestmark = pytest.mark.django_db


def named(attempts):
    return [pytest.param(*attempt, id=attempt[0]) for attempt in attempts]


HISTORY = {"append_only", "insert_insert", "update_update", "delete_delete"}
WATCHED = [
    *apps.get_app_config("jobs_skills").get_models(),
    Meeting,
    MeetingBody,
    District,
    User,
    RoleHeld,
]


def everything():
    return digests(WATCHED)


def at_the_end():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


@pytest.mark.parametrize("trigger, make, wrong, right", named(ATTEMPTS))
def test_a_trigger_refuses_and_the_nearest_goes_through(trigger, make, wrong, right):
    row = make()
    at_the_end()
    before = everything()
    refused_by_trigger(trigger, wrong, row)
    assert everything() == before
    right(row)
    at_the_end()
    assert everything() != before


def test_every_trigger_of_the_boards_is_attempted():
    ours = {
        trigger.name
        for model, trigger in pgtrigger.registered()
        if model._meta.app_label == "jobs_skills"
        and trigger.name not in HISTORY
        # the lock of a decision is attempted on every table at once: tests/governance
        and trigger.name != LOCKED_BY_THE_DECISION
    }
    ours |= {"role_not_for_outsiders", "outsider_holds_no_role"}
    assert {trigger for trigger, *_ in ATTEMPTS} == ours


# -- planted faults: without the trigger the attempt goes through, so each of them can fail


def without(trigger):
    at_the_end()  # a table with triggers that still wait is not altered
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname ~ %s",
            [f"^pgtrigger_{trigger}_[0-9a-f]+$"],
        )
        [(name, table)] = cursor.fetchall()
        cursor.execute(f'DROP TRIGGER "{name}" ON {table}')


@pytest.mark.parametrize("trigger, make, wrong, right", named(ATTEMPTS))
def test_without_its_trigger_it_happens(trigger, make, wrong, right):
    row = make()
    without(trigger)
    before = everything()
    kept = transaction.savepoint()
    wrong(row)
    at_the_end()
    assert everything() != before
    transaction.savepoint_rollback(kept)
