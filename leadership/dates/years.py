"""Municipal years: from the annual meeting of the council in May to the next (S287)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class MunicipalYear:
    """One municipal year. `start` is its first day, `end` the first day of the next (half-open)."""

    year: int
    start: date
    end: date

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """As people write it: 2016/17."""
        return f"{self.year}/{(self.year + 1) % 100:02d}"

    @property
    def code(self) -> str:
        """As references and file names write it: 1617."""
        return f"{self.year % 100:02d}{(self.year + 1) % 100:02d}"

    @property
    def slug(self) -> str:
        """As addresses write it: 2016-17."""
        return f"{self.year}-{(self.year + 1) % 100:02d}"

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def months(self) -> list[date]:
        """The first day of each calendar month the year touches, in order."""
        first, found = self.start.replace(day=1), []
        while first < self.end:
            found.append(first)
            first = (first.replace(day=28) + (date(2000, 1, 8) - date(2000, 1, 1))).replace(day=1)
        return found


@dataclass(frozen=True)
class YearCalendar:
    """When municipal years start: a usual day, or the day of the annual meeting where known."""

    usual: tuple[int, int]
    annual_meetings: Mapping[int, date]

    def start(self, year: int) -> date:
        return self.annual_meetings.get(year) or date(year, *self.usual)

    def year(self, year: int) -> MunicipalYear:
        return MunicipalYear(year, self.start(year), self.start(year + 1))

    def containing(self, day: date) -> MunicipalYear:
        return self.year(day.year if day >= self.start(day.year) else day.year - 1)

    def parse(self, text: str) -> MunicipalYear:
        """The year written as 2016/17, 2016-17, 1617 or 2016. Raises ValueError otherwise.

        2021 alone is 2021/22, as 2016 alone is 2016/17; it is never the code of 2020/21.
        """
        match = re.fullmatch(r"(?:(20\d\d)(?:[/-](\d\d))?|(\d\d)(\d\d))", text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a municipal year: write it as 2016/17.")
        year = int(match[1]) if match[1] else 2000 + int(match[3])
        second = match[2] or match[4]
        if second and int(second) != (year + 1) % 100:
            raise ValueError(f"{text!r} is not a municipal year: write it as 2016/17.")
        return self.year(year)
