"""Bodies, who sits on them and when they meet; and the meetings as a list to look things up in:
they are worked on in their pages."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from leadership.council.workplace import (
    LookupFilter,
    ReadOnlyAdmin,
    WorkplaceAdmin,
    WorkplaceInline,
)
from leadership.meetings import access
from leadership.meetings.forms.scheduled import ScheduledDateForm
from leadership.meetings.models import (
    AgendaItem,
    Body,
    BodyAppointment,
    Meeting,
    MeetingSchedule,
    ScheduledDate,
)
from leadership.people.access import sees_all_records


@admin.register(Body)
class BodyAdmin(WorkplaceAdmin):
    list_display = ["name", "kind", "parent", "quorum", "start", "end"]
    list_select_related = ["parent"]
    list_filter = ["kind"]
    search_fields = ["name", "also_known_as"]
    ordering = ["name", "pk"]


@admin.register(BodyAppointment)
class BodyAppointmentAdmin(WorkplaceAdmin):
    """Corrections; a committee's own page appoints and ends."""

    list_display = ["person", "body", "capacity", "group", "source", "start", "end", "ends_at"]
    list_select_related = ["person", "body"]
    list_filter = ["capacity", "source", ("body", LookupFilter)]
    search_fields = ["person__name", "person__variants__name", "body__name", "group"]
    date_hierarchy = "start"
    ordering = ["body__name", "person__name", "-start"]
    deletable = True

    def save_model(
        self, request: HttpRequest, obj: BodyAppointment, form: Any, change: bool
    ) -> None:
        obj.version += 1 if change else 0  # whoever has its page open is told
        super().save_model(request, obj, form, change)


class ScheduledDateInline(WorkplaceInline):
    model = ScheduledDate
    form = ScheduledDateForm
    fields = ["when", "meeting"]
    readonly_fields = ["meeting"]


@admin.register(MeetingSchedule)
class MeetingScheduleAdmin(WorkplaceAdmin):
    list_display = ["body", "year", "weekday", "time", "venue"]
    list_select_related = ["body"]
    list_filter = ["year", ("body", LookupFilter)]
    search_fields = ["body__name"]
    ordering = ["-year", "body__name"]
    inlines = [ScheduledDateInline]


@admin.register(Meeting)
class MeetingAdmin(ReadOnlyAdmin):
    list_display = ["date", "kind", "status", "published_venue", "chair", "notes_status"]
    list_select_related = ["chair"]
    list_filter = ["status", "kind", "notes_status", ("chair", LookupFilter)]
    search_fields = ["venue", "topics", "bodies__name"]
    date_hierarchy = "date"
    ordering = ["-date", "-pk"]
    fields = [
        "kind",
        "status",
        "date",
        "stated_weekday",
        "time",
        "finished",
        "webcast",
        "webcast_address",
        "venue",
        "public",
        "chair",
        "topics",
        "notes_status",
        "cancelled_because",
    ]

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever works here; `get_queryset` says which meetings."""
        return self.admin_site.has_permission(request)

    def may_see_history(self, request: HttpRequest, obj: Any) -> bool:
        """History has the draft notes and every venue."""
        return access.may_see_working_record(request.user, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Meeting.objects.visible_to(request.user)

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        """A venue that is not published is not guessed by searching either."""
        everywhere = sees_all_records(request.user)
        return [name for name in self.search_fields if everywhere or name != "venue"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        working = obj is not None and access.may_see_working_record(request.user, obj)
        venue = "full_venue" if working else "published_venue"
        return [venue if name == "venue" else name for name in self.fields]


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
        "page_from",
        "page_to",
        "handouts",
        "urgent_because",
        "urgent_opinion",
        "exempt",
        "notes_of",
        "notes_outcome",
        "notes_outcome_by",
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return AgendaItem.objects.visible_to(request.user)

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever works here; `get_queryset` says which items."""
        return self.admin_site.has_permission(request)

    def may_see_history(self, request: HttpRequest, obj: Any) -> bool:
        """History has what was said while an item was exempt."""
        return access.may_see_exempt(request.user, obj.meeting)
