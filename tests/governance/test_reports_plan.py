"""The register of promises and the progress of the Action Plan, as people ask for them."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import ActionPlan, ItemProgress, Promise, Strand
from leadership.governance.reported import without_a_report
from leadership.meetings.models import AgendaItem, Paper
from leadership.people.models import Person
from tests.governance_factories import (
    CommitteeFactory,
    at,
    in_force,
    published,
    sitting_of,
    step_of,
)
from tests.invariants import by_sql
from tests.personas import committee_services, manager, officer, scrutiny_officer
from tests.plans.asking import ENDINGS, answered, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
PROMISES, PLAN = "promises", "action-plan-progress"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


@pytest.fixture
def cabinet():
    return CommitteeFactory(name="Cabinet Committee", kind="cabinet_committee")


def promised(what, when=None, **fields):
    said = {"source": "App A", **when_columns(when), **fields}
    return Promise.objects.create(what=what, **said)


# -- promises


def test_a_promise_that_is_overdue(by_manager, cabinet):
    decision = in_force(serial=3996)
    september = sitting_of(cabinet, date(2017, 9, 19))
    promised(
        "A detailed Action Plan",
        VagueDate.in_month(2017, 9),
        body=cabinet,
        due_meeting=september,
        part=decision.parts.get(),
        owner=Person.objects.create(name="Ann Ash"),
        owner_post="Head of Place",
        reports_to="The Leader",
        source="App A 4.2.6",
    )
    (row,) = rows(by_manager, PROMISES)
    assert row == {
        "what": "A detailed Action Plan",
        "kind": "Promise",
        "body": "Cabinet Committee",
        "due": "September 2017",
        "last": "2017-09-30",
        "due_meeting": "Cabinet Committee, 19 September 2017",
        "late": 4,
        "owner": "Ann Ash (Head of Place)",
        "reports_to": "The Leader",
        "source": "Decision 003996/2017, part 1; App A 4.2.6",
        "status": "Waited for",
        "closed_on": None,
        "delivered_at": "",
        "paper": "",
        "outcome": "",
    }
    assert summary(by_manager, PROMISES).sentence == (
        "1 promise on 4 October 2017: 1 waited for, 1 of them overdue; 0 delivered."
    )


def test_dates_in_words_gaps_and_what_was_delivered(by_manager, cabinet):
    meeting = sitting_of(cabinet, date(2017, 9, 19))
    paper = Paper.objects.create(meeting=meeting, title="Acivico overview")
    given = {"status": "delivered", "closed_on": date(2017, 9, 19), "delivered_at": meeting}
    promised("Overview", VagueDate.by(date(2017, 8, 31)), delivered_paper=paper, **given)
    promised("In time", VagueDate.in_month(2017, 9), **given)
    promised("Training", due_words="as soon as possible", kind="suggestion")
    promised("A visit", owner_post="Deputy Leader", kind="action")
    late = {"status": "dropped", "closed_on": date(2017, 9, 1), "outcome": "No room."}
    promised("A hall", VagueDate.in_month(2017, 5), **late)
    keys = ("what", "due", "late", "owner", "status", "delivered_at", "paper")
    at_cabinet = "Cabinet Committee, 19 September 2017"
    assert rows(by_manager, PROMISES, *keys) == [
        ("A hall", "May 2017", None, "Gap", "Given up", "", ""),
        (
            "Overview",
            "before the end of August 2017",
            19,
            "Gap",
            "Delivered",
            at_cabinet,
            "Acivico overview",
        ),
        ("In time", "September 2017", None, "Gap", "Delivered", at_cabinet, ""),
        ("Training", "as soon as possible", None, "Gap", "Waited for", "", ""),
        ("A visit", "No date", None, "Deputy Leader", "Waited for", "", ""),
    ]
    assert summary(by_manager, PROMISES).sentence == (
        "5 promises on 4 October 2017: 2 waited for, 0 of them overdue; 2 delivered, 1 given up."
    )
    assert figures(by_manager, PROMISES) == {
        "overdue": "0",
        "waited for without a date": "2",
        "without an owner": "4",
        "delivered": "2",
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_has_the_date_in_words_and_no_formula(by_manager, ending):
    promised("Plan", VagueDate.in_month(2017, 9))
    promised("Other", due_words="=1+1")
    said = text_of(answered(by_manager, PROMISES, ending), ending)
    assert "September2017" in said and "Gap" in said
    assert ending != "csv" or "'=1+1" in said


def test_promises_by_committee_kind_status_and_lateness(by_manager, cabinet):
    promised("Late", VagueDate.in_month(2017, 9), body=cabinet)
    promised("To come", VagueDate.in_month(2017, 11), kind="action")
    done = {"status": "delivered", "closed_on": date(2017, 9, 1)}
    promised("Done", VagueDate.in_month(2017, 8), **done)

    def found(**filters):
        return [what for (what,) in rows(by_manager, PROMISES, "what", **filters)]

    assert found() == ["Done", "Late", "To come"]
    assert found(body=cabinet.pk) == ["Late"]
    assert found(kind="action") == ["To come"]
    assert found(status="delivered") == ["Done"]
    assert found(only="overdue") == ["Late"]


def test_a_page_sorted_by_due_has_words_last(by_manager):
    promised("Words", due_words="before roll-out")
    promised("November", VagueDate.in_month(2017, 11))
    promised("May", VagueDate.in_month(2017, 5))
    address = reverse("report_page", args=[PROMISES])
    for sort, names in (("due", "May November Words"), ("-due", "November May Words")):
        page = by_manager.get(address, {"sort": sort})
        assert [row[0][0] for row in page.context["rows"]] == names.split()


def test_a_promise_out_of_what_is_closed_is_not_told(client, cabinet):
    """Nor the meeting, the paper or the item that are not public beside one that is."""
    private = published(committee_services(), private=True).parts.get()
    closed = sitting_of(cabinet, date(2017, 9, 19), public=False)
    meeting = sitting_of(cabinet, date(2017, 9, 20))
    exempt = AgendaItem.objects.create(meeting=meeting, number=7, heading="Hush", exempt=True)
    paper = Paper.objects.create(meeting=meeting, title="Hush paper", exempt=True)
    promised("Of a private decision", part=private)
    promised("Of an exempt item", item=exempt)
    shown = {"status": "delivered", "closed_on": date(2017, 9, 20), "delivered_paper": paper}
    promised("Public", due_meeting=closed, delivered_at=meeting, **shown)
    keys = ("what", "due_meeting", "paper")
    hidden = ("Public", "A meeting that is not public", "A paper that is not public")
    client.force_login(officer())
    assert rows(client, PROMISES, *keys) == [hidden]
    client.force_login(manager())
    assert rows(client, PROMISES, *keys, copy="publication") == [hidden]
    assert rows(client, PROMISES, *keys)[0] == (
        "Public",
        "Cabinet Committee, 19 September 2017",
        "Hush paper",
    )
    sources = dict(rows(client, PROMISES, "what", "source"))
    assert sources["Of an exempt item"] == (
        "Item 7, Hush: Cabinet Committee, 20 September 2017; App A"
    )
    client.force_login(scrutiny_officer())
    assert len(rows(client, PROMISES)) == 3


def test_a_publication_copy_tells_the_owner_by_post(by_manager):
    ann = Person.objects.create(name="Ann Ash")
    promised("Both", VagueDate.in_month(2017, 5), owner=ann, owner_post="Head of Place")
    promised("Name", VagueDate.in_month(2017, 6), owner=ann)
    assert rows(by_manager, PROMISES, "owner", copy="publication") == [
        ("Head of Place",),
        ("Ann Ash",),
    ]


# -- the Action Plan


@pytest.fixture
def plan(cabinet):
    return ActionPlan.objects.create(
        title="Local Leadership Action Plan", reports_to=cabinet, start=date(2017, 7, 19)
    )


@pytest.fixture
def service(plan):
    return Strand.objects.create(plan=plan, kind="service")


@pytest.fixture
def governance(plan):
    return Strand.objects.create(plan=plan, kind="governance")


def told(step, on, text, meeting=None):
    return ItemProgress.objects.create(
        item=step, on=on, meeting=meeting, status=step.status, text=text,
        by=manager(), at=at(on.year, on.month, on.day, 12),
    )  # fmt: skip


def test_a_step_with_its_latest_progress_and_its_gaps(by_manager, cabinet, service):
    sitting_of(cabinet, date(2017, 7, 19))  # the plan's own day
    september = sitting_of(cabinet, date(2017, 9, 19))
    sitting_of(cabinet, date(2017, 10, 3))
    sitting_of(cabinet, date(2017, 10, 17), status="scheduled")
    part = published(committee_services(), serial=3996).parts.get()
    step = step_of(
        service,
        1,
        VagueDate.in_month(2017, 9),
        title="Pilot ward plans",
        owner_post="Corporate Director",
        decision_part=part,
        equality="not_needed",
        equality_reason="No change yet",
        consultation="to_come",
        trial=True,
        effectiveness="partly",
        effectiveness_said="Two of five",
    )
    told(step, date(2017, 8, 1), "Begun")
    told(step, date(2017, 9, 18), "Two wards named", september)
    (row,) = rows(by_manager, PLAN)
    assert row == {
        "plan": "Local Leadership Action Plan",
        "strand": "Service delivery",
        "number": 1,
        "step": "Pilot ward plans",
        "owner": "Corporate Director",
        "timescale": "September 2017",
        "last": "2017-09-30",
        "late": 4,
        "status": "Planned",
        "part": "003996/2017, part 1",
        "locked": "its call-in window is still open",
        "equality": "Not needed: No change yet",
        "consultation": "To come",
        "trial": "It works in part",
        "progress": "Two wards named",
        "progress_on": "2017-09-18",
        "reported_to": "Cabinet Committee, 19 September 2017",
        "gaps": 1,
    }
    assert summary(by_manager, PLAN).sentence == (
        "1 step on 4 October 2017: 1 open, 1 of them late; 0 done, 0 stopped."
    )
    assert figures(by_manager, PLAN) == {
        "late": "1",
        "without an owner": "0",
        "locked by their decision": "1",
        "meetings without a report": "1",
    }


def test_a_step_under_a_part_that_was_not_approved_says_so(by_manager, service):
    part = in_force(serial=3996).parts.get()
    step_of(service, 1, decision_part=part)
    by_sql(part, state="refused")
    (row,) = rows(by_manager, PLAN)
    assert row["locked"] == "this part was not approved"


def test_steps_by_strand_are_drawn_and_counted(by_manager, service, governance):
    closed = {"outcome": "Seen to", "closed_on": date(2017, 9, 1)}
    step_of(service, 1, VagueDate.in_month(2017, 9), status="under_way")
    step_of(service, 2, status="planned", timescale_words="In the autumn")
    step_of(service, 3, VagueDate.in_month(2017, 8), status="done", **closed)
    step_of(governance, 1, status="stopped", **closed)
    title = "Steps by strand and status"
    assert table(by_manager, PLAN, title) == [
        ("Service delivery", 1, 1, 1, 0, 3, 1),
        ("Governance", 0, 0, 0, 1, 1, 0),
    ]
    (found,) = summary(by_manager, PLAN).tables
    assert found.total == ["All", 1, 1, 1, 1, 4, 1]
    assert [list(one.values) for one in found.chart.series] == [[2.0, 0.0], [1.0, 0.0]]
    page = by_manager.get(reverse("report_page", args=[PLAN])).content.decode()
    assert "Planned or under way: highest is Service delivery with 2." in page
    keys = ("strand", "number", "timescale", "late", "status")
    assert rows(by_manager, PLAN, *keys) == [
        ("Service delivery", 1, "September 2017", 4, "Under way"),
        ("Service delivery", 2, "In the autumn", None, "Planned"),
        ("Service delivery", 3, "August 2017", None, "Done"),
        ("Governance", 1, "No date given", None, "Stopped"),
    ]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_of_the_plan(by_manager, service, ending):
    step_of(service, 1, VagueDate.in_month(2017, 9), title="Pilot ward plans")
    said = text_of(answered(by_manager, PLAN, ending), ending)
    for words in ("Pilot ward plans", "September 2017", "Gap", "Service delivery"):
        assert "".join(words.split()) in said, words


def test_steps_by_plan_strand_status_lateness_and_owner(by_manager, plan, service, governance):
    other = ActionPlan.objects.create(
        title="Older plan", reports_to=plan.reports_to, start=date(2016, 1, 1)
    )
    step_of(service, 1, VagueDate.in_month(2017, 9), title="Late", owner_post="Somebody")
    step_of(governance, 1, title="Under way", status="under_way")
    step_of(Strand.objects.create(plan=other, kind="strategic"), 1, title="Old")

    def found(**filters):
        return [step for (step,) in rows(by_manager, PLAN, "step", **filters)]

    assert found() == ["Late", "Under way", "Old"]
    assert found(plan=other.pk) == ["Old"]
    assert found(strand="governance") == found(status="under_way") == ["Under way"]
    assert found(only="late") == ["Late"]
    assert found(only="gap") == ["Under way", "Old"]
    assert [row[0] for row in table(by_manager, PLAN, "Steps by strand and status")] == [
        "Local Leadership Action Plan: Service delivery",
        "Local Leadership Action Plan: Governance",
        "Older plan: Strategic development",
    ]


def test_meetings_without_a_report_while_the_step_was_open(cabinet, plan, service):
    days = [date(2017, 7, 19), date(2017, 8, 1), date(2017, 9, 1), date(2017, 10, 1)]
    held = [(number, day) for number, day in enumerate(days)]
    step = step_of(service, 1)
    assert without_a_report(step, plan, held, [None]) == [1, 2, 3]
    assert without_a_report(step, plan, held, [1, 3]) == [2]
    step.closed_on = date(2017, 9, 1)
    assert without_a_report(step, plan, held, [1]) == [2]


def test_steps_of_a_private_decision_and_words_in_hand_are_not_public(
    client, cabinet, service, governance
):
    private = published(committee_services(), private=True).parts.get()
    step_of(governance, 1, title="Of a private decision", decision_part=private)
    closed = sitting_of(cabinet, date(2017, 9, 19), public=False)
    in_public = sitting_of(cabinet, date(2017, 9, 20))
    step = step_of(service, 1, title="Public", owner=Person.objects.create(name="Ann Ash"))
    told(step, date(2017, 9, 1), "Begun", in_public)
    told(step, date(2017, 9, 2), "Behind closed doors", closed)
    told(step, date(2017, 9, 3), "In hand")
    keys = ("step", "progress", "reported_to", "gaps")
    public = [("Public", "Begun", "Cabinet Committee, 20 September 2017", 0)]
    client.force_login(officer())
    assert rows(client, PLAN, *keys) == public
    client.force_login(manager())
    assert rows(client, PLAN, *keys, copy="publication") == public
    assert rows(client, PLAN, *keys) == [
        ("Public", "In hand", "", 0),
        ("Of a private decision", "", "", 2),
    ]


def test_a_plan_without_a_step_to_see_is_not_offered(client, plan, governance):
    private = published(committee_services(), private=True).parts.get()
    step_of(governance, 1, decision_part=private)
    for user, offered in ((officer(), [""]), (manager(), ["", str(plan.pk)])):
        client.force_login(user)
        form = client.get(reverse("report_page", args=[PLAN])).context["form"]
        assert [key for key, _ in form.fields["plan"].choices] == offered
