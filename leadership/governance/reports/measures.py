"""The measures of success with their indicators, baselines and readings (S087, S088)."""

from collections.abc import Iterable
from decimal import Decimal

from django import forms
from django.db.models import Prefetch

from leadership.governance.models import Indicator, Measure, Reading
from leadership.governance.reports.filters import AsAtFilters
from leadership.governance.reports.told import day, governance_report, many
from leadership.reporting.columns import Column, Date, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Row, Summary

NO_READING, NO_INDICATOR = "No reading yet", "No indicator yet"
LATEST = "latest"
NOTES = ["The change is against the baseline; where there is none, none is told."]


class MeasureFilters(AsAtFilters):
    which = forms.ChoiceField(
        label="Readings", required=False, choices=[("", "All"), (LATEST, "Only the latest")]
    )


def _measures(asked: Asked) -> list[Measure]:
    found: list[Measure] = asked.once("measures", lambda: list(_ask(asked)))
    return found


def _ask(asked: Asked) -> Iterable[Measure]:
    read = Reading.objects.filter(on__lte=asked.filters["on"]).order_by("on")
    indicators = Indicator.objects.order_by("pk").prefetch_related(Prefetch("readings", read))
    return Measure.objects.order_by("number").prefetch_related(Prefetch("indicators", indicators))


def _columns(asked: Asked) -> list[Column]:
    return [
        Integer("number", "No", width=5),
        Text("measure", "Measure", width=28),
        Text("indicator", "Indicator", width=24),
        Text("unit", "Unit", width=14),
        Number("baseline", "Baseline", width=10, places=2),
        Date("baseline_on", "Baseline of", width=14),
        Text("baseline_source", "Baseline from", width=16),
        Date("on", "Read on", width=14),
        Number("value", "Reading", width=10, places=2),
        Number("change", "Change", width=9, places=2),
        Text("state", "State", width=14),
        Text("source", "Reading from", width=16),
        Text("note", "Note", width=16),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    for measure in _measures(asked):
        head = [measure.number, measure.name]
        indicators = list(measure.indicators.all())
        if not indicators:
            yield [*head, "", "", None, None, "", None, None, None, NO_INDICATOR, "", ""]
        for indicator in indicators:
            for reading in _told(asked, indicator):
                yield [*head, *_of_indicator(indicator), *_of_reading(indicator, reading)]


def _told(asked: Asked, indicator: Indicator) -> list[Reading] | list[None]:
    """What is told of an indicator: its readings, the latest, or the one line that says none."""
    found = list(indicator.readings.all())
    if not found:
        return [None]
    return found[-1:] if asked.filters["which"] else found


def _of_indicator(one: Indicator) -> Row:
    return [one.name, one.unit, one.baseline, one.baseline_on, one.baseline_source]


def _of_reading(indicator: Indicator, reading: Reading | None) -> Row:
    if reading is None:
        return [None, None, None, NO_READING, "", ""]
    change = None if indicator.baseline is None else reading.value - indicator.baseline
    state = said_change(change, higher_is_better=indicator.higher_is_better)
    return [reading.on, reading.value, change, state, reading.source, reading.note]


def said_change(change: Decimal | None, *, higher_is_better: bool) -> str:
    if change is None:
        return "No baseline"
    if change == 0:
        return "As it was"
    return "Better" if (change > 0) == higher_is_better else "Worse"


def _summary(asked: Asked) -> Summary:
    measures = _measures(asked)
    indicators = [one for measure in measures for one in measure.indicators.all()]
    read = sum(bool(one.readings.all()) for one in indicators)
    sentence = (
        f"{many(len(measures), 'measure')} with {many(len(indicators), 'indicator')} on"
        f" {day(asked.filters['on'])}: {read} {'has' if read == 1 else 'have'} been read."
    )
    bare = sum(not measure.indicators.all() for measure in measures)
    figures = [
        Figure("indicators not read yet", f"{len(indicators) - read}", f"of {len(indicators)}"),
        Figure("measures without an indicator", f"{bare}", f"of {len(measures)}"),
    ]
    return Summary(sentence, figures, notes=NOTES)


MEASURES = governance_report(
    slug="measures-of-success",
    title="Measures of success",
    about="Each measure with its indicators, where they stood before, and every reading since.",
    filters=MeasureFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Measures of success on {day(asked.filters['on'])}",
    sections=("measure",),
    rows_title="Readings",
    wide=True,
)
