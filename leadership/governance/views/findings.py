"""What does not agree in the papers: what the tables show, and what readers of the papers saw."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.findings import findings_for
from leadership.governance.forms.findings import SettleForm
from leadership.governance.models import SourceFinding
from leadership.governance.services.findings import settle
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in

ROWS = 25  # to a page
HEADING = "What does not agree in the papers"


def _written() -> object:
    """Those that wait first, then the settled ones, the latest on top."""
    return SourceFinding.objects.order_by(F("settled_on").desc(nulls_first=True), "source", "pk")


@require_safe
def source_findings(request: HttpRequest) -> HttpResponse:
    context = {
        "computed": page_of(request, findings_for(request.user), ROWS),
        "written": page_of(request, _written(), ROWS, name="read"),
        "waiting": SourceFinding.objects.filter(settled_on__isnull=True).count(),
        "may_settle": access.may_settle_findings(request.user),
    }
    return render(request, "governance/source_findings.html", context)


@login_required
def source_finding_settle(request: HttpRequest, pk: int) -> HttpResponse:
    if not access.may_settle_findings(request.user):
        raise Http404
    finding = get_object_or_404(_written(), pk=pk)
    form = SettleForm(request.POST or None, initial={"on": dates.today()})
    if form.is_valid():
        with refusals_shown_in(form):
            settle(finding=finding, by=request.user, **form.cleaned_data)
            messages.success(request, "It is settled. What was found stays on the page.")
            return redirect("source_findings")
    return form_page(
        request,
        form,
        heading="Settle a finding",
        above=[(HEADING, reverse("source_findings"))],
        caption=finding.source,
        intro=finding.what,
    )
