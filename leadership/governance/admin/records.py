"""Decisions and reports to look things up in, and the little that is corrected once they are
published. They are written on their pages; no status is changed here."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from leadership.council.workplace import LookupFilter, WorkplaceAdmin, WorkplaceInline
from leadership.governance import access
from leadership.governance.models import (
    BackgroundDocument,
    CommitteeReport,
    Decision,
    DecisionTopic,
)
from leadership.governance.services.correcting import (
    CORRECTED_DECISION,
    CORRECTED_REPORT,
    correct_record,
)
from leadership.people.access import sees_all_records


class RecordInline(WorkplaceInline):
    """Seen by whoever sees the record, changed by those who write it."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return sees_all_records(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.may_write_decisions(request.user)

    has_delete_permission = has_change_permission

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.may_write_decisions(request.user)


class TopicInline(RecordInline):
    model = DecisionTopic


class BackgroundDocumentInline(RecordInline):
    model = BackgroundDocument
    fields = ["title"]


class RecordAdmin(WorkplaceAdmin):
    """Begun and written on the record's own page."""

    corrected: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return sees_all_records(request.user)

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.may_write_decisions(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.model.objects.visible_to(request.user).select_related(*self.related)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [name for name in self.fields if name not in self.corrected]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        correct_record(record=obj, by=request.user)


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    list_display = ["reference", "title", "status", "taken_by", "taken_on", "published_on"]
    list_filter = ["status", "key_decision", "private", ("taken_by", LookupFilter)]
    search_fields = ["title"]
    date_hierarchy = "taken_on"
    ordering = ["-taken_on", "-pk"]
    related = ("taken_by", "report", "scrutiny_body", "portfolio")
    corrected = CORRECTED_DECISION
    inlines = [TopicInline]
    fields = [
        "reference", "title", "status", "taken_by", "taken_on", "published_on", "report",
        "portfolio", "scrutiny_body", "call_in_closes_at", "key_decision", "private",
        *CORRECTED_DECISION,
    ]  # fmt: skip


@admin.register(CommitteeReport)
class CommitteeReportAdmin(RecordAdmin):
    list_display = ["subject", "report_to", "decision_on", "key_decision", "published"]
    list_filter = ["published", "key_decision", "private", ("report_to", LookupFilter)]
    search_fields = ["subject"]
    date_hierarchy = "decision_on"
    ordering = ["-decision_on", "-pk"]
    related = ("report_to",)
    corrected = CORRECTED_REPORT
    inlines = [BackgroundDocumentInline]
    fields = [
        "subject", "report_to", "decision_on", "key_decision", "published", "private",
        *CORRECTED_REPORT,
    ]  # fmt: skip
