"""Load Birmingham's two sets of wards. The days and their reasons: wards/data/README.md."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from leadership.people.refusals import Refused
from wards.services import load_wards
from wards.ward_files import read_wards

DATA = Path(__file__).resolve().parents[2] / "data"
COUNCIL = "Birmingham City Council"
NEW_WARDS_FROM = date(2018, 5, 7)
GENERATIONS = [
    {
        "file": "birmingham_2004.csv",
        "generation": "Wards of 2004",
        "source": "City of Birmingham (Electoral Changes) Order 2003 (S.I. 2003/2769)",
        "start": date(2004, 6, 14),
        "end": NEW_WARDS_FROM,
    },
    {
        "file": "birmingham_2018.csv",
        "generation": "Wards of 2018",
        "source": "Birmingham (Electoral Changes) Order 2016",
        "start": NEW_WARDS_FROM,
        "end": None,
    },
]


class Command(BaseCommand):
    help = "Load Birmingham's 40 wards of 2004 in ten districts and its 69 wards of 2018."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        for facts in GENERATIONS:
            given = {key: value for key, value in facts.items() if key != "file"}
            try:
                loaded = load_wards(
                    council=COUNCIL, rows=read_wards(DATA / facts["file"]), home=True, **given
                )
            except Refused as refusal:
                raise CommandError(refusal.message) from refusal
            self.stdout.write(str(loaded))
