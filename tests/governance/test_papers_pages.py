"""The records of the two papers on their pages: the public's, and those of who keeps them."""

import pytest
from django.test import Client
from django.urls import reverse

from leadership.governance.models import CallInRequest, CommitteeReport, Decision, Promise
from leadership.meetings.models import Meeting
from tests import personas
from tests.governance.papers import loaded, loaded_once  # noqa: F401 - fixtures

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

LISTS = ["call_in_list", "committee_report_list", "decision_list", "promise_list"]


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def records() -> list[str]:
    models = (CallInRequest, CommitteeReport, Decision, Meeting, Promise)
    rows = [row for model in models for row in model.objects.all()]
    return [row.get_absolute_url() for row in rows]


@pytest.mark.parametrize("who", ["public", "clerk", "scrutiny"])
def test_every_page_of_the_papers_can_be_read(who):
    client = Client()
    if who != "public":
        client.force_login(
            personas.committee_services() if who == "clerk" else personas.scrutiny_officer()
        )
    for address in [*(reverse(name) for name in LISTS), *records()]:
        assert text_of(client, address)


def test_the_public_reads_that_the_decision_is_locked_and_that_the_record_lists_no_ward():
    page = text_of(Client(), Decision.objects.get().get_absolute_url())
    assert "003996/2017" in page
    assert "Call-in requested" in page
    assert "Nothing can be done under it for now." in page
    assert "The report names all wards as affected; this record lists none." in page


def test_the_public_reads_both_days_and_not_the_signed_copy():
    request = CallInRequest.objects.get()
    page = text_of(Client(), request.get_absolute_url())
    assert "21 July 2017" in page and "19 July 2017" in page
    assert "2 h 30 min before the deadline" in page
    assert "Cllr Randal Brew signed the request and is Deputy Chair" in page
    copy = reverse("call_in_signed_copy", args=[request.pk])
    assert copy not in page
    assert Client().get(copy).status_code in {302, 403, 404}
