from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from leadership.governance.decision_words import link_where_recorded
from leadership.governance.models import DecisionPart
from leadership.plans.models import FundProposal
from relationships.models import (
    BusinessCase,
    Pilot,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)

NAMING = (
    RelationshipManager, WardActionCoordinator, SeniorOfficer, Pilot, BusinessCase, FundProposal,
)  # fmt: skip


class Command(BaseCommand):
    help = (
        "Puts the recorded part of a decision in place of its reference in words, in appointments, "
        "pilots, business cases and awards. Words that mean no recorded part stay."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        for model in NAMING:
            rows: Any = model._default_manager.all()
            linked = link_where_recorded(rows, DecisionPart.objects.all())
            self.stdout.write(f"{model._meta.verbose_name_plural}: {linked} linked")
