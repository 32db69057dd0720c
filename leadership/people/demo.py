"""Logins for the demonstration: the same user names, passwords and secrets on every machine."""

import base64
import hashlib
import time
from datetime import date

from allauth.account.models import EmailAddress
from allauth.mfa import app_settings as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from leadership.people.models import Person, Role, RoleHeld, User

PASSWORD = "correct-horse-battery"
DEMO_LOGINS = {
    "councillor": "Councillor",
    "coordinator": "Ward Action Co-ordinator",
    "officer": Role.OFFICER.label,
    "senior": "Senior officer of a ward",
    "manager": Role.GOVERNANCE_MANAGER.label,
    "committee": Role.COMMITTEE_SERVICES.label,
    "scrutiny": Role.SCRUTINY_OFFICER.label,
    "assistant": "Assistant Leader",
    "administrator": Role.ADMINISTRATOR.label,
    "facilitator": "Board facilitator (from outside)",
    "member": "Board member (from outside)",
}
DEMO_ROLES = {
    "officer": Role.OFFICER,
    "manager": Role.GOVERNANCE_MANAGER,
    "committee": Role.COMMITTEE_SERVICES,
    "scrutiny": Role.SCRUTINY_OFFICER,
    "administrator": Role.ADMINISTRATOR,
}


def secret(username: str) -> str:
    """The TOTP secret of a demonstration login: 32 letters and digits, always the same."""
    digest = hashlib.sha256(f"demonstration only: {username}".encode()).digest()
    return base64.b32encode(digest[:20]).decode()


@transaction.atomic
def give_demo_login(person: Person, username: str) -> User:
    """Let `person` sign in as `username` with the well-known password and secret. Idempotent."""
    if not (settings.DEMO or settings.DEBUG):
        raise ImproperlyConfigured("Demonstration logins need DEMO=1 or DEBUG=1.")
    user = User.objects.filter(username=username).first() or User(username=username)
    user.person, user.email, user.is_active = person, f"{username}@demo.example", True
    if not user.check_password(PASSWORD):
        user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).delete()
    TOTP.activate(user, secret(username))
    return user


def fill_demo_logins() -> None:
    """Make the logins whose role needs no ward, where load_demo has not given them to somebody."""
    for username, role in DEMO_ROLES.items():
        if User.objects.filter(username=username).exists():
            continue
        person, _ = Person.objects.get_or_create(name=f"Demonstration {username}")
        if not RoleHeld.objects.filter(person=person, role=role).exists():
            RoleHeld.objects.create(person=person, role=role, start=date(2016, 5, 1))
        give_demo_login(person, username)


def demo_logins() -> list[User]:
    """The demonstration logins there are, in the order of DEMO_LOGINS."""
    users = {user.username: user for user in User.objects.filter(username__in=DEMO_LOGINS)}
    return [users[name] for name in DEMO_LOGINS if name in users]


def present_code(user: User) -> str:
    """The six digits that this user's authenticator app shows now."""
    authenticator = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    counter = int(time.time()) // mfa.TOTP_PERIOD
    return format_hotp_value(hotp_value(decrypt(authenticator.data["secret"]), counter))
