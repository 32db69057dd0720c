"""The four measures of success: a dashboard for everybody, and an indicator with its readings."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.governance import access
from leadership.governance.forms.measures import IndicatorForm, ReadingForm
from leadership.governance.measure_charts import MOST_READINGS, course_of
from leadership.governance.models import Indicator, Measure, Reading
from leadership.governance.services import measures as services
from leadership.governance.views.record_pages import form_page
from leadership.people.form_refusals import refusals_shown_in

MEASURES, READINGS = 10, 25  # to a page
HEADING = "Measures of success"
COLUMNS = ("Day", "Value")  # of the figures beside a chart


def _trail(indicator: Indicator | None = None) -> list[tuple[str, str]]:
    trail = [(HEADING, reverse("measure_list"))]
    if indicator is None:
        return trail
    return [*trail, (indicator.name, reverse("indicator_detail", args=[indicator.pk]))]


@require_safe
def measure_list(request: HttpRequest) -> HttpResponse:
    latest = Prefetch(
        "readings", Reading.objects.order_by("-on")[:MOST_READINGS], to_attr="latest_readings"
    )
    indicators = Prefetch("indicators", Indicator.objects.order_by("pk").prefetch_related(latest))
    page = page_of(
        request, Measure.objects.prefetch_related(indicators).order_by("number"), MEASURES
    )
    shown = [
        (measure, [course_of(each, each.latest_readings) for each in measure.indicators.all()])
        for measure in page
    ]
    read = sum(any(course.readings for course in courses) for _, courses in shown)
    context = {
        "page": page,
        "measures": shown,
        "read": read,
        "columns": COLUMNS,
        "may_keep": access.may_keep_measures(request.user),
    }
    return render(request, "governance/measure_list.html", context)


@require_safe
def indicator_detail(request: HttpRequest, pk: int) -> HttpResponse:
    indicator = _indicator(pk)
    readings = indicator.readings.order_by("-on")
    context = {
        "indicator": indicator,
        "course": course_of(indicator, list(readings[:MOST_READINGS])),
        "page": page_of(request, readings, READINGS),
        "columns": COLUMNS,
        "may_keep": access.may_keep_measures(request.user),
    }
    return render(request, "governance/indicator_detail.html", context)


def _indicator(pk: int) -> Indicator:
    return get_object_or_404(Indicator.objects.select_related("measure"), pk=pk)


def _keeper_only(request: HttpRequest) -> None:
    if not access.may_keep_measures(request.user):
        raise Http404


@login_required
def indicator_add(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    measure = get_object_or_404(Measure.objects.order_by("number"), pk=pk)
    return _indicator_form(request, Indicator(measure=measure), "Add an indicator")


@login_required
def indicator_edit(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    return _indicator_form(request, _indicator(pk), "Change the indicator")


def _indicator_form(request: HttpRequest, indicator: Indicator, heading: str) -> HttpResponse:
    trail = _trail(indicator if indicator.pk else None)
    form = IndicatorForm(request.POST or None, instance=indicator)
    if form.is_valid():
        with refusals_shown_in(form):
            indicator = services.write_indicator(indicator=form.save(commit=False), by=request.user)
            messages.success(request, f"“{indicator}” is saved.")
            return redirect("indicator_detail", indicator.pk)
    caption = str(indicator.measure)
    return form_page(request, form, heading=heading, above=trail, caption=caption)


@login_required
def reading_add(request: HttpRequest, pk: int) -> HttpResponse:
    _keeper_only(request)
    indicator = _indicator(pk)
    form = ReadingForm(request.POST or None, indicator=indicator, initial={"on": dates.today()})
    if form.is_valid():
        with refusals_shown_in(form):
            services.add_reading(indicator=indicator, by=request.user, **form.cleaned_data)
            messages.success(request, "The reading is added.")
            return redirect("indicator_detail", pk)
    return form_page(
        request, form, heading="Add a reading", above=_trail(indicator), caption=indicator.name
    )
