"""Reports somebody named and kept, and reports somebody asked the managers for."""

from datetime import date, timedelta
from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.urls import reverse

from leadership import dates
from leadership.people.access import Viewer, is_governance_manager
from leadership.people.models import Person, User


class Mailed(models.TextChoices):
    """How often a saved report comes by e-mail: as a link, run by whoever opens it."""

    NONE = "none", "Not mailed"
    WEEKLY = "weekly", "Weekly, on Mondays"
    MONTHLY = "monthly", "Monthly, on the first"


class SavedReportQuerySet(models.QuerySet["SavedReport"]):
    def visible_to(self, user: Viewer) -> Self:
        """One's own, the shared ones and those one is mailed. What they show is decided when
        they are run. Shared is with the council: its words are not for logins of outside."""
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        mailed = SavedReportReader.objects.filter(saved=OuterRef("pk"), person=user.person_id)
        shared = Q() if user.outside else Q(shared=True)
        return self.filter(Q(owner=user) | shared | Exists(mailed))

    def of(self, user: Viewer) -> Self:
        return self.filter(owner=user.pk)

    def due_by_mail(self, on: date) -> Self:
        """Wanted weekly and not mailed since Monday, or monthly and not since the first."""
        monday, first = on - timedelta(days=on.weekday()), on.replace(day=1)
        never = Q(last_mailed_on__isnull=True)
        weekly = Q(mailed=Mailed.WEEKLY) & (never | Q(last_mailed_on__lt=monday))
        monthly = Q(mailed=Mailed.MONTHLY) & (never | Q(last_mailed_on__lt=first))
        return self.filter(weekly | monthly).order_by("pk")

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
    mailed = models.CharField(
        "how often it is mailed", max_length=8, choices=Mailed, default=Mailed.NONE
    )
    mailed_to = models.ManyToManyField(
        Person, through="SavedReportReader", related_name="reports_mailed"
    )
    last_mailed_on = models.DateField(null=True, editable=False)

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

    def mailed_users(self) -> list[User]:
        """The open logins it is mailed to: its owner's and the readers'."""
        readers = Q(person__in=self.readers.values("person"))
        found = User.objects.filter(Q(pk=self.owner_id) | readers, is_active=True)
        return list(found.select_related("person").order_by("pk"))


@pghistory.track()
class SavedReportReader(models.Model):
    """Somebody beside the owner who is mailed a saved report."""

    saved = models.ForeignKey(SavedReport, models.CASCADE, related_name="readers")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "reader of a saved report"
        verbose_name_plural = "readers of saved reports"
        constraints = [
            models.UniqueConstraint(fields=["saved", "person"], name="saved_report_reader_once")
        ]

    def __str__(self) -> str:
        return f"{self.person} reads {self.saved}"


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
