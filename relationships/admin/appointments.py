"""Who is appointed to what."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import (
    LookupFilter,
    ReadOnlyAdmin,
    WorkplaceAdmin,
    WorkplaceInline,
)
from relationships.models import (
    Absence,
    PhaseMatch,
    PhaseService,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)
from relationships.services import keep_appointment


class PhaseMatchInline(WorkplaceInline):
    model = PhaseMatch


@admin.register(PhaseService)
class PhaseServiceAdmin(WorkplaceAdmin):
    list_display = ["number", "name"]
    list_display_links = ["name"]
    search_fields = ["name"]
    inlines = [PhaseMatchInline]
    ordering = ["number"]


class AppointmentAdmin(WorkplaceAdmin):
    """Rows go through the services, as those of the pages do."""

    date_hierarchy = "start"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        keep_appointment(appointment=obj, by=request.user)


@admin.register(WardActionCoordinator)
class WardActionCoordinatorAdmin(AppointmentAdmin):
    list_display = ["person", "ward", "cluster", "approach", "fte", "start", "end"]
    list_select_related = ["person", "ward", "cluster"]
    list_filter = ["approach", "funding", ("person", LookupFilter), ("ward", LookupFilter)]
    search_fields = ["person__name", "ward__name", "cluster__name"]


@admin.register(RelationshipManager)
class RelationshipManagerAdmin(AppointmentAdmin):
    list_display = ["person", "subject", "area", "deputy", "start", "end"]
    list_select_related = [
        "person", "deputy", "service", "phase_service", "partnership", "ward", "cluster",
        "district",
    ]  # fmt: skip
    list_filter = [
        ("person", LookupFilter),
        ("phase_service", LookupFilter),
        ("service", LookupFilter),
        ("ward", LookupFilter),
        "city",
    ]
    search_fields = ["person__name", "ward__name", "phase_service__name", "service__name"]


@admin.register(SeniorOfficer)
class SeniorOfficerAdmin(AppointmentAdmin):
    list_display = ["person", "ward", "start", "end"]
    list_select_related = ["person", "ward"]
    list_filter = [("person", LookupFilter), ("ward", LookupFilter)]
    search_fields = ["person__name", "ward__name"]


@admin.register(Absence)
class AbsenceAdmin(ReadOnlyAdmin):
    """Leave is set on its own page, where the deputy is asked for."""

    list_display = ["person", "deputy", "start", "end"]
    list_select_related = ["person", "deputy"]
    list_filter = [("person", LookupFilter)]
    search_fields = ["person__name", "deputy__name"]
    date_hierarchy = "start"
