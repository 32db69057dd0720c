"""The council's single sign-on: who somebody is, never whether they may come in."""

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from leadership import env
from leadership.people.models import User
from tests import personas

pytestmark = pytest.mark.django_db

SERVER = "https://login.council.example"
APP = {
    "provider_id": "council",
    "name": "Brumley council account",
    "client_id": "leadership",
    "secret": "kept in the environment",
    "settings": {"server_url": SERVER},
}
CONFIGURATION = {
    "issuer": SERVER,
    "authorization_endpoint": f"{SERVER}/authorize",
    "token_endpoint": f"{SERVER}/token",
    "userinfo_endpoint": f"{SERVER}/who",
    "jwks_uri": f"{SERVER}/keys",
}


@pytest.fixture(autouse=True)
def configured(settings):
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [APP]}}


@pytest.fixture
def come_back(client, monkeypatch):
    """Return from the council's server, which says these things about somebody."""

    class Answer:
        status_code = 200
        headers = {"content-type": "application/json"}

        def __init__(self, words):
            self.words = words

        def json(self):
            return self.words

        def raise_for_status(self):
            return None

    class Session:
        said: dict = {}

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return None

        def request(self, method, url, **kwargs):
            if url.endswith("/token"):
                return Answer({"access_token": "t", "token_type": "Bearer"})
            return Answer(self.said if url.endswith("/who") else CONFIGURATION)

        def get(self, url, **kwargs):
            return self.request("GET", url)

        def post(self, url, **kwargs):
            return self.request("POST", url)

    monkeypatch.setattr(
        "allauth.socialaccount.adapter.DefaultSocialAccountAdapter.get_requests_session",
        lambda self: Session(),
    )

    def back(**said):
        Session.said = {"sub": "a-1"} | said
        away = client.post(reverse("openid_connect_login", args=["council"]))
        state = away["Location"].split("state=")[1].split("&")[0]
        address = reverse("openid_connect_callback", args=["council"])
        return client.get(address, {"code": "c", "state": state})

    return back


def test_the_button_is_there_when_it_is_set_up(client, settings):
    page = client.get(reverse("account_login")).content.decode()
    assert "Sign in with Brumley council account" in page
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": []}}
    assert "Brumley" not in client.get(reverse("account_login")).content.decode()


def test_a_verified_address_finds_the_login_and_the_second_factor_is_still_asked(client, come_back):
    user = personas.officer()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    answer = come_back(email=user.email, email_verified=True)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert SocialAccount.objects.get().user == user
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("said", [{"email_verified": False}, {}])
def test_an_address_that_is_not_verified_finds_nobody(client, come_back, said):
    user = personas.officer()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    answer = come_back(email=user.email, **said)
    assert "No account for you here yet" in answer.content.decode()
    assert not SocialAccount.objects.exists()
    assert "_auth_user_id" not in client.session


def test_a_stranger_gets_no_account(client, come_back):
    answer = come_back(email="stranger@council.example", email_verified=True)
    assert "No account for you here yet" in answer.content.decode()
    assert not User.objects.exists()


def test_half_a_configuration_stops_the_start(monkeypatch):
    monkeypatch.setenv("OIDC_SERVER_URL", SERVER)
    monkeypatch.delenv("OIDC_SECRET", raising=False)
    with pytest.raises(ImproperlyConfigured, match="OIDC_SECRET"):
        env.oidc_apps()


def test_the_sign_in_form_may_lead_there(monkeypatch):
    monkeypatch.setenv("OIDC_SERVER_URL", SERVER + "/realms/council")
    monkeypatch.setenv("OIDC_CLIENT_ID", "leadership")
    monkeypatch.setenv("OIDC_SECRET", "s")
    assert env.oidc_origins() == [SERVER]
