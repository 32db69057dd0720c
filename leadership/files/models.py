"""Stored files. Nothing serves them by path: only their owner's view does, under its rule."""

import uuid

import pghistory
from django.conf import settings
from django.db import models

from leadership import dates


def stored_name(instance: "StoredFile", filename: str) -> str:
    """A name that tells nothing and cannot be guessed."""
    key = uuid.uuid4().hex
    return f"{key[:2]}/{key}"


@pghistory.track(exclude=["content"])
class StoredFile(models.Model):
    """A file as it came: its name and type as sent, its size in bytes and its SHA-256."""

    content = models.FileField(upload_to=stored_name, max_length=80)
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored_at = models.DateTimeField(default=dates.now)
    stored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.name
