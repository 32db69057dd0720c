"""The questions a list of issues asks, and who may see which."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership.people.models import RoleHeld
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    IssueThemeFactory,
    MeetingFactory,
    UpdateFactory,
)
from tests.personas import administrator, coordinator, councillor, installer, manager, officer
from tracker.models import Issue
from tracker.reports.lists import quiet_since
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db

TODAY = date(2016, 11, 15)


@pytest.fixture(autouse=True)
def _november(settings):
    settings.DEMO_DATE = datetime(2016, 11, 15, 17, 30)


class TestVisibleTo:
    @pytest.fixture
    def issues(self, elm):
        """One issue of Elm, one of Ash."""
        return IssueFactory(ward=elm), IssueFactory(ward__name="Ash")

    def seen_by(self, user):
        return set(Issue.objects.visible_to(user))

    @pytest.mark.parametrize("persona", [manager, administrator, installer])
    def test_managers_and_administrators_see_all(self, issues, persona):
        assert self.seen_by(persona()) == set(issues)

    @pytest.mark.parametrize("persona", [councillor, coordinator])
    def test_a_wards_own_people_see_its_issues_only(self, issues, elm, persona):
        assert self.seen_by(persona(of=elm)) == {issues[0]}

    def test_an_officer_sees_the_issues_they_answer_for(self, issues):
        user = officer()
        own = IssueFactory(owner=user.person)
        assert self.seen_by(user) == {own}

    def test_an_officers_issues_go_with_the_role(self, issues):
        user = officer()
        IssueFactory(owner=user.person)
        RoleHeld.objects.update(end=TODAY)
        assert self.seen_by(type(user).objects.get(pk=user.pk)) == set()

    def test_a_councillors_wards_go_with_the_term(self, issues, elm):
        user = councillor(of=elm)
        CouncillorTerm.objects.update(end=TODAY)
        assert self.seen_by(user) == set()

    def test_a_coordinators_wards_go_with_the_appointment(self, issues, elm):
        user = coordinator(of=elm)
        user.person.coordinator_appointments.update(end=TODAY)
        assert self.seen_by(user) == set()

    def test_a_managers_all_goes_with_the_role(self, issues):
        user = manager()
        RoleHeld.objects.update(end=TODAY)
        assert self.seen_by(type(user).objects.get(pk=user.pk)) == set()

    def test_a_switched_off_login_sees_nothing(self, issues, elm):
        for user in (manager(), councillor(of=elm), installer()):
            user.is_active = False
            assert self.seen_by(user) == set()

    def test_the_public_sees_nothing_here(self, issues):
        assert self.seen_by(AnonymousUser()) == set()

    def test_a_councillor_of_no_ward_sees_nothing(self, issues):
        assert self.seen_by(councillor()) == set()


class TestLists:
    def test_overdue_is_with_officers_and_past_its_day(self):
        due = date(2016, 11, 14)
        late = IssueFactory(status="in_progress", due=due)
        raised = IssueFactory(due=due)
        for status in ("answered", "closed"):
            IssueFactory(status=status, due=due)
        IssueFactory(status="open", due=TODAY)
        IssueFactory(status="open")
        assert set(Issue.objects.overdue(TODAY)) == {late, raised}
        assert late.is_overdue(TODAY)
        assert not late.is_overdue(due)

    def test_due_by_counts_the_day_itself(self):
        today = IssueFactory(status="open", due=TODAY)
        IssueFactory(status="open", due=date(2016, 11, 16))
        assert list(Issue.objects.due_by(TODAY)) == [today]

    def test_open_is_all_but_closed(self):
        closed = IssueFactory(status="closed")
        others = {
            IssueFactory(status=each) for each in ("raised", "open", "in_progress", "answered")
        }
        assert set(Issue.objects.open()) == others
        assert closed not in Issue.objects.answered()

    def test_quiet_is_open_and_not_heard_of_since(self):
        quiet = IssueFactory(raised_on=date(2016, 7, 1))
        UpdateFactory(issue=quiet, on=date(2016, 9, 30))
        heard = IssueFactory(raised_on=date(2016, 7, 1))
        UpdateFactory(issue=heard, on=date(2016, 9, 1))
        UpdateFactory(issue=heard, on=date(2016, 10, 1))
        IssueFactory(raised_on=date(2016, 10, 1))
        IssueFactory(status="closed", raised_on=date(2016, 7, 1))
        assert list(quiet_since(date(2016, 10, 1), manager())) == [quiet]

    def test_a_category_brings_its_themes_and_what_was_merged_into_it(self):
        lights = CategoryFactory()
        lamps = CategoryFactory(merged_into=lights, merged_from_year=2017)
        chosen = IssueFactory(category=lights)
        merged = IssueFactory(category=lamps)
        theme = IssueThemeFactory(category=lamps, issue__category=CategoryFactory()).issue
        both = IssueThemeFactory(category=lights, issue=IssueFactory(category=lights)).issue
        IssueFactory()
        found = list(Issue.objects.of_category(lights).order_by("pk"))
        assert found == [chosen, merged, theme, both]

    def test_a_gap_is_a_missing_category_owner_or_place(self):
        whole = {"category": CategoryFactory(), "status": "open", "street": "Elm Row"}
        IssueFactory(**whole)
        IssueFactory(status="closed")
        gaps = {
            IssueFactory(**{**whole, "category": None}),
            IssueFactory(**{**whole, "status": "raised"}),
            IssueFactory(**{**whole, "street": ""}),
        }
        IssueFactory(**{**whole, "street": "", "postcode": "B1 1AA"})
        assert set(Issue.objects.with_gaps()) == gaps

    def test_search_finds_words_wherever_they_stand_in_it(self):
        bench = IssueFactory(title="A bench", description="was broken by frost")
        IssueFactory(title="A bench", description="was painted")
        assert list(Issue.objects.matching("broken bench")) == [bench]
        assert list(Issue.objects.matching(bench.reference)) == [bench]

    def test_the_last_update_is_known_without_asking_again(self, django_assert_num_queries):
        issue = IssueFactory()
        UpdateFactory(issue=issue, on=date(2016, 8, 1))
        UpdateFactory(issue=issue, on=date(2016, 7, 20))
        quiet = IssueFactory()
        with django_assert_num_queries(1):
            rows = {row.pk: row.last_update_on for row in Issue.objects.with_list_data()}
        assert rows == {issue.pk: date(2016, 8, 1), quiet.pk: None}

    def test_raised_at_meetings_leaves_out_the_others(self):
        at = IssueFactory(meeting=MeetingFactory())
        IssueFactory()
        assert list(Issue.objects.raised_at_meetings()) == [at]

    def test_by_due_date_puts_those_without_one_last(self):
        none, second, first = (
            IssueFactory(),
            IssueFactory(due=date(2016, 9, 2)),
            IssueFactory(due=date(2016, 9, 1)),
        )
        assert list(Issue.objects.by_due_date()) == [first, second, none]
