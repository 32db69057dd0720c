"""A round with its stages and the headings it suggests: set up once, used by every ward (S219)."""

from django.contrib import admin

from leadership.council.workplace import WorkplaceAdmin, WorkplaceInline
from leadership.plans.models import PlanningRound, RoundSection, Stage


class StageInline(WorkplaceInline):
    model = Stage
    max_num = len(Stage.REACHES)


class RoundSectionInline(WorkplaceInline):
    model = RoundSection


@admin.register(PlanningRound)
class PlanningRoundAdmin(WorkplaceAdmin):
    list_display = ["name", "kind", "generation", "start", "due", "year", "budget_year"]
    list_select_related = ["generation"]
    list_filter = ["kind"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    ordering = ["-start", "-pk"]
    inlines = [StageInline, RoundSectionInline]
