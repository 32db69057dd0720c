"""Co-ordinators and their areas; senior officers and their balance over directorates."""

from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leadership.council.requests import council_of
from relationships.access import may_appoint, may_see_cover
from relationships.coordination import (
    Areas,
    areas_on,
    balance,
    in_force,
    senior_officers_on,
)
from relationships.models import WardActionCoordinator
from relationships.views.days import day_asked, day_query

REMINDED = 42  # days before a secondment ends


@login_required
@require_safe
def coordinators(request: HttpRequest) -> HttpResponse:
    day, form = day_asked(request)
    held = list(in_force(day))
    areas = areas_on(day, held)
    target = council_of(request).coordinator_area_target
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "held": held,
        "areas": areas,
        "target": target,
        "summary": summary(areas, target),
        "ending": [one for one in held if ends_soon(one, day)],
        "warned": [one for one in held if one.funding_warning],
        "may_appoint": may_appoint(request.user),
    }
    return render(request, "relationships/coordinators.html", context)


def ends_soon(held: WardActionCoordinator, day: date) -> bool:
    end = held.secondment_end
    return end is not None and end <= day + timedelta(days=REMINDED)


def summary(areas: Areas, target: int | None) -> list[str]:
    there = len(areas.areas)
    parts = [f"{there} co-ordinator area{'' if there == 1 else 's'}, {areas.held} with somebody"]
    if target is not None:
        parts.append(f"the ambition is {target}")
    parts.append(f"{len(areas.missing)} wards without a co-ordinator")
    parts.append(f"{len(areas.doubled)} with more than one")
    return parts


@login_required
@require_safe
def senior_officers(request: HttpRequest) -> HttpResponse:
    """The ward's senior point of reference, where the council has that role (S209)."""
    if not council_of(request).has_senior_officers or not may_see_cover(request.user):
        raise Http404
    day, form = day_asked(request)
    lines = senior_officers_on(day)
    without = [line.ward for line in lines if not line.person]
    rows = balance(lines)
    context = {
        "day": day,
        "form": form,
        "query": day_query(day),
        "lines": lines,
        "without": without,
        "balance": rows,
        "summary": [
            f"{len(lines) - len(without)} of {len(lines)} wards have a senior officer",
            f"drawn from {len([name for name, _, _ in rows if name])} directorates",
        ],
        "may_appoint": may_appoint(request.user),
    }
    return render(request, "relationships/senior_officers.html", context)
