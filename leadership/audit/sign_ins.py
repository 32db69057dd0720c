"""Receives what Django and allauth say about signing in, and records it."""

from typing import Any

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.cache import cache
from django.db.models import Q
from django.http import HttpRequest

from leadership.audit.models import SignIn
from leadership.people.models import User

Result = SignIn.Result
A_MINUTE = 60


def record(result: str, user: User | None, request: HttpRequest | None) -> None:
    SignIn.objects.create(result=result, user=user, address=_address(request))


def record_refusal(user: User | None, request: HttpRequest | None) -> None:
    """A try that the throttle refused, whatever was typed. Once a minute for an address and a
    login: who goes on knocking must not fill the record."""
    key = f"refused-{_address(request)}-{user.pk if user else None}"
    if cache.add(key, True, timeout=A_MINUTE):
        record(Result.THROTTLED, user, request)


def _address(request: HttpRequest | None) -> str | None:
    return (request.META.get("REMOTE_ADDR") if request else None) or None


def _known(credentials: dict[str, Any]) -> User | None:
    """Whose password was tried. What was typed is not kept: it may be a password."""
    typed = str(credentials.get("username") or credentials.get("email") or "")
    if not typed or "\x00" in typed:
        return None
    return User.objects.filter(Q(username__iexact=typed) | Q(email__iexact=typed)).first()


def on_failed(sender, credentials, request=None, throttled=False, **kwargs) -> None:
    if throttled:
        record_refusal(_known(credentials), request)
    else:
        record(Result.WRONG_PASSWORD, _known(credentials), request)


def on_wrong_code(sender, request=None, user=None, throttled=False, **kwargs) -> None:
    if throttled:
        record_refusal(user, request)
    else:
        record(Result.WRONG_CODE, user, request)


def _recorder(result: str):
    def on_signal(sender, request=None, user=None, **kwargs) -> None:
        if user is not None:
            record(result, user, request)

    return on_signal


RECEIVERS = [
    (user_login_failed, on_failed),
    (user_logged_in, _recorder(Result.SIGNED_IN)),
    (user_logged_out, _recorder(Result.SIGNED_OUT)),
    (authentication_failed, on_wrong_code),
    (authenticator_added, _recorder(Result.FACTOR_ADDED)),
    (authenticator_removed, _recorder(Result.FACTOR_REMOVED)),
    (password_changed, _recorder(Result.PASSWORD_CHANGED)),
    (password_set, _recorder(Result.PASSWORD_CHANGED)),
    (password_reset, _recorder(Result.PASSWORD_CHANGED)),
]


def listen() -> None:
    for signal, receiver in RECEIVERS:
        signal.connect(receiver, weak=False, dispatch_uid=f"sign-in {id(receiver)}")
