"""Until a login has a second factor, it reaches the set-up pages and nothing else."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

SET_UP = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "account_login",
    "account_logout",
    "account_reset_password_from_key",
    "council_css",
}


class SecondFactorMiddleware:
    """Every login is given to somebody who may see personal data, so every login is held here.

    `has_second_factor` comes with the user (PersonBackend); a login that another backend
    fetched has no such mark and is held as well.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs) -> HttpResponse | None:
        user = request.user
        if user.is_anonymous or getattr(user, "has_second_factor", False):
            return None
        if request.path_info.startswith(settings.STATIC_URL):
            return None
        if request.resolver_match.view_name in SET_UP:
            return None
        if request.path_info.startswith("/api/"):
            return HttpResponse(
                "Set up a second factor first.", status=403, content_type="text/plain"
            )
        return redirect("mfa_index")
