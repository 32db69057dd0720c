"""Decisions and promises as JSON: what the pages show, to the same people."""

from datetime import date, datetime

import pytest
from rest_framework.test import APIClient

from leadership.dates.vague import VagueDate
from tests import personas
from tests.factories import WardFactory
from tests.governance.asking import queries
from tests.governance_factories import DecisionFactory, PromiseFactory, in_force

pytestmark = pytest.mark.django_db
API = "/api/v1/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 12, 10)


@pytest.fixture
def carol():
    client = APIClient()
    client.force_login(personas.councillor(of=WardFactory()))
    return client


def found(client, asked):
    return client.get(f"{API}{asked}").json()["results"]


def test_a_decision_with_its_parts_and_wards(carol):
    decision = in_force(serial=3996, title="Hedges")
    decision.wards.add(WardFactory(code="E05000002"), WardFactory(code="E05000001"))
    said = carol.get(f"{API}decisions/2017/3996/").json()
    assert (said["reference"], said["title"], said["status"]) == (
        "003996/2017", "Hedges", "in_force",
    )  # fmt: skip
    assert said["wards"] == ["E05000001", "E05000002"]
    assert said["parts"] == [{"number": 1, "text": "Part 1", "state": "approved"}]
    assert said["taken_by"] == decision.taken_by.name
    assert not {"by", "not_key_said_by", "id"} & set(said)


def test_drafts_and_private_decisions_are_not_there(carol):
    draft, private = DecisionFactory(), in_force(private=True)
    assert found(carol, "decisions/") == []
    for each in (draft, private):
        assert carol.get(f"{API}decisions/{each.year}/{each.serial}/").status_code == 404


def test_decisions_are_found_by_reference_ward_status_and_date(carol):
    ward = WardFactory(code="E05000001")
    in_force(serial=3996, taken_on=date(2017, 7, 20)).wards.add(ward)
    in_force(serial=12)
    asked = {
        "reference=003996/2017": ["003996/2017"],
        "reference=3996/2017": ["003996/2017"],
        "ward=E05000001": ["003996/2017"],
        "taken_to=2017-07-19": ["000012/2017"],
        "status=subject": [],
        "": ["003996/2017", "000012/2017"],
    }
    for query, references in asked.items():
        rows = found(carol, f"decisions/?{query}")
        assert (query, [row["reference"] for row in rows]) == (query, references)


def test_a_promise_without_a_date_keeps_its_words(carol):
    PromiseFactory(what="A mailbox", due_words="as soon as possible", body=None)
    decision = in_force(serial=3996)
    late = PromiseFactory(
        what="Late", when=VagueDate.in_month(2017, 8), part=decision.parts.get(), source=""
    )
    first, second = found(carol, "promises/")
    assert (first["due_first"], first["due_last"]) == ("2017-08-01", "2017-08-31")
    assert (first["decision"], first["made_to"]) == ("003996/2017", late.body.name)
    assert (second["due_last"], second["due_words"], second["made_to"], second["decision"]) == (
        None, "as soon as possible", None, None,
    )  # fmt: skip
    assert [row["what"] for row in found(carol, "promises/?overdue=true")] == ["Late"]
    assert carol.get(f"{API}promises/{late.pk}/").json()["what"] == "Late"


@pytest.mark.parametrize("number", [1, 3])
def test_lists_ask_as_much_for_one_row_as_for_three(carol, number):
    for _ in range(number):
        decision = in_force()
        decision.wards.add(WardFactory())
        PromiseFactory(part=decision.parts.get())
    assert queries(carol, f"{API}decisions/") == 6
    assert queries(carol, f"{API}promises/") == 5
