"""The pages on which officers plan and record meetings."""

from datetime import date, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leadership.meetings.models import Meeting, Status
from tests.factories import (
    AgendaItemFactory,
    CouncillorTermFactory,
    MeetingFactory,
    PaperFactory,
    PersonFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)
NEXT = {"date_0": "22", "date_1": "11", "date_2": "2017"}


@pytest.fixture
def meeting(elmwick) -> Meeting:
    return MeetingFactory(ward=elmwick, date=TODAY, status=Status.SITTING, time=time(18, 30))


@pytest.fixture
def by_wasim(client, elmwick):
    """The client of Elmwick's co-ordinator."""
    client.force_login(coordinator(of=elmwick))
    return client


def address(name, meeting, *more) -> str:
    return reverse(name, args=[meeting.pk, *more])


def errors(response) -> dict[str, list[str]]:
    assert response.status_code == 200
    return {name: list(words) for name, words in response.context["form"].errors.items()}


def pages_to_record(meeting) -> list[str]:
    item = AgendaItemFactory(meeting=meeting)
    paper = PaperFactory(meeting=meeting)
    one = ["meeting_move", "meeting_cancel", "meeting_hold", "meeting_attendance"]
    one += ["meeting_people", "meeting_notes", "notes_reopen", "agenda_item_add", "paper_add"]
    return [address(name, meeting) for name in one] + [
        address("agenda_item_edit", meeting, item.pk),
        address("paper_edit", meeting, paper.pk),
    ]


def posts_to_record(meeting) -> list[str]:
    item, paper = meeting.agenda.first(), meeting.papers.first()
    return [address(n, meeting) for n in ("meeting_start", "meeting_plan_again", "notes_agree")] + [
        address("agenda_item_move", meeting, item.pk),
        address("agenda_item_remove", meeting, item.pk),
        address("paper_remove", meeting, paper.pk),
    ]


def test_who_may_not_record_finds_no_page_to_do_it(client, elmwick, oakham, meeting):
    pages, posts = pages_to_record(meeting), []
    posts = posts_to_record(meeting)
    before = Meeting.objects.values().get(pk=meeting.pk)
    users = [councillor(of=elmwick), councillor(of=oakham), coordinator(of=oakham), officer()]
    for user in [*users, administrator()]:
        client.force_login(user)
        for page in pages:
            assert (page, client.get(page).status_code) == (page, 404)
        for page in pages + posts:
            assert (page, client.post(page, {"version": 1}).status_code) == (page, 404)
    client.logout()
    for page in pages:
        assert client.get(page).status_code == 302
    assert Meeting.objects.values().get(pk=meeting.pk) == before
    assert (meeting.agenda.count(), meeting.papers.count()) == (1, 1)


def test_the_wards_coordinator_opens_every_page(by_wasim, meeting):
    for page in pages_to_record(meeting):
        assert (page, by_wasim.get(page).status_code) == (page, 200)
    for page in posts_to_record(meeting):
        assert (page, by_wasim.get(page).status_code) == (page, 405)


@pytest.mark.parametrize("role", [officer, administrator])
def test_who_arranges_nothing_finds_no_page_to_plan(client, role):
    client.force_login(role())
    assert client.get(reverse("meeting_plan")).status_code == 404


def test_planning_a_meeting_says_its_weekday(client, elmwick, oakham):
    client.force_login(manager())
    asked = {"body": elmwick.forum.pk, "joint_with": [oakham.forum.pk], "kind": "forum"} | NEXT
    asked |= {"time": "6.30pm", "venue": "Elmwick Hall", "venue_is_public": "yes"}
    response = client.post(reverse("meeting_plan"), asked | {"public": "yes"}, follow=True)
    meeting = Meeting.objects.get()
    assert "Planned for Wednesday 22 November 2017." in response.content.decode()
    assert (meeting.date, meeting.time, meeting.public) == (date(2017, 11, 22), time(18, 30), True)
    assert {ward.name for ward in meeting.wards} == {"Elmwick", "Oakham"}


def test_a_venue_needs_a_word_on_whether_it_is_published(client, elmwick):
    client.force_login(manager())
    asked = {"body": elmwick.forum.pk, "kind": "forum", "public": "yes", "venue": "12 Elm Row"}
    wrong = errors(client.post(reverse("meeting_plan"), asked | NEXT))
    assert wrong == {"venue_is_public": ["Say whether the venue may be published."]}
    assert Meeting.objects.count() == 0


def test_a_coordinator_is_offered_her_own_forum_alone(by_wasim, elmwick, oakham):
    form = by_wasim.get(reverse("meeting_plan")).context["form"]
    assert [body.name for body in form.fields["body"].queryset] == ["Elmwick Ward Forum"]
    asked = {"body": oakham.forum.pk, "kind": "forum", "public": "yes"} | NEXT
    assert "body" in errors(by_wasim.post(reverse("meeting_plan"), asked))
    assert Meeting.objects.count() == 0


@pytest.mark.parametrize(
    ("written", "read"),
    [("18:30", time(18, 30)), ("6.30 pm", time(18, 30)), ("6pm", time(18)), ("1830", time(18, 30))],
)
def test_a_time_is_read_as_people_write_it(by_wasim, elmwick, written, read):
    asked = {"body": elmwick.forum.pk, "kind": "forum", "public": "yes", "time": written} | NEXT
    by_wasim.post(reverse("meeting_plan"), asked)
    assert Meeting.objects.get().time == read


def test_moving_and_cancelling(by_wasim, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, status=Status.SCHEDULED)
    asked = {"venue": "Library", "venue_is_public": "no", "version": 1} | NEXT
    by_wasim.post(address("meeting_move", meeting), asked)
    meeting.refresh_from_db()
    assert (meeting.date, meeting.venue) == (TODAY + timedelta(7), "Library")
    assert meeting.venue_is_public is False
    wrong = errors(by_wasim.post(address("meeting_cancel", meeting), {"version": 2}))
    assert list(wrong) == ["reason"]
    by_wasim.post(address("meeting_cancel", meeting), {"reason": "Snow", "version": 2})
    meeting.refresh_from_db()
    assert (meeting.status, meeting.cancelled_because) == (Status.CANCELLED, "Snow")


def test_the_evening_begins_and_ends(by_wasim, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, status=Status.SCHEDULED, time=time(18, 30))
    by_wasim.post(address("meeting_start", meeting))
    asked = {"finished": "18:00", "version": 2}
    wrong = errors(by_wasim.post(address("meeting_hold", meeting), asked))
    assert wrong == {"finished": ["The finish must be later than the start, 18:30."]}
    shown = by_wasim.post(
        address("meeting_hold", meeting), asked | {"finished": "20:05"}, follow=True
    )
    assert "1 hour 35 minutes" in shown.content.decode()
    meeting.refresh_from_db()
    assert meeting.status == Status.HELD


def test_attendance_is_written_as_people_write_it(by_wasim, meeting):
    asked = {"residents": "about 50", "councillors": "2", "guests": "not taken", "version": 1}
    by_wasim.post(address("meeting_attendance", meeting), asked)
    rows = meeting.attendance_counts.values_list("kind", "number", "approximate")
    assert set(rows) == {
        ("residents", 50, True),
        ("councillors", 2, False),
        ("guests", None, False),
    }
    shown = by_wasim.get(address("meeting_attendance", meeting)).content.decode()
    assert 'value="about 50"' in shown and 'value="not taken"' in shown


def test_a_wrong_count_keeps_what_was_typed(by_wasim, meeting):
    asked = {"residents": "lots", "councillors": "2", "version": 1}
    response = by_wasim.post(address("meeting_attendance", meeting), asked)
    assert list(errors(response)) == ["residents"]
    assert 'value="lots"' in response.content.decode()
    assert meeting.attendance_counts.count() == 0


def test_everyone_beside_a_kind_is_refused_at_its_field(by_wasim, meeting):
    asked = {"residents": "20", "all": "25", "version": 1}
    wrong = errors(by_wasim.post(address("meeting_attendance", meeting), asked))
    assert wrong == {"all": ["Give one number for everyone, or a number for each kind: not both."]}


def test_the_second_of_two_editors_gets_409_and_keeps_the_words(by_wasim, client, meeting):
    by_wasim.post(address("meeting_notes", meeting), {"notes": "First", "version": 1})
    client.force_login(manager())
    response = client.post(address("meeting_notes", meeting), {"notes": "Second", "version": 1})
    assert response.status_code == 409
    shown = response.content.decode()
    assert "Second" in shown and "Somebody else changed this meeting" in shown
    meeting.refresh_from_db()
    assert meeting.notes == "First"


def test_councillors_of_that_day_are_asked_about(by_wasim, elmwick, meeting):
    sitting = CouncillorTermFactory(seat__ward=elmwick, person=PersonFactory(name="Anna"))
    CouncillorTermFactory(
        seat__ward=elmwick, person=PersonFactory(name="Gone"), end=TODAY - timedelta(1)
    )
    form = by_wasim.get(address("meeting_people", meeting)).context["form"]
    assert [person.name for person in form.councillors] == ["Anna"]
    asked = {f"presence_{sitting.person.pk}": "apologies", "chair": sitting.person.pk}
    asked |= {"topics": "Bins", "finished": "20:00", "version": 1}
    assert by_wasim.post(address("meeting_people", meeting), asked).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.chair, meeting.topics, meeting.finished) == (sitting.person, "Bins", time(20))
    assert meeting.attendances.get().how == "apologies"


def test_notes_go_from_draft_to_agreed_and_back_with_a_reason(by_wasim, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY)
    by_wasim.post(address("meeting_notes", meeting), {"notes": "Bins", "version": 1})
    by_wasim.post(address("notes_agree", meeting), {"version": 2})
    meeting.refresh_from_db()
    assert meeting.notes_status == "agreed"
    assert by_wasim.get(address("meeting_notes", meeting)).status_code == 302
    assert list(errors(by_wasim.post(address("notes_reopen", meeting), {"version": 3}))) == [
        "reason"
    ]
    by_wasim.post(address("notes_reopen", meeting), {"reason": "A name", "version": 3})
    meeting.refresh_from_db()
    assert (meeting.notes, meeting.notes_status) == ("Bins", "draft")


def test_agreeing_needs_the_version_that_was_read(by_wasim, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, notes="Bins", notes_status="draft")
    for posted in ({}, {"version": "x"}, {"version": 7}):
        assert by_wasim.post(address("notes_agree", meeting), posted).status_code == 409
    meeting.refresh_from_db()
    assert meeting.notes_status == "draft"


def test_an_item_says_who_may_read_it(by_wasim, meeting):
    add = address("agenda_item_add", meeting)
    asked = {"heading": "Prices", "kind": "discussion"}
    assert list(errors(by_wasim.post(add, asked))) == ["exempt"]
    by_wasim.post(add, asked | {"exempt": "yes"})
    item = meeting.agenda.get()
    assert (item.heading, item.exempt, item.number) == ("Prices", True, 1)
    edit = address("agenda_item_edit", meeting, item.pk)
    by_wasim.post(edit, asked | {"exempt": "no", "version": 2})
    item.refresh_from_db()
    assert item.exempt is False
    assert by_wasim.post(edit, asked | {"exempt": "yes"}).status_code == 409


def test_a_paper_is_added_changed_and_removed(by_wasim, meeting):
    add = address("paper_add", meeting)
    upload = SimpleUploadedFile("report.pdf", b"%PDF-1.7 made up", "application/pdf")
    asked = {"title": "Bin report", "kind": "report", "exempt": "no"}
    assert list(errors(by_wasim.post(add, asked))) == ["file"]
    by_wasim.post(add, asked | {"file": upload})
    paper = meeting.papers.get()
    assert (paper.title, paper.file.name, paper.exempt) == ("Bin report", "report.pdf", False)
    by_wasim.post(address("paper_edit", meeting, paper.pk), asked | {"exempt": "yes", "version": 2})
    paper.refresh_from_db()
    assert paper.exempt is True
    by_wasim.post(address("paper_remove", meeting, paper.pk))
    assert meeting.papers.count() == 0


def test_a_bad_file_is_the_forms_error(by_wasim, meeting):
    upload = SimpleUploadedFile("report.pdf", b"<script>", "application/pdf")
    asked = {"title": "Bin report", "kind": "report", "exempt": "no", "file": upload}
    wrong = errors(by_wasim.post(address("paper_add", meeting), asked))
    assert wrong == {"file": ["The file does not look like a pdf file: open it and save it anew."]}
    assert meeting.papers.count() == 0
