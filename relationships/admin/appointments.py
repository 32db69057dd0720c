"""Who co-ordinates which ward."""

from django.contrib import admin

from leadership.council.workplace import LookupFilter, WorkplaceAdmin
from relationships.models import WardActionCoordinator


@admin.register(WardActionCoordinator)
class WardActionCoordinatorAdmin(WorkplaceAdmin):
    list_display = ["person", "ward", "start", "end"]
    list_select_related = ["person", "ward"]
    list_filter = [("person", LookupFilter), ("ward", LookupFilter)]
    search_fields = ["person__name", "ward__name"]
    date_hierarchy = "start"
