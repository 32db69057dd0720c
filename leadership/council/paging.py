"""Numbered pages that never count a large table: exact to 10,000, "more than" beyond."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

LARGEST_COUNT = 10_000
GAP = 0  # stands for "…" in a list of page numbers


class CappedPaginator(Paginator):
    """Counts at most one row more than LARGEST_COUNT; deeper pages are for filters or keys."""

    @cached_property
    def count(self) -> int:
        if isinstance(self.object_list, QuerySet):
            # without the order and the joins a page needs: only rows are counted
            ids = self.object_list.order_by().values("pk")
            return ids[: LARGEST_COUNT + 1].count()
        return super().count

    @property
    def capped(self) -> bool:
        return self.count > LARGEST_COUNT

    @cached_property
    def num_pages(self) -> int:
        if self.count == 0 and not self.allow_empty_first_page:
            return 0
        return max(1, -(-min(self.count, LARGEST_COUNT) // self.per_page))


def page_of(
    request: HttpRequest, rows: Any, size: int = 50, name: str = "page", count: int | None = None
) -> Page:
    """The page asked for; the first or last one where the number is nonsense. `count` is how many
    rows there are, where that is known already."""
    paginator = CappedPaginator(rows, size)
    if count is not None:
        paginator.count = count
    return paginator.get_page(request.GET.get(name))


def pages_shown(current: int, last: int) -> list[int]:
    """First, last and the neighbours of the current page, with GAP between."""
    wanted = sorted({1, last, *range(max(1, current - 1), min(last, current + 1) + 1)})
    shown: list[int] = []
    for number in wanted:
        if shown and number - shown[-1] > 1:
            # a gap of one page is shown as that page: it takes the same room
            shown.append(number - 1 if number - shown[-1] == 2 else GAP)
        shown.append(number)
    return shown
