"""Accounts are given: an e-mailed link that works once and not for long."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leadership import dates
from leadership.people.models import Person, Role, RoleHeld, User
from leadership.people.refusals import NotAllowed, Refused
from leadership.people.services import deactivate, invite, reactivate, reset_sign_in
from tests import personas
from tests.people.conftest import PASSWORD, with_password

pytestmark = pytest.mark.django_db


@pytest.fixture
def nadia() -> Person:
    return Person.objects.create(name="Nadia Newcomer", work_email="nadia@council.example")


def link_in_mail() -> str:
    return re.search(r"http\S+/password/new/\S+", mail.outbox[-1].body)[0][len(settings.BASE_URL) :]


def send(client, person, by, **fields):
    client.force_login(by)
    with_commit = {"email": person.work_email, "role": ""} | fields
    return client.post(reverse("person_invite", args=[person.pk]), with_commit)


@pytest.fixture
def invited(client, nadia, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        send(client, nadia, personas.manager(), role=Role.OFFICER)
    client.logout()
    return User.objects.get(person=nadia)


def test_the_invited_sets_a_password_and_is_led_to_the_second_factor(client, invited, knock):
    assert mail.outbox[0].to == ["nadia@council.example"]
    assert not invited.has_usable_password()
    assert invited.holds(Role.OFFICER)
    page = client.get(link_in_mail())
    client.post(page["Location"], {"password1": PASSWORD, "password2": PASSWORD})
    assert knock("nadia")["Location"] == "/"
    assert client.get("/sessions/")["Location"] == reverse("mfa_index")


def test_the_link_works_once(client, invited):
    link = link_in_mail()
    form = client.get(link)["Location"]
    client.post(form, {"password1": PASSWORD, "password2": PASSWORD})
    assert "used or is too old" in client.get(link).content.decode()


def test_the_link_dies_after_three_days(client, invited, monkeypatch):
    later = timezone.now() + timedelta(days=3, seconds=5)
    monkeypatch.setattr(
        "django.contrib.auth.tokens.PasswordResetTokenGenerator._now",
        lambda self: later.replace(tzinfo=None),
    )
    assert "used or is too old" in client.get(link_in_mail()).content.decode()


def test_a_second_invitation_makes_no_second_login(client, nadia, invited):
    manager = personas.manager()
    invite(person=nadia, email="nadia.newcomer@council.example", by=manager)
    assert User.objects.filter(person=nadia).count() == 1


def test_a_short_password_is_refused_in_words(client, invited):
    form = client.get(link_in_mail())["Location"]
    page = client.post(form, {"password1": "short", "password2": "short"})
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    invited.refresh_from_db()
    assert not invited.has_usable_password()


@pytest.mark.parametrize("role", [Role.COMMITTEE_SERVICES, Role.SCRUTINY_OFFICER])
def test_the_roles_of_committees_are_offered_and_given(client, nadia, role):
    gita = personas.manager()
    client.force_login(gita)
    asked = client.get(reverse("person_invite", args=[nadia.pk])).content.decode()
    assert f'value="{role}"' in asked
    assert role.label in asked
    added = client.get(reverse("admin:people_roleheld_add")).content.decode()
    assert f'value="{role}"' in added
    send(client, nadia, gita, role=role)
    assert User.objects.get(person=nadia).holds(role)


def test_nobody_else_invites(client, nadia):
    others = (personas.committee_services(), personas.scrutiny_officer())
    for by in (personas.officer(), personas.councillor(), *others):
        assert send(client, nadia, by).status_code == 404
        with pytest.raises(NotAllowed):
            invite(person=nadia, email="n@council.example", by=by)
    assert not User.objects.filter(person=nadia).exists()


def test_a_manager_makes_no_administrator(client, nadia):
    page = send(client, nadia, personas.manager(), role=Role.ADMINISTRATOR)
    assert page.status_code == 200
    assert not User.objects.filter(person=nadia).exists()
    with pytest.raises(NotAllowed):
        invite(
            person=nadia, email="n@council.example", by=personas.manager(), role=Role.ADMINISTRATOR
        )


@pytest.mark.parametrize("days", [0, 30])
def test_a_manager_cannot_take_over_an_administrators_unopened_login(client, nadia, days):
    """The link goes to the address that is typed: it must not open a login above one's own."""
    RoleHeld.objects.create(
        person=nadia, role=Role.ADMINISTRATOR, start=dates.today() + timedelta(days)
    )
    gita = personas.manager()
    for _ in range(2):  # without a login, then with one that nobody has opened yet
        assert send(client, nadia, gita, email="gita@elsewhere.example").status_code == 404
        with pytest.raises(NotAllowed):
            invite(person=nadia, email="gita@elsewhere.example", by=gita)
        invite(person=nadia, email="nadia@council.example", by=personas.administrator())
    assert User.objects.get(person=nadia).email == "nadia@council.example"


def test_a_manager_does_not_open_an_administrators_closed_login():
    ada = personas.administrator()
    deactivate(user=ada, by=personas.administrator())
    for service in (reactivate, reset_sign_in):
        with pytest.raises(NotAllowed):
            service(user=ada, by=personas.manager())
    ada.refresh_from_db()
    assert not ada.is_active


def test_an_address_belongs_to_one_login(nadia):
    taken = personas.officer()
    with pytest.raises(Refused, match="Somebody else") as refusal:
        invite(person=nadia, email=taken.email.upper(), by=personas.manager())
    assert refusal.value.field == "email"


def test_deactivating_ends_the_sessions_and_reactivating_does_not_revive_them(client, sign_in):
    user = with_password(personas.officer())
    sign_in(user)
    assert client.get(reverse("usersessions_list")).status_code == 200
    deactivate(user=user, by=personas.manager())
    assert client.get(reverse("usersessions_list")).status_code == 302
    reactivate(user=user, by=personas.manager())
    answer = client.get(reverse("usersessions_list"))
    assert answer["Location"].startswith(reverse("account_login"))


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(client, sign_in, client_at_home):
    user = with_password(personas.officer())
    client_at_home.force_login(user)
    sign_in(user)
    words = {"oldpassword": PASSWORD, "password1": PASSWORD + "s", "password2": PASSWORD + "s"}
    assert client.post(reverse("account_change_password"), words).status_code == 302
    assert client.get(reverse("usersessions_list")).status_code == 200
    assert client_at_home.get(reverse("usersessions_list")).status_code == 302


@pytest.fixture
def client_at_home():
    return Client()


def test_resetting_takes_away_factors_password_and_sessions(client, sign_in):
    user = with_password(personas.officer())
    sign_in(user)
    reset_sign_in(user=user, by=personas.manager())
    user.refresh_from_db()
    assert not user.has_usable_password()
    assert not Authenticator.objects.filter(user=user).exists()
    assert client.get(reverse("usersessions_list")).status_code == 302


def test_a_manager_resets_no_administrator_and_nobody_resets_oneself():
    administrator, manager = personas.administrator(), personas.manager()
    for user in (administrator, manager):
        with pytest.raises(NotAllowed):
            reset_sign_in(user=user, by=manager)
    with pytest.raises(NotAllowed):
        deactivate(user=administrator, by=manager)


def test_the_forgotten_password_page_says_the_same_to_all(client):
    user = with_password(personas.officer())
    known = client.post(reverse("account_reset_password"), {"email": user.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "nobody@council.example"})
    assert known["Location"] == unknown["Location"] == reverse("account_reset_password_done")
    assert [message.to for message in mail.outbox] == [[user.email]]
    assert f"{settings.BASE_URL}/password/new/" in mail.outbox[0].body
