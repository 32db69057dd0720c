from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import WorkplaceAdmin
from leadership.dates.models import AnnualMeeting, BankHoliday
from leadership.dates.services import add_holiday, remove_holiday


@admin.register(AnnualMeeting)
class AnnualMeetingAdmin(WorkplaceAdmin):
    list_display = ["year", "held_on"]
    ordering = ["-year"]
    deletable = True


@admin.register(BankHoliday)
class BankHolidayAdmin(WorkplaceAdmin):
    """Another day is another holiday: one is removed and one added, so that both are counted."""

    list_display = ["on", "name", "source"]
    search_fields = ["name"]
    date_hierarchy = "on"
    ordering = ["-on"]
    deletable = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [] if obj is None else ["on"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            obj.save()
            return
        said = form.cleaned_data
        made = add_holiday(on=said["on"], name=said["name"], source=said["source"], by=request.user)
        obj.__dict__.update(made.__dict__)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        remove_holiday(holiday=obj, by=request.user)
