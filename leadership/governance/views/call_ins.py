"""Asking for a call-in: the list, the request, signing it, one on paper (journeys 1.5, 7.2)."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.files.services import serve
from leadership.governance import access
from leadership.governance.deadlines import window_of
from leadership.governance.forms.call_ins import PaperRequestForm, RequestForm, SignForm
from leadership.governance.forms.hearings import GiveUpForm, ReasonForm
from leadership.governance.held import held_by
from leadership.governance.models import CallInCriteria, CallInCriterion, CallInRequest, Decision
from leadership.governance.pack import pack_pdf
from leadership.governance.services import call_ins as services
from leadership.governance.validity import checks, said_margin, warnings
from leadership.governance.views.found import call_in_of, decision_of, hearing_of, with_details
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused

A_PAGE = 25


@require_safe
def call_in_list(request: HttpRequest) -> HttpResponse:
    """Requests as far as one may see them, the latest first; those of one state where asked."""
    requests = CallInRequest.objects.visible_to(request.user)
    state = request.GET.get("state", "")
    if state in CallInRequest.Status.values:
        requests = requests.filter(status=state)
    page = page_of(request, with_details(requests).latest_first(), A_PAGE)
    window = Decision.objects.visible_to(request.user).in_their_window(dates.now())
    context = {
        "page": page,
        "state": state,
        "states": CallInRequest.Status.choices,
        "window": window[:A_PAGE],
        "handles": access.may_handle_call_ins(request.user),
    }
    return render(request, "governance/call_in_list.html", context)


@require_safe
def call_in_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The request, whether it is valid, what it locks, when it is heard, what came of it."""
    call_in = call_in_of(request, pk)
    hearing = hearing_of(call_in)
    user = request.user
    mine = _mine(user, call_in)
    context = {
        "call_in": call_in,
        "decision": call_in.decision,
        "window": window_of(call_in.decision),
        "margin": said_margin(call_in.margin) if call_in.margin is not None else "",
        "checks": checks(call_in),
        "warnings": warnings(call_in, hearing),
        "hearing": hearing,
        "held": held_by(call_in.decision, user) if call_in.is_live else [],
        "handles": access.may_handle_call_ins(user),
        "began": access.began(user, call_in),
        "to_sign": mine is not None and mine.signed_at is None,
        "reads_copy": _may_read_copy(user, call_in),
    }
    return render(request, "governance/call_in_detail.html", context)


def _mine(user: Any, call_in: CallInRequest) -> Any:
    person = getattr(user, "person_id", None)
    return next((one for one in call_in.signatures.all() if one.person_id == person), None)


def _may_read_copy(user: Any, call_in: CallInRequest) -> bool:
    """The signed paper shows handwriting: for those who handle it, and those who signed it."""
    return call_in.signed_copy_id is not None and (
        access.may_handle_call_ins(user) or access.may_sign_request(user, call_in)
    )


def _grounds(decision: Decision) -> list[CallInCriterion]:
    criteria = CallInCriteria.objects.on(dates.today()).first()
    if criteria is None:
        raise Refused("No list of grounds is in force: it is added in the admin first.")
    return list(criteria.grounds.all())


@login_required
def call_in_begin(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    """A councillor begins a request. Nobody else learns that there is something to begin; whoever
    does proves once more who he or she is, for beginning is signing."""
    decision = decision_of(request, year, serial)
    if access.seat_held(request.user, dates.today()) is None:
        raise Http404
    return _begin(request, decision)


@reauthentication_required
def _begin(request: HttpRequest, decision: Decision) -> HttpResponse:
    assert isinstance(request.user, User) and request.user.person is not None
    if decision.status != Decision.Status.SUBJECT_TO_CALL_IN or decision.call_in_rule is None:
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    form = RequestForm(
        request.POST or None,
        grounds=_grounds(decision),
        rule=decision.call_in_rule,
        own=request.user.person,
    )
    if form.is_valid():
        with refusals_shown_in(form):
            call_in = services.begin_request(
                decision=decision, grounds=form.asked, reasons=form.cleaned_data["reasons"],
                ask=form.people, by=request.user,
            )  # fmt: skip
            messages.success(request, _said_after_signing(call_in))
            return redirect(call_in)
    return _request_form(request, decision, form, heading="Ask for a call-in")


def _said_after_signing(call_in: CallInRequest) -> str:
    if call_in.received_at is None:
        return "You have signed. The request is handed in when the others have signed too."
    at = timezone.localtime(call_in.received_at)
    if call_in.status == CallInRequest.Status.LATE:
        return f"Signed on {at:%-d %B %Y at %H:%M}, after the deadline: it is kept as late."
    return f"Received on {at:%-d %B %Y at %H:%M}. The decision is locked."


def _request_form(
    request: HttpRequest, decision: Decision, form: Any, *, heading: str, back: str = ""
) -> HttpResponse:
    context = {
        "decision": decision,
        "window": window_of(decision),
        "form": form,
        "heading": heading,
        "back": back or decision.get_absolute_url(),
    }
    return render(request, "governance/call_in_form.html", context)


@login_required
def call_in_change(request: HttpRequest, pk: int) -> HttpResponse:
    call_in = call_in_of(request, pk)
    if not access.began(request.user, call_in) or call_in.channel == CallInRequest.Channel.PAPER:
        raise Http404
    return _change(request, call_in)


@reauthentication_required
def _change(request: HttpRequest, call_in: CallInRequest) -> HttpResponse:
    assert isinstance(request.user, User) and request.user.person is not None
    if call_in.status != CallInRequest.Status.OPEN:
        raise Conflict("This request was handed in: it stays as it was signed.")
    form = RequestForm(
        request.POST or None,
        grounds=list(call_in.criteria.grounds.all()),
        rule=call_in.rule,
        own=request.user.person,
        request=call_in,
    )
    if form.is_valid():
        with refusals_shown_in(form):
            services.change_request(
                request=call_in, grounds=form.asked, reasons=form.cleaned_data["reasons"],
                ask=form.people, version=form.cleaned_data["version"], by=request.user,
            )  # fmt: skip
            messages.success(request, "Changed, and signed by you anew.")
            return redirect(call_in)
    return _request_form(
        request, call_in.decision, form, heading="Change the request",
        back=call_in.get_absolute_url(),
    )  # fmt: skip


@login_required
def call_in_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Read it and sign for oneself; only who was asked learns that there is something to sign."""
    call_in = call_in_of(request, pk)
    if not access.may_sign_request(request.user, call_in):
        raise Http404
    return _sign(request, call_in)


@reauthentication_required
def _sign(request: HttpRequest, call_in: CallInRequest) -> HttpResponse:
    form = SignForm(request.POST or None, initial={"version": call_in.version})
    if form.is_valid():
        with refusals_shown_in(form):
            signed = services.sign_request(
                request=call_in, version=form.cleaned_data["version"], by=request.user
            )
            messages.success(request, _said_after_signing(signed))
            return redirect(signed)
    context = {
        "call_in": call_in,
        "decision": call_in.decision,
        "window": window_of(call_in.decision),
        "form": form,
    }
    return render(request, "governance/call_in_sign.html", context)


@login_required
def call_in_paper(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    """Key in a form that was handed in (journey 7.2)."""
    decision = decision_of(request, year, serial, access.may_handle_call_ins)
    open_to_paper = {Decision.Status.SUBJECT_TO_CALL_IN, Decision.Status.IN_FORCE}
    if decision.status not in open_to_paper or decision.call_in_rule is None:
        raise Conflict(f"This decision is in the state “{decision.get_status_display()}”.")
    form = PaperRequestForm(
        request.POST or None, request.FILES or None,
        grounds=_grounds(decision), decision=decision, rule=decision.call_in_rule,
    )  # fmt: skip
    if form.is_valid():
        with refusals_shown_in(form):
            call_in = services.receive_on_paper(
                decision=decision, form=form.form_received(), grounds=form.asked,
                reasons=form.cleaned_data["reasons"],
                signed_copy=form.cleaned_data["signed_copy"], by=request.user,
            )  # fmt: skip
            messages.success(request, _said_after_signing(call_in))
            return redirect(call_in)
    return _request_form(request, decision, form, heading="Key in a request on paper")


@login_required
def call_in_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    call_in = call_in_of(request, pk)
    is_open = call_in.status == CallInRequest.Status.OPEN
    allowed = access.began if is_open else _handles
    if not allowed(request.user, call_in):
        raise Http404
    form = (GiveUpForm if is_open else ReasonForm)(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.withdraw_request(
                request=call_in, reason=form.cleaned_data["reason"], by=request.user
            )
            messages.success(request, "The request is withdrawn.")
            return redirect(call_in.decision)
    context = {
        "call_in": call_in,
        "form": form,
        "heading": "Give up the request" if is_open else "Withdraw the request",
        "intro": "Nothing was handed in yet."
        if is_open
        else "The decision is let go: back into its window, or into force where that has closed.",
        "button": "Give it up" if is_open else "Withdraw it",
        "ends": True,
    }
    return render(request, "governance/call_in_step.html", context)


def _handles(user: Any, call_in: CallInRequest) -> bool:
    return access.may_handle_call_ins(user)


@login_required
@require_safe
def call_in_signed_copy(request: HttpRequest, pk: int) -> HttpResponseBase:
    call_in = call_in_of(request, pk)
    if call_in.signed_copy is None or not _may_read_copy(request.user, call_in):
        raise Http404
    return serve(call_in.signed_copy)


@require_safe
def call_in_pack(request: HttpRequest, pk: int) -> HttpResponse:
    """Decision record, request and the report considered, as one PDF (S076)."""
    call_in = call_in_of(request, pk)
    response = HttpResponse(
        pack_pdf(call_in, hearing_of(call_in), request.user), content_type="application/pdf"
    )
    name = f"call-in-{call_in.decision.serial:06}-{call_in.decision.year}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
