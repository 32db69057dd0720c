"""The line on one page: from a decision's parts to the steps, what came of them, and the forums at
which that is told (S054, S055, S064, S083)."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.dates.vague import Kind, VagueDate
from leadership.governance.models import PartCondition, Promise
from leadership.home.line.said import MOST_SHOWN
from leadership.home.rows import things
from tests.board_factories import BoardFactory, DeploymentDecisionFactory
from tests.factories import (
    IssueFactory,
    MeetingFactory,
    PilotFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tests.governance_factories import ActionItemFactory, CommitteeFactory
from tests.line_factories import StepIssueFactory, decision_in
from tests.personas import coordinator, councillor, manager, officer
from tests.plan_factories import (
    FundPotFactory,
    FundProposalFactory,
    PlanningRoundFactory,
    ProposalShareFactory,
)
from wards.models import Ward

pytestmark = pytest.mark.django_db


NAMES = ("Half a post", "Rita Rowan", "Cora Coppice", "Sam Spinney")


@pytest.fixture(autouse=True)
def _evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


@pytest.fixture
def decision():
    return decision_in("in_force", serial=3996, parts=2, title="Hedges, ward by ward")


@pytest.fixture
def part(decision):
    return decision.parts.get(number=1)


def line(client, decision, *more):
    name = "decision_line_list" if more else "decision_line"
    return client.get(reverse(name, args=[decision.year, decision.serial, *more]))


def said(client, decision, *more) -> str:
    page = line(client, decision, *more)
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


class TestParts:
    def test_it_says_in_one_sentence_how_things_stand(self, client, decision, part):
        ActionItemFactory.create_batch(2, decision_part=part)
        page = said(client, decision)
        assert "From decision 003996/2017 to the forums" in page
        assert "Can be carried out · 2 parts · 2 steps · 0 issues answered" in page
        assert "Nothing is recorded yet that carries this part out." in page  # of part 2

    def test_a_part_that_waits_for_a_later_body_says_for_which(self, client, decision):
        second = decision.parts.get(number=2)
        body = CommitteeFactory(name="Business board")
        decision.parts.filter(number=2).update(state="conditional")
        row = PartCondition(part=second, body=body)
        row.when = VagueDate(kind=Kind.MONTH, first=date(2017, 9, 1), last=date(2017, 9, 30))
        row.save()
        page = said(client, decision)
        assert "Approved, subject to later bodies" in page
        assert "Approval by it: Business board, September 2017 · Not recorded yet" in page

    def test_locked_parts_say_why(self, client):
        page = said(client, decision_in("called_in", parts=2))
        assert page.count("Locked, because a request for call-in is pending.") == 2

    def test_a_part_that_was_not_approved_is_locked_in_force_as_well(self, client, decision):
        decision.parts.filter(number=2).update(state="refused")
        page = said(client, decision)
        assert page.count("Locked, because this part was not approved.") == 1

    def test_nothing_is_locked_in_force(self, client, decision):
        assert "Locked" not in said(client, decision)

    def test_a_step_says_whose_when_where_it_stands_and_what_came_of_it(
        self, client, part, decision
    ):
        ActionItemFactory(
            decision_part=part, number=4, title="Trim the hedges", owner_post="Head of Hedges",
            timescale_words="Before roll-out", status="done", closed_on=date(2017, 10, 2),
            outcome="Every path is free.",
        )  # fmt: skip
        page = said(client, decision)
        assert "Service delivery, step 4 · Head of Hedges · Before roll-out" in page
        assert "closed on 2 October 2017" in page
        assert "Every path is free." in page

    def test_what_was_promised_of_it_says_by_when(self, client, part, decision):
        meeting = MeetingFactory(kind="committee", date=date(2017, 12, 6), status="scheduled")
        Promise.objects.create(
            what="A detailed plan", part=part, due_words="In September", due_meeting=meeting,
            owner_post="Head of Hedges",
        )  # fmt: skip
        page = said(client, decision)
        assert "Promised, and due" in page
        assert "Head of Hedges · In September · Committee meeting, 6 December 2017" in page

    def test_what_is_late_is_called_late_as_on_every_other_page(self, client, part, decision):
        promised = {"part": part, "owner_post": "Head of Hedges"}
        when = VagueDate.in_month(2017, 10)
        Promise.objects.create(what="A first plan", when=when, **promised)
        ActionItemFactory(decision_part=part, title="Name the hedges", when=when)
        page = said(client, decision)
        assert page.count('<strong class="govuk-tag govuk-tag--red">11 days late</strong>') == 1
        assert page.count('<strong class="govuk-tag govuk-tag--red">Overdue</strong>') == 1
        assert "Waited for" not in page


class TestWhatCarriesItOut:
    @pytest.fixture
    def carried(self, part):
        named = {"decision_part": part, "decision_reference": ""}
        PilotFactory(name="Half a post", start=date(2017, 9, 1), **named)
        awarded(title="Shears for all", **named)
        FundProposalFactory(title="Ladders for some", **named)
        RelationshipManagerFactory(person__name="Rita Rowan", city=True, **named)
        WardActionCoordinatorFactory(person__name="Cora Coppice", **named)
        SeniorOfficerFactory(person__name="Sam Spinney", **named)
        DeploymentDecisionFactory(title="Lessons in hedges", decision_part=part)
        PlanningRoundFactory(
            name="Plans of 2017", action_item=ActionItemFactory(decision_part=part),
            wards_because="The boundaries change in May.",
        )  # fmt: skip

    def test_the_public_reads_numbers_where_names_are_not_its_own(self, client, decision, carried):
        page = said(client, decision)
        assert "1 pilot. Who works with the wards reads more when signed in." in page
        assert "1 Relationship Manager’s appointment." in page
        for name in (*NAMES, "Ladders for some"):
            assert name not in page
        assert "Shears for all" in page
        assert "Plans of 2017" in page
        asked = Ward.objects.filter(generation__planning_rounds__name="Plans of 2017").count()
        assert f"asked of {things(asked, 'ward', 'wards')}, 0 signed off" in page
        assert "The boundaries change in May." in page
        assert "Lessons in hedges" not in page

    def test_an_officer_reads_who_and_what(self, client, decision, carried):
        client.force_login(officer())
        page = said(client, decision)
        for name in NAMES:
            assert name in page
        assert "the whole city" in page
        assert "Ladders for some" not in page  # of no ward of this officer's

    def test_a_manager_reads_all_of_it(self, client, decision, carried):
        BoardFactory()
        client.force_login(manager())
        page = said(client, decision)
        assert "Ladders for some" in page
        assert "Lessons in hedges" in page

    @pytest.mark.parametrize(
        "kind",
        ["steps", "pilots", "cases", "rounds", "managers", "coordinators", "seniors", "leaders",
         "awards", "deployments", "resources", "amendments", "promises", "issues"],
    )  # fmt: skip
    def test_every_kind_has_a_list_of_its_own(self, client, decision, carried, kind):
        client.force_login(manager())
        assert line(client, decision, 1, kind).status_code == 200
        assert line(client, decision, 9, kind).status_code == 404

    def test_there_is_no_other_kind(self, client, decision):
        assert line(client, decision, 1, "hedges").status_code == 404

    def test_more_than_a_few_have_a_page_of_their_own(self, client, decision, part):
        ActionItemFactory.create_batch(MOST_SHOWN + 1, decision_part=part)
        PilotFactory.create_batch(MOST_SHOWN + 1, decision_part=part, decision_reference="")
        client.force_login(officer())
        page = said(client, decision)
        assert "See all: 6 steps" in page
        assert "See all: 6 pilots" in page
        assert said(client, decision, 1, "pilots").count('class="rows__row"') == 6
        assert said(client, decision, 1, "steps").count('class="rows__row"') == 6


class TestToTheForum:
    @pytest.fixture
    def forum(self, elm):
        return MeetingFactory(wards=[elm], date=date(2017, 6, 7))

    @pytest.fixture
    def step(self, part):
        return ActionItemFactory(decision_part=part, title="Trim the hedges")

    @pytest.fixture
    def raised(self, forum, step):
        """One issue that is released, and one that is not."""
        words = {"status": "closed", "outcome_kind": "done", "outcome": "Cut by Bill of depot 4."}
        shown = IssueFactory(
            meeting=forum, title="Hedge over the path", released=True,
            public_summary="A hedge grew over a path", public_outcome="It was cut.",
            closed_on=date(2017, 9, 1), **words,
        )  # fmt: skip
        hidden = IssueFactory(meeting=forum, title="Mrs Thorn’s hedge")
        for issue in (shown, hidden):
            StepIssueFactory(step=step, issue=issue)
        return shown, hidden

    def test_the_public_reads_what_is_released_and_no_more(self, client, decision, raised, forum):
        page = said(client, decision)
        assert "A hedge grew over a path" in page
        assert "It was cut." in page
        assert "Answered by the step “Trim the hedges”" in page
        assert f'raised at <a class="govuk-link" href="{forum.get_absolute_url()}">' in page
        assert "1 issue answered" in page
        for word in ("Hedge over the path", "Thorn", "Bill of depot"):
            assert word not in page

    def test_its_councillor_reads_both(self, client, decision, raised, elm):
        client.force_login(councillor(of=elm))
        page = said(client, decision)
        assert "Hedge over the path" in page
        assert "Mrs Thorn’s hedge" in page
        assert "2 issues answered" in page

    def test_a_councillor_of_another_ward_reads_as_the_public_does(self, client, decision, raised):
        client.force_login(councillor(of=WardFactory()))
        page = said(client, decision)
        assert "A hedge grew over a path" in page
        assert "Thorn" not in page

    def test_it_ends_at_the_next_forum_of_the_ward(self, client, decision, raised, elm):
        assert "No forum of Elm Row is planned at present." in said(client, decision)
        planned = {"status": "scheduled", "wards": [elm]}
        MeetingFactory(date=date(2018, 1, 10), **planned)
        nearest = MeetingFactory(date=date(2017, 12, 6), **planned)
        MeetingFactory(date=date(2017, 11, 20), public=False, **planned)
        page = said(client, decision)
        link = f'<a class="govuk-link" href="{nearest.get_absolute_url()}">Wednesday 6 December'
        assert f"Reported at the next forum: {link}" in page

    def test_a_private_meeting_is_not_named(self, client, decision, step, elm):
        meeting = MeetingFactory(wards=[elm], date=date(2017, 6, 8), public=False)
        issue = IssueFactory(meeting=meeting, released=True)
        StepIssueFactory(step=step, issue=issue)
        page = said(client, decision)
        assert meeting.get_absolute_url() not in page
        assert "raised on Thursday 8 June" in page

    def test_all_of_them_are_paged(self, client, decision, step, elm):
        for _ in range(MOST_SHOWN + 2):
            StepIssueFactory(step=step, issue=IssueFactory(ward=elm, released=True))
        assert "See all: 7 issues" in said(client, decision)
        assert said(client, decision, 1, "issues").count("Answered by the step") == 7


class TestReading:
    def test_drafts_and_private_decisions_are_for_those_who_keep_them(self, client):
        for decision in (decision_in("draft"), decision_in("in_force", private=True)):
            assert line(client, decision).status_code == 404
        client.force_login(manager())
        for decision in (decision_in("draft"), decision_in("in_force", private=True)):
            assert line(client, decision).status_code == 200

    def test_a_decision_without_parts_says_so(self, client):
        assert "No part of this decision is recorded yet." in said(
            client, decision_in("in_force", parts=0)
        )

    @pytest.mark.parametrize("who", ["public", "officer"])
    def test_one_of_each_or_three_cost_the_same(
        self, client, who, elm, django_assert_max_num_queries
    ):
        if who == "officer":
            client.force_login(coordinator(of=elm))
        decision = decision_in("in_force", parts=3)
        fill(decision.parts.get(number=1), elm)
        line(client, decision)
        with CaptureQueriesContext(connection) as counted:
            line(client, decision)
        for number in (2, 3):
            fill(decision.parts.get(number=number), elm)
        with CaptureQueriesContext(connection) as later:
            line(client, decision)
        assert len(later) == len(counted)
        assert len(counted) <= 14


def awarded(**said):
    """With its share, which adds up to it."""
    pot = FundPotFactory()
    proposal = FundProposalFactory(
        fund=pot.fund, status="awarded", decided_on=date(2017, 9, 1), **said
    )
    ProposalShareFactory(proposal=proposal, pot=pot, amount=proposal.amount)


def fill(part, ward):
    named = {"decision_part": part, "decision_reference": ""}
    PilotFactory(**named)
    SeniorOfficerFactory(**named)
    awarded(**named)
    Promise.objects.create(what="A paper", part=part)
    step = ActionItemFactory(decision_part=part)
    forum = MeetingFactory(wards=[ward], date=date(2017, 6, 7))
    StepIssueFactory(step=step, issue=IssueFactory(meeting=forum, released=True))
