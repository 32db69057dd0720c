"""From what a ward raised to what its plan sets out: figures, priorities, facts, and who may."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import InternalError, transaction
from django.urls import reverse

from leadership.dates.models import year_calendar
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans.models import Fact, PlanComment, Priority, PriorityText
from leadership.plans.services import remove_part
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    ServiceFactory,
    WardFactory,
)
from tests.invariants import by_sql, refused_by
from tests.personas import administrator, coordinator, councillor, manager, officer, senior_officer
from tests.plan_factories import (
    BudgetAnswerFactory,
    FactFactory,
    PriorityEvidenceFactory,
    PriorityTextFactory,
    WardPlanFactory,
    write_and_freeze,
)
from tracker.models import PriorityEvidence
from tracker.reports.key_themes import key_themes
from tracker.services import ThemeFigures, propose_priority, use_as_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 8, 1, 9)


@pytest.fixture
def elmwick():
    return WardFactory(name="Elmwick")


@pytest.fixture
def plan(elmwick):
    return WardPlanFactory(ward=elmwick)


@pytest.fixture
def tipping():
    return CategoryFactory(name="Fly-tipping", usual_service=ServiceFactory(name="Waste"))


@pytest.fixture
def year():
    return year_calendar().year(2016)


@pytest.fixture
def raised(elmwick, tipping):
    """Six in the ward at two meetings; with another ward eight in the city at four."""
    oakham = WardFactory(name="Oakham")
    for ward, number in ((elmwick, 6), (oakham, 2)):
        IssueFactory.create_batch(number, ward=ward, category=tipping)
        MeetingFactory.create_batch(2, ward=ward)


@pytest.fixture
def figures(tipping, year):
    return ThemeFigures(tipping, year, 23, Decimal("4.60"), Decimal("1.20"))


def lead_of(plan):
    user = councillor(of=plan.ward)
    plan.lead = user.person
    plan.save(update_fields=["lead"])
    return user


def draft_of(plan):
    return plan.versions.order_by("-number").first()


def address(name, plan):
    return reverse(name, args=[plan.pk])


FLY_TIPPING = {"year": "2016-17", "theme": "fly-tipping"}


class TestTheFigures:
    def test_a_theme_is_counted_per_meeting_beside_the_city(self, elmwick, raised, year, tipping):
        (theme,) = key_themes(elmwick, year)
        assert theme.figures == ThemeFigures(tipping, year, 6, Decimal("3.00"), Decimal("2.00"))

    def test_a_private_matter_is_not_counted(self, elmwick, raised, year, tipping):
        IssueFactory.create_batch(
            3, ward=elmwick, category=tipping, seen_by="me", private_of=PersonFactory()
        )
        assert key_themes(elmwick, year)[0].figures.issues == 6

    def test_a_meeting_that_is_not_public_is_not_counted(self, elmwick, raised, year):
        MeetingFactory(ward=elmwick, public=False)
        assert key_themes(elmwick, year)[0].figures.per_meeting == Decimal("3.00")

    def test_what_is_too_small_to_publish_has_no_figures_nor_what_would_tell_of_it(
        self, elmwick, raised, year
    ):
        benches = CategoryFactory(name="Benches")
        IssueFactory.create_batch(7, ward=elmwick, category=benches)
        IssueFactory.create_batch(5, category=benches)
        IssueFactory.create_batch(2, ward=elmwick, category=CategoryFactory(name="Lamps"))
        found = [(theme.name, theme.figures is None) for theme in key_themes(elmwick, year)]
        assert found == [("Benches", False), ("Fly-tipping", True), ("Lamps", True)]

    def test_without_a_category_there_is_nothing_to_propose(self, elmwick, year):
        IssueFactory.create_batch(6, ward=elmwick)
        assert [(t.name, t.figures) for t in key_themes(elmwick, year)] == [("No category", None)]

    def test_without_a_meeting_there_is_no_rate(self, elmwick, year, tipping):
        IssueFactory.create_batch(5, ward=elmwick, category=tipping)
        figures = key_themes(elmwick, year)[0].figures
        assert (figures.per_meeting, figures.city_per_meeting) == (None, None)
        assert figures.counted == "5 issues in 2016/17"
        assert figures.sentence == "Fly-tipping was raised 5 times in 2016/17."

    def test_without_a_rate_of_the_city_the_wards_own_is_said_alone(self, tipping, year):
        figures = ThemeFigures(tipping, year, 23, Decimal("4.60"), None)
        assert figures.counted == "23 issues in 2016/17, 4.6 a meeting"
        said = "Fly-tipping was raised 23 times in 2016/17, 4.6 times a meeting."
        assert figures.sentence == said
        assert figures.fact().compared_with == ""

    def test_a_merged_theme_is_proposed_by_its_present_name(self, plan, figures, tipping):
        tipping.merged_into, tipping.merged_from_year = CategoryFactory(name="Waste"), 2017
        tipping.save()
        found = propose_priority(plan=plan, figures=figures, by=manager())
        assert (found.category, PriorityText.objects.get().title) == (tipping, "Waste")

    def test_three_queries_however_many_themes(
        self, elmwick, raised, year, django_assert_num_queries
    ):
        IssueFactory.create_batch(7, ward=elmwick, category=CategoryFactory())
        with django_assert_num_queries(3):
            key_themes(elmwick, year)


class TestProposing:
    @pytest.mark.parametrize("who", [lead_of, lambda plan: coordinator(of=plan.ward),
                                     lambda plan: manager()])  # fmt: skip
    def test_who_writes_the_plan_makes_it_a_priority_with_its_figures(self, plan, figures, who):
        by = who(plan)
        evidence = propose_priority(plan=plan, figures=figures, by=by)
        text, fact = PriorityText.objects.get(), Fact.objects.get()
        assert (text.title, text.theme.name, text.service.name) == (
            "Fly-tipping",
            "Fly-tipping",
            "Waste",
        )
        assert text.why == (
            "Fly-tipping was raised 23 times in 2016/17, 4.6 times a meeting. In the city as a"
            " whole it was 1.2 times a meeting."
        )
        assert (fact.statement, fact.value, fact.compared_with, fact.source, fact.as_of) == (
            "Fly-tipping: issues raised in 2016/17",
            "23, 4.6 a meeting",
            "city 1.2 a meeting",
            "Ward Action Tracker, 2016/17",
            date(2017, 8, 1),
        )
        assert text.version == fact.version == draft_of(plan)
        evidence.refresh_from_db()
        assert (evidence.priority, evidence.fact, evidence.issues, evidence.by) == (
            text.priority,
            fact,
            23,
            by,
        )
        plan.refresh_from_db()
        assert plan.version == 3  # two rows were written, each a change of the record

    def test_a_councillor_who_does_not_lead_puts_it_to_those_who_write(self, plan, figures):
        anna = councillor(of=plan.ward)
        made = propose_priority(plan=plan, figures=figures, by=anna)
        assert made == PlanComment.objects.get()
        assert (made.text, made.by) == (
            "Proposed as a priority: Fly-tipping (23 issues in 2016/17, 4.6 a meeting (city 1.2)).",
            anna,
        )
        assert not Priority.objects.exists() and not PriorityEvidence.objects.exists()

    def test_once(self, plan, figures):
        anna = councillor(of=plan.ward)
        for by in (anna, manager()):
            propose_priority(plan=plan, figures=figures, by=by)
            with pytest.raises(Conflict, match="already"):
                propose_priority(plan=plan, figures=figures, by=by)
        assert (Priority.objects.count(), PlanComment.objects.count()) == (1, 1)

    def test_a_frozen_plan_takes_none(self, plan, figures):
        write_and_freeze(plan)
        with pytest.raises(Conflict, match="Take it back to change it"):
            propose_priority(plan=plan, figures=figures, by=manager())
        assert (Priority.objects.count(), Fact.objects.count()) == (1, 0)

    @pytest.mark.parametrize("who", [officer, administrator, lambda: councillor(of=WardFactory()),
                                     lambda: coordinator(of=WardFactory())])  # fmt: skip
    def test_nobody_else_does(self, plan, figures, who):
        by = who()
        with pytest.raises(NotAllowed):
            propose_priority(plan=plan, figures=figures, by=by)
        with pytest.raises(NotAllowed):
            use_as_evidence(plan=plan, figures=figures, priority=None, by=by)
        assert not PlanComment.objects.exists() and not Priority.objects.exists()


class TestUsing:
    @pytest.fixture
    def priority(self, plan):
        return PriorityTextFactory(version=draft_of(plan)).priority

    def test_the_figures_stand_beside_a_priority_and_as_a_fact(self, plan, figures, priority):
        evidence = use_as_evidence(plan=plan, figures=figures, priority=priority, by=manager())
        assert evidence.fact == Fact.objects.get(version=draft_of(plan))
        assert (evidence.priority, evidence.year, evidence.per_meeting) == (
            priority,
            2016,
            Decimal("4.60"),
        )

    def test_the_same_figures_make_one_fact_for_two_priorities(self, plan, figures, priority):
        other = PriorityTextFactory(version=draft_of(plan)).priority
        for each in (priority, other):
            use_as_evidence(plan=plan, figures=figures, priority=each, by=manager())
        assert (Fact.objects.count(), PriorityEvidence.objects.count()) == (1, 2)

    def test_once_for_a_priority(self, plan, figures, priority):
        use_as_evidence(plan=plan, figures=figures, priority=priority, by=manager())
        with pytest.raises(Conflict, match="already"):
            use_as_evidence(plan=plan, figures=figures, priority=priority, by=manager())
        assert PriorityEvidence.objects.count() == 1

    def test_an_issue_that_shows_it_is_one_of_the_theme_and_ward(
        self, plan, figures, priority, tipping
    ):
        fits = IssueFactory(ward=plan.ward, category=tipping)
        others = [
            IssueFactory(ward=plan.ward),
            IssueFactory(category=tipping),
            IssueFactory(ward=plan.ward, category=tipping, raised_on=date(2017, 6, 1)),
            IssueFactory(
                ward=plan.ward, category=tipping, seen_by="colleagues", private_of=PersonFactory()
            ),  # fmt: skip
        ]
        asked = {"plan": plan, "figures": figures, "priority": priority, "by": manager()}
        for issue in others:
            with pytest.raises(Refused, match="this theme and year"):
                use_as_evidence(**asked, issue=issue)
        assert use_as_evidence(**asked, issue=fits).issue == fits
        with pytest.raises(Conflict):
            use_as_evidence(**asked, issue=fits)

    def test_a_priority_of_another_plan_is_refused(self, plan, figures):
        for priority in (PriorityTextFactory().priority, None):
            with pytest.raises(Refused, match="Choose a priority of the draft"):
                use_as_evidence(plan=plan, figures=figures, priority=priority, by=manager())
        assert not PriorityEvidence.objects.exists()

    def test_a_councillor_who_does_not_write_may_not(self, plan, figures, priority):
        with pytest.raises(NotAllowed):
            use_as_evidence(
                plan=plan, figures=figures, priority=priority, by=councillor(of=plan.ward)
            )

    def test_a_fact_that_is_taken_out_leaves_the_evidence(self, plan, figures, priority):
        by = manager()
        evidence = use_as_evidence(plan=plan, figures=figures, priority=priority, by=by)
        plan.refresh_from_db()
        remove_part(plan=plan, part=evidence.fact, by=by, version=plan.version)
        evidence.refresh_from_db()
        assert (evidence.fact, evidence.issues) == (None, 23)


class TestTheDatabase:
    def test_a_theme_speaks_once_for_a_priority_in_a_year(self):
        first = PriorityEvidenceFactory()
        again = {"priority": first.priority, "category": first.category}
        refused_by("evidence_of_a_theme_once", PriorityEvidenceFactory, **again)
        PriorityEvidenceFactory(**again, year=2015)

    def test_an_issue_speaks_once_for_a_priority(self):
        first = PriorityEvidenceFactory()
        ward = first.priority.plan.ward
        shown = {"priority": first.priority, "issue": IssueFactory(ward=ward)}
        PriorityEvidenceFactory(**shown)
        refused_by("evidence_of_an_issue_once", PriorityEvidenceFactory, **shown)

    def test_it_counts_something(self):
        refused_by("evidence_counts_something", PriorityEvidenceFactory, issues=0)
        refused_by(
            "evidence_per_meeting_not_below_nought",
            PriorityEvidenceFactory,
            city_per_meeting=Decimal("-0.1"),
        )

    def test_a_private_matter_is_never_evidence(self):
        row = PriorityEvidenceFactory.build(priority=PriorityTextFactory().priority)
        private = IssueFactory(
            ward=row.priority.plan.ward, seen_by="party", private_of=PersonFactory(),
            private_party="Yellow Party",
        )  # fmt: skip
        refused_by(
            "evidence_never_private",
            PriorityEvidenceFactory,
            priority=row.priority,
            issue=private,
        )

    def test_issue_and_fact_are_of_the_plans_ward_and_plan(self):
        refused_by("evidence_of_the_ward", PriorityEvidenceFactory, issue=IssueFactory())
        refused_by("evidence_fact_of_the_plan", PriorityEvidenceFactory, fact=FactFactory())

    def test_what_was_counted_stays(self):
        row = PriorityEvidenceFactory()
        with pytest.raises(InternalError, match="Cannot update rows"), transaction.atomic():
            by_sql(row, issues=99)

    def test_history_has_it(self):
        row = PriorityEvidenceFactory()
        events = apps.get_model("tracker", "PriorityEvidenceEvent").objects
        assert events.filter(pgh_obj_id=row.pk).count() == 1


class TestThePage:
    def test_a_councillor_reads_themes_and_proposes(self, client, plan, raised):
        client.force_login(councillor(of=plan.ward))
        page = client.get(address("plan_evidence", plan), {"year": "2016-17"}).content.decode()
        assert "6 issues · 3.0 a meeting · city 2.0 a meeting" in page
        assert "Propose as a priority" in page and "Use as evidence" not in page
        client.post(address("plan_evidence_propose", plan), FLY_TIPPING)
        assert PlanComment.objects.get().text.startswith("Proposed as a priority: Fly-tipping (6")

    def test_the_year_before_the_plans_own_comes_first(self, client, plan, raised):
        client.force_login(coordinator(of=plan.ward))
        assert client.get(address("plan_evidence", plan)).context["year"].slug == "2016-17"
        IssueFactory(raised_on=date(2015, 7, 1))
        page = client.get(address("plan_evidence", plan), {"year": "2015-16"})
        assert page.context["year"].slug == "2015-16"
        assert "Nothing was raised in this ward in that year." in page.content.decode()

    def test_the_co_ordinator_makes_a_priority_and_reads_what_was_used(self, client, plan, raised):
        client.force_login(coordinator(of=plan.ward))
        page = client.post(address("plan_evidence_propose", plan), FLY_TIPPING, follow=True)
        text = PriorityText.objects.get()
        assert (text.title, Fact.objects.get().value) == ("Fly-tipping", "6, 3.0 a meeting")
        assert "For the priority: <strong>Fly-tipping</strong>" in page.content.decode()
        assert "The budget has not answered yet." in page.content.decode()
        BudgetAnswerFactory(priority=text.priority, text="Two wardens are paid for.")
        page = client.get(address("plan_evidence", plan)).content.decode()
        assert "What became of it: In the budget. Two wardens are paid for." in page

    def test_the_form_puts_a_theme_beside_a_priority(self, client, plan, raised, elmwick):
        text = PriorityTextFactory(version=draft_of(plan), title="Cleaner lanes")
        issue = elmwick.issues.first()
        client.force_login(lead_of(plan))
        there = f"{address('plan_evidence_use', plan)}?year=2016-17&theme=fly-tipping"
        assert "Cleaner lanes" in client.get(there).content.decode()
        client.post(there, {"priority": text.priority_id, "issue": issue.pk})
        evidence = PriorityEvidence.objects.get()
        assert (evidence.priority, evidence.issue, evidence.issues) == (text.priority, issue, 6)

    def test_a_theme_that_may_not_be_published_is_not_used(self, client, plan, elmwick):
        small = CategoryFactory(name="Lamps")
        IssueFactory.create_batch(3, ward=elmwick, category=small)
        client.force_login(manager())
        asked = {"year": "2016-17", "theme": small.slug}
        page = client.post(address("plan_evidence_propose", plan), asked, follow=True)
        assert "Choose one of the themes." in page.content.decode()
        used = client.get(address("plan_evidence_use", plan), asked)
        assert used.status_code == 302
        assert not Priority.objects.exists()

    def test_a_frozen_plan_says_so_and_a_post_is_a_conflict(self, client, plan, raised):
        write_and_freeze(plan)
        client.force_login(manager())
        page = client.get(address("plan_evidence", plan), {"year": "2016-17"}).content.decode()
        assert "nothing is added to it now" in page and "Propose as a priority" not in page
        refused = client.post(address("plan_evidence_propose", plan), FLY_TIPPING)
        assert refused.status_code == 409
        assert "ready for the Ward Forum" in refused.content.decode()

    def test_a_priority_that_went_out_of_the_plan_is_still_told_of(self, client, plan, figures):
        by = manager()
        propose_priority(plan=plan, figures=figures, by=by)
        plan.refresh_from_db()
        remove_part(plan=plan, part=PriorityText.objects.get(), by=by, version=plan.version)
        client.force_login(by)
        assert "one that was taken out of the plan" in client.get(
            address("plan_evidence", plan)
        ).content.decode()  # fmt: skip

    @pytest.mark.parametrize("who", [officer, administrator, lambda: councillor(of=WardFactory()),
                                     lambda: senior_officer(of=WardFactory())])  # fmt: skip
    def test_nobody_else_finds_it(self, client, plan, raised, who):
        client.force_login(who())
        assert client.get(address("plan_evidence", plan)).status_code == 404
        assert client.post(address("plan_evidence_propose", plan), FLY_TIPPING).status_code == 404
        assert client.get(address("plan_evidence_use", plan), FLY_TIPPING).status_code == 404
        assert not PlanComment.objects.exists()

    def test_the_list_of_issues_leads_to_it(self, client, plan):
        client.force_login(councillor(of=plan.ward))
        there = reverse("ward_evidence", args=[plan.ward.code])
        assert f'href="{there}"' in client.get(reverse("issue_list")).content.decode()
        assert client.get(there).url == address("plan_evidence", plan)
        client.force_login(officer())
        assert there not in client.get(reverse("issue_list")).content.decode()
        assert client.get(there).url == reverse("plan_list")

    @pytest.mark.parametrize("many", [1, 3])
    def test_it_asks_as_much_for_three_rows_as_for_one(
        self, client, plan, raised, elmwick, many, django_assert_num_queries
    ):
        for number in range(many):
            text = PriorityTextFactory(version=draft_of(plan))
            theme = CategoryFactory()
            IssueFactory.create_batch(5 + number, ward=elmwick, category=theme)
            PriorityEvidenceFactory(
                priority=text.priority, issue=IssueFactory(ward=elmwick, raised_on=date(2017, 6, 1))
            )
            BudgetAnswerFactory(priority=text.priority)
        client.force_login(coordinator(of=elmwick))
        client.get(address("plan_evidence", plan))
        with django_assert_num_queries(QUERIES):
            page = client.get(address("plan_evidence", plan), {"year": "2016-17"})
        assert (len(page.context["used"]), len(page.context["themes"])) == (many, many + 1)


# session, login, second factor, roles, wards; the plan and its version, years, themes; what is used
QUERIES = 16
