"""Attempts on the triggers and constraints of call-ins and decisions, each past every service.

Each: the rule's name, a row, what is tried, and the nearest that may happen.
"""

from datetime import timedelta

from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    CallInCriterion,
    CallInGround,
    CallInRequest,
    CallInRule,
    CallInSignature,
    Decision,
    StatusChange,
    Strand,
)
from leadership.people.models import User
from tests.factories import PersonFactory, WardFactory
from tests.governance_factories import (
    CallInCriteriaFactory,
    CallInRuleFactory,
    CommitteeFactory,
    at,
    in_force,
    published,
    seat_for,
)
from tests.invariants import by_sql, delete_by_sql, insert_by_sql
from tests.personas import committee_services

NOON, CLOSES = at(2017, 7, 26, 12), at(2017, 7, 26, 16)
SHORTLY = NOON + timedelta(minutes=1)


def subject() -> Decision:
    return published(by=committee_services())


def opened(decision: Decision | None = None) -> CallInRequest:
    """An open request with a ground and nobody's signature."""
    decision = decision or subject()
    criteria = CallInRequest.objects.first()
    criteria = criteria.criteria if criteria else CallInCriterion.objects.first().criteria
    request = CallInRequest.objects.create(
        decision=decision, rule=decision.call_in_rule, criteria=criteria, dated="2017-07-26",
        body=decision.scrutiny_body, title_written=decision.title,
        begun_by=User.objects.order_by("pk").first(),
    )  # fmt: skip
    CallInGround.objects.create(request=request, criterion=criteria.grounds.first())
    return request


def signed(request: CallInRequest, times: int = 1) -> CallInRequest:
    ward = WardFactory()
    for _ in range(times):
        person = PersonFactory()
        CallInSignature.objects.create(
            request=request, person=person, term=seat_for(person, ward),
            printed_name=str(person), asked_at=NOON, signed_at=NOON, by=request.begun_by,
        )  # fmt: skip
    return request


def ready() -> CallInRequest:
    return signed(opened(), 2)


HANDED_IN = {"status": "received", "received_at": NOON, "closes_at": CLOSES}


def received() -> CallInRequest:
    request = ready()
    by_sql(request, **HANDED_IN)
    request.refresh_from_db()
    return request


def called_in() -> Decision:
    request = received()
    by_sql(request.decision, status="called_in")
    return Decision.objects.get(pk=request.decision_id)


def judged(status: str, **said):
    request = received()
    by_sql(request, status=status, judged_by=request.begun_by_id, judged_at=SHORTLY, **said)
    request.refresh_from_db()
    return request


def to(**columns):
    return lambda row: by_sql(row, **columns)


def unsigned() -> CallInSignature:
    request = opened()
    signed(request)
    row = request.signatures.get()
    row.stranger = PersonFactory()
    return row


def late_in_office() -> CallInSignature:
    """Asked while in office, whose term ends before the signature."""
    request, person = opened(), PersonFactory()
    term = seat_for(person, WardFactory())
    row = CallInSignature.objects.create(
        request=request, person=person, term=term, printed_name="A", asked_at=NOON
    )
    by_sql(term, end=NOON.date() + timedelta(days=1))
    return row


def ground_of_another_list() -> CallInGround:
    row = opened().ticks.get()
    CallInRule.objects.update(end="2020-01-01")
    row.criterion.criteria.end = "2020-01-01"
    row.criterion.criteria.save()
    row.elsewhere = CallInCriteriaFactory(start="2020-01-01").grounds.first()
    row.neighbour = row.criterion.criteria.grounds.last()
    return row


def step(decision: Decision, status: str = "planned") -> ActionPlanItem:
    plan = ActionPlan.objects.create(
        title=f"Plan {ActionPlan.objects.count()}",
        reports_to=CommitteeFactory(),
        start="2017-07-01",
    )
    strand = Strand.objects.create(plan=plan, kind="governance")
    row = ActionPlanItem.objects.create(
        strand=strand, number=1, title="Begin", decision_part=decision.parts.first()
    )
    if status != "planned":
        by_sql(row, status=status)
        row.refresh_from_db()
    return row


def held_step() -> ActionPlanItem:
    return step(called_in())


def step_not_approved() -> ActionPlanItem:
    """A step under the part of a decision in force that a later body refused."""
    row = step(in_force())
    by_sql(row.decision_part, state="refused")
    return row


def approved_after_all(row: ActionPlanItem) -> None:
    by_sql(row.decision_part, state="approved")
    by_sql(row, status="under_way")


def released(row: ActionPlanItem) -> None:
    """The same once the request is heard and the decision let go."""
    request = CallInRequest.objects.get()
    by_sql(request, status="withdrawn")
    by_sql(request.decision, status="in_force")
    by_sql(row, status="under_way")


def new_step(row: ActionPlanItem, **said) -> None:
    insert_by_sql(
        ActionPlanItem(
            strand=row.strand, number=9, title="Another", decision_part=row.decision_part, **said
        )
    )


def changed_log() -> StatusChange:
    return subject().status_changes.get()


def another_log(row: StatusChange) -> None:
    StatusChange.objects.create(
        decision=row.decision, before="subject", after="in_force", at=SHORTLY
    )


def loose_step() -> ActionPlanItem:
    """Under way under a decision in force; another decision is called in."""
    row = step(in_force(), "under_way")
    row.held_part = called_in().parts.first()
    row.free_part = in_force().parts.first()
    return row


TRIGGERS = [
    ("status_moves", called_in, to(status="in_force"), lambda row: _let_go(row)),
    ("status_moves", subject, to(status="called_in"), to(status="in_force")),
    ("status_moves", subject, to(status="to_council"), to(status="withdrawn")),
    ("status_moves", lambda: in_force(), to(status="subject"), to(status="withdrawn")),
    ("request_rules", lambda: signed(opened()), to(**HANDED_IN),
     lambda row: _sign_and_hand_in(row)),
    ("request_rules", lambda: _without_ground(), to(**HANDED_IN), to(reasons="Other words")),
    ("request_rules", ready, lambda row: _valid_at_once(row), to(**HANDED_IN)),
    ("request_rules", received, to(reasons="Other words"), to(status="withdrawn")),
    ("request_rules", received, to(received_at=SHORTLY), to(version=9)),
    ("request_rules", received, to(taken_on_written="2017-07-21"), to(version=9)),
    ("call_in_signatures_stay", lambda: received().signatures.first(), delete_by_sql,
     lambda row: signed(opened(subject()))),
    ("call_in_signatures_stay", unsigned, to(signed_at=SHORTLY), to(asked_at=SHORTLY)),
    ("call_in_grounds_stay", lambda: received().ticks.get(), to(text="More"),
     lambda row: by_sql(opened(subject()).ticks.get(), text="More")),
    ("call_in_grounds_stay", ground_of_another_list,
     lambda row: by_sql(row, criterion=row.elsewhere),
     lambda row: by_sql(row, criterion=row.neighbour)),
    ("call_in_signed_in_office", late_in_office,
     lambda row: by_sql(row, signed_at=NOON + timedelta(days=1), by=row.request.begun_by_id),
     lambda row: by_sql(row, signed_at=SHORTLY, by=row.request.begun_by_id)),
    ("status_change_stays", changed_log, to(reason="Other"), another_log),
    ("status_change_stays", changed_log, delete_by_sql, another_log),
    ("held_by_its_decision", held_step, to(status="under_way"), released),
    ("held_by_its_decision", held_step, to(decision_part=None), to(title="Begin it")),
    ("held_by_its_decision", held_step, lambda row: new_step(row, status="under_way"), new_step),
    ("held_by_its_decision", loose_step, lambda row: by_sql(row, decision_part=row.held_part),
     lambda row: by_sql(row, decision_part=row.free_part)),
    ("held_by_its_decision", step_not_approved, to(status="under_way"), approved_after_all),
    ("held_by_its_decision", step_not_approved, lambda row: new_step(row, status="under_way"),
     new_step),
]  # fmt: skip


def _let_go(decision: Decision) -> None:
    by_sql(CallInRequest.objects.get(), status="withdrawn")
    by_sql(decision, status="in_force")


def _sign_and_hand_in(request: CallInRequest) -> None:
    signed(request)
    by_sql(request, **HANDED_IN)


def _valid_at_once(request: CallInRequest) -> None:
    judged_by = request.begun_by_id
    by_sql(request, **{**HANDED_IN, "status": "valid"}, judged_by=judged_by, judged_at=SHORTLY)


def _without_ground() -> CallInRequest:
    request = ready()
    request.ticks.all().delete()
    return request


def _second_rule() -> CallInRule:
    row = CallInRuleFactory(start="2016-01-01", end="2018-01-01")
    return CallInRuleFactory(start="2018-01-01", end="2019-01-01") and row


def _signed_already() -> CallInSignature:
    request = signed(opened())
    first, person = request.signatures.get(), PersonFactory()
    second = CallInSignature.objects.create(
        request=request, person=person, term=seat_for(person, WardFactory()),
        printed_name="A", asked_at=NOON,
    )  # fmt: skip
    second.other = first.person
    return second


def _pending_twice() -> CallInRequest:
    first = received()
    return signed(opened(first.decision), 2)


CONSTRAINTS = [
    ("call_in_rule_one_at_a_time", _second_rule, {"end": "2018-06-01"}, {"end": "2017-12-01"}),
    ("call_in_rule_counts_from_one", CallInRuleFactory, {"working_days": 0}, {"working_days": 1}),
    ("call_in_one_live_request", _pending_twice, HANDED_IN, {"status": "withdrawn"}),
    ("call_in_received_at_some_time", ready, {"status": "received"}, HANDED_IN),
    ("call_in_late_is_marked", ready, {**HANDED_IN, "received_at": CLOSES + timedelta(seconds=1)},
     {**HANDED_IN, "received_at": CLOSES}),
    ("call_in_late_came_late", ready, {**HANDED_IN, "status": "late"},
     {**HANDED_IN, "status": "late", "received_at": CLOSES + timedelta(seconds=1)}),
    ("call_in_judged_by_whom_and_when", received, {"status": "valid"}, {"version": 4}),
    ("call_in_not_valid_says_why", lambda: judged("invalid", judged_because="No"),
     {"judged_because": ""}, {"judged_because": "Another paper"}),
    ("call_in_paper_keeps_its_copy", lambda: _on_paper(), HANDED_IN, {"version": 3}),
    ("call_in_ground_once", lambda: _second_ground(), {"criterion": 1}, {"text": "Why"}),
    ("call_in_signed_once", _signed_already, {"person": 1}, {"asked_at": SHORTLY}),
    ("call_in_signature_by_somebody", late_in_office, {"signed_at": NOON},
     {"asked_at": SHORTLY}),
    ("decision_reference_once", lambda: _same_number(), {"serial": 1}, {"version": 2}),
    ("decision_reference_in_range", subject, {"serial": 1000000}, {"serial": 999999}),
    ("decision_published_after_it_is_taken", subject, {"published_on": "2017-07-18"},
     {"published_on": "2017-07-20"}),
    ("decision_published_has_its_window", subject, {"call_in_closes_at": None},
     {"call_in_closes_at": NOON}),
    ("decision_key_says_why", subject, {"key_decision": True},
     {"key_decision": True, "key_because": "It costs much"}),
]  # fmt: skip


def _on_paper() -> CallInRequest:
    request = ready()
    by_sql(request, channel="paper")
    request.refresh_from_db()
    return request


def _second_ground() -> CallInGround:
    request = opened()
    first = request.ticks.get()
    row = CallInGround.objects.create(
        request=request, criterion=request.criteria.grounds.exclude(pk=first.criterion_id).first()
    )
    row.other = first.criterion_id
    return row


def _same_number() -> Decision:
    first = in_force()
    row = in_force(year=first.year)
    row.other = first.serial
    return row


# what stands for the other row's key in the attempts above
OTHER = {"call_in_ground_once": "criterion", "decision_reference_once": "serial"}


def wrong_columns(rule: str, row, wrong: dict) -> dict:
    """The attempt's columns, with the other row's key where the rule is about two rows."""
    if rule == "call_in_signed_once":
        term = CallInSignature.objects.get(person=row.other).term
        return {"person": row.other, "term": term}
    if rule in OTHER:
        return {OTHER[rule]: row.other}
    return wrong
