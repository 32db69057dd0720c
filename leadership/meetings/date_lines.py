"""The dates of a year as a committee agrees them, one a line: 6 September, or 4 or 11 April (S029).

A line with "or" is one meeting of which the day is still to be chosen; a line with "and" is as many
meetings as it has days. The municipal year says which calendar year is meant where a line does not.
"""

import re

from leadership.dates.vague import Kind, VagueDate
from leadership.dates.years import MunicipalYear

WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MOST = 60  # a body meets at most weekly


class NotADate(ValueError):
    """A line is no date. The message names the line and says what to write."""


def read_lines(text: str, year: MunicipalYear) -> list[VagueDate]:
    """Raises NotADate for a line that is none, or lies in another municipal year."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > MOST:
        raise NotADate(f"These are more than {MOST} dates: check the list.")
    return [when for line in lines for when in _read(WEEKDAY.sub("", line), year)]


def _read(line: str, year: MunicipalYear) -> list[VagueDate]:
    found = [when for when in map(_parse, _with_a_year(line, year)) if when is not None]
    if not found:
        raise NotADate(f"“{line[:60]}” is not a date: write 6 September, or 4 or 11 April.")
    for when in found:
        if lies_in(when, year):
            return _apart(line, when)
    raise NotADate(f"“{line[:60]}” is not in {year.label}.")


def lies_in(when: VagueDate, year: MunicipalYear) -> bool:
    """Is each possible day of it in that year?"""
    return when.first is not None and when.first in year and when.last in year


def _with_a_year(line: str, year: MunicipalYear) -> list[str]:
    if YEAR.search(line):
        return [line]
    return [f"{line} {year.year}", f"{line} {year.year + 1}"]


def _parse(text: str) -> VagueDate | None:
    for said in (text, text.replace(" or ", " and ")):
        try:
            when = VagueDate.parse(said)
        except ValueError:
            continue
        return when if when.first is not None else None
    return None


def _apart(line: str, when: VagueDate) -> list[VagueDate]:
    """Days joined by "and" are meetings of their own."""
    if when.kind == Kind.DAYS and " or " not in line:
        return [VagueDate.on(day) for day in when.days]
    return [when]


def in_words(when: VagueDate) -> str:
    """4 or 11 April 2018: of the days of one date in a schedule one is to be chosen."""
    words = when.in_words()
    return words.replace(" and ", " or ") if when.kind == Kind.DAYS else words
