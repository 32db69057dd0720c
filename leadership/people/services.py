"""Giving somebody a login, and ending it."""

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from leadership import dates
from leadership.council.models import council
from leadership.people.access import is_administrator, may_give, may_manage_logins
from leadership.people.models import Person, Role, RoleHeld, User
from leadership.people.refusals import NotAllowed, Refused


def user_name_for(email: str) -> str:
    """A free user name from an e-mail address: the part before the @, numbered if taken."""
    stem = email.split("@")[0].lower()[:140]
    name, number = stem, 1
    while User.objects.filter(username__iexact=name).exists():
        number += 1
        name = f"{stem}{number}"
    return name


@transaction.atomic
def invite(*, person: Person, email: str, by: User, role: Role | None = None) -> User:
    """Give a person a login without a password and e-mail the one-time link that sets it.

    A second invitation of somebody who has not come in yet sends a new link and spends the old
    one. A governance manager does not make administrators (security.md, users and roles).
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    user = User.objects.filter(person=person).first()
    if not may_manage_logins(by) or (role and not may_give(by, role)):
        raise NotAllowed
    # the link lets in whoever reads that address
    if not _may_manage(by, user or User(person=person)):
        raise NotAllowed
    user = _with_login(person, user, email, by, outside=False)
    if role and not RoleHeld.objects.filter(person=person, role=role).on(dates.today()).exists():
        RoleHeld.objects.create(person=person, role=role, start=dates.today())
    return user


@transaction.atomic
def invite_from_outside(*, person: Person, email: str, by: User) -> User:
    """Give somebody outside the council a login that reaches what the public reaches, and the
    rooms that let outsiders in. The room that invites answers for its being allowed.

    Raises Refused where the person has a login of the council's, or has come in already.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    user = User.objects.filter(person=person).first()
    if user is not None and not user.outside:
        raise Refused(f"{person} has a login of the council’s already.")
    return _with_login(person, user, email, by, outside=True)


def _with_login(person: Person, user: User | None, email: str, by: User, *, outside: bool) -> User:
    """The person's login with this address, new or not used yet; the link goes out."""
    email = email.strip().lower()
    if User.objects.filter(email__iexact=email).exclude(person=person).exists():
        raise Refused("Somebody else signs in with this e-mail address.", "email")
    if user is None:
        user = User(person=person, username=user_name_for(email), outside=outside)
        user.set_unusable_password()
    elif user.last_login is not None:
        raise Refused(f"{person} has a login already. To reset it, use “reset sign-in”.")
    user.email, user.is_active = email, True
    user.save()
    _own_address(user)
    invited = user
    transaction.on_commit(lambda: send_invitation(invited, by=by))
    return user


def _own_address(user: User) -> None:
    """Record the address as the user's own: who knows it answers for it by inviting."""
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )


def set_password_link(user: User) -> str:
    """The one-time link: spent by setting a password, and after PASSWORD_RESET_TIMEOUT."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )
    return settings.BASE_URL + path


def send_invitation(user: User, *, by: User) -> None:
    ours = council()
    words = {
        "user": user,
        "by": by,
        "link": set_password_link(user),
        "days": settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60),
        "council": ours,
    }
    send_mail(
        subject=f"Your account for {ours.product_name}",
        message=render_to_string("people/invitation_mail.txt", words),
        from_email=None,
        recipient_list=[user.email],
    )


def end_sessions(user: User, *, but: str | None = None) -> None:
    """Sign a user out everywhere, or everywhere but in the session with this key."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=but):
        session.end()


@transaction.atomic
def deactivate(*, user: User, by: User) -> User:
    """Stop a login at once. Its history stays."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if not _may_manage(by, user):
        raise NotAllowed
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_sessions(user)
    return user


@transaction.atomic
def reactivate(*, user: User, by: User) -> User:
    user = User.objects.select_for_update().get(pk=user.pk)
    if not _may_manage(by, user):
        raise NotAllowed
    user.is_active = True
    user.save(update_fields=["is_active"])
    return user


@transaction.atomic
def reset_sign_in(*, user: User, by: User) -> User:
    """For a lost phone or password: all factors and sessions end, a new link is sent."""
    user = User.objects.select_for_update().get(pk=user.pk)
    if not _may_manage(by, user) or user.pk == by.pk:
        raise NotAllowed
    Authenticator.objects.filter(user=user).delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    end_sessions(user)
    transaction.on_commit(lambda: send_invitation(user, by=by))
    return user


def _may_manage(by: User, user: User) -> bool:
    """A governance manager manages all logins but administrators' and the installer's."""
    if not may_manage_logins(by):
        return False
    return is_administrator(by) or not (user.is_superuser or _administers(user))


def _administers(user: User) -> bool:
    """An administrator today or from a day to come, whether or not the login is open."""
    held = RoleHeld.objects.filter(person=user.person_id, role=Role.ADMINISTRATOR)
    return held.from_day_on(dates.today()).exists()
