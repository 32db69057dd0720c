"""Who is signed in, in one query: the login, its person, the roles held today, whether a second
factor exists, and what every page counts with."""

from datetime import date
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet

from leadership import dates
from leadership.dates.models import past_holidays
from leadership.dates.prepared import Prepared
from leadership.people.appointed import kinds_of_appointments
from leadership.people.models import Person, RoleHeld, User

# what rooms above want of the user on every page: a name, and an expression over logins
_also: dict[str, Any] = {}

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def come_with_user(**expressions: Any) -> None:
    """Let `request.user` carry these, at no query of their own."""
    _also.update(expressions)


def _with_all(user_id: int, today: date) -> QuerySet[User]:
    """A login with what comes along, its person's columns each under a name of their own."""
    factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
    held = RoleHeld.objects.filter(person=OuterRef("person")).on(today)
    appointed = {
        f"appointed_{name}": Exists(appointments(today).filter(person=OuterRef("person")))
        for name, appointments in kinds_of_appointments().items()
    }
    return User.objects.filter(pk=user_id).annotate(
        has_second_factor=Exists(factors),
        roles_today=ArraySubquery(held.values("role")),
        bank_holidays=ArraySubquery(past_holidays(today).values("on")),
        **{f"persons_{name}": F(f"person__{name}") for name in _persons_columns()},
        **appointed,
        **_also,
    )


_logins = Prepared(_with_all)


def _persons_columns() -> list[str]:
    return [field.attname for field in Person._meta.concrete_fields]


class PersonBackend(AuthenticationBackend):
    """allauth's sign-in by username or e-mail; what each request needs of the user comes along."""

    def get_user(self, user_id: Any) -> User | None:
        user: Any = next(iter(_logins.ask(user_id, dates.today())), None)
        if user is None or not self.user_can_authenticate(user):
            return None
        user.roles = frozenset(user.roles_today)
        kinds = kinds_of_appointments()
        user.appointed_as = frozenset(name for name in kinds if vars(user).pop(f"appointed_{name}"))
        columns = _persons_columns()
        values = [vars(user).pop(f"persons_{name}") for name in columns]
        if user.person_id is not None:
            user.person = Person.from_db(user._state.db, columns, values)
        found: User = user
        return found
