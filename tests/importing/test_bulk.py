"""COPY brings in what INSERT would, whatever the text holds, and history sees it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership.importing.bulk import copy_in
from leadership.importing.models import Batch, BatchRow
from tests.factories import IssueFactory, UserFactory
from tracker.models import Issue, Raiser, Update

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)


@pytest.mark.django_db
def test_any_text_comes_back_as_it_was(db):
    issue = IssueFactory()

    @settings(max_examples=80, deadline=None)
    @given(text=st.one_of(TEXTS, st.sampled_from(["\\N", "\\.", "\\", "a\tb\r\nc\\n", ""])))
    def check(text):
        (made,) = copy_in([Update(issue=issue, on=date(2016, 6, 1), text=text)])
        assert Update.objects.get(pk=made.pk).text == text

    check()


@pytest.mark.django_db
def test_every_kind_of_value_comes_back_as_it_was():
    user = UserFactory()
    batch = Batch.objects.create(slug="issues", file_name="a", sha256="", size=1, uploaded_by=user)
    cells = ["a\tb\\", 1, 1.5, True, None, "“é”", "\n"]
    row = BatchRow(batch=batch, number=1, table=0, line=7, cells=cells, state=BatchRow.State.CLEAN)
    copy_in([row])
    stored = BatchRow.objects.get()
    assert (stored.pk, stored.cells, stored.state, stored.made) == (row.pk, cells, "clean", {})


@pytest.mark.django_db
def test_history_records_what_copy_brings_in():
    issue = IssueFactory()
    copy_in([Update(issue=issue, on=date(2016, 6, 1), text="Seen")])
    event = Update.history.rel.related_model.objects.get()
    assert (event.pgh_label, event.text) == ("insert", "Seen")


@pytest.mark.django_db
def test_constraints_hold_for_copy():
    issue = IssueFactory()
    Raiser.objects.filter(issue=issue).delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        copy_in([Raiser(issue=issue), Raiser(issue=issue)])
    assert Issue.objects.count() == 1
    assert Raiser.objects.count() == 0


def test_nothing_is_nothing():
    assert copy_in([]) == []
