"""Thousands of moves in any order: the ladder never stands otherwise than its table allows."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.conf import settings as django_settings
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import settings as rules
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from leadership.people.refusals import Conflict, Refused
from tests.factories import (
    PortfolioHolderFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    ServicePortfolioFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, manager, officer, senior_officer
from tracker import services
from tracker.models import LADDER, WITH_OFFICERS, Issue, Outcome, Status, Step

STEPS = 2_000
DONE = {"outcome_kind": Outcome.DONE, "outcome": "The drain is clear."}
FIRST_DAY = datetime(2017, 9, 4, 10)
WHICH = st.integers(0, 2)
SAID = st.sampled_from(["", "", "Danger"])


@dataclass
class Told:
    """An issue as this test keeps it in mind, apart from the code that it tries."""

    pk: int
    status: str
    owned: bool
    reference: bool
    rows: list[list] = field(default_factory=list)  # round, step, is it the present one

    @property
    def step(self):
        return self.rows[-1][1] if self.rows else None

    def leave(self):
        if self.rows:
            self.rows[-1][2] = False

    def come_back(self):
        last = self.rows[-1] if self.rows else [1, 0, False]
        self.rows.append([last[0] + 1, max(Step.MANAGER, last[1]), True])

    def climb(self, to):
        self.leave()
        self.rows.append([self.rows[-1][0] if self.rows else 1, int(to), True])


class Walk(RuleBasedStateMachine):
    """Up to three issues, moved by whoever may; each move is foretold, made and compared."""

    people: dict = {}
    made = 0

    def __init__(self):
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.told: list[Told] = []
        django_settings.DEMO_DATE = FIRST_DAY

    def teardown(self):
        transaction.savepoint_rollback(self.savepoint)

    def of(self, which):
        told = self.told[which % len(self.told)]
        return told, Issue.objects.select_related("ward", "service").get(pk=told.pk)

    def move(self, which, foretold, service, **more):
        """`foretold` changes what this test keeps in mind, or names the refusal to come."""
        Walk.made += 1
        told, issue = self.of(which)
        before = stands(issue)
        refusal = foretold(told)
        if refusal is None:
            service(issue=issue, **more)
            return
        with pytest.raises(refusal), transaction.atomic():
            service(issue=issue, **more)
        issue.refresh_from_db()
        assert stands(issue) == before

    @precondition(lambda self: len(self.told) < 3)
    @rule(reference=st.booleans(), by=st.sampled_from(["carol", "gita"]))
    def raise_it(self, reference, by):
        Walk.made += 1
        issue = services.raise_issue(
            ward=self.people["ward"],
            by=self.people[by],
            title="Blocked drain",
            service=self.people["drains"],
            external_reference="BRUM-1" if reference else "",
        )
        given = reference and by == "carol"
        told = Told(issue.pk, Status.OPEN if given else Status.RAISED, given, reference)
        told.rows = [[1, 1, False], [1, 2, True]] if reference else []
        self.told.append(told)

    @rule()
    def a_day_passes(self):
        django_settings.DEMO_DATE += timedelta(days=1)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def assign(self, which):
        def foretold(told):
            if told.status == Status.CLOSED:
                return Conflict
            told.status = Status.OPEN if told.status == Status.RAISED else told.status
            told.owned = True
            return None

        olive, gita = self.people["olive"], self.people["gita"]
        self.move(which, foretold, services.assign, owner=olive.person, by=gita)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def start(self, which):
        def foretold(told):
            if told.status != Status.OPEN:
                return Conflict
            told.status = Status.IN_PROGRESS
            return None

        self.move(which, foretold, services.start, by=self.people["gita"])

    @precondition(lambda self: self.told)
    @rule(
        which=WHICH,
        to=st.sampled_from(list(Step)),
        reason=st.sampled_from(["Nobody came", "Nobody came", "Nobody came", " "]),
        skipped=SAID,
        reference=st.sampled_from(["", "BRUM-2"]),
        by=st.sampled_from(["carol", "gita", "wasim"]),
    )
    def escalate(self, which, to, reason, skipped, reference, by):
        def foretold(told):
            if told.status not in WITH_OFFICERS or (told.step and to not in LADDER[told.step]):
                return Conflict
            known = told.step is None and (told.reference or bool(reference))
            low = 1 if known else told.step or 0
            unsaid = to > low + 1 and not skipped
            if not reason.strip() or unsaid or (to == Step.STANDARD and not known):
                return Refused
            if known:
                told.reference = True
                told.climb(Step.STANDARD)
            if to > Step.STANDARD:
                told.climb(to)
            if to == Step.MANAGER and not told.owned:
                told.owned, told.status = True, Status.OPEN
            return None

        more = {"to": to, "reason": reason, "skipped": skipped, "reference": reference}
        self.move(which, foretold, services.escalate, by=self.people[by], **more)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def answer(self, which):
        def foretold(told):
            if told.status not in (Status.OPEN, Status.IN_PROGRESS):
                return Conflict
            told.status = Status.ANSWERED
            told.leave()
            return None

        self.move(which, foretold, services.answer, by=self.people["gita"], **DONE)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def not_yet(self, which):
        def foretold(told):
            if told.status != Status.ANSWERED:
                return Conflict
            told.status = Status.IN_PROGRESS
            told.come_back()
            return None

        carol = self.people["carol"]
        self.move(which, foretold, services.dispute_answer, reason="Wet again", by=carol)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def satisfied(self, which):
        def foretold(told):
            if told.status != Status.ANSWERED:
                return Conflict
            told.status = Status.CLOSED
            return None

        self.move(which, foretold, services.accept_answer, by=self.people["carol"])

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def close(self, which):
        def foretold(told):
            if told.status == Status.CLOSED:
                return Conflict
            told.status = Status.CLOSED
            told.leave()
            return None

        self.move(which, foretold, services.close_issue, by=self.people["gita"], **DONE)

    @precondition(lambda self: self.told)
    @rule(which=WHICH)
    def reopen(self, which):
        def foretold(told):
            if told.status != Status.CLOSED:
                return Conflict
            told.status = Status.OPEN if told.owned else Status.RAISED
            if told.rows:
                told.come_back()
            return None

        carol = self.people["carol"]
        self.move(which, foretold, services.reopen, reason="Wet again", by=carol)

    @invariant()
    def it_stands_as_foretold_and_as_the_table_allows(self):
        for told in self.told:
            issue = Issue.objects.get(pk=told.pk)
            rows = list(issue.ladder.in_order())
            kept = [[row.round, row.step, row.left_on is None] for row in rows]
            assert (issue.status, issue.owner_id is not None) == (told.status, told.owned)
            assert kept == told.rows
            assert [row.position for row in rows] == list(range(1, len(rows) + 1))
            present = [row for row in rows if row.left_on is None]
            assert bool(present) == bool(rows and issue.status in WITH_OFFICERS)
            assert issue.step == (rows[-1].step if rows else None)
            assert issue.with_person_id == (present[0].with_person_id if present else None)
            for before, after in zip(rows, rows[1:], strict=False):
                follows = after.step in LADDER[before.step]
                returns = after.step == max(before.step, Step.MANAGER)
                assert follows if after.round == before.round else returns
                assert before.reached_on <= before.left_on <= after.reached_on


def stands(issue):
    rows = issue.ladder.in_order().values_list()
    updates = issue.updates.count()
    fields = (issue.status, issue.step, issue.with_person_id, issue.owner_id, issue.version)
    return *fields, issue.external_reference, updates, list(rows)


@pytest.mark.slow
@pytest.mark.django_db
def test_two_thousand_moves_make_no_illegal_one(settings):
    settings.DEMO_DATE = FIRST_DAY
    ward, drains = WardFactory(), ServiceFactory()
    rita = officer()
    RelationshipManagerFactory(person=rita.person, service=drains, ward=ward)
    holder = PortfolioHolderFactory()
    ServicePortfolioFactory(service=drains, portfolio=holder.portfolio)
    senior_officer(of=ward)
    Walk.people = {
        "ward": ward,
        "drains": drains,
        "carol": councillor(of=ward),
        "gita": manager(),
        "wasim": coordinator(of=ward),
        "olive": officer(),
    }
    Walk.made = 0
    run_state_machine_as_test(
        Walk,
        settings=rules(
            max_examples=60,
            stateful_step_count=60,
            derandomize=True,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Walk.made >= STEPS
