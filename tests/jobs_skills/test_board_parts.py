"""Adding, changing and removing rows of a board's record, over the whole registry."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from jobs_skills.models import (
    ActionProgress,
    AreaProvider,
    BoardAction,
    Coverage,
    DistrictPlan,
    JobcentreOffice,
    LocalPlan,
    NegotiationStep,
    PlanTheme,
    PriorityArea,
    Site,
    TimetableEntry,
)
from jobs_skills.parts import PARTS
from leadership.dates.vague import VagueDate
from tests import personas
from tests.board_factories import (
    ActionProgressFactory,
    AreaBeyondFactory,
    AreaProviderFactory,
    BoardActionFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardWardFactory,
    CoverageFactory,
    DistrictPlanFactory,
    JobcentreOfficeFactory,
    LocalPlanFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    PriorityAreaFactory,
    SiteFactory,
    TimetableEntryFactory,
)
from tests.factories import DistrictFactory, OrganisationFactory, WardFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def board():
    return BoardFactory(name="North Lantern Board", slug="north-lantern")


@pytest.fixture
def fay(client, board):
    user = personas.facilitator(of=board)
    client.force_login(user)
    return user


# A row of each kind, of this board.
ROWS = {
    "sites": lambda board: SiteFactory(board=board),
    "jobcentres": lambda board: JobcentreOfficeFactory(board=board),
    "areas-beyond": lambda board: AreaBeyondFactory(board=board),
    "providers": lambda board: AreaProviderFactory(board=board),
    "predecessors": lambda board: DistrictPlanFactory(board=board),
    "negotiation": lambda board: NegotiationStepFactory(predecessor__board=board),
    "themes": lambda board: PlanThemeFactory(plan__board=board),
    "coverage": lambda board: CoverageFactory(plan__board=board),
    "priority-areas": lambda board: PriorityAreaFactory(plan__board=board),
    "actions": lambda board: BoardActionFactory(board=board),
    "progress": lambda board: ActionProgressFactory(action__board=board),
    "steps": lambda board: TimetableEntryFactory(board=board, scheme=board.scheme),
    "steps-of-all": lambda board: TimetableEntryFactory(board=None, scheme=board.scheme),
}
KEEPERS = {"facilitator", "manager"}
WHO = {
    "providers": {"manager", "administrator"},
    "predecessors": {"facilitator", "manager", "administrator"},
    "steps-of-all": {"manager"},
}


def page(what, board, kind, row=None):
    return reverse(f"board_part_{what}", args=[board.slug, kind, *([row.pk] if row else [])])


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def text(response):
    return " ".join(response.content.decode().split())


def test_every_kind_is_tested_here():
    assert ROWS.keys() == PARTS.keys()


@pytest.mark.parametrize("kind", PARTS)
def test_who_may_add_change_and_remove_rows(client, board, kind):
    part, row = PARTS[kind], ROWS[kind](board)
    users = {
        "facilitator": personas.facilitator(of=board),
        "other facilitator": personas.facilitator(of=BoardFactory(scheme=board.scheme)),
        "member": personas.board_member(of=board),
        "manager": personas.manager(),
        "administrator": personas.administrator(),
    }
    expected = WHO.get(kind, KEEPERS)
    for who, user in users.items():
        client.force_login(user)
        for what, does in [("add", part.adds), ("edit", part.edits), ("remove", part.removes)]:
            url = page(what, board, kind, None if what == "add" else row)
            answer = client.get(url).status_code
            assert (who, what, answer) == (who, what, 200 if does and who in expected else 404)
    client.force_login(users["member"])
    assert client.post(page("remove", board, kind, row)).status_code == 404
    assert part.rows(board).filter(pk=row.pk).exists()


def test_councillors_officers_and_senior_officers_keep_no_rows(client, board):
    ward = WardFactory()
    for user in (
        personas.councillor(of=ward), personas.officer(), personas.senior_officer(of=ward),
    ):  # fmt: skip
        client.force_login(user)
        assert {client.get(page("add", board, kind)).status_code for kind in PARTS} == {404}


@pytest.mark.parametrize("kind", [kind for kind in PARTS if kind != "steps-of-all"])
def test_a_row_of_another_board_is_not_found_through_ones_own(client, board, fay, kind):
    row = ROWS[kind](BoardFactory(scheme=board.scheme))
    client.force_login(personas.manager())
    for what in ("edit", "remove"):
        assert client.post(page(what, board, kind, row)).status_code == 404
    assert type(row).objects.filter(pk=row.pk).exists()


def test_a_kind_that_does_not_exist_is_not_found(client, board, fay):
    assert client.get(page("add", board, "members")).status_code == 404


@pytest.mark.parametrize("kind", [kind for kind, part in PARTS.items() if part.removes])
def test_a_manager_removes_a_row_on_which_nothing_hangs(client, board, kind):
    row = ROWS[kind](board)
    client.force_login(personas.manager())
    assert "Back without removing" in text(client.get(page("remove", board, kind, row)))
    response = client.post(page("remove", board, kind, row))
    assert response.status_code == 302
    assert not type(row).objects.filter(pk=row.pk).exists()


def test_a_row_that_is_held_says_why_and_stays(client, board, fay):
    theme = PlanThemeFactory(plan__board=board)
    BoardActionFactory(board=board, theme=theme)
    url = page("remove", board, "themes", theme)
    assert "Actions belong to this theme." in text(client.get(url))
    assert client.post(url).status_code == 422
    theme.refresh_from_db()


# -- what each form takes


def test_a_facilitator_adds_a_site_with_its_point_once(client, board, fay):
    typed = {
        "name": "Madeup Works", "kind": "employment", "outside_city": "on",
        "latitude": "52.45000", "longitude": "-1.70000",
    }  # fmt: skip
    response = client.post(page("add", board, "sites"), typed)
    assert response["Location"] == reverse("board_area", args=[board.slug]) + "#sites"
    site = Site.objects.get()
    assert (site.board, site.outside_city, str(site.latitude)) == (board, True, "52.45000")
    again = client.post(page("add", board, "sites"), typed)
    assert "This site is entered for the board already." in text(again)
    half = client.post(page("add", board, "sites"), {**typed, "name": "Half", "longitude": ""})
    assert "A point has a latitude" in text(half)
    assert Site.objects.count() == 1


def test_a_facilitator_adds_and_changes_an_office(client, board, fay):
    client.post(page("add", board, "jobcentres"), {"name": "Elmwick"})
    office = JobcentreOffice.objects.get()
    client.post(page("edit", board, "jobcentres", office), {"name": "Elmwick", "address": "1 Ash"})
    office.refresh_from_db()
    assert (office.board, office.address) == (board, "1 Ash")


def test_the_council_names_a_provider(client, board):
    organisation = OrganisationFactory()
    client.force_login(personas.administrator())
    client.post(
        page("add", board, "providers"),
        {"organisation": organisation.pk, "programme": "Young Promise", "staff_in_post": "3.5",
         **day("start", date(2017, 7, 7))},
    )  # fmt: skip
    held = AreaProvider.objects.get()
    assert (held.board, held.organisation, held.end) == (board, organisation, None)


def test_a_predecessor_changes_its_status_and_successor(client, board, fay):
    plan = DistrictPlanFactory(board=board, status="")
    near, far = BoardFactory(scheme=board.scheme), BoardFactory()
    url = page("edit", board, "predecessors", plan)
    assert client.post(url, {"status": "dormant", "board": far.pk}).status_code == 200
    client.post(url, {"status": "dormant", "board": near.pk, "note": "Asleep since May."})
    plan.refresh_from_db()
    assert (plan.status, plan.board_id, plan.note) == ("dormant", near.pk, "Asleep since May.")


def test_a_step_of_the_talks_says_who_added_it_and_is_not_changed(client, board, fay):
    group = DistrictPlanFactory(board=board)
    typed = {"predecessor": group.pk, "state": "talking", "text": "They will come."}
    add = page("add", board, "negotiation")
    assert f'value="{group.pk}" selected' in text(client.get(f"{add}?predecessor={group.pk}"))
    to_come = client.post(add, {**typed, **day("on", date(2017, 12, 1))})
    assert "That day is still to come." in text(to_come)
    client.post(add, {**typed, **day("on", date(2017, 8, 1))})
    step = NegotiationStep.objects.get()
    assert (step.by, step.on, step.state) == (fay, date(2017, 8, 1), "talking")
    assert client.get(page("edit", board, "negotiation", step)).status_code == 404
    other = DistrictPlanFactory()
    client.post(add, {**typed, "predecessor": other.pk, **day("on", date(2017, 8, 1))})
    assert not other.negotiation.exists()


def test_the_first_theme_begins_the_plan_and_looking_does_not(client, board, fay):
    client.get(page("add", board, "themes"))
    assert not LocalPlan.objects.exists()
    client.post(page("add", board, "themes"), {"title": "First jobs", "long_term": "on"})
    theme = PlanTheme.objects.get()
    assert (theme.plan.board, theme.title, theme.long_term) == (board, "First jobs", True)
    again = client.post(page("add", board, "themes"), {"title": "First jobs"})
    assert "The plan has this theme already." in text(again)


def test_a_group_is_said_once_and_the_checklist_offers_what_is_missing(client, board, fay):
    add = page("add", board, "coverage")
    client.post(add, {"group": "employers", "how": "A breakfast."})
    assert Coverage.objects.get().plan.board == board
    offered = client.get(add).context["form"].fields["group"].choices
    assert [value for value, _ in offered] == [
        "", "job_seekers", "communities", "ages", "gender", "disabled", "interest",
    ]  # fmt: skip
    assert client.post(add, {"group": "employers", "how": "Again."}).status_code == 200
    assert Coverage.objects.count() == 1


def test_a_priority_area_is_in_a_ward_of_the_board(client, board, fay):
    ash = DistrictFactory(generation=board.scheme.generation)
    BoardDistrictFactory(board=board, district=ash)
    own = WardFactory(name="Ashgrove", district=ash)
    placed, away, stranger = WardFactory(name="Later"), WardFactory(), WardFactory()
    BoardWardFactory(board=board, ward=placed)
    BoardWardFactory(
        board=board, ward=away, how="none", reason="Elsewhere.", decided_on=date(2017, 8, 1)
    )
    add = page("add", board, "priority-areas")
    offered = set(client.get(add).context["form"].fields["ward"].queryset)
    assert offered == {own, placed}
    typed = {"reason": "The works closed.", **day("start", date(2017, 9, 1))}
    client.post(add, {**typed, "ward": stranger.pk})
    assert not PriorityArea.objects.exists()
    client.post(add, {**typed, "ward": own.pk, "neighbourhood": "Canal side"})
    area = PriorityArea.objects.get()
    assert (area.ward, area.neighbourhood, area.plan.board) == (own, "Canal side", board)


def test_an_action_takes_a_date_as_people_write_it(client, board, fay):
    lead = OrganisationFactory()
    typed = {
        "text": "Hold a jobs fair", "strand": "transition", "lead": lead.pk,
        "when": "Sep to Dec 2017", "measure": "40 people come.",
    }  # fmt: skip
    add = page("add", board, "actions")
    wrong = client.post(add, {**typed, "when": "soon"})
    assert wrong.status_code == 200
    assert not BoardAction.objects.exists()
    client.post(add, typed)
    action = BoardAction.objects.get()
    assert action.when == VagueDate.over_months(date(2017, 9, 1), date(2017, 12, 1))
    assert (action.board, action.strand, action.lead) == (board, "transition", lead)


def test_a_second_editor_of_an_action_gets_a_conflict_with_the_words_kept(client, board, fay):
    action = BoardActionFactory(board=board, text="Hold a fair")
    url = page("edit", board, "actions", action)
    assert 'value="October 2017"' in text(client.get(url))
    typed = {"text": "First", "strand": "plan", "when": "October 2017", "version": 1}
    assert client.post(url, typed).status_code == 302
    second = client.post(url, {**typed, "text": "Second words"})
    assert second.status_code == 409
    assert "Second words" in text(second)
    action.refresh_from_db()
    assert (action.text, action.version) == ("First", 2)


def test_progress_is_added_to_an_open_action_of_the_board(client, board, fay):
    action = BoardActionFactory(board=board)
    done = BoardActionFactory(board=board, done_on=date(2017, 10, 1))
    add = page("add", board, "progress")
    typed = {"text": "The hall is booked.", **day("on", date(2017, 11, 1))}
    client.post(add, {**typed, "action": done.pk})
    assert not ActionProgress.objects.exists()
    client.post(add, {**typed, "action": action.pk})
    assert ActionProgress.objects.get().by == fay
    shown = text(client.get(reverse("board_action", args=[board.slug, action.pk])))
    assert "The hall is booked." in shown


def test_a_facilitator_adds_a_step_of_the_board_and_a_manager_one_of_all(client, board, fay):
    typed = {"text": "Find a hall", "kind": "step", "when": "January 2018"}
    client.post(page("add", board, "steps"), typed)
    assert client.post(page("add", board, "steps-of-all"), typed).status_code == 404
    client.force_login(personas.manager())
    client.post(page("add", board, "steps-of-all"), {**typed, "text": "Tell the council"})
    steps = TimetableEntry.objects.order_by("pk").values_list("text", "board", "scheme")
    assert list(steps) == [
        ("Find a hall", board.pk, board.scheme_id), ("Tell the council", None, board.scheme_id),
    ]  # fmt: skip


# -- moves on pages


def test_a_facilitator_agrees_the_outline_and_the_detailed_plan_with_its_warning(
    client, board, fay
):
    plan = LocalPlanFactory(board=board)
    PlanThemeFactory(plan=plan)
    outline, detailed = (
        reverse("board_plan_agree", args=[board.slug, stage]) for stage in ("outline", "detailed")
    )
    client.post(outline, {**day("on", date(2017, 8, 1)), "version": 1})
    typed = {**day("on", date(2017, 11, 1)), "version": 2}
    refused = client.post(detailed, typed)
    assert "The plan does not say how it serves: All job seekers" in text(refused)
    client.post(detailed, {**typed, "despite_gaps": "on"})
    plan.refresh_from_db()
    assert (plan.outline_on, plan.detailed_on) == (date(2017, 8, 1), date(2017, 11, 1))
    client.post(reverse("board_plan_take_back", args=[board.slug]), {"version": 3})
    plan.refresh_from_db()
    assert plan.detailed_on is None


def test_a_facilitator_writes_what_is_particular(client, board, fay):
    url = reverse("board_plan_write", args=[board.slug])
    assert client.get(url).status_code == 200
    assert not LocalPlan.objects.exists()
    client.post(url, {"particular": "Canals", "city_centre": "Trains", "version": 1})
    assert LocalPlan.objects.get().particular == "Canals"
    assert client.post(url, {"particular": "Parks", "version": 1}).status_code == 409


def test_a_facilitator_ends_an_action_and_takes_it_up_again(client, board, fay):
    action = BoardActionFactory(board=board)
    close = reverse("board_action_close", args=[board.slug, action.pk])
    assert "Say why it is dropped." in text(client.post(close, {"outcome": "dropped"}))
    client.post(close, {"outcome": "done", **day("on", date(2017, 11, 1)), "version": 1})
    action.refresh_from_db()
    assert action.done_on == date(2017, 11, 1)
    client.post(reverse("board_action_take_up", args=[board.slug, action.pk]), {"version": 2})
    action.refresh_from_db()
    assert (action.done_on, action.version) == (None, 3)


def test_a_facilitator_ticks_the_boards_step_and_not_that_of_all(client, board, fay):
    own = TimetableEntryFactory(board=board, scheme=board.scheme)
    common = TimetableEntryFactory(board=None, scheme=board.scheme)
    typed = {**day("on", date(2017, 11, 1)), "version": 1}
    client.post(reverse("board_step_tick", args=[board.slug, own.pk]), typed)
    own.refresh_from_db()
    assert own.done_on == date(2017, 11, 1)
    url = reverse("board_step_tick", args=[board.slug, common.pk])
    assert client.post(url, typed).status_code == 404
    client.post(reverse("board_step_untick", args=[board.slug, own.pk]), {"version": 2})
    own.refresh_from_db()
    common.refresh_from_db()
    assert (own.done_on, common.done_on) == (None, None)


@pytest.mark.parametrize("name", ["board_plan_write", "board_plan_take_back"])
def test_a_member_moves_nothing_of_the_plan(client, board, name):
    LocalPlanFactory(board=board, outline_on=date(2017, 8, 1))
    client.force_login(personas.board_member(of=board))
    assert client.post(reverse(name, args=[board.slug]), {"version": 1}).status_code == 404
    assert LocalPlan.objects.get().outline_on == date(2017, 8, 1)


def test_a_member_ends_no_action_and_ticks_no_step(client, board):
    action = BoardActionFactory(board=board)
    step = TimetableEntryFactory(board=board, scheme=board.scheme)
    client.force_login(personas.board_member(of=board))
    assert client.get(reverse("board_action", args=[board.slug, action.pk])).status_code == 200
    for name, row in [
        ("board_action_close", action), ("board_action_take_up", action),
        ("board_step_tick", step), ("board_step_untick", step),
    ]:  # fmt: skip
        assert client.post(reverse(name, args=[board.slug, row.pk])).status_code == 404
    assert DistrictPlan.objects.count() == 0
