"""Raising a matter before a Ward Forum: the residents' form and what became of it; and the
officers' list (journey 8.2)."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from leadership.council.paging import page_of
from leadership.meetings.models import Meeting
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.personal_data import found_in
from tracker import access
from tracker.forms.advance_matters import AdvanceMatterDecisionForm, AdvanceMatterForm
from tracker.models import AdvanceMatter, PublicIssue
from tracker.services import closed_because, decide_advance_matter, raise_in_advance
from wards.models import Ward

PAGE_SIZE = 20


def matter_add(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """A resident's matter for a coming forum, without a name or an account."""
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    forums = Meeting.objects.visible_to(AnonymousUser()).of_wards([ward]).with_bodies()
    meeting = get_object_or_404(forums, pk=pk)
    form = AdvanceMatterForm(request.POST or None)
    personal: list[str] = []
    if not closed_because(meeting) and form.is_valid():
        personal = form.held_back_for(request)
        if not personal:
            with refusals_shown_in(form):
                matter = raise_in_advance(meeting=meeting, ward=ward, **form.cleaned_data)
                messages.success(request, "Thank you. Keep the address of this page.")
                return redirect(matter)
    context = {
        "meeting": meeting,
        "ward": ward,
        "form": form,
        "personal": personal,
        "closed": closed_because(meeting),
    }
    return render(request, "tracker/matter_add.html", context)


@require_safe
def matter_detail(request: HttpRequest, key: str) -> HttpResponse:
    """What became of a matter, for who has its address. Its own words are not shown: whoever holds
    the address may not be who wrote them. Of the issue it became, what everybody reads."""
    found = AdvanceMatter.objects.select_related("meeting", "ward")
    matter = get_object_or_404(found, key=key)
    context = {
        "matter": matter,
        "issue": PublicIssue.objects.filter(issue_id=matter.issue_id).first(),
        "meeting": matter.meeting if matter.meeting.public else None,
    }
    response = render(request, "tracker/matter_detail.html", context)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _moderated(request: HttpRequest, pk: int) -> Meeting:
    """The meeting, for who moderates what is raised in advance in one of its wards; else 404."""
    seen = Meeting.objects.visible_to(request.user).with_bodies()
    meeting = get_object_or_404(seen, pk=pk)
    if not any(access.may_moderate(request.user, ward.pk) for ward in meeting.wards):
        raise Http404
    return meeting


@login_required
@require_safe
def matter_list(request: HttpRequest, pk: int) -> HttpResponse:
    """What residents raised in advance of a meeting, those that wait first."""
    meeting = _moderated(request, pk)
    seen = AdvanceMatter.objects.visible_to(request.user).filter(meeting=meeting)
    listed = seen.select_related("ward", "category", "issue").longest_waiting_first()
    context = {
        "meeting": meeting,
        "page": page_of(request, listed, PAGE_SIZE),
        "waiting": seen.waiting().count(),
    }
    return render(request, "tracker/matter_list.html", context)


@login_required
def matter_decide(request: HttpRequest, pk: int, matter_pk: int) -> HttpResponse:
    meeting = _moderated(request, pk)
    seen = AdvanceMatter.objects.visible_to(request.user).filter(meeting=meeting)
    matter = get_object_or_404(seen.select_related("ward", "category", "issue"), pk=matter_pk)
    shown = {"outcome": matter.outcome, "reply": matter.reply, "description": matter.text}
    form = AdvanceMatterDecisionForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            decide_advance_matter(matter=matter, by=request.user, **form.cleaned_data)
            messages.success(request, "Who raised it reads this by the link they have.")
            return redirect("matter_list", meeting.pk)
    context = {
        "meeting": meeting,
        "matter": matter,
        "form": form,
        "warnings": found_in(matter.text),
    }
    return render(request, "tracker/matter_decide.html", context)
