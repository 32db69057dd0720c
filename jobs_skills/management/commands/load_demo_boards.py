"""Load the demonstration's four boards, mid-way. Their areas and timetable are facts; what they
have done, and everybody in them, is invented."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from jobs_skills.demo.lists import bring_in_lists
from jobs_skills.demo.people import appoint_people
from jobs_skills.demo.work import work
from jobs_skills.models import Assessment, Board
from jobs_skills.services.loading import load_boards
from jobs_skills.services.terms import load_model_terms
from leadership import dates
from leadership.council.models import council
from leadership.people.models import Role, User, people_with_role

FIRST, LAST = date(2017, 11, 15), date(2018, 4, 1)


class Command(BaseCommand):
    help = "Load the demonstration's boards, after load_demo. A second run changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not FIRST <= dates.today() < LAST:
            raise CommandError("Set DEMO=1 and DEMO_DATE=2017-11-15T17:30: its evening.")
        if not council().demonstration:
            raise CommandError("Run load_demo first: this database is no demonstration.")
        if not Assessment.objects.exists():
            self.load()

    @transaction.atomic
    def load(self) -> None:
        load_boards()
        managers = people_with_role(Role.GOVERNANCE_MANAGER, dates.today())
        by = User.objects.filter(person__in=managers).order_by("pk")[0]
        boards = list(Board.objects.select_related("scheme", "accounts_to").order_by("pk"))
        acting = appoint_people(boards, by)
        work(boards, acting, load_model_terms(), by)
        bring_in_lists(boards, acting)
        self.stdout.write(f"{len(boards)} Local Jobs and Skills Boards")
