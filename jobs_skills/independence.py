"""How independent a board is, in figures: the criteria met and the twelve months. Pure functions
(J&S 4.3; S332, S333). Who chairs and convenes stands in `convening`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from jobs_skills.models import Criterion

MONTHS = 12


@dataclass(frozen=True)
class Answer:
    met: bool
    evidence: str = ""

    @property
    def counts(self) -> bool:
        """Met without evidence is not met."""
        return self.met and bool(self.evidence.strip())


@dataclass(frozen=True)
class Score:
    met: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded to the nearest; 100 for all alone, and 0 for none alone."""
        if self.met in (0, self.of):
            return 100 if self.met else 0
        return min(99, max(1, (200 * self.met + self.of) // (2 * self.of)))

    def __str__(self) -> str:
        return f"{self.met} of {self.of} ({self.percent} %)"


def score_of(answers: Mapping[str, Answer]) -> Score:
    """Over all criteria: one that has no answer is not met."""
    met = sum(1 for each in Criterion.values if each in answers and answers[each].counts)
    return Score(met, len(Criterion.values))


@dataclass(frozen=True)
class Clock:
    """The months within which a board is to stand on its own. `last` is the last day in time."""

    last: date
    days_left: int  # below nought: over

    @property
    def over(self) -> bool:
        return self.days_left < 0

    def in_words(self) -> str:
        days = abs(self.days_left)
        if days == 0:
            return "today is the last day"
        said = "1 day" if days == 1 else f"{days} days"
        return f"{said} over" if self.over else f"{said} left"


def clock_of(start: date, today: date, months: int = MONTHS) -> Clock:
    last = months_after(start, months)
    return Clock(last, (last - today).days)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it has none."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(day.day - 1), following - timedelta(1))
