"""Values that need more than a number to be told honestly."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

SMALL = 5  # counts of people below this are hidden in publication copies (security.md)


class State(StrEnum):
    """What a count says about itself. The value is the word in files."""

    COUNTED = "counted"
    APPROXIMATE = "approximate"
    PARTLY_TAKEN = "partly taken"
    NOT_TAKEN = "not taken"
    NOT_POSTED = "not posted"
    HIDDEN = "fewer than 5"


@dataclass(frozen=True)
class Count:
    """A count, and how it came about. Not taken, not posted and nought are three things."""

    number: int | None
    state: State = State.COUNTED

    def __str__(self) -> str:
        if self.number is None:
            return self.state.value.capitalize()
        if self.state == State.APPROXIMATE:
            return f"about {self.number:,}"
        if self.state == State.PARTLY_TAKEN:
            return f"{self.number:,} (partly taken)"
        return f"{self.number:,}"

    @classmethod
    def of(cls, number: int | None, state: str | None) -> Self:
        return cls(number, State(state or State.NOT_POSTED))


def hidden_places(numbers: list[int]) -> set[int]:
    """Places of the figures a publication copy hides where their total is shown beside them.

    Figures of 1 to 4 go; where that is one alone, the total would give it away, so the next
    smallest goes with it. Nought stays: it is about nobody.
    """
    hidden = {place for place, number in enumerate(numbers) if 0 < number < SMALL}
    if len(hidden) == 1:
        others = [place for place, number in enumerate(numbers) if number >= SMALL]
        if others:
            hidden.add(min(others, key=lambda place: (numbers[place], place)))
    return hidden
