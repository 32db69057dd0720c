"""History by the statement: each row of it has its own entry, and nothing is kept elsewhere."""

import pghistory
import pytest
from django.db import connection
from pghistory.models import Context
from pghistory.trigger import Event

from leadership.audit.tracking import by_statement
from tests.factories import IssueFactory
from tracker.models import Issue, Raiser, Update

pytestmark = pytest.mark.django_db


def test_many_rows_of_one_statement_have_an_entry_each_with_who_and_nothing_else():
    issue = IssueFactory()
    with pghistory.context(user=7):
        Update.objects.bulk_create(
            Update(issue=issue, text=text, on=issue.raised_on) for text in ("Asked", "Answered")
        )
    events = Update.pgh_event_model.objects.filter(issue_id=issue.pk).order_by("pgh_id")
    assert list(events.values_list("pgh_label", "text", "pgh_context__user")) == [
        ("insert", "Asked", 7),
        ("insert", "Answered", 7),
    ]
    assert {str(row.pgh_obj_id) for row in events} == {
        str(pk) for pk in Update.objects.filter(issue=issue).values_list("pk", flat=True)
    }
    assert not Context.objects.exists()


def test_a_statement_that_adds_no_row_leaves_no_entry():
    issue = IssueFactory()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tracker_raiser (issue_id, kind, name, contact)"
            " SELECT id, 'resident', '', '' FROM tracker_issue WHERE id <> %s",
            [issue.pk],
        )
        assert cursor.rowcount == 0
    assert not Raiser.pgh_event_model.objects.exists()


def test_a_package_that_writes_history_otherwise_is_noticed(monkeypatch):
    added = next(trigger for trigger in Issue._meta.triggers if trigger.name == "insert_insert")
    other = type("Func", (), {"func": "INSERT INTO tracker_issueevent SELECT 1"})
    monkeypatch.setattr(Event, "get_func", lambda self, model: other)
    with pytest.raises(ValueError, match="otherwise now"):
        added.get_func(Issue)


def test_changes_are_told_one_by_one():
    added, changed, removed = by_statement()
    assert (added.level, changed.level, removed.level) == (pghistory.Statement, None, None)
