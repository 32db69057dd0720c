"""Services, the versions of their levels, their portfolios, and who supports them."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from leadership import dates
from leadership.council.workplace import (
    LookupFilter,
    ReadOnlyAdmin,
    WorkplaceAdmin,
    WorkplaceForm,
    WorkplaceInline,
)
from relationships.matrix import in_force, levels_in_words, levels_of
from relationships.models import (
    ScopeStatement,
    Service,
    ServiceAlias,
    ServiceLevel,
    ServicePortfolio,
    ServiceSponsor,
)
from relationships.services import change_levels, reason_not_to_change

LEVELS = ("at_ward", "at_cluster", "at_city")


class ServiceAliasInline(WorkplaceInline):
    model = ServiceAlias


class ServicePortfolioInline(WorkplaceInline):
    model = ServicePortfolio


@admin.register(Service)
class ServiceAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["number", "name", "levels_today", "kind", "provider", "channel_kind"]
    list_display_links = ["name"]
    list_select_related = ["provider"]
    list_filter = ["kind", "channel_kind"]
    search_fields = ["name", "aliases__name"]
    ordering = ["number", "name", "pk"]
    inlines = [ServiceAliasInline, ServicePortfolioInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("levels")

    @admin.display(description="Levels today")
    def levels_today(self, service: Service) -> str:
        if service.parent_id is not None:
            return "Those of the whole"
        today = dates.today()
        versions = [level for level in service.levels.all() if in_force(level, today)]
        return levels_in_words(levels_of(versions[0] if versions else None))


class NewLevelsForm(WorkplaceForm):
    """A new version: the one in force then ends that day, so an overlap is no fault here."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        service, start = self.cleaned_data.get("service"), self.cleaned_data.get("start")
        if service and start:
            levels = {name: self.cleaned_data[name] for name in LEVELS}
            reason, field = reason_not_to_change(service, start, levels)
            if reason:
                self.add_error(field or None, reason)
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        """Leaves out the one-version rule, which the service keeps by ending the present one."""
        return {*super()._get_validation_exclusions(), "service"}


@admin.register(ServiceLevel)
class ServiceLevelAdmin(WorkplaceAdmin):
    """Adding a version ends the present one; a row that is there can be corrected."""

    list_display = ["service", "at_ward", "at_cluster", "at_city", "start", "end"]
    list_select_related = ["service"]
    list_filter = ["at_ward", "at_cluster", "at_city", ("service", LookupFilter)]
    search_fields = ["service__name"]
    date_hierarchy = "start"
    ordering = ["service__number", "-start"]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any):
        if obj is None:
            kwargs["form"] = NewLevelsForm
        return super().get_form(request, obj, change=change, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        made = change_levels(
            service=obj.service,
            at_ward=obj.at_ward,
            at_cluster=obj.at_cluster,
            at_city=obj.at_city,
            start=obj.start,
            end=obj.end,
            source_note=obj.source_note,
            by=request.user,
        )
        obj.pk, obj._state.adding = made.pk, False


@admin.register(ServicePortfolio)
class ServicePortfolioAdmin(WorkplaceAdmin):
    list_display = ["service", "portfolio", "start", "end"]
    list_select_related = ["service", "portfolio"]
    list_filter = [("service", LookupFilter), ("portfolio", LookupFilter)]
    search_fields = ["service__name", "portfolio__name"]
    ordering = ["service__number", "portfolio__name"]


@admin.register(ScopeStatement)
class ScopeStatementAdmin(ReadOnlyAdmin):
    """Looked at here; written and published on the service's own page."""

    list_display = ["service", "published", "supplied_by", "supplied_on", "start", "end"]
    list_select_related = ["service", "supplied_by"]
    list_filter = ["published", ("service", LookupFilter)]
    search_fields = ["service__name"]
    ordering = ["service__number", "-start"]


@admin.register(ServiceSponsor)
class ServiceSponsorAdmin(WorkplaceAdmin):
    list_display = ["service", "person", "on", "note"]
    list_select_related = ["service", "person"]
    list_filter = [("service", LookupFilter), ("person", LookupFilter)]
    search_fields = ["service__name", "person__name"]
    date_hierarchy = "on"
    ordering = ["service__number", "-on"]
    deletable = True
