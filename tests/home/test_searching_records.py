"""Decisions by any form of their reference, reports, promises, steps; other names of our pages."""

from datetime import datetime

import pytest

from leadership.governance.models import CommitteeReport, Decision, Promise
from tests import personas
from tests.factories import MeetingFactory, WardFactory
from tests.governance_factories import (
    ActionItemFactory,
    CommitteeFactory,
    DecisionFactory,
    in_force,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def found(client, words):
    return " ".join(client.get("/search/", {"q": words}).content.decode().split())


def report(subject, **fields):
    return CommitteeReport.objects.create(
        report_to=CommitteeFactory(), subject=subject, decision_on="2017-07-19", **fields
    )


def promise(what, **fields):
    return Promise.objects.create(what=what, source="App A 4.2", **fields)


@pytest.mark.parametrize("words", ["003996/2017", "3996/2017", " 03996/2017 "])
def test_a_decision_is_found_by_its_reference_with_or_without_noughts(client, words):
    in_force(serial=3996, year=2017, title="Trim the hedges")
    in_force(serial=3997, year=2017, title="Paint the benches")
    said = found(client, words)
    assert 'href="/decisions/2017/3996/"' in said
    assert "003996/2017 Trim the hedges" in said
    assert "Can be carried out" in said
    assert "Paint the benches" not in said


def test_words_find_decisions_reports_promises_and_steps(client):
    in_force(title="Lanterns for all")
    report("A report about lanterns", published=True)
    promise("A paper about lanterns")
    ActionItemFactory(title="Light the lanterns")
    said = found(client, "lantern")
    for words in ("Lanterns for all", "A report about lanterns", "A paper about lanterns",
                  "Light the lanterns"):  # fmt: skip
        assert words in said


def test_search_keeps_to_what_one_may_read(client):
    draft, private = DecisionFactory(title="Draft lantern"), in_force(title="Closed lantern")
    Decision.objects.filter(pk=private.pk).update(private=True)
    report("Lantern report in draft")
    promise("A lantern in private", part=private.parts.get())
    ActionItemFactory(title="Closed lantern step", decision_part=private.parts.get())
    closed = {"Draft lantern", "Closed lantern", "Lantern report in draft", "A lantern in private",
              "Closed lantern step"}  # fmt: skip
    public = found(client, "lantern")
    assert [words for words in closed if words in public] == []
    assert "Draft lantern" not in found(client, draft.reference)
    client.force_login(personas.scrutiny_officer())
    said = found(client, "lantern")
    assert {words for words in closed if words in said} == closed - {
        "Draft lantern", "Lantern report in draft",
    }  # fmt: skip
    client.force_login(personas.committee_services())
    said = found(client, "lantern")
    assert {words for words in closed if words in said} == closed


@pytest.mark.parametrize("words", ["Ward Tracker", "ward action tracker"])
def test_the_trackers_other_names_lead_to_it(client, words):
    assert "published issues are on their ward" in found(client, words)
    client.force_login(personas.officer())
    assert '<a class="govuk-link rows__title" href="/issues/">Issues</a>' in found(client, words)


@pytest.mark.parametrize("words", ["Elm Row Ward Committee", "elm row ward meeting"])
def test_a_ward_committee_is_a_ward_forum(client, words):
    MeetingFactory(ward=WardFactory(name="Elm Row"))
    MeetingFactory(ward=WardFactory(name="Otterley"))
    said = found(client, words)
    assert "Elm Row Ward Forum" in said
    assert "Ward Committees and ward meetings are Ward Forums here" in said
    assert "Otterley" not in said


def test_a_committee_is_found_by_any_of_its_names(client):
    body = CommitteeFactory(name="Hedges O&S", also_known_as="The green committee")
    said = found(client, "green committee")
    assert f'href="/committees/{body.pk}/"' in said
    assert "Overview and Scrutiny Committee" in said
