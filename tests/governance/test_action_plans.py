"""The Action Plan's services: who writes and moves steps, and what a decision holds."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    Decision,
    DecisionPart,
    ItemProgress,
)
from leadership.governance.services import action_plans as services
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import PersonFactory
from tests.governance_factories import (
    ActionItemFactory,
    ActionPlanFactory,
    CommitteeFactory,
    by_the_clock,
    part_held,
    part_in_force,
)
from tests.invariants import by_sql

pytestmark = pytest.mark.django_db

TODAY = date(2017, 7, 24)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    """A Monday: a decision of the 19th can still be called in."""
    settings.DEMO_DATE = datetime(2017, 7, 24, 9, 0)


@pytest.fixture
def gita():
    return personas.manager()


@pytest.fixture
def olive():
    return personas.officer()


def moved(item, to, by, text="It is lit.", **said):
    return services.move_item(item=item, to=to, text=text, on=TODAY, by=by, **said)


# -- writing


def test_a_plan_has_three_strands_with_timescales_of_their_own(gita):
    plan = ActionPlan(title="Lanterns", reports_to=CommitteeFactory(), start=TODAY)
    when = VagueDate.in_month(2017, 9)
    services.write_plan(plan=plan, strands={"service": (when, "Lamps")}, by=gita)
    later = {"service": (when, "Light"), "governance": (when, "")}
    services.write_plan(plan=plan, strands=later, by=gita)
    assert {strand.kind: (strand.when, strand.about) for strand in plan.strands.all()} == {
        "service": (when, "Light"), "strategic": (None, ""), "governance": (when, ""),
    }  # fmt: skip


def test_steps_are_numbered_by_strand(colm, gita):
    plan = ActionPlanFactory()
    service, governance = (plan.strands.get(kind=kind) for kind in ("service", "governance"))
    numbers = []
    for strand in (service, service, governance):
        item = ActionPlanItem(strand=strand, title="Light")
        numbers.append(services.write_item(item=item, waits_for=[], by=colm).number)
    assert numbers == [1, 2, 1]
    item.strand = service
    assert services.write_item(item=item, waits_for=[], by=gita, version=1).number == 3


@pytest.mark.parametrize("who", [personas.officer, personas.scrutiny_officer, personas.councillor])
def test_nobody_else_writes(who):
    item = ActionPlanItem(strand=ActionPlanFactory().strands.get(kind="service"), title="Light")
    with pytest.raises(NotAllowed):
        services.write_item(item=item, waits_for=[], by=who())
    with pytest.raises(NotAllowed):
        services.write_plan(plan=ActionPlanFactory(), strands={}, by=who())
    assert ActionPlanItem.objects.count() == 0


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(gita, colm):
    item = ActionItemFactory(title="Light")
    mine, theirs = ActionPlanItem.objects.get(pk=item.pk), ActionPlanItem.objects.get(pk=item.pk)
    mine.title, theirs.title = "Light the mill", "Light the brook"
    services.write_item(item=mine, waits_for=[], by=gita, version=1)
    with pytest.raises(Conflict):
        services.write_item(item=theirs, waits_for=[], by=colm, version=1)
    item.refresh_from_db()
    assert (item.title, item.version) == ("Light the mill", 2)


def test_an_edit_moves_nothing(gita):
    item = ActionItemFactory(status="done")
    item.status, item.outcome = "planned", ""
    services.write_item(item=item, waits_for=[], by=gita, version=1)
    item.refresh_from_db()
    assert (item.status, item.outcome) == ("done", "It is lit.")


def test_steps_do_not_wait_in_a_ring(gita):
    plan = ActionPlanFactory()
    first, second, third = (ActionItemFactory(plan=plan) for _ in range(3))
    services.write_item(item=second, waits_for=[first], by=gita)
    services.write_item(item=third, waits_for=[second], by=gita)
    for waits_for in ([third], [first], [second, third]):
        with pytest.raises(Refused, match="in a ring"):
            services.write_item(item=first, waits_for=waits_for, by=gita)
    assert first.waits_for.count() == 0


# -- moving


def test_the_accountable_officer_moves_the_own_step_and_no_other(olive):
    own, other = ActionItemFactory(owner=olive.person), ActionItemFactory(owner=PersonFactory())
    moved(own, "under_way", olive)
    done = moved(own, "done", olive, version=2)
    assert (done.status, done.closed_on, done.outcome, done.version) == (
        "done", TODAY, "It is lit.", 3,
    )  # fmt: skip
    with pytest.raises(NotAllowed):
        moved(other, "done", olive)
    assert [row.status for row in ItemProgress.objects.all()] == ["under_way", "done"]


def test_a_login_that_was_ended_moves_nothing(olive):
    item = ActionItemFactory(owner=olive.person)
    olive.is_active = False
    with pytest.raises(NotAllowed):
        moved(item, "done", olive)


def test_a_step_that_is_opened_again_keeps_its_past_in_its_progress(gita):
    item = ActionItemFactory()
    moved(item, "stopped", gita, text="No lamps.")
    item = moved(item, "planned", gita, text="Lamps came.")
    assert (item.status, item.closed_on, item.outcome) == ("planned", None, "")
    assert [row.text for row in item.progress.all()] == ["No lamps.", "Lamps came."]


@pytest.mark.parametrize(
    "text, on, field", [(" ", TODAY, "text"), ("Lit.", date(2017, 7, 25), "on")]
)
def test_a_move_says_something_of_a_day_that_has_come(gita, text, on, field):
    item = ActionItemFactory()
    with pytest.raises(Refused) as refused:
        services.move_item(item=item, to="done", text=text, on=on, by=gita)
    assert refused.value.field == field
    item.refresh_from_db()
    assert (item.status, item.progress.count()) == ("planned", 0)


def test_a_move_that_the_table_does_not_know_is_a_conflict(gita):
    item = ActionItemFactory(status="done")
    for to in ("done", "stopped", "planned", "nowhere"):
        with pytest.raises(Conflict, match="This step is done"):
            moved(item, to, gita)


# -- what a decision holds


def said_by_the_database(item):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        by_sql(item, status="under_way")
    return refused.value.__cause__.diag.message_primary


def test_a_step_under_a_locked_decision_is_refused_in_the_databases_words(gita, colm):
    item = ActionItemFactory(decision_part=part_held(by=colm))
    with pytest.raises(Conflict) as refused:
        moved(item, "under_way", gita)
    assert refused.value.message == said_by_the_database(item)
    assert "its call-in window is still open" in refused.value.message
    item.refresh_from_db()
    assert (item.status, item.version, item.progress.count()) == ("planned", 1, 0)
    assert item.locked_because == refused.value.message


def test_progress_may_be_reported_of_a_step_that_is_held(gita, colm):
    item = ActionItemFactory(decision_part=part_held(by=colm))
    row = services.report_progress(item=item, text="It waits.", on=TODAY, by=gita)
    assert (row.status, item.progress.get().text) == ("planned", "It waits.")


def test_once_the_window_has_closed_the_step_moves_without_waiting_for_the_worker(gita, colm):
    item = ActionItemFactory(decision_part=part_held(by=colm))
    with by_the_clock(2017, 7, 26, 16, 6):
        services.move_item(item=item, to="under_way", text="Begun.", on=date(2017, 7, 26), by=gita)
    decision = Decision.objects.get()
    item.refresh_from_db()
    assert (item.status, decision.status) == ("under_way", "in_force")


def test_a_step_on_its_way_goes_under_no_locked_decision_nor_out_of_one(gita, colm):
    held, free = part_held(by=colm), part_in_force()
    on_its_way = ActionItemFactory(status="under_way")
    on_its_way.decision_part = held
    under = ActionItemFactory(decision_part=held)
    under.decision_part = free
    for item in (on_its_way, under):
        with pytest.raises(Conflict, match="Nothing under it can move until then"):
            services.write_item(item=item, waits_for=[], by=gita)
    planned = ActionItemFactory()
    planned.decision_part = held
    assert services.write_item(item=planned, waits_for=[], by=gita).decision_part == held


def test_out_of_a_withdrawn_decision_a_step_goes_over_to_the_next(gita, colm):
    old = part_held(by=colm)
    item = ActionItemFactory(decision_part=old)
    Decision.objects.filter(pk=old.decision_id).update(status="withdrawn")
    item.decision_part = part_in_force()
    services.write_item(item=item, waits_for=[], by=gita)
    assert moved(item, "under_way", gita).status == "under_way"


def test_a_step_of_a_private_decision_is_not_everybodys(colm, olive):
    part = part_in_force()
    Decision.objects.filter(pk=part.decision_id).update(private=True)
    item = ActionItemFactory(decision_part=part, owner=olive.person)
    assert list(ActionPlanItem.objects.visible_to(olive)) == []
    assert list(ActionPlanItem.objects.visible_to(colm)) == [item]
    with pytest.raises(NotAllowed):
        moved(item, "under_way", olive)


# -- trials


def test_a_trial_is_judged_in_words(gita):
    item = ActionItemFactory(trial=True)
    with pytest.raises(Refused, match="Say how it was judged"):
        services.judge_trial(item=item, effectiveness="works", how=" ", by=gita)
    item = services.judge_trial(item=item, effectiveness="partly", how="Counted.", by=gita)
    assert (item.effectiveness, item.effectiveness_said) == ("partly", "Counted.")
    item = services.judge_trial(item=item, effectiveness="", how="Counted.", by=gita)
    assert (item.effectiveness, item.effectiveness_said) == ("", "")


def test_what_is_no_trial_is_not_judged(gita):
    with pytest.raises(Conflict, match="no trial"):
        services.judge_trial(item=ActionItemFactory(), effectiveness="works", how="x", by=gita)


# -- what stands out


def test_overdue_unowned_and_waiting_steps_are_found(olive):
    when = VagueDate.in_month(2017, 6)
    late = ActionItemFactory(when=when, owner=olive.person)
    ActionItemFactory(when=when, status="done", owner=olive.person)
    post = ActionItemFactory(owner_post="Head of Lamps", consultation="to_come")
    post.waits_for.add(late)
    items = ActionPlanItem.objects.all()
    assert list(items.overdue(TODAY)) == [late]
    assert list(items.without_an_owner()) == []
    assert list(items.owned_by(olive).open()) == [late]
    assert list(items.waiting_for_consultation()) == [post]
    waits = {item.pk: item.waits for item in items.with_waits(olive)}
    assert (waits[post.pk], waits[late.pk]) == (1, 0)


def test_a_step_under_a_part_that_was_not_approved_waits_and_says_so(client, gita):
    part = part_in_force()
    DecisionPart.objects.filter(pk=part.pk).update(state="refused")
    item = ActionItemFactory(decision_part=part)
    said = f"Part {part.number} of decision {part.decision.reference} was not approved."
    with pytest.raises(Conflict, match=said):
        moved(item, "under_way", gita)
    assert said in client.get(item.get_absolute_url()).content.decode()
    assert list(ActionPlanItem.objects.held()) == [item]
    plan = client.get(reverse("action_plan")).content.decode()
    assert "1 held by a decision" in plan

    item.decision_part = None
    services.write_item(item=item, waits_for=[], by=gita, version=1)
    assert moved(item, "under_way", gita).status == "under_way"
    assert not ActionPlanItem.objects.held().exists()
