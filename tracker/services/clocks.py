"""Starts, meets and counts anew the core offer's clocks. Called by the services on an issue, whose
row they have locked, and after a change of the bank holidays."""

from collections.abc import Iterable
from datetime import date, timedelta

from leadership import dates
from leadership.dates.holidays_change import HolidaysChanged
from leadership.dates.models import holidays
from leadership.dates.services import hold_holidays
from leadership.dates.working_days import DueDate, working_days_between
from leadership.people.models import User
from relationships.models import Service, Standard
from relationships.standards import standard_for
from tracker.models import WITH_OFFICERS, Clock, ClockChange, Issue

Kind = Clock.Kind
ONE_DAY = timedelta(days=1)


def clocks_for(*, service: Service | None, received: date) -> list[Clock]:
    """The clocks of an issue that is being raised, not stored yet: acknowledge, respond, resolve.
    None where the core offer sets no times for that service on that day."""
    standard = standard_for(service, received)
    return clocks_by(standard, received) if standard else []


def clocks_by(standard: Standard, received: date) -> list[Clock]:
    hold_holidays()
    free = _holidays_ahead(received, standard.resolve)
    return [
        _counted(Clock(kind=kind), received, count, free)
        for kind, count in _days_of(standard).items()
    ]


def _days_of(standard: Standard) -> dict[str, int]:
    """Working days of each kind, the shortest first."""
    return {
        Kind.ACKNOWLEDGE: standard.acknowledge,
        Kind.RESPOND: standard.respond,
        Kind.RESOLVE: standard.resolve,
    }


def start_clocks(issue: Issue, clocks: list[Clock]) -> None:
    for clock in clocks:
        clock.issue = issue
    Clock.objects.bulk_create(clocks)


def meet_clocks(issue: Issue, *kinds: str, on: date | None = None) -> None:
    """What these clocks asked for was done today, or `on` that day. A later step meets an earlier
    one that still runs: a reply at once is an acknowledgement too."""
    day = on or dates.today()
    running = list(issue.clocks.running().filter(kind__in=kinds).select_for_update())
    if not running:
        return
    free = holidays(min(clock.received for clock in running), day + ONE_DAY)
    for clock in running:
        clock.met_on, clock.taken = day, working_days_between(clock.received, day, free)
    Clock.objects.bulk_update(running, ["met_on", "taken"])


def open_clocks_anew(issue: Issue, *, because: str, by: User) -> None:
    """The issue came back: reply and end, as far as they were met, are owed anew from today. Sets
    `issue.due`, where it was the clock's; the caller saves it."""
    again = (Kind.RESPOND, Kind.RESOLVE)
    met = issue.clocks.filter(kind__in=again, met_on__isnull=False)
    clocks = list(met.select_for_update().in_order())
    if not clocks:
        return
    hold_holidays()
    today = dates.today()
    free = _holidays_ahead(today, max(clock.days for clock in clocks))
    changes = []
    for clock in clocks:
        before = clock.due
        clock.met_on = clock.taken = None
        _counted(clock, today, clock.days, free)
        changes.append(_change(clock, before, because, by))
        if clock.kind == Kind.RESOLVE and issue.due in (None, before):
            issue.due = clock.due
    _store(clocks, changes)


def count_for_service(issue: Issue, *, because: str, by: User) -> None:
    """The issue is for another service: what still runs is counted by that service's standard of
    the day the issue was received, from the day each clock has run from. A clock that was met stays
    met, one whose date has passed stays missed. Sets `issue.due`, where it was the clock's; the
    caller saves it."""
    running = issue.clocks.running().filter(due__gte=dates.today())
    clocks = list(running.select_for_update().in_order())
    standard = standard_for(issue.service, issue.raised_on) if clocks else None
    if standard is None:
        return
    days = _days_of(standard)
    hold_holidays()
    first = min(clock.received for clock in clocks)
    longest = max((clock.received - first).days + days[clock.kind] for clock in clocks)
    free, changes = _holidays_ahead(first, longest), []
    for clock in clocks:
        before = clock.due
        _counted(clock, clock.received, days[clock.kind], free)
        if clock.due != before:
            changes.append(_change(clock, before, because, by))
        if clock.kind == Kind.RESOLVE and issue.due == before:
            issue.due = clock.due
    _store(clocks, changes)


def count_anew(change: HolidaysChanged) -> None:
    """Bank holidays changed: count running clocks anew whose sum passes over the days. A day that
    was added never makes a clock due earlier. Registered when the application starts."""
    by = change.by if isinstance(change.by, User) else None
    touched = Clock.objects.running().counted_over(change.days)
    # the issues first, as every service locks them, so that two cannot wait for each other
    locked = Issue.objects.filter(pk__in=touched.values("issue")).order_by("pk")
    issues = {issue.pk: issue for issue in locked.select_for_update(of=("self",))}
    clocks = list(touched.filter(issue__in=issues).select_for_update().in_order())
    if not clocks:
        return
    first = min(clock.received for clock in clocks)
    longest = max((clock.received - first).days + clock.days for clock in clocks)
    free, changed, changes, moved = _holidays_ahead(first, longest), [], [], []
    for clock in clocks:
        before, words = clock.due, clock.sum_in_words
        _counted(clock, clock.received, clock.days, free)
        if change.removed or clock.due >= before:
            changed += [clock] if clock.sum_in_words != words else []
            if clock.due != before:
                changes.append(_change(clock, before, _because(change, clock, before), by))
                moved += _moved_along(issues[clock.issue_id], clock, before)
    _store(changed, changes)
    Issue.objects.bulk_update(moved, ["due", "version"])


def _moved_along(issue: Issue, clock: Clock, before: date) -> list[Issue]:
    """The issue with the clock's new due date, where its due date was the clock's."""
    if clock.kind != Kind.RESOLVE or issue.due != before or issue.status not in WITH_OFFICERS:
        return []
    issue.due, issue.version = clock.due, issue.version + 1
    return [issue]


def _holidays_ahead(received: date, count: int) -> frozenset[date]:
    """Enough of the table for so many working days: twice as many days, and Christmas."""
    return holidays(received, received + timedelta(days=2 * count + 30))


def _counted(clock: Clock, received: date, count: int, free: frozenset[date]) -> Clock:
    counted = DueDate(received, count, free)
    clock.received, clock.days = received, count
    clock.due, clock.sum_in_words = counted.due, counted.in_words
    return clock


def _change(clock: Clock, before: date, because: str, by: User | None) -> ClockChange:
    return ClockChange(
        clock=clock, at=dates.now(), before=before, after=clock.due, because=because, by=by
    )


def _because(change: HolidaysChanged, clock: Clock, before: date) -> str:
    """1 January 2018 was added: New Year's Day."""
    said = [
        f"{day:%-d %B %Y} was {what}: {days[day]}"
        for what, days in (("added", change.added), ("removed", change.removed))
        for day in sorted(days)
        if clock.received < day <= max(before, clock.due)
    ]
    return "; ".join(said)


def _store(clocks: Iterable[Clock], changes: list[ClockChange]) -> None:
    Clock.objects.bulk_update(
        clocks, ["received", "days", "due", "met_on", "taken", "sum_in_words"], batch_size=500
    )
    ClockChange.objects.bulk_create(changes)
