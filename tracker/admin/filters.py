"""Short filters of the issue list; long lists (wards, people, categories) are looked up."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership import dates
from leadership.dates.models import year_calendar
from relationships.access import stood_in_for
from tracker.models import Issue, ReferenceCounter


class WaitingFilter(admin.SimpleListFilter):
    title = "what waits"
    parameter_name = "waiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("mine", "Mine"),
            ("nobody", "No one named"),
            ("late", "Late"),
            ("unheard", "Should have heard"),
            ("gaps", "Gaps in the record"),
        ]

    def queryset(self, request: HttpRequest, issues: Any) -> Any:
        if self.value() == "mine":
            return issues.open().filter(
                owner__in=[request.user.person_id, *stood_in_for(request.user)]
            )
        if self.value() == "nobody":
            return issues.open().filter(owner__isnull=True)
        if self.value() == "late":
            return issues.overdue(dates.today())
        if self.value() == "unheard":
            return issues.unheard(dates.today())
        if self.value() == "gaps":
            return issues.filter(pk__in=Issue.objects.with_gaps().values("pk"))
        return issues


class YearFilter(admin.SimpleListFilter):
    """Municipal years, from the counters of references: a handful of rows."""

    title = "municipal year"
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        calendar = year_calendar()
        years = ReferenceCounter.objects.order_by("-year").values_list("year", flat=True)
        return [(str(year), calendar.year(year).label) for year in years]

    def queryset(self, request: HttpRequest, issues: Any) -> Any:
        value = self.value() or ""
        return issues.filter(year=int(value)) if value.isdigit() and len(value) == 4 else issues
