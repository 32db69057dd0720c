"""Load the demonstration's committees, decisions, requests for call-in and Action Plan. All of it
is invented: no act here is a real office-holder's. The published papers are `load_papers`."""

from datetime import date, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from leadership import dates
from leadership.council.models import council
from leadership.governance.demo import (
    action_plan,
    call_ins,
    decisions,
    leaders,
    meetings,
    people,
    promises,
)
from leadership.governance.models import CallInRule, Decision
from leadership.governance.services.papers.rules import load_criteria
from leadership.governance.services.papers.vision import load_findings, load_measures, load_scheme
from wards.models import Ward

FIRST, LAST = date(2017, 11, 15), date(2018, 4, 1)


class Command(BaseCommand):
    help = "Load the demonstration's committees, after load_demo. A second run changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not FIRST <= dates.today() < LAST:
            raise CommandError("Set DEMO=1 and DEMO_DATE=2017-11-15T17:30: its evening.")
        if not council().demonstration:
            raise CommandError("Run load_demo first: this database is no demonstration.")
        if not Decision.objects.exists():
            self.load()

    @transaction.atomic
    def load(self) -> None:
        CallInRule.objects.create(
            name="Five working days (invented)", start=date(2016, 1, 1), start_event="taken",
            working_days=5, closes=time(16), hearing_within=15,
            addressed_to="Committee Services, committee@demo.example",
        )  # fmt: skip
        load_criteria()
        load_measures()
        load_scheme()
        load_findings()
        told = people.cast()
        people.appoint_committees(told)
        sittings = meetings.hold_meetings(told)
        taken = decisions.take_decisions(told, sittings)
        call_ins.run_the_autumn(told, taken, sittings)
        decisions.approve_conditions(told, taken, sittings)
        wards = list(Ward.objects.of_home_council().in_force(dates.today())
                     .select_related("district").in_name_order())  # fmt: skip
        leaders.appoint_leaders(told, taken, wards)
        steps = action_plan.write_action_plan(told, taken, sittings, people.own_ward(told))
        leaders.wind_down(told, taken, steps, sittings)
        leaders.read_measures(told)
        leaders.consult_on_parishes(wards)
        promises.promise(told, taken, sittings)
        promises.bring_before_scrutiny(told, sittings, wards)
        self.stdout.write(f"{len(taken)} decisions of two committees, and what follows from them")
