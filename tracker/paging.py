"""A list of issues page by page, by key: the last page of a million costs what the first does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db.models import Q

from leadership.council.paging import LARGEST_COUNT
from tracker.models.issues import IssueQuerySet

PAGE = 25
NO_DATE = "none"


class Order(Protocol):
    """How a list is sorted, and what stands before or after a key of it."""

    columns: tuple[str, str]
    without_date: bool  # may the first part of a key be empty?

    def forwards(self, issues: IssueQuerySet) -> IssueQuerySet: ...

    def backwards(self, issues: IssueQuerySet) -> IssueQuerySet: ...

    def beyond(self, key: tuple[Any, int]) -> Q: ...

    def before(self, key: tuple[Any, int]) -> Q: ...


class Latest:
    """The newest first."""

    columns = ("raised_on", "pk")
    without_date = False

    def forwards(self, issues: IssueQuerySet) -> IssueQuerySet:
        return issues.latest_first()

    def backwards(self, issues: IssueQuerySet) -> IssueQuerySet:
        return issues.latest_first().reverse()

    def beyond(self, key: tuple[Any, int]) -> Q:
        on, pk = key
        # the first condition is what the index is read by
        return Q(raised_on__lte=on) & (Q(raised_on__lt=on) | Q(pk__lt=pk))

    def before(self, key: tuple[Any, int]) -> Q:
        on, pk = key
        return Q(raised_on__gte=on) & (Q(raised_on__gt=on) | Q(pk__gt=pk))


class ByDueDate:
    """The most pressing first; without a date last."""

    columns = ("due", "pk")
    without_date = True

    def forwards(self, issues: IssueQuerySet) -> IssueQuerySet:
        return issues.by_due_date()

    def backwards(self, issues: IssueQuerySet) -> IssueQuerySet:
        return issues.by_due_date().reverse()

    def beyond(self, key: tuple[Any, int]) -> Q:
        due, pk = key
        if due is None:
            return Q(due__isnull=True, pk__gt=pk)
        return Q(due__gt=due) | Q(due=due, pk__gt=pk) | Q(due__isnull=True)

    def before(self, key: tuple[Any, int]) -> Q:
        due, pk = key
        if due is None:
            return Q(due__isnull=False) | Q(due__isnull=True, pk__lt=pk)
        return Q(due__lt=due) | Q(due=due, pk__lt=pk)


ORDERS: dict[str, Order] = {"latest": Latest(), "due": ByDueDate()}


@dataclass(frozen=True)
class KeyedPage:
    """Rows of one page, and the keys of the pages on either side: empty where there is none."""

    rows: Sequence[Any]
    older: str
    newer: str


def written(key: tuple[date | None, int]) -> str:
    day, pk = key
    return f"{day.isoformat() if day else NO_DATE}.{pk}"


def read(text: str, order: Order) -> tuple[date | None, int] | None:
    """The key as `written`; None for anything else, which shows the first page."""
    day, _, pk = text.partition(".")
    if day == NO_DATE and not order.without_date:
        return None
    try:
        return (None if day == NO_DATE else date.fromisoformat(day)), int(pk)
    except ValueError:
        return None


def page_by_key(
    issues: IssueQuerySet, order: Order, *, older_than: str, newer_than: str, size: int = PAGE
) -> KeyedPage:
    """The page after the key `older_than`, or the one before `newer_than`; else the first.

    One query. Rows are dicts of `tracker.rows.COLUMNS`.
    """
    after, before = read(older_than, order), read(newer_than, order)
    if before is not None:
        found = list(order.backwards(issues.filter(order.before(before)))[: size + 1])
        more_newer, more_older = len(found) > size, True
        rows = found[:size][::-1]
        if not rows:
            return page_by_key(issues, order, older_than="", newer_than="", size=size)
    else:
        wanted = issues.filter(order.beyond(after)) if after else issues
        rows = list(order.forwards(wanted)[: size + 1])
        more_newer, more_older = after is not None, len(rows) > size
        rows = rows[:size]
    return KeyedPage(
        rows,
        older=_key(rows[-1], order) if rows and more_older else "",
        newer=_key(rows[0], order) if rows and more_newer else "",
    )


def _key(row: Any, order: Order) -> str:
    first, second = order.columns
    return written((row[first], row[second]))


def capped_count(issues: IssueQuerySet) -> int:
    """Exact to LARGEST_COUNT; one more stands for "more than that"."""
    return issues.order_by().values("pk")[: LARGEST_COUNT + 1].count()
