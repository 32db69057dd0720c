"""Ward and service: who answers, and where nobody does."""

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from leadership.council.paging import page_of
from relationships.access import may_appoint
from relationships.coverage import Cell, Gap, State, Tally, gaps, grid, in_ward, tallies
from relationships.models import PhaseService, RelationshipManager
from relationships.views.days import day_asked, day_query
from wards.access import own_wards
from wards.models import Ward

PAGE_SIZE, GAPS_SIZE, MOST_GAPS = 70, 50, 10
BEFORE = timedelta(days=30)
SHORT = {
    State.NAMED: "✓",
    State.CLUSTER: "cluster",
    State.DISTRICT: "district",
    State.CITY: "city",
    State.DEPUTY: "deputy",
}
TAGS = {
    State.NAMED: "green",
    State.CLUSTER: "blue",
    State.DISTRICT: "blue",
    State.CITY: "grey",
    State.DEPUTY: "amber",
    State.ENDED: "red",
    State.MISSING: "red",
}
# ready strings: a template tag for each of 840 cells would cost more than the query
FILLED = {
    state: SafeString(
        f'<td class="grid__cell grid__cell--{state}">{word}'
        f'<span class="govuk-visually-hidden"> {state.words}</span></td>'
    )
    for state, word in SHORT.items()
}


def percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


@login_required
@require_safe
def coverage(request: HttpRequest) -> HttpResponse:
    day, form = day_asked(request)
    services = list(PhaseService.objects.order_by("number"))
    page = page_of(request, wards_on(day), size=PAGE_SIZE)
    wards = list(page)
    counted = tallies([day, day - BEFORE])
    now = counted[day]
    own = own_wards(request.user)
    mine = own.ids_represented | own.ids_served | own.ids_overseen
    first_gaps, gap_count = gaps(day, mine or None, limit=MOST_GAPS)
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "services": services,
        "page": page,
        "rows": rows(wards, services, grid(day, [ward.pk for ward in wards]), day_query(day)),
        "shares": [percent(now.covered_by(one.pk), now.wards) for one in services],
        "summary": summary(day, counted, len(services)),
        "gaps": now.wards * len(services) - now.covered,
        "first_gaps": first_gaps,
        "gap_count": gap_count,
        "mine": bool(mine),
        "key": [(state, word, state.words) for state, word in SHORT.items()],
    }
    return render(request, "relationships/coverage.html", context)


def wards_on(day: date) -> Any:
    return Ward.objects.of_home_council().in_force(day).in_name_order()


def summary(day: date, counted: dict[date, Tally], services: int) -> list[str]:
    tally, before = counted[day], counted[day - BEFORE]
    cells = tally.wards * services
    open_now, open_then = cells - tally.covered, before.wards * services - before.covered
    parts = [
        f"{services} services of phase one × {tally.wards:,} wards on {day:%-d %B %Y}",
        f"{tally.covered:,} of {cells:,} covered ({percent(tally.covered, cells)})",
        f"{open_now:,} gaps" if open_now != 1 else "1 gap",
    ]
    if before.wards:
        parts.append(than_before(open_now - open_then))
    return parts


def than_before(more: int) -> str:
    if more == 0:
        return "as many as 30 days ago"
    return f"{abs(more):,} {'more' if more > 0 else 'fewer'} than 30 days ago"


def rows(
    wards: list[Ward], services: list[PhaseService], found: dict[tuple[int, int], Cell], query: str
) -> list[tuple[str, str, list[SafeString], str]]:
    """Name, address, the cells ready made, how many of them are covered."""
    made = []
    for ward in wards:
        cells, covered = [], 0
        for service in services:
            cell = found.get((ward.pk, service.pk))
            if cell is not None and cell.state.covered:
                covered += 1
                cells.append(FILLED[cell.state])
            else:
                cells.append(gap_cell(ward, service, query))
        address = reverse("coverage_ward", args=[ward.code]) + query
        made.append((ward.name, address, cells, f"{covered}/{len(services)}"))
    return made


def gap_cell(ward: Ward, service: PhaseService, query: str) -> SafeString:
    return format_html(
        '<td class="grid__cell grid__cell--gap"><a href="{}{}">gap'
        '<span class="govuk-visually-hidden">: {}, {}</span></a></td>',
        reverse("coverage_cell", args=[ward.code, service.slug]),
        query,
        service.name,
        ward.name,
    )


@login_required
@require_safe
def coverage_gaps(request: HttpRequest) -> HttpResponse:
    """Every service nobody answers for, ward by ward."""
    day, form = day_asked(request)
    number = int(request.GET.get("page", "1")) if request.GET.get("page", "1").isdecimal() else 1
    number = max(1, min(number, 10_000))
    found, count = gaps(day, limit=GAPS_SIZE, offset=(number - 1) * GAPS_SIZE)
    if not found and number > 1:
        number = 1
        found, count = gaps(day, limit=GAPS_SIZE)
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "gaps": [(gap, why(gap)) for gap in found],
        "count": count,
        "page": Paginator(range(count), GAPS_SIZE).get_page(number),
    }
    return render(request, "relationships/coverage_gaps.html", context)


def why(gap: Gap) -> str:
    if gap.away:
        return "The Relationship Manager is away and nobody stands in."
    return "The appointment has ended." if gap.state == State.ENDED else "No one has been named."


@login_required
@require_safe
def coverage_ward(request: HttpRequest, code: str) -> HttpResponse:
    """The services of one ward."""
    day, form = day_asked(request)
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    found = in_ward(day, ward.pk)
    query = day_query(day)
    lines = [
        line(cell, name, reverse("coverage_cell", args=[ward.code, slug]) + query)
        for name, slug, cell in found
    ]
    covered = sum(cell.state.covered for _, _, cell in found)
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "ward": ward,
        "lines": lines,
        "summary": [f"{covered} of {len(found)} services covered on {day:%-d %B %Y}"],
    }
    return render(request, "relationships/coverage_ward.html", context)


def line(cell: Cell | None, name: str, url: str) -> tuple[str, str, str, str, str]:
    """Name, address, who, state in words, the tag's colour."""
    state = cell.state if cell else State.MISSING
    who = ", ".join(cell.names) if cell and state.covered else ""
    if cell and not state.covered:
        who = f"{', '.join(cell.names)}, until it ended" if state == State.ENDED else ""
    if cell and cell.away:
        who = "Away, and nobody stands in"
    return name, url, who or "No one", state.words, TAGS[state]


@login_required
@require_safe
def coverage_service(request: HttpRequest, slug: str) -> HttpResponse:
    """One service, ward by ward."""
    day, form = day_asked(request)
    service = get_object_or_404(PhaseService.objects.prefetch_related("services"), slug=slug)
    page = page_of(request, wards_on(day), size=PAGE_SIZE)
    wards = list(page)
    found = grid(day, [ward.pk for ward in wards])
    tally = tallies([day])[day]
    covered = tally.covered_by(service.pk)
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "service": service,
        "page": page,
        "lines": [
            line(
                found.get((ward.pk, service.pk)),
                ward.name,
                reverse("coverage_cell", args=[ward.code, service.slug]) + day_query(day),
            )
            for ward in wards
        ],
        "summary": [
            f"{covered:,} of {tally.wards:,} wards covered ({percent(covered, tally.wards)}) "
            f"on {day:%-d %B %Y}"
        ],
    }
    return render(request, "relationships/coverage_service.html", context)


@login_required
@require_safe
def coverage_cell(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """One service in one ward: who answers now, and everybody who ever did."""
    day, form = day_asked(request)
    ward = get_object_or_404(Ward.objects.of_home_council().select_related("district"), code=code)
    service = get_object_or_404(PhaseService.objects.order_by("number"), slug=slug)
    cell = grid(day, [ward.pk]).get((ward.pk, service.pk))
    history = (
        RelationshipManager.objects.ever_reaching(ward)
        .about(service)
        .with_words()
        .order_by("-start", "-pk")
    )
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "ward": ward,
        "service": service,
        "now": line(cell, service.name, ""),
        "history": history,
        "may_appoint": may_appoint(request.user),
    }
    return render(request, "relationships/coverage_cell.html", context)
