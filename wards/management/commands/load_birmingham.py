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
FIRST_DAY_2004, FIRST_DAY_2018 = date(2004, 6, 14), date(2018, 5, 7)


class Command(BaseCommand):
    help = "Load Birmingham's 40 wards of 2004 in ten districts and its 69 wards of 2018."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        try:
            old = load_wards(
                council=COUNCIL,
                generation="Wards of 2004",
                source="City of Birmingham (Electoral Changes) Order 2003 (S.I. 2003/2769)",
                start=FIRST_DAY_2004,
                end=FIRST_DAY_2018,
                rows=read_wards(DATA / "birmingham_2004.csv"),
                home=True,
            )
            new = load_wards(
                council=COUNCIL,
                generation="Wards of 2018",
                source="Birmingham (Electoral Changes) Order 2016",
                start=FIRST_DAY_2018,
                end=None,
                rows=read_wards(DATA / "birmingham_2018.csv"),
                home=True,
            )
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal
        self.stdout.write(f"{old}\n{new}")
