"""The real sample: 2,000 rows of New York City Council members' casework, 2016.

It is not Birmingham's and is labelled so. The file is not part of this project: where it is
absent, the tests that need it say so and are skipped.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from leadership.people.models import Organisation
from wards.services import WardRow, load_wards

SAMPLE = Path(__file__).resolve().parents[3] / "shared/data/casework_sample_2000.csv"
LABEL = "New York City Council casework, sample of 2016: real, not Birmingham's"
SECOND_COUNCIL = "New York City Council"

needs_the_sample = pytest.mark.skipif(
    not SAMPLE.exists(),
    reason="The casework sample (../shared/data/casework_sample_2000.csv) is not here.",
)


def sample_rows() -> list[dict[str, str]]:
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def district_name(code: str) -> str:
    """NYCC07, as the file has it, is District 7 to the council."""
    return f"District {int(code[4:])}"


def load_districts(wards: list[WardRow]) -> Organisation:
    """A second council, whose districts are wards."""
    loaded = load_wards(
        council=SECOND_COUNCIL,
        generation="Council districts of 2013",
        start=date(2014, 1, 1),
        end=None,
        rows=wards,
    )
    return loaded.generation.council
