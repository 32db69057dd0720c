"""Leave: who is away, who stands in, and back again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from leadership import dates
from leadership.people.access import is_governance_manager
from leadership.people.form_refusals import refusals_shown_in
from relationships import access, services
from relationships.forms.appointments import AbsenceForm
from relationships.models import Absence


@login_required
def absence_list(request: HttpRequest) -> HttpResponse:
    """My leave; for a governance manager everybody's. Below it the form for more."""
    if not access.may_keep_absences(request.user):
        raise Http404
    manages = is_governance_manager(request.user)
    form = AbsenceForm(request.POST or None, own=None if manages else request.user.person)
    if form.is_valid():
        with refusals_shown_in(form):
            absence = services.set_absence(by=request.user, **form.cleaned_data)
            messages.success(request, said(absence))
            return redirect("absence_list")
    coming = Absence.objects.visible_to(request.user).not_over(dates.today())
    context = {
        "form": form,
        "absences": coming.select_related("person", "deputy").order_by("start", "pk"),
        "manages": manages,
    }
    return render(request, "relationships/absence_list.html", context)


def said(absence: Absence) -> str:
    if absence.deputy is None:
        return "The leave is noted. Nobody stands in: what is answered for shows as a gap."
    return f"The leave is noted. {absence.deputy} stands in."


@login_required
@require_POST
def absence_end(request: HttpRequest, pk: int) -> HttpResponse:
    absence = get_object_or_404(Absence.objects.visible_to(request.user), pk=pk)
    services.end_absence(absence=absence, by=request.user)
    messages.success(request, "The leave is over: the queue is back.")
    return redirect("absence_list")
