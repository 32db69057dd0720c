"""The register of promises, and the work programme of a committee."""

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.choosing import bodies
from leadership.governance.forms.promises import DeliverForm, DropForm, PromiseFilters, PromiseForm
from leadership.governance.models import DecisionPart, Promise
from leadership.governance.services import promises as services
from leadership.governance.views.finding import promise_to_keep
from leadership.governance.views.record_pages import form_page
from leadership.meetings.forms import VersionForm
from leadership.meetings.models import AgendaItem, Meeting, MeetingBody, Paper
from leadership.people.form_refusals import refusals_shown_in

A_PAGE = 30
A_PROGRAMME = 100


def all_promises() -> tuple[str, str]:
    return "Promises", reverse("promise_list")


def one_promise(promise: Promise) -> tuple[str, str]:
    return promise.what, promise.get_absolute_url()


@require_safe
def promise_list(request: HttpRequest) -> HttpResponse:
    seen = Promise.objects.visible_to(request.user)
    form = PromiseFilters(request.GET, seen=seen)
    promises = form.chosen().select_related("body", "owner", "due_meeting")
    context = {
        "page": page_of(request, promises, A_PAGE),
        "overdue": seen.overdue(dates.today()).count(),
        "form": form,
        "active": form.active(),
        "today": dates.today(),
        "may_keep": access.may_keep_promises(request.user),
    }
    return render(request, "governance/promise_list.html", context)


@require_safe
def promise_detail(request: HttpRequest, pk: int) -> HttpResponse:
    promises = Promise.objects.visible_to(request.user).select_related(
        "body", "owner", "part__decision", "item__meeting", "due_meeting", "delivered_at"
    )  # fmt: skip
    promise = get_object_or_404(promises, pk=pk)
    meetings = [promise.due_meeting_id, promise.delivered_at_id]
    seen = Meeting.objects.visible_to(request.user).filter(pk__in=[pk for pk in meetings if pk])
    paper_pk = promise.delivered_paper_id
    papers = Paper.objects.open_to_the_public().filter(meeting__public=True)
    context = {
        "promise": promise,
        "paper": papers.filter(pk=paper_pk).first() if paper_pk else None,
        "meetings_seen": set(seen.values_list("pk", flat=True)) if any(meetings) else set(),
        "today": dates.today(),
        "may_keep": access.may_keep_promises(request.user),
    }
    return render(request, "governance/promise_detail.html", context)


@login_required
def promise_add(request: HttpRequest) -> HttpResponse:
    """Out of a part of a decision (?part=), a discussion (?item=), or a paper that is named."""
    if not access.may_keep_promises(request.user):
        raise Http404
    form = PromiseForm(request.POST or None, instance=_begun_from(request), user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            promise = services.save_promise(
                promise=form.save(commit=False), by=request.user, **form.asked()
            )
            messages.success(request, "The promise is in the register.")
            return redirect(promise)
    intro = "What was promised, to whom, and by when. Where no date was given, none is guessed."
    return form_page(request, form, heading="Add a promise", above=[all_promises()], intro=intro)


def _begun_from(request: HttpRequest) -> Promise:
    part, item, body = (request.GET.get(name, "") for name in ("part", "item", "body"))
    if part.isdecimal():
        parts = DecisionPart.objects.visible_to(request.user)
        found = get_object_or_404(parts.select_related("decision__taken_by"), pk=part)
        return Promise(part=found, body=found.decision.taken_by)
    if item.isdecimal():
        items = AgendaItem.objects.visible_to(request.user).select_related("meeting")
        said = get_object_or_404(items, pk=item)
        met = MeetingBody.objects.filter(meeting=said.meeting_id).select_related("body").first()
        return Promise(item=said, body=met.body if met else None, kind=Promise.Kind.ACTION)
    if body.isdecimal():
        return Promise(body=get_object_or_404(bodies(), pk=body), kind=Promise.Kind.PROGRAMME)
    return Promise()


@login_required
def promise_edit(request: HttpRequest, pk: int) -> HttpResponse:
    promise = promise_to_keep(request, pk)
    form = PromiseForm(request.POST or None, instance=promise, user=request.user)
    above = [all_promises(), one_promise(promise)]
    if form.is_valid():
        with refusals_shown_in(form):
            services.save_promise(promise=form.save(commit=False), by=request.user, **form.asked())
            messages.success(request, "Saved the promise.")
            return redirect(promise)
    return form_page(request, form, heading="Change the promise", above=above)


@login_required
def promise_deliver(request: HttpRequest, pk: int) -> HttpResponse:
    promise = promise_to_keep(request, pk)
    form = DeliverForm(request.POST or None, promise=promise, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.deliver_promise(promise=promise, by=request.user, **form.cleaned_data)
            messages.success(request, "Ticked: delivered.")
            return redirect(promise)
    above = [all_promises(), one_promise(promise)]
    return form_page(
        request, form, heading="It was delivered", above=above, intro=promise.what, button="Tick it"
    )


@login_required
def promise_drop(request: HttpRequest, pk: int) -> HttpResponse:
    promise = promise_to_keep(request, pk)
    shown = {"on": dates.today(), "version": promise.version}
    form = DropForm(request.POST or None, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.drop_promise(promise=promise, by=request.user, **form.cleaned_data)
            messages.success(request, "Recorded that it is given up.")
            return redirect(promise)
    above = [all_promises(), one_promise(promise)]
    return form_page(
        request, form, heading="It is given up", above=above, intro=promise.what,
        button="Give it up", ends=True,
    )  # fmt: skip


@login_required
@require_POST
def promise_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    promise = promise_to_keep(request, pk)
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else 0
    services.reopen_promise(promise=promise, by=request.user, version=version)
    messages.success(request, "It is waited for again.")
    return redirect(promise)


@require_safe
def work_programme(request: HttpRequest, pk: int) -> HttpResponse:
    """What a committee has taken up, month by month; what has no date stands last."""
    body = get_object_or_404(bodies(), pk=pk)
    promises = Promise.objects.visible_to(request.user).of_the_work_programme(body)
    promises = promises.select_related("body", "owner", "due_meeting").in_time_order()
    page = page_of(request, promises, A_PROGRAMME)
    context = {
        "body": body,
        "page": page,
        "months": _by_month(page.object_list),
        "waiting": promises.open().count(),
        "today": dates.today(),
        "may_keep": access.may_keep_promises(request.user),
    }
    return render(request, "governance/work_programme.html", context)


def _by_month(promises: Any) -> list[tuple[str, list[Promise]]]:
    """The month of the day by which the list is in order."""

    def month(promise: Promise) -> str:
        return f"{promise.due_by:%B %Y}" if promise.due_by else "Without a date"

    return [(name, list(rows)) for name, rows in groupby(promises, key=month)]
