"""An indicator's readings over time, drawn beside its baseline (S088)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from leadership.governance.models import Indicator, Reading
from leadership.reporting.charts import Chart, Series

MOST_READINGS = 12


@dataclass(frozen=True)
class Course:
    """What a page shows of an indicator: its latest readings, the newest first, and its chart,
    which is there from two figures on."""

    indicator: Indicator
    readings: Sequence[Reading]
    chart: Chart | None
    rows: list[tuple[str, str]]

    @property
    def latest(self) -> Reading | None:
        return self.readings[0] if self.readings else None

    @property
    def against_baseline(self) -> str:
        """How the latest reading stands to the baseline, in words; empty where one is missing."""
        if self.latest is None or self.indicator.baseline is None:
            return ""
        change = self.latest.value - self.indicator.baseline
        if not change:
            return "as at the baseline"
        better = (change > 0) == self.indicator.higher_is_better
        way = "above" if change > 0 else "below"
        return f"{said(abs(change))} {way} the baseline: {'better' if better else 'worse'}"


def said(value: Decimal) -> str:
    """1,234.5: without noughts at the end."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def course_of(indicator: Indicator, readings: Sequence[Reading]) -> Course:
    """`readings` come the newest first."""
    points = [(f"{reading.on:%-d %b %Y}", reading.value) for reading in reversed(readings)]
    if indicator.baseline is not None and indicator.baseline_on is not None:
        points.insert(0, (f"{indicator.baseline_on:%-d %b %Y}, baseline", indicator.baseline))
    drawable = len(points) > 1 and all(value >= 0 for _, value in points)
    chart = None
    if drawable:
        chart = Chart(
            kind="bars",
            title=f"{indicator.name}, in {indicator.unit}",
            labels=[label for label, _ in points],
            series=[Series(indicator.name, [float(value) for _, value in points])],
            decimals=2,
        )
    return Course(indicator, readings, chart, [(label, said(value)) for label, value in points])
