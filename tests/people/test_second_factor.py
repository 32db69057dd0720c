"""Until a second factor exists, a login reaches the set-up pages and nothing else."""

import time

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import get_resolver, reverse

from leadership.people.demo import secret
from leadership.people.second_factor import SET_UP
from tests import personas
from tests.factories import WardFactory
from tests.people.conftest import PASSWORD, with_password

pytestmark = pytest.mark.django_db


def plain_urls():
    """Every URL name of ours that needs no arguments."""
    names = [name for name in get_resolver().reverse_dict if isinstance(name, str)]
    return sorted(name for name in names if not get_resolver().reverse_dict[name][0][0][1])


def test_every_page_but_the_set_up_leads_to_the_set_up(client):
    client.force_login(personas.without_second_factor(personas.manager()))
    for name in plain_urls():
        answer = client.get(reverse(name))
        if name in SET_UP:
            continue
        if reverse(name).startswith("/api/"):  # a program cannot follow to a page
            assert (name, answer.status_code) == (name, 403)
            continue
        assert (name, answer.status_code) == (name, 302)
        assert (name, answer["Location"]) == (name, reverse("mfa_index"))


@pytest.mark.parametrize("persona", ["committee_services", "scrutiny_officer", "assistant_leader"])
def test_those_of_committees_need_one_as_everybody_does(client, persona):
    of = (WardFactory(),) if persona == "assistant_leader" else ()
    user = getattr(personas, persona)(*of)
    client.force_login(user)
    assert client.get("/").status_code == 200
    client.force_login(personas.without_second_factor(user))
    assert client.get("/")["Location"] == reverse("mfa_index")


def test_the_admin_is_closed_as_well(client):
    client.force_login(personas.without_second_factor(personas.administrator()))
    answer = client.get(reverse("admin:index"))
    assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index"))


def test_recovery_codes_alone_are_no_second_factor(client):
    user = personas.without_second_factor(personas.officer())
    user.authenticator_set.create(type="recovery_codes", data={})
    client.force_login(user)
    assert client.get("/password/change/")["Location"] == reverse("mfa_index")


def test_with_a_second_factor_the_pages_open(client):
    client.force_login(personas.manager())
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_the_user_comes_with_person_and_factor_in_one_query(client, django_assert_num_queries):
    client.force_login(personas.manager())
    with django_assert_num_queries(3) as asked:  # the session, the user, the council's row
        client.get(reverse("council_css"))
    users = [q["sql"] for q in asked.captured_queries if q["sql"].startswith("EXECUTE")]
    assert len(users) == 1
    assert not any("people_person" in q["sql"] for q in asked.captured_queries)


def test_right_after_the_password_the_set_up_asks_for_nothing_more(client, knock):
    user = with_password(personas.without_second_factor(personas.manager()))
    knock(user.username)
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    assert client.get(reverse("mfa_add_webauthn")).status_code == 200


def test_later_the_set_up_asks_who_is_there(client, knock, monkeypatch):
    user = with_password(personas.without_second_factor(personas.manager()))
    knock(user.username)
    later = time.time() + 301
    monkeypatch.setattr("leadership.people.adapters.time.time", lambda: later)
    for name in ("mfa_activate_totp", "mfa_add_webauthn"):
        answer = client.get(reverse(name))
        assert answer["Location"].startswith(reverse("account_reauthenticate"))


def test_sessions_of_a_password_alone_end_when_a_factor_is_set_up(client, knock):
    user = with_password(personas.without_second_factor(personas.manager()))
    elsewhere = Client()
    elsewhere.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
    assert elsewhere.get(reverse("mfa_index")).status_code == 200
    knock(user.username)
    key = client.get(reverse("mfa_activate_totp")).context["form"].secret
    code = format_hotp_value(hotp_value(key, int(time.time()) // 30))
    assert client.post(reverse("mfa_activate_totp"), {"code": code}).status_code == 302
    assert client.get(reverse("usersessions_list")).status_code == 200
    assert elsewhere.get(reverse("mfa_index")).status_code == 302
    assert list(UserSession.objects.filter(user=user).values_list("session_key", flat=True)) == [
        client.session.session_key
    ]


def test_the_last_factor_cannot_be_taken_off(client, sign_in):
    user = with_password(personas.manager())
    sign_in(user)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=user, type="totp").exists()


def test_what_is_kept_of_a_factor_is_sealed():
    user = personas.manager()
    kept = Authenticator.objects.get(user=user).data["secret"]
    assert secret(user.username) not in kept
    assert get_adapter().decrypt(kept) == secret(user.username)
