"""Meetings of a board: arranged by who runs it, recorded on one page, apart from the forums'."""

from datetime import date, datetime, time

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from jobs_skills.access import boards_run
from jobs_skills.first_meetings import first_meeting_of
from jobs_skills.models import BoardMeeting, PlanTheme, SectorAttendance, TimetableEntry
from jobs_skills.services.meetings import (
    arrange_meeting,
    load_inaugural_target,
    record_meeting,
)
from leadership.dates.vague import VagueDate
from leadership.dates.years import YearCalendar
from leadership.home.manager import incomplete_meetings
from leadership.meetings import services as meetings
from leadership.meetings.access import (
    bodies_kept_by,
    keep_bodies_by,
    may_record,
    may_see_working_record,
)
from leadership.meetings.models import Meeting, Status
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    BoardFactory,
    BoardMeetingFactory,
    BoardSchemeFactory,
    LocalPlanFactory,
    OrganisationFactory,
    PlanThemeFactory,
    TermsFactory,
    TimetableEntryFactory,
)
from tests.factories import AttendanceCountFactory, MeetingFactory, WardFactory
from tests.personas import (
    administrator,
    board_member,
    coordinator,
    councillor,
    facilitator,
    manager,
    officer,
)
from tracker.reports.attendances import Visits, sittings, ward_meetings

pytestmark = pytest.mark.django_db

TODAY = date(2017, 8, 2)
FIRST_OF_AUGUST = date(2017, 8, 1)
SECTORS = [each.value for each in SectorAttendance.Sector]


@pytest.fixture(autouse=True)
def second_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 2, 9, 30)


@pytest.fixture
def board():
    return BoardFactory(name="Lantern Quarter North")


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return response.content.decode()


def record_of(row, by, **said):
    """The service with what a test does not care about left empty."""
    row.meeting.refresh_from_db()
    empty = {
        "attendance": {},
        "convened_by": "",
        "convener": None,
        "chaired_by": "",
        "chair": None,
        "secretary_from": "",
        "notes": "",
        "priorities": [],
        "version": row.meeting.version,
    }
    return record_meeting(board=row.board, meeting=row.meeting, by=by, **{**empty, **said})


# -- who may


def test_a_facilitator_arranges_a_meeting_of_the_own_board(client, board):
    provider = OrganisationFactory(name="Lantern Training")
    client.force_login(facilitator(of=board))
    said = {
        "purpose": "inaugural",
        "date_0": "1",
        "date_1": "9",
        "date_2": "2017",
        "time": "10am",
        "venue": "Elm Lane Library",
        "venue_is_public": "yes",
        "public": "yes",
        "convened_by": "provider",
        "convener": provider.pk,
        "chaired_by": "partner",
    }
    answer = client.post(at("board_meeting_arrange", board.slug), said)
    row = BoardMeeting.objects.select_related("meeting").get()
    assert answer["Location"] == at("board_meeting", board.slug, row.meeting.pk)
    assert (row.purpose, row.convened_by, row.convener, row.chaired_by) == (
        "inaugural",
        "provider",
        provider,
        "partner",
    )
    meeting = row.meeting
    assert (meeting.kind, meeting.status, meeting.date, meeting.time) == (
        "other",
        "scheduled",
        date(2017, 9, 1),
        time(10),
    )
    assert meeting.published_venue == "Elm Lane Library"
    assert list(meeting.bodies.values_list("pk", flat=True)) == [board.pk]


def test_a_facilitator_keeps_the_meetings_of_the_own_board_alone(board):
    fay = facilitator(of=board)
    assert bodies_kept_by(fay) == {board.pk}
    keep_bodies_by(boards_run)  # registered once, whoever asks again
    assert bodies_kept_by(fay) == {board.pk}
    with pytest.raises(NotAllowed):
        meetings.plan_meeting(bodies=[BoardFactory()], date=TODAY, by=fay)
    with pytest.raises(NotAllowed):
        meetings.plan_meeting(bodies=[board, WardFactory().forum], date=TODAY, by=fay)
    assert not Meeting.objects.exists()


def test_whose_appointment_ended_keeps_no_meeting(board, settings):
    fay = facilitator(of=board)
    settings.DEMO_DATE = datetime(2018, 8, 2, 9, 30)
    assert bodies_kept_by(fay) == set()


def test_a_coordinator_records_the_own_forum_and_no_board(board):
    ward = WardFactory()
    wasim, row = coordinator(of=ward), BoardMeetingFactory(board=board)
    assert may_record(wasim, MeetingFactory(ward=ward))
    assert not may_record(wasim, row.meeting)
    assert not may_see_working_record(wasim, row.meeting)


def test_who_runs_the_board_sees_the_working_record_of_its_meetings(board):
    row = BoardMeetingFactory(board=board)
    assert may_see_working_record(facilitator(of=board), row.meeting)
    assert not may_see_working_record(board_member(of=board), row.meeting)
    assert not may_see_working_record(AnonymousUser(), row.meeting)


@pytest.mark.parametrize("who", [officer, councillor, administrator])
def test_nobody_else_of_the_council_arranges_or_records(board, who):
    user, row = who(), BoardMeetingFactory(board=board)
    with pytest.raises(NotAllowed):
        arrange_meeting(board=board, date=TODAY, by=user)
    with pytest.raises(NotAllowed):
        record_of(row, user, notes="Mine")
    row.meeting.refresh_from_db()
    assert (row.meeting.notes, BoardMeeting.objects.count()) == ("", 1)


def test_a_member_reads_the_meetings_and_changes_none(client, board):
    row = BoardMeetingFactory(board=board)
    client.force_login(board_member(of=board))
    page = text_of(client.get(at("board_meeting", board.slug, row.meeting.pk)))
    assert "Record the meeting" not in page
    assert client.get(at("board_meeting_record", board.slug, row.meeting.pk)).status_code == 404


def test_a_meeting_of_another_board_is_not_found_under_ones_own(client, board):
    other = BoardMeetingFactory()
    client.force_login(facilitator(of=board))
    assert client.get(at("board_meeting", board.slug, other.meeting.pk)).status_code == 404
    assert client.get(at("board_meeting", other.board.slug, other.meeting.pk)).status_code == 404


# -- arranging, moving, cancelling, holding


def test_four_inaugural_meetings_two_of_them_on_one_day():
    gita, scheme = manager(), BoardSchemeFactory()
    days = [date(2017, 7, 24), date(2017, 7, 25), FIRST_OF_AUGUST, FIRST_OF_AUGUST]
    for day in days:
        board = BoardFactory(scheme=scheme)
        row = arrange_meeting(board=board, date=day, by=gita, purpose="inaugural")
        meetings.hold_meeting(meeting=row.meeting, by=gita)
    held = Meeting.objects.filter(status=Status.HELD).order_by("date")
    assert list(held.values_list("date", flat=True)) == days


def test_a_second_inaugural_meeting_is_refused_in_words(board):
    gita = manager()
    row = arrange_meeting(board=board, date=date(2017, 9, 1), by=gita, purpose="inaugural")
    with pytest.raises(Refused, match="already, on 1 September 2017"):
        arrange_meeting(board=board, date=date(2017, 9, 2), by=gita, purpose="inaugural")
    meetings.cancel_meeting(meeting=row.meeting, reason="The hall burned.", by=gita)
    with pytest.raises(Refused, match="was cancelled: plan it again and move it"):
        arrange_meeting(board=board, date=date(2017, 9, 2), by=gita, purpose="inaugural")
    assert BoardMeeting.objects.count() == 1


def test_an_organisation_that_convenes_is_somebodys(board):
    with pytest.raises(Refused, match="whose organisation"):
        arrange_meeting(board=board, date=TODAY, by=manager(), convener=OrganisationFactory())
    assert not Meeting.objects.exists()


def test_a_facilitator_moves_cancels_plans_again_and_holds(client, board):
    fay = facilitator(of=board)
    meeting = arrange_meeting(board=board, date=date(2017, 9, 1), by=fay).meeting
    client.force_login(fay)
    said = {"date": "2017-08-02", "time": "18:30", "version": meeting.version}
    client.post(at("board_meeting_move", board.slug, meeting.pk), said)
    meeting.refresh_from_db()
    assert (meeting.date, meeting.time) == (TODAY, time(18, 30))
    late = client.post(
        at("board_meeting_cancel", board.slug, meeting.pk), {"reason": "x", "version": 1}
    )
    assert late.status_code == 409
    without = {"reason": "", "version": meeting.version}
    client.post(at("board_meeting_cancel", board.slug, meeting.pk), without)
    meeting.refresh_from_db()
    assert meeting.status == Status.SCHEDULED
    client.post(
        at("board_meeting_cancel", board.slug, meeting.pk), without | {"reason": "Nobody can."}
    )
    meeting.refresh_from_db()
    assert (meeting.status, meeting.cancelled_because) == (Status.CANCELLED, "Nobody can.")
    client.post(at("board_meeting_plan_again", board.slug, meeting.pk))
    meeting.refresh_from_db()
    answer = client.post(
        at("board_meeting_hold", board.slug, meeting.pk),
        {"finished": "20:15", "version": meeting.version},
    )
    meeting.refresh_from_db()
    assert answer["Location"] == at("board_meeting_record", board.slug, meeting.pk)
    assert (meeting.status, meeting.finished) == (Status.HELD, time(20, 15))


# -- the record


def test_the_record_is_kept_on_one_page(client, board):
    row = BoardMeetingFactory(board=board)
    client.force_login(facilitator(of=board))
    url = at("board_meeting_record", board.slug, row.meeting.pk)
    assert client.get(url).status_code == 200
    said = {
        "came_public": "4",
        "came_private": "0",
        "came_third": "",
        "came_residents": "12",
        "convened_by": "provider",
        "chaired_by": "council",
        "secretary_from": "jobcentre",
        "priorities": "First jobs\n\n  Bus  to the airport \nfirst JOBS",
        "notes": "All agreed.",
        "version": row.meeting.version,
    }
    assert client.post(url, said).status_code == 302
    row.refresh_from_db()
    assert (row.convened_by, row.chaired_by, row.secretary_from) == (
        "provider",
        "council",
        "jobcentre",
    )
    counted = dict(row.attendance.values_list("sector", "number"))
    assert counted == {"public": 4, "private": 0, "third": None, "residents": 12}
    themes = board.plan.themes.order_by("pk").values_list("title", "long_term", "named_at")
    assert list(themes) == [
        ("first JOBS", True, row.meeting.pk),
        ("Bus to the airport", True, row.meeting.pk),
    ]
    row.meeting.refresh_from_db()
    assert (row.meeting.notes, row.meeting.notes_status) == ("All agreed.", "draft")
    page = text_of(client.get(at("board_meeting", board.slug, row.meeting.pk)))
    assert "<dt>Third sector</dt><dd>not counted</dd>" in page
    assert "<dt>Private</dt><dd>0</dd>" in page


def test_the_second_of_two_recorders_overwrites_nothing(client, board):
    row = BoardMeetingFactory(board=board)
    fay, read = facilitator(of=board), row.meeting.version
    record_of(row, fay, attendance={"public": 9})
    client.force_login(fay)
    late = {"came_public": "2", "priorities": "Too late", "version": read}
    answer = client.post(at("board_meeting_record", board.slug, row.meeting.pk), late)
    assert answer.status_code == 409
    assert "Too late" in text_of(answer)
    assert list(row.attendance.values_list("number", flat=True)) == [9]
    assert not PlanTheme.objects.exists()


def test_a_meeting_ahead_has_no_record_yet(board):
    fay = facilitator(of=board)
    row = arrange_meeting(board=board, date=date(2017, 9, 1), by=fay)
    with pytest.raises(Conflict, match="open it first"):
        record_of(row, fay, attendance={"public": 3})
    assert not SectorAttendance.objects.exists()


def test_a_theme_of_the_plan_becomes_a_long_term_priority(board):
    theme = PlanThemeFactory(plan=LocalPlanFactory(board=board), title="First jobs")
    row = BoardMeetingFactory(board=board)
    record_of(row, facilitator(of=board), priorities=["first jobs"])
    theme.refresh_from_db()
    assert (theme.title, theme.long_term, theme.named_at) == ("First jobs", True, row.meeting)
    assert PlanTheme.objects.count() == 1


def test_a_priority_too_long_for_the_plan_saves_nothing(board):
    row = BoardMeetingFactory(board=board)
    with pytest.raises(Refused, match="at most 160"):
        record_of(row, facilitator(of=board), attendance={"public": 1}, priorities=["x" * 161])
    assert (PlanTheme.objects.count(), SectorAttendance.objects.count()) == (0, 0)


@pytest.mark.parametrize("came, total", [([1, 2, 3, 4], 10), ([1, 2, None, 4], None)])
def test_the_meetings_room_has_everyone_where_every_sector_was_counted(board, came, total):
    row, gita = BoardMeetingFactory(board=board), manager()
    record_of(row, gita, attendance=dict(zip(SECTORS, came, strict=True)), notes="Said.")
    assert list(row.meeting.attendance_counts.values_list("kind", "number")) == [("all", total)]
    assert incomplete_meetings(Meeting.objects.visible_to(gita)) == []


def test_counts_by_kind_that_are_there_stay(board):
    row = BoardMeetingFactory(board=board)
    AttendanceCountFactory(meeting=row.meeting, kind="residents", number=5)
    record_of(row, manager(), attendance=dict.fromkeys(SECTORS, 3))
    counts = row.meeting.attendance_counts.values_list("kind", "number")
    assert list(counts) == [("residents", 5)]


def test_agreed_notes_are_opened_with_a_reason(client, board):
    row, fay = BoardMeetingFactory(board=board), facilitator(of=board)
    record_of(row, fay, notes="We agreed.")
    client.force_login(fay)
    row.meeting.refresh_from_db()
    agree = at("board_meeting_agree_notes", board.slug, row.meeting.pk)
    assert client.post(agree, {"version": 1}).status_code == 409
    client.post(agree, {"version": row.meeting.version})
    row.meeting.refresh_from_db()
    assert row.meeting.notes_status == "agreed"
    page = text_of(client.get(at("board_meeting_record", board.slug, row.meeting.pk)))
    assert "The notes are agreed. Open them again" in page
    said = {"came_public": "3", "version": row.meeting.version}
    client.post(at("board_meeting_record", board.slug, row.meeting.pk), said)
    row.meeting.refresh_from_db()
    assert (row.meeting.notes, row.meeting.notes_status) == ("We agreed.", "agreed")
    reopen = at("board_meeting_reopen_notes", board.slug, row.meeting.pk)
    client.post(reopen, {"reason": "A wrong date", "version": row.meeting.version})
    row.meeting.refresh_from_db()
    assert row.meeting.notes_status == "draft"


def test_a_joint_meeting_is_recorded_by_one_board(board):
    gita, other = manager(), BoardFactory(name="Lantern Quarter East")
    joint = meetings.plan_meeting(bodies=[board, other], date=TODAY, by=gita, kind="other")
    meetings.hold_meeting(meeting=joint, by=gita)
    row = BoardMeeting(board=board, meeting=joint)
    record_of(row, gita, chaired_by="partner")
    with pytest.raises(Refused, match="recorded by the Lantern Quarter North"):
        record_of(BoardMeeting(board=other, meeting=joint), gita, chaired_by="council")
    assert BoardMeeting.objects.get().chaired_by == "partner"


def test_a_meeting_planned_with_others_is_listed_and_nothing_of_it_is_recorded(client, board):
    joint = meetings.plan_meeting(bodies=[board, BoardFactory()], date=TODAY, by=manager())
    client.force_login(facilitator(of=board))
    page = text_of(client.get(at("board_meeting_list", board.slug)))
    assert "Meeting with others" in page
    assert "Convened by: not recorded · chaired by: not recorded" in page
    assert client.get(at("board_meeting", board.slug, joint.pk)).status_code == 200


# -- the target of the first meeting


def test_the_page_says_plainly_that_the_first_of_august_is_after_the_target(client, board):
    target = load_inaugural_target(scheme=board.scheme)
    assert load_inaugural_target(scheme=board.scheme) == target
    assert (target.kind, TimetableEntry.objects.count()) == ("meetings", 1)
    BoardMeetingFactory(board=board, purpose="inaugural")
    client.force_login(facilitator(of=board))
    page = text_of(client.get(at("board_meeting_list", board.slug)))
    sentence = "was on 1 August 2017, 1 day after the target: before the end of July 2017."
    assert sentence in " ".join(page.split())


def test_a_first_meeting_in_july_is_in_time(client, board):
    load_inaugural_target(scheme=board.scheme)
    in_july = MeetingFactory(date=date(2017, 7, 31), kind="other", wards=[])
    row = BoardMeetingFactory(board=board, purpose="inaugural", meeting=in_july)
    assert first_meeting_of(board).days_after == 0
    client.force_login(facilitator(of=board))
    page = text_of(client.get(at("board_meeting", board.slug, row.meeting.pk)))
    assert "within the target: before the end of July 2017" in " ".join(page.split())


def test_without_a_target_or_a_meeting_nothing_is_said(board):
    assert first_meeting_of(board).days_after == 0
    BoardMeetingFactory(board=board, purpose="inaugural")
    assert first_meeting_of(board).target is None


def test_a_meetings_page_shows_what_the_timetable_says_of_meetings(client, board):
    when = VagueDate.so_many(2, date(2018, 1, 1), date(2018, 6, 30))
    entry = TimetableEntryFactory(
        scheme=board.scheme, text="Two further meetings", kind="meetings", when=when
    )
    TimetableEntryFactory(scheme=board.scheme, text="Adopt terms")
    row = BoardMeetingFactory(board=board, purpose="inaugural")
    TermsFactory(board=board, adopted_at=row.meeting, content_hash="0" * 64)
    client.force_login(facilitator(of=board))
    page = text_of(client.get(at("board_meeting", board.slug, row.meeting.pk)))
    assert "Two further meetings" in page
    assert when.in_words().lower() in page.lower()
    assert "Adopt terms" not in page
    assert "the terms of reference, version 1" in page
    entry.refresh_from_db()
    assert entry.done_on is None


def test_the_first_meeting_that_is_arranged_is_the_inaugural_one(client, board):
    client.force_login(facilitator(of=board))
    arrange = at("board_meeting_arrange", board.slug)
    assert client.get(arrange).context["form"]["purpose"].value() == "inaugural"
    BoardMeetingFactory(board=board, purpose="inaugural")
    assert client.get(arrange).context["form"]["purpose"].value() == "board"


# -- lists, and the reports of the wards


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_three_meetings_as_for_one(
    client, board, number, django_assert_num_queries
):
    for _ in range(number):
        BoardMeetingFactory(board=board, convener=OrganisationFactory(), convened_by="provider")
        arrange_meeting(board=board, date=date(2017, 9, 1), by=manager())
    client.force_login(facilitator(of=board))
    client.get(at("board_meeting_list", board.slug))
    with django_assert_num_queries(LIST_QUERIES):
        answer = client.get(at("board_meeting_list", board.slug))
    assert text_of(answer).count('class="rows__row"') == 2 * number


LIST_QUERIES = 11


def test_the_list_is_paged(client, board):
    for _ in range(21):
        BoardMeetingFactory(board=board)
    client.force_login(facilitator(of=board))
    assert text_of(client.get(at("board_meeting_list", board.slug))).count("rows__row") == 20
    second = text_of(client.get(at("board_meeting_list", board.slug) + "?page=2"))
    assert second.count("rows__row") == 1


def test_an_empty_list_says_what_will_stand_there(client, board):
    client.force_login(board_member(of=board))
    page = text_of(client.get(at("board_meeting_list", board.slug)))
    assert "No meeting is arranged." in page
    assert "The board has not met yet." in page
    assert at("board_meeting_arrange", board.slug) not in page


def test_meetings_of_boards_count_in_no_report_of_the_wards(board):
    gita = manager()
    forum = MeetingFactory(ward=WardFactory(), date=FIRST_OF_AUGUST)
    AttendanceCountFactory(meeting=forum, kind="residents", number=24)
    row = BoardMeetingFactory(board=board)
    record_of(row, gita, attendance=dict.fromkeys(SECTORS, 50))
    year = YearCalendar((5, 1), {}).containing(FIRST_OF_AUGUST)
    found = Visits.of(sittings(ward_meetings(gita, year, publication=False)))
    assert (found.meetings, found.attendances) == (1, 24)
    assert list(Meeting.objects.of_ward_forums()) == [forum]
    assert row.meeting.wards == []
