"""An Assistant Leader's first screen: the wards, promises, steps and duties."""

from datetime import date, datetime, time, timedelta

import pytest

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import AssistantLeader, AssistantLeaderWard, Promise
from tests import personas
from tests.factories import (
    CouncillorTermFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    WardFactory,
)
from tests.governance_factories import ActionItemFactory, AssistantLeaderDutyFactory
from tests.plan_factories import WardPlanFactory

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    return " ".join(response.content.decode().split())


def start(client, user):
    client.force_login(user)
    return text(client.get("/"))


def section(said, name):
    return said.split(f'id="{name}"')[1].split("</section>")[0]


def leads_too(user, ward):
    leader = AssistantLeader.objects.get(person=user.person)
    AssistantLeaderWard.objects.create(leader=leader, ward=ward, start=leader.start)


def promised(what, said, **fields):
    return Promise.objects.create(
        what=what, source="App A 6.2", **when_columns(VagueDate.parse(said)), **fields
    )


def test_the_wards_stand_in_one_line_each_with_forum_plan_and_counts(client):
    elm, otter = WardFactory(name="Elm Row"), WardFactory(name="Otterley")
    alba = personas.assistant_leader(of=elm)
    leads_too(alba, otter)
    MeetingFactory(ward=elm, date=TODAY - timedelta(21))
    MeetingFactory(ward=elm, date=TODAY + timedelta(6), status="scheduled", time=time(18, 30))
    WardPlanFactory(ward=elm)
    IssueFactory(ward=elm, title="Blocked drain", owner=PersonFactory(), due=date(2017, 11, 1))
    IssueFactory(ward=elm, title="Missed bins")
    area = section(start(client, alba), "area")
    assert "Forum met 21 days ago, next in 6 days, plan: draft, 2 open issues · " in area
    assert ">1 late</strong>" in area
    assert "No forum held yet, none planned, no plan yet, 0 open issues · " in area
    assert ">No forum planned</strong>" in area
    assert area.index("Elm Row") < area.index("Otterley")
    for hidden in ("Blocked drain", "Missed bins"):
        assert hidden not in area


def test_private_matters_are_not_counted(client):
    ward = WardFactory()
    carol = personas.councillor(of=ward)
    IssueFactory(ward=ward, seen_by="me", private_of=carol.person, created_by=carol)
    said = start(client, personas.assistant_leader(of=ward))
    assert "0 open issues" in section(said, "area")


def test_a_ward_of_somebody_else_or_that_was_handed_on_is_not_there(client):
    elm, otter = WardFactory(name="Elm Row"), WardFactory(name="Otterley")
    alba = personas.assistant_leader(of=elm)
    personas.assistant_leader(of=otter)
    assert "Otterley" not in start(client, alba)
    AssistantLeaderWard.objects.filter(ward=elm).update(end=TODAY)
    said = start(client, alba)
    assert "Elm Row" not in said
    assert "No ward is in your area yet." in said
    assert "0 wards" in said


def test_promises_and_steps_that_one_owns_and_the_duties(client):
    alba = personas.assistant_leader(of=WardFactory())
    promised("Report to the committee", "September 2017", owner=alba.person)
    promised("Somebody else's", "September 2017", owner=PersonFactory())
    promised("Kept", "June 2017", owner=alba.person, status="delivered", closed_on=TODAY)
    ActionItemFactory(
        title="Name the areas", owner=alba.person, when=VagueDate.parse("October 2017")
    )
    ActionItemFactory(
        title="Teach twice",
        owner=alba.person,
        when=VagueDate.parse("two in January to June 2018"),
    )
    ActionItemFactory(title="Theirs", owner=PersonFactory())
    ActionItemFactory(title="Done with", owner=alba.person, status="done")
    AssistantLeaderDutyFactory(title="Speak for the wards")
    AssistantLeaderDutyFactory(title="Formerly", end=TODAY)
    said = start(client, alba)
    assert "Report to the committee" in section(said, "promised")
    assert ">33 days late</strong>" in section(said, "promised")
    assert "Planned. October 2017." in section(said, "steps")
    assert '<strong class="govuk-tag govuk-tag--red">Overdue</strong>' in section(said, "steps")
    assert "Planned. Two in January to June 2018." in section(said, "steps")
    assert "Speak for the wards" in section(said, "duties")
    for hidden in ("Somebody else", ">Kept<", ">Theirs<", "Done with", "Formerly"):
        assert hidden not in said
    assert "1 ward · 1 promise of yours is open · 2 steps of the Action Plan are yours" in said


def test_an_empty_screen_says_what_would_stand_there(client):
    said = start(client, personas.assistant_leader(of=WardFactory()))
    assert "<title>My area – Local Leadership</title>" in said
    assert "No promise of yours is open." in said
    assert "No step of the Action Plan is yours." in said
    assert 'id="duties"' not in said


def test_whoever_sits_for_a_ward_as_well_has_both_on_one_screen(client):
    elm, otter = WardFactory(name="Elm Row"), WardFactory(name="Otterley")
    alba = personas.assistant_leader(of=otter)
    CouncillorTermFactory(seat__ward=elm, person=alba.person)
    said = start(client, alba)
    assert "Waiting for you" in said
    assert "Otterley" in section(said, "area")
    assert "Elm Row" not in section(said, "area")


def test_an_appointment_that_ended_shows_nothing(client):
    alba = personas.assistant_leader(of=WardFactory(name="Elm Row"))
    AssistantLeaderWard.objects.update(end=TODAY)
    AssistantLeader.objects.update(end=TODAY)
    said = start(client, alba)
    assert "You hold no role at present" in said
    assert "Elm Row" not in said


def test_it_asks_as_much_for_three_rows_as_for_one(client, django_assert_num_queries):
    alba = personas.assistant_leader(of=WardFactory())
    client.force_login(alba)
    for count in (1, 2):
        for _ in range(count):
            ward = WardFactory()
            leads_too(alba, ward)
            MeetingFactory(ward=ward, date=TODAY - timedelta(21))
            WardPlanFactory(ward=ward)
            IssueFactory(ward=ward)
            promised("A report", "September 2017", owner=alba.person)
            ActionItemFactory(owner=alba.person)
            AssistantLeaderDutyFactory()
        with django_assert_num_queries(12):
            client.get("/")
