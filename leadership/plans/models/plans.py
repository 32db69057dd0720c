"""A ward's short plan for a round, and the versions of its text (App A 4.2.2, 4.2.3; S223-S239)."""

import json
from datetime import date
from functools import cached_property
from typing import Any, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.meetings.models import Meeting
from leadership.people.access import Viewer, is_assistant_leader, is_governance_manager
from leadership.people.models import Person, User
from leadership.plans.models.rounds import PlanningRound
from leadership.plans.models.states import EDITABLE, MOVES, UNSIGNED, State
from leadership.plans.models.triggers import (
    PLAN_ON_ITS_WARD,
    SIGN_OFF_REPLACED,
    VERSION_KEPT,
    VERSION_MOVES,
)
from relationships.access import wards_managed
from wards.access import in_own_wards
from wards.models import Ward


class WardPlanQuerySet(models.QuerySet["WardPlan"]):
    def visible_to(self, user: Viewer) -> Self:
        """Plans in the making: those of one's own wards, as councillor, co-ordinator or senior
        officer, and of the wards that one's services cover; all of them for governance managers
        and Assistant Leaders, and not for administrators (security.md, the matrix). What is
        published, everybody reads from `PlanVersion.published`."""
        if is_governance_manager(user) or is_assistant_leader(user):
            return self
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        own = in_own_wards(user, "ward", overseers=True)
        return self.filter(own | Q(ward__in=wards_managed(user)))

    def of_round(self, planning_round: PlanningRound) -> Self:
        return self.filter(round=planning_round)

    def for_ward(self, ward: Ward) -> Self:
        return self.filter(ward=ward)

    def of_wards(self, wards: "models.QuerySet[Ward] | list[Ward]") -> Self:
        return self.filter(ward__in=wards)

    def in_state(self, *states: str) -> Self:
        there = PlanVersion.objects.filter(plan=OuterRef("pk"), state__in=states)
        return self.filter(Exists(there))

    def in_ward_order(self) -> Self:
        return self.order_by("-round__start", Collate(Lower("ward__name"), "C"), "pk")


@pghistory.track()
class WardPlan(models.Model):
    """One ward's plan for one round. Its text stands in versions."""

    round = models.ForeignKey(PlanningRound, models.PROTECT, related_name="plans")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="plans")
    lead = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="plans_led",
        verbose_name="lead councillor", help_text="Ward planning is led by the ward's councillors.",
    )  # fmt: skip
    begun_on = models.DateField()
    example_because = models.CharField(
        "a good example because", max_length=300, blank=True,
        help_text="Shown to other wards as a model. Empty: it is not.",
    )  # fmt: skip
    version = models.PositiveIntegerField(default=1)  # of the record: two editors

    objects = WardPlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "ward"],
                name="ward_plan_once_a_round",
                violation_error_message="This ward has its plan of this round already.",
            ),
        ]
        indexes = [models.Index(fields=["ward", "round"], name="ward_plan_by_ward")]
        triggers = [
            PLAN_ON_ITS_WARD,
            pgtrigger.ReadOnly(name="plan_kept", fields=["round", "ward", "begun_on"]),
        ]

    def __str__(self) -> str:
        return f"{self.ward} Ward Plan, {self.round}"

    def get_absolute_url(self) -> str:
        return reverse("plan_detail", args=[self.pk])


class PlanVersionQuerySet(models.QuerySet["PlanVersion"]):
    def published(self, day: date) -> Self:
        """What everybody may read on that day: what was signed off, now or once, and what is out
        to consultation within its window."""
        open_window = Q(state=State.CONSULTED, consult_from__lte=day, consult_until__gte=day)
        return self.filter(
            Q(state__in=[State.SIGNED_OFF, State.SUPERSEDED], signed_at__isnull=False) | open_window
        )

    def to_read_of(self, ward: Ward, day: date) -> "PlanVersion | None":
        """What everybody reads of a ward's plan: what is in force, else what is out to
        consultation, of the latest round."""
        found = self.published(day).filter(plan__ward=ward).exclude(state=State.SUPERSEDED)
        found = found.select_related("plan__round", "signed_at")
        return found.order_by("-plan__round__start", "-number").first()

    def signed_off(self) -> Self:
        """In force."""
        return self.filter(state=State.SIGNED_OFF)

    def unsigned(self) -> Self:
        """The one that is being worked on, or waits for its signatures."""
        return self.filter(state__in=UNSIGNED)

    def latest_first(self) -> Self:
        return self.order_by("-number")


@pghistory.track(exclude=["text", "consultation_text"])
class PlanVersion(models.Model):
    """The text of a plan: written in rows of its own while it is a draft, frozen with its SHA-256
    when it is ready for the Ward Forum. What is signed is a version by its hash.

    `text` and `consultation_text` are canonical JSON, as `leadership.plans.text` writes it.
    """

    State = State

    plan = models.ForeignKey(WardPlan, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT, editable=False)
    changed = models.CharField("what changed since the last version", max_length=300, blank=True)
    consult_from = models.DateField(null=True, blank=True)
    consult_until = models.DateField(null=True, blank=True, help_text="The last day.")
    consultation_text = models.TextField(blank=True, editable=False)
    text = models.TextField(blank=True, editable=False)
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    frozen_at = models.DateTimeField(null=True, blank=True, editable=False)
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False,
        related_name="+",
    )  # fmt: skip
    signed_at = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, editable=False,
        related_name="plans_signed_off", help_text="The forum at which all had signed.",
    )  # fmt: skip

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_number_once"),
            models.UniqueConstraint(
                fields=["plan"],
                name="plan_one_unsigned_version",
                condition=Q(state__in=UNSIGNED),
                violation_error_message="Another version of this plan is being worked on.",
            ),
            models.UniqueConstraint(
                fields=["plan"],
                name="plan_one_version_in_force",
                condition=Q(state=State.SIGNED_OFF),
                violation_error_message="Another version of this plan is signed off.",
            ),
            models.CheckConstraint(
                name="plan_version_frozen_with_its_hash",
                condition=Q(state__in=EDITABLE, text="", content_hash="", frozen_at__isnull=True)
                | (
                    ~Q(state__in=EDITABLE)
                    & ~Q(text="")
                    & ~Q(content_hash="")
                    & Q(frozen_at__isnull=False)
                ),
                violation_error_message="A frozen text has its hash; a draft has none.",
            ),
            models.CheckConstraint(
                name="plan_version_signed_off_at_a_forum",
                condition=Q(state__in=UNSIGNED, signed_at__isnull=True)
                | Q(state=State.SIGNED_OFF, signed_at__isnull=False)
                | Q(state=State.SUPERSEDED),
                violation_error_message="A plan is signed off at a forum.",
            ),
            models.CheckConstraint(
                name="plan_version_consultation_has_its_dates",
                condition=Q(consult_from__isnull=True, consult_until__isnull=True)
                | Q(consult_until__gte=F("consult_from")),
                violation_error_message="The consultation ends on or after the day it begins.",
            ),
            models.CheckConstraint(
                name="plan_version_consulted_on_something",
                condition=~Q(state=State.CONSULTED)
                | (~Q(consultation_text="") & Q(consult_from__isnull=False)),
                violation_error_message="A consultation has its dates and the text it is about.",
            ),
        ]
        triggers = [VERSION_MOVES, VERSION_KEPT, SIGN_OFF_REPLACED]

    def __str__(self) -> str:
        return f"{self.plan}, version {self.number}"

    @property
    def is_editable(self) -> bool:
        return self.state in EDITABLE

    def can_become(self, state: str) -> bool:
        return state in MOVES[self.state]

    @cached_property
    def content(self) -> dict[str, Any]:
        """The frozen text as it was signed; empty while it is a draft."""
        found: dict[str, Any] = json.loads(self.text) if self.text else {}
        return found

    def published_content(self) -> dict[str, Any]:
        """What the public reads of this version."""
        if self.text:
            return self.content
        found: dict[str, Any] = json.loads(self.consultation_text) if self.consultation_text else {}
        return found
