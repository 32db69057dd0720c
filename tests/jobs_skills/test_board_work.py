"""The working record: who reads it, and what its first screen says without a click."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from jobs_skills.models import Board
from jobs_skills.views.work import SECTIONS
from leadership.dates.vague import VagueDate
from tests import personas
from tests.board_factories import (
    AreaProviderFactory,
    AssessmentFactory,
    BoardActionFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    BoardWardFactory,
    CoverageFactory,
    CriterionAnswerFactory,
    DistrictPlanFactory,
    ListedMemberFactory,
    LocalPlanFactory,
    MemberFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    PriorityAreaFactory,
    SiteFactory,
    TimetableEntryFactory,
)
from tests.factories import OrganisationFactory, WardFactory

pytestmark = pytest.mark.django_db

PAGES = ["board_work", "board_plan", "board_area", "board_timetable"]


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def board():
    return BoardFactory(name="North Lantern Board", slug="north-lantern")


def text_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def page(name, board, *args):
    return reverse(name, args=[board.slug, *args])


# -- who


@pytest.mark.parametrize("name", PAGES)
def test_a_facilitator_sees_the_own_board_and_no_other(client, board, name):
    other = BoardFactory()
    client.force_login(personas.facilitator(of=board))
    assert client.get(page(name, board)).status_code == 200
    assert client.get(page(name, other)).status_code == 404


WHO = {
    "member": lambda board: personas.board_member(of=board),
    "manager": lambda _: personas.manager(),
    "administrator": lambda _: personas.administrator(),
    "senior officer": lambda _: personas.senior_officer(of=WardFactory()),
    "officer": lambda _: personas.officer(),
    "councillor": lambda _: personas.councillor(of=WardFactory()),
}
READS = {"member", "manager", "administrator", "senior officer"}


@pytest.mark.parametrize("who", WHO)
def test_who_reads_the_working_record(client, board, who):
    client.force_login(WHO[who](board))
    answers = {client.get(page(name, board)).status_code for name in PAGES}
    assert answers == ({200} if who in READS else {404})


@pytest.mark.parametrize("name", PAGES)
def test_the_public_is_asked_to_sign_in(client, board, name):
    response = client.get(page(name, board))
    assert (response.status_code, response["Location"][:9]) == (302, "/sign-in/")


@pytest.mark.parametrize("name", PAGES)
def test_who_only_reads_is_offered_nothing_to_change(client, board, name):
    DistrictPlanFactory(board=board)
    TimetableEntryFactory(board=board, scheme=board.scheme)
    client.force_login(personas.board_member(of=board))
    shown = text_of(client, page(name, board))
    assert "/parts/" not in shown
    assert "/tick/" not in shown
    assert "/agree/" not in shown


def test_an_appointment_that_is_over_shows_nothing_any_more(client, board, settings):
    client.force_login(personas.facilitator(of=board))
    settings.DEMO_DATE = datetime(2018, 11, 15)
    assert client.get(page("board_work", board)).status_code == 404


# -- the first screen


def test_the_first_screen_of_a_new_board_shows_its_gaps(client, board):
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page("board_work", board))
    for words in (
        "0 open actions, 0 late · 0 steps of the timetable late",
        "Nothing waits.",
        "No meeting is planned.",
        "No assessment yet",
        "No independent group is recorded.",
        "Outline not agreed yet · 0 of 7 groups covered",
        "The plan does not say how it serves: All job seekers; Communities; Age ranges; Gender; "
        "People with disabilities; Communities of interest; Employers.",
    ):
        assert words in shown


def test_the_first_screen_leads_to_every_part_of_the_record(client, board):
    district = BoardDistrictFactory(board=board).district
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page("board_work", board))
    assert f"For {district.name}" in shown
    for words, name in SECTIONS:
        assert f'href="{page(name, board)}">{words}</a>' in shown
    assert f'href="{page("board_meeting_arrange", board)}">Arrange a meeting</a>' in shown
    assert page("officer_time_list", board) not in shown
    client.force_login(personas.manager())
    shown = text_of(client, page("board_work", board))
    assert f'href="{page("officer_time_list", board)}">Officer time</a>' in shown


def test_talks_that_are_not_begun_wait(client, board):
    group = DistrictPlanFactory(board=board, title="Elm Plan")
    client.force_login(personas.facilitator(of=board))
    assert "Begin talks: Elm Plan" in text_of(client, page("board_work", board))
    NegotiationStepFactory(predecessor=group)
    assert "Begin talks" not in text_of(client, page("board_work", board))


@pytest.mark.parametrize(
    ("name", "more", "above"),
    [
        ("board_part_add", ["sites"], "board_area"), ("board_part_add", ["actions"], "board_plan"),
        ("board_plan_agree", ["outline"], "board_plan"),
    ],
)  # fmt: skip
def test_a_form_leads_back_to_the_page_it_belongs_to(client, board, name, more, above):
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page(name, board, *more))
    assert shown.count(f'href="{page(above, board)}') == 2  # breadcrumb, and back without saving


def test_the_first_screen_says_what_waits(client, board):
    TimetableEntryFactory(board=None, scheme=board.scheme, text="Adopt terms")
    TimetableEntryFactory(scheme=BoardFactory().scheme, text="Of another city")
    BoardActionFactory(board=board, text="Hold a fair")
    BoardActionFactory(board=board, text="Open a club", when=VagueDate.in_month(2017, 12))
    BoardActionFactory(board=board, text="Over already", done_on=date(2017, 10, 1))
    BoardActionFactory(text="Of another board")
    ListedMemberFactory(source__board=board)
    BoardWardFactory(board=board)
    BoardMeetingFactory(board=board, meeting__date=date(2017, 11, 21), meeting__status="scheduled")
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page("board_work", board))
    for words in (
        "2 open actions, 1 late · 1 step of the timetable late · 1 row of old lists to decide · "
        "1 ward waits for a decision",
        "Adopt terms",
        "33 days late",
        "Hold a fair",
        "11 days late",
        "Tuesday 21 November</a> (in 6 days)",
        "1 ward across the board’s line",
    ):
        assert words in shown
    for words in ("Of another city", "Over already", "Of another board"):
        assert words not in shown


def test_the_first_screen_counts_members_by_sector_and_names_none(client, board):
    for sector in ("public", "third", "third", ""):
        MemberFactory(
            board=board, name="Mo Unnamed", organisation=OrganisationFactory(sector=sector)
        )
    MemberFactory(board=board, left_on=date(2017, 9, 1), left_because="Moved away.")
    MemberFactory(organisation=OrganisationFactory(sector="private"))
    client.force_login(personas.board_member(of=board))
    response = client.get(page("board_work", board))
    assert response.context["sectors"] == [
        ("Public", 1), ("Private", 0), ("Third sector", 2), ("Sector not known", 1),
    ]  # fmt: skip
    shown = " ".join(response.content.decode().split())
    assert "4 in the register" in shown
    assert "Mo Unnamed" not in shown


def test_the_first_screen_shows_the_latest_assessment_and_the_state_of_the_talks(client, board):
    old = AssessmentFactory(board=board, on=date(2017, 9, 1))
    CriterionAnswerFactory(assessment=old)
    new = AssessmentFactory(board=board, on=date(2017, 11, 1))
    for criterion, met in [("chair", True), ("money", True), ("decisions", False)]:
        CriterionAnswerFactory(assessment=new, criterion=criterion, met=met)
    talking = DistrictPlanFactory(board=board, title="Ash group")
    NegotiationStepFactory(predecessor=talking, on=date(2017, 8, 1), state="talking")
    NegotiationStepFactory(predecessor=talking, on=date(2017, 9, 1), state="agreed")
    DistrictPlanFactory(board=board, title="Birch group")
    DistrictPlanFactory(board=board, title="Asleep group", status="dormant")
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page("board_work", board))
    assert "2 of 6 criteria met</a> on Wednesday 1 November" in shown
    assert "Ash group</dt><dd>Agreed: joins the board, Friday 1 September" in shown
    assert "Birch group</dt><dd>Not begun" in shown
    assert "Asleep group" not in shown


def test_a_section_that_is_written_is_no_gap_any_more(client, board):
    plan = LocalPlanFactory(board=board, particular="Canals", outline_on=date(2017, 8, 1))
    PlanThemeFactory(plan=plan)
    CoverageFactory(plan=plan)
    client.force_login(personas.facilitator(of=board))
    response = client.get(page("board_work", board))
    assert response.context["empty_sections"] == [
        "Links to the city centre and to large employers", "Priority areas", "Actions",
    ]  # fmt: skip
    assert "Employers" not in response.context["missing_groups"]
    assert "Outline agreed on Tue 1 August · 1 of 7" in response.content.decode()


def fill(board, number):
    plan = LocalPlanFactory(board=board)
    for _ in range(number):
        TimetableEntryFactory(board=board, scheme=board.scheme)
        BoardActionFactory(board=board, lead=OrganisationFactory())
        ListedMemberFactory(source__board=board)
        BoardWardFactory(board=board)
        MemberFactory(board=board)
        NegotiationStepFactory(predecessor__board=board)
        PlanThemeFactory(plan=plan)
        PriorityAreaFactory(plan=plan)
        BoardDistrictFactory(board=board)
        SiteFactory(board=board)
        AreaProviderFactory(board=board)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    "name, queries",
    [("board_work", 19), ("board_plan", 12), ("board_area", 17), ("board_timetable", 9)],
)
def test_a_page_asks_as_much_for_one_row_of_each_as_for_three(
    client, board, number, name, queries, django_assert_num_queries
):
    fill(board, number)
    client.force_login(personas.facilitator(of=board))
    client.get(page(name, board))
    with django_assert_num_queries(queries):
        client.get(page(name, board))


# -- the timetable


def test_the_timetable_says_dates_in_words_and_days_late(client, board):
    TimetableEntryFactory(
        board=None, scheme=board.scheme, text="Inaugural meetings",
        when=VagueDate.parse("24 and 25 July 2017, and twice on 1 August 2017"),
    )  # fmt: skip
    TimetableEntryFactory(
        board=board, scheme=board.scheme, text="Merge lists", done_on=date(2017, 6, 30),
        done_day_known=False,
    )  # fmt: skip
    TimetableEntryFactory(
        board=BoardFactory(scheme=board.scheme), scheme=board.scheme, text="Of the other board"
    )
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, page("board_timetable", board))
    assert "2 steps · 1 late" in shown
    assert "24 and 25 July 2017, and twice on 1 August 2017 · all boards" in shown
    assert "76 days late" in shown
    assert "done, the day is not known" in shown
    assert "Of the other board" not in shown


def test_a_long_list_of_actions_is_paged(client, board):
    for _ in range(27):
        BoardActionFactory(board=board)
    client.force_login(personas.manager())
    first = client.get(page("board_plan", board))
    assert len(first.context["actions"]) == 25
    second = client.get(page("board_plan", board) + "?page=2")
    assert len(second.context["actions"]) == 2
    assert Board.objects.count() == 1
