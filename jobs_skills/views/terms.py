"""Terms of reference of a board: versions, drafting, comments, adoption."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from jobs_skills import access
from jobs_skills.forms.terms import AdoptForm, BeginForm, CommentForm, TextForm
from jobs_skills.models import Board, Terms
from jobs_skills.services import terms as services
from jobs_skills.terms_text import changes_between
from jobs_skills.views.finding import board_for, board_seen
from jobs_skills.views.record_pages import form_page
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders
from leadership.people.refusals import Conflict

A_PAGE = 20


def terms_of(board: Board, number: int) -> Terms:
    found = Terms.objects.select_related("board", "model", "adopted_at")
    return get_object_or_404(found.filter(board=board), number=number)


def draft_of(board: Board, number: int) -> Terms:
    """A version that can still be changed; of one that is adopted no form is shown."""
    terms = terms_of(board, number)
    if terms.adopted_at_id is not None:
        raise Conflict("These terms are adopted and frozen: begin a new version.")
    return terms


def address(board: Board, terms: Terms | None = None) -> str:
    if terms is None:
        return reverse("terms_list", args=[board.slug])
    return reverse("terms_detail", args=[board.slug, terms.number])


def words(terms: Terms) -> str:
    return f"Terms of reference, version {terms.number}"


@open_to_outsiders
@login_required
@require_safe
def terms_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    versions = board.terms.select_related("adopted_at").annotate(said=Count("comments"))
    in_force = board.terms.adopted().latest_first().select_related("adopted_at").first()
    context = {
        "board": board,
        "page": page_of(request, versions.latest_first(), A_PAGE),
        "in_force": in_force,
        "draft": board.terms.drafts().first(),
        "may_adopt": access.may_adopt(request.user, board),
    }
    return render(request, "jobs_skills/terms_list.html", context)


@open_to_outsiders
@login_required
def terms_begin(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_adopt)
    form = BeginForm(request.POST or None, board=board)
    if form.is_valid():
        with refusals_shown_in(form):
            terms = services.begin_terms(board=board, by=request.user, **form.asked())
            messages.success(request, f"Version {terms.number} is a draft now.")
            return redirect(address(board, terms))
    return form_page(
        request,
        board,
        form,
        heading="Begin a draft",
        above=("Terms of reference", address(board)),
        button="Begin the draft",
    )


@open_to_outsiders
@login_required
@require_safe
def terms_detail(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    board = board_seen(request, slug)
    terms = terms_of(board, number)
    draft = terms.adopted_at_id is None
    comments = terms.comments.select_related("by__person")
    context = {
        "board": board,
        "terms": terms,
        "here": f"Version {number}",
        "page": page_of(request, comments, A_PAGE),
        "earlier": board.terms.filter(number__lt=number).latest_first().first(),
        "may_adopt": draft and access.may_adopt(request.user, board),
        "may_comment": draft and access.may_comment(request.user, board),
    }
    return render(request, "jobs_skills/terms_detail.html", context)


@open_to_outsiders
@login_required
def terms_edit(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    board = board_for(request, slug, access.may_adopt)
    terms = draft_of(board, number)
    shown = {"text": terms.text, "version": terms.version}
    form = TextForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.edit_terms(terms=terms, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved the draft.")
            return redirect(address(board, terms))
    return form_page(
        request,
        board,
        form,
        heading="Write the terms of reference",
        above=(words(terms), address(board, terms)),
    )


@open_to_outsiders
@login_required
def terms_comment(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    board = board_for(request, slug, access.may_comment)
    terms = draft_of(board, number)
    form = CommentForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.comment_on_terms(terms=terms, by=request.user, **form.cleaned_data)
            messages.success(request, "Your comment is added.")
            return redirect(f"{address(board, terms)}#comments")
    return form_page(
        request,
        board,
        form,
        heading="Comment on the draft",
        above=(words(terms), address(board, terms)),
        button="Add the comment",
    )


@open_to_outsiders
@login_required
def terms_adopt(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    board = board_for(request, slug, access.may_adopt)
    terms = draft_of(board, number)
    form = AdoptForm(request.POST or None, board=board, initial={"version": terms.version})
    if form.is_valid():
        with refusals_shown_in(form):
            services.adopt_terms(terms=terms, by=request.user, **form.cleaned_data)
            messages.success(request, f"Version {terms.number} is in force.")
            return redirect(address(board, terms))
    return form_page(
        request,
        board,
        form,
        heading="The board adopted these terms",
        above=(words(terms), address(board, terms)),
        intro="From then on nobody can change them; a change is a new version.",
        button="Adopt and freeze them",
        shown={"kept_text": terms.text, "kept_heading": "What was adopted"},
    )


@open_to_outsiders
@login_required
@require_safe
def terms_compare(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """With the version before it."""
    board = board_seen(request, slug)
    terms = terms_of(board, number)
    before = board.terms.filter(number__lt=number).latest_first().first()
    if before is None:
        raise Http404
    same = before.text == terms.text
    context = {
        "board": board,
        "terms": terms,
        "before": before,
        "pieces": [] if same else changes_between(before.text, terms.text),
    }
    return render(request, "jobs_skills/terms_compare.html", context)
