"""The one type for dates that are not exact days (S336, S337; briefing note of July 2017, J&S 5.2).

VagueDate.on(date(2017, 7, 10))                              10 July 2017
VagueDate.in_month(2017, 6)                                  June 2017
VagueDate.over_months(date(2017, 9, 1), date(2017, 12, 1))   September to December 2017
VagueDate.between(date(2017, 7, 10), date(2017, 7, 21))      10 to 21 July 2017
VagueDate.either(date(2017, 9, 1), date(2017, 10, 1))        September or October 2017
VagueDate.several(date(2017, 7, 24), date(2017, 7, 25))      24 and 25 July 2017
VagueDate.so_many(2, date(2018, 1, 1), date(2018, 6, 30))    two in January to June 2018
VagueDate.by(date(2017, 7, 31))                              before the end of July 2017
"""

from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Any, Self

from leadership.dates.vague_reading import read
from leadership.dates.vague_shape import Kind, Shape
from leadership.dates.vague_words import in_words

__all__ = ["Kind", "VagueDate"]

RANK = {kind: place for place, kind in enumerate(Kind)}


@total_ordering
@dataclass(frozen=True)
class VagueDate(Shape):
    """When something is to happen, as exactly as it is known; one meaning has one value.

    Dates are ordered by their first possible day, then what is certain before what is possible,
    then by their last, as `Kind` lists them, the smaller count, the earlier days. One that has no
    first day stands at its last. `in_time_order()` of the database is the same order.
    """

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `in_words` writes, and what people type. Raises ValueError, with a sentence that
        says what to write, for anything else."""
        return cls(**vars(read(text)))

    def in_words(self) -> str:
        """24 and 25 July 2017, and twice on 1 August 2017; “possibly” before it where it is."""
        return in_words(self)

    def __str__(self) -> str:
        return self.in_words()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, VagueDate):
            return NotImplemented
        return self._place < other._place

    @property
    def _place(self) -> tuple[Any, ...]:
        start = self.first or self.last
        return start, self.possible, self.last, RANK[self.kind], self.count or 0, self.days

    @property
    def wanted(self) -> int:
        """How many happenings make it done: one for each day listed, the count, or else one."""
        return len(self.days) if self.kind == Kind.DAYS else self.count or 1

    def is_overdue(self, on: date) -> bool:
        """Whether the last possible day is over on that day."""
        return on > self.last

    def days_late(self, on: date) -> int:
        """Calendar days since the last possible day; 0 where it is not over."""
        return max(0, (on - self.last).days)
