"""Bodies, and the meetings as a list to look things up in: they are worked on in their pages."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from leadership.council.workplace import LookupFilter, ReadOnlyAdmin, WorkplaceAdmin
from leadership.meetings.models import Body, Meeting


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
