from datetime import date, datetime, time

import pytest

from leadership.home.calendar_file import escaped, folded
from tests import personas
from tests.committee_factories import (
    CommitteeFactory,
    CommitteeMeetingFactory,
    ScheduledDateFactory,
)
from tests.factories import MeetingFactory, WardFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick", slug="elmwick")


def lines(response):
    return response.content.decode().replace("\r\n ", "").split("\r\n")


def test_a_meeting_is_written_in_universal_time(client, ward):
    meeting = MeetingFactory(
        ward=ward,
        status="scheduled",
        date=date(2018, 6, 5),
        time=time(18, 30),
        venue="Hall, Elm Row",
    )
    response = client.get(f"/meetings/{meeting.pk}/calendar.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert lines(response) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Local Leadership//Meetings//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Ward Forum meeting\\, 5 June 2018",
        "BEGIN:VEVENT",
        f"UID:meeting-{meeting.pk}@localhost",
        "DTSTAMP:20171115T173000Z",
        "SEQUENCE:0",
        "DTSTART:20180605T173000Z",  # British summer time is an hour ahead
        "DTEND:20180605T193000Z",
        "SUMMARY:Elmwick Ward Forum",
        "STATUS:CONFIRMED",
        "LOCATION:Hall\\, Elm Row",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_meeting_without_a_time_is_a_whole_day(client, ward):
    meeting = MeetingFactory(ward=ward, status="scheduled", date=date(2017, 12, 31), time=None)
    said = lines(client.get(f"/meetings/{meeting.pk}/calendar.ics"))
    assert "DTSTART;VALUE=DATE:20171231" in said
    assert "DTEND;VALUE=DATE:20180101" in said


def test_a_private_meeting_is_not_there_for_others(client, ward):
    meeting = MeetingFactory(ward=ward, public=False)
    address = f"/meetings/{meeting.pk}/calendar.ics"
    assert client.get(address).status_code == 404
    client.force_login(personas.councillor(of=WardFactory()))
    assert client.get(address).status_code == 404
    client.force_login(personas.councillor(of=ward))
    assert client.get(address).status_code == 200


def test_a_wards_calendar_holds_what_is_public_and_coming(client, ward):
    MeetingFactory(ward=ward, status="scheduled", date=date(2017, 11, 21), venue="Coming hall")
    MeetingFactory(ward=ward, status="cancelled", date=date(2017, 11, 28))
    MeetingFactory(ward=ward, date=date(2017, 10, 1), venue="Past hall")
    MeetingFactory(
        ward=ward, status="scheduled", date=date(2017, 12, 1), venue="A home", venue_is_public=False
    )
    MeetingFactory(
        ward=ward, status="scheduled", date=date(2017, 12, 2), public=False, venue="Closed room"
    )
    said = "\n".join(lines(client.get(f"/wards/{ward.code}/forum.ics")))
    assert said.count("BEGIN:VEVENT") == 3
    assert "STATUS:CANCELLED" in said
    assert "Coming hall" in said
    for hidden in ("Past hall", "A home", "Closed room"):
        assert hidden not in said


def test_long_lines_are_folded_between_characters():
    line = "SUMMARY:" + "é" * 60
    parts = folded(line).split("\r\n")
    assert all(len(part.encode()) <= 75 for part in parts)
    assert "".join(part.removeprefix(" ") for part in parts) == line


def test_text_cannot_break_out_of_its_line():
    assert escaped("a\r\nATTENDEE:x; y, \\z") == "a\\nATTENDEE:x\\; y\\, \\\\z"


def test_a_committee_has_a_calendar_of_its_public_meetings_to_come(client):
    body = CommitteeFactory(name="Lanterns Scrutiny Committee")
    coming = {"body": body, "status": "scheduled", "date": date(2017, 12, 13)}
    public = CommitteeMeetingFactory(**coming, time=time(10, 30))
    called_off = CommitteeMeetingFactory(**(coming | {"status": "cancelled"}))
    private = CommitteeMeetingFactory(**coming, public=False)
    CommitteeMeetingFactory(body=body, date=date(2017, 7, 26))
    ScheduledDateFactory(schedule__body=body)
    for user in (None, personas.committee_services()):
        if user is not None:
            client.force_login(user)
        response = client.get(f"/committees/{body.pk}/meetings.ics")
        said = lines(response)
        assert response["Content-Disposition"] == (
            'attachment; filename="lanterns-scrutiny-committee-meetings.ics"'
        )
        uids = {f"UID:meeting-{meeting.pk}@localhost" for meeting in (public, called_off)}
        assert {line for line in said if line.startswith("UID")} == uids
        assert f"UID:meeting-{private.pk}@localhost" not in said
        assert said.count("SUMMARY:Lanterns Scrutiny Committee") == 2
        assert "DTSTART:20171213T103000Z" in said and "STATUS:CANCELLED" in said
