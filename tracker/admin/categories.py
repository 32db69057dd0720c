"""Categories with their merge, and extra questions. Issues bear both, so they stand here."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from leadership.council.workplace import LookupFilter, WorkplaceAdmin
from leadership.dates.models import year_calendar
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import Category
from tracker import access
from tracker.admin.forms import MergeForm
from tracker.models import Question
from tracker.services import issues_touched_by_merge, merge_categories


@admin.register(Category)
class CategoryAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["name", "usual_service", "retired", "merged_into", "merged_from_year"]
    list_select_related = ["usual_service", "merged_into"]
    list_filter = ["retired", ("usual_service", LookupFilter)]
    search_fields = ["name"]
    readonly_fields = ["merged_into", "merged_from_year"]
    ordering = ["name", "pk"]
    actions = ["merge"]
    deletable = True

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return access.may_merge_categories(request.user)

    @admin.action(description="Merge into another category", permissions=["merge"])
    def merge(self, request: HttpRequest, categories: Any) -> HttpResponse | None:
        """Ask into which, show what it means, then merge."""
        form = MergeForm(request.POST if {"preview", "apply"} & set(request.POST) else None)
        chosen = list(categories)
        ready = form.is_bound and form.is_valid()
        if ready and "apply" in request.POST:
            return self._merge_each(request, chosen, form.cleaned_data)
        context = {
            **self.admin_site.each_context(request),
            "title": "Merge into another category",
            "form": form,
            "categories": [
                (category, issues_touched_by_merge(category, request.user)) for category in chosen
            ],
            "preview": form.cleaned_data["into"] if ready else None,
            "year": year_calendar().year(form.cleaned_data["from_year"]) if ready else None,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/relationships/category/merge.html", context)

    def _merge_each(self, request: HttpRequest, chosen: list[Category], said: Any) -> None:
        year = year_calendar().year(said["from_year"])
        for category in chosen:
            try:
                merge_categories(
                    category=category, into=said["into"], from_year=year, by=request.user
                )
            except NotAllowed:
                self.message_user(request, f"{category} is not yours to merge.", messages.ERROR)
            except (Conflict, Refused) as refusal:
                self.message_user(request, f"{category}: {refusal.message}", messages.ERROR)
            else:
                self.message_user(
                    request,
                    f"{category} prints as {said['into']} from {year.label} on.",
                    messages.SUCCESS,
                )


@admin.register(Question)
class QuestionAdmin(WorkplaceAdmin):
    list_display = ["text", "kind", "category", "meeting_kind", "order", "retired"]
    list_select_related = ["category"]
    list_filter = ["kind", "retired"]
    search_fields = ["text"]
    ordering = ["order", "pk"]
