"""Services and co-ordinators. Categories, which issues bear, are in the tracker's admin."""

from django.contrib import admin

from leadership.council.workplace import LookupFilter, WorkplaceAdmin
from relationships.models import Service, WardActionCoordinator


@admin.register(Service)
class ServiceAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["number", "name"]
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
