"""Who is signed in, in one query: the login, its person, the roles held today and whether a second
factor exists."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from leadership import dates
from leadership.people.models import RoleHeld, User

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class PersonBackend(AuthenticationBackend):
    """allauth's sign-in by username or e-mail; what each request needs of the user comes along."""

    def get_user(self, user_id: Any) -> User | None:
        factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
        held = RoleHeld.objects.filter(person=OuterRef("person")).on(dates.today())
        users = User.objects.select_related("person").annotate(
            has_second_factor=Exists(factors), roles_today=ArraySubquery(held.values("role"))
        )
        user = users.filter(pk=user_id).first()
        if user is None or not self.user_can_authenticate(user):
            return None
        user.roles = frozenset(user.roles_today)
        return user
