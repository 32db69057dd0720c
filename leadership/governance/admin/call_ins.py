"""The rule of call-in and its grounds, as dated data (S063, S069, S073). Requests are none of the
admin's business: they are signed, judged and heard on their own pages."""

from django.contrib import admin

from leadership.council.workplace import WorkplaceAdmin, WorkplaceInline
from leadership.governance.models import CallInCriteria, CallInCriterion, CallInRule


@admin.register(CallInRule)
class CallInRuleAdmin(WorkplaceAdmin):
    list_display = ["name", "start", "end", "start_event", "working_days", "closes", "signatories"]
    search_fields = ["name"]
    ordering = ["-start"]


class CallInCriterionInline(WorkplaceInline):
    model = CallInCriterion


@admin.register(CallInCriteria)
class CallInCriteriaAdmin(WorkplaceAdmin):
    """A ground that went out of date is left out of the next list; this one stays as it was."""

    list_display = ["name", "start", "end"]
    search_fields = ["name"]
    inlines = [CallInCriterionInline]
    ordering = ["-start"]
