"""What the throttle refuses stands in the record of sign-ins, and the visitor learns no more."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.audit.models import SignIn
from tests import personas
from tests.people.conftest import with_password

pytestmark = pytest.mark.django_db

TOO_MANY = "Too many failed login attempts"


def recorded() -> list[tuple[str, int | None]]:
    return list(SignIn.objects.order_by("pk").values_list("result", "user"))


def without_tokens(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


def wrong_until_refused(knock, login: str) -> None:
    for _ in range(5):
        knock(login, "wrong again")


def test_the_refused_sixth_try_is_recorded_even_with_the_right_password(client, knock):
    user = with_password(personas.manager())
    wrong_until_refused(knock, user.username)
    assert TOO_MANY in knock(user.username).content.decode()
    assert recorded() == [("wrong_password", user.pk)] * 5 + [("throttled", user.pk)]
    assert SignIn.objects.last().address == "127.0.0.1"
    assert "_auth_user_id" not in client.session


def test_who_tries_a_made_up_name_is_recorded_without_a_login(knock):
    wrong_until_refused(knock, "nobody-of-that-name")
    knock("nobody-of-that-name", "wrong again")
    assert recorded()[5:] == [("throttled", None)]


def test_nothing_that_was_typed_is_kept(knock):
    wrong_until_refused(knock, "my secret by mistake")
    knock("my secret by mistake", "another secret")
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(kept)::text FROM audit_signin AS kept")
        kept = "".join(row for (row,) in cursor.fetchall())
        cursor.execute("SELECT string_agg(cache_key || value, '') FROM cache")
        (cached,) = cursor.fetchone()
    assert "throttled" in kept
    assert "secret" not in kept and "secret" not in cached


def test_a_refused_visitor_learns_nothing_from_the_answer_or_the_work_behind_it(knock):
    user = with_password(personas.manager())
    pages, work = [], []
    for login in (user.username, "nobody-of-that-name"):
        cache.clear()
        wrong_until_refused(knock, login)
        with CaptureQueriesContext(connection) as queries:
            answer = knock(login)
        assert answer.status_code == 200
        pages.append(without_tokens(answer.content.decode()).replace(login, "NAME"))
        work.append(len(queries))
    assert TOO_MANY in pages[0]
    assert pages[0] == pages[1]
    assert work[0] == work[1]


def test_who_goes_on_knocking_is_recorded_once_a_minute_for_each_address(client, knock):
    user = with_password(personas.manager())
    wrong_until_refused(knock, user.username)
    for _ in range(4):
        knock(user.username)
    login = {"login": user.username, "password": "wrong again"}
    for _ in range(3):
        client.post(reverse("account_login"), login, REMOTE_ADDR="10.0.0.7")
    refused = SignIn.objects.filter(result="throttled").order_by("pk")
    assert list(refused.values_list("address", flat=True)) == ["127.0.0.1", "10.0.0.7"]


def test_refused_codes_are_recorded(client, knock):
    user = with_password(personas.manager())
    knock(user.username)
    for number in range(6):
        answer = client.post(reverse("mfa_authenticate"), {"code": f"00000{number}"})
    assert TOO_MANY in answer.content.decode()
    assert recorded() == [("wrong_code", user.pk)] * 5 + [("throttled", user.pk)]


def test_refused_passwords_of_who_confirms_are_recorded(client, sign_in):
    user = with_password(personas.manager())
    sign_in(user)
    cache.clear()
    for _ in range(6):
        client.post(reverse("account_reauthenticate"), {"password": "wrong again"})
    assert recorded()[1:] == [("wrong_password", user.pk)] * 5 + [("throttled", user.pk)]


@pytest.mark.parametrize(
    ("name", "fields", "allowed"),
    [
        ("mfa_login_webauthn", {"credential": "{}"}, 10),
        ("account_reset_password", {"email": "nobody@council.example"}, 5),
        ("account_login", {}, 30),
    ],
)
def test_a_door_that_closes_for_an_address_is_recorded(client, name, fields, allowed):
    for _ in range(allowed):
        assert client.post(reverse(name), fields).status_code in {200, 302}
    assert recorded() == []
    for _ in range(2):
        answer = client.post(reverse(name), fields)
        assert answer.status_code == 429
        assert "Wait five minutes, then try again." in answer.content.decode()
    assert recorded() == [("throttled", None)]


def test_the_record_in_the_admin_says_refused(client, knock):
    user = with_password(personas.officer())
    wrong_until_refused(knock, user.username)
    knock(user.username)
    client.force_login(personas.manager())
    shown = client.get(reverse("admin:audit_signin_changelist")).content.decode()
    assert "Refused: too many tries" in shown
