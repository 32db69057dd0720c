"""Services and co-ordinators. Categories, which issues bear, are in the tracker's admin."""

from django.contrib import admin

from leadership.council.workplace import LookupFilter, WorkplaceAdmin, WorkplaceInline
from relationships.models import PhaseMatch, PhaseService, Service, WardActionCoordinator


@admin.register(Service)
class ServiceAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["number", "name", "at_ward", "at_cluster", "at_city"]
    list_display_links = ["name"]
    search_fields = ["name"]
    ordering = ["number"]


class PhaseMatchInline(WorkplaceInline):
    model = PhaseMatch


@admin.register(PhaseService)
class PhaseServiceAdmin(WorkplaceAdmin):
    list_display = ["number", "name"]
    list_display_links = ["name"]
    search_fields = ["name"]
    inlines = [PhaseMatchInline]
    ordering = ["number"]


@admin.register(WardActionCoordinator)
class WardActionCoordinatorAdmin(WorkplaceAdmin):
    list_display = ["person", "ward", "start", "end"]
    list_select_related = ["person", "ward"]
    list_filter = [("person", LookupFilter), ("ward", LookupFilter)]
    search_fields = ["person__name", "ward__name"]
    date_hierarchy = "start"
