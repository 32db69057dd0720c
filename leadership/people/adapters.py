"""How this project bends allauth: nobody signs up, and a second factor can not be taken off."""

import base64
import time
from typing import Any

import segno
from allauth.account import app_settings as account_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe

from leadership.council.models import council
from leadership.people.backends import SECOND_FACTORS
from leadership.people.models import User


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are given by invitation only."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """What the throttle refuses is a failed sign-in as well, and told to who records those."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            typed = {name: said for name, said in credentials.items() if name != "password"}
            user_login_failed.send(
                sender=type(self), credentials=typed, request=request, throttled=True
            )
            raise

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At the service's own address, whatever host the request named."""
        uid, _, token = key.partition("-")
        words = {"uidb36": uid, "key": token}
        return settings.BASE_URL + reverse("account_reset_password_from_key", kwargs=words)

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Who gave password or code in this session within the last minutes is not asked again:
        setting up the second factor follows the sign-in at once."""
        given = get_authentication_records(self.request, self.request.user)
        newest = max((record["at"] for record in given), default=0.0)
        recent = time.time() - newest < account_settings.REAUTHENTICATION_TIMEOUT
        return not recent and super().is_reauthentication_required(app=app)


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """The council's directory says who somebody is; whether they may come in is said here."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False


def _boxes() -> MultiFernet:
    """Keys for what is stored of second factors, from SECRET_KEY and those it replaced."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    keys = [
        salted_hmac("leadership.people.second_factor", "key", secret, algorithm="sha256").digest()
        for secret in secrets
    ]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Add another second factor before you remove this one.",
        "incorrect_code": "That code is not right, or was used already. Wait for the next one.",
    }

    def _get_site_name(self) -> str:
        return council().product_name

    def encrypt(self, text: str) -> str:
        return _boxes().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _boxes().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> SafeString:
        """The QR code as inline SVG: presentation attributes only, as the CSP allows no style."""
        drawing = segno.make(url, micro=False, error="m")
        svg = drawing.svg_inline(scale=5, border=4, dark="#000", light="#fff", svgclass=None)
        return mark_safe(svg)  # drawn by us from module coordinates; holds no text of the user's

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if authenticator.type not in SECOND_FACTORS:
            return False
        others = Authenticator.objects.filter(user=authenticator.user_id, type__in=SECOND_FACTORS)
        return others.exclude(pk=authenticator.pk).exists()

    def get_public_key_credential_user_entity(self, user: User) -> dict:
        """A passkey shows the person's name beside the user name."""
        return super().get_public_key_credential_user_entity(user) | {"display_name": str(user)}
