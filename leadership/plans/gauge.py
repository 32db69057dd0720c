"""How long a plan is against what the round asks: a warning, never a block (App A 4.2.2; S222)."""

from dataclasses import dataclass
from typing import Any

from leadership.plans.models import PlanningRound
from leadership.plans.text import count_words

WORDS_A_PAGE = 450


@dataclass(frozen=True)
class Gauge:
    words: int
    most_words: int
    priorities: int
    most_priorities: int

    @property
    def too_long(self) -> bool:
        return self.words > self.most_words

    @property
    def too_many(self) -> bool:
        return self.priorities > self.most_priorities

    @property
    def pages(self) -> float:
        """About so many printed pages, to the half."""
        return max(0.5, round(self.words / WORDS_A_PAGE * 2) / 2)

    @property
    def warnings(self) -> list[str]:
        found = []
        if self.too_long:
            over = self.words - self.most_words
            found.append(f"It is {over:,} words longer than the round asks: short plans get read.")
        if self.too_many:
            found.append(
                f"It has {self.priorities} priorities and the round asks for at most"
                f" {self.most_priorities}: which matter most?"
            )
        return found


def gauge_of(document: dict[str, Any], planning_round: PlanningRound) -> Gauge:
    return Gauge(
        words=count_words(document),
        most_words=planning_round.most_words,
        priorities=len(document["priorities"]),
        most_priorities=planning_round.most_priorities,
    )
