"""What co-ordinators do in their wards: activities, money, assets, knowledge (JD 1.4, 2.1-2.29)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

import pghistory
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce

from leadership.people.access import Viewer, is_governance_manager, sees_all_records
from leadership.people.models import Person
from relationships.models.community import CommunityGroup
from relationships.models.registers import (
    CityWideQuerySet,
    Record,
    RecordQuerySet,
    Theme,
    names_of_wards,
    not_blank,
    reads_city_wide,
)
from wards.access import in_own_wards, is_appointed_to_a_ward
from wards.models import Cluster, ClusterWard, Ward

CITY_WIDE = Q(ward__isnull=True, cluster__isnull=True)


class ActivityQuerySet(RecordQuerySet["Activity"]):
    def visible_to(self, user: Viewer) -> Self:
        """Those of one's own wards, alone or within a cluster, and those for the whole city."""
        if sees_all_records(user):
            return self
        theirs = self._of(in_own_wards(user, "ward", overseers=True))
        return self.filter(theirs | CITY_WIDE if reads_city_wide(user) else theirs)

    def kept_by(self, user: Viewer) -> Self:
        if is_governance_manager(user):
            return self
        theirs = self._of(in_own_wards(user, "ward", councillors=False))
        if is_appointed_to_a_ward(user):
            theirs |= CITY_WIDE & Q(by=user.pk)
        return self.filter(theirs)

    def with_area(self) -> Self:
        return self.annotate(area_name=Coalesce("ward__name", "cluster__name", Value("City-wide")))

    def in_wards(self, wards: Any) -> Self:
        return self.filter(self._of(Q(ward__in=wards)))

    @staticmethod
    def _of(wards: Q) -> Q:
        """In these wards, or in a cluster that held one of them on the day."""
        held = ClusterWard.objects.filter(
            wards,
            Q(end__isnull=True) | Q(end__gt=OuterRef("on")),
            cluster=OuterRef("cluster"),
            start__lte=OuterRef("on"),
        )
        return wards | Q(Exists(held), cluster__isnull=False)


@pghistory.track()
class Activity(Record):
    """Something held with residents: an activity or event, training, a consultation, a way of
    engaging people (S180, S182, S184, S190, S193). Neither ward nor cluster: the whole city."""

    class Kind(models.TextChoices):
        ACTIVITY = "activity", "Activity"
        EVENT = "event", "Event"
        TRAINING = "training", "Training"
        CONSULTATION = "consultation", "Consultation"
        ENGAGEMENT = "engagement", "Engagement"

    kind = models.CharField(max_length=12, choices=Kind)
    title = models.CharField(max_length=160)
    ward = models.ForeignKey(Ward, models.PROTECT, null=True, blank=True, related_name="activities")
    cluster = models.ForeignKey(
        Cluster, models.PROTECT, null=True, blank=True, related_name="activities"
    )
    on = models.DateField("date")
    until = models.DateField("last day", null=True, blank=True)
    venue = models.CharField(max_length=160, blank=True)
    method = models.CharField(max_length=200, blank=True, help_text="Such as street stall, survey.")
    group = models.ForeignKey(
        CommunityGroup, models.PROTECT, null=True, blank=True, related_name="activities"
    )
    reached_children = models.BooleanField("children", default=False)
    reached_young_people = models.BooleanField("young people", default=False)
    reached_adults = models.BooleanField("adults", default=False)
    reached_older_people = models.BooleanField("older people", default=False)
    participants = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many took part. Empty where nobody counted."
    )
    approximate = models.BooleanField("the number is approximate", default=False)
    sessions = models.PositiveSmallIntegerField(null=True, blank=True)
    outcome = models.TextField(blank=True, help_text="What came of it.")
    feedback_given = models.TextField(
        blank=True, help_text="What those who took part were told, and when."
    )
    theme = models.CharField(max_length=20, choices=Theme, blank=True)
    plan_priority = models.CharField(
        "priority of the ward plan",
        max_length=200,
        blank=True,
        help_text="The priority that residents set or that this serves, in its words.",
    )

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "activities"
        indexes = [models.Index(fields=["ward", "on"], name="activity_of_a_ward")]
        constraints = [
            models.CheckConstraint(
                name="activity_of_a_ward_or_a_cluster",
                condition=Q(ward__isnull=True) | Q(cluster__isnull=True),
                violation_error_message="Choose a ward or a cluster, not both.",
            ),
            models.CheckConstraint(
                name="activity_ends_after_it_starts",
                condition=Q(until__isnull=True) | Q(until__gte=F("on")),
                violation_error_message="The last day cannot be before the first.",
            ),
            models.CheckConstraint(
                name="activity_approximate_needs_a_number",
                condition=Q(approximate=False) | Q(participants__isnull=False),
                violation_error_message="An approximate number needs a number.",
            ),
        ]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class FundingBid(Record):
    """Money from outside for a ward: found, asked for, won or refused (S181, S192)."""

    class Status(models.TextChoices):
        IDENTIFIED = "identified", "Identified"
        APPLIED = "applied", "Applied"
        SECURED = "secured", "Secured"
        REFUSED = "refused", "Refused"

    fund = models.CharField(max_length=160)
    purpose = models.CharField(max_length=200, help_text="What the money is for.")
    amount = models.DecimalField("amount in £", max_digits=11, decimal_places=2)
    status = models.CharField(max_length=12, choices=Status, default=Status.IDENTIFIED)
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="funding_bids")
    group = models.ForeignKey(
        CommunityGroup,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="funding_bids",
        help_text="The group whose proposal it is.",
    )
    decided_on = models.DateField(null=True, blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="funding_decided_says_when",
                condition=Q(status__in=["secured", "refused"], decided_on__isnull=False)
                | Q(status__in=["identified", "applied"], decided_on__isnull=True),
                violation_error_message="Money secured or refused has the day of the decision; "
                "other money has none.",
            ),
            models.CheckConstraint(
                name="funding_amount_above_nought",
                condition=Q(amount__gt=0),
                violation_error_message="The amount must be more than nought.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fund}: {self.purpose}"


@pghistory.track()
class LocalAsset(Record):
    """What a ward has to build on (S196). People stand here by their skill, never by name."""

    class Kind(models.TextChoices):
        PEOPLE = "people", "People and skills"
        BUILDING = "building", "Building"
        GROUP = "group", "Group"
        LAND = "land", "Land"

    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(
        max_length=160, help_text="People by what they can do, never by their names."
    )
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="local_assets")
    group = models.ForeignKey(
        CommunityGroup, models.PROTECT, null=True, blank=True, related_name="local_assets"
    )
    note = models.TextField(blank=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["ward", "kind", "name"],
                name="local_asset_once_a_ward",
                violation_error_message="The ward has this asset on its list already.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ResourceQuerySet(CityWideQuerySet["Resource"]):
    def kept_by(self, user: Viewer) -> Self:
        """Its writer, its owner and governance managers."""
        if is_governance_manager(user):
            return self
        if not is_appointed_to_a_ward(user):
            return self.none()
        return self.filter(Q(by=user.pk) | Q(owner=user.person_id))  # type: ignore[union-attr]


@pghistory.track()
class Resource(Record):
    """An entry of the city's bank on residents' participation: law and practice (S195)."""

    class Category(models.TextChoices):
        LAW = "law", "Law"
        PRACTICE = "practice", "Good practice"
        FUNDING = "funding", "Funding"
        TRAINING = "training", "Training material"
        LEAFLET = "leaflet", "Leaflets and letters"

    category = models.CharField(max_length=10, choices=Category)
    title = models.CharField(max_length=160)
    text = models.TextField()
    url = models.URLField("address on the web", blank=True)
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="resources_owned"
    )
    review_on = models.DateField("look at it again on")

    objects = ResourceQuerySet.as_manager()

    class Meta:
        constraints = [not_blank("text", "resource_says_something", "Write what it is about.")]

    def __str__(self) -> str:
        return self.title


class LessonQuerySet(CityWideQuerySet["Lesson"]):
    def kept_by(self, user: Viewer) -> Self:
        """Its writer, co-ordinators of its wards, governance managers."""
        if is_governance_manager(user):
            return self
        if not is_appointed_to_a_ward(user):
            return self.none()
        served = LessonWard.objects.filter(in_own_wards(user, "ward", councillors=False))
        return self.filter(Q(by=user.pk) | Q(pk__in=served.values("lesson")))

    def with_area(self) -> Self:
        return self.annotate(area_name=names_of_wards(LessonWard.objects.all(), "lesson"))

    def in_wards(self, wards: Any) -> Self:
        return self.filter(pk__in=LessonWard.objects.filter(ward__in=wards).values("lesson"))


@pghistory.track()
class Lesson(Record):
    """What worked or did not, for colleagues across the city (S198). No ward: from anywhere."""

    PLACED = True

    title = models.CharField(max_length=160)
    text = models.TextField()
    theme = models.CharField(max_length=20, choices=Theme)
    learned_on = models.DateField()

    objects = LessonQuerySet.as_manager()

    class Meta:
        constraints = [not_blank("text", "lesson_says_something", "Write what was learned.")]

    def __str__(self) -> str:
        return self.title

    def place_in(self, wards: Iterable[Ward], day: date) -> None:
        """The wards it was learned in."""
        wanted = {ward.pk for ward in wards}
        present = dict(self.places.values_list("ward", "pk"))
        self.places.exclude(ward__in=wanted).delete()
        for ward_id in wanted - present.keys():
            self.places.create(ward_id=ward_id)


@pghistory.track()
class LessonWard(models.Model):
    """A ward that a lesson was learned in."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="places")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="lesson_places")

    class Meta:
        verbose_name = "ward of a lesson"
        verbose_name_plural = "wards of lessons"
        constraints = [models.UniqueConstraint(fields=["lesson", "ward"], name="lesson_ward_once")]

    def __str__(self) -> str:
        return f"{self.lesson}, {self.ward}"
