"""Reports somebody named and kept, and reports somebody asked the managers for."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse

from leadership import dates
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import User


class SavedReportQuerySet(models.QuerySet["SavedReport"]):
    def visible_to(self, user: Viewer) -> Self:
        """One's own and the shared ones. What they show is decided when they are run."""
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        return self.filter(Q(owner=user) | Q(shared=True))

    def of(self, user: Viewer) -> Self:
        return self.filter(owner=user.pk)

    def in_name_order(self) -> Self:
        return self.order_by(Lower("name"), "pk")


@pghistory.track()
class SavedReport(models.Model):
    """A report with its filters under a name, to be run again (S313)."""

    name = models.CharField(max_length=120)
    report = models.CharField(max_length=60, help_text="The report's slug.")
    filters = models.JSONField(default=dict)
    shared = models.BooleanField("share it with everyone who may run the report", default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_reports"
    )
    created_at = models.DateTimeField(default=dates.now, editable=False)

    objects = SavedReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "owner",
                Lower("name"),
                name="saved_report_name_once",
                violation_error_message="You already have a saved report of that name.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("saved_report_open", args=[self.pk])


class ReportRequestQuerySet(models.QuerySet["ReportRequest"]):
    def visible_to(self, user: Viewer) -> Self:
        return self if is_governance_manager(user) else self.none()

    def waiting(self) -> Self:
        return self.filter(done_on__isnull=True)

    def most_pressing_first(self) -> Self:
        """Waiting ones by the day they are wanted, then the done ones, the latest first."""
        return self.order_by(
            F("done_on").desc(nulls_first=True), F("wanted_by").asc(nulls_last=True), "pk"
        )


@pghistory.track()
class ReportRequest(models.Model):
    """Somebody asked the governance managers for a report (S301)."""

    asked_by = models.CharField("who asked", max_length=120, help_text="Such as Cllr A. Example")
    what = models.CharField(
        "what for", max_length=300, help_text="Such as Shard End, parking, this year"
    )
    asked_on = models.DateField("asked on", default=dates.today)
    wanted_by = models.DateField("wanted by", null=True, blank=True)
    done_on = models.DateField(null=True, blank=True, editable=False)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+"
    )

    objects = ReportRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="report_request_done_by_someone",
                condition=Q(done_on__isnull=True, done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False),
                violation_error_message="A report request that is done says by whom.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.what}, for {self.asked_by}"
