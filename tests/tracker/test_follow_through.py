"""After a reply: satisfied, not yet (counted), or closed by itself when nobody said anything."""

import json
from datetime import date, datetime

import pytest
from django.core.management import call_command
from django.urls import reverse

from leadership.council.models import council
from leadership.dates.services import load_holidays
from leadership.notices.models import Notice, Round
from leadership.notices.worker.rounds import make_due_rounds
from leadership.people.refusals import Conflict
from tests.factories import FollowThroughFactory, IssueFactory, ServiceFactory, WardFactory
from tests.invariants import refused_by, refuses
from tests.personas import coordinator, councillor, manager, officer
from tracker.models import FollowThrough, Issue, Status
from tracker.services import (
    accept_answer,
    answer,
    close_issue,
    close_lapsed_answers,
    dispute_answer,
    reopen,
)

pytestmark = pytest.mark.django_db
DONE = {"outcome_kind": "done", "outcome": "The lamp is lit."}


@pytest.fixture(autouse=True)
def today(settings):
    """Set the business clock: today(2017, 11, 21)."""

    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 11, 7)  # a Tuesday
    return set_to


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick")


@pytest.fixture
def olive():
    return officer()


@pytest.fixture
def issue(ward, olive):
    return IssueFactory(
        ward=ward, owner=olive.person, title="Dark lamp", raised_on=date(2017, 11, 1)
    )


@pytest.fixture
def answered(issue, olive):
    return answer(issue=issue, by=olive, **DONE)


def replies(issue):
    """Round, verdict and day of each reply."""
    rows = FollowThrough.objects.filter(issue=issue).order_by("round")
    return list(rows.values_list("round", "verdict", "on"))


def test_a_reply_opens_a_window_of_ten_working_days(answered, olive):
    reply = answered.follow_throughs.get()
    assert (reply.answered_on, reply.window_ends) == (date(2017, 11, 7), date(2017, 11, 21))
    assert (reply.owner, reply.verdict, reply.on) == (olive.person, "", None)


def test_the_window_passes_over_bank_holidays_and_is_as_long_as_the_council_says(
    issue, olive, today
):
    load_holidays()
    settings = council()
    settings.follow_through_days = 3
    settings.save()
    today(2017, 12, 21)  # a Thursday; Christmas Day and Boxing Day follow
    answer(issue=issue, by=olive, **DONE)
    assert issue.follow_throughs.get().window_ends == date(2017, 12, 28)


def test_satisfied_is_kept_with_who_said_it(answered, ward):
    carol = councillor(of=ward)
    accept_answer(issue=answered, by=carol)
    assert replies(answered) == [(1, "satisfied", date(2017, 11, 7))]
    assert answered.follow_throughs.get().by == carol


def test_not_yet_is_counted_and_the_next_reply_is_another_round(answered, ward, olive, today):
    carol = councillor(of=ward)
    today(2017, 11, 9)
    issue = dispute_answer(issue=answered, reason="Still dark", by=carol)
    assert replies(issue) == [(1, "not_yet", date(2017, 11, 9))]
    answer(issue=issue, by=olive, **DONE)
    assert replies(issue) == [(1, "not_yet", date(2017, 11, 9)), (2, "", None)]
    assert issue.follow_throughs.get(round=2).window_ends == date(2017, 11, 23)


def test_an_officer_who_closes_an_answered_issue_leaves_no_window_open(answered, olive):
    close_issue(issue=answered, by=olive, **DONE)
    assert replies(answered) == [(1, "closed", date(2017, 11, 7))]


def test_it_closes_by_itself_after_the_last_day_and_not_before(answered, today):
    today(2017, 11, 21)
    assert close_lapsed_answers(date(2017, 11, 21)) == 0
    answered.refresh_from_db()
    assert answered.status == Status.ANSWERED
    today(2017, 11, 22)
    assert close_lapsed_answers(date(2017, 11, 22)) == 1
    answered.refresh_from_db()
    assert (answered.status, answered.closed_on) == (Status.CLOSED, date(2017, 11, 22))
    assert answered.outcome == "The lamp is lit."
    assert replies(answered) == [(1, "lapsed", date(2017, 11, 22))]
    update = answered.updates.get()
    assert update.text == (
        "Closed by itself: nobody said anything of the reply by Tuesday 21 November."
    )
    assert (update.by, update.audience) == (None, "ward")
    assert close_lapsed_answers(date(2017, 11, 23)) == 0


def test_what_was_judged_or_brought_in_from_old_records_does_not_close(ward, answered, today):
    old = IssueFactory(ward=ward, status=Status.ANSWERED, raised_on=date(2017, 1, 3), **DONE)
    dispute_answer(issue=answered, reason="Still dark", by=councillor(of=ward))
    today(2018, 3, 1)
    assert close_lapsed_answers(date(2018, 3, 1)) == 0
    statuses = Issue.objects.order_by("pk").values_list("status", flat=True)
    assert sorted(statuses) == ["answered", "in_progress"]
    assert replies(old) == []


def test_a_lapsed_issue_may_be_opened_again_and_answered_anew(answered, ward, olive, today):
    today(2017, 11, 22)
    close_lapsed_answers(date(2017, 11, 22))
    with pytest.raises(Conflict):
        accept_answer(issue=answered, by=councillor(of=ward))
    issue = reopen(issue=answered, reason="Dark again", by=councillor(of=ward))
    answer(issue=issue, by=olive, **DONE)
    assert [verdict for _, verdict, _ in replies(issue)] == ["lapsed", ""]


def test_who_raised_it_and_its_owner_are_told_and_nobody_else(ward, olive, today):
    carol, other = councillor(of=ward), councillor(of=ward)
    issue = IssueFactory(
        ward=ward, owner=olive.person, created_by=carol, raised_on=date(2017, 11, 1)
    )
    answer(issue=issue, by=olive, **DONE)
    Notice.objects.all().delete()
    today(2017, 11, 22)
    close_lapsed_answers(date(2017, 11, 22))
    told = set(Notice.objects.values_list("kind", "person"))
    assert told == {("reply-lapsed", olive.person_id), ("reply-lapsed", carol.person_id)}
    assert other.person_id not in {person for _, person in told}


def test_the_workers_daily_round_and_the_command_close_it(answered, today, capsys):
    today(2017, 11, 22)
    make_due_rounds(datetime(2017, 11, 22, 8))
    answered.refresh_from_db()
    assert answered.status == Status.CLOSED
    assert Round.objects.filter(name="lapsed replies", on=date(2017, 11, 22)).count() == 1
    call_command("close_lapsed_answers")
    assert capsys.readouterr().out == "Closed by themselves: 0.\n"


def test_the_issues_page_says_until_when_and_what_was_said_before(client, answered, ward, olive):
    carol = councillor(of=ward)
    client.force_login(carol)
    page = client.get(answered.get_absolute_url()).content.decode()
    assert "<strong>You have until Tue 21 November</strong>" in page
    client.force_login(olive)
    page = client.get(answered.get_absolute_url()).content.decode()
    assert "<strong>The councillors have until Tue 21 November</strong>" in page
    dispute_answer(issue=answered, reason="Still dark", by=carol)
    page = client.get(answered.get_absolute_url()).content.decode()
    assert "until Tue 21 November" not in page
    assert f"Reply 1, of Tue 7 November: not yet, said on Tue 7 November by {carol.person}." in page
    assert "not yet, 1 time" in page


def test_the_councillors_first_screen_says_until_when_the_first_to_end_on_top(
    client, ward, olive, today
):
    carol = councillor(of=ward)
    for day, title in ((7, "Later"), (3, "Sooner")):
        today(2017, 11, day)
        issue = IssueFactory(
            ward=ward, owner=olive.person, title=title, raised_on=date(2017, 11, 1)
        )
        answer(issue=issue, by=olive, **DONE)
    today(2017, 11, 8)
    client.force_login(carol)
    page = client.get("/").content.decode()
    assert "Are you satisfied? You have until Tue 21 November." in page
    assert page.index("You have until Fri 17 November.") < page.index("until Tue 21 November.")


def asked(client, slug, copy="working", **filters):
    address = reverse("report_download", args=[slug, "json"])
    response = client.get(address, {"year": "2017-18", "copy": copy, **filters})
    return json.loads(b"".join(response.streaming_content))


def said(ward, service, owner, verdict, count=1):
    for _ in range(count):
        issue = IssueFactory(
            ward=ward, service=service, owner=owner, status=Status.ANSWERED,
            raised_on=date(2017, 10, 2), **DONE,
        )  # fmt: skip
        FollowThroughFactory(issue=issue, verdict=verdict)


def figures(row):
    names = ["replies", "satisfied", "not_yet", "lapsed", "closed", "waiting"]
    shares = [row[f"{name}_share"] for name in ("satisfied", "not_yet", "lapsed")]
    return [row[name]["number"] for name in names], shares


def test_the_report_counts_what_was_said_by_service_and_by_owner(client, ward, olive):
    lamps = ServiceFactory(name="Lamps")
    for verdict, count in (("satisfied", 2), ("not_yet", 1), ("lapsed", 1), ("", 1)):
        said(ward, lamps, olive.person, verdict, count)
    said(ward, None, None, "closed")
    client.force_login(manager())
    answer = asked(client, "replies-judged-by-service")
    first, second = answer["rows"]
    assert (first["service"], *figures(first)) == ("Lamps", [5, 2, 1, 1, 0, 1], [50.0, 25.0, 25.0])
    assert figures(second) == ([1, 0, 0, 0, 1, 0], [None, None, None])
    assert [(each["label"], each["value"]) for each in answer["figures"]] == [
        ("satisfied", "50.0 %"),
        ("not yet", "25.0 %"),
        ("nothing said in time", "25.0 %"),
    ]
    by_officer = asked(client, "replies-judged-by-officer")["rows"]
    assert [row["officer"] for row in by_officer] == [olive.person.name, "No one yet"]
    assert figures(by_officer[0])[0] == [5, 2, 1, 1, 0, 1]
    IssueFactory(ward=ward, raised_on=date(2016, 10, 2))
    address = reverse("report_page", args=["replies-judged-by-service"])
    page = client.get(address, {"year": "2016-17"})
    assert "No reply of this year was put to the councillors." in page.content.decode()


def test_a_working_copy_counts_what_one_may_see_and_a_publication_copy_hides_what_is_small(
    client, ward, olive
):
    lamps, drains = ServiceFactory(name="Lamps"), ServiceFactory(name="Drains")
    said(ward, lamps, olive.person, "satisfied", 6)
    said(ward, drains, olive.person, "satisfied", 6)
    said(ward, drains, olive.person, "not_yet", 1)
    client.force_login(coordinator(of=WardFactory()))
    assert asked(client, "replies-judged-by-service")["rows"] == []
    answer = asked(client, "replies-judged-by-service", copy="publication")
    assert figures(answer["rows"][0]) == ([6, 6, 0, 0, 0, 0], [100.0, 0.0, 0.0])
    assert figures(answer["rows"][1]) == ([7, None, None, None, None, None], [None, None, None])
    assert answer["figures"] == []


def test_the_database_holds_what_a_verdict_says():
    reply = FollowThroughFactory(verdict="satisfied")
    when = "A verdict says when, and not before the reply."
    refuses(reply, "follow_through_verdict_says_when", when, on=None)
    refuses(reply, "follow_through_verdict_says_when", when, verdict="")
    refuses(reply, "follow_through_window_is_ahead", window_ends=reply.answered_on)
    early = "A reply lapses by itself, after the last day for a word."
    refuses(reply, "follow_through_lapsed_by_nobody", early, verdict="lapsed")
    refused_by(
        "follow_through_round_once", FollowThroughFactory, issue=reply.issue, round=reply.round
    )
    FollowThroughFactory(issue=reply.issue)
    refused_by("follow_through_one_waiting", FollowThroughFactory, issue=reply.issue)


def test_the_window_has_one_to_sixty_days():
    refuses(council(), "council_window_has_days", follow_through_days=0)
    refuses(council(), "council_window_has_days", follow_through_days=61)
