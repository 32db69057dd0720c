"""What a board told the body it accounts to and other local bodies, and what they answered."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.forms.independence import AccountForm, AnswerForm
from jobs_skills.models import AccountabilityReport, Board
from jobs_skills.services import independence as services
from jobs_skills.views.finding import board_for, board_seen, row_of
from jobs_skills.views.record_pages import form_page
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders
from leadership.people.personal_data import found_in

A_PAGE = 20


def address(board: Board, report: AccountabilityReport | None = None) -> str:
    if report is None:
        return reverse("account_list", args=[board.slug])
    return reverse("account_detail", args=[board.slug, report.pk])


def report_of(board: Board, pk: int) -> AccountabilityReport:
    return row_of(AccountabilityReport.objects.select_related("to", "by__person"), board, pk)


@open_to_outsiders
@login_required
@require_safe
def account_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_seen(request, slug)
    context = {
        "board": board,
        "page": page_of(request, board.accounts.select_related("to"), A_PAGE),
        "may_account": access.may_account(request.user, board),
    }
    return render(request, "jobs_skills/account_list.html", context)


@open_to_outsiders
@login_required
@require_safe
def account_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_seen(request, slug)
    report = report_of(board, pk)
    may_account = access.may_account(request.user, board)
    context = {
        "board": board,
        "report": report,
        "warnings": found_in(f"{report.text}\n{report.answer}") if may_account else [],
        "may_account": may_account,
        "may_answer": not report.answer and access.may_answer_account(request.user, board),
    }
    return render(request, "jobs_skills/account_detail.html", context)


@open_to_outsiders
@login_required
def account_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_account)
    form = AccountForm(request.POST or None, board=board)
    if form.is_valid():
        with refusals_shown_in(form):
            report = services.account(board=board, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved. It is not on the public page yet.")
            return redirect(address(board, report))
    return form_page(
        request,
        board,
        form,
        heading="Add what the board reported",
        above=("Accountability", address(board)),
    )


@open_to_outsiders
@login_required
def account_answer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug, access.may_answer_account)
    report = report_of(board, pk)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.answer_account(report=report, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved the answer.")
            return redirect(address(board, report))
    return form_page(
        request,
        board,
        form,
        heading="What was answered",
        above=("Report", address(board, report)),
        intro="Where the report is on the public page, the answer stands there at once."
        if report.published
        else "",
        shown={"kept_text": report.text, "kept_heading": f"What was reported to {report.to}"},
    )


@open_to_outsiders
@login_required
@require_POST
def account_publish(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug, access.may_account)
    report = report_of(board, pk)
    published = request.POST.get("published") == "yes"
    services.publish_account(report=report, published=published, by=request.user)
    messages.success(request, "It is on the public page." if published else "It is taken off.")
    return redirect(address(board, report))
