"""The record of what left and who came in: looked at, never changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.audit.models import Export, SignIn
from leadership.council.workplace import LookupFilter, ReadOnlyAdmin
from leadership.people.access import sees_all_records


class LedgerAdmin(ReadOnlyAdmin):
    """For governance managers and administrators (security.md, row "ledger, export log")."""

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return sees_all_records(request.user)


@admin.register(Export)
class ExportAdmin(LedgerAdmin):
    list_display = ["at", "by", "what", "format", "copy", "rows"]
    list_select_related = ["by__person"]
    list_filter = ["format", ("by", LookupFilter)]
    date_hierarchy = "at"


@admin.register(SignIn)
class SignInAdmin(LedgerAdmin):
    list_display = ["at", "user", "result", "address"]
    list_select_related = ["user__person"]
    list_filter = ["result", ("user", LookupFilter)]
    date_hierarchy = "at"
