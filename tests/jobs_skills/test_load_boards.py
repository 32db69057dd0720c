"""Birmingham's four boards from the briefing note of 7 July 2017, loaded as often as one likes."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Value
from django.db.models.functions import Concat

from jobs_skills.models import (
    AreaBeyond,
    AreaProvider,
    Board,
    BoardDistrict,
    BoardScheme,
    BoardWard,
    DistrictPlan,
    JobcentreOffice,
    LocalPlan,
    SchemeDocument,
    Site,
    TimetableEntry,
)
from leadership.meetings.models import Body
from tests.built_once import built_once
from wards.models import District, WardGeneration

pytestmark = pytest.mark.django_db

COUNTED = (
    AreaProvider, Board, BoardDistrict, BoardScheme, BoardWard, Body, DistrictPlan, LocalPlan,
    SchemeDocument, Site, TimetableEntry,
)  # fmt: skip


def load():
    out = StringIO()
    call_command("load_boards", stdout=out)
    return out.getvalue()


def birmingham():
    call_command("load_birmingham", stdout=StringIO())
    return load()


@pytest.fixture(scope="module")
def loaded_once(django_db_setup, django_db_blocker):
    with built_once(birmingham, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def loaded(loaded_once):
    """What the command said."""
    return loaded_once()


def counts():
    return {model.__name__: model.objects.count() for model in COUNTED}


def test_the_command_says_what_it_added(loaded):
    assert loaded == (
        "4 boards, 10 district plans and 12 steps of the timetable added; 10 wards of 2018 lie "
        "across a board line.\n"
    )


def test_without_the_wards_of_2004_the_command_says_what_to_run_first(loaded):
    WardGeneration.objects.update(name=Concat("name", Value(" once")))
    with pytest.raises(CommandError, match="run load_birmingham first"):
        load()


def test_without_one_of_the_districts_nothing_is_added(loaded):
    before = counts()
    Site.objects.all().delete()
    District.objects.filter(name="Yardley").update(name="Yardley once")
    with pytest.raises(CommandError, match="There is no district Yardley: run load_birmingham"):
        load()
    assert counts() == before | {"Site": 0}


def test_each_of_the_ten_districts_is_in_the_board_of_the_paper(loaded):
    placed = {}
    for place in BoardDistrict.objects.select_related("board", "district"):
        placed.setdefault(place.board.slug, set()).add(place.district.name)
    assert placed == {
        "north-birmingham": {"Perry Barr", "Erdington", "Sutton Coldfield"},
        "south-birmingham": {"Selly Oak", "Northfield"},
        "east-birmingham": {"Hodge Hill", "Yardley", "Hall Green"},
        "west-and-central-birmingham": {"Edgbaston", "Ladywood"},
    }
    assert BoardScheme.objects.get().settled


def test_the_providers_hold_the_areas_of_the_paper(loaded):
    held = AreaProvider.objects.values_list("board__slug", "organisation__name", "start", "end")
    assert set(held) == {
        ("north-birmingham", "Prospects", date(2017, 7, 7), None),
        ("south-birmingham", "Prospects", date(2017, 7, 7), None),
        ("east-birmingham", "The Pioneer Group", date(2017, 7, 7), None),
        ("west-and-central-birmingham", "PeoplePlus", date(2017, 7, 7), None),
    }


def test_two_of_ten_groups_are_independent_and_the_others_not_recorded(loaded):
    plans = DistrictPlan.objects.values_list("district__name", "status", "board__slug")
    assert {(name, status, slug) for name, status, slug in plans if status} == {
        ("Erdington", "independent", "north-birmingham"),
        ("Yardley", "independent", "east-birmingham"),
    }
    assert (len(plans), {plan.year for plan in DistrictPlan.objects.all()}) == (10, {2015})


def test_the_timetable_has_twelve_steps_two_of_them_ticked_on_a_day_not_known(loaded):
    steps = TimetableEntry.objects.order_by("number")
    assert [step.when.in_words() for step in steps] == [
        "June 2017",
        "June 2017",
        "July 2017",
        "July 2017",
        "July 2017",
        "10 July 2017",
        "24 and 25 July 2017, and twice on 1 August 2017",
        "September to October 2017",
        "September to December 2017",
        "possibly September or October 2017",
        "two in January to June 2018",
        "May to June 2018",
    ]
    ticked = steps.exclude(done_on=None).values_list("number", "done_on", "done_day_known")
    assert list(ticked) == [(1, date(2017, 6, 30), False), (2, date(2017, 6, 30), False)]
    assert {step.board_id for step in steps} == {None}


def test_ten_wards_of_2018_wait_and_the_other_fifty_nine_are_placed_whole(loaded):
    waiting = BoardWard.objects.filter(crosses=True)
    assert waiting.values("ward").distinct().count() == 10
    assert set(waiting.values_list("how", flat=True)) == {"undecided"}
    placed = BoardWard.objects.filter(crosses=False)
    assert (placed.count(), set(placed.values_list("how", flat=True))) == (59, {"whole"})


def test_what_the_note_does_not_say_is_left_empty(loaded):
    assert not AreaBeyond.objects.exists()
    assert not JobcentreOffice.objects.exists()
    sites = set(Site.objects.values_list("board__slug", "name", "outside_city", "latitude"))
    assert sites == {
        ("east-birmingham", "NEC", True, None),
        ("east-birmingham", "Airport", True, None),
        ("west-and-central-birmingham", "Midlands Metropolitan Hospital", True, None),
    }
    assert BoardScheme.objects.get().clock_start is None


def test_the_note_and_the_body_accounted_to_are_there(loaded):
    note = SchemeDocument.objects.get(on=date(2017, 7, 7))
    assert (note.sent_by, note.copied_to) == (
        "Steve Farr, Employment and Skills Manager",
        "Shilpi Akbar, Assistant Director for Employment",
    )
    assert SchemeDocument.objects.count() == 3
    bodies = {board.accounts_to.name for board in Board.objects.select_related("accounts_to")}
    assert bodies == {"Birmingham Employment and Skills Board"}
    assert all("GBSLEP" in board.purpose for board in Board.objects.all())


def test_a_second_run_adds_nothing_and_keeps_what_was_changed(loaded):
    before = counts()
    Board.objects.filter(slug="north-birmingham").update(purpose="Ours now.")
    TimetableEntry.objects.filter(number=3).update(text="Find partners")
    place = BoardWard.objects.filter(crosses=True).first()
    BoardWard.objects.filter(pk=place.pk).update(
        how="part", reason="Agreed.", decided_on=date(2017, 11, 1)
    )
    assert load().startswith("0 boards, 0 district plans and 0 steps")
    assert counts() == before
    assert Board.objects.get(slug="north-birmingham").purpose == "Ours now."
    assert TimetableEntry.objects.get(number=3).text == "Find partners"
    place.refresh_from_db()
    assert (place.how, place.reason) == ("part", "Agreed.")
