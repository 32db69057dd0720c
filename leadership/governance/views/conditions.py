"""Recording what a later body said of a part of a decision."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from leadership.governance.forms.conditions import OutcomeForm
from leadership.governance.models import PartCondition
from leadership.governance.services.conditions import record_outcome
from leadership.governance.views.decisions import all_decisions, one_decision
from leadership.governance.views.finding import decision_to_write
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in


@login_required
def condition_record(request: HttpRequest, year: int, serial: int, pk: int) -> HttpResponse:
    decision = decision_to_write(request, year, serial)
    conditions = PartCondition.objects.filter(part__decision=decision)
    condition = get_object_or_404(conditions.select_related("part", "body"), pk=pk)
    form = OutcomeForm(request.POST or None, condition=condition, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            record_outcome(condition=condition, by=request.user, **form.cleaned_data)
            messages.success(request, f"Recorded what {condition.body} said.")
            return redirect(decision)
    return form_page(
        request,
        form,
        heading=f"What {condition.body} said",
        above=[all_decisions(), one_decision(decision)],
        intro=f"Part {condition.part.number}: {condition.get_kind_display().lower()}, due "
        f"{condition.when.in_words()}. Once every condition is met, the part is approved.",
    )
