"""The real sample, read by the services: see `sample` for what it is."""

from collections import Counter

import pytest

from leadership.importing.loading import load_batch
from leadership.importing.services import answer_questions, choose_columns
from leadership.importing.undoing import undo_batch
from tests.factories import WardFactory
from tests.importing.files import uploaded
from tests.importing.sample import (
    LABEL,
    SAMPLE,
    SECOND_COUNCIL,
    district_name,
    load_districts,
    needs_the_sample,
    sample_rows,
)
from tracker.models import Issue, Outcome, PublicIssue
from wards.models import Ward
from wards.services import WardRow

pytestmark = [pytest.mark.django_db, needs_the_sample]


@pytest.fixture
def rows():
    return sample_rows()


@pytest.fixture
def new_york(rows):
    """A second council: its districts are wards, and it is not the home council."""
    home = WardFactory().generation.council
    codes = sorted({row["member_district"] for row in rows})
    council = load_districts([WardRow(code, district_name(code), 1) for code in codes])
    assert (home.home, council.home) == (True, False)
    return council


def brought_in(council):
    batch = uploaded("issues", SAMPLE, council=council, source=LABEL[:80])
    batch = choose_columns(batch=batch, columns=[batch.tables[0]["columns"]], by=None)
    answers = [(place, "new") for place, asked in enumerate(batch.questions)]
    batch = answer_questions(batch=batch, answers=answers, by=None)
    return load_batch(batch=batch, by=None)


def test_the_headings_are_matched_without_help(new_york):
    batch = uploaded("issues", SAMPLE, council=new_york)
    headings = batch.tables[0]["headings"]
    matched = {headings[int(n)]: key for n, key in batch.tables[0]["columns"].items()}
    assert matched == {
        "case_id": "reference",
        "member_district": "ward",
        "opened": "raised_on",
        "closed": "closed_on",
        "category": "category",
        "subcategory": "subcategory",
        "borough": "street",
        "status": "status",
    }


def test_the_sample_loads_and_says_what_it_does_not_say(rows, new_york):
    batch = brought_in(new_york)
    assert (batch.rows_read, batch.rows_loaded, batch.rows_faulty) == (2_000, 2_000, 0)
    issues = Issue.objects.all()
    assert set(issues.values_list("source", flat=True)) == {LABEL[:80]}
    assert Counter(issues.values_list("status", flat=True)) == {"closed": 1_992, "raised": 8}
    closed = issues.filter(status="closed")
    assert set(closed.values_list("outcome_kind", "outcome")) == {(Outcome.NOT_RECORDED, "")}
    assert issues.filter(owner__isnull=False).count() == 0
    assert issues.filter(description="").count() == 2_000
    blank = sum(1 for row in rows if not row["borough"])
    assert issues.filter(street="").count() == blank
    assert PublicIssue.objects.count() == 0
    councils = Ward.objects.filter(issues__isnull=False).values_list("generation__council__name")
    assert set(councils) == {(SECOND_COUNCIL,)}
    assert Issue.objects.filter(ward__generation__council__home=True).count() == 0


@pytest.mark.slow
def test_loading_the_sample_twice_is_loading_it_once(new_york):
    brought_in(new_york)
    again = brought_in(new_york)
    assert (again.rows_loaded, again.rows_known) == (0, 2_000)
    assert Issue.objects.count() == 2_000


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_sample_can_be_undone(new_york):
    batch = undo_batch(batch=brought_in(new_york), by=None)
    assert (batch.rows_kept, Issue.objects.count()) == (0, 0)
