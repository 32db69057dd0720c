"""Somebody who was signed out while writing is told so, and has the words still."""

import pytest

from tests.factories import WardFactory
from tests.personas import councillor
from tracker.models import Issue

pytestmark = pytest.mark.django_db
WORDS = "The lamp by the school is out"


def test_a_form_sent_after_signing_out_keeps_its_words_and_leads_back(client):
    client.force_login(councillor(of=WardFactory()))
    client.logout()
    client.cookies["csrftoken"] = "a" * 32  # of the form that stands open
    response = client.post("/issues/raise/", {"title": WORDS, "password": "open sesame"})
    said = response.content.decode()
    assert (response.status_code, "You are signed out" in said, WORDS in said) == (403, True, True)
    assert 'href="/sign-in/?next=/issues/raise/"' in said
    assert "open sesame" not in said
    assert not Issue.objects.exists()


def test_where_nothing_was_typed_one_is_simply_asked_to_sign_in(client):
    client.cookies["csrftoken"] = "a" * 32
    response = client.post("/issues/raise/", {"csrfmiddlewaretoken": "x"})
    assert (response.status_code, response.url) == (302, "/sign-in/?next=/issues/raise/")


def test_htmx_keeps_its_form_and_is_sent_away_as_before(client):
    client.cookies["csrftoken"] = "a" * 32
    response = client.post("/issues/raise/", {"title": WORDS}, headers={"hx-request": "true"})
    assert response.status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "/public/issues/%00/",
        "/suggestions/%00/",
        "/matters/%00x/",
        "/boards/consent/%00/",
        "/api/v1/public/issues/%00/",
    ],
)
def test_a_null_byte_in_an_address_is_an_address_that_is_not_there(client, address):
    client.raise_request_exception = False
    assert client.get(address).status_code == 404
