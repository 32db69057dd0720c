"""What a plan's text is made of: headings, who helped, how people were asked, and facts (App A
4.2.2; S223-S225, S232). All of it belongs to one version and is frozen with it."""

import pghistory
from django.db import models
from django.db.models import Q

from leadership.meetings.models import Meeting
from leadership.plans.models.plans import PlanVersion
from leadership.plans.models.rounds import RoundSection
from leadership.plans.models.triggers import frozen_with_its_version


@pghistory.track()
class PlanSection(models.Model):
    """A part of the plan under a heading: one the round suggests, or one of the ward's own."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="sections")
    number = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    suggested = models.ForeignKey(
        RoundSection, models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "number"],
                name="plan_section_number_once",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]
        triggers = [frozen_with_its_version("plan_section")]

    def __str__(self) -> str:
        return self.heading


@pghistory.track()
class Contributor(models.Model):
    """Who built the plan with the councillors: a group, a partner, residents of a street. Never a
    resident's name (S223)."""

    class Kind(models.TextChoices):
        RESIDENTS = "residents", "Residents"
        GROUP = "group", "Residents' or community group"
        PARTNER = "partner", "Partner organisation"
        BUSINESS = "business", "Local business"
        SCHOOL = "school", "School or youth group"
        OFFICERS = "officers", "Council officers"
        OTHER = "other", "Other"

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="contributors")
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(
        "who", max_length=160, help_text="A group or an office. Not the name of a resident."
    )
    contribution = models.CharField("what they brought", max_length=300, blank=True)

    class Meta:
        triggers = [frozen_with_its_version("contributor")]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Engagement(models.Model):
    """One time that people were asked, and how (S223, S232)."""

    class Method(models.TextChoices):
        FORUM = "forum", "Ward Forum"
        MEETING = "meeting", "Public meeting"
        WALK = "walk", "Ward walk"
        SURVEY = "survey", "Survey"
        ONLINE = "online", "Online"
        STALL = "stall", "Stall or drop-in"
        DOORS = "doors", "From door to door"
        WORKSHOP = "workshop", "Workshop"
        OTHER = "other", "Other"

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="engagements")
    on = models.DateField("date")
    method = models.CharField(max_length=10, choices=Method)
    title = models.CharField("what", max_length=160)
    place = models.CharField(max_length=160, blank=True)
    took_part = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many took part. Empty: not counted."
    )
    heard = models.CharField("what people said", max_length=400, blank=True)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="plan_engagements"
    )

    class Meta:
        verbose_name = "time people were asked"
        verbose_name_plural = "times people were asked"
        triggers = [frozen_with_its_version("engagement")]

    def __str__(self) -> str:
        return f"{self.title}, {self.on:%-d %B %Y}"


@pghistory.track()
class Fact(models.Model):
    """A figure about the ward with where it comes from and of when it is (S225)."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="facts")
    statement = models.CharField("fact", max_length=200, help_text="Such as: People out of work")
    value = models.CharField("figure", max_length=60)
    compared_with = models.CharField(max_length=100, blank=True, help_text="Such as: city 8.1 %")
    source = models.CharField(max_length=160)
    source_url = models.URLField("address of the source", blank=True)
    as_of = models.DateField("as at")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="plan_fact_names_its_source",
                condition=~Q(source=""),
                violation_error_message="Say where the figure comes from.",
            )
        ]
        triggers = [frozen_with_its_version("fact")]

    def __str__(self) -> str:
        return f"{self.statement}: {self.value}"
