"""The quiet list, which managers keep, and the e-mails that left or did not. Nobody's notices."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.workplace import LookupFilter, ReadOnlyAdmin, WorkplaceAdmin
from leadership.notices.access import may_keep_quiet_list, may_see_deliveries
from leadership.notices.kinds import title_of
from leadership.notices.models import Delivery, QuietTime


@admin.register(QuietTime)
class QuietTimeAdmin(WorkplaceAdmin):
    list_display = ["person", "start", "end", "reason"]
    list_select_related = ["person"]
    list_filter = [("person", LookupFilter)]
    search_fields = ["person__name"]
    date_hierarchy = "start"
    ordering = ["-start", "pk"]

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_keep_quiet_list(request.user)

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_keep_quiet_list(request.user)


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    """To whom, of what kind, when and why not. What a notice says is its reader's alone."""

    list_display = ["person", "kind", "channel", "tries", "sent_at", "failed"]
    list_select_related = ["notice__person"]
    list_filter = ["channel", ("sent_at", admin.EmptyFieldListFilter)]
    fields = ["person", "kind", "channel", "tries", "tried_at", "sent_at", "failed"]
    ordering = ["-pk"]

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_see_deliveries(request.user)

    @admin.display(description="Person")
    def person(self, delivery: Delivery) -> str:
        return str(delivery.notice.person)

    @admin.display(description="Kind")
    def kind(self, delivery: Delivery) -> str:
        return title_of(delivery.notice.kind)
