"""How the Ward Forums are, and the ward's plan on the sheet for its forum: counted by hand."""

from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leadership.meetings.models import Attendance, AttendanceCount, Meeting
from leadership.plans.services import sign
from tests.factories import (
    AttendanceCountFactory,
    AttendanceFactory,
    CouncillorTermFactory,
    MeetingFactory,
    PersonFactory,
    UserFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, manager
from tests.plan_factories import (
    BudgetAnswerFactory,
    PlanningRoundFactory,
    PriorityTextFactory,
    WardPlanFactory,
    write_and_freeze,
)
from tests.plans.asking import ENDINGS, answered, asked, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
HEALTH, SHEET = "forum-health", "since-the-last-forum"
EACH = ("each", "each_before", "trend")


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


def met(ward, day, number=None, **fields):
    """A forum held that day; `number` residents came, nobody counted without one."""
    meeting = MeetingFactory(ward=ward, date=day, **fields)
    if number is not None:
        AttendanceCountFactory(meeting=meeting, number=number)
    return meeting


class Forums:
    """Ash met three times this year, once with Beech; Beech twice; Cedar never."""

    def __init__(self):
        self.ash, self.beech = WardFactory(name="Ash", code="X1"), WardFactory(name="Beech")
        self.cedar = WardFactory(name="Cedar")
        self.joint = MeetingFactory(wards=[self.ash, self.beech], date=date(2017, 6, 6))
        AttendanceCountFactory(meeting=self.joint, number=30)
        AttendanceCountFactory(meeting=self.joint, number=6, kind=AttendanceCount.Kind.OFFICERS)
        self.own = met(self.ash, date(2017, 9, 5), 20)
        met(self.ash, date(2017, 9, 12), kind=Meeting.Kind.SPECIAL)  # not posted
        met(self.ash, date(2017, 9, 13), 90, kind=Meeting.Kind.WALK)
        met(self.ash, date(2016, 9, 6), 18)
        not_taken = met(self.ash, date(2016, 11, 8))
        AttendanceCountFactory(meeting=not_taken, number=None)
        met(self.beech, date(2017, 7, 4), 3)
        met(self.beech, date(2017, 8, 1), 50, status=Meeting.Status.SCHEDULED)
        met(self.beech, date(2015, 8, 1), 50)
        met(self.ash, date(2017, 10, 10), status=Meeting.Status.SCHEDULED)


@pytest.fixture
def forums():
    return Forums()


def test_when_each_ward_met_and_how_often(by_manager, forums):
    keys = ("ward", "last_met", "never", "met", "short", "next", "is_set", "counted")
    assert rows(by_manager, HEALTH, *keys) == [
        ("Ash", "2017-09-12", False, 3, 1, "2017-10-10", True, 2),
        ("Beech", "2017-07-04", False, 2, 2, None, False, 2),
        ("Cedar", None, True, 0, 4, None, False, 0),
    ]
    assert rows(by_manager, HEALTH, "short", target="2") == [(0,), (0,), (2,)]


def test_the_trend_leaves_out_what_was_not_counted(by_manager, forums):
    """Ash: (36 + 20) / 2 against 18; Beech (36 + 3) / 2 and nothing the year before."""
    assert rows(by_manager, HEALTH, *EACH) == [
        (28.0, 18.0, 10.0),
        (19.5, None, None),
        (None, None, None),
    ]
    assert rows(by_manager, HEALTH, "met", *EACH, year="2016-17")[0] == (2, 18.0, None, None)


def test_a_joint_meeting_counts_once_for_the_city(by_manager, forums):
    said = summary(by_manager, HEALTH)
    assert said.sentence == (
        "4 forum meetings in 2017/18: 0 of 3 wards reached the target of 4; 2 have no date for"
        " their next one."
    )
    assert said.notes[-1].startswith("1 joint meeting counts once for the city and once for each")
    # (36 + 20 + 3) / 3
    assert figures(by_manager, HEALTH) == {
        "forum meetings": "4",
        "wards that never met": "1",
        "wards without a next date": "2",
        "attendances a meeting": "19.7",
    }


def test_the_public_reads_no_count_below_five_and_no_private_meeting(by_manager, forums):
    assert rows(by_manager, HEALTH, "counted", *EACH, copy="publication") == [
        (2, 28.0, 18.0, 10.0),
        (1, 36.0, None, None),
        (0, None, None, None),
    ]
    Meeting.objects.filter(pk=forums.own.pk).update(public=False)
    assert rows(by_manager, HEALTH, "met", copy="publication")[0] == (2,)
    assert rows(by_manager, HEALTH, "met")[0] == (3,)


def test_a_councillor_reads_the_publication_copy(client, forums):
    client.force_login(councillor(of=forums.ash))
    assert client.get(reverse("report_page", args=[HEALTH])).context["asked"].is_publication
    client.force_login(coordinator(forums.ash))
    page = client.get(reverse("report_page", args=[HEALTH]))
    assert page.context["asked"].copy == "working"
    address = reverse("report_download", args=[HEALTH, "csv"])
    assert client.get(address, {"copy": "working"}).status_code == 404


def test_councillors_present_are_the_wards_own(by_manager, forums):
    """At the joint meeting Anna was there and Alma was not, with Bela of Beech; at Ash's own both
    were. A senior officer of neither ward is no councillor."""
    anna, alma, bela = (PersonFactory() for _ in range(3))
    for ward, person in ((forums.ash, anna), (forums.ash, alma), (forums.beech, bela)):
        CouncillorTermFactory(seat__ward=ward, person=person)
    for person, how in ((anna, "present"), (alma, Attendance.How.APOLOGIES), (bela, "present")):
        AttendanceFactory(meeting=forums.joint, person=person, how=how)
    AttendanceFactory(meeting=forums.joint)
    for person in (anna, alma):
        AttendanceFactory(meeting=forums.own, person=person)
    assert rows(by_manager, HEALTH, "councillors") == [(1.5,), (1.0,), (None,)]
    assert rows(by_manager, HEALTH, "councillors", copy="publication")[0] == (None,)
    Meeting.objects.filter(pk=forums.own.pk).update(notes_status="agreed", notes="Agreed")
    assert rows(by_manager, HEALTH, "councillors", copy="publication")[0] == (2.0,)


def test_the_wards_plan_stands_in_a_column(by_manager, forums):
    assert rows(by_manager, HEALTH, "plan")[0] == ("no planning round",)
    call = PlanningRoundFactory(generation=forums.ash.generation)
    WardPlanFactory(round=call, ward=forums.ash)
    assert rows(by_manager, HEALTH, "plan") == [("Draft",), ("Not begun",), ("Not begun",)]
    assert rows(by_manager, HEALTH, "plan", copy="publication")[0] == ("Not signed off",)
    assert rows(by_manager, HEALTH, "plan", year="2016-17")[0] == ("no planning round",)


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_format_gives_the_rows(by_manager, forums, ending):
    for copy in ("working", "publication"):
        said = text_of(answered(by_manager, HEALTH, ending, copy=copy), ending)
        assert "Ash" in said and "Beech" in said and "Cedar" in said


def test_as_many_queries_for_three_wards_as_for_one(by_manager, django_assert_num_queries):
    call = PlanningRoundFactory()
    address = reverse("report_page", args=[HEALTH])
    for name in ("Ash", "Beech", "Cedar"):
        ward = WardFactory(name=name, generation=call.generation)
        term = CouncillorTermFactory(seat__ward=ward)
        AttendanceFactory(meeting=met(ward, date(2017, 6, 6), 10), person=term.person)
        WardPlanFactory(round=call, ward=ward)
        if name != "Beech":
            by_manager.get(address)
            with django_assert_num_queries(18):
                by_manager.get(address)


# -- the sheet for the forum


class Sheet:
    """Ash's plan was made ready and signed off at the forum of tonight; the last one was in
    September."""

    def __init__(self):
        self.call = PlanningRoundFactory(name="First plans")
        self.ash = WardFactory(name="Ash", code="X1", generation=self.call.generation)
        self.term = CouncillorTermFactory(seat__ward=self.ash)
        met(self.ash, date(2017, 9, 5))

    def freeze(self):
        draft = WardPlanFactory(round=self.call, ward=self.ash).versions.get()
        PriorityTextFactory(version=draft, title="A lamp")
        PriorityTextFactory(version=draft, title="A bench")
        return write_and_freeze(draft.plan)

    def sign(self, version):
        meeting = MeetingFactory(ward=self.ash, date=date(2017, 10, 4), status="sitting")
        by = UserFactory(person=self.term.person)
        sign(version=version, meeting=meeting, content_hash=version.content_hash, by=by)


@pytest.fixture
def sheet():
    return Sheet()


PLAN = "The ward’s plan, First plans"


def test_a_plan_that_was_not_begun_is_due(by_manager, sheet):
    assert table(by_manager, SHEET, PLAN, ward="X1") == [
        ("State", "Not begun", None, None),
        ("Next: Signed off by all councillors", "", date(2017, 9, 30), 3),
    ]


def test_what_happened_to_the_plan_since_the_forum(by_manager, sheet):
    version = sheet.freeze()
    lamp, bench = (text.priority for text in version.priorities.in_order())
    before = timezone.make_aware(datetime(2017, 9, 4, 9))
    BudgetAnswerFactory(priority=bench, at=before, text="Long ago")
    BudgetAnswerFactory(priority=lamp, at=before, text="Overtaken")
    BudgetAnswerFactory(priority=lamp, text="Four lamps", kind="partly")
    sheet.sign(version)
    tonight = date(2017, 10, 4)
    assert table(by_manager, SHEET, PLAN, ward="X1") == [
        ("State", "Signed off", None, None),
        ("Version 1", "Made ready for the Ward Forum", tonight, None),
        ("Version 1", "Signed off by all councillors", tonight, None),
        ("Budget, 1. A lamp", "Partly in the budget: Four lamps", tonight, None),
    ]


def test_another_wards_councillor_reads_no_priority_before_it_is_signed(client, sheet):
    version = sheet.freeze()
    BudgetAnswerFactory(priority=version.priorities.in_order()[0].priority)
    client.force_login(councillor(of=WardFactory(generation=sheet.ash.generation)))
    told = table(client, SHEET, PLAN, ward="X1")
    assert [row[0] for row in told] == ["State", "Version 1", "Next: Signed off by all councillors"]
    client.force_login(coordinator(sheet.ash))
    assert table(client, SHEET, PLAN, ward="X1")[2][0] == "Budget, 1. A lamp"


def test_the_sheets_rows_are_as_they_were_without_a_round(by_manager):
    WardFactory(name="Ash", code="X1")
    assert summary(by_manager, SHEET, ward="X1").tables == []
    assert asked(by_manager, SHEET, ward="X1")["rows"] == []
