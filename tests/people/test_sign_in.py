"""The door: user name or e-mail, password, code; throttled, silent about who exists."""

import pytest
from django.db import connection
from django.urls import reverse

from leadership.audit.models import SignIn
from leadership.people.demo import present_code
from leadership.people.models import User
from tests import personas
from tests.people.conftest import PASSWORD, with_password

pytestmark = pytest.mark.django_db

SAME_WORDS = "The username and/or password you specified are not correct."
CORPUS = [
    "x" * 10_000,
    "manager\x00",
    "🧑‍🌾" * 50,
    "\u202egnp.exe",
    "İstanbul",
    "ß" * 255,
    "' OR 1=1 --",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "a@" + "b" * 300 + ".example",
    "\ud7ff\ufffd\u0000",
    " ",
    "ﬀ@council.example",
    "%00",
]


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def results() -> list[str]:
    return list(SignIn.objects.order_by("pk").values_list("result", flat=True))


def test_user_name_password_and_code_open_the_door(client, sign_in):
    user = with_password(personas.manager())
    answer = sign_in(user)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client)
    assert results() == ["signed_in"]
    assert SignIn.objects.get().user == user


def test_the_e_mail_address_does_as_well_in_any_case(client, knock):
    user = with_password(personas.officer())
    assert knock(user.email.upper())["Location"] == reverse("mfa_authenticate")
    assert not signed_in(client)


def test_a_password_without_the_code_opens_nothing(client, knock):
    user = with_password(personas.manager())
    knock(user.username)
    assert not signed_in(client)
    answer = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert answer.status_code == 200
    assert not signed_in(client)
    assert results() == ["wrong_code"]


def test_a_code_works_once(client, sign_in):
    user = with_password(personas.manager())
    code = present_code(user)  # a new one may begin between the two
    sign_in(user, code)
    client.post(reverse("account_logout"))
    assert sign_in(user, code).status_code == 200
    assert not signed_in(client)


def test_nor_does_it_when_the_phone_s_clock_is_behind(client, sign_in):
    """The code lives for three periods; allauth remembers its use for one."""
    user = with_password(personas.manager())
    code = present_code(user)  # a new one may begin between the two
    sign_in(user, code)
    client.post(reverse("account_logout"))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cache WHERE cache_key LIKE '%%mfa.totp.used%%'")
        assert cursor.rowcount == 1
    assert sign_in(user, code).status_code == 200
    assert not signed_in(client)


def test_it_does_not_say_who_exists(knock):
    user = with_password(personas.manager())
    wrong = knock(user.username, "not this one")
    unknown = knock("nobody-of-that-name", "not this one")
    assert SAME_WORDS in wrong.content.decode()
    assert SAME_WORDS in unknown.content.decode()
    assert results() == ["wrong_password", "wrong_password"]
    assert list(SignIn.objects.order_by("pk").values_list("user", flat=True)) == [user.pk, None]


def test_the_sixth_wrong_password_in_five_minutes_is_refused_even_if_right(client, knock):
    user = with_password(personas.manager())
    for _ in range(5):
        knock(user.username, "wrong again")
    answer = knock(user.username)
    assert answer.status_code == 200
    assert "Too many failed login attempts" in answer.content.decode()
    assert not signed_in(client)


def test_codes_are_throttled_as_well(client, knock):
    user = with_password(personas.manager())
    knock(user.username)
    for code in range(5):
        client.post(reverse("mfa_authenticate"), {"code": f"00000{code}"})
    answer = client.post(reverse("mfa_authenticate"), {"code": "000009"})
    assert "Too many failed login attempts" in answer.content.decode()


@pytest.mark.parametrize("text", CORPUS)
@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("account_login", ("login", "password")),
        ("account_reset_password", ("email",)),
        ("mfa_login_webauthn", ("credential",)),
    ],
)
def test_no_text_breaks_a_form_before_sign_in(client, name, fields, text):
    answer = client.post(reverse(name), dict.fromkeys(fields, text))
    assert answer.status_code in (200, 302), (name, text[:20])
    assert not signed_in(client)


@pytest.mark.parametrize(
    "credential",
    [
        "[]",
        "{}",
        "null",
        "7",
        '{"id": 1}',
        '{"id":"eA","rawId":"eA","type":"public-key","response":{}}',
        '{"id":"eA","rawId":"eA","type":"public-key","response":{"clientDataJSON":"e30",'
        '"authenticatorData":"e30","signature":"e30","userHandle":"/////w"}}',
        '{"id":"eA","rawId":"eA","type":"public-key","response":{"clientDataJSON":"!",'
        '"authenticatorData":"","signature":5,"userHandle":null}}',
    ],
)
def test_no_made_up_passkey_breaks_the_door(client, credential):
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("account_login")
    assert not signed_in(client)


def test_nobody_signs_up(client):
    for path in ("/signup/", "/accounts/signup/", "/sign-up/"):
        assert client.get(path).status_code == 404


def test_the_admin_s_own_door_is_closed(client):
    answer = client.get("/admin/login/?next=/admin/tracker/issue/")
    assert answer.status_code == 302
    assert answer["Location"] == reverse("account_login") + "?next=/admin/tracker/issue/"
    assert client.post("/admin/login/", {"username": "a", "password": "b"}).status_code == 302


def test_after_sign_in_one_lands_where_one_wanted_to_go(sign_in):
    user = with_password(personas.administrator())
    assert sign_in(user, next="/admin/")["Location"] == "/admin/"


def test_nobody_is_sent_to_another_site(sign_in):
    user = with_password(personas.manager())
    assert sign_in(user, next="https://elsewhere.example/")["Location"] == "/"


def test_a_deactivated_login_opens_nothing(client, knock):
    user = with_password(personas.manager())
    User.objects.filter(pk=user.pk).update(is_active=False)
    answer = knock(user.username, PASSWORD)
    assert not signed_in(client)
    assert answer["Location"] == reverse("account_inactive")


def test_signing_out_needs_a_post(client, sign_in):
    sign_in(with_password(personas.manager()))
    client.get(reverse("account_logout"))
    assert signed_in(client)
    client.post(reverse("account_logout"))
    assert not signed_in(client)
    assert results() == ["signed_in", "signed_out"]
