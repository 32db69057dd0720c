"""Boards for everybody: found by any of their names; published things only."""

from datetime import date, datetime, time

import pytest
from django.urls import reverse

from leadership.dates.vague import VagueDate
from tests import personas
from tests.board_factories import (
    AccountabilityReportFactory,
    AreaBeyondFactory,
    AreaProviderFactory,
    BoardActionFactory,
    BoardAppointmentFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    BoardSchemeFactory,
    BoardWardFactory,
    CoverageFactory,
    DistrictPlanFactory,
    JobcentreOfficeFactory,
    LocalPlanFactory,
    MemberFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    PriorityAreaFactory,
    SiteFactory,
    TermsFactory,
)
from tests.factories import DistrictFactory, OrganisationFactory, PersonFactory, WardFactory

pytestmark = pytest.mark.django_db

LIST = "/boards/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 20, 17, 30)


@pytest.fixture
def board():
    return BoardFactory(name="North Lantern Board", slug="north-lantern")


def text_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def planned(board, day, **kwargs):
    kwargs.setdefault("status", "scheduled")
    named = {f"meeting__{name}": value for name, value in kwargs.items()}
    return BoardMeetingFactory(board=board, meeting__date=day, **named)


# -- the list


def test_without_boards_the_list_says_what_will_stand_there(client):
    assert "There are no boards yet." in text_of(client, LIST)


def test_everybody_reads_districts_provider_and_next_meeting(client, board):
    BoardDistrictFactory(board=board, district=DistrictFactory(name="Elm District Area"))
    AreaProviderFactory(board=board, organisation=OrganisationFactory(name="Madeup Providers"))
    planned(board, date(2017, 8, 1), time=time(18, 30))
    planned(board, date(2017, 7, 24), public=False)
    shown = text_of(client, LIST)
    assert "North Lantern Board" in shown
    assert "Elm District Area" in shown
    assert "Young Promise: Madeup Providers" in shown
    assert "Next meeting: Tuesday 1 August, 18:30" in shown
    assert "24 July" not in shown


def test_a_board_that_is_not_published_has_neither_row_nor_page(client, board):
    hidden = BoardFactory(name="Hidden Board", slug="hidden", published=False)
    assert "Hidden Board" not in text_of(client, LIST)
    assert client.get(hidden.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    "asked, found",
    [
        ("north lantern", True),
        ("Employment and Skills", True),
        ("north yep", True),
        ("YPP", True),
        ("dogwood", True),
        ("madeup", True),
        ("south", False),
        ("north nobody", False),
    ],
)
def test_a_board_is_found_by_any_of_its_names(client, board, asked, found):
    board.also_known_as = "North Lantern Local Employment and Skills Board"
    board.save()
    BoardDistrictFactory(board=board, district=DistrictFactory(name="Dogwood"))
    AreaProviderFactory(
        board=board,
        organisation=OrganisationFactory(name="Madeup Providers"),
        programme="Young Promise (YPP), also written YEP",
    )
    BoardFactory(name="Other Quarter")
    shown = text_of(client, f"{LIST}?q={asked}")
    assert ("North Lantern Board" in shown) is found
    assert "Other Quarter" not in shown
    assert ("No board is called that." in shown) is not found


def test_what_no_name_can_be_finds_nothing_and_breaks_nothing(client, board):
    assert "No board is called that." in text_of(client, f"{LIST}?q=%00x%25{'word+' * 60}")
    assert "North Lantern Board" in text_of(client, f"{LIST}?q=%00+%26&page=99")


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_one_board_as_for_three(
    client, number, django_assert_num_queries
):
    for _ in range(number):
        board = BoardFactory()
        BoardDistrictFactory(board=board)
        AreaProviderFactory(board=board)
        planned(board, date(2017, 8, 1))
    client.get(LIST)
    with django_assert_num_queries(5):
        client.get(LIST)


# -- a board's page


@pytest.fixture
def filled(board):
    """A board with a row of everything that its page shows."""
    scheme = board.scheme
    ash = DistrictFactory(name="Ash", generation=scheme.generation)
    WardFactory(name="Ashgrove", district=ash, generation=scheme.generation)
    BoardDistrictFactory(board=board, district=ash)
    board.purpose = "Work for everybody."
    board.save()
    AreaBeyondFactory(board=board, name="Nextover")
    SiteFactory(board=board, name="Madeup Works", outside_city=True)
    JobcentreOfficeFactory(board=board, name="Elmwick Jobcentre")
    DistrictPlanFactory(board=board, district=ash, title="Ash Plan")
    return board


def test_everybody_reads_what_the_board_covers(client, filled):
    for name, how, crosses, reason, decided in [
        ("Wholeward", "whole", False, "", None),
        ("Partward", "part", True, "Up to the canal.", date(2017, 7, 1)),
        ("Waitward", "undecided", True, "", None),
        ("Awayward", "none", True, "With the other board.", date(2017, 7, 1)),
    ]:
        BoardWardFactory(
            board=filled, ward=WardFactory(name=name), how=how, crosses=crosses, reason=reason,
            decided_on=decided,
        )  # fmt: skip
    shown = text_of(client, filled.get_absolute_url())
    for words in (
        "Work for everybody.", "Ash</strong>: Ashgrove", "Nextover", "Elmwick Jobcentre",
        "Madeup Works (employment site, outside the city)", "The whole ward", "Part of the ward",
        "Not decided yet", "Waitward", "about 40% of its people", "Up to the canal.",
    ):  # fmt: skip
        assert words in shown
    assert "Awayward" not in shown


def test_predecessors_show_what_became_of_their_groups(client, filled):
    step = NegotiationStepFactory(predecessor=filled.predecessors.get(), text="Said in private")
    DistrictPlanFactory(board=filled, title="Birch Plan", status="")
    shown = text_of(client, filled.get_absolute_url())
    assert "Ash Plan (2015)" in shown
    assert "Its group: independent group that still meets" in shown
    assert "Its group: not recorded" in shown
    assert step.text not in shown


def test_a_plan_is_published_once_its_outline_is_agreed(client, board):
    plan = LocalPlanFactory(board=board, particular="Canals and works")
    PlanThemeFactory(plan=plan, title="First jobs", long_term=True)
    CoverageFactory(plan=plan)
    PriorityAreaFactory(plan=plan, reason="The works closed.", start=date(2017, 7, 1))
    PriorityAreaFactory(plan=plan, reason="Still to come.", start=date(2017, 9, 1))
    BoardActionFactory(board=board, text="Hold a fair", when=VagueDate.in_month(2017, 6))
    BoardActionFactory(board=board, text="Open a club", done_on=date(2017, 7, 1))
    BoardActionFactory(board=board, text="Print a book", dropped_because="No money.")
    secret = ("Canals and works", "First jobs", "A breakfast each quarter.", "Hold a fair")
    shown = text_of(client, board.get_absolute_url())
    assert "The board has not agreed its outline plan yet." in shown
    assert [words for words in secret if words in shown] == []

    plan.outline_on = date(2017, 7, 19)
    plan.save()
    shown = text_of(client, board.get_absolute_url())
    assert "Outline agreed on Wednesday 19 July" in shown
    for words in (
        *secret, "Long-term priority", "The works closed.", "June 2017", "14 days late",
        "Done on Sat 1 July", "Dropped: No money.",
    ):  # fmt: skip
        assert words in shown
    assert "Still to come." not in shown


def test_only_adopted_terms_and_published_reports_are_shown(client, board):
    meeting = BoardMeetingFactory(board=board, meeting__date=date(2017, 7, 1)).meeting
    TermsFactory(
        board=board, number=1, text="The adopted words.", adopted_at=meeting, content_hash="a" * 64
    )
    TermsFactory(board=board, number=2, text="The draft words.")
    AccountabilityReportFactory(board=board, text="Published words.", published=True)
    AccountabilityReportFactory(board=board, text="Kept words.", published=False)
    shown = text_of(client, board.get_absolute_url())
    assert "The adopted words." in shown
    assert "Version 1, adopted on Saturday 1 July" in shown
    assert "Published words." in shown
    assert "The draft words." not in shown
    assert "Kept words." not in shown


def test_a_private_meeting_is_not_on_the_page(client, board):
    planned(board, date(2017, 7, 24), public=False)
    planned(board, date(2017, 8, 1), venue="Lantern Hall", venue_is_public=False)
    planned(board, date(2017, 7, 3), status="held")
    shown = text_of(client, board.get_absolute_url())
    assert "Next public meeting: Tuesday 1 August" in shown
    assert "Monday 3 July" in shown
    assert "24 July" not in shown
    assert "Lantern Hall" not in shown


def test_the_page_names_posts_and_organisations_and_people_only_who_are_published(client, board):
    appointed = [
        ("facilitator", "Fay Quiet", "", False),
        ("council_lead", "Lea Quiet", "Head of Work", False),
        ("council_lead", "Len Known", "Cabinet office", True),
        ("member", "Mina Quiet", "", True),
    ]
    for role, name, post, published in appointed:
        person = PersonFactory(name=name, job_title=post, contact_published=published)
        organisation = OrganisationFactory(name=f"Of {name}")
        BoardAppointmentFactory(board=board, role=role, person=person, organisation=organisation)
    MemberFactory(board=board, name="Registered Quiet")
    shown = text_of(client, board.get_absolute_url())
    assert "Of Fay Quiet" in shown
    assert "Head of Work; Cabinet office: Len Known" in shown
    for words in ("<dd>Fay Quiet", "Lea Quiet", "Mina Quiet", "Registered Quiet"):
        assert words not in shown.replace("Of Fay Quiet", "")


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_as_much_for_one_row_of_each_as_for_three(
    client, number, django_assert_num_queries
):
    board = BoardFactory(scheme=BoardSchemeFactory())
    plan = LocalPlanFactory(board=board, outline_on=date(2017, 7, 19))
    AreaProviderFactory(board=board)
    for _ in range(number):
        BoardDistrictFactory(board=board)
        BoardWardFactory(board=board)
        SiteFactory(board=board)
        JobcentreOfficeFactory(board=board)
        DistrictPlanFactory(board=board)
        PlanThemeFactory(plan=plan)
        PriorityAreaFactory(plan=plan, start=date(2017, 7, 1))
        BoardActionFactory(board=board, lead=OrganisationFactory())
        AccountabilityReportFactory(board=board, published=True)
        planned(board, date(2017, 8, 1))
        planned(board, date(2017, 7, 3), status="held")
    client.get(board.get_absolute_url())
    with django_assert_num_queries(23):
        client.get(board.get_absolute_url())


def test_a_facilitator_reads_the_public_page_as_the_public_does(client, board):
    client.force_login(personas.facilitator(of=board))
    shown = text_of(client, board.get_absolute_url())
    assert "Working record of the board" not in shown
    client.force_login(personas.manager())
    shown = text_of(client, board.get_absolute_url())
    assert reverse("board_work", args=[board.slug]) in shown
