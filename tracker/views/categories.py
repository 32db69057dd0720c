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
        # kept apart: a refusal takes its field out of what the form has cleaned
        chosen = dict(form.cleaned_data)
        pressed = "merge" in request.POST and was_looked_at(request, *chosen.values())
        with refusals_shown_in(form):
            services.check_merge(category=chosen["category"], into=chosen["into"])
            if pressed:
                merged = services.merge_categories(by=request.user, **chosen)
                messages.success(request, f"{merged} is now part of {merged.merged_into}.")
                return redirect("category_merge")
        if not form.errors:
            touched = services.issues_touched_by_merge(chosen["category"], request.user)
            context |= {"preview": chosen, "seal": seal(*chosen.values()), "touched": touched}
    return render(request, "tracker/category_merge.html", context)
