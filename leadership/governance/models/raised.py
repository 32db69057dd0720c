"""What is brought to a committee: petitions, councillors' calls for action (S080, S081)."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from leadership.meetings.models import AgendaItem, Body
from leadership.people.access import Viewer, reads_committee_records
from leadership.people.models import Person
from wards.models import Ward


class RaisedOutcome(models.TextChoices):
    WAITING = "waiting", "Waiting"
    CONSIDERED = "considered", "Considered"
    REFERRED = "referred", "Referred on"
    DECLINED = "declined", "Not taken up"


class RaisedQuerySet(models.QuerySet):
    def visible_to(self, user: Viewer) -> Self:
        """Everybody's, save what stands on an item of an agenda that this person may not read."""
        if reads_committee_records(user):
            return self
        items = AgendaItem.objects.visible_to(user)
        return self.filter(Q(item__isnull=True) | Q(item__in=items.values("pk")))

    def latest_first(self) -> Self:
        return self.order_by("-received_on", "-pk")


class RaisedBefore(models.Model):
    """What both have: a subject, a ward or none, the committee, and what came of it."""

    Outcome = RaisedOutcome

    subject = models.CharField(max_length=200)
    ward = models.ForeignKey(
        Ward, models.PROTECT, null=True, blank=True, related_name="%(class)ss",
        help_text="Empty: of no single ward.",
    )  # fmt: skip
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="%(class)ss", verbose_name="committee"
    )
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, null=True, blank=True, related_name="%(class)ss",
        verbose_name="agenda item",
    )  # fmt: skip
    received_on = models.DateField()
    outcome = models.CharField(max_length=10, choices=RaisedOutcome, default=RaisedOutcome.WAITING)
    outcome_text = models.TextField("what came of it", blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = RaisedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.subject


def _says_what_came_of_it(row: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{row}_says_what_came_of_it",
        condition=Q(outcome="waiting") | ~Q(outcome_text=""),
        violation_error_message="Say what came of it.",
    )


@pghistory.track()
class CallForAction(RaisedBefore):
    """A Councillor Call for Action (S080)."""

    councillor = models.ForeignKey(Person, models.PROTECT, related_name="calls_for_action")

    class Meta:
        verbose_name = "councillor call for action"
        verbose_name_plural = "councillor calls for action"
        constraints = [_says_what_came_of_it("call_for_action")]

    def get_absolute_url(self) -> str:
        return reverse("call_for_action_detail", args=[self.pk])


@pghistory.track()
class Petition(RaisedBefore):
    """A petition; who organised it stands apart, for those who handle it (S081)."""

    signatures = models.PositiveIntegerField("number of signatures")

    class Meta:
        constraints = [_says_what_came_of_it("petition")]

    def get_absolute_url(self) -> str:
        return reverse("petition_detail", args=[self.pk])


class PetitionOrganiser(models.Model):
    """Who organised a petition: a resident, so neither public nor in the history."""

    petition = models.OneToOneField(Petition, models.CASCADE, related_name="organiser")
    name = models.CharField(max_length=120)
    contact = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"Organiser of petition {self.petition_id}"
