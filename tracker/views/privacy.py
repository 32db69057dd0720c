"""Private matters: opened to more people by their councillor, and that there are some."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import Conflict, NotAllowed
from tracker import access, services
from tracker.forms.privacy import PrivateMatterFilters, ShareForm
from tracker.models import PrivateMatter
from tracker.rows import only_of
from tracker.views.conflicts import as_it_is_now, merged_form
from tracker.views.finding import issue_for
from wards.access import own_wards

PAGE = 25


@login_required
def issue_share(request: HttpRequest, pk: int) -> HttpResponse:
    """What is open to the ward already goes back to the issue: it was opened a moment ago."""
    issue, _ = issue_for(request, pk, lambda standing: standing.shares)
    if not issue.is_private:
        return redirect(issue)
    party = own_wards(request.user).parties.get(issue.ward_id, "")
    form = ShareForm(request.POST or None, issue=issue, party=party)
    context = {"issue": issue, "form": form, "only": only_of(issue, request.user.person_id)}
    if form.is_valid():
        with refusals_shown_in(form):
            try:
                services.share(issue=issue, by=request.user, **form.cleaned_data)
            except Conflict as conflict:
                issue = as_it_is_now(request, issue, conflict)
                form = merged_form(ShareForm, request, issue=issue, party=party)
                context |= {"issue": issue, "form": form, "conflict": conflict}
                return render(request, "tracker/issue_share.html", context, status=409)
            messages.success(request, "It is open to more people now.")
            return redirect(issue)
    return render(request, "tracker/issue_share.html", context)


@login_required
@require_safe
def private_matter_list(request: HttpRequest) -> HttpResponse:
    """For governance managers: ward, category and dates, and nothing else."""
    if not access.may_see_private_matters(request.user):
        raise NotAllowed
    seen = PrivateMatter.objects.visible_to(request.user)
    filters = PrivateMatterFilters(request.GET, matters=seen)
    listed = filters.narrowed(seen).select_related("ward", "category").latest_first()
    context = {"page": page_of(request, listed, PAGE), "filters": filters}
    return render(request, "tracker/private_matter_list.html", context)
