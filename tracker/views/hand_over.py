"""Somebody leaves: what they hold, who takes it, in one step."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leadership.people.form_refusals import refusals_shown_in
from relationships.access import may_hand_over
from relationships.forms.appointments import officers
from tracker.forms.hand_over import HandOverForm, LeaverForm, LeavingDayForm
from tracker.leaving import leaving
from tracker.models import HeirProposal
from tracker.services import HandedOver, hand_over


@login_required
def hand_over_start(request: HttpRequest) -> HttpResponse:
    """Who is it that leaves?"""
    if not may_hand_over(request.user):
        raise Http404
    form = LeaverForm(request.POST or None)
    if form.is_valid():
        return redirect("person_hand_over", form.cleaned_data["person"].pk)
    return render(request, "tracker/hand_over_start.html", {"form": form})


@login_required
def person_hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything open with its proposed heir; the day is asked in the address, so that the
    proposals are those of the day."""
    if not may_hand_over(request.user):
        raise Http404
    people = list(officers())
    person = next((one for one in people if one.pk == pk), None)
    if person is None:
        raise Http404
    day_form = LeavingDayForm(request.GET if "on" in request.GET or "on_0" in request.GET else None)
    on = day_form.day()
    found = leaving(person, on)
    proposal = HeirProposal.objects.filter(person=person).select_related("heir").first()
    proposed = proposal.heir if proposal else None
    form = HandOverForm(request.POST or None, leaving=found, people=people, proposed=proposed)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_in(form):
            done = hand_over(
                person=person,
                on=on,
                by=request.user,
                appointments=form.appointments(),
                items=form.items(),
                reason=form.cleaned_data["reason"],
                ends_roles=form.cleaned_data["ends_roles"],
            )
            messages.success(request, said(str(person), done))
            return redirect(done.letter or "coverage")
    context = {"person": person, "found": found, "form": form, "day_form": day_form, "on": on}
    context["proposal"] = proposal
    return render(request, "tracker/person_hand_over.html", context)


def said(person: str, done: HandedOver) -> str:
    parts = [f"{done.appointments} appointments", f"{done.issues} issues"]
    parts.append(f"{done.actions} actions")
    gaps = f" {done.gaps} appointments are gaps now." if done.gaps else ""
    return f"What {person} held is handed over: {', '.join(parts)}.{gaps}"
