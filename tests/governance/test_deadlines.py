"""Until when a decision can be called in: the paper's figures, and any rule over any days."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership.dates.models import BankHoliday
from leadership.governance.deadlines import (
    CallInWindow,
    RuleNotInForce,
    call_in_closes,
    call_in_rule,
    working_days_to_hearing,
)
from leadership.governance.models import CallInRule
from tests.governance_factories import CallInRuleFactory, at

TAKEN, PUBLISHED = CallInRule.StartEvent.TAKEN, CallInRule.StartEvent.PUBLISHED


def rule(days: int, start_event: str = TAKEN, **said) -> CallInRule:
    return CallInRule(working_days=days, start_event=start_event, **{"closes": time(16), **said})


@pytest.mark.django_db
class TestThePapersFigures:
    """Each with the bank holidays that the database knows."""

    @pytest.mark.parametrize(
        ("counted", "taken_on", "published_on", "closes"),
        [
            (rule(5), date(2017, 7, 19), None, at(2017, 7, 26, 16)),
            (rule(3, PUBLISHED), date(2017, 7, 19), date(2017, 7, 21), at(2017, 7, 26, 16)),
            (rule(5), date(2016, 9, 20), None, at(2016, 9, 27, 16)),
            (rule(4), date(2024, 4, 23), None, at(2024, 4, 29, 16)),
            (rule(4, clear=True), date(2017, 7, 19), None, at(2017, 7, 26, 16)),
        ],
    )
    def test_it_closes_when_the_papers_say(self, counted, taken_on, published_on, closes):
        window = call_in_closes(taken_on=taken_on, published_on=published_on, rule=counted)
        assert window.closes_at == closes

    def test_the_sum_stands_in_words(self):
        window = call_in_closes(taken_on=date(2017, 7, 19), published_on=None, rule=rule(5))
        assert window.in_words == (
            "taken Wed 19 July 2017; 5 working days; closes Wed 26 July at 16:00"
        )

    def test_a_bank_holiday_on_the_way_is_named(self):
        BankHoliday.objects.get_or_create(on=date(2017, 8, 28), defaults={"name": "Summer"})
        window = call_in_closes(
            taken_on=date(2017, 8, 24), published_on=None, rule=rule(2, clear=True)
        )
        assert window.in_words == (
            "taken Thu 24 August 2017; 2 clear working days; Mon 28 August is a bank holiday; "
            "closes Wed 30 August at 16:00"
        )

    def test_a_rule_that_waits_for_publication_says_so(self):
        with pytest.raises(ValueError, match="not published"):
            call_in_closes(taken_on=date(2017, 7, 19), published_on=None, rule=rule(3, PUBLISHED))

    def test_no_rule_covers_a_day_before_the_first(self):
        CallInRuleFactory(start=date(2017, 1, 1), end=date(2018, 1, 1))
        assert call_in_rule(date(2017, 12, 31)).working_days == 5
        for outside in (date(2016, 12, 31), date(2018, 1, 1)):
            with pytest.raises(RuleNotInForce):
                call_in_rule(outside)

    def test_the_hearing_came_eleven_working_days_later(self):
        assert working_days_to_hearing(at(2017, 7, 26, 13, 30), date(2017, 8, 10)) == 11


DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
RULES = st.builds(
    rule,
    st.integers(1, 30),
    clear=st.booleans(),
    closes=st.times(time(0), time(23, 59)).filter(lambda moment: moment.tzinfo is None),
)


@st.composite
def windows(draw):
    start = draw(DAYS)
    near = st.integers(0, 90).map(lambda days: start + timedelta(days=days))
    return CallInWindow(draw(RULES), start, frozenset(draw(st.lists(near, max_size=12))))


def working(window: CallInWindow, after: date, last: date) -> list[date]:
    """Counted day by day, as a clerk would with a calendar."""
    days = [after + timedelta(days=number) for number in range(1, (last - after).days + 1)]
    return [day for day in days if day.weekday() < 5 and day not in window.holidays]


@settings(max_examples=600, deadline=None)
@given(windows())
def test_any_rule_closes_on_its_last_working_day(window):
    counted = window.rule.working_days + (1 if window.rule.clear else 0)
    days = working(window, window.start, window.closes_on)
    assert len(days) == counted
    assert days[-1] == window.closes_on


@settings(max_examples=300, deadline=None)
@given(windows())
def test_the_last_moment_is_the_rules_clock_time_in_local_time(window):
    local = timezone.localtime(window.closes_at)
    wanted = datetime.combine(window.closes_on, window.rule.closes)
    assert local.replace(tzinfo=None) == wanted  # never on a Sunday, when the clocks change
    assert local.utcoffset() in (timedelta(0), timedelta(hours=1))


@settings(max_examples=300, deadline=None)
@given(windows())
def test_one_day_more_never_closes_earlier_and_a_clear_rule_never_closes_first(window):
    more = rule(window.rule.working_days + 1, clear=window.rule.clear, closes=window.rule.closes)
    assert CallInWindow(more, window.start, window.holidays).closes_at > window.closes_at
    clear, plain = (
        rule(window.rule.working_days, clear=each, closes=window.rule.closes)
        for each in (True, False)
    )
    assert (
        CallInWindow(clear, window.start, window.holidays).closes_at
        > CallInWindow(plain, window.start, window.holidays).closes_at
    )


@settings(max_examples=300, deadline=None)
@given(windows(), st.integers(0, 90))
def test_another_bank_holiday_never_shortens_it(window, days):
    free = window.holidays | {window.start + timedelta(days=days)}
    assert CallInWindow(window.rule, window.start, free).closes_at >= window.closes_at


@pytest.mark.parametrize(
    ("taken_on", "offset"),
    [(date(2018, 3, 19), 1), (date(2017, 10, 23), 0)],  # the clocks change within the window
)
def test_over_a_change_of_the_clocks_it_is_still_four_oclock(taken_on, offset):
    closes_at = timezone.localtime(CallInWindow(rule(5), taken_on, frozenset()).closes_at)
    assert (closes_at.hour, closes_at.utcoffset()) == (16, timedelta(hours=offset))
