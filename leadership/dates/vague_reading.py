"""Reads a vague date as people write it; every other text is refused with what to write."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from leadership.dates.vague_shape import Shape, month_end
from leadership.dates.vague_typed import (
    MONTHS,
    NUMBER,
    REPEAT,
    SAY_YEAR,
    WRITE,
    number,
    real_day,
    tidy,
)

ONLY_MONTHS = "Only months can be alternatives, such as September or October 2017."
HOW_OFTEN = "Say for each day how often, such as 24 July 2017, and twice on 1 August 2017."
BY_MONTH = "Write “before July 2017” or “before the end of July 2017”."

POSSIBLE = re.compile(r"^(?:possible|possibly|perhaps) | \(?(?:possible|possibly)\)?$")
TO_BEGIN_WITH = re.compile(r"^(?:in|on|from|during) ")
BEFORE = re.compile(r"(by|before) (?:(?:the )?(end) of )?(.+)")
COUNT = re.compile(rf"({NUMBER})(?: times)? (?:in|from|during) (.+)")
COMMAS_AND = re.compile(r", ?(?:and )?| and ")
COMMAS_OR = re.compile(r", ?(?:or )?| or ")
ITEM = re.compile(
    rf"(?:(?P<often>{NUMBER})(?: times)? on )?"
    rf"(?P<day>\d\d?\b)?(?: ?(?P<month>{'|'.join(MONTHS)})\b(?: (?P<year>\d{{4}})\b)?)?"
    rf"(?: ?(?P<again>{REPEAT}))?"
)


@dataclass(frozen=True)
class Part:
    """A day or a month; a month or year that it does not say itself is that of the next part."""

    day: int | None
    month: int | None
    year: int | None
    often: str | None
    again: str | None
    says_month: bool

    @property
    def first(self) -> date:
        if self.month is None:
            raise ValueError(WRITE)
        if self.year is None:
            raise ValueError(SAY_YEAR)
        return real_day(1 if self.day is None else self.day, self.month, self.year)

    @property
    def last(self) -> date:
        return self.first if self.day else month_end(self.first)

    @property
    def times(self) -> int:
        return number(self.often or self.again or "once")


def read(text: str) -> Shape:
    """Raises ValueError, with a sentence that says what to write."""
    said = tidy(text)
    surely = POSSIBLE.sub("", said)
    return replace(_read(TO_BEGIN_WITH.sub("", surely)), possible=surely != said)


def _read(said: str) -> Shape:
    if match := BEFORE.fullmatch(said):
        return _before(*match.groups())
    if match := COUNT.fullmatch(said):
        first, last = _period(match[2])
        return Shape.so_many(number(match[1]), first, last)
    if " or " in said:
        return _either(_parts(COMMAS_OR.split(said)))
    if " to " in said:
        return Shape.between(*_period(said))
    return _listed(_parts(COMMAS_AND.split(said)))


def _before(word: str, end: str | None, rest: str) -> Shape:
    first, last = _period(rest)
    by_day = first == last
    if end:
        if by_day:
            raise ValueError(WRITE)
        return Shape.by(last)
    if word == "before":
        return Shape.by(first - timedelta(days=1))
    if not by_day:
        raise ValueError(BY_MONTH)
    return Shape.by(last)


def _period(said: str) -> tuple[date, date]:
    """The first and the last day of a day, of a month, or from one to another."""
    parts = _parts(said.split(" to "))
    of_months = {part.day is None for part in parts}
    if len(parts) > 2 or len(of_months) > 1 or any(part.often or part.again for part in parts):
        raise ValueError(WRITE)
    return parts[0].first, parts[-1].last


def _either(parts: list[Part]) -> Shape:
    if any(part.day is not None or part.often or part.again for part in parts):
        raise ValueError(ONLY_MONTHS)
    return Shape.either(*[part.first for part in parts])


def _listed(parts: list[Part]) -> Shape:
    if len(parts) == 1 and parts[0].times == 1:
        return Shape.between(parts[0].first, parts[0].last)
    if any(part.day is None or part.times < 1 for part in parts):
        raise ValueError(WRITE)
    if any(part.often and not part.says_month for part in parts) or any(
        _either_how_often(*pair) for pair in pairwise(parts)
    ):
        raise ValueError(HOW_OFTEN)
    return Shape.several(*[part.first for part in parts for _ in range(part.times)])


def _either_how_often(part: Part, following: Part) -> bool:
    """24 and 25 July (x2), twice on 24 July and 1 August: is it said of one of them or of both?"""
    after = following.says_month and following.again and not part.says_month and not part.again
    return bool(after or (part.often and not following.often))


def _parts(texts: list[str]) -> list[Part]:
    parts: list[Part] = []
    month = year = None
    for text in reversed(texts):
        match = ITEM.fullmatch(text)
        if not match or not text:
            raise ValueError(WRITE)
        month = MONTHS.index(match["month"]) + 1 if match["month"] else month
        year = int(match["year"]) if match["year"] else year
        day = int(match["day"]) if match["day"] else None
        says_month = match["month"] is not None
        parts.append(Part(day, month, year, match["often"], match["again"], says_month))
    return parts[::-1]
