"""Parts of decisions, to be chosen where something rests on one."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import ReadOnlyAdmin
from leadership.governance.decision_words import read_reference
from leadership.governance.models import DecisionPart


@admin.register(DecisionPart)
class DecisionPartAdmin(ReadOnlyAdmin):
    """Found by reference (3996/2017 part 2), by the decision's title, or by the part's words."""

    list_display = ["__str__", "decision", "state"]
    list_select_related = ["decision"]
    list_filter = ["state"]
    search_fields = ["decision__title", "text"]
    ordering = ["-decision__year", "-decision__serial", "number"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return DecisionPart.objects.visible_to(request.user).select_related("decision")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        written = read_reference(search_term)
        if written is None:
            return super().get_search_results(request, queryset, search_term)
        found = queryset.filter(decision__serial=written.serial, decision__year=written.year)
        return (found.filter(number=written.part) if written.part else found), False
