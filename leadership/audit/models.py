"""The record of what left the system, and of who looked at personal data."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from leadership import dates


class Export(models.Model):
    """One download: who, what, with which filters, how many rows (security.md, rule 8)."""

    at = models.DateTimeField(default=dates.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="exports"
    )
    what = models.CharField(max_length=100, help_text="The report's or import's slug.")
    format = models.CharField(max_length=8)
    copy = models.CharField(max_length=12, blank=True, help_text="working or publication")
    filters = models.JSONField(default=dict)
    rows = models.PositiveIntegerField(null=True, help_text="Empty while it runs or if it failed.")
    columns = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64, blank=True)
    failed = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["-at"], name="export_at")]
        triggers = [
            pgtrigger.Protect(name="export_kept", operation=pgtrigger.Delete),
            # rows, columns, hash and failure are added when it ends; the rest stays
            pgtrigger.ReadOnly(
                name="export_as_asked", fields=["at", "by", "what", "format", "copy", "filters"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} ({self.format})"


class PersonalDataView(models.Model):
    """Somebody opened a resident's contact details, and why."""

    at = models.DateTimeField(default=dates.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    what = models.CharField(max_length=100, help_text="Such as the reference of an issue.")
    reason = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["-at"], name="personal_data_view_at")]
        triggers = [
            pgtrigger.Protect(
                name="personal_data_view_kept", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return self.what


class SignIn(models.Model):
    """What happened at the door: by the real clock, whatever the business clock says."""

    class Result(models.TextChoices):
        SIGNED_IN = "signed_in", "Signed in"
        SIGNED_OUT = "signed_out", "Signed out"
        WRONG_PASSWORD = "wrong_password", "Wrong user name or password"
        WRONG_CODE = "wrong_code", "Wrong code"
        THROTTLED = "throttled", "Refused: too many tries"
        FACTOR_ADDED = "factor_added", "Second factor added"
        FACTOR_REMOVED = "factor_removed", "Second factor removed"
        PASSWORD_CHANGED = "password_changed", "Password changed"

    at = models.DateTimeField(db_default=Now())
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="sign_ins"
    )
    result = models.CharField(max_length=20, choices=Result)
    address = models.GenericIPAddressField(null=True)

    class Meta:
        indexes = [models.Index(fields=["-at"], name="sign_in_at")]
        triggers = [
            pgtrigger.Protect(name="sign_in_kept", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return self.get_result_display()
