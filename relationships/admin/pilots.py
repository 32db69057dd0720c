"""Pilots with all that belongs to them, business cases, roll-outs, and how co-ordinators are
found."""

from typing import Any

from django import forms
from django.contrib import admin

from leadership.council.workplace import WorkplaceAdmin, WorkplaceForm, WorkplaceInline
from relationships.admin.registers import RegisterAdmin
from relationships.models import (
    BusinessCase,
    CoordinatorCandidate,
    JobDescription,
    JobDescriptionItem,
    LearningNote,
    MonthlyReturn,
    Pilot,
    PilotEvaluation,
    PilotOutcome,
    PilotSaving,
    PilotTheme,
    PilotWard,
    RollOut,
    ThemePartner,
)


class PilotWardInline(WorkplaceInline):
    model = PilotWard


class PilotThemeInline(WorkplaceInline):
    model = PilotTheme


class PilotSavingInline(WorkplaceInline):
    model = PilotSaving


class PilotOutcomeInline(WorkplaceInline):
    model = PilotOutcome


class LearningNoteInline(WorkplaceInline):
    model = LearningNote


@admin.register(Pilot)
class PilotAdmin(RegisterAdmin):
    list_display = ["name", "approach", "start", "end", "cost"]
    list_filter = ["approach"]
    search_fields = ["name"]
    ordering = ["name"]
    inlines = [
        PilotWardInline,
        PilotThemeInline,
        PilotSavingInline,
        PilotOutcomeInline,
        LearningNoteInline,
    ]


@admin.register(ThemePartner)
class ThemePartnerAdmin(WorkplaceAdmin):
    list_display = ["organisation", "theme", "willingness"]
    list_select_related = ["organisation", "theme"]
    list_filter = ["willingness"]
    search_fields = ["organisation__name"]
    ordering = ["organisation__name", "pk"]


@admin.register(PilotEvaluation)
class PilotEvaluationAdmin(WorkplaceAdmin):
    """An evaluation that a roll-out rests on stays; its page says so by a trigger's refusal, so
    it is only read here once it was entered."""

    list_display = ["pilot", "on", "effective"]
    list_select_related = ["pilot"]
    list_filter = ["effective"]
    search_fields = ["pilot__name"]
    ordering = ["-on", "-pk"]

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return False


class StandingForm(WorkplaceForm):
    """Says in words what a trigger would refuse."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.errors and (reason := self.instance.reason_against()):
            self.add_error(None, forms.ValidationError(reason))


@admin.register(BusinessCase)
class BusinessCaseAdmin(RegisterAdmin):
    form = StandingForm
    list_display = ["title", "status", "approved_on", "decision_reference"]
    list_filter = ["status"]
    search_fields = ["title"]
    ordering = ["title"]


@admin.register(RollOut)
class RollOutAdmin(RegisterAdmin):
    form = StandingForm
    list_display = ["area", "start", "pilot", "business_case"]
    list_select_related = ["pilot", "business_case"]
    search_fields = ["area"]
    ordering = ["-start", "-pk"]


@admin.register(MonthlyReturn)
class MonthlyReturnAdmin(WorkplaceAdmin):
    """Returns that were sent, to be looked up."""

    list_display = ["person", "month", "submitted_on"]
    list_select_related = ["person"]
    search_fields = ["person__name"]
    date_hierarchy = "month"
    ordering = ["-month", "-pk"]

    def get_queryset(self, request: Any) -> Any:
        return MonthlyReturn.objects.visible_to(request.user)

    def may_edit(self, request: Any, obj: Any = None) -> bool:
        return False


class JobDescriptionItemInline(WorkplaceInline):
    model = JobDescriptionItem


@admin.register(JobDescription)
class JobDescriptionAdmin(WorkplaceAdmin):
    list_display = ["title", "grade", "number", "posts", "start", "end"]
    search_fields = ["title"]
    ordering = ["-start", "-pk"]
    inlines = [JobDescriptionItemInline]


@admin.register(CoordinatorCandidate)
class CoordinatorCandidateAdmin(WorkplaceAdmin):
    list_display = ["person", "basis", "status", "on", "job_description"]
    list_select_related = ["person", "job_description"]
    list_filter = ["status", "basis"]
    search_fields = ["person__name"]
    ordering = ["-on", "-pk"]
