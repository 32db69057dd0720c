"""Schemes, boards and models of terms, for those who keep reference data. What a board does itself
has pages of its own, where the rules are."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html

from jobs_skills.models import (
    AreaProvider,
    Board,
    BoardScheme,
    DeploymentDecision,
    JobcentreOffice,
    ModelTerms,
    SchemeDocument,
)
from leadership.council.workplace import WorkplaceAdmin, WorkplaceInline
from leadership.meetings.models import Body


class DocumentInline(WorkplaceInline):
    model = SchemeDocument


@admin.register(BoardScheme)
class BoardSchemeAdmin(WorkplaceAdmin):
    """Which district is in which board is said on the boards' own page, all at once."""

    list_display = ["name", "generation", "settled", "clock_start"]
    list_select_related = ["generation"]
    search_fields = ["name"]
    ordering = ["name"]
    readonly_fields = ["settled"]
    inlines = [DocumentInline]


class ProviderInline(WorkplaceInline):
    model = AreaProvider


class JobcentreInline(WorkplaceInline):
    model = JobcentreOffice


@admin.register(Board)
class BoardAdmin(WorkplaceAdmin):
    list_display = ["name", "scheme", "accounts_to", "published", "its_page"]
    list_select_related = ["scheme", "accounts_to"]
    list_filter = ["published"]
    search_fields = ["name", "also_known_as"]
    ordering = ["name", "pk"]
    fields = [
        "name", "slug", "also_known_as", "scheme", "accounts_to", "purpose", "succession",
        "published", "start", "end", "its_page",
    ]  # fmt: skip
    readonly_fields = ["its_page"]
    inlines = [ProviderInline, JobcentreInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """A board stays in the division it was made for."""
        return ["its_page", "scheme"] if obj else ["its_page"]

    def save_model(self, request: HttpRequest, obj: Board, form: Any, change: bool) -> None:
        obj.kind = Body.Kind.BOARD
        super().save_model(request, obj, form, change)

    @admin.display(description="Its page")
    def its_page(self, board: Board) -> str:
        if board.pk is None:
            return "Once it is saved"
        return format_html('<a href="{}">Open</a>', board.get_absolute_url())


@admin.register(ModelTerms)
class ModelTermsAdmin(WorkplaceAdmin):
    list_display = ["name", "source"]
    search_fields = ["name"]
    ordering = ["name"]


@admin.register(DeploymentDecision)
class DeploymentDecisionAdmin(WorkplaceAdmin):
    list_display = ["title", "subject", "taken_by", "on"]
    list_select_related = ["taken_by"]
    list_filter = ["subject"]
    search_fields = ["title"]
    ordering = ["title", "pk"]
