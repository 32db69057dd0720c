"""A co-ordinator's own list when the time ends, and the letter to the wards' councillors."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.people.access import sees_all_records
from leadership.people.form_refusals import refusals_shown_in
from relationships.models import CommunityGroup, WardActionCoordinator
from tracker import access, services
from tracker.forms.letters import ProposalForm
from tracker.leaving import leaving
from tracker.models import HandOver, HeirProposal, Issue
from wards.access import own_wards

MOST_GROUPS = 50


@login_required
@require_safe
def my_hand_over(request: HttpRequest) -> HttpResponse:
    """What is open in my name, the groups of my wards, and how long it is."""
    user, today = request.user, dates.today()
    if user.person is None:
        raise Http404
    found = leaving(user.person, today)
    held = [one.appointment for one in found.held if _co_ordinates(one.appointment, today)]
    if not held:
        raise Http404
    ends = min((one.secondment_end for one in held if one.secondment_end), default=None)
    wards = [ward.pk for ward in own_wards(user).served]
    groups = CommunityGroup.objects.visible_to(user).in_wards(wards).order_by("name", "pk")
    context = {
        "found": found,
        "ends": ends,
        "days_left": (ends - today).days if ends else None,
        "groups": groups[:MOST_GROUPS],
        "proposal": proposal_of(user),
    }
    return render(request, "tracker/my_hand_over.html", context)


def _co_ordinates(appointment: Any, today: date) -> bool:
    return isinstance(appointment, WardActionCoordinator) and appointment.in_force(today)


def proposal_of(user: Any) -> HeirProposal | None:
    return HeirProposal.objects.filter(person=user.person_id).select_related("heir").first()


@login_required
def my_heir(request: HttpRequest) -> HttpResponse:
    """Who could follow me."""
    user = request.user
    if not access.may_propose_heir(user):
        raise Http404
    proposal = proposal_of(user)
    shown = {"heir": proposal.heir, "note": proposal.note} if proposal else {}
    form = ProposalForm(request.POST or None, person=user.person, initial=shown)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_in(form):
            services.propose_heir(by=user, **form.cleaned_data)
            messages.success(request, "The governance managers have what you propose.")
            return redirect("my_hand_over")
    return render(request, "tracker/my_heir.html", {"form": form})


@login_required
@require_safe
def hand_over_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """To the councillors of one's own wards; all of its wards for who sees all records."""
    seen = HandOver.objects.visible_to(request.user).select_related("person")
    done = get_object_or_404(seen, pk=pk)
    context = {"done": done, "parts": parts_of(done, request.user)}
    return render(request, "tracker/hand_over_letter.html", context)


def parts_of(done: HandOver, user: Any) -> list[tuple[Any, list[Issue]]]:
    """Each ward that this reader may read of, with what is still open of what was handed over, as
    far as this reader may see it. Two queries."""
    places = done.places.select_related("ward", "heir").order_by("ward__name", "pk")
    if not sees_all_records(user):
        own = own_wards(user)
        places = places.filter(ward__in=own.ids_represented | own.ids_served | own.ids_overseen)
    issues: dict[int, list[Issue]] = {}
    handed = Issue.objects.visible_to(user).open().filter(hand_overs__hand_over=done)
    for issue in handed.select_related("owner").order_by("reference"):
        issues.setdefault(issue.ward_id, []).append(issue)
    return [(place, issues.get(place.ward_id, [])) for place in places]
