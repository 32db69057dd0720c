"""Who is signed in, in one query: the login, its person, the roles held today, whether a second
factor exists, and what every page counts with."""

from datetime import date
from functools import lru_cache
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet

from leadership import dates
from leadership.dates.models import past_holidays
from leadership.people.models import RoleHeld, User

# what rooms above want of the user on every page: a name, and an expression over logins
_also: dict[str, Any] = {}

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def come_with_user(**expressions: Any) -> None:
    """Let `request.user` carry these, at no query of their own."""
    _also.update(expressions)
    _with_all.cache_clear()


@lru_cache(maxsize=1)
def _with_all(today: date) -> QuerySet[User]:
    """Logins with what comes along, put together once a day: that takes longer than asking."""
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
    held = RoleHeld.objects.filter(person=OuterRef("person")).on(today)
    return User.objects.select_related("person").annotate(
        has_second_factor=Exists(factors),
        roles_today=ArraySubquery(held.values("role")),
        bank_holidays=ArraySubquery(past_holidays(today).values("on")),
        **_also,
    )


class PersonBackend(AuthenticationBackend):
    """allauth's sign-in by username or e-mail; what each request needs of the user comes along."""

    def get_user(self, user_id: Any) -> User | None:
        user: Any = next(iter(_with_all(dates.today()).filter(pk=user_id)), None)
        if user is None or not self.user_can_authenticate(user):
            return None
        user.roles = frozenset(user.roles_today)
        found: User = user
        return found
