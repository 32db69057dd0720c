"""How long a plan is against what the round asks: a warning, never a block (App A 4.2.2; S222)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from leadership.plans.models import PlanningRound, PlanSection, PlanVersion, PriorityText
from leadership.plans.text import count_words

READ = ("title", "why", "what", "who", "cluster_action")  # of a priority, as `count_words` reads it

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


def gauges_of(versions: Iterable[PlanVersion], planning_round: PlanningRound) -> dict[int, Gauge]:
    """The gauge of each version by its key, of drafts and frozen texts alike, in two queries."""
    documents: dict[int, dict[str, Any]] = {
        version.pk: {"sections": [], "priorities": []} for version in versions
    }
    sections: Any = PlanSection.objects.filter(version__in=documents).order_by("pk")
    for row in sections.values("version", "heading", "text"):
        said = {"heading": row["heading"], "text": row["text"]}
        documents[row["version"]]["sections"].append(said)
    priorities: Any = PriorityText.objects.filter(version__in=documents).order_by("pk")
    for row in priorities.values("version", *READ):
        documents[row["version"]]["priorities"].append(row)
    return {key: gauge_of(found, planning_round) for key, found in documents.items()}
