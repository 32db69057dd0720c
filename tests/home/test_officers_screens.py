"""What an officer, a co-ordinator and a senior officer want to see first, beyond the queue."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from tests import personas
from tests.factories import (
    AbsenceFactory,
    ActionFactory,
    AgendaItemFactory,
    AttendanceCountFactory,
    CommunityGroupFactory,
    FollowThroughFactory,
    IssueFactory,
    MeetingFactory,
    MonthlyReturnFactory,
    PersonFactory,
    PhaseMatchFactory,
    PhaseServiceFactory,
    RelationshipManagerFactory,
    ScopeStatementFactory,
    ServiceFactory,
    WardFactory,
)
from tracker.models import Issue

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def elm():
    return WardFactory(name="Elm")


def start(client, user):
    client.force_login(user)
    response = client.get("/")
    return response.context["screen"], " ".join(response.content.decode().split())


def sent_back(issue, *verdicts):
    for number, verdict in enumerate(verdicts, 1):
        said_on = TODAY - timedelta(10 - number)
        FollowThroughFactory(
            issue=issue,
            round=number,
            answered_on=said_on - timedelta(2),
            window_ends=said_on + timedelta(5),
            verdict=verdict,
            on=said_on if verdict else None,
        )
    return issue


class TestRelationshipManager:
    def test_what_came_back_stands_first(self, client):
        rita = personas.officer()
        sent_back(
            IssueFactory(owner=rita.person, title="Dark lamp", status="in_progress"), "not_yet"
        )
        sent_back(
            IssueFactory(owner=rita.person, title="Twice", status="in_progress"),
            "satisfied",
            "not_yet",
        )
        for title, verdicts, status in (
            ("Opened again", ("not_yet", "satisfied"), "open"),
            ("Answered anew", ("not_yet", ""), "answered"),
            ("Never answered", (), "open"),
        ):
            sent_back(IssueFactory(owner=rita.person, title=title, status=status), *verdicts)
        sent_back(IssueFactory(title="Somebody else's", status="in_progress"), "not_yet")
        screen, said = start(client, rita)
        assert sorted(row.title for row in screen.sent_back) == ["Dark lamp", "Twice"]
        assert said.index("Came back: not yet") < said.index("By the next date")
        assert [row.title for row in screen.rows] == ["Opened again", "Never answered"]

    def test_a_queue_that_all_came_back_is_not_called_empty(self, client):
        rita = personas.officer()
        sent_back(IssueFactory(owner=rita.person, status="in_progress"), "not_yet")
        _, said = start(client, rita)
        assert "Nothing else." in said
        assert "Nothing is in your queue." not in said

    def test_tasks_stand_by_themselves_and_not_in_the_queue(self, client, elm):
        rita = personas.officer()
        issue = IssueFactory(ward=elm, owner=PersonFactory(), title="Fly-tipping")
        late = ActionFactory(issue=issue, owner=rita.person, what="Ring", due=date(2017, 11, 14))
        ActionFactory(issue=issue, owner=rita.person, what="Fence", due=date(2017, 11, 24))
        ActionFactory(issue=issue, owner=rita.person, what="Some day")
        ActionFactory(issue=issue, owner=rita.person, what="Done", done_on=TODAY)
        screen, _ = start(client, rita)
        assert [(row.title, row.tag) for row in screen.tasks] == [
            ("Ring", "Late"), ("Fence", ""), ("Some day", ""),
        ]  # fmt: skip
        assert screen.tasks[0].url == f"{late.issue.get_absolute_url()}#actions"
        assert screen.tasks[1].detail == (
            f"Elm. {issue.reference}, Fly-tipping. By Fri 24 November."
        )
        assert (screen.rows, screen.tasks_more) == ([], 0)

    def test_of_many_tasks_the_nearest_and_how_many_more(self, client):
        rita = personas.officer()
        for _ in range(10):
            ActionFactory(issue=IssueFactory(), owner=rita.person)
        screen, said = start(client, rita)
        assert (len(screen.tasks), screen.tasks_more) == (8, 2)
        assert "and 2 more" in said

    def test_wards_of_ones_service_without_cover_are_counted(self, client, elm):
        rita = personas.officer()
        lamps, parks = PhaseServiceFactory(name="Lamps"), PhaseServiceFactory(name="Parks")
        WardFactory(name="Ash"), WardFactory(name="Oak")
        RelationshipManagerFactory(person=rita.person, phase_service=lamps, ward=elm)
        RelationshipManagerFactory(person=rita.person, phase_service=parks, city=True)
        RelationshipManagerFactory(person=rita.person, service=ServiceFactory(), city=True)
        screen, _ = start(client, rita)
        assert [cover.gaps for cover in screen.appointed.covers] == [
            "2 of 3 wards without cover",
            "Every ward is covered",
            "",
        ]

    def test_ones_own_scope_statements_with_the_way_to_edit_them(self, client):
        rita = personas.officer()
        said, draft, bare = (ServiceFactory(name=name) for name in ("Alleys", "Bins", "Canals"))
        ScopeStatementFactory(service=said, start=date(2017, 10, 2))
        ScopeStatementFactory(service=draft, published=False)
        ServiceFactory(name="Not hers")
        match = PhaseMatchFactory(service=bare)
        RelationshipManagerFactory(person=rita.person, service=said, city=True)
        RelationshipManagerFactory(person=rita.person, service=draft, city=True)
        RelationshipManagerFactory(person=rita.person, phase_service=match.phase_service, city=True)
        screen, shown = start(client, rita)
        found = {one.service: (one.words, one.tag) for one in screen.appointed.scopes}
        assert found == {
            "Alleys": ("Published on Mon 2 October", ""),
            "Bins": ("Nothing is published yet", "Draft"),
            "Canals": ("Nothing is published yet", "Gap"),
        }
        for service in (said, draft, bare):
            url = reverse("service_scope", args=[service.slug])
            assert f'href="{url}"' in shown
            assert client.get(url).status_code == 200, "the way leads somewhere"


class TestCoordinator:
    def test_whom_to_ring_is_whose_replies_are_overdue(self, client, elm):
        wasim = personas.coordinator(of=elm)
        hal = PersonFactory(name="Hal Highway", work_telephone="01632 960 001")
        pam = PersonFactory(name="Pam Parks", work_email="pam@council.example")
        for _ in range(2):
            IssueFactory(ward=elm, owner=hal, due=date(2017, 11, 10))
        IssueFactory(ward=elm, owner=pam, hear_next=date(2017, 11, 13))
        IssueFactory(ward=elm, owner=PersonFactory(), due=date(2017, 11, 20))
        IssueFactory(ward=elm, owner=wasim.person, due=date(2017, 11, 10))
        IssueFactory(owner=PersonFactory(), due=date(2017, 11, 1))
        screen, said = start(client, wasim)
        assert [(one.person.name, one.words) for one in screen.field.to_ring] == [
            ("Hal Highway", "2 replies are overdue"),
            ("Pam Parks", "1 reply is overdue"),
        ]
        assert 'href="tel:01632960001"' in said
        assert 'href="mailto:pam@council.example"' in said

    def test_what_forums_lack_within_two_weeks_and_what_the_last_ones_left_open(self, client, elm):
        bare = MeetingFactory(ward=elm, status="scheduled", date=date(2017, 11, 21), venue="")
        ready = MeetingFactory(
            ward=elm, status="scheduled", date=date(2017, 11, 22), time=time(18, 30), venue="Hall"
        )
        AgendaItemFactory(meeting=ready)
        far = MeetingFactory(ward=elm, status="scheduled", date=date(2017, 12, 12))
        held = MeetingFactory(ward=elm, date=date(2017, 11, 1))
        noted = MeetingFactory(ward=elm, date=date(2017, 11, 2), notes="x", notes_status="draft")
        AttendanceCountFactory(meeting=noted)
        MeetingFactory(ward=elm, date=date(2017, 10, 2))
        MeetingFactory(ward=WardFactory(), date=date(2017, 11, 3))
        screen, _ = start(client, personas.coordinator(of=elm))
        assert [(task.meeting, task.todo) for task in screen.field.forum_tasks] == [
            (held, ["Who came is not recorded", "No notes yet"]),
            (bare, ["No venue yet", "No time yet", "No agenda yet"]),
        ]
        assert screen.field.meetings == [bare, ready, far]

    def test_the_share_of_a_post_and_how_the_months_return_stands(self, client, elm):
        wasim = personas.coordinator(of=elm)
        screen, said = start(client, wasim)
        assert (screen.field.share, screen.field.last_return.state) == (Decimal(0), "Not written")
        assert "On top of the present job: no share of a post" in said
        assert f'href="{reverse("return_write", args=[2017, 10])}">Return of October 2017' in said
        wasim.person.coordinator_appointments.update(approach="dedicated", fte="0.50")
        row = MonthlyReturnFactory(person=wasim.person, month=date(2017, 10, 1), submitted_on=None)
        screen, said = start(client, wasim)
        assert (screen.field.share, screen.field.last_return.state) == (Decimal("0.50"), "Draft")
        assert "0.50 of a full-time post" in said
        row.submitted_on = TODAY
        row.save()
        assert start(client, wasim)[0].field.last_return.state == "Sent"

    def test_own_tasks_stand_there_as_well(self, client, elm):
        wasim = personas.coordinator(of=elm)
        ActionFactory(issue=IssueFactory(ward=elm), owner=wasim.person, what="Walk the street")
        ActionFactory(issue=IssueFactory(), owner=wasim.person, what="Out of sight")
        assert [row.title for row in start(client, wasim)[0].tasks] == ["Walk the street"]

    def test_who_began_this_month_owes_no_return(self, client, elm):
        wasim = personas.coordinator(of=elm)
        wasim.person.coordinator_appointments.update(start=date(2017, 11, 6))
        assert start(client, wasim)[0].field.last_return is None

    def test_a_secondment_that_ends_leads_to_the_hand_over(self, client, elm):
        wasim = personas.coordinator(of=elm)
        wasim.person.coordinator_appointments.update(secondment_end=date(2017, 12, 22))
        _, said = start(client, wasim)
        assert f'href="{reverse("my_hand_over")}">Prepare the hand-over' in said


class TestSeniorOfficer:
    def test_what_is_asked_of_them_and_the_way_to_how_wards_are_shared(self, client, elm):
        sena = personas.senior_officer(of=elm)
        issue = IssueFactory(ward=elm, owner=PersonFactory(), title="Fly-tipping")
        ActionFactory(issue=issue, owner=sena.person, what="Talk to the landlord")
        screen, said = start(client, sena)
        assert [row.title for row in screen.tasks] == ["Talk to the landlord"]
        assert f'href="{reverse("senior_officers")}"' in said
        assert "Ward by ward" in client.get(reverse("senior_officers")).content.decode()


def everything(user, ward, count):
    """As much as a first screen can have."""
    for number in range(count):
        match = PhaseMatchFactory()
        RelationshipManagerFactory(person=user.person, phase_service=match.phase_service, ward=ward)
        issue = IssueFactory(
            ward=ward, owner=user.person, status="in_progress", due=date(2017, 11, 1)
        )
        sent_back(issue, "not_yet")
        IssueFactory(ward=ward, owner=PersonFactory(), due=date(2017, 11, 1))
        ActionFactory(issue=IssueFactory(), owner=user.person)
        MeetingFactory(ward=ward, status="scheduled", date=TODAY + timedelta(number + 1))
        MeetingFactory(ward=ward, date=TODAY - timedelta(number + 1))
        CommunityGroupFactory(wards=[ward])
        AbsenceFactory(deputy=user.person)


def officer_of(ward):
    return personas.officer()


@pytest.mark.parametrize(
    ("persona", "queries"),
    [(officer_of, 12), (personas.coordinator, 11), (personas.senior_officer, 10)],
)
def test_a_full_first_screen_asks_no_more_for_three_rows_than_for_one(
    client, elm, persona, queries, django_assert_num_queries
):
    user = persona(of=elm) if persona is not officer_of else officer_of(elm)
    client.force_login(user)
    for _ in range(2):
        everything(user, elm, count=2)
        with django_assert_num_queries(queries):
            client.get("/")
    assert Issue.objects.count() > 10
