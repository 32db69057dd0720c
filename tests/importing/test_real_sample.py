"""The real sample: 2,000 rows of New York City Council members' casework, 2016.

It is not Birmingham's and is labelled so. The file is not part of this project: where it is
absent, these tests say so and are skipped.
"""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from leadership.importing.loading import load_batch
from leadership.importing.services import answer_questions, choose_columns
from leadership.importing.undoing import undo_batch
from tests.factories import WardFactory
from tests.importing.files import uploaded
from tracker.models import Issue, Outcome, PublicIssue
from wards.models import Ward
from wards.services import WardRow, load_wards

SAMPLE = Path(__file__).resolve().parents[3] / "shared/data/casework_sample_2000.csv"
LABEL = "New York City Council casework, sample of 2016: real, not Birmingham's"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not SAMPLE.exists(),
        reason="The casework sample (../shared/data/casework_sample_2000.csv) is not here.",
    ),
]


@pytest.fixture
def rows():
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def new_york(rows):
    """A second council: its districts are wards, and it is not the home council."""
    home = WardFactory().generation.council
    codes = sorted({row["member_district"] for row in rows})
    generation = load_wards(
        council="New York City Council",
        generation="Council districts of 2013",
        start=date(2014, 1, 1),
        end=None,
        rows=[WardRow(code, f"District {code[4:]}", 1) for code in codes],
    ).generation
    assert (home.home, generation.council.home) == (True, False)
    return generation.council


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
    assert set(councils) == {("New York City Council",)}
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
