"""What happened to a priority in the budget, and who speaks for it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from leadership.people.form_refusals import refusals_shown_in
from leadership.plans import access, services
from leadership.plans.forms.plans import BudgetAnswerForm, ChampionForm
from leadership.plans.models import FROZEN, PriorityText, WardPlan
from leadership.plans.views.stages import form_page


def _text(request: HttpRequest, pk: int) -> PriorityText:
    """The latest frozen words of a priority of a plan that this person sees."""
    seen = PriorityText.objects.filter(
        priority=pk, version__plan__in=WardPlan.objects.visible_to(request.user)
    )
    latest = seen.filter(version__state__in=FROZEN).order_by("-version__number")[:1]
    texts = PriorityText.objects.filter(pk__in=latest.values("pk"))
    return get_object_or_404(
        texts.select_related("version__plan__ward", "version__plan__round", "priority", "service")
    )


@login_required
def budget_answer(request: HttpRequest, pk: int) -> HttpResponse:
    text = _text(request, pk)
    if not access.may_answer_for_budget(request.user, text):
        raise Http404
    form = BudgetAnswerForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            services.answer_for_budget(text=text, by=request.user, **form.cleaned_data)
            messages.success(request, "It stands in the budget feed and on the ward’s page.")
            return redirect(text.version.plan)
    return form_page(
        request,
        text.version.plan,
        form,
        heading="What happened to this priority",
        intro=text.title,
        button="Save what happened",
    )


@login_required
def priority_champion(request: HttpRequest, pk: int) -> HttpResponse:
    text = _text(request, pk)
    if not access.may_name_champion(request.user, text.version.plan):
        raise Http404
    form = ChampionForm(request.POST or None, text=text)
    if form.is_valid():
        with refusals_shown_in(form):
            services.name_champion(priority=text.priority, by=request.user, **form.cleaned_data)
            messages.success(request, "Saved who speaks for it.")
            return redirect(text.version.plan)
    return form_page(
        request,
        text.version.plan,
        form,
        heading="Who speaks for it in the budget",
        intro=text.title,
        button="Save",
    )
