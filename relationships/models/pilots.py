"""Pilots of Ward Action Co-ordinators: what was tried, where, and what came of it (App A 4.2.4 b,
4.2.6, 4.2.8)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

import pghistory
from django.db import models
from django.db.models import F, Q

from leadership.dates.ranges import ends_after_start
from leadership.governance.models import (
    NAMES_A_DECISION,
    CarriesOut,
    decision_named_once,
    held_by_its_decision,
)
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import Organisation
from relationships.models.registers import (
    CityWideQuerySet,
    Record,
    RowT,
    Theme,
    names_of_wards,
    not_blank,
)
from wards.access import in_own_wards
from wards.models import Ward


class ManagersQuerySet(CityWideQuerySet[RowT]):
    """Read by everybody who works with wards, kept by governance managers alone."""

    def kept_by(self, user: Viewer) -> Self:
        return self if is_governance_manager(user) else self.none()


class PilotQuerySet(ManagersQuerySet["Pilot"]):
    def worked_on_by(self, user: Viewer) -> Self:
        """Co-ordinators of a pilot's wards add what they learned, saved and changed."""
        if is_governance_manager(user):
            return self
        served = PilotWard.objects.filter(in_own_wards(user, "ward", councillors=False))
        return self.filter(pk__in=served.values("pilot"))

    def with_area(self) -> Self:
        return self.annotate(area_name=names_of_wards(PilotWard.objects.all(), "pilot"))

    def in_wards(self, wards: Any) -> Self:
        return self.filter(pk__in=PilotWard.objects.filter(ward__in=wards).values("pilot"))


@pghistory.track()
class Pilot(Record, CarriesOut):
    """One way of having co-ordinators, tried in some wards for a time (S156-S158, S175, S176).

    It starts only after members have decided: until then it has no start.
    """

    PLACED = True
    MANAGERS_ALONE = True

    class Approach(models.TextChoices):
        DEDICATED = "dedicated", "Dedicated, part-time"
        KEY_LINK = "key_link", "Key link, on top of the present job"
        MIXED = "mixed", "Both"

    name = models.CharField(max_length=160, unique=True)
    approach = models.CharField(max_length=9, choices=Approach)
    decision_reference = models.CharField(
        "decision", max_length=120, blank=True, help_text="The report or decision it rests on."
    )
    start = models.DateField(null=True, blank=True)
    end = models.DateField("end", null=True, blank=True, help_text="The first day after it.")
    hypothesis = models.TextField(help_text="What it is to show.")
    detail = models.TextField(blank=True)
    scale = models.CharField(max_length=200, blank=True)
    pace = models.CharField(max_length=200, blank=True)
    data_basis = models.TextField(
        "data the choice of wards rests on", blank=True, help_text="And where the data are from."
    )
    resource_requirements = models.TextField("resources it needs", blank=True)
    cost = models.DecimalField("cost in £", max_digits=11, decimal_places=2, null=True, blank=True)
    budget_effect = models.TextField("effect on the next budget", blank=True)

    NAMED_BY = F("name")

    objects = PilotQuerySet.as_manager()

    class Meta:
        triggers = [held_by_its_decision(moves=["start", "end"], at_rest="NEW.start IS NULL")]
        constraints = [
            ends_after_start("pilot"),
            decision_named_once("pilot"),
            models.CheckConstraint(
                name="pilot_starts_after_a_decision",
                condition=Q(start__isnull=True) | NAMES_A_DECISION,
                violation_error_message="A pilot starts after members have decided: name the "
                "decision.",
            ),
            models.CheckConstraint(
                name="pilot_cost_not_below_nought",
                condition=Q(cost__isnull=True) | Q(cost__gte=0),
                violation_error_message="A cost cannot be below nought.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def place_in(self, wards: Iterable[Ward], day: date) -> None:
        wanted = {ward.pk for ward in wards}
        present = set(self.places.values_list("ward", flat=True))
        self.places.exclude(ward__in=wanted).delete()
        for ward_id in wanted - present:
            self.places.create(ward_id=ward_id)


@pghistory.track()
class PilotWard(models.Model):
    """A ward that a pilot is tried in: about half a dozen of them."""

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="places")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="pilot_places")

    class Meta:
        verbose_name = "ward of a pilot"
        verbose_name_plural = "wards of pilots"
        constraints = [models.UniqueConstraint(fields=["pilot", "ward"], name="pilot_ward_once")]

    def __str__(self) -> str:
        return f"{self.pilot} in {self.ward}"


@pghistory.track()
class PilotTheme(models.Model):
    """What a pilot works on first (S173)."""

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="themes")
    theme = models.CharField(max_length=20, choices=Theme)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "theme"
        constraints = [
            models.UniqueConstraint(
                fields=["pilot", "theme"],
                name="pilot_theme_once",
                violation_error_message="The pilot has this theme already.",
            )
        ]

    def __str__(self) -> str:
        return self.get_theme_display()


@pghistory.track()
class ThemePartner(models.Model):
    """A partner of a pilot's theme, and how willing it is (S174)."""

    class Willingness(models.TextChoices):
        UNKNOWN = "unknown", "Not asked yet"
        UNWILLING = "unwilling", "Unwilling"
        WILLING = "willing", "Willing"
        COMMITTED = "committed", "Committed"

    theme = models.ForeignKey(PilotTheme, models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="pilot_themes")
    willingness = models.CharField(max_length=9, choices=Willingness, default=Willingness.UNKNOWN)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = "partner"
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "organisation"],
                name="theme_partner_once",
                violation_error_message="This partner is with the theme already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_willingness_display()}"


@pghistory.track()
class PilotSaving(models.Model):
    """What a pilot saved: amount, how it was reckoned, and the evidence (S168, S169)."""

    class Kind(models.TextChoices):
        CASHABLE = "cashable", "Money that can be taken out of a budget"
        TIME = "time", "Officers’ time, as money"
        AVOIDED = "avoided", "Costs avoided"

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="savings")
    kind = models.CharField(max_length=8, choices=Kind)
    amount = models.DecimalField("amount in £", max_digits=11, decimal_places=2)
    method = models.TextField("how it was reckoned")
    evidence = models.TextField(
        blank=True, help_text="What shows it. Without evidence it is counted apart."
    )

    class Meta:
        verbose_name = "saving"
        constraints = [
            models.CheckConstraint(
                name="pilot_saving_above_nought",
                condition=Q(amount__gt=0),
                violation_error_message="A saving is more than nought.",
            ),
            not_blank("method", "pilot_saving_says_how", "Write how it was reckoned."),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: £{self.amount:,}"


@pghistory.track()
class PilotOutcome(models.Model):
    """Something measured before a pilot and in it (S168)."""

    class Better(models.TextChoices):
        HIGHER = "higher", "More is better"
        LOWER = "lower", "Less is better"

    IMPROVED = Q(better=Better.HIGHER, after__gt=F("before")) | Q(
        better=Better.LOWER, after__lt=F("before")
    )

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="outcomes")
    measure = models.CharField(max_length=160)
    better = models.CharField("which way is better", max_length=6, choices=Better)
    before = models.DecimalField(max_digits=11, decimal_places=2)
    after = models.DecimalField(
        max_digits=11, decimal_places=2, null=True, blank=True, help_text="Empty until measured."
    )
    note = models.TextField("source and basis", blank=True)

    class Meta:
        verbose_name = "outcome"
        constraints = [
            models.UniqueConstraint(
                fields=["pilot", "measure"],
                name="pilot_outcome_once",
                violation_error_message="The pilot has this measure already.",
            )
        ]

    def __str__(self) -> str:
        return self.measure

    @property
    def improved(self) -> bool | None:
        """As `IMPROVED` asks the database; None until measured."""
        if self.after is None:
            return None
        more = self.better == self.Better.HIGHER
        return self.after > self.before if more else self.after < self.before


@pghistory.track()
class LearningNote(models.Model):
    """What was learned on the way, tools and methods included (S177)."""

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="learning")
    on = models.DateField("date")
    text = models.TextField()
    by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = "learning note"
        constraints = [not_blank("text", "learning_note_says_something", "Write what was learned.")]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}: {self.pilot}"
