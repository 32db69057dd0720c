"""How independent a board is: the figures, the assessment by itself, and what it accounts for."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, InternalError, connection, transaction
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobs_skills.convening import Share, by_quarter
from jobs_skills.independence import Answer, Score, clock_of, months_after, score_of
from jobs_skills.models import (
    AccountabilityReport,
    Assessment,
    Criterion,
    CriterionAnswer,
    From,
)
from jobs_skills.services.independence import (
    account,
    answer_account,
    assess,
    publish_account,
    set_clock,
)
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    AccountabilityReportFactory,
    AssessmentFactory,
    BoardFactory,
    BoardMeetingFactory,
    CriterionAnswerFactory,
)
from tests.factories import MeetingFactory
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    manager,
    officer,
)

TODAY = date(2018, 3, 1)
ALL_MET = {each.value: Answer(True, "Minute 3 shows it.") for each in Criterion}


@pytest.fixture(autouse=True)
def first_of_march(settings):
    settings.DEMO_DATE = datetime(2018, 3, 1, 9, 30)


@pytest.fixture
def board(db):
    return BoardFactory(name="Lantern Quarter North")


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return " ".join(response.content.decode().split())


# -- figures

# the machine may be busy: how long an example takes says nothing
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

answers = st.builds(Answer, st.booleans(), st.sampled_from(["", " \n\t", "Minute 3"]))


@calm
@given(st.dictionaries(st.sampled_from(Criterion.values), answers))
def test_a_score_reads_100_for_all_six_with_evidence_alone(said):
    score = score_of(said)
    shown = [each for each in said.values() if each.met and each.evidence.strip()]
    assert (score.met, score.of) == (len(shown), 6)
    assert (score.percent == 100) == (len(shown) == 6)
    assert (score.percent == 0) == (not shown)


@calm
@given(st.integers(1, 500), st.data())
def test_a_score_is_rounded_to_the_nearest_and_never_up_to_all(of, data):
    met = data.draw(st.integers(0, of))
    percent = Score(met, of).percent
    assert abs(percent - 100 * met / of) <= 0.5 or percent in (1, 99)
    assert (percent == 100) == (met == of)


def test_a_score_in_words():
    assert str(Score(4, 6)) == "4 of 6 (67 %)"


@calm
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day, months):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1 and later.day < day.day


@calm
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-800, 800))
def test_the_clock_counts_down_one_a_day(start, days):
    last = months_after(start, 12)
    clock = clock_of(start, last + timedelta(days))
    assert (clock.last, clock.days_left, clock.over) == (last, -days, days > 0)


@pytest.mark.parametrize(
    "today, words",
    [
        (date(2018, 7, 23), "1 day left"),
        (date(2018, 7, 24), "today is the last day"),
        (date(2018, 7, 25), "1 day over"),
        (date(2018, 8, 3), "10 days over"),
    ],
)
def test_the_clock_in_words(today, words):
    assert clock_of(date(2017, 7, 24), today).in_words() == words


whose = st.sampled_from([*From.values, "", None])


def share_of(values):
    return Share.of(Counter(each for each in values if each), len(values))


@calm
@given(st.lists(whose))
def test_what_is_not_recorded_stands_apart_from_nought(values):
    share = share_of(values)
    assert share.theirs + share.others + share.unrecorded == len(values)
    assert share.unrecorded == sum(1 for each in values if not each)
    assert (share.percent is None) == all(not each for each in values)


@calm
@given(st.lists(st.tuples(st.dates(date(2017, 1, 1), date(2020, 1, 1)), whose, whose)))
def test_every_meeting_stands_in_one_quarter_and_no_quarter_is_left_out(meetings):
    found = by_quarter(meetings, date(2020, 3, 1))
    assert sum(one.meetings for one in found) == len(meetings)
    months = [one.start.year * 12 + one.start.month for one in found]
    assert months == list(range(months[0], months[-1] + 1, 3)) if months else not meetings


def test_shares_in_words():
    assert share_of(["council", "partner", "jobcentre", None]).in_words() == (
        "2 of 3 (67%), 1 not recorded"
    )
    assert share_of(["partner"]).in_words() == "0 of 1 (0%)"
    assert share_of([None]).in_words() == "1 not recorded"


# -- assessing


def test_a_facilitator_assesses_the_own_board(client, board):
    client.force_login(facilitator(of=board))
    assert client.get(at("board_assess", board.slug)).status_code == 200
    said = {"on": "2018-02-28"}
    for place, criterion in enumerate(Criterion.values):
        said[f"met_{criterion}"] = "yes" if place < 4 else "no"
        said[f"evidence_{criterion}"] = f"Minute {place}." if place < 4 else ""
    answer = client.post(at("board_assess", board.slug), said)
    assert answer["Location"] == at("board_independence", board.slug)
    assessment = Assessment.objects.get()
    assert (assessment.on, assessment.answers.filter(met=True).count()) == (date(2018, 2, 28), 4)
    page = text_of(client.get(at("board_independence", board.slug)))
    assert "4 of 6 criteria met (67%)" in page
    assert "Minute 3." in page
    assert page.count("As at Wednesday 28 February 2018") == 1
    assert page.count("No evidence was given.") == 2
    one = text_of(client.get(at("assessment_detail", board.slug, assessment.pk)))
    assert "4 of 6 criteria met (67%)" in one


@pytest.mark.parametrize("who", [manager, administrator, officer, councillor])
def test_the_council_sees_and_cannot(client, board, who):
    user = who()
    AssessmentFactory(board=board)
    with pytest.raises(NotAllowed):
        assess(board=board, on=TODAY, answers=ALL_MET, by=user)
    client.force_login(user)
    assert client.get(at("board_assess", board.slug)).status_code == 404
    assert client.post(at("board_assess", board.slug), {"on": "2018-02-28"}).status_code == 404
    reads = who in (manager, administrator)
    seen = client.get(at("board_independence", board.slug))
    assert seen.status_code == (200 if reads else 404)
    assert "Assess it" not in text_of(seen)
    assert Assessment.objects.count() == 1


def test_a_member_and_another_facilitator_cannot(client, board):
    for user in (board_member(of=board), facilitator(of=BoardFactory())):
        with pytest.raises(NotAllowed):
            assess(board=board, on=TODAY, answers=ALL_MET, by=user)
    assert not Assessment.objects.exists()


@pytest.mark.parametrize("evidence", ["", "  ", " \t\r\n"])
def test_met_needs_evidence(board, evidence):
    said = {**ALL_MET, "money": Answer(True, evidence)}
    with pytest.raises(Refused, match="without evidence") as refused:
        assess(board=board, on=TODAY, answers=said, by=facilitator(of=board))
    assert refused.value.field == "evidence_money"
    assert not Assessment.objects.exists()


def test_all_six_are_answered_once_a_day_and_not_ahead(board):
    fay = facilitator(of=board)
    five = {key: value for key, value in ALL_MET.items() if key != "chair"}
    with pytest.raises(Refused) as refused:
        assess(board=board, on=TODAY, answers=five, by=fay)
    assert refused.value.field == "met_chair"
    with pytest.raises(Refused, match="lies ahead"):
        assess(board=board, on=TODAY + timedelta(1), answers=ALL_MET, by=fay)
    assess(board=board, on=TODAY, answers=ALL_MET, by=fay)
    with pytest.raises(Refused, match="assessed on 1 March 2018 already"):
        assess(board=board, on=TODAY, answers=ALL_MET, by=fay)
    assert (Assessment.objects.count(), CriterionAnswer.objects.count()) == (1, 6)


@pytest.mark.parametrize("evidence", ["", "   ", "\t\n\r "])
def test_sql_meets_no_criterion_without_evidence(board, evidence):
    assessment = AssessmentFactory(board=board)
    with (
        pytest.raises(IntegrityError, match="criterion_met_with_evidence"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO jobs_skills_criterionanswer (assessment_id, criterion, met, evidence) "
            "VALUES (%s, 'chair', true, %s)",
            [assessment.pk, evidence],
        )
    assert not CriterionAnswer.objects.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE jobs_skills_criterionanswer SET met = false",
        "DELETE FROM jobs_skills_criterionanswer",
        "UPDATE jobs_skills_assessment SET \"on\" = '2018-01-01'",
    ],
)
def test_an_assessment_stays_as_it_was_made_even_in_sql(board, sql):
    CriterionAnswerFactory(assessment__board=board)
    with (
        pytest.raises((IntegrityError, InternalError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
    assert CriterionAnswer.objects.get().met is True


def test_a_board_not_assessed_yet_says_so(client, board):
    client.force_login(board_member(of=board))
    page = text_of(client.get(at("board_independence", board.slug)))
    assert "Not assessed yet" in page
    assert page.count("Not assessed</strong>") == 6
    assert "The board has not met yet." in page
    assert "not decided yet from which event" in page


# -- the clock, and who chaired


def test_the_council_sets_from_when_the_months_count(client, board):
    client.force_login(administrator())
    said = {"event": "First inaugural meeting", "start": "2017-07-24"}
    assert client.post(at("board_clock", board.slug), said).status_code == 302
    board.scheme.refresh_from_db()
    assert board.scheme.clock_start == date(2017, 7, 24)
    page = text_of(client.get(at("board_independence", board.slug)))
    assert "145 days left" in page
    assert "(First inaugural meeting), so by 24 July 2018" in page
    assert client.post(at("board_clock", board.slug), {"event": "", "start": ""}).status_code == 302
    board.scheme.refresh_from_db()
    assert (board.scheme.clock_start, board.scheme.clock_event) == (None, "")


def test_a_day_and_its_event_go_together(board):
    gita = manager()
    for start, event in ((TODAY, " "), (None, "First meeting")):
        with pytest.raises(Refused):
            set_clock(scheme=board.scheme, start=start, event=event, by=gita)


def test_a_board_does_not_set_its_own_clock(client, board):
    for user in (facilitator(of=board), board_member(of=board), councillor(), officer()):
        with pytest.raises(NotAllowed):
            set_clock(scheme=board.scheme, start=TODAY, event="Now", by=user)
        client.force_login(user)
        assert client.get(at("board_clock", board.slug)).status_code == 404


def test_a_clock_that_ran_out_is_over(client, board, settings):
    set_clock(scheme=board.scheme, start=date(2017, 1, 2), event="Kick-off", by=manager())
    client.force_login(board_member(of=board))
    assert "58 days over" in text_of(client.get(at("board_independence", board.slug)))


def test_who_chaired_and_convened_is_shown_by_quarter(client, board):
    for day, chaired, convened in (
        (date(2017, 8, 1), "council", "jobcentre"),
        (date(2017, 9, 1), "partner", ""),
        (date(2018, 1, 5), "", ""),
    ):
        meeting = MeetingFactory(date=day, kind="other", wards=[])
        BoardMeetingFactory(board=board, meeting=meeting, chaired_by=chaired, convened_by=convened)
    ahead = MeetingFactory(date=TODAY, status="scheduled", kind="other", wards=[])
    BoardMeetingFactory(board=board, meeting=ahead, chaired_by="council")
    client.force_login(manager())
    page = text_of(client.get(at("board_independence", board.slug)))
    summer = "".join(
        f'<td class="govuk-table__cell govuk-table__cell--numeric">{cell}</td>'
        for cell in ("2", "1 of 2 (50%)", "1 of 1 (100%), 1 not recorded")
    )
    winter = "".join(
        f'<td class="govuk-table__cell govuk-table__cell--numeric">{cell}</td>'
        for cell in ("1", "1 not recorded", "1 not recorded")
    )
    assert f"July to September 2017</th>{summer}" in page
    assert f"January to March 2018</th>{winter}" in page
    assert page.count(">not recorded</text>") == 2
    assert ">hidden</text>" not in page
    assert page.count("<svg") == 1


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_as_much_for_three_assessments_as_for_one(
    client, board, number, django_assert_num_queries
):
    for _ in range(number):
        CriterionAnswerFactory(assessment__board=board)
        BoardMeetingFactory(board=board)
    client.force_login(manager())
    client.get(at("board_independence", board.slug))
    with django_assert_num_queries(INDEPENDENCE_QUERIES):
        page = text_of(client.get(at("board_independence", board.slug)))
    assert page.count("1 of 6 met · by") == number


INDEPENDENCE_QUERIES = 11


# -- accounting


def test_a_board_reports_and_publishes_and_the_council_records_the_answer(client, board):
    fay, gita = facilitator(of=board), manager()
    client.force_login(fay)
    said = {"to": board.accounts_to_id, "on": "2018-02-01", "text": "Forty found work."}
    client.post(at("account_add", board.slug), said)
    report = AccountabilityReport.objects.get()
    assert (report.to_id, report.text, report.published, report.by) == (
        board.accounts_to_id,
        "Forty found work.",
        False,
        fay,
    )
    client.post(at("account_publish", board.slug, report.pk), {"published": "yes"})
    report.refresh_from_db()
    assert report.published is True
    client.force_login(gita)
    client.post(at("account_answer", board.slug, report.pk), {"answer": "Well done."})
    report.refresh_from_db()
    assert report.answer == "Well done."
    late = client.post(at("account_answer", board.slug, report.pk), {"answer": "Or not."})
    assert late.status_code == 409
    report.refresh_from_db()
    assert report.answer == "Well done."
    assert "Well done." in text_of(client.get(at("account_detail", board.slug, report.pk)))


def test_the_council_neither_reports_for_a_board_nor_publishes(client, board):
    gita, report = manager(), AccountabilityReportFactory(board=board)
    with pytest.raises(NotAllowed):
        account(board=board, to=board.accounts_to, on=TODAY, text="We say", by=gita)
    with pytest.raises(NotAllowed):
        publish_account(report=report, published=True, by=gita)
    client.force_login(gita)
    assert client.get(at("account_add", board.slug)).status_code == 404
    assert client.post(at("account_publish", board.slug, report.pk)).status_code == 404
    report.refresh_from_db()
    assert (report.published, AccountabilityReport.objects.count()) == (False, 1)


def test_a_member_answers_for_nobody(board):
    report = AccountabilityReportFactory(board=board)
    for user in (board_member(of=board), officer(), facilitator(of=BoardFactory())):
        with pytest.raises(NotAllowed):
            answer_account(report=report, answer="Fine", by=user)
    report.refresh_from_db()
    assert report.answer == ""


def test_a_report_is_of_another_body_of_a_day_gone_and_says_something(board):
    fay = facilitator(of=board)
    for said in (
        {"to": board, "on": TODAY, "text": "To us"},
        {"to": board.accounts_to, "on": TODAY + timedelta(1), "text": "Ahead"},
        {"to": board.accounts_to, "on": TODAY, "text": " "},
    ):
        with pytest.raises(Refused):
            account(board=board, by=fay, **said)
    with pytest.raises(Refused):
        answer_account(report=AccountabilityReportFactory(board=board), answer=" ", by=fay)


def test_an_answer_once_given_stays(board):
    report = AccountabilityReportFactory(board=board, answer="Thank you.")
    with pytest.raises(Conflict):
        answer_account(report=report, answer="No.", by=facilitator(of=board))


def test_the_board_is_warned_of_personal_data_before_it_publishes(client, board):
    report = AccountabilityReportFactory(board=board, text="Ring 0121 496 0000.")
    client.force_login(facilitator(of=board))
    page = text_of(client.get(at("account_detail", board.slug, report.pk)))
    assert "a telephone number (0121 496 0000)" in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_three_reports_as_for_one(
    client, board, number, django_assert_num_queries
):
    for _ in range(number):
        AccountabilityReportFactory(board=board)
    client.force_login(facilitator(of=board))
    client.get(at("account_list", board.slug))
    with django_assert_num_queries(ACCOUNT_QUERIES):
        page = text_of(client.get(at("account_list", board.slug)))
    assert page.count("rows__row") == number


ACCOUNT_QUERIES = 7
