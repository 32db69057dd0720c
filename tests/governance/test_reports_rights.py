"""Who runs and who takes which report of committees; queries; the pack."""

import io
import zipfile
from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.audit.models import Export
from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import (
    ActionPlan,
    AssistantLeader,
    AssistantLeaderWard,
    CallInRequest,
    Indicator,
    ItemProgress,
    Measure,
    Promise,
    Reading,
    Strand,
)
from leadership.meetings.models import AgendaItem, Attendance, Paper
from tests.board_factories import BoardFactory
from tests.factories import WardFactory
from tests.governance.test_reports_decisions import heard, signed_by_two
from tests.governance_factories import at, in_force, published, seated, sitting_of, step_of
from tests.personas import (
    administrator,
    assistant_leader,
    board_member,
    committee_services,
    coordinator,
    councillor,
    facilitator,
    manager,
    officer,
    scrutiny_officer,
    senior_officer,
)

pytestmark = pytest.mark.django_db
SLUGS = (
    "decisions-in-window",
    "call-in-register",
    "promises",
    "action-plan-progress",
    "committee-attendance",
    "assistant-leaders",
    "measures-of-success",
)
PACK = "governance-pack"
COPIES = ("working", "publication")


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


def page(client, slug, **query):
    return client.get(reverse("report_page", args=[slug]), query)


def download(client, slug, **query):
    return client.get(reverse("report_download", args=[slug, "csv"]), query)


def pack(client, **query):
    return client.get(reverse("pack_download", args=[PACK]), query)


# page, working file, publication file, working pack, publication pack
ALL, LOOKS, PUBLIC = [200] * 5, [200, 404, 200, 422, 200], [200, 404, 200, 422, 200]
EVERYBODY = {
    "manager": (manager, ALL),
    "committee services": (committee_services, ALL),
    "scrutiny officer": (scrutiny_officer, ALL),
    "administrator": (administrator, LOOKS),
    "officer": (officer, PUBLIC),
    "councillor": (lambda: councillor(of=WardFactory()), PUBLIC),
    "co-ordinator": (lambda: coordinator(of=WardFactory()), PUBLIC),
    "senior officer": (lambda: senior_officer(of=WardFactory()), PUBLIC),
    "assistant leader": (lambda: assistant_leader(of=WardFactory()), PUBLIC),
    "facilitator": (lambda: facilitator(of=BoardFactory()), [404] * 5),
    "board member": (lambda: board_member(of=BoardFactory()), [404] * 5),
}


@pytest.mark.parametrize("who", EVERYBODY)
def test_who_runs_and_who_takes(client, who):
    make, wanted = EVERYBODY[who]
    client.force_login(make())
    packs = [pack(client, copy=copy).status_code for copy in COPIES]
    for slug in SLUGS:
        files = [download(client, slug, copy=copy).status_code for copy in COPIES]
        assert [page(client, slug).status_code, *files, *packs] == wanted, slug


def test_the_first_copy_is_the_widest_that_somebody_reads(client):
    for user, copy in (
        (manager(), "working"),
        (administrator(), "working"),
        (scrutiny_officer(), "working"),
        (officer(), "publication"),
        (assistant_leader(of=WardFactory()), "publication"),
    ):
        client.force_login(user)
        for slug in SLUGS:
            assert page(client, slug).context["asked"].copy == copy, (user, slug)


def test_nobody_runs_them_without_signing_in(client):
    for slug in SLUGS:
        assert page(client, slug).url.startswith("/sign-in/")
        assert download(client, slug).url.startswith("/sign-in/")
    assert pack(client).url.startswith("/sign-in/")


# -- queries


def something_of_everything(number):
    """Rows of each report, each with all that hangs on it."""
    colm, day = committee_services(), date(2017, 7, 26)
    ward = WardFactory()
    decision = published(colm, title=f"Decision {number}")
    decision.wards.add(ward)
    committee = decision.scrutiny_body
    heard(signed_by_two(decision), committee, "not_called_in")
    published(colm, title=f"Waiting {number}")
    member = seated(committee, f"Member {number}", "Labour")
    meeting = sitting_of(committee, day, chair=member)
    Attendance.objects.create(meeting=meeting, person=member, how="present")
    part = in_force().parts.get()
    when = VagueDate.in_month(2017, 9)
    item = AgendaItem.objects.create(meeting=meeting, number=7, heading="Ahead")
    paper = Paper.objects.create(meeting=meeting, title="Overview")
    promised = {"body": committee, "part": part, "owner": member, "due_meeting": meeting}
    promised |= {"item": item, "delivered_paper": paper, "delivered_at": meeting}
    promised |= {"status": "delivered", "closed_on": day}
    Promise.objects.create(what=f"Paper {number}", **promised, **when_columns(when))
    plan = ActionPlan.objects.create(
        title=f"Plan {number}", reports_to=committee, start=date(2017, 7, 1)
    )
    strand = Strand.objects.create(plan=plan, kind="service")
    step = step_of(strand, 1, when, owner=member, decision_part=part)
    ItemProgress.objects.create(
        item=step, on=day, meeting=meeting, status="planned", text="Begun", by=colm,
        at=at(2017, 7, 26, 12),
    )  # fmt: skip
    leader = AssistantLeader.objects.create(person=member, start=day)
    AssistantLeaderWard.objects.create(leader=leader, ward=ward, start=day)
    measure = Measure.objects.create(number=number, name=f"Measure {number}")
    indicator = Indicator.objects.create(measure=measure, name="Visits", unit="visits")
    Reading.objects.create(indicator=indicator, on=day, value=3, source="Log", by=colm)


QUERIES = {
    "decisions-in-window": 11,
    "call-in-register": 10,
    "promises": 10,
    "action-plan-progress": 10,
    "committee-attendance": 11,
    "assistant-leaders": 7,
    "measures-of-success": 7,
}


def test_as_many_queries_for_three_rows_as_for_one(client, django_assert_num_queries):
    client.force_login(manager())
    query = {"status": "all"}
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            something_of_everything(number)
        for slug in SLUGS:
            asked = query if slug == SLUGS[0] else {}
            assert len(page(client, slug, **asked).context["rows"]) >= numbers[-1], slug
            with django_assert_num_queries(QUERIES[slug]):
                page(client, slug, **asked)


# -- the pack


def test_the_pack_of_one_committee_is_the_same_twice(client):
    something_of_everything(1)
    something_of_everything(2)
    committee = CallInRequest.objects.get(decision__title="Decision 1").body
    client.force_login(manager())
    query = {"body": committee.pk, "copy": "publication"}
    first, second = (b"".join(pack(client, **query).streaming_content) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        names = book.namelist()
        assert [name for name in names if name.endswith(".csv")] == [
            "1-decisions.csv",
            "2-call-ins.csv",
            "3-promises.csv",
            "4-action-plan.csv",
            "5-attendance.csv",
        ]
        assert len(names) == 25
        register = book.read("2-call-ins.csv").decode()
        assert "Decision 1" in register and "Decision 2" not in register
        assert "Member 1" in book.read("5-attendance.csv").decode()
    export = Export.objects.filter(what=PACK).first()
    assert (export.format, export.copy, len(export.columns)) == ("zip", "publication", 5)


def test_the_pack_of_a_year_holds_its_decisions_alone(client):
    published(committee_services(), title="Of this year")
    sitting_of(published(committee_services()).taken_by, date(2017, 3, 1))
    client.force_login(manager())
    for year, there in (("2017-18", True), ("2016-17", False)):
        content = b"".join(pack(client, year=year, copy="working").streaming_content)
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            assert ("Of this year" in book.read("1-decisions.csv").decode()) is there
