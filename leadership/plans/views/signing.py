"""The signing evening, signatures recorded by the clerk, objections (S227-S230; journey 1.2)."""

from datetime import timedelta

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leadership import dates
from leadership.files.services import serve
from leadership.meetings.models import Meeting
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Refused
from leadership.plans import access, services
from leadership.plans.forms.signing import ObjectionForm, RecordForm, SignForm, UpholdForm
from leadership.plans.models import FROZEN, PlanVersion, Signature, State, WardPlan
from leadership.plans.signers import (
    SignOff,
    forum_tonight,
    is_disputed,
    meetings_to_sign_at,
    next_forum,
    sign_off_of,
)
from leadership.plans.views.found import plan_of
from leadership.plans.views.stages import form_page
from wards.models import CouncillorTerm


def version_to_sign(plan: WardPlan) -> PlanVersion:
    """The frozen version that waits for signatures, or the one in force; 404 where all is draft."""
    frozen = plan.versions.filter(state__in=FROZEN)
    version = frozen.order_by("-number").first()
    if version is None:
        raise Http404
    version.plan = plan
    return version


@login_required
@require_safe
def plan_signing(request: HttpRequest, pk: int) -> HttpResponse:
    """Who has signed, who is missing, and what that means tonight."""
    plan = plan_of(request, pk)
    version, today = version_to_sign(plan), dates.today()
    records = version.state == State.READY and access.may_record_signature(request.user, plan)
    meetings = meetings_to_sign_at(plan.ward, today)
    meeting = _chosen(request, version, meetings)
    sign_off = sign_off_of(version, meeting) if meeting else None
    tonight = meeting is not None and meeting.date == today
    context = {
        "plan": plan,
        "version": version,
        "meeting": meeting,
        "meetings": [one for one in meetings if one != meeting],
        "sign_off": sign_off,
        "mine": _mine(request, sign_off),
        "tonight": tonight,
        "records": records,
        "next_forum": next_forum(plan.ward, today + timedelta(days=tonight)),
        "disputed": is_disputed(version),
        "sign_form": SignForm(initial={"content_hash": version.content_hash}),
    }
    return render(request, "plans/plan_signing.html", context)


def _chosen(request: HttpRequest, version: PlanVersion, meetings: list[Meeting]) -> Meeting | None:
    """The forum at which it was signed off, the one asked for, or the latest."""
    if version.signed_at is not None:
        return version.signed_at
    asked = request.GET.get("meeting", "")
    return next(
        (one for one in meetings if str(one.pk) == asked), meetings[0] if meetings else None
    )


def _mine(request: HttpRequest, sign_off: SignOff | None) -> CouncillorTerm | None:
    """The reader's own seat, where it still has to be signed for."""
    missing = sign_off.missing if sign_off else []
    own = request.user.person_id
    return next((signer.term for signer in missing if signer.term.person_id == own), None)


@login_required
def plan_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign for oneself. That there is something to sign, only the ward's councillors learn; they
    prove once more who they are before they do."""
    return _sign(request, plan_of(request, pk, access.may_sign))


@reauthentication_required
def _sign(request: HttpRequest, plan: WardPlan) -> HttpResponse:
    """Whoever has just proved it comes back with GET, reads what is signed, and signs with one
    button."""
    version, meeting = version_to_sign(plan), forum_tonight(plan.ward)
    if meeting is None:
        raise Refused("No forum of this ward sits today. A plan is signed at the forum.")
    form = SignForm(request.POST or None, initial={"content_hash": version.content_hash})
    if form.is_valid():
        with refusals_shown_in(form):
            services.sign(version=version, meeting=meeting, by=request.user, **form.cleaned_data)
            messages.success(request, "You have signed the plan.")
            return redirect("plan_signing", plan.pk)
    context = {
        "plan": plan,
        "version": version,
        "meeting": meeting,
        "form": form,
        "document": version.content,
    }
    return render(request, "plans/plan_sign.html", context)


@login_required
def signature_record(request: HttpRequest, pk: int, meeting_pk: int, term_pk: int) -> HttpResponse:
    plan = plan_of(request, pk, access.may_record_signature)
    version = version_to_sign(plan)
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user), pk=meeting_pk)
    sitting = CouncillorTerm.objects.for_ward(plan.ward).sitting(meeting.date)
    term = get_object_or_404(sitting, pk=term_pk)
    initial = {"content_hash": version.content_hash}
    form = RecordForm(request.POST or None, request.FILES or None, initial=initial)
    if form.is_valid():
        with refusals_shown_in(form):
            services.record_signature(
                version=version, meeting=meeting, term=term, by=request.user, **form.cleaned_data
            )
            messages.success(request, f"Recorded. Cllr {term.person} is told and may object.")
            return redirect(f"{reverse('plan_signing', args=[plan.pk])}?meeting={meeting.pk}")
    return form_page(
        request,
        plan,
        form,
        heading=f"Cllr {term.person} signed at the forum",
        intro=f"At the forum of {meeting.date:%-d %B %Y}. The councillor is told at once and may"
        " object within five working days.",
        button="Record the signature",
    )


def _signature(request: HttpRequest, pk: int) -> Signature:
    """A signature on a plan that this person sees."""
    seen = Signature.objects.filter(
        version__plan__in=WardPlan.objects.visible_to(request.user)
    ).select_related(
        "term__person", "version__plan__ward", "version__plan__round", "meeting", "by__person",
        "objection__by__person", "objection__settled_by__person", "evidence_file",
    )  # fmt: skip
    return get_object_or_404(seen, pk=pk)


@login_required
@require_safe
def signature_detail(request: HttpRequest, pk: int) -> HttpResponse:
    signature = _signature(request, pk)
    objection = getattr(signature, "objection", None)
    context = {
        "signature": signature,
        "plan": signature.version.plan,
        "objection": objection,
        "may_object": objection is None
        and access.may_object(request.user, signature, dates.today()),
        "may_withdraw": objection is not None and access.may_withdraw(request.user, objection),
        "may_settle": objection is not None and access.may_settle(request.user, objection),
        "may_read_evidence": access.may_read_evidence(request.user, signature),
    }
    return render(request, "plans/signature_detail.html", context)


@login_required
@require_safe
def signature_evidence(request: HttpRequest, pk: int) -> HttpResponseBase:
    signature = _signature(request, pk)
    if signature.evidence_file is None or not access.may_read_evidence(request.user, signature):
        raise Http404
    return serve(signature.evidence_file)


@login_required
def signature_object(request: HttpRequest, pk: int) -> HttpResponse:
    signature = _signature(request, pk)
    if not access.is_the_signer(request.user, signature):
        raise Http404
    form = ObjectionForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.object_to(signature=signature, by=request.user, **form.cleaned_data)
            messages.success(request, "Your objection is on record. The sign-off is disputed now.")
            return redirect("signature_detail", signature.pk)
    return form_page(
        request,
        signature.version.plan,
        form,
        heading="Object to this signature",
        intro=f"{signature.by} recorded that you signed at the forum of"
        f" {signature.meeting.date:%-d %B %Y}.",
        button="Object",
    )


@login_required
@require_POST
def objection_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    signature = _signature(request, pk)
    objection = getattr(signature, "objection", None)
    if objection is None or not access.may_withdraw(request.user, objection):
        raise Http404
    services.withdraw_objection(objection=objection, by=request.user)
    messages.success(request, "Your objection is withdrawn. The signature stands.")
    return redirect("signature_detail", signature.pk)


@login_required
def objection_uphold(request: HttpRequest, pk: int) -> HttpResponse:
    signature = _signature(request, pk)
    objection = getattr(signature, "objection", None)
    if objection is None or not access.may_settle(request.user, objection):
        raise Http404
    form = UpholdForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.uphold_objection(objection=objection, by=request.user, **form.cleaned_data)
            messages.success(request, "The signature is struck out.")
            return redirect("signature_detail", signature.pk)
    return form_page(
        request,
        signature.version.plan,
        form,
        heading="Uphold the objection",
        intro=f"Cllr {signature.term.person} says: “{objection.reason}”",
        button="Strike the signature out",
    )
