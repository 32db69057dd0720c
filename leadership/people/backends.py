"""Who is signed in, in one query: the login, its person and whether a second factor exists."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from leadership.people.models import User

SECOND_FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class PersonBackend(AuthenticationBackend):
    """allauth's sign-in by username or e-mail; what each request needs of the user comes along."""

    def get_user(self, user_id: Any) -> User | None:
        factors = Authenticator.objects.filter(user=OuterRef("pk"), type__in=SECOND_FACTORS)
        users = User.objects.select_related("person").annotate(has_second_factor=Exists(factors))
        user = users.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
