"""A meeting's page leads to what was decided there, and to the requests that it hears."""

from datetime import datetime

import pytest

from tests import personas
from tests.factories import AgendaItemFactory
from tests.governance.asking import queries, text_of
from tests.governance_factories import (
    CommitteeFactory,
    DecisionFactory,
    heard_soon,
    in_force,
    meeting_of,
)

pytestmark = pytest.mark.django_db
HEADING = "Decided and heard here"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 12, 10)


@pytest.fixture
def item():
    meeting = meeting_of(CommitteeFactory(), date="2017-07-19")
    return AgendaItemFactory(meeting=meeting, number=4)


def test_everybody_is_led_to_a_decision_that_is_published(client, item):
    decision = in_force(item=item, title="Pilot ward arrangements")
    page = item.meeting.get_absolute_url()
    shown = text_of(client, page)
    assert HEADING in shown
    assert f"Decision {decision.reference} · under item 4" in shown
    assert f'href="{decision.get_absolute_url()}">Pilot ward arrangements</a>' in shown


def test_a_draft_and_a_private_one_are_for_those_who_read_them(client, item):
    DecisionFactory(item=item, title="A draft of it")
    in_force(item=item, title="A private one", private=True)
    page = item.meeting.get_absolute_url()
    for user in (None, personas.councillor(), personas.officer()):
        if user:
            client.force_login(user)
        shown = text_of(client, page)
        assert HEADING not in shown and "A draft" not in shown and "A private" not in shown
    client.force_login(personas.committee_services())
    shown = text_of(client, page)
    assert "A draft of it" in shown and "A private one" in shown


def test_a_hearing_is_found_from_its_meeting(client):
    request = heard_soon(personas.scrutiny_officer())
    shown = text_of(client, request.hearing.meeting.get_absolute_url())
    assert f"Request for call-in: {request.decision.title}" in shown
    assert "Valid: to be heard" in shown


def test_where_nothing_was_decided_nothing_is_said(client, item):
    assert HEADING not in text_of(client, item.meeting.get_absolute_url())


def test_three_decisions_cost_no_more_than_one(client, item):
    page = item.meeting.get_absolute_url()
    in_force(item=item)
    client.get(page)
    one = queries(client, page)
    for _ in range(2):
        in_force(item=item)
    assert queries(client, page) == one
