"""Stages of the plan, actions that end, ticks in the timetable: what the services allow."""

from datetime import date, datetime

import pytest

from jobs_skills.models import BoardAction, Covered, LocalPlan, PlanTheme, TimetableEntry
from jobs_skills.progress import missing_in
from jobs_skills.services import planning
from jobs_skills.services.removing import remove_row
from leadership.dates.vague import VagueDate
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.board_factories import (
    ActionProgressFactory,
    BoardActionFactory,
    BoardFactory,
    CoverageFactory,
    LocalPlanFactory,
    MemberListFactory,
    PlanThemeFactory,
    SiteFactory,
    TimetableEntryFactory,
)

pytestmark = pytest.mark.django_db

AUGUST, SEPTEMBER = date(2017, 8, 1), date(2017, 9, 1)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def plan():
    plan = LocalPlanFactory()
    PlanThemeFactory(plan=plan)
    return plan


@pytest.fixture
def fay(plan):
    return personas.facilitator(of=plan.board)


def stands(plan):
    plan.refresh_from_db()
    return plan.stage, plan.outline_on, plan.detailed_on


# -- stages


def test_an_outline_is_agreed_on_its_day_and_the_day_can_be_put_right(plan, fay):
    planning.agree_outline(plan=plan, on=SEPTEMBER, by=fay)
    planning.agree_outline(plan=plan, on=AUGUST, by=fay)
    assert stands(plan) == ("outline", AUGUST, None)


def test_an_empty_plan_is_not_agreed():
    plan = LocalPlanFactory()
    with pytest.raises(Refused, match="neither a theme nor an action"):
        planning.agree_outline(plan=plan, on=AUGUST, by=personas.facilitator(of=plan.board))
    assert stands(plan) == ("outline", None, None)


def test_nothing_is_agreed_on_a_day_to_come(plan, fay):
    with pytest.raises(Refused, match="still to come"):
        planning.agree_outline(plan=plan, on=date(2017, 11, 16), by=fay)
    assert stands(plan) == ("outline", None, None)


def test_the_detailed_plan_wants_the_outline_first_and_not_later(plan, fay):
    with pytest.raises(Refused, match="The outline comes first"):
        planning.agree_detailed(plan=plan, on=AUGUST, by=fay, despite_gaps=True)
    planning.agree_outline(plan=plan, on=SEPTEMBER, by=fay)
    with pytest.raises(Refused, match="agreed later, on 1 September 2017"):
        planning.agree_detailed(plan=plan, on=AUGUST, by=fay, despite_gaps=True)
    assert stands(plan) == ("outline", SEPTEMBER, None)


def test_a_detailed_plan_with_gaps_needs_the_boards_word(plan, fay):
    planning.agree_outline(plan=plan, on=AUGUST, by=fay)
    for group in Covered:
        if group != Covered.EMPLOYERS:
            CoverageFactory(plan=plan, group=group)
    assert missing_in(plan) == ("Employers",)
    with pytest.raises(Refused, match="does not say how it serves: Employers") as caught:
        planning.agree_detailed(plan=plan, on=SEPTEMBER, by=fay)
    assert caught.value.field == "despite_gaps"
    planning.agree_detailed(plan=plan, on=SEPTEMBER, by=fay, despite_gaps=True)
    assert stands(plan) == ("detailed", AUGUST, SEPTEMBER)


def test_an_agreement_is_taken_back_one_by_one(plan, fay):
    planning.agree_outline(plan=plan, on=AUGUST, by=fay)
    planning.agree_detailed(plan=plan, on=SEPTEMBER, by=fay, despite_gaps=True)
    planning.take_back_stage(plan=plan, by=fay)
    assert stands(plan) == ("outline", AUGUST, None)
    planning.take_back_stage(plan=plan, by=fay)
    assert stands(plan) == ("outline", None, None)
    with pytest.raises(Conflict):
        planning.take_back_stage(plan=plan, by=fay)


def test_a_member_an_administrator_and_another_boards_facilitator_agree_nothing(plan):
    for other in (
        personas.board_member(of=plan.board),
        personas.administrator(),
        personas.facilitator(of=BoardFactory()),
    ):
        with pytest.raises(NotAllowed):
            planning.agree_outline(plan=plan, on=AUGUST, by=other)
        with pytest.raises(NotAllowed):
            planning.write_plan(plan=plan, particular="x", city_centre="", by=other)
    assert stands(plan) == ("outline", None, None)


def test_a_second_editor_of_the_plan_gets_a_conflict(plan, fay):
    read = plan.version
    planning.write_plan(plan=plan, particular="Canals", city_centre="", by=fay, version=read)
    with pytest.raises(Conflict, match="Somebody else changed this"):
        planning.write_plan(plan=plan, particular="Parks", city_centre="", by=fay, version=read)
    plan.refresh_from_db()
    assert (plan.particular, plan.version) == ("Canals", read + 1)


# -- actions


@pytest.fixture
def action(plan):
    return BoardActionFactory(board=plan.board)


def test_an_action_is_done_or_dropped_and_taken_up_again(action, fay):
    planning.finish_action(action=action, on=AUGUST, by=fay)
    with pytest.raises(Conflict, match="This action is done"):
        planning.drop_action(action=action, because="No money.", by=fay)
    planning.take_up_action(action=action, by=fay)
    planning.drop_action(action=action, because=" No money. ", by=fay)
    action.refresh_from_db()
    assert (action.done_on, action.dropped_because, action.version) == (None, "No money.", 4)


def test_an_action_is_dropped_with_a_reason_and_done_on_a_day_gone(action, fay):
    with pytest.raises(Refused) as caught:
        planning.drop_action(action=action, because=" ", by=fay)
    assert caught.value.field == "because"
    with pytest.raises(Refused, match="still to come"):
        planning.finish_action(action=action, on=date(2017, 12, 1), by=fay)
    action.refresh_from_db()
    assert (action.done_on, action.dropped_because) == (None, "")


def test_an_action_that_is_over_is_not_rewritten(action, fay):
    planning.finish_action(action=action, on=AUGUST, by=fay)
    changed = BoardAction.objects.get(pk=action.pk)
    changed.text = "Something else"
    with pytest.raises(Conflict):
        planning.write_action(action=changed, by=fay)
    assert BoardAction.objects.get(pk=action.pk).text == action.text


def test_a_member_ends_no_action(action):
    mina = personas.board_member(of=action.board)
    for attempt in (
        lambda: planning.finish_action(action=action, on=AUGUST, by=mina),
        lambda: planning.drop_action(action=action, because="x", by=mina),
        lambda: planning.write_action(action=action, by=mina),
        lambda: planning.write_action(
            action=BoardAction(board=action.board, text="x", when=VagueDate.on(AUGUST)), by=mina
        ),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert BoardAction.objects.count() == 1


# -- timetable


def test_a_step_is_ticked_on_its_day_and_the_tick_taken_back(plan, fay):
    entry = TimetableEntryFactory(board=plan.board, scheme=plan.board.scheme)
    planning.tick_entry(entry=entry, on=AUGUST, by=fay, version=entry.version)
    entry.refresh_from_db()
    assert (entry.done_on, entry.done_day_known, entry.version) == (AUGUST, True, 2)
    with pytest.raises(Conflict, match="ticked already"):
        planning.tick_entry(entry=entry, on=SEPTEMBER, by=fay)
    planning.untick_entry(entry=entry, by=fay)
    entry.refresh_from_db()
    assert entry.done_on is None
    with pytest.raises(Conflict):
        planning.untick_entry(entry=entry, by=fay)


def test_a_step_that_was_read_before_another_ticked_it_is_a_conflict(plan, fay):
    entry = TimetableEntryFactory(board=plan.board, scheme=plan.board.scheme)
    planning.tick_entry(entry=entry, on=AUGUST, by=fay, version=1)
    with pytest.raises(Conflict, match="Somebody else changed this"):
        planning.untick_entry(entry=entry, by=fay, version=1)


def test_a_step_of_all_boards_is_the_managers(plan, fay):
    entry = TimetableEntryFactory(board=None, scheme=plan.board.scheme)
    for other in (fay, personas.administrator()):
        with pytest.raises(NotAllowed):
            planning.tick_entry(entry=entry, on=AUGUST, by=other)
    planning.tick_entry(entry=entry, on=AUGUST, by=personas.manager())
    entry.refresh_from_db()
    assert entry.done_on == AUGUST


# -- removing


def test_what_something_hangs_on_stays_and_says_why(plan, fay):
    board = plan.board
    theme = PlanTheme.objects.get()
    BoardActionFactory(board=board, theme=theme)
    told = ActionProgressFactory(action__board=board).action
    done = BoardActionFactory(board=board, done_on=AUGUST)
    ticked = TimetableEntryFactory(board=board, scheme=board.scheme, done_on=AUGUST)
    numbered = TimetableEntryFactory(board=board, scheme=board.scheme, number=1)
    held = [
        (theme, "Actions belong to this theme"),
        (told, "Progress is recorded"),
        (done, "This action is over"),
        (ticked, "Take the tick back first"),
        (numbered, "stands in the paper"),
    ]
    for row, sentence in held:
        with pytest.raises(Refused, match=sentence):
            remove_row(row=row, board=board, by=fay)
    assert (BoardAction.objects.count(), TimetableEntry.objects.count()) == (3, 2)


def test_a_row_on_which_nothing_hangs_goes_once(plan, fay):
    site = SiteFactory(board=plan.board)
    remove_row(row=site, board=plan.board, by=fay)
    site.pk = site.pk or 0
    with pytest.raises(Conflict):
        remove_row(row=site, board=plan.board, by=fay)


def test_rows_of_other_kinds_and_for_other_people_are_not_removed(plan, fay):
    site = SiteFactory(board=plan.board)
    with pytest.raises(NotAllowed):
        remove_row(row=site, board=plan.board, by=personas.board_member(of=plan.board))
    with pytest.raises(NotAllowed):
        remove_row(row=MemberListFactory(board=plan.board), board=plan.board, by=fay)
    assert LocalPlan.objects.filter(pk=plan.pk).exists()
    site.refresh_from_db()
