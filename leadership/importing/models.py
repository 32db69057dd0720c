"""What was loaded, from where, row by row, and what people answered about it."""

from typing import Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from leadership import dates
from leadership.importing.registry import Answers, Import, find
from leadership.people.models import Role, User


class BatchQuerySet(models.QuerySet["Batch"]):
    def visible_to(self, user: User) -> Self:
        """Governance managers see every load, everybody else their own."""
        if user.is_authenticated and user.holds(Role.GOVERNANCE_MANAGER):
            return self
        if not user.is_authenticated:
            return self.none()
        return self.filter(uploaded_by=user)


@pghistory.track(
    fields=["status", "rows_loaded", "loaded_by", "undone_by"], model_name="BatchEvent"
)
class Batch(models.Model):
    """One file on its way in: uploaded, matched and previewed, loaded, perhaps undone."""

    class Status(models.TextChoices):
        UPLOADED = "uploaded", "Uploaded"
        PREVIEWED = "previewed", "Checked"
        LOADED = "loaded", "Loaded"
        UNDONE = "undone", "Undone"

    slug = models.CharField(max_length=40, help_text="Which import it is for.")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    status = models.CharField(max_length=10, choices=Status, default=Status.UPLOADED)
    options = models.JSONField(default=dict, help_text="What was asked once for the whole file.")
    tables = models.JSONField(default=list, help_text="The sheets with headings that were found.")
    remarks = models.JSONField(default=list, help_text="Sentences about how the file was read.")
    questions = models.JSONField(default=list)
    uploaded_at = models.DateTimeField(default=dates.now)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="uploaded_batches"
    )
    loaded_at = models.DateTimeField(null=True)
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="loaded_batches"
    )
    load_began = models.DateTimeField(
        null=True, help_text="The database's own time of the load: later changes are someone's."
    )
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="undone_batches"
    )
    rows_read = models.PositiveIntegerField(default=0)
    rows_clean = models.PositiveIntegerField(default=0)
    rows_faulty = models.PositiveIntegerField(default=0)
    rows_known = models.PositiveIntegerField(default=0)
    rows_left_out = models.PositiveIntegerField(default=0)
    rows_loaded = models.PositiveIntegerField(default=0)
    rows_kept = models.PositiveIntegerField(default=0, help_text="Touched since, so not undone.")

    objects = BatchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "batches"
        indexes = [models.Index(fields=["-uploaded_at"], name="batch_uploaded_at")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def declared(self) -> Import:
        declared = find(self.slug)
        if declared is None:
            raise LookupError(f"No import is called {self.slug}.")
        return declared

    @property
    def may_change(self) -> bool:
        """Columns, answers and the load itself: only until it is loaded."""
        return self.status in {self.Status.UPLOADED, self.Status.PREVIEWED}


class BatchRow(models.Model):
    """One row of a file as it was read. The cells of a loaded row are not kept: they live on in
    the records they made, and a text blanked there must not survive here."""

    class State(models.TextChoices):
        READ = "read", "Not yet checked"
        CLEAN = "clean", "Ready to load"
        FAULTY = "faulty", "Set aside"
        KNOWN = "known", "Already loaded"
        LEFT_OUT = "left_out", "Left out"
        JOINED = "joined", "Goes on with the row above"
        LOADED = "loaded", "Loaded"
        UNDONE = "undone", "Undone"
        KEPT = "kept", "Loaded, touched since, kept"

    batch = models.ForeignKey(  # the key begins two indexes below
        Batch, models.CASCADE, db_index=False, related_name="rows"
    )
    number = models.PositiveIntegerField()
    table = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    filled = models.JSONField(default=list, help_text="Columns that a merged cell above says.")
    state = models.CharField(max_length=8, choices=State, default=State.READ)
    faults = models.JSONField(default=list)
    identity = models.CharField(max_length=64, blank=True)
    content = models.CharField(max_length=64, blank=True, help_text="A hash of all it says.")
    made = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="batch_row_number_once"),
            models.UniqueConstraint(
                fields=["identity"],
                condition=Q(state__in=["loaded", "kept"]),
                name="batch_row_loaded_once",
                violation_error_message="This row has been loaded before.",
            ),
        ]
        indexes = [models.Index(fields=["batch", "state", "number"], name="batch_row_state")]

    def __str__(self) -> str:
        return f"row {self.number}"


class ColumnMapping(models.Model):
    """Which column says what, remembered for files with the same headings."""

    slug = models.CharField(max_length=40)
    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=dict, help_text="The column's place: the field's key.")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(default=dates.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug", "signature"], name="column_mapping_once")
        ]

    def __str__(self) -> str:
        return f"{self.slug}: {len(self.columns)} columns"


class Decision(models.Model):
    """What a person answered about a word of a file: “Hodge Hil” of the 2004 wards is E05001194.

    It holds for a kind of word within a scope (a generation of wards, a council's categories).
    """

    kind = models.CharField(max_length=20)
    said = models.CharField(max_length=200, help_text="The word, in small letters.")
    scope = models.CharField(max_length=80, blank=True)
    answer = models.CharField(max_length=80)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(default=dates.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "said", "scope"], name="decision_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} “{self.said}”: {self.answer}"


def known_answers() -> Answers:
    rows = Decision.objects.values_list("kind", "said", "scope", "answer")
    return {(kind, said, scope): answer for kind, said, scope, answer in rows}
