"""COPY brings in what INSERT would, whatever the text holds, and history sees it."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership.importing.bulk import (
    ENTER_WORDS,
    copy_values,
    enter_words_put_off,
    for_many_rows,
    new_keys,
)
from leadership.importing.models import Batch, BatchRow
from tests.factories import IssueFactory, UserFactory
from tracker.models import Issue, Raiser, Update

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)


def copied(model, **said):
    """The key of a row of which only this is said."""
    (key,) = new_keys(model, 1)
    copy_values(model, ("id", *said), [(key, *said.values())])
    return key


@pytest.mark.django_db
def test_any_text_comes_back_as_it_was(db):
    issue = IssueFactory()

    @settings(max_examples=80, deadline=None)
    @given(text=st.one_of(TEXTS, st.sampled_from(["\\N", "\\.", "\\", "a\tb\r\nc\\n", ""])))
    def check(text):
        made = copied(Update, issue_id=issue.pk, on=date(2016, 6, 1), text=text)
        assert Update.objects.get(pk=made).text == text

    check()


@pytest.mark.django_db
def test_every_kind_of_value_comes_back_as_it_was():
    user = UserFactory()
    batch = Batch.objects.create(slug="issues", file_name="a", sha256="", size=1, uploaded_by=user)
    cells = ["a\tb\\", 1, 1.5, True, None, "“é”", "\n"]
    said = {"batch_id": batch.pk, "number": 1, "table": 0, "line": 7, "cells": cells}
    key = copied(BatchRow, **said, state=BatchRow.State.CLEAN)
    stored = BatchRow.objects.get()
    assert (stored.pk, stored.cells, stored.state, stored.made) == (key, cells, "clean", {})


@pytest.mark.django_db
def test_history_records_what_copy_brings_in():
    issue = IssueFactory()
    copied(Update, issue_id=issue.pk, on=date(2016, 6, 1), text="Seen")
    event = Update.history.rel.related_model.objects.get()
    assert (event.pgh_label, event.text) == ("insert", "Seen")


@pytest.mark.django_db
def test_constraints_hold_for_copy():
    issue = IssueFactory()
    Raiser.objects.filter(issue=issue).delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_values(Raiser, ("issue_id",), [(issue.pk,), (issue.pk,)])
    assert Issue.objects.count() == 1
    assert Raiser.objects.count() == 0


@pytest.mark.django_db
def test_nothing_is_nothing():
    copy_values(Raiser, ("issue_id",), [])
    assert Raiser.objects.count() == 0


def pages_entered():
    with connection.cursor() as cursor:
        cursor.execute(ENTER_WORDS)
        return sum(pages for (pages,) in cursor.fetchall())


@pytest.mark.django_db
def test_words_of_many_rows_are_put_off_and_then_entered():
    for_many_rows()
    with connection.cursor() as cursor:
        cursor.execute("SHOW gin_pending_list_limit")
        assert cursor.fetchone() == ("64MB",)
    IssueFactory(title="A broken lamp")
    assert pages_entered() > 0
    IssueFactory(title="Another lamp")
    enter_words_put_off()
    assert pages_entered() == 0
    assert Issue.objects.filter(search="lamp").count() == 2
