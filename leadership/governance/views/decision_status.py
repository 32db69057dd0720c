"""What becomes of a decision that was sent back or referred, and giving one up."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leadership.governance.forms.hearings import ReasonForm
from leadership.governance.models import Decision
from leadership.governance.services import decision_status as services
from leadership.governance.views.decisions import all_decisions, one_decision
from leadership.governance.views.finding import decision_to_write
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in


def _move(
    request: HttpRequest,
    decision: Decision,
    service: Callable[..., Decision],
    **said: str,
) -> HttpResponse:
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            service(decision=decision, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, "Recorded, and logged with the decision.")
            return redirect(decision)
    above = [all_decisions(), one_decision(decision)]
    return form_page(request, form, above=above, **said)


@login_required
def decision_confirm(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    return _move(
        request,
        decision_to_write(request, year, serial),
        services.confirm_decision,
        heading="The decision stands",
        intro="Whoever it went to has looked at it again and keeps it. It can be carried out.",
        button="Release the decision",
    )


@login_required
def decision_send_back(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    return _move(
        request,
        decision_to_write(request, year, serial),
        services.send_back_decision,
        heading="The City Council sends it back",
        intro="The decision maker looks at it again. It stays locked.",
        button="Send it back",
    )


@login_required
def decision_withdraw(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    return _move(
        request,
        decision_to_write(request, year, serial),
        services.withdraw_decision,
        heading="Withdraw the decision",
        intro="Nothing can be done under it any more. A new decision can take its place.",
        button="Withdraw it",
    )
