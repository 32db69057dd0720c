"""A ward's virtual team: for officers and councillors, and what of it is public."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership.council.requests import council_of
from relationships.access import may_see_cover
from relationships.team import Contact, Team, team_of
from relationships.vcards import vcards
from relationships.views.days import day_asked, day_query
from wards.models import Ward


def _ward(code: str) -> Ward:
    wards = Ward.objects.of_home_council().select_related("generation", "district")
    return get_object_or_404(wards, code=code)


def _team(request: HttpRequest, ward: Ward, day: date) -> Team:
    public = not may_see_cover(request.user)
    return team_of(ward, day, council=council_of(request), public=public)


@require_safe
def ward_team(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    ward = _ward(code)
    if slug != ward.slug:
        return redirect("ward_team", ward.code, ward.slug, permanent=True)
    day, form = day_asked(request)
    context = {
        "ward": ward,
        "team": _team(request, ward, day),
        "day": day,
        "form": form,
        "query": day_query(day),
    }
    return render(request, "relationships/ward_team.html", context)


@require_safe
def ward_team_card(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """The whole team as vCards."""
    ward = _ward(code)
    day, _ = day_asked(request)
    return _cards(request, _team(request, ward, day).everybody(), ward, f"{ward.slug}-team")


@require_safe
def ward_team_person(request: HttpRequest, code: str, slug: str, person_pk: int) -> HttpResponse:
    """One of the team as a vCard."""
    ward = _ward(code)
    day, _ = day_asked(request)
    members = _team(request, ward, day).everybody()
    found = [contact for contact in members if contact.person == person_pk]
    if not found:
        raise Http404
    return _cards(request, found, ward, f"{ward.slug}-{person_pk}")


def _cards(
    request: HttpRequest, contacts: list[Contact], ward: Ward, filename: str
) -> HttpResponse:
    text = vcards(contacts, council=council_of(request).name, ward=ward.name)
    response = HttpResponse(text, content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.vcf"'
    return response
