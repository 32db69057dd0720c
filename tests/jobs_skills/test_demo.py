"""The demonstration's four boards: mid-way, not all alike, and loading them twice is once."""

from datetime import date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from jobs_skills.models import (
    Assessment,
    Board,
    BoardAction,
    BoardMeeting,
    BoardWard,
    DistrictPlan,
    ListedMember,
    Member,
    NegotiationStep,
    Terms,
    TimetableEntry,
)
from jobs_skills.progress import progress_of
from leadership.council.models import CouncilSettings
from leadership.people.invented import people
from leadership.people.models import Person, User
from tests import personas

EVENING = datetime(2017, 11, 15, 17, 30)


def test_invented_names_go_on_when_every_surname_was_given():
    names = people("Birmingham that never was")
    assert len({next(names) for _ in range(400)}) == 400


@pytest.mark.django_db
def test_boards_are_not_loaded_into_a_council_that_is_no_demonstration(settings):
    settings.DEMO_DATE = EVENING
    with pytest.raises(CommandError, match="Run load_demo first"):
        call_command("load_demo_boards")
    assert not Board.objects.exists()


@pytest.mark.django_db
def test_four_boards_stand_mid_way_and_twice_is_once(settings, capsys):
    settings.DEMO_DATE, settings.DEMO = EVENING, True
    CouncilSettings.objects.update(demonstration=True)
    call_command("load_birmingham")
    personas.manager()
    call_command("load_demo_boards")
    counted = [model.objects.count() for model in (Board, BoardAction, Member, ListedMember)]
    call_command("load_demo_boards")
    assert counted == [
        model.objects.count() for model in (Board, BoardAction, Member, ListedMember)
    ]

    boards = list(Board.objects.order_by("pk"))
    assert [board.districts.count() for board in boards] == [3, 2, 3, 2]
    assert DistrictPlan.objects.count() == 10
    assert BoardWard.objects.filter(how="undecided").values("ward").distinct().count() == 10
    days = BoardMeeting.objects.filter(purpose="inaugural").order_by("meeting__date", "pk")
    assert [row.meeting.date for row in days] == [
        date(2017, 7, 24), date(2017, 7, 25), date(2017, 8, 1), date(2017, 8, 1)
    ]  # fmt: skip
    assert Terms.objects.adopted().count() == 2
    assert Terms.objects.drafts().count() == 2
    assert Assessment.objects.count() == 8
    assert NegotiationStep.objects.filter(state="agreed").count() == 1
    ticked = TimetableEntry.objects.filter(done_on__isnull=False, number__isnull=False)
    assert sorted(ticked.values_list("number", flat=True)) == [1, 2, 7]
    late = TimetableEntry.objects.late(date(2017, 11, 15)).exclude(number=None)
    assert sorted(late.values_list("number", flat=True)) == [3, 4, 5, 6, 8, 10]
    met = [row.independence.met for row in progress_of(boards, date(2017, 11, 15))]
    assert met == [3, 2, 1, 3]
    open_rows = ListedMember.objects.filter(decision="open")
    assert set(open_rows.values_list("source__board", flat=True)) == {boards[0].pk}
    assert not Person.objects.filter(name__contains="Prospects").exists()

    client = Client()
    client.force_login(User.objects.get(username="facilitator"))
    assert client.get("/", follow=True).redirect_chain == [(f"/boards/{boards[0].slug}/work/", 302)]
