"""The admin as a workplace: who comes in, which models it shows, what it asks of other rooms."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from leadership.audit.history import Change, changes
from leadership.council.lookup import Offers
from leadership.home.standing import standing_of
from leadership.people.access import may_change_settings

OURS = {"leadership", "wards", "relationships", "tracker", "jobs_skills"}


class Workplace(AdminSite):
    site_header = site_title = index_title = "Administration"
    enable_nav_sidebar = False

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Our own models alone: Django's groups and allauth's tables have no page here."""
        several = isinstance(model_or_iterable, list | tuple)
        models = model_or_iterable if several else [model_or_iterable]
        ours = [model for model in models if model.__module__.split(".")[0] in OURS]
        super().register(ours, admin_class, **options)

    # who comes in

    def has_permission(self, request: HttpRequest) -> bool:
        """Managers, administrators, officers and co-ordinators. Councillors have the pages."""
        standing = standing_of(request)
        return standing.manager or standing.administrator or standing.works_on_issues

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """Nobody without business here learns that a page exists: 404, not a round of sign-ins."""
        inner = super().admin_view(view, cacheable)

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.user.is_authenticated and not self.has_permission(request):
                raise Http404
            return inner(request, *args, **kwargs)

        return update_wrapper(guarded, view)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Django's, without the list of all models: the index makes its own and no other page
        shows one, and it took a quarter of the time of a small page."""
        return {
            "site_title": self.site_title,
            "site_header": self.site_header,
            "site_url": self.site_url,
            "has_permission": self.has_permission(request),
            "is_popup": False,
            "is_nav_sidebar_enabled": self.enable_nav_sidebar,
            "log_entries": self.get_log_entries(request),
        }

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect_to_login(request.GET.get("next", "/admin/"))

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_change_password")

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return Offers.as_view(admin_site=self)(request)

    # what the pages ask, so that rooms below need not know rooms above

    def may_change_settings(self, request: HttpRequest) -> bool:
        return may_change_settings(request.user)

    def last_event(self, obj: Model) -> int:
        """The number of the newest event in a row's history; 0 where none is kept."""
        if not hasattr(obj, "history"):
            return 0
        newest = obj.history.order_by("-pgh_id").values_list("pgh_id", flat=True).first()
        return newest or 0

    def changes_of(self, obj: Model) -> list[Change]:
        return changes(obj) if hasattr(obj, "history") else []

    def changes_since(self, obj: Model, event: int) -> list[str]:
        """Who changed what after that event, in sentences; empty where nobody did."""
        if self.last_event(obj) <= event:
            return []
        newer = obj.history.filter(pgh_id__gt=event).count()
        return [line for change in changes(obj)[-newer:] for line in change.sentences()]
