"""What the page of a decision's line is made of: lines under headings, for every kind of row."""

from dataclasses import dataclass
from datetime import date
from typing import Any

MOST_SHOWN, A_PAGE = 5, 25


@dataclass(frozen=True)
class Line:
    """One thing that carries a part out, as it reads on the page."""

    title: str
    url: str = ""
    detail: str = ""
    tag: str = ""
    outcome: str = ""


@dataclass(frozen=True)
class Section:
    """The first few lines of a kind under a part, and how many there are of it."""

    key: str
    title: str
    lines: list[Any]
    total: int
    counted: str  # "3 pilots, of which you may read none by name"

    @property
    def more(self) -> bool:
        return len(self.lines) > 0 and self.total > len(self.lines)


def joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def day(written: str | None) -> date | None:
    """A day out of a row of the database's JSON."""
    return date.fromisoformat(written) if written else None


def full(when: date | None) -> str:
    return f"{when:%-d %B %Y}" if when else ""


def span(start: str | None, end: str | None) -> str:
    """From when to when; `end` is the first day after it."""
    begins, ends = full(day(start)), full(day(end))
    if not begins:
        return ""
    return f"from {begins} to {ends}" if ends else f"from {begins}"


def standing(start: str | None, end: str | None, today: date) -> str:
    begins, ends = day(start), day(end)
    if begins is None or begins > today:
        return "Not begun"
    return "Ended" if ends is not None and ends <= today else "Under way"
