"""Who raised an issue: its own table with its own rule of access (S304, S372)."""

import pghistory
from django.db import models

from leadership.audit.tracking import by_statement
from leadership.people.models import Person
from tracker.models.issues import Issue


@pghistory.track(*by_statement(), fields=["issue", "kind", "person"])
class Raiser(models.Model):
    """Who raised an issue. Name and contact only where an answer needs them; never in history,
    search, exports or any public page."""

    class Kind(models.TextChoices):
        RESIDENT = "resident", "Resident"
        COUNCILLOR = "councillor", "Councillor"
        OFFICER = "officer", "Officer"
        GROUP = "group", "Community group"
        PARTNER = "partner", "Partner"
        NOT_RECORDED = "not_recorded", "Not recorded"

    issue = models.OneToOneField(Issue, models.CASCADE, related_name="raiser")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.NOT_RECORDED)
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="issues_raised",
        help_text="The councillor or officer, where it was one.",
    )
    name = models.CharField(max_length=120, blank=True)
    contact = models.CharField(max_length=200, blank=True, help_text="Telephone or e-mail.")

    def __str__(self) -> str:
        return self.get_kind_display()
