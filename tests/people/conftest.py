"""A door to knock at: signing in as people do, with user name, password and code."""

import pytest
from django.urls import reverse

from leadership.people.demo import present_code
from leadership.people.models import User

PASSWORD = "three random words"


def with_password(user: User) -> User:
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def knock(client):
    """Try a user name and a password; the answer of the sign-in page."""

    def try_with(login: str, password: str = PASSWORD, **more: str):
        return client.post(reverse("account_login"), {"login": login, "password": password, **more})

    return try_with


@pytest.fixture
def sign_in(client, knock):
    """Go through the door with password and code: the present one, or the one that is given."""

    def through(user: User, code: str = "", **more: str):
        assert knock(user.username, **more)["Location"] == reverse("mfa_authenticate")
        return client.post(reverse("mfa_authenticate"), {"code": code or present_code(user)})

    return through
