"""Signing in as people do: an app's code, a passkey, the keyboard alone."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from leadership.audit.models import SignIn
from leadership.people.demo import present_code
from leadership.people.services import set_password_link
from tests import personas
from tests.browser.looking import faults, prepare, send
from tests.people.conftest import PASSWORD, with_password

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _passkeys_on_this_machine(settings):
    """A passkey belongs to an origin; the tests' one has no certificate."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True


@pytest.fixture
def door(chromium, live_server):
    """A window on the site by the name `localhost`: a passkey cannot belong to an IP address."""
    contexts = []

    def open_door(width=1280):
        address = live_server.url.replace("127.0.0.1", "localhost")
        context = chromium.new_context(viewport={"width": width, "height": 900}, base_url=address)
        contexts.append(context)
        return prepare(context.new_page())

    yield open_door
    for context in contexts:
        context.close()


def with_authenticator(page):
    """The browser's own virtual device, which confirms as a finger would."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return device


def enter_password(page, user):
    page.goto(reverse("account_login"))
    page.fill("#id_login", user.username)
    page.fill("#id_password", PASSWORD)
    send(page, "main button:text-is('Sign in')")


@pytest.mark.parametrize("width", [1280, 320])
def test_an_app_is_set_up_and_its_code_signs_in(door, width):
    user = with_password(personas.without_second_factor(personas.manager()))
    page = door(width)
    enter_password(page, user)
    page.wait_for_url("**" + reverse("mfa_index"))
    assert faults(page) == []
    send(page, "text=Set up an app")
    assert page.locator(".qr-code svg path").count() > 0
    assert faults(page) == []
    page.fill("#id_code", "000000")
    send(page, "text=Turn it on")
    assert page.locator(".govuk-error-summary").count() == 1
    assert faults(page) == []
    page.click("text=I cannot scan it")
    key = page.inner_text("code.secret-key")
    page.fill("#id_code", code_of(key))
    send(page, "text=Turn it on")
    page.wait_for_url("**" + reverse("mfa_view_recovery_codes"))
    assert page.locator("#recovery-codes li").count() == 10
    assert faults(page) == []
    page.goto(reverse("usersessions_list"))
    assert page.inner_text("h1") == "Where you are signed in"
    assert faults(page) == []


def code_of(key: str) -> str:
    counter = int(time.time()) // 30
    return format_hotp_value(hotp_value(key, counter))


def test_a_passkey_is_added_and_signs_in_alone(door):
    user = with_password(personas.without_second_factor(personas.officer()))
    page = door()
    with_authenticator(page)
    enter_password(page, user)
    send(page, "text=Add a passkey")
    assert faults(page) == []
    page.fill("#id_name", "my phone")
    page.click("text=Add this device")
    page.wait_for_url("**" + reverse("mfa_view_recovery_codes"))
    page.goto(reverse("mfa_list_webauthn"))
    assert "my phone" in page.inner_text("main")
    assert faults(page) == []
    page.goto(reverse("account_logout"))
    send(page, "main button:text-is('Sign out')")
    page.goto(reverse("account_login"))
    page.click("text=Sign in with a passkey")
    page.wait_for_function(
        "() => document.querySelector('.council-header__who').innerText.includes('Sign out')"
    )
    page.goto(reverse("usersessions_list"))
    assert page.inner_text("h1") == "Where you are signed in"
    signed_in = SignIn.objects.filter(user=user, result=SignIn.Result.SIGNED_IN)
    assert signed_in.count() == 2


def test_a_passkey_is_the_second_factor_after_a_password(door):
    user = with_password(personas.without_second_factor(personas.officer()))
    page = door()
    with_authenticator(page)
    enter_password(page, user)
    send(page, "text=Add a passkey")
    page.click("text=Add this device")
    page.wait_for_url("**" + reverse("mfa_view_recovery_codes"))
    page.context.clear_cookies()
    enter_password(page, user)
    page.wait_for_url("**" + reverse("mfa_authenticate"))
    assert faults(page) == []
    page.click("text=Use a passkey instead")
    page.wait_for_url(lambda address: reverse("mfa_authenticate") not in address)
    page.goto(reverse("usersessions_list"))
    assert page.inner_text("h1") == "Where you are signed in"


def test_the_keyboard_alone_signs_in(door):
    user = with_password(personas.manager())
    page = door()
    page.goto(reverse("account_login"))
    page.locator("#id_login").focus()
    page.keyboard.type(user.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**" + reverse("mfa_authenticate"))
    page.locator("#id_code").focus()
    page.keyboard.type(present_code(user))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: reverse("mfa_authenticate") not in address)
    page.goto(reverse("mfa_index"))
    assert page.inner_text("h1") == "Your second factor"
    assert faults(page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_the_pages_before_sign_in_have_no_fault(door, width):
    page = door(width)
    user = personas.officer()
    for address in (
        reverse("account_login"),
        reverse("account_reset_password"),
        reverse("account_reset_password_done"),
        reverse("account_reset_password_from_key_done"),
        reverse("account_inactive"),
        "/password/new/x-y/",
        "/password/new/" + set_password_link(user).split("/password/new/")[1],
    ):
        page.goto(address)
        assert (address, faults(page)) == (address, [])
    send(page, "text=Keep this password")
    assert page.locator(".govuk-error-summary").count() == 1
    assert faults(page) == []
    page.goto(reverse("account_login"))
    send(page, "main button:text-is('Sign in')")
    assert page.locator(".govuk-error-summary").count() == 1
    assert faults(page) == []


def test_an_invitation_page_has_no_fault(window):
    manager = personas.manager()
    for width in (1280, 320):
        page = prepare(window(width, manager))
        page.goto(reverse("person_invite", args=[personas.login("Nadia").person_id]))
        assert faults(page) == []
        send(page, "text=Send the invitation")
        assert page.locator(".govuk-error-summary").count() == 1
        assert faults(page) == []
