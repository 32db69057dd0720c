"""Services, co-ordinators, core offer. Categories, which issues bear, are the tracker's."""

from django.contrib import admin

from leadership.council.workplace import LookupFilter, WorkplaceAdmin, WorkplaceInline
from relationships.models import CoreOffer, OfferItem, Service, Standard, WardActionCoordinator


@admin.register(Service)
class ServiceAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["number", "name", "at_ward", "at_cluster", "at_city"]
    list_display_links = ["name"]
    search_fields = ["name"]
    ordering = ["number"]


@admin.register(WardActionCoordinator)
class WardActionCoordinatorAdmin(WorkplaceAdmin):
    list_display = ["person", "ward", "start", "end"]
    list_select_related = ["person", "ward"]
    list_filter = [("person", LookupFilter), ("ward", LookupFilter)]
    search_fields = ["person__name", "ward__name"]
    date_hierarchy = "start"


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
