"""Terms of reference: from a model, commented, adopted at a meeting, frozen (J&S 3.3; S327)."""

from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from jobs_skills.models.triggers import ADOPTED_AT_ITS_MEETING, TERMS_KEPT
from leadership.meetings.models import Meeting


@pghistory.track()
class ModelTerms(models.Model):
    """A model that boards begin from, such as that of the District Jobs and Skills Plans."""

    name = models.CharField(max_length=160, unique=True)
    source = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    class Meta:
        verbose_name = "model terms of reference"
        verbose_name_plural = "model terms of reference"

    def __str__(self) -> str:
        return self.name


class TermsQuerySet(models.QuerySet["Terms"]):
    def adopted(self) -> Self:
        return self.filter(adopted_at__isnull=False)

    def drafts(self) -> Self:
        return self.filter(adopted_at__isnull=True)

    def latest_first(self) -> Self:
        return self.order_by("-number")


@pghistory.track()
class Terms(models.Model):
    """One version of a board's terms of reference. Adopted, it is frozen with its SHA-256."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="terms")
    number = models.PositiveSmallIntegerField(editable=False)
    model = models.ForeignKey(
        ModelTerms, models.PROTECT, null=True, blank=True, related_name="terms"
    )
    text = models.TextField("terms of reference")
    adopted_at = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, editable=False,
        related_name="terms_adopted",
    )  # fmt: skip
    content_hash = models.CharField(max_length=64, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TermsQuerySet.as_manager()

    class Meta:
        verbose_name = "terms of reference"
        verbose_name_plural = "terms of reference"
        constraints = [
            models.UniqueConstraint(fields=["board", "number"], name="terms_number_once"),
            models.UniqueConstraint(
                fields=["board"],
                name="terms_one_draft",
                condition=Q(adopted_at__isnull=True),
                violation_error_message="Another draft is being worked on.",
            ),
            models.CheckConstraint(
                name="terms_adopted_with_their_hash",
                condition=Q(adopted_at__isnull=True, content_hash="")
                | Q(
                    adopted_at__isnull=False,
                    content_hash__regex=r"^[0-9a-f]{64}$",
                    text__regex=r"\S",
                ),
                violation_error_message="Adopted terms have their text and its hash.",
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="terms_keep_their_board", fields=["board"]),
            TERMS_KEPT,
            ADOPTED_AT_ITS_MEETING,
        ]

    def __str__(self) -> str:
        return f"{self.board}, terms of reference, version {self.number}"


@pghistory.track()
class TermsComment(models.Model):
    """A comment on a draft: added, never edited."""

    terms = models.ForeignKey(Terms, models.PROTECT, related_name="comments")
    on = models.DateField()
    text = models.TextField("comment")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "pk"]
        triggers = [
            pgtrigger.Protect(
                name="terms_comment_stays", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.terms}: comment of {self.on:%-d %B %Y}"
