"""Charts as SVG, drawn on the server: no script, no style attribute, the same on paper.

Colours differ in lightness, every value is labelled directly, and title and description say in
words what is drawn. The figures stand beside each chart as a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

DARK, LIGHT, INK, HAIRLINE = "#15425c", "#9fb4c3", "#0b0c0c", "#8a9499"
COLOURS = (DARK, LIGHT)
FONT = 'font-family="Noto Sans, Helvetica Neue, Arial, sans-serif"'


@dataclass(frozen=True)
class Series:
    name: str
    values: Sequence[float | None]  # None: not known, or hidden; drawn as nothing


@dataclass(frozen=True)
class Chart:
    """Grouped bars or lines: one or two series over the same labels."""

    kind: str  # "bars" or "lines"
    title: str
    labels: Sequence[str]
    series: Sequence[Series]
    decimals: int = 1
    unknown: str = "hidden"  # what a bar without a value says

    @property
    def description(self) -> str:
        """What the chart shows, in words: the highest value of each series."""
        said = []
        for series in self.series:
            known = [
                (value, label)
                for value, label in zip(series.values, self.labels, strict=True)
                if value is not None
            ]
            if known:
                value, label = max(known, key=lambda pair: pair[0])
                said.append(f"{series.name}: highest is {label} with {value:.{self.decimals}f}.")
        return " ".join(said) or "There is nothing to draw."

    def svg(self) -> SafeString:
        """Every text in it was escaped when it was drawn, so that pages show it as it is."""
        return mark_safe(_bars(self) if self.kind == "bars" else _lines(self))


def _top(chart: Chart) -> float:
    return max((value for series in chart.series for value in series.values if value), default=1.0)


def _text(x: float, y: float, text: str, anchor: str = "start", size: int = 14) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'fill="{INK}" {FONT}>{escape(text)}</text>'
    )


def _frame(chart: Chart, width: int, height: int, parts: list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'class="chart" role="img"><title>{escape(chart.title)}</title>'
        f"<desc>{escape(chart.description)}</desc>{''.join(parts)}</svg>"
    )


def _legend(chart: Chart, y: float) -> list[str]:
    parts, x = [], 0.0
    for place, series in enumerate(chart.series):
        parts.append(
            f'<rect x="{x:.1f}" y="{y - 9:.1f}" width="10" height="10" fill="{COLOURS[place]}"/>'
        )
        parts.append(_text(x + 16, y, series.name))
        x += 34 + 7.6 * len(series.name)
    return parts


def _shortened(label: str, at_most: int) -> str:
    return label if len(label) <= at_most else label[: at_most - 1].rstrip() + "…"


def _bars(chart: Chart) -> str:
    left, reach, bar, gap = 210, 400, 16, 14
    step = len(chart.series) * (bar + 2) + gap
    scale, parts = reach / _top(chart), []
    for row, label in enumerate(chart.labels):
        y = row * step
        parts.append(_text(0, y + step / 2 - gap / 2 + 5, _shortened(label, 28)))
        for place, series in enumerate(chart.series):
            value, top = series.values[row], y + place * (bar + 2)
            if value is None:
                parts.append(_text(left + 4, top + bar - 3, chart.unknown, size=13))
                continue
            length = value * scale
            parts.append(
                f'<rect x="{left}" y="{top}" width="{length:.1f}" height="{bar}" '
                f'fill="{COLOURS[place]}"/>'
            )
            parts.append(
                _text(left + length + 6, top + bar - 3, f"{value:.{chart.decimals}f}", size=13)
            )
    end = len(chart.labels) * step
    return _frame(chart, 680, end + 24, [*parts, *_legend(chart, end + 14)])


def _lines(chart: Chart) -> str:
    width, high, base = 680, 20, 220
    step = (width - 80) / max(1, len(chart.labels) - 1)
    scale, parts = (base - high) / _top(chart), []
    parts.append(f'<path d="M20 {base}H{width - 40}" stroke="{HAIRLINE}" fill="none"/>')
    for place, series in reversed(list(enumerate(chart.series))):
        points = [
            (20 + row * step, base - value * scale, value)
            for row, value in enumerate(series.values)
            if value is not None
        ]
        if not points:
            continue
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in points)
        parts.append(f'<path d="M{path}" stroke="{COLOURS[place]}" stroke-width="3" fill="none"/>')
        highest = max(points, key=lambda point: point[2])
        for x, y, value in dict.fromkeys([highest, points[-1]]):
            shift = -8 if place == 0 else 18
            parts.append(_text(x, y + shift, f"{value:.{chart.decimals}f}", "middle", 13))
    every = max(1, len(chart.labels) // 7 + 1)
    for row, label in enumerate(chart.labels):
        if row % every == 0:
            parts.append(_text(20 + row * step, base + 20, label, "middle", 13))
    return _frame(chart, width, base + 56, [*parts, *_legend(chart, base + 48)])
