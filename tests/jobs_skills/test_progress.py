"""How far boards are, counted by hand, as at a day."""

from collections import Counter
from datetime import date

import pytest

from jobs_skills.convening import quarters_of
from jobs_skills.membership import WITHHELD, members_by_sector, membership_of, told
from jobs_skills.progress import (
    Stand,
    Tally,
    independent_by,
    progress_of,
    stand_of,
)
from leadership.dates.vague import VagueDate
from tests.board_factories import (
    BoardActionFactory,
    BoardFactory,
    BoardSchemeFactory,
    MemberFactory,
    TimetableEntryFactory,
)
from tests.jobs_skills.boards import full_board

pytestmark = pytest.mark.django_db
DAY = date(2017, 10, 4)


@pytest.fixture
def scheme():
    return BoardSchemeFactory(clock_start=date(2017, 7, 24), clock_event="First meeting")


def test_a_board_in_full(scheme):
    board = full_board(scheme, "Ash")
    TimetableEntryFactory(scheme=scheme, when=VagueDate.in_month(2018, 1))  # of all boards
    (one,) = progress_of([board], DAY)
    assert (one.districts, one.stage, one.meetings) == (("Ash Vale",), "outline", 2)
    assert one.timetable == Tally(to_come=1, late=2, done=1)
    assert (one.actions, one.actions.open) == (Tally(1, 2, 1, 1), 3)
    assert one.members == {"public": 0, "private": 3, "third": 5, "": 1}
    assert (one.independence.on, one.independence.met) == (date(2017, 9, 1), 2)
    assert len(one.missing) == 5 and "Employers" not in one.missing and "Gender" in one.missing
    assert [(each.district, each.state.label, each.on) for each in one.talks] == [
        ("Ash Vale", "Agreed: joins the board", date(2017, 9, 1))
    ]


def test_the_same_board_as_it_was_earlier(scheme):
    (one,) = progress_of([full_board(scheme, "Ash")], date(2017, 7, 30))
    assert (one.stage, one.meetings, one.independence.met) == ("begun", 2, 6)
    assert one.timetable == Tally(to_come=3)
    assert one.actions == Tally(to_come=3, late=1, dropped=1)  # done on the day after the next
    assert one.members == {"public": 0, "private": 3, "third": 7, "": 1}
    assert [(each.state.label, each.on) for each in one.talks] == [("Not begun", None)]


def test_the_public_counts_meetings_that_were_open_to_it(scheme):
    (one,) = progress_of([full_board(scheme, "Ash")], DAY, public=True)
    assert one.meetings == 1


def test_a_board_of_which_nothing_is_known(scheme):
    (one,) = progress_of([BoardFactory(scheme=scheme)], DAY)
    assert (one.districts, one.stage, len(one.missing)) == ((), "none", 7)
    assert (one.timetable, one.actions, one.meetings) == (Tally(), Tally(), 0)
    assert (one.independence.on, one.independence.met, one.talks) == (None, 0, ())
    assert progress_of([], DAY) == []


def test_one_boards_rows_are_not_anothers(scheme):
    full_board(scheme, "Ash")
    other = full_board(BoardSchemeFactory(), "Beech")
    TimetableEntryFactory(scheme=scheme)
    bare = BoardFactory(scheme=scheme)
    found = progress_of([other, bare], DAY)
    assert found[0].timetable == Tally(late=2, done=1)
    assert found[1].timetable == Tally(late=1)


@pytest.mark.parametrize(
    "when, late_from",
    [
        (VagueDate.in_month(2017, 9), date(2017, 10, 1)),
        (VagueDate.by(date(2017, 7, 31)), date(2017, 8, 1)),
        (VagueDate.either(date(2017, 9, 1), date(2017, 10, 1)), date(2017, 11, 1)),
        (VagueDate.several(date(2017, 7, 24), date(2017, 8, 1)), date(2017, 8, 2)),
        (VagueDate.so_many(2, date(2018, 1, 1), date(2018, 6, 30)), date(2018, 7, 1)),
    ],
)
def test_late_from_the_day_after_the_last_possible_one(when, late_from):
    action = BoardActionFactory.build(when=when, board=None)
    before = late_from.fromordinal(late_from.toordinal() - 1)
    assert (stand_of(action, before), stand_of(action, late_from)) == (Stand.OPEN, Stand.LATE)
    action.done_on = late_from
    assert (stand_of(action, before), stand_of(action, late_from)) == (Stand.OPEN, Stand.DONE)


def test_as_many_queries_for_four_boards_as_for_one(scheme, django_assert_num_queries):
    boards = [full_board(scheme, name) for name in ("Ash", "Beech", "Cedar", "Dale")]
    for asked in (boards[:1], boards):
        with django_assert_num_queries(11):
            progress_of(asked, DAY)
        with django_assert_num_queries(2):
            membership_of(asked, DAY, DAY)
        with django_assert_num_queries(1):
            quarters_of(asked, DAY)


def test_twelve_months_from_the_scheme_s_event():
    def by(day):
        return independent_by(BoardSchemeFactory.build(clock_start=day, generation=None))

    assert by(date(2017, 7, 24)) == date(2018, 7, 24)
    assert by(date(2016, 2, 29)) == date(2017, 2, 28)
    assert by(None) is None


# -- members


def test_members_by_consent_and_who_came_and_left(scheme):
    board = full_board(scheme, "Ash")
    found = membership_of([board], date(2017, 5, 1), DAY)[board.pk]
    third, private = found["third"], found["private"]
    assert (third.members, third.joined, third.left) == (5, 2, 2)
    assert third.reasons == Counter({"Moved away": 1, WITHHELD: 1})
    assert (private.members, private.joined, private.left) == (3, 3, 0)
    assert (private.consent, third.consent) == ({"given": 3}, {"not_asked": 5})
    assert found["public"].members == 0


def test_the_days_of_coming_and_leaving_count(scheme):
    board = BoardFactory(scheme=scheme)
    left = date(2017, 9, 1)
    MemberFactory(board=board, start=date(2017, 8, 1), left_on=left, left_because="No time")

    def counts(since, day):
        one = membership_of([board], since, day)[board.pk]["third"]
        return one.members, one.joined, one.left

    assert counts(date(2017, 8, 1), date(2017, 8, 31)) == (1, 1, 0)
    assert counts(date(2017, 8, 2), left) == (0, 0, 1)
    assert counts(date(2017, 9, 2), DAY) == (0, 0, 0)
    assert members_by_sector([board], date(2017, 8, 31))[board.pk]["third"] == 1
    assert members_by_sector([board], left)[board.pk]["third"] == 0


@pytest.mark.parametrize(
    "reason, held_back",
    [
        ("Moved away", False),
        ("Left on 1 September 2017", False),
        ("Wanda moved away", True),
        ("Came to blows with bela beispiel", True),
        ("Write to x@partner.example", True),
        ("Ring 0121 496 0077", True),
    ],
)
def test_a_reason_that_names_somebody_is_held_back(reason, held_back):
    said = told(reason, "Wanda Wandel", ["bela beispiel", "wanda wandel"])
    assert said == (WITHHELD if held_back else reason)


# -- who chairs and convenes


def test_shares_by_quarter_leave_none_out(scheme):
    found = quarters_of([full_board(scheme, "Ash"), full_board(scheme, "Beech")], DAY)
    told = [
        (str(one), one.meetings, one.chaired.percent, one.convened.percent, one.short)
        for one in found
    ]
    assert told == [
        ("January to March 2017", 2, 100.0, 100.0, "Jan 2017"),
        ("April to June 2017", 0, None, None, "Apr 2017"),
        ("July to September 2017", 2, 0.0, None, "Jul 2017"),
        ("October to December 2017", 0, None, None, "Oct 2017"),
    ]
    assert quarters_of([], DAY) == []
