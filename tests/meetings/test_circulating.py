"""Draft notes go round, are corrected, and are confirmed at the next meeting (those of 26 July on
10 August)."""

from datetime import date

import pytest
from django.urls import reverse

from leadership import dates
from leadership.meetings import services
from leadership.people.refusals import Conflict, NotAllowed
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
)
from tests.factories import UserFactory
from tests.personas import committee_services, councillor, login, officer, scrutiny_officer

pytestmark = pytest.mark.django_db

DRAFT, CORRECTED = "The lamps of Elm Row were noted.", "The lamps of Oak Row were noted."


@pytest.fixture
def body():
    return CommitteeFactory()


@pytest.fixture
def july(body):
    return CommitteeMeetingFactory(body=body, notes=DRAFT)


@pytest.fixture
def august(body):
    return CommitteeMeetingFactory(body=body, date=date(2017, 8, 10))


@pytest.fixture
def colm():
    return committee_services()


def circulate(meeting, by, version=1):
    return services.circulate_notes(meeting=meeting, by=by, version=version)


def correct(meeting, by, version=2):
    return services.write_notes(meeting=meeting, notes=CORRECTED, by=by, version=version)


def test_the_text_is_frozen_with_its_time(july, colm):
    circulate(july, colm)
    correct(july, colm)
    july.refresh_from_db()
    assert (july.circulated_notes, july.circulated_at) == (DRAFT, dates.now())
    assert (july.notes, july.notes_status) == (CORRECTED, "draft")


def test_the_same_text_goes_round_once(july, colm):
    circulate(july, colm)
    with pytest.raises(Conflict, match="circulated already"):
        circulate(july, colm, version=2)
    correct(july, colm)
    circulate(july, colm, version=3)
    july.refresh_from_db()
    assert july.circulated_notes == CORRECTED


def test_a_browsers_line_ends_are_no_change(july, colm):
    asked = {"meeting": july, "by": colm}
    services.write_notes(notes="Noted.\nAgreed.", version=1, **asked)
    circulate(july, colm, version=2)
    services.write_notes(notes="Noted.\r\nAgreed.\r\n", version=3, **asked)
    july.refresh_from_db()
    assert july.notes == july.circulated_notes == "Noted.\nAgreed."


def test_only_a_draft_of_a_held_meeting_goes_round(body, colm):
    for status, notes_status in (("sitting", "draft"), ("held", "none"), ("held", "agreed")):
        notes = "" if notes_status == "none" else DRAFT
        meeting = CommitteeMeetingFactory(
            body=body, status=status, notes=notes, notes_status=notes_status
        )
        with pytest.raises(Conflict):
            circulate(meeting, colm)
        meeting.refresh_from_db()
        assert (meeting.circulated_notes, meeting.circulated_at) == ("", None)


def test_others_circulate_nothing(july):
    for user in (officer(), councillor()):
        with pytest.raises(NotAllowed):
            circulate(july, user)
    july.refresh_from_db()
    assert july.circulated_at is None


def page(client, address, by=None):
    client.logout()
    if by is not None:
        client.force_login(by)
    response = client.get(address)
    return response.status_code, " ".join(response.content.decode().split())


def test_confirmed_at_the_next_meeting_with_the_changes_marked(client, july, august, colm):
    item = CommitteeItemFactory(meeting=august, notes_of=july, purpose="confirm")
    circulate(july, colm)
    correct(july, colm)
    confirming = reverse("agenda_item_notes", args=[august.pk, item.pk])
    marked = '<del class="difference">Elm</del><ins class="difference">Oak</ins> Row'
    assert marked in page(client, confirming, colm)[1]
    services.record_notes_outcome(
        item=item, outcome="confirmed", by=colm, version=1, notes_version=3
    )
    status, changes = page(client, reverse("notes_changes", args=[july.pk]), scrutiny_officer())
    assert (status, marked in changes) == (200, True)
    assert f'confirmed at <a class="govuk-link" href="{august.get_absolute_url()}' in changes
    public = page(client, july.get_absolute_url())[1]
    assert CORRECTED in public and "Elm Row" not in public
    assert f'Confirmed at <a class="govuk-link" href="{august.get_absolute_url()}' in public
    assert f'href="{july.get_absolute_url()}#notes">' in page(client, august.get_absolute_url())[1]


def test_what_was_taken_out_is_not_published(client, july, august, colm):
    address = reverse("notes_changes", args=[july.pk])
    assert page(client, address, colm)[0] == 404  # nothing went round yet
    circulate(july, colm)
    assert "The notes are as they were circulated." in page(client, address, colm)[1]
    for user in (councillor(), officer()):
        assert page(client, address, user)[0] == 404
    client.logout()
    assert client.get(address)["Location"].startswith("/sign-in/")


def test_members_read_what_was_sent_round_and_nobody_else_does(client, body, july, colm):
    member, earlier = login("Ann Amber"), login("Ed Earlier")
    BodyAppointmentFactory(body=body, person=member.person)
    BodyAppointmentFactory(body=body, person=earlier.person, end=date(2017, 7, 1))
    address = july.get_absolute_url()
    assert DRAFT not in page(client, address, member)[1]  # not sent round yet
    circulate(july, colm)
    correct(july, colm)
    shown = page(client, address, member)[1]
    assert DRAFT in shown and "Oak Row" not in shown
    for user in (earlier, councillor(), UserFactory()):
        assert "Row were noted" not in page(client, address, user)[1]
    assert "Row were noted" not in page(client, address)[1]
    working = page(client, address, colm)[1]
    assert CORRECTED in working and "changed since" in working


def test_it_is_done_on_the_meetings_page(client, july, colm):
    client.force_login(colm)
    address = reverse("notes_circulate", args=[july.pk])
    assert client.post(address, {"version": 9}).status_code == 409
    assert client.post(address, {"version": 1})["Location"] == f"{july.get_absolute_url()}#notes"
    assert client.post(address, {"version": 2}).status_code == 409
    july.refresh_from_db()
    assert july.circulated_notes == DRAFT
    assert "and unchanged since" in page(client, july.get_absolute_url(), colm)[1]
