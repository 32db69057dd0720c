"""How the city is divided between boards, for those who set the boards up."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from jobs_skills import access
from jobs_skills.forms.scheme import (
    DivideForm,
    PredecessorForm,
    SchemeDocumentForm,
    WardDecisionForm,
)
from jobs_skills.models import (
    AreaProvider,
    Board,
    BoardScheme,
    BoardWard,
    DistrictPlan,
    SchemeDocument,
)
from jobs_skills.services.setting_up import decide_ward, divide
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in

ROWS = 25  # to a page


def _scheme(request: HttpRequest, pk: int | None = None) -> BoardScheme:
    """The division asked for, or the latest one; 404 for those who set no boards up."""
    schemes = access.schemes_set_up_by(request.user).select_related("generation")
    latest = schemes.order_by("-pk").values("pk")[:1]
    return get_object_or_404(schemes, pk__in=latest if pk is None else [pk])


@login_required
def board_areas(request: HttpRequest) -> HttpResponse:
    schemes = access.schemes_set_up_by(request.user)
    if not access.may_set_up(request.user) or schemes.exists():
        return _areas(request, _scheme(request))
    return render(request, "jobs_skills/board_areas_none.html")


@login_required
def board_areas_of(request: HttpRequest, pk: int) -> HttpResponse:
    return _areas(request, _scheme(request, pk))


def _areas(request: HttpRequest, scheme: BoardScheme) -> HttpResponse:
    form = DivideForm(request.POST or None, scheme=scheme)
    if form.is_valid():
        with refusals_shown_in(form):
            divide(scheme=scheme, places=form.places(), by=request.user)
            messages.success(request, "Every district has its board.")
            return redirect("board_areas_of", scheme.pk)
    present = AreaProvider.objects.select_related("organisation").order_by("start", "pk")
    boards = Board.objects.filter(scheme=scheme).prefetch_related(Prefetch("providers", present))
    crossing = BoardWard.objects.filter(board__scheme=scheme, crosses=True)
    crossing = crossing.select_related("ward__generation", "board")
    context = {
        "scheme": scheme,
        "others": access.schemes_set_up_by(request.user).exclude(pk=scheme.pk).order_by("name"),
        "form": form,
        "boards": boards.in_name_order(),
        "predecessors": DistrictPlan.objects.filter(board__scheme=scheme)
        .select_related("board", "district")
        .order_by("title", "pk"),
        "documents": scheme.documents.order_by("on", "pk"),
        "crossing": page_of(request, crossing.order_by("ward__name", "ward", "-share"), ROWS),
        "wards": crossing.aggregate(
            all=Count("ward", distinct=True),
            waiting=Count("ward", Q(how=BoardWard.How.UNDECIDED), distinct=True),
        ),
    }
    return render(request, "jobs_skills/board_areas.html", context)


@login_required
def board_ward_decide(request: HttpRequest, pk: int) -> HttpResponse:
    schemes = access.schemes_set_up_by(request.user)
    places = BoardWard.objects.filter(board__scheme__in=schemes, crosses=True)
    place = get_object_or_404(places.select_related("ward__generation", "board__scheme"), pk=pk)
    undecided = place.how == BoardWard.How.UNDECIDED
    shown = {"how": None if undecided else place.how, "reason": place.reason}
    form = WardDecisionForm(request.POST or None, initial=shown)
    back = reverse("board_areas_of", args=[place.board.scheme_id])
    if form.is_valid():
        with refusals_shown_in(form):
            decide_ward(place=place, by=request.user, **form.cleaned_data)
            messages.success(request, f"It is decided how {place.ward} stands to {place.board}.")
            return redirect(f"{back}#wards")
    others = places.filter(ward=place.ward_id).exclude(pk=pk).select_related("board")
    context = {"place": place, "form": form, "others": others.order_by("-share"), "back": back}
    return render(request, "jobs_skills/ward_decide.html", context)


@login_required
def board_predecessor_add(request: HttpRequest, pk: int) -> HttpResponse:
    scheme = _scheme(request, pk)
    form = PredecessorForm(request.POST or None, scheme=scheme)
    if form.is_valid():
        form.save()
        messages.success(request, "The district plan is saved.")
        return redirect("board_areas_of", pk)
    return _form_page(request, scheme, form, "Add a district plan")


@login_required
def board_document_add(request: HttpRequest, pk: int) -> HttpResponse:
    scheme = _scheme(request, pk)
    form = SchemeDocumentForm(request.POST or None, instance=SchemeDocument(scheme=scheme))
    if form.is_valid():
        form.save()
        messages.success(request, "The document is saved.")
        return redirect("board_areas_of", pk)
    return _form_page(request, scheme, form, "Add a document")


@login_required
def board_document_edit(request: HttpRequest, pk: int, document_pk: int) -> HttpResponse:
    scheme = _scheme(request, pk)
    document = get_object_or_404(scheme.documents.all(), pk=document_pk)
    if request.method == "POST" and "remove" in request.POST:
        document.delete()
        messages.success(request, f"“{document}” is removed.")
        return redirect("board_areas_of", pk)
    form = SchemeDocumentForm(request.POST or None, instance=document)
    if form.is_valid():
        form.save()
        messages.success(request, "The document is saved.")
        return redirect("board_areas_of", pk)
    return _form_page(request, scheme, form, "Change the document", removes=True)


def _form_page(
    request: HttpRequest, scheme: BoardScheme, form: Any, heading: str, removes: bool = False
) -> HttpResponse:
    context = {"scheme": scheme, "form": form, "heading": heading, "removes": removes}
    return render(request, "jobs_skills/scheme_form.html", context)
