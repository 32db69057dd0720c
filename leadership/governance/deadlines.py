"""Until when a decision can be called in: the rule in force, counted to the minute (S061, S063)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from leadership.dates.models import holidays
from leadership.dates.working_days import DueDate, working_days_between
from leadership.governance.models import CallInRule, Decision

# more than any run of days off: so many calendar days hold the working days of a window
DAYS_TO_LOOK_AHEAD = 3
MONTH = 31


class RuleNotInForce(Exception):
    """No call-in rule covers the day on which the decision was taken."""


@dataclass(frozen=True)
class CallInWindow:
    """From the rule's start event to its last moment. `closes_at` is aware, in local time."""

    rule: CallInRule
    start: date
    holidays: frozenset[date]

    @property
    def closes_on(self) -> date:
        return self._count.due

    @property
    def closes_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.closes_on, self.rule.closes))

    @property
    def in_words(self) -> str:
        """taken Wed 19 July 2017; 5 working days; closes Wed 26 July at 16:00."""
        return f"{self._count.in_words} at {self.rule.closes:%H:%M}"

    @property
    def _count(self) -> DueDate:
        days = self.rule.working_days
        said = f"{days} clear working days" if self.rule.clear else ""
        return DueDate(
            received=self.start,
            count=days + 1 if self.rule.clear else days,
            holidays=self.holidays,
            begins=self.rule.start_event,  # "taken", "published"
            counted="1 clear working day" if said and days == 1 else said,
            ends="closes",
        )


def call_in_rule(taken_on: date) -> CallInRule:
    """The rule in force on the day a decision is taken. Raises RuleNotInForce."""
    rule = CallInRule.objects.on(taken_on).first()
    if rule is None:
        raise RuleNotInForce(f"No call-in rule covers {taken_on:%-d %B %Y}.")
    return rule


def call_in_closes(*, taken_on: date, published_on: date | None, rule: CallInRule) -> CallInWindow:
    """The window of a decision under a rule. Asks for the bank holidays, once.

    Raises ValueError where the rule counts from a publication that has not come. Source: decision
    record 003996/2017; the same council has counted otherwise in other years.
    """
    start = rule.counted_from(taken_on=taken_on, published_on=published_on)
    return CallInWindow(rule, start, holidays(start, start + _ahead(rule)))


def _ahead(rule: CallInRule) -> timedelta:
    return timedelta(days=MONTH + DAYS_TO_LOOK_AHEAD * rule.working_days)


def window_of(decision: Decision) -> CallInWindow | None:
    """How the deadline of a published decision was counted; None where it cannot be called in."""
    if decision.call_in_rule is None:
        return None
    return call_in_closes(
        taken_on=decision.taken_on,
        published_on=decision.published_on,
        rule=decision.call_in_rule,
    )


def windows_of(decisions: Sequence[Decision]) -> dict[int, CallInWindow]:
    """The same for many, by the decision's key, in one query; those without a window are left
    out."""
    counted: dict[int, tuple[CallInRule, date]] = {}
    for decision in decisions:
        rule, taken_on, published_on = (
            decision.call_in_rule,
            decision.taken_on,
            decision.published_on,
        )
        if rule is None or (rule.start_event != CallInRule.StartEvent.TAKEN and not published_on):
            continue
        start = rule.counted_from(taken_on=taken_on, published_on=published_on)
        counted[decision.pk] = rule, start
    if not counted:
        return {}
    last = max(start + _ahead(rule) for rule, start in counted.values())
    free = holidays(min(start for _, start in counted.values()), last)
    return {key: CallInWindow(rule, start, free) for key, (rule, start) in counted.items()}


def working_days_to_hearing(received_at: datetime, hearing_on: date) -> int:
    """Working days after the day of receipt up to the hearing, the hearing included (S074)."""
    received_on = timezone.localtime(received_at).date()
    free = holidays(received_on, hearing_on + timedelta(days=1))
    return working_days_between(received_on, hearing_on, free)
