"""Load the demonstration city. All of it is invented but the wards and their names."""

import tempfile
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from leadership import dates
from leadership.council.models import council
from leadership.people.models import Organisation
from tracker.demo import (
    appointments,
    city,
    clocks,
    coming,
    fieldwork,
    fund,
    ladder,
    notices,
    officers_day,
    plans,
    privacy,
    services,
)
from tracker.demo.loading import bring_in, load_year
from tracker.demo.trial import write_trial
from tracker.demo.years import past_year, present_year
from tracker.imports import ISSUES
from tracker.models import Issue

FIRST, LAST = date(2017, 11, 15), date(2018, 4, 1)


class Command(BaseCommand):
    help = (
        "Load the demonstration city through the importer: Birmingham's 40 wards, the closed year "
        "2016/17 with 112 meetings and 2,728 attendances, and half of 2017/18. A second run "
        "changes nothing. Needs DEMO_DATE=2017-11-15T17:30."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--scale", type=int, default=1, help="So many times the issues of 2016/17, for trials."
        )
        parser.add_argument(
            "--workbooks", type=Path, help="A folder that keeps the workbooks, to try imports with."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not FIRST <= dates.today() < LAST:
            raise CommandError("Set DEMO=1 and DEMO_DATE=2017-11-15T17:30: its evening.")
        if Issue.objects.exists() and not council().demonstration:
            raise CommandError("This database holds a council's own issues: nothing was loaded.")
        if options["workbooks"]:
            options["workbooks"].mkdir(parents=True, exist_ok=True)
            self.load(options["workbooks"], options["scale"])
            return
        with tempfile.TemporaryDirectory() as folder:
            self.load(Path(folder), options["scale"])

    def load(self, folder: Path, scale: int) -> None:
        city.set_up_city()
        appointments.appoint(Organisation.objects.get(home=True))
        clocks.offer_to_councillors()
        by, wards = city.manager(), list(city.old_wards())
        services.describe_services(by)
        codes = [ward.code for ward in wards]
        for year in (past_year(codes), present_year(codes, FIRST, [city.OWN_WARD] * 4)):
            for batch in load_year(year=year, wards=wards, folder=folder, by=by):
                self.stdout.write(
                    f"{batch.file_name}: {batch.rows_loaded:,} loaded, "
                    f"{batch.rows_faulty} set aside."
                )
        clocks.keep_times(by)
        fieldwork.load_fieldwork(by)
        coming.plan_forums(wards, by)
        coming.carry_over_to_tonight(by)
        coming.tell_the_public(by)
        coming.name_some_raisers()
        notices.tell_people(by)
        ladder.climb_the_ladder(by)
        privacy.raise_private_matters()
        officers_day.work_together(by)
        plans.make_ward_plans(by)
        fund.open_the_fund(by)
        for part in range(1, scale):
            path = write_trial(folder / f"trial-{part}.csv", codes, part)
            bring_in(declared=ISSUES, path=path, source=f"Trial {part} (invented)", by=by)
            self.stdout.write(f"Trial data: {part} of {scale - 1}")
