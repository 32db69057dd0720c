"""The core local services and strategic issues of Annex 1 (S118-S138)."""

from typing import Self

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from leadership.people.models import Organisation, Person

ONE_STEP = "A part of a service has no parts of its own: choose the whole service."


class ServiceQuerySet(models.QuerySet["Service"]):
    def whole(self) -> Self:
        """Services by themselves: parts of a service have no levels of their own."""
        return self.filter(parent__isnull=True)

    def known_as(self, words: str) -> Self:
        """Services whose name, or another name, holds these words."""
        aliases = ServiceAlias.objects.filter(name__icontains=words)
        return self.filter(Q(name__icontains=words) | Q(pk__in=aliases.values("service")))

    def in_matrix_order(self) -> Self:
        """As Annex 1 lists them; those it does not know come last, by name."""
        return self.order_by(F("number").asc(nulls_last=True), Collate(Lower("name"), "C"), "pk")


@pghistory.track()
class Service(models.Model):
    """A core local service or strategic issue of Annex 1. The levels it works at, its portfolios
    and its scope change with time and stand in rows of their own."""

    class Kind(models.TextChoices):
        CORE_SERVICE = "core_service", "Core local service"
        STRATEGIC_ISSUE = "strategic_issue", "Strategic issue"

    class Channel(models.TextChoices):
        CONTACT_CENTRE = "contact_centre", "Contact centre"
        WEB = "web", "Web form"
        PHONE = "phone", "Telephone"
        EMAIL = "email", "E-mail"
        NONE = "none", "None published"

    class Focus(models.TextChoices):
        WARD = "ward", "Single wards"
        CLUSTER = "cluster", "Clusters of wards"
        DISTRICT = "district", "Districts"
        CITY = "city", "The whole city"

    number = models.PositiveSmallIntegerField(
        unique=True, null=True, blank=True, help_text="Its place in Annex 1, where it has one."
    )
    name = models.CharField(max_length=160)
    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.CORE_SERVICE)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="sub_items",
        verbose_name="part of", help_text="The service that this is a part of.",
    )  # fmt: skip
    provider = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="services_provided",
        help_text="The contractor that runs it, where the council does not.",
    )  # fmt: skip
    lgsl = models.PositiveIntegerField(
        "LGSL code", null=True, blank=True, help_text="Its number in the national service list."
    )
    channel_kind = models.CharField(
        "standard reporting channel", max_length=16, choices=Channel, default=Channel.NONE
    )
    channel_text = models.CharField(
        "channel in words", max_length=200, blank=True, help_text="Such as a telephone number."
    )
    channel_url = models.URLField("channel's address", blank=True)
    delivery_model = models.TextField(
        "linkage to wards", blank=True, help_text="How it is organised towards wards (App A 3.3)."
    )
    manager_focus = models.CharField(
        "Relationship Managers' area", max_length=8, choices=Focus, blank=True,
        help_text="The geographical focus the service chose for its Relationship Managers.",
    )  # fmt: skip
    managers_planned = models.PositiveSmallIntegerField(
        "Relationship Managers planned", null=True, blank=True,
        help_text="The number that works best in this service, as the service says.",
    )  # fmt: skip
    source_note = models.CharField(max_length=200, blank=True)

    NAMED_BY = F("name")

    objects = ServiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="service_name_once",
                violation_error_message="There is a service of this name already.",
            ),
            models.CheckConstraint(
                name="service_not_part_of_itself",
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                violation_error_message="A service cannot be a part of itself.",
            ),
            models.CheckConstraint(
                name="service_channel_says_how",
                condition=Q(channel_kind="none", channel_text="", channel_url="")
                | (~Q(channel_kind="none") & (~Q(channel_text="") | ~Q(channel_url=""))),
                violation_error_message="Say how the channel is reached; without one say nothing.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("service_detail", args=[self.slug])

    def clean(self) -> None:
        if self.parent is None:
            return
        if self.parent.parent_id or (self.pk and self.sub_items.exists()):
            raise ValidationError({"parent": ONE_STEP})


@pghistory.track()
class ServiceAlias(models.Model):
    """Another name of a service: as a paper, a workbook or a resident has it."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=160)

    class Meta:
        verbose_name = "other name"
        verbose_name_plural = "other names"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="service_alias_once",
                violation_error_message="A service goes by this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ServiceSponsor(models.Model):
    """A Cabinet Member engaged with the service and in support of its Relationship Managers, as
    recorded on a day (App A 4.2.4 a; S147)."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="sponsors")
    person = models.ForeignKey(Person, models.PROTECT, related_name="services_sponsored")
    on = models.DateField("on")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = "Cabinet Member's support"
        verbose_name_plural = "Cabinet Members' support"
        constraints = [
            models.UniqueConstraint(
                fields=["service", "person", "on"],
                name="service_sponsor_once_a_day",
                violation_error_message="This is recorded already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.on:%-d %B %Y}"
