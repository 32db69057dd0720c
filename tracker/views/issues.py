"""The list of issues."""

from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leadership import dates
from leadership.council.paging import LARGEST_COUNT
from leadership.dates.requests import holidays_of
from leadership.people.models import User
from leadership.reporting import registry
from tracker import access
from tracker.filters import IssueFilter
from tracker.models import Issue, Status
from tracker.paging import ORDERS, capped_count, page_by_key
from tracker.rows import for_rows, issue_rows
from wards.access import own_wards
from wards.models import Ward

REPORT = "issues"
SORTS = [("latest", "Latest first"), ("due", "By due date")]


@login_required
def issue_list(request: HttpRequest) -> HttpResponse:
    filters = IssueFilter(
        request.GET, queryset=Issue.objects.visible_to(request.user), request=request
    )
    sort = request.GET.get("sort", "")
    sort = sort if sort in ORDERS else "latest"
    page = page_by_key(
        for_rows(filters.qs),
        ORDERS[sort],
        older_than=request.GET.get("before", ""),
        newer_than=request.GET.get("after", ""),
    )
    alone = not page.older and not page.newer  # then the page itself says how many there are
    count = len(page.rows) if alone else capped_count(filters.qs)
    context = {
        "rows": issue_rows(
            page.rows,
            on=dates.today(),
            holidays=holidays_of(request),
            replying=replies_only(request.user),
            reader=request.user.person_id,
        ),
        "page": page,
        "standing": [standing_of(count, filters.active)],
        "filters": filters,
        "sorts": [(name, words, name == sort) for name, words in SORTS],
        "sort": sort,
        "report_url": report_url(request),
        "may_raise": access.may_raise_somewhere(request.user),
        "planned_for": wards_planned_for(request.user),
    }
    return render(request, "tracker/issue_list.html", context)


def report_url(request: HttpRequest) -> str:
    """The same list as a report, to print, download or save, as far as its filters are ours."""
    if registry.find_report(REPORT, request.user) is None:
        return ""
    chosen = {name: request.GET.get(name, "") for name in ("category", "status")}
    if chosen["status"] not in Status.values:
        del chosen["status"]
    if ward := request.GET.get("ward"):
        chosen["area"] = f"ward-{ward}"
    query = urlencode({name: value for name, value in chosen.items() if value})
    return f"{reverse('report_page', args=[REPORT])}{'?' if query else ''}{query}"


def wards_planned_for(user: User) -> list[Ward]:
    """The wards whose plan this person writes or comments on; each once, in their order."""
    own = own_wards(user)
    return list({ward.pk: ward for ward in (*own.represented, *own.served)}.values())


def replies_only(user: User) -> bool:
    """Councillors and co-ordinators are given no role: a reply waits for their word."""
    return not user.roles


def standing_of(count: int, filters: int) -> str:
    """How many there are, in words."""
    number = f"More than {LARGEST_COUNT:,}" if count > LARGEST_COUNT else f"{count:,}"
    if not count:
        number = "No"
    return (
        f"{number} {'issue' if count == 1 else 'issues'}{' with these filters' if filters else ''}"
    )
