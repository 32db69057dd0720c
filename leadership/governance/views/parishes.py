"""Parish and community council options, for everybody, and for those who drive them forward."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.parishes import (
    ParishConsultationForm,
    ParishOptionForm,
    ParishResponseForm,
    papers_open_to,
)
from leadership.governance.models import ParishConsultation, ParishOption
from leadership.governance.parish_answers import said_in, visits_in_words
from leadership.governance.services import parishes as services
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in
from wards.models import Ward

ROWS = 25  # to a page
HEADING = "Parish and community councils"


def _trail(row: Any = None) -> list[tuple[str, str]]:
    trail = [(HEADING, reverse("parish_option_list"))]
    return [*trail, (str(row), row.get_absolute_url())] if row is not None else trail


def _keeper_only(request: HttpRequest) -> None:
    if not access.may_keep_parish_options(request.user):
        raise Http404


def _shown(request: HttpRequest, page: Any) -> list[tuple[ParishConsultation, str]]:
    small_too = access.sees_small_answers(request.user)
    return [(each, visits_in_words(each, small_too=small_too)) for each in page]


@require_safe
def parish_option_list(request: HttpRequest) -> HttpResponse:
    wards = Prefetch("wards", Ward.objects.in_name_order())
    options = ParishOption.objects.in_name_order().prefetch_related(wards)
    city = ParishConsultation.objects.filter(option__isnull=True).order_by("-on", "-pk")
    events = page_of(request, city, ROWS, name="events")
    context = {
        "page": page_of(request, options, ROWS),
        "events": events,
        "consultations": _shown(request, events),
        "today": dates.today(),
        "may_keep": access.may_keep_parish_options(request.user),
    }
    return render(request, "governance/parish_option_list.html", context)


@require_safe
def parish_option_detail(request: HttpRequest, pk: int) -> HttpResponse:
    option = get_object_or_404(ParishOption.objects.in_name_order(), pk=pk)
    events = page_of(request, option.consultations.order_by("-on", "-pk"), ROWS)
    papers = papers_open_to(request.user).filter(parish_options=option)
    context = {
        "option": option,
        "wards": option.wards.in_name_order(),
        "paper": papers.first(),
        "events": events,
        "consultations": _shown(request, events),
        "today": dates.today(),
        "may_keep": access.may_keep_parish_options(request.user),
    }
    return render(request, "governance/parish_option_detail.html", context)


@login_required
def parish_option_add(request: HttpRequest) -> HttpResponse:
    return _option_form(request, ParishOption(), "Add an option")


@login_required
def parish_option_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    option = get_object_or_404(ParishOption.objects.in_name_order(), pk=pk)
    return _option_form(request, option, "Change the option")


def _option_form(request: HttpRequest, option: ParishOption, heading: str) -> HttpResponse:
    _keeper_only(request)
    saved = option if option.pk else None
    trail = _trail(saved)
    form = ParishOptionForm(request.POST or None, instance=option, user=request.user)
    if form.is_valid():
        version = form.cleaned_data["version"] if saved else None
        with refusals_shown_in(form):
            option = services.write_option(
                option=form.save(commit=False),
                wards=form.cleaned_data["wards"],
                version=version,
                by=request.user,
            )
            messages.success(request, f"“{option}” is saved.")
            return redirect(option)
    return form_page(request, form, heading=heading, above=trail)


def _consultation(pk: int) -> ParishConsultation:
    return get_object_or_404(ParishConsultation.objects.select_related("option"), pk=pk)


@require_safe
def parish_consultation_detail(request: HttpRequest, pk: int) -> HttpResponse:
    consultation = _consultation(pk)
    small_too = access.sees_small_answers(request.user)
    responses = consultation.responses.select_related("ward").order_by("ward__name", "pk")
    context = {
        "consultation": consultation,
        "visits": visits_in_words(consultation, small_too=small_too),
        "said": said_in(responses, small_too=small_too),
        "today": dates.today(),
        "may_keep": access.may_keep_parish_options(request.user),
    }
    return render(request, "governance/parish_consultation_detail.html", context)


@login_required
def parish_consultation_add(request: HttpRequest) -> HttpResponse:
    row = ParishConsultation(on=dates.today())
    return _consultation_form(request, row, "Add an event")


@login_required
def parish_consultation_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    return _consultation_form(request, _consultation(pk), "Change the event")


def _consultation_form(request: HttpRequest, row: ParishConsultation, heading: str) -> HttpResponse:
    _keeper_only(request)
    trail = _trail(row if row.pk else None)
    chosen = {"option": request.GET.get("option")} if row.pk is None else None
    form = ParishConsultationForm(request.POST or None, instance=row, initial=chosen)
    if form.is_valid():
        with refusals_shown_in(form):
            row = services.write_consultation(consultation=form.save(commit=False), by=request.user)
            messages.success(request, f"“{row}” is saved.")
            return redirect(row)
    return form_page(request, form, heading=heading, above=trail)


@login_required
def parish_response_write(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    consultation = _consultation(pk)
    form = ParishResponseForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.write_response(consultation=consultation, by=request.user, **form.cleaned_data)
            messages.success(request, f"The answers of {form.cleaned_data['ward']} are saved.")
            return redirect(consultation)
    return form_page(
        request,
        form,
        heading="Answers of a ward",
        above=_trail(consultation),
        caption=consultation.title,
        intro="Numbers that are there already for the ward are replaced.",
    )
