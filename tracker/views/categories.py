"""Merging categories, after a look at what it does."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leadership.dates.models import this_year
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import NotAllowed
from tracker import access, services
from tracker.forms.categories import MergeForm
from tracker.views.previews import seal, was_looked_at


@login_required
def category_merge(request: HttpRequest) -> HttpResponse:
    if not access.may_merge_categories(request.user):
        raise NotAllowed
    form = MergeForm(request.POST or None, initial={"from_year": this_year().label})
    context = {"form": form}
    if form.is_valid():
        chosen = form.cleaned_data.values()
        context["preview"], context["seal"] = form.cleaned_data, seal(*chosen)
        context["touched"] = services.issues_touched_by_merge(
            form.cleaned_data["category"], request.user
        )
        if "merge" in request.POST and was_looked_at(request, *chosen):
            with refusals_shown_in(form):
                merged = services.merge_categories(by=request.user, **form.cleaned_data)
                messages.success(request, f"{merged} is now part of {merged.merged_into}.")
                return redirect("category_merge")
    return render(request, "tracker/category_merge.html", context)
