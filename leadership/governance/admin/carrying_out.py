"""Lists that stand behind the Action Plan's pages: measures, what districts have, areas, duties,
what readers of the papers found."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import WorkplaceAdmin, WorkplaceInline
from leadership.governance import access
from leadership.governance.models import (
    AreaScheme,
    AssistantLeaderDuty,
    DistrictResource,
    Indicator,
    Measure,
    SourceFinding,
)
from leadership.governance.services.winding_down import write_resource


class IndicatorInline(WorkplaceInline):
    model = Indicator
    extra = 0


@admin.register(Measure)
class MeasureAdmin(WorkplaceAdmin):
    """Readings are added on the measures' own pages."""

    list_display = ["number", "name"]
    search_fields = ["name"]
    ordering = ["number"]
    inlines = [IndicatorInline]


@admin.register(AreaScheme)
class AreaSchemeAdmin(WorkplaceAdmin):
    """From which day wards must have an Assistant Leader; who has which stands on the pages."""

    list_display = ["name", "start", "end"]
    search_fields = ["name"]
    ordering = ["-start"]


@admin.register(AssistantLeaderDuty)
class AssistantLeaderDutyAdmin(WorkplaceAdmin):
    list_display = ["title", "position", "start", "end"]
    search_fields = ["title"]
    ordering = ["position", "pk"]


@admin.register(SourceFinding)
class SourceFindingAdmin(WorkplaceAdmin):
    list_display = ["source", "what", "settled_on"]
    search_fields = ["source", "what"]
    ordering = ["source", "pk"]


@admin.register(DistrictResource)
class DistrictResourceAdmin(WorkplaceAdmin):
    """As on the page: the same service saves it, and says why a decision holds it."""

    list_display = ["title", "district", "kind", "review", "realigned_from"]
    list_select_related = ["district"]
    list_filter = ["kind", "review"]
    search_fields = ["title", "destination"]
    ordering = ["district__name", "kind", "pk"]
    fields = [
        "district", "kind", "title", "amount", "fte", "review", "consultation", "destination",
        "realigned_from",
    ]  # fmt: skip

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        return access.may_keep_action_plan(request.user)

    def save_model(
        self, request: HttpRequest, obj: DistrictResource, form: Any, change: bool
    ) -> None:
        write_resource(resource=obj, by=request.user)
