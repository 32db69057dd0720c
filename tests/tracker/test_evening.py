"""The evening of a forum: attendance, then line after line, each saved once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from tests.factories import (
    AttendanceCountFactory,
    CarryOverFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    QuestionFactory,
    RaiserFactory,
    ServiceFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker.models import Issue, Status
from tracker.services import RaisedBy
from tracker.services.evening import Line, save_line

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 18, 30)


@pytest.fixture
def elmwick():
    return WardFactory(name="Elmwick")


@pytest.fixture
def meeting(elmwick) -> Meeting:
    return MeetingFactory(ward=elmwick, date=TODAY, status=MeetingStatus.SITTING)


@pytest.fixture
def by_wasim(client, elmwick):
    client.force_login(coordinator(of=elmwick))
    return client


def address(name, meeting) -> str:
    return reverse(name, args=[meeting.pk])


def line(**fields) -> dict[str, str]:
    asked = {"key": str(uuid4()), "what": "Broken bench by the pond", "street": "Elm Row"}
    return asked | {"raised_by": "resident"} | fields


def raised(meeting) -> list[str]:
    return list(
        Issue.objects.filter(meeting=meeting).order_by("pk").values_list("title", flat=True)
    )


def test_a_line_of_four_fields_is_an_issue_of_the_meeting(by_wasim, elmwick, meeting):
    benches = CategoryFactory(name="Benches", usual_service=ServiceFactory(name="Parks"))
    asked = line(category=benches.pk, raiser_name="Robin", raiser_contact="01632 960001")
    response = by_wasim.post(address("evening_issue", meeting), asked, follow=True)
    issue = Issue.objects.get()
    assert (issue.title, issue.street, issue.description) == (
        "Broken bench by the pond",
        "Elm Row",
        "",
    )
    assert (issue.ward, issue.meeting, issue.raised_on) == (elmwick, meeting, TODAY)
    assert (issue.category, issue.service.name, issue.status) == (benches, "Parks", Status.RAISED)
    assert (issue.raiser.kind, issue.raiser.name) == ("resident", "Robin")
    shown = response.content.decode()
    assert f"Saved as {issue.reference}: Broken bench by the pond." in shown
    assert "Robin" not in shown and "960001" not in shown


def test_a_long_line_keeps_every_word(by_wasim, meeting):
    words = "The bench by the pond is broken. " + "It has been so since May. " * 20
    by_wasim.post(address("evening_issue", meeting), line(what=words))
    issue = Issue.objects.get()
    assert issue.title == "The bench by the pond is broken"
    assert issue.description == words.strip()


@pytest.mark.parametrize("htmx", [{}, HTMX])
def test_a_line_sent_twice_is_saved_once(by_wasim, meeting, htmx):
    asked = line()
    for _ in range(3):
        by_wasim.post(address("evening_issue", meeting), asked, **htmx)
    assert raised(meeting) == ["Broken bench by the pond"]


@pytest.mark.django_db(transaction=True)
def test_copies_of_a_line_at_the_same_moment_are_saved_once(elmwick, meeting):
    wasim = coordinator(of=elmwick)
    copy = Line(
        key=uuid4(),
        ward=elmwick,
        what="Broken bench",
        street="",
        category=None,
        raised_by=RaisedBy(),
    )

    def send(_) -> tuple[str, bool]:
        try:
            issue, is_new = save_line(meeting=meeting, line=copy, by=wasim)
            return issue.reference, is_new
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as tablets:
        answers = list(tablets.map(send, range(4)))
    assert sorted(is_new for _, is_new in answers) == [False, False, False, True]
    assert {reference for reference, _ in answers} == {Issue.objects.get().reference}


def test_a_line_changed_after_it_was_lost_overwrites_nothing(by_wasim, meeting):
    """The answer got lost, or somebody went back a page: other words are another line."""
    asked = line()
    by_wasim.post(address("evening_issue", meeting), asked)
    by_wasim.post(address("evening_issue", meeting), asked | {"what": "Broken swing"})
    by_wasim.post(address("evening_issue", meeting), asked | {"what": "Broken swing"})
    assert raised(meeting) == ["Broken bench by the pond", "Broken swing"]


def test_the_same_words_on_a_new_line_are_a_new_issue(by_wasim, meeting):
    for _ in range(2):
        by_wasim.post(address("evening_issue", meeting), line())
    assert len(raised(meeting)) == 2


def test_htmx_gets_the_list_and_a_fresh_line_without_a_reload(by_wasim, meeting):
    asked = line()
    response = by_wasim.post(address("evening_issue", meeting), asked, **HTMX)
    shown = response.content.decode()
    assert response["X-Evening"] == "saved"
    assert "<html" not in shown
    assert 'id="evening-raised" hx-swap-oob="true"' in shown
    assert shown.count("Broken bench by the pond") == 2  # the status and the list, no field
    assert asked["key"] not in shown


@pytest.mark.parametrize("htmx", [{}, HTMX])
def test_a_line_that_is_refused_keeps_what_was_typed(by_wasim, meeting, htmx):
    asked = line(what="  ", street="Elm Row", raiser_name="Robin")
    response = by_wasim.post(address("evening_issue", meeting), asked, **htmx)
    shown = response.content.decode()
    assert response.status_code == 200
    assert "Say in a few words what was raised." in shown
    assert 'value="Elm Row"' in shown and 'value="Robin"' in shown and asked["key"] in shown
    assert raised(meeting) == []


def test_issues_that_read_alike_are_named_after_saving(by_wasim, elmwick, meeting):
    other = IssueFactory(ward=elmwick, title="Broken bench by the pond")
    shown = by_wasim.post(address("evening_issue", meeting), line(), **HTMX).content.decode()
    assert "Open issues that read alike" in shown and other.reference in shown


@pytest.fixture
def benches():
    return CategoryFactory(name="Benches")


@pytest.fixture
def questions(benches):
    """Of every issue, of forum meetings, of a category; and three that this evening never asks."""
    lamps = CategoryFactory(name="Lamps")
    QuestionFactory(key="since", text="Since when?", kind="date", order=1)
    QuestionFactory(key="loud", text="How loud?", kind="text", order=2, meeting_kind="forum")
    QuestionFactory(key="legs", text="How many legs?", category=benches)
    QuestionFactory(key="post", text="Number of the post", category=lamps)
    QuestionFactory(key="walk", text="On the walk", meeting_kind="walk")
    QuestionFactory(key="old", text="No longer asked", retired=True)
    QuestionFactory(key="gone", category=CategoryFactory(retired=True))


def answers(issue) -> dict[str, str]:
    return dict(issue.answers.values_list("question__key", "value"))


def test_the_councils_questions_stand_in_a_fold_below_the_four_fields(by_wasim, meeting, questions):
    form = by_wasim.get(address("evening", meeting)).context["line"]
    asked = [
        (str(group.category or ""), [field.label for field in group.fields])
        for group in form.question_groups()
    ]
    assert asked == [
        ("", ["Since when?", "How loud?"]),
        ("Benches", ["How many legs?"]),
        ("Lamps", ["Number of the post"]),
    ]
    shown = by_wasim.get(address("evening", meeting)).content.decode()
    assert '<details class="govuk-details" id="line-more">' in shown
    assert "Where the category is Benches" in shown


def test_without_questions_there_is_no_fold(by_wasim, meeting):
    assert "More about this" not in by_wasim.get(address("evening", meeting)).content.decode()


@pytest.mark.parametrize("htmx", [{}, HTMX])
def test_answers_are_saved_with_the_line_once(by_wasim, meeting, questions, benches, htmx):
    when = {"question_since_0": "1", "question_since_1": "9", "question_since_2": "2017"}
    asked = line(category=benches.pk, question_legs="3", question_loud=" ", **when)
    for _ in range(2):
        by_wasim.post(address("evening_issue", meeting), asked, **htmx)
    assert answers(Issue.objects.get()) == {"since": "2017-09-01", "legs": "3"}


def test_another_answer_under_the_same_key_overwrites_nothing(by_wasim, meeting, questions):
    asked = line(question_loud="Very")
    by_wasim.post(address("evening_issue", meeting), asked)
    by_wasim.post(address("evening_issue", meeting), asked | {"question_loud": "Hardly"})
    assert [answers(issue) for issue in Issue.objects.order_by("pk")] == [
        {"loud": "Very"},
        {"loud": "Hardly"},
    ]


@pytest.mark.parametrize("htmx", [{}, HTMX])
def test_a_wrong_answer_opens_the_fold_and_keeps_what_was_typed(
    by_wasim, meeting, questions, benches, htmx
):
    asked = line(category=benches.pk, question_legs="many", question_loud="Very")
    shown = by_wasim.post(address("evening_issue", meeting), asked, **htmx).content.decode()
    assert "Enter a number." in shown and 'value="many"' in shown and 'value="Very"' in shown
    assert 'id="line-more" open' in shown
    assert raised(meeting) == []


def test_an_answer_to_another_categorys_question_is_not_dropped(
    by_wasim, meeting, questions, benches
):
    asked = line(category=benches.pk, question_post="17")
    shown = by_wasim.post(address("evening_issue", meeting), asked).content.decode()
    assert "This is asked where the category is Lamps." in shown and 'value="17"' in shown
    assert raised(meeting) == []


def test_a_question_of_another_kind_of_meeting_is_not_answered_by_hand(
    by_wasim, meeting, questions
):
    by_wasim.post(address("evening_issue", meeting), line(question_walk="3", question_old="3"))
    assert answers(Issue.objects.get()) == {}


def test_a_joint_meeting_asks_for_the_ward(client):
    elm, oak = WardFactory(name="Elm"), WardFactory(name="Oak")
    meeting = MeetingFactory(wards=[elm, oak], date=TODAY, status=MeetingStatus.SITTING)
    client.force_login(manager())
    response = client.post(address("evening_issue", meeting), line())
    assert list(response.context["line"].errors) == ["ward"]
    client.post(address("evening_issue", meeting), line(ward=oak.pk))
    assert Issue.objects.get().ward == oak


def test_a_coordinator_of_one_of_the_wards_raises_in_hers_alone(client):
    elm, oak = WardFactory(name="Elm"), WardFactory(name="Oak")
    meeting = MeetingFactory(wards=[elm, oak], date=TODAY, status=MeetingStatus.SITTING)
    client.force_login(coordinator(of=elm))
    response = client.post(address("evening_issue", meeting), line(ward=oak.pk))
    assert list(response.context["line"].errors) == ["ward"]
    client.post(address("evening_issue", meeting), line())
    assert [issue.ward for issue in Issue.objects.all()] == [elm]


@pytest.mark.parametrize("status", [MeetingStatus.SCHEDULED, MeetingStatus.CANCELLED])
def test_nothing_is_raised_before_the_meeting_began(by_wasim, elmwick, status):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, status=status)
    response = by_wasim.post(address("evening_issue", meeting), line())
    assert response.status_code == 409
    assert "Broken bench by the pond" in response.content.decode()  # the words are kept
    assert raised(meeting) == []


def test_the_evening_begins_with_a_button_on_its_day(by_wasim, elmwick):
    meeting = MeetingFactory(ward=elmwick, date=TODAY, status=MeetingStatus.SCHEDULED)
    assert "Start the meeting" in by_wasim.get(address("evening", meeting)).content.decode()
    by_wasim.post(address("evening_start", meeting))
    meeting.refresh_from_db()
    assert meeting.status == MeetingStatus.SITTING
    assert "Save this issue" in by_wasim.get(address("evening", meeting)).content.decode()


def test_each_count_is_saved_at_once_and_the_next_goes_through(by_wasim, meeting):
    url = address("evening_attendance", meeting)
    answer = by_wasim.post(url, {"residents": "about 50", "version": 1}, **HTMX)
    shown = answer.content.decode()
    assert answer["X-Evening"] == "saved"  # the tablet may forget what it kept
    assert "Attendance saved at 18:30." in shown and 'value="2" hx-swap-oob="true"' in shown
    again = {"residents": "about 50", "councillors": "2", "version": 2}
    by_wasim.post(url, again, **HTMX)
    assert set(meeting.attendance_counts.values_list("kind", "number", "approximate")) == {
        ("residents", 50, True),
        ("councillors", 2, False),
    }


def test_a_wrong_count_says_which(by_wasim, meeting):
    url = address("evening_attendance", meeting)
    answer = by_wasim.post(url, {"residents": "lots", "version": 1}, **HTMX)
    shown = answer.content.decode()
    assert answer["X-Evening"] == "answered"
    assert "Not saved. Residents: “lots” is not a count" in shown
    page = by_wasim.post(url, {"residents": "lots", "version": 1}).content.decode()
    assert 'value="lots"' in page and "There is a problem" in page
    assert meeting.attendance_counts.count() == 0


@pytest.mark.django_db(transaction=True)
def test_the_second_tablet_is_told_what_the_first_wrote_and_may_save_again(by_wasim, meeting):
    url = address("evening_attendance", meeting)
    by_wasim.post(url, {"residents": "40", "version": 1})
    answer = by_wasim.post(url, {"residents": "12", "version": 1}, **HTMX)
    shown = answer.content.decode()
    assert answer["X-Evening"] == "answered"
    assert "Not saved." in shown and "Wasim Coordinator" in shown
    assert 'value="2" hx-swap-oob="true"' in shown
    assert meeting.attendance_counts.get().number == 40
    by_wasim.post(url, {"residents": "12", "version": 2}, **HTMX)
    assert meeting.attendance_counts.get().number == 12


def test_the_second_tablet_without_scripts_gets_409_with_its_words(by_wasim, meeting):
    url = address("evening_attendance", meeting)
    by_wasim.post(url, {"residents": "40", "version": 1})
    response = by_wasim.post(url, {"residents": "12", "version": 1})
    assert response.status_code == 409
    assert "12" in response.content.decode()
    assert meeting.attendance_counts.get().number == 40


@pytest.fixture
def earlier(elmwick, meeting):
    """Open issues of the ward from before, one closed, one of another ward, one of tonight."""
    before = TODAY - timedelta(60)
    return {
        "bench": IssueFactory(ward=elmwick, raised_on=before, title="Bench"),
        "lamp": IssueFactory(ward=elmwick, raised_on=before, title="Lamp", owner=PersonFactory()),
        "closed": IssueFactory(ward=elmwick, raised_on=before, status=Status.CLOSED),
        "elsewhere": IssueFactory(raised_on=before),
        "tonight": IssueFactory(meeting=meeting, title="Tonight"),
    }


def on_the_sheet(meeting) -> set[str]:
    return set(meeting.carried_issues.values_list("issue__title", flat=True))


def test_open_issues_are_carried_over_one_by_one(by_wasim, meeting, earlier):
    page = by_wasim.get(address("evening", meeting))
    waiting = [issue.title for issue in page.context["evening"].waiting]
    assert waiting == ["Bench", "Lamp"]
    url = address("evening_carry_over", meeting)
    by_wasim.post(url, {"issue": earlier["lamp"].reference}, **HTMX)
    by_wasim.post(url, {"issue": earlier["lamp"].reference})
    assert on_the_sheet(meeting) == {"Lamp"}
    evening = by_wasim.get(address("evening", meeting)).context["evening"]
    assert [issue.title for issue in evening.carried] == ["Lamp"]
    assert [issue.title for issue in evening.waiting] == ["Bench"]


def test_open_issues_are_carried_over_all_at_once(by_wasim, meeting, earlier):
    shown = by_wasim.post(address("evening_carry_over", meeting), {"all": "yes"}, follow=True)
    assert "Carried over: 2." in shown.content.decode()
    assert on_the_sheet(meeting) == {"Bench", "Lamp"}


def test_an_issue_of_another_ward_is_not_carried_over(by_wasim, meeting, earlier):
    for reference in (earlier["elsewhere"].reference, "WAT-0000-00000", ""):
        url = address("evening_carry_over", meeting)
        assert by_wasim.post(url, {"issue": reference}).status_code == 404
    assert on_the_sheet(meeting) == set()


def test_what_was_carried_over_stays_on_the_sheet_when_it_is_closed(by_wasim, elmwick, meeting):
    issue = IssueFactory(ward=elmwick, raised_on=TODAY - timedelta(60), status=Status.CLOSED)
    CarryOverFactory(issue=issue, meeting=meeting)
    evening = by_wasim.get(address("evening", meeting)).context["evening"]
    assert evening.carried == [issue]


def test_the_sheet_has_blank_lines_and_the_open_issues_and_no_resident(by_wasim, meeting, earlier):
    RaiserFactory(issue=earlier["bench"], name="CANARY Robin", contact="CANARY 01632")
    for name in ("evening", "evening_sheet"):
        shown = by_wasim.get(address(name, meeting)).content.decode()
        assert "Bench" in shown and "Lamp" in shown and "CANARY" not in shown
    assert shown.count("sheet__blank") >= 14 + 2
    assert "Tonight" not in shown


def test_who_may_not_record_finds_no_evening(client, elmwick, meeting, earlier):
    pages = ["evening", "evening_sheet"]
    posts = ["evening_start", "evening_attendance", "evening_issue", "evening_carry_over"]
    users = [councillor(of=elmwick), coordinator(of=WardFactory()), officer(), administrator()]
    for user in users:
        client.force_login(user)
        for name in pages:
            assert client.get(address(name, meeting)).status_code == 404
        for name in posts:
            asked = line(version=1, residents="5", all="yes")
            assert client.post(address(name, meeting), asked).status_code == 404
    client.logout()
    for name in pages:
        assert client.get(address(name, meeting)).status_code == 302
    assert (raised(meeting), on_the_sheet(meeting)) == (["Tonight"], set())
    assert meeting.attendance_counts.count() == 0


@pytest.mark.parametrize("who", ["coordinator", "manager"])
@pytest.mark.parametrize("wards", [1, 2])
@pytest.mark.parametrize("many", [1, 3])
def test_the_evening_asks_as_much_for_three_issues_as_for_one(
    client, elmwick, django_assert_num_queries, many, wards, who
):
    met = [elmwick, WardFactory(name="Oakham")][:wards]
    meeting = MeetingFactory(wards=met, date=TODAY, status=MeetingStatus.SITTING)
    client.force_login(manager() if who == "manager" else coordinator(of=elmwick))
    for _ in range(many):
        RaiserFactory(issue__ward=elmwick, issue__meeting=meeting)
        IssueFactory(ward=elmwick, owner=PersonFactory(), raised_on=TODAY - timedelta(60))
        QuestionFactory()
        QuestionFactory(category=CategoryFactory())
    for kind in ["residents", "guests", "officers"][:many]:
        AttendanceCountFactory(meeting=meeting, kind=kind)
    client.get(address("evening", meeting))
    with django_assert_num_queries(QUERIES):
        response = client.get(address("evening", meeting))
    assert len(response.context["evening"].raised) == many
    assert len(response.context["evening"].waiting) == many
    assert len(response.context["line"].questions) == 2 * many


QUERIES = 12  # a screen of forms as well as of two lists, and how much waits from residents
