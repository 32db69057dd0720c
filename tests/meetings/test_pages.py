"""What people read of meetings: the list, the page, the papers."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from leadership.meetings.models import Body, Meeting, Status
from tests.factories import (
    AgendaItemFactory,
    AttendanceCountFactory,
    AttendanceFactory,
    IssueFactory,
    MeetingFactory,
    PaperFactory,
    PersonFactory,
    StoredFileFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)


def page(client, meeting, by=None) -> str:
    if by is not None:
        client.force_login(by)
    response = client.get(meeting.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def listed(client, by=None, **filters) -> list[Meeting]:
    if by is not None:
        client.force_login(by)
    response = client.get(reverse("meeting_list"), filters)
    assert response.status_code == 200
    return list(response.context["page"].object_list)


@pytest.fixture
def exempt_things(elmwick):
    """A public meeting with an open and an exempt item, and papers of every kind."""
    meeting = MeetingFactory(ward=elmwick, date=TODAY)
    opened = AgendaItemFactory(meeting=meeting, heading="Bins of Elm Row")
    closed = AgendaItemFactory(
        meeting=meeting, heading="CANARY contract prices", text="CANARY text", exempt=True
    )
    PaperFactory(meeting=meeting, agenda_item=opened, title="Open report")
    PaperFactory(meeting=meeting, agenda_item=opened, title="CANARY appendix", exempt=True)
    PaperFactory(meeting=meeting, agenda_item=closed, title="CANARY report of the exempt item")
    PaperFactory(meeting=meeting, title="CANARY loose paper", exempt=True)
    return meeting


def who_may_not_see_exempt(elmwick, oakham):
    return [None, councillor(of=elmwick), councillor(of=oakham), coordinator(of=oakham), officer()]


def test_what_is_exempt_is_on_no_page_of_anybody_but_its_officers(
    client, elmwick, oakham, exempt_things
):
    for user in who_may_not_see_exempt(elmwick, oakham):
        client.logout()
        shown = page(client, exempt_things, by=user)
        assert "Bins of Elm Row" in shown and "Open report" in shown
        assert "CANARY" not in shown
    for user in (coordinator(of=elmwick), manager(), administrator()):
        assert page(client, exempt_things, by=user).count("CANARY") >= 5


def test_an_exempt_paper_is_not_found_at_its_address(client, elmwick, oakham, exempt_things):
    papers = {paper.title: paper for paper in exempt_things.papers.all()}
    for user in who_may_not_see_exempt(elmwick, oakham):
        client.logout()
        if user is not None:
            client.force_login(user)
        for title, paper in papers.items():
            address = reverse("paper_download", args=[exempt_things.pk, paper.pk])
            assert client.get(address).status_code == (200 if title == "Open report" else 404)
    client.force_login(coordinator(of=elmwick))
    for paper in papers.values():
        address = reverse("paper_download", args=[exempt_things.pk, paper.pk])
        assert client.get(address).status_code == 200


def test_a_paper_is_found_at_its_own_meetings_address_only(client, elmwick):
    meeting, other = MeetingFactory(ward=elmwick), MeetingFactory(ward=elmwick)
    paper = PaperFactory(meeting=meeting)
    assert client.get(reverse("paper_download", args=[meeting.pk, paper.pk])).status_code == 200
    assert client.get(reverse("paper_download", args=[other.pk, paper.pk])).status_code == 404


def test_a_served_paper_is_the_bytes_that_were_stored_and_runs_nothing(client, elmwick):
    file = StoredFileFactory(data=b"%PDF-1.7 agenda", name="Agenda November.pdf")
    paper = PaperFactory(meeting=MeetingFactory(ward=elmwick), file=file)
    response = client.get(reverse("paper_download", args=[paper.meeting_id, paper.pk]))
    assert b"".join(response.streaming_content) == b"%PDF-1.7 agenda"
    assert response["Content-Disposition"] == 'attachment; filename="Agenda November.pdf"'
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_private_meeting_is_not_found_by_others(client, elmwick, oakham):
    meeting = MeetingFactory(ward=elmwick, public=False)
    paper = PaperFactory(meeting=meeting)
    addresses = [
        meeting.get_absolute_url(),
        reverse("paper_download", args=[meeting.pk, paper.pk]),
        reverse("meeting_attendance", args=[meeting.pk]),
    ]
    for user in (councillor(of=oakham), coordinator(of=oakham), officer()):
        client.force_login(user)
        assert [client.get(address).status_code for address in addresses] == [404, 404, 404]
        assert listed(client, period="all") == []
    client.logout()
    assert [client.get(address).status_code for address in addresses[:2]] == [404, 404]
    assert listed(client, period="all") == []
    assert listed(client, by=councillor(of=elmwick), period="all") == [meeting]


def test_a_venue_that_is_not_public_is_never_published(client, elmwick, oakham):
    """Somebody's home (security.md, T16)."""
    meeting = MeetingFactory(
        ward=elmwick,
        date=TODAY + timedelta(7),
        status=Status.SCHEDULED,
        venue="CANARY house",
        venue_address="12 CANARY Row",
        venue_is_public=False,
    )
    for user in (None, councillor(of=oakham), coordinator(of=oakham)):
        client.logout()
        assert "CANARY" not in page(client, meeting, by=user)
        assert "CANARY" not in client.get(reverse("meeting_list")).content.decode()
    for user in (coordinator(of=elmwick), councillor(of=elmwick), manager()):
        assert "CANARY house, 12 CANARY Row" in page(client, meeting, by=user)


def test_a_public_venue_stands_on_the_page_with_day_and_time(client, elmwick):
    meeting = MeetingFactory(
        ward=elmwick,
        date=date(2017, 11, 21),
        time=time(18, 30),
        status=Status.SCHEDULED,
        venue="Elmwick Hall",
        venue_address="Elm Row, B1 1BB",
    )
    shown = page(client, meeting)
    assert "Tuesday 21 November 2017, 18:30" in shown
    assert "Elmwick Hall, Elm Row, B1 1BB" in shown


@pytest.mark.parametrize("notes_status", ["draft", "agreed"])
def test_notes_and_counts_are_public_once_agreed(client, elmwick, oakham, notes_status):
    meeting = MeetingFactory(
        ward=elmwick, date=TODAY, notes="The bins were discussed.", notes_status=notes_status
    )
    AttendanceCountFactory(meeting=meeting, number=24, approximate=True)
    AttendanceFactory(meeting=meeting, person=PersonFactory(name="Anna Alderman"), how="apologies")
    agreed = notes_status == "agreed"
    words = ("The bins were discussed.", "about 24", "Anna Alderman: apologies")
    for user in (None, councillor(of=oakham), coordinator(of=oakham), officer()):
        client.logout()
        shown = page(client, meeting, by=user)
        assert [word in shown for word in words] == [agreed] * 3
    owner = officer()  # answers for something in the ward
    IssueFactory(ward=elmwick, owner=owner.person)
    for user in (councillor(of=elmwick), coordinator(of=elmwick), owner, manager()):
        shown = page(client, meeting, by=user)
        assert [word in shown for word in words] == [True] * 3


def test_the_recorder_is_warned_of_personal_data_before_notes_are_published(client, elmwick):
    notes = "Ring Mrs Nirgendwo on 01632 960001."
    meeting = MeetingFactory(ward=elmwick, date=TODAY, notes=notes)
    shown = page(client, meeting, by=coordinator(of=elmwick))
    assert "They seem to hold" in shown and "a telephone number (01632 960001)" in shown
    assert "They seem to hold" not in page(client, meeting, by=councillor(of=elmwick))


def test_few_people_are_not_counted_in_public(client, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, notes="Bins", notes_status="agreed")
    for kind, number in [("residents", 4), ("guests", 0), ("councillors", 3)]:
        AttendanceCountFactory(meeting=meeting, kind=kind, number=number)
    counts = client.get(meeting.get_absolute_url()).context["record"].counts
    assert counts == [
        ("Councillors", "3"),
        ("Guests and partners", "0"),
        ("Residents", "fewer than 5"),
    ]
    client.force_login(councillor(of=elmwick))
    counts = client.get(meeting.get_absolute_url()).context["record"].counts
    assert ("Residents", "4") in counts


def test_a_cancelled_meeting_says_why(client, elmwick):
    meeting = MeetingFactory(
        ward=elmwick, status=Status.CANCELLED, cancelled_because="The hall was flooded."
    )
    assert "This meeting is cancelled: The hall was flooded." in page(client, meeting)


def test_where_an_old_record_came_from_is_said_to_its_officers(client, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, source="Old tracker", source_reference="17")
    assert "Old tracker, as 17" in page(client, meeting, by=coordinator(of=elmwick))
    client.logout()
    assert "Old tracker" not in page(client, meeting)


def test_hostile_words_are_shown_as_words(client, elmwick):
    attack = "<script>alert(1)</script>"
    meeting = MeetingFactory(ward=elmwick, venue=attack, notes=attack, notes_status="agreed")
    AgendaItemFactory(meeting=meeting, heading=attack, text=attack, presenter=attack)
    PaperFactory(meeting=meeting, title=attack)
    shown = page(client, meeting, by=manager())
    assert attack not in shown
    assert shown.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 5


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_asks_as_much_for_three_meetings_as_for_one(
    client, elmwick, oakham, django_assert_num_queries, many
):
    for _ in range(many):
        MeetingFactory(wards=[elmwick, oakham], date=TODAY)
    gita = manager()
    client.force_login(gita)
    client.get(reverse("meeting_list"))
    with django_assert_num_queries(LIST_QUERIES):
        assert len(listed(client)) == many


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_as_much_for_three_items_as_for_one(
    client, elmwick, django_assert_num_queries, many
):
    meeting = MeetingFactory(ward=elmwick, date=TODAY)
    earlier = MeetingFactory(ward=elmwick, date=TODAY - timedelta(60))
    later = MeetingFactory(ward=elmwick, date=TODAY + timedelta(60))
    gita = manager()
    for _ in range(many):
        outcome = {"notes_outcome": "noted", "notes_outcome_by": gita}
        item = AgendaItemFactory(meeting=meeting, notes_of=earlier, **outcome)
        AgendaItemFactory(meeting=later, notes_of=meeting, **outcome)
        PaperFactory(meeting=meeting, agenda_item=item)
        AttendanceFactory(meeting=meeting)
    client.force_login(gita)
    client.get(meeting.get_absolute_url())
    with django_assert_num_queries(PAGE_QUERIES):
        page(client, meeting)


LIST_QUERIES = 10
PAGE_QUERIES = 10


@pytest.fixture
def four_meetings(elmwick, oakham):
    return {
        "coming": MeetingFactory(ward=elmwick, date=TODAY + timedelta(7), status=Status.SCHEDULED),
        "held": MeetingFactory(ward=oakham, date=TODAY - timedelta(7)),
        "joint": MeetingFactory(wards=[elmwick, oakham], date=TODAY - timedelta(8)),
        "last year": MeetingFactory(ward=elmwick, date=date(2016, 7, 12)),
    }


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["coming"]),
        ({"period": "all"}, ["coming", "held", "joint", "last year"]),
        ({"period": "coming"}, ["coming"]),
        ({"period": "past"}, ["held", "joint", "last year"]),
        ({"period": "2016-17"}, ["last year"]),
        ({"period": "2017-18"}, ["coming", "held", "joint"]),
        ({"status": "held"}, ["held", "joint", "last year"]),
        ({"status": "cancelled"}, []),
        ({"period": "nonsense"}, ["coming"]),
    ],
)
def test_the_list_is_filtered(client, four_meetings, filters, found):
    assert listed(client, **filters) == [four_meetings[name] for name in found]


def test_a_joint_meeting_is_listed_once_under_each_of_its_wards(
    client, four_meetings, elmwick, oakham
):
    for ward, names in [(elmwick, ["coming", "joint", "last year"]), (oakham, ["held", "joint"])]:
        assert listed(client, ward=ward.pk) == [four_meetings[name] for name in names]


def test_what_is_missing_is_a_filter_for_officers_only(client, four_meetings):
    AttendanceCountFactory(meeting=four_meetings["held"])
    missing = listed(client, by=manager(), gap="attendance")
    assert missing == [four_meetings["joint"], four_meetings["last year"]]
    client.logout()
    assert len(listed(client, gap="attendance", period="all")) == 4
    shown = client.get(reverse("meeting_list")).content.decode()
    assert "What is missing" not in shown and "No attendance" not in shown


def test_the_list_has_pages(client, elmwick):
    for days in range(31):
        MeetingFactory(ward=elmwick, date=TODAY - timedelta(days))
    assert len(listed(client, period="all")) == 30
    assert len(listed(client, period="all", page=2)) == 1
    assert len(listed(client, period="all", page="nonsense")) == 30


def test_the_empty_list_says_what_to_do(client):
    assert "No meetings yet." in client.get(reverse("meeting_list")).content.decode()
    client.force_login(manager())
    assert "Plan the first one" in client.get(reverse("meeting_list")).content.decode()
    none = client.get(reverse("meeting_list"), {"status": "held"}).content.decode()
    assert "No meeting fits these filters." in none


def test_a_committee_is_shown_by_its_name(client):
    meeting = MeetingFactory(ward=WardFactory(), kind="committee")
    meeting.meeting_bodies.all().delete()
    body = Body.objects.create(name="Cabinet Committee", kind=Body.Kind.CABINET_COMMITTEE)
    meeting.meeting_bodies.create(body=body)
    assert "Cabinet Committee: Committee meeting" in page(client, meeting)
