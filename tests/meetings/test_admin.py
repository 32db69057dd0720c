"""Meetings in the admin: a list to look things up in, never a way round the meeting's own page."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from leadership.meetings.models import AgendaItem, Meeting, Status
from tests.factories import AgendaItemFactory, IssueFactory, MeetingFactory, WardFactory
from tests.personas import administrator, coordinator, manager, officer

pytestmark = pytest.mark.django_db

LIST = reverse("admin:meetings_meeting_changelist")


@pytest.fixture
def elmwick():
    return WardFactory(name="Elmwick")


@pytest.fixture
def meeting(elmwick) -> Meeting:
    """A coming public one at somebody's home, and its history with notes that were a draft."""
    meeting = MeetingFactory(
        ward=elmwick,
        date=date(2017, 11, 15) + timedelta(7),
        status=Status.SCHEDULED,
        venue="CANARY house",
        venue_address="12 CANARY Row",
        venue_is_public=False,
    )
    Meeting.objects.filter(pk=meeting.pk).update(notes="CANARY notes", notes_status="draft")
    Meeting.objects.filter(pk=meeting.pk).update(topics="Bins")
    return meeting


@pytest.fixture
def owner(elmwick):
    """An officer who answers for something in the ward."""
    user = officer()
    IssueFactory(ward=elmwick, owner=user.person)
    return user


def pages(client, meeting) -> list[tuple[int, bool]]:
    """Of list, row and history: the status, and whether a closed word is there."""
    row = reverse("admin:meetings_meeting_change", args=[meeting.pk])
    history = reverse("admin:meetings_meeting_history", args=[meeting.pk])
    answers = [client.get(page) for page in (LIST, row, history)]
    return [(each.status_code, "CANARY" in each.content.decode()) for each in answers]


def test_officers_of_other_wards_read_no_draft_and_no_private_venue(client, meeting):
    for user in (officer(), coordinator(of=WardFactory(name="Oakham"))):
        client.force_login(user)
        assert pages(client, meeting) == [(200, False), (200, False), (403, False)]


def test_those_who_deal_with_the_ward_and_who_see_all_records_read_them(
    client, elmwick, meeting, owner
):
    for user in (coordinator(of=elmwick), owner, manager(), administrator()):
        client.force_login(user)
        assert pages(client, meeting)[1:] == [(200, True), (200, True)]


def test_closed_words_are_not_guessed_by_searching_or_filtering(client, meeting):
    client.force_login(officer())
    found = [
        len(client.get(LIST, {"q": word}).context["cl"].result_list) for word in ("CANARY", "Bins")
    ]
    assert found == [0, 1]
    for lookup in ("notes__contains", "venue__startswith", "venue_address__contains"):
        assert client.get(LIST, {lookup: "CANARY"}).status_code == 400
    client.force_login(manager())
    assert len(client.get(LIST, {"q": "CANARY"}).context["cl"].result_list) == 1


def test_the_list_asks_as_much_for_three_meetings_as_for_one(
    client, elmwick, django_assert_num_queries
):
    client.force_login(manager())
    for more in (1, 2):
        for _ in range(more):
            MeetingFactory(ward=elmwick)
        client.get(LIST)
        with django_assert_num_queries(8):
            client.get(LIST)


def test_what_an_item_said_while_it_was_exempt_is_not_in_its_history_for_everybody(
    client, elmwick, owner
):
    item = AgendaItemFactory(meeting=MeetingFactory(ward=elmwick), text="CANARY", exempt=True)
    AgendaItem.objects.filter(pk=item.pk).update(text="In short", exempt=False)
    items = reverse("admin:meetings_agendaitem_changelist")
    history = reverse("admin:meetings_agendaitem_history", args=[item.pk])
    for user in (owner, coordinator(of=WardFactory(name="Oakham"))):
        client.force_login(user)
        shown = client.get(items, {"meeting__date__year": item.meeting.date.year})
        assert item.heading in shown.content.decode()
        assert client.get(history).status_code == 403
    client.force_login(coordinator(of=elmwick))
    assert "CANARY" in client.get(history).content.decode()
