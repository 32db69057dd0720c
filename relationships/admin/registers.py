"""The registers of co-ordinators' work, for those who keep reference data.

Contacts of groups have no page here: who agreed to be rung agreed to that, not to be administered.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import LookupFilter, WorkplaceAdmin, WorkplaceInline
from relationships.models import (
    Activity,
    CommunityGroup,
    FundingBid,
    GroupLogEntry,
    GroupWard,
    Lesson,
    LessonWard,
    LocalAsset,
    Resource,
)


class RegisterAdmin(WorkplaceAdmin):
    """Whoever enters a record stands in it."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            obj.version += 1
        else:
            obj.by = request.user
        super().save_model(request, obj, form, change)


class GroupWardInline(WorkplaceInline):
    model = GroupWard


class GroupLogInline(WorkplaceInline):
    model = GroupLogEntry


@admin.register(CommunityGroup)
class CommunityGroupAdmin(RegisterAdmin):
    list_display = ["name", "kind", "formed_on", "organisation"]
    list_select_related = ["organisation"]
    list_filter = ["kind"]
    search_fields = ["name"]
    ordering = ["name"]
    inlines = [GroupWardInline, GroupLogInline]


@admin.register(Activity)
class ActivityAdmin(RegisterAdmin):
    list_display = ["title", "kind", "on", "ward", "cluster", "participants"]
    list_select_related = ["ward", "cluster"]
    list_filter = ["kind", ("ward", LookupFilter)]
    search_fields = ["title"]
    date_hierarchy = "on"
    ordering = ["-on", "-pk"]


@admin.register(FundingBid)
class FundingBidAdmin(RegisterAdmin):
    list_display = ["fund", "purpose", "amount", "status", "ward", "decided_on"]
    list_select_related = ["ward"]
    list_filter = ["status", ("ward", LookupFilter)]
    search_fields = ["fund", "purpose"]
    ordering = ["fund", "pk"]


@admin.register(LocalAsset)
class LocalAssetAdmin(RegisterAdmin):
    list_display = ["name", "kind", "ward"]
    list_select_related = ["ward"]
    list_filter = ["kind", ("ward", LookupFilter)]
    search_fields = ["name"]
    ordering = ["name", "pk"]


@admin.register(Resource)
class ResourceAdmin(RegisterAdmin):
    list_display = ["title", "category", "owner", "review_on"]
    list_select_related = ["owner"]
    list_filter = ["category"]
    search_fields = ["title"]
    ordering = ["title", "pk"]


class LessonWardInline(WorkplaceInline):
    model = LessonWard


@admin.register(Lesson)
class LessonAdmin(RegisterAdmin):
    list_display = ["title", "theme", "learned_on"]
    list_filter = ["theme"]
    search_fields = ["title"]
    ordering = ["-learned_on", "-pk"]
    inlines = [LessonWardInline]
