"""Petitions and councillors' calls for action: logged, listed, and what came of them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.raised import CallForActionForm, PetitionForm, RaisedFilters
from leadership.governance.models import CallForAction, Petition
from leadership.governance.services.raised import save_petition, save_raised
from leadership.governance.views.record_pages import form_page
from leadership.meetings.models import AgendaItem
from leadership.people.form_refusals import refusals_shown_in

A_PAGE = 30
PETITIONS = "Petitions"
CALLS = "Councillor calls for action"


@require_safe
def petition_list(request: HttpRequest) -> HttpResponse:
    return _list(request, Petition.objects.visible_to(request.user), PETITIONS)


@require_safe
def call_for_action_list(request: HttpRequest) -> HttpResponse:
    return _list(request, CallForAction.objects.visible_to(request.user), CALLS, "councillor")


def _list(request: HttpRequest, raised: Any, heading: str, *shown: str) -> HttpResponse:
    form = RaisedFilters(request.GET, seen=raised)
    rows = form.chosen().select_related("ward", "body", *shown)
    context = {
        "heading": heading,
        "petitions": heading == PETITIONS,
        "page": page_of(request, rows, A_PAGE),
        "form": form,
        "active": form.active(),
        "may_handle": access.may_handle_petitions(request.user),
    }
    return render(request, "governance/raised_list.html", context)


@require_safe
def petition_detail(request: HttpRequest, pk: int) -> HttpResponse:
    petitions = Petition.objects.visible_to(request.user).select_related("ward", "body")
    petition = get_object_or_404(petitions, pk=pk)
    organiser = None
    if access.may_handle_petitions(request.user):
        organiser = getattr(petition, "organiser", None)
    return _detail(request, petition, PETITIONS, {"organiser": organiser})


@require_safe
def call_for_action_detail(request: HttpRequest, pk: int) -> HttpResponse:
    calls = CallForAction.objects.visible_to(request.user)
    call = get_object_or_404(calls.select_related("ward", "body", "councillor"), pk=pk)
    return _detail(request, call, CALLS, {})


def _detail(request: HttpRequest, raised: Any, heading: str, shown: dict[str, Any]) -> HttpResponse:
    items = AgendaItem.objects.visible_to(request.user).filter(pk=raised.item_id)
    context = {
        "raised": raised,
        "heading": heading,
        "petitions": heading == PETITIONS,
        "item": items.select_related("meeting").first() if raised.item_id else None,
        "may_handle": access.may_handle_petitions(request.user),
        **shown,
    }
    return render(request, "governance/raised_detail.html", context)


@login_required
def petition_add(request: HttpRequest) -> HttpResponse:
    return _petition(request, Petition())


@login_required
def petition_edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _petition(request, get_object_or_404(Petition.objects.visible_to(request.user), pk=pk))


def _petition(request: HttpRequest, petition: Petition) -> HttpResponse:
    _must_handle(request)
    form = PetitionForm(request.POST or None, instance=petition, user=request.user)
    above = _above(PETITIONS, "petition_list", petition)
    new = petition.pk is None
    if form.is_valid():
        with refusals_shown_in(form):
            saved = save_petition(petition=form.save(commit=False), by=request.user, **form.asked())
            messages.success(request, "The petition is logged.")
            return redirect(saved)
    heading = "Log a petition" if new else "Change the petition"
    return form_page(request, form, heading=heading, above=above)


@login_required
def call_for_action_add(request: HttpRequest) -> HttpResponse:
    return _call(request, CallForAction())


@login_required
def call_for_action_edit(request: HttpRequest, pk: int) -> HttpResponse:
    calls = CallForAction.objects.visible_to(request.user)
    return _call(request, get_object_or_404(calls, pk=pk))


def _call(request: HttpRequest, call: CallForAction) -> HttpResponse:
    _must_handle(request)
    form = CallForActionForm(request.POST or None, instance=call, user=request.user)
    above = _above(CALLS, "call_for_action_list", call)
    new = call.pk is None
    if form.is_valid():
        with refusals_shown_in(form):
            saved = save_raised(raised=form.save(commit=False), by=request.user, **form.asked())
            messages.success(request, "The call for action is logged.")
            return redirect(saved)
    heading = "Log a call for action" if new else "Change the call for action"
    return form_page(request, form, heading=heading, above=above)


def _must_handle(request: HttpRequest) -> None:
    if not access.may_handle_petitions(request.user):
        raise Http404


def _above(words: str, name: str, raised: Any) -> list[tuple[str, str]]:
    above = [(words, reverse(name))]
    return [*above, (raised.subject, raised.get_absolute_url())] if raised.pk else above
