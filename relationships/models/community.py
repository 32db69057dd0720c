"""Community groups of a ward, what was said with them, and whom to ring there (JD 2.3, 2.9)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from leadership import dates
from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.access import Viewer, is_governance_manager, sees_all_records
from leadership.people.models import Organisation
from relationships.models.registers import Record, RecordQuerySet, names_of_wards, not_blank
from wards.access import in_own_wards
from wards.models import Ward


class CommunityGroupQuerySet(RecordQuerySet["CommunityGroup"]):
    def _of(self, wards: Q) -> Self:
        return self.filter(pk__in=GroupWard.objects.on(dates.today()).filter(wards).values("group"))

    def of_own_wards(self, user: Viewer) -> Self:
        return self._of(in_own_wards(user, "ward"))

    def of_wards_served(self, user: Viewer) -> Self:
        return self._of(in_own_wards(user, "ward", councillors=False))

    def visible_to(self, user: Viewer) -> Self:
        if sees_all_records(user):
            return self
        return self._of(in_own_wards(user, "ward", overseers=True))

    def kept_by(self, user: Viewer) -> Self:
        return self if is_governance_manager(user) else self.of_wards_served(user)

    def with_area(self) -> Self:
        placed = GroupWard.objects.on(dates.today())
        return self.annotate(area_name=names_of_wards(placed, "group"))

    def in_wards(self, wards: Any) -> Self:
        return self._of(Q(ward__in=wards))


@pghistory.track()
class CommunityGroup(Record):
    """A group or agency that works in some wards, with the help it had (S183, S188)."""

    PLACED = True

    class Kind(models.TextChoices):
        NEIGHBOURHOOD_FORUM = "neighbourhood_forum", "Neighbourhood Forum"
        HOUSING_LIAISON_BOARD = "housing_liaison_board", "Housing Liaison Board"
        TENANTS_RESIDENTS = "tenants_residents", "Tenants’ or residents’ association"
        CO_OPERATIVE = "co_operative", "Co-operative"
        SOCIAL_ENTERPRISE = "social_enterprise", "Social enterprise"
        RESIDENTS_NETWORK = "residents_network", "Active Residents Network"
        STATUTORY = "statutory", "Statutory provider"
        OTHER = "other", "Other"

    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=24, choices=Kind)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="community_groups"
    )
    formed_on = models.DateField(null=True, blank=True)
    support_given = models.TextField(blank=True, help_text="What help it had from the council.")

    NAMED_BY = F("name")

    objects = CommunityGroupQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="community_group_name_once",
                violation_error_message="There is a group of this name already.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def place_in(self, wards: Iterable[Ward], day: date) -> None:
        """It works in these wards from that day on, and in no others any more."""
        wanted = {ward.pk for ward in wards}
        present = list(self.places.on(day))
        for place in present:
            if place.ward_id not in wanted and place.start == day:
                place.delete()  # a day has not passed: it was never there
            elif place.ward_id not in wanted:
                place.end = day
                place.save(update_fields=["end"])
        for ward_id in wanted - {place.ward_id for place in present}:
            self.places.create(ward_id=ward_id, start=day)


@pghistory.track()
class GroupWard(models.Model):
    """A ward's time in a group's field of work."""

    group = models.ForeignKey(CommunityGroup, models.CASCADE, related_name="places")
    ward = models.ForeignKey(Ward, models.PROTECT, related_name="group_places")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "ward of a group"
        verbose_name_plural = "wards of groups"
        constraints = [
            ends_after_start("group_ward"),
            ExclusionConstraint(
                name="group_ward_once_at_a_time",
                expressions=[
                    (F("group"), RangeOperators.EQUAL),
                    (F("ward"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="The group works in this ward already in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group} in {self.ward}"


@pghistory.track()
class GroupLogEntry(models.Model):
    """What was said or done with a group: added, never edited on a page (S183)."""

    group = models.ForeignKey(CommunityGroup, models.CASCADE, related_name="log")
    on = models.DateField()
    text = models.TextField()
    by = models.ForeignKey(
        "people.User", models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = "log entry"
        verbose_name_plural = "log entries"
        constraints = [not_blank("text", "group_log_says_something", "Write what was said.")]

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}: {self.group}"


class GroupContactQuerySet(models.QuerySet["GroupContact"]):
    def consented(self, day: date) -> Self:
        """Contacts whose consent holds on that day. Nobody reads any other."""
        held = Q(consent_ends__isnull=True) | Q(consent_ends__gt=day)
        return self.filter(held, consent_on__lte=day)

    def lapsed(self, day: date) -> Self:
        return self.filter(consent_ends__lte=day)

    def visible_to(self, user: Viewer) -> Self:
        """Within their consent: to the ward's co-ordinators and governance managers, and to its
        councillors where the person agreed to that. Administrators read no residents' data."""
        consented = self.consented(dates.today())
        if is_governance_manager(user):
            return consented
        groups = CommunityGroup.objects
        served = groups.of_wards_served(user).values("pk")
        own = groups.of_own_wards(user).values("pk")
        to_councillors = Q(shown_to=GroupContact.ShownTo.COUNCILLORS)
        return consented.filter(Q(group__in=served) | Q(to_councillors, group__in=own))


# who and how to reach them is a resident's: history keeps that there was a contact, no more
@pghistory.track(exclude=["name", "details"])
class GroupContact(models.Model):
    """Somebody of a group who agreed to be rung: shown within that consent alone (S183, S199).

    Without a consent there is no row; when it is withdrawn or lapses the row is deleted.
    """

    class ShownTo(models.TextChoices):
        OFFICERS = "officers", "Co-ordinators of the ward and governance managers"
        COUNCILLORS = "councillors", "They and the ward’s councillors"

    group = models.ForeignKey(CommunityGroup, models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=120)
    details = models.CharField("how to reach them", max_length=200)
    capacity = models.CharField("what they do there", max_length=80, blank=True)
    shown_to = models.CharField(
        "who may see it", max_length=12, choices=ShownTo, default=ShownTo.OFFICERS
    )
    consent_on = models.DateField("agreed on")
    consent_ends = models.DateField("agreed until", null=True, blank=True)

    objects = GroupContactQuerySet.as_manager()

    class Meta:
        verbose_name = "contact"
        constraints = [
            models.CheckConstraint(
                name="group_contact_consent_ends_after_it_starts",
                condition=Q(consent_ends__isnull=True) | Q(consent_ends__gt=F("consent_on")),
                violation_error_message="The consent must end later than it starts.",
            )
        ]

    def __str__(self) -> str:
        return f"Contact of {self.group}"
