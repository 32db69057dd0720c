"""Say which issues of the demonstration a step of its Action Plan answered."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import pluralize

from leadership.council.models import council
from leadership.governance.models import ActionPlanItem
from tracker.demo.city import manager
from tracker.demo.line import WALKS, answer_by_the_walks


class Command(BaseCommand):
    help = "Put issues on the line of a decision, after load_demo_committees. Twice is once."

    def handle(self, *args: Any, **options: Any) -> None:
        if not council().demonstration:
            raise CommandError("Run load_demo first: this database is no demonstration.")
        if not ActionPlanItem.objects.filter(title=WALKS).exists():
            raise CommandError("Run load_demo_committees first: its Action Plan is missing.")
        if count := answer_by_the_walks(manager()):
            self.stdout.write(f"{count} issue{pluralize(count)} answered by the ward walks.")
