"""The core offer: what councillors may expect, with its items and times."""

from django.contrib import admin

from leadership.council.workplace import WorkplaceAdmin, WorkplaceInline
from relationships.models import CoreOffer, OfferItem, Standard


class OfferItemInline(WorkplaceInline):
    model = OfferItem
    fields = ["order", "heading", "text"]
    ordering = ["order", "pk"]


class StandardInline(WorkplaceInline):
    model = Standard
    fields = ["service", "acknowledge", "respond", "resolve", "ours"]


@admin.register(CoreOffer)
class CoreOfferAdmin(WorkplaceAdmin):
    """A new version is a new row: the one before it ends on the day it starts."""

    list_display = ["title", "start", "end", "published"]
    list_filter = ["published"]
    ordering = ["-start"]
    inlines = [OfferItemInline, StandardInline]
