"""Bodies, and the meetings as a list to look things up in: they are worked on in their pages."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from leadership.council.workplace import LookupFilter, ReadOnlyAdmin, WorkplaceAdmin
from leadership.meetings.models import AgendaItem, Body, Meeting


@admin.register(Body)
class BodyAdmin(WorkplaceAdmin):
    list_display = ["name", "kind", "start", "end"]
    list_filter = ["kind"]
    search_fields = ["name", "also_known_as"]
    ordering = ["name", "pk"]


@admin.register(Meeting)
class MeetingAdmin(ReadOnlyAdmin):
    list_display = ["date", "kind", "status", "venue", "chair", "notes_status"]
    list_select_related = ["chair"]
    list_filter = ["status", "kind", "notes_status", ("chair", LookupFilter)]
    search_fields = ["venue", "topics", "bodies__name"]
    date_hierarchy = "date"
    ordering = ["-date", "-pk"]
    fields = [
        "kind",
        "status",
        "date",
        "time",
        "finished",
        "venue",
        "public",
        "chair",
        "topics",
        "notes_status",
        "cancelled_because",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Meeting.objects.visible_to(request.user)


@admin.register(AgendaItem)
class AgendaItemAdmin(ReadOnlyAdmin):
    """Items of every agenda this person may read; they are written on the meeting's page."""

    list_display = ["heading", "meeting", "number", "kind", "purpose", "notes_outcome", "exempt"]
    list_select_related = ["meeting"]
    list_filter = ["purpose", "kind", "notes_outcome", "exempt"]
    search_fields = ["heading", "presenter"]
    date_hierarchy = "meeting__date"
    ordering = ["-meeting__date", "-meeting", "number"]
    fields = [
        "meeting",
        "number",
        "heading",
        "text",
        "kind",
        "purpose",
        "presenter",
        "urgent_because",
        "exempt",
        "notes_of",
        "notes_outcome",
        "notes_outcome_by",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return AgendaItem.objects.visible_to(request.user)
