"""The services matrix and the page of one service: public; what a service covers: kept by those
who answer for it."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.people.form_refusals import refusals_shown_in
from relationships import access, services
from relationships.forms.services import MatrixForm, ScopeForm
from relationships.matrix import Records, difference, statements
from relationships.models import Service
from relationships.reading import read_service

KEPT = "The draft is kept. It is not shown to the public until it is published."
PUBLISHED = "Published: the service’s page says so from now on."


@require_safe
def service_list(request: HttpRequest) -> HttpResponse:
    form = MatrixForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    records = Records()
    day, before = asked.get("on") or dates.today(), asked.get("before")
    matrix = records.on(day)
    query = {name: value.isoformat() for name, value in asked.items() if value}
    context = {
        "matrix": matrix,
        "totals": [matrix.at(level) for level in ("ward", "cluster", "city")],
        "says": statements(matrix),
        "form": form,
        "active": form.active(),
        "is_today": day == dates.today(),
        "before": before,
        "changed": difference(records.on(before), matrix) if before else [],
        "changes": changes_in_words(records.days_of_change, dates.today()),
        "without_scope": matrix.without_scope_statement,
        "report_url": f"{reverse('report_page', args=['services-matrix'])}?{urlencode(query)}",
        "gaps_url": reverse("report_page", args=["scope-statements"]),
    }
    return render(request, "relationships/service_list.html", context)


def changes_in_words(days: Iterable[date], today: date) -> list[tuple[str, list[date]]]:
    """What has changed and what will, each with its days, the oldest first."""
    past = sorted(day for day in days if day <= today)
    coming = sorted(day for day in days if day > today)
    said = [
        ("The matrix changed", past),
        ("It changes" if past else "The matrix changes", coming),
    ]
    return [(words, found) for words, found in said if found]


@require_safe
def service_detail(request: HttpRequest, slug: str) -> HttpResponse:
    record = read_service(slug, request.user, dates.today())
    if record is None:
        raise Http404
    return render(request, "relationships/service_detail.html", {"record": record})


@login_required
def service_scope(request: HttpRequest, slug: str) -> HttpResponse:
    """One form, two buttons: keep as a draft, or publish from today."""
    service = get_object_or_404(Service.objects.select_related("parent"), slug=slug)
    if not access.may_keep_scope(request.user, service):
        raise Http404
    draft = service.scope_statements.drafts().first()
    published = service.scope_statements.published().on(dates.today()).first()
    shown = ScopeForm.showing(draft, published)
    form = ScopeForm(request.POST or None, service=service, initial=shown)
    if form.is_valid():
        publish = "publish" in request.POST
        with refusals_shown_in(form):
            services.write_scope(
                service=service, publish=publish, by=request.user, **form.cleaned_data
            )
            messages.success(request, PUBLISHED if publish else KEPT)
            return redirect(service)
    context = {"service": service, "form": form, "draft": draft, "published": published}
    return render(request, "relationships/service_scope.html", context)
