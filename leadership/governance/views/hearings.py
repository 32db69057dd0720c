"""Taking a request in: is it valid, when is it heard, who came, what came of it (7.1, 7.3)."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership import dates
from leadership.governance import access
from leadership.governance.forms.hearings import HearingForm, JudgeForm, OutcomeForm, SummonsForm
from leadership.governance.models import CallInHearing, CallInRequest
from leadership.governance.services import hearings as services
from leadership.governance.validity import checks, warnings
from leadership.governance.views.call_in_finding import call_in_of, hearing_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Conflict


def _step(request: HttpRequest, call_in: CallInRequest, form: Any, **said: Any) -> HttpResponse:
    context = {"call_in": call_in, "form": form, **said}
    return render(request, "governance/call_in_step.html", context)


@login_required
def call_in_judge(request: HttpRequest, pk: int) -> HttpResponse:
    """The validity list beside the question, so that the answer is two clicks."""
    call_in = call_in_of(request, pk, access.may_handle_call_ins)
    if call_in.status != CallInRequest.Status.RECEIVED:
        raise Conflict(f"This request is in the state “{call_in.get_status_display()}”.")
    form = JudgeForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.judge_request(
                request=call_in, invalid_because=form.invalid_because, by=request.user
            )
            messages.success(request, "Recorded. The councillors who signed are told.")
            return redirect(call_in)
    return _step(
        request, call_in, form,
        heading="Is the request valid?", button="Record it",
        checks=checks(call_in), warnings=warnings(call_in, None),
    )  # fmt: skip


@login_required
def call_in_hearing(request: HttpRequest, pk: int) -> HttpResponse:
    """Set it down for a meeting of the committee, or for another one."""
    call_in = call_in_of(request, pk, access.may_handle_call_ins)
    if call_in.status != CallInRequest.Status.VALID:
        raise Conflict("Only a request that was found valid, and not heard yet, has a hearing.")
    before = hearing_of(call_in)
    form = HearingForm(request.POST or None, call_in=call_in, on=dates.today(), set_before=before)
    if form.is_valid():
        with refusals_shown_in(form):
            said = form.cleaned_data
            services.set_hearing(
                request=call_in, meeting=said["meeting"], summoned=said["summoned"],
                by=request.user,
            )  # fmt: skip
            messages.success(request, "The hearing is set. Those concerned are told.")
            return redirect(call_in)
    return _step(
        request, call_in, form,
        heading="Move the hearing" if before else "Set the hearing",
        button="Save" if before else "Set the hearing",
        intro=f"{call_in.body} hears the request. The portfolio holder and the lead officer named "
        "in the report are summoned.",
    )  # fmt: skip


def _hearing(request: HttpRequest, pk: int) -> tuple[CallInRequest, CallInHearing]:
    call_in = call_in_of(request, pk, access.may_handle_call_ins)
    hearing = hearing_of(call_in)
    if hearing is None:
        raise Conflict("No hearing is set for this request yet.")
    return call_in, hearing


@login_required
def summons_record(request: HttpRequest, pk: int, summons_pk: int) -> HttpResponse:
    call_in, hearing = _hearing(request, pk)
    summons = get_object_or_404(hearing.summonses.all(), pk=summons_pk)
    initial = {"attended": summons.attended, "note": summons.note}
    form = SummonsForm(request.POST or None, initial=initial)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_summons(summons=summons, by=request.user, **form.cleaned_data)
            messages.success(request, "Recorded.")
            return redirect(call_in)
    return _step(request, call_in, form, heading=str(summons), button="Record it")


@login_required
def call_in_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    call_in, hearing = _hearing(request, pk)
    if call_in.status != CallInRequest.Status.VALID:
        raise Conflict(f"This request is in the state “{call_in.get_status_display()}”.")
    form = OutcomeForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_outcome(hearing=hearing, by=request.user, **form.cleaned_data)
            messages.success(request, "Recorded. Those concerned are told.")
            return redirect(call_in)
    return _step(
        request, call_in, form,
        heading="What the committee decided", button="Record the outcome",
        intro="“Not called in” lets the decision be carried out. The others keep it locked until "
        "whoever it goes to has answered.",
    )  # fmt: skip
