"""What people said of parish and community councils, by ward, as one reader may see it (S276)."""

from collections.abc import Iterable
from dataclasses import dataclass

from leadership.governance.models import ParishConsultation, ParishResponse
from leadership.reporting.values import SMALL

HIDDEN = f"fewer than {SMALL}"


@dataclass(frozen=True)
class Answers:
    """One ward's numbers; `shown` is False where one of them is about fewer than five people: then
    none of the row is shown, for the others would give it away."""

    ward: str
    in_favour: int
    against: int
    undecided: int
    shown: bool

    @property
    def all(self) -> int:
        return self.in_favour + self.against + self.undecided


@dataclass(frozen=True)
class Said:
    """The rows, and the sum of those that are shown: the sum of all would tell what is hidden."""

    rows: list[Answers]

    @property
    def hidden(self) -> int:
        return sum(not row.shown for row in self.rows)

    @property
    def total(self) -> tuple[int, int, int, int]:
        shown = [row for row in self.rows if row.shown]
        columns = ("in_favour", "against", "undecided", "all")
        first, second, third, fourth = (
            sum(getattr(row, name) for row in shown) for name in columns
        )
        return first, second, third, fourth


def said_in(responses: Iterable[ParishResponse], *, small_too: bool) -> Said:
    """`small_too`: the reader may see how few they were."""
    rows = []
    for response in responses:
        numbers = response.in_favour, response.against, response.undecided
        small = any(0 < number < SMALL for number in numbers)
        rows.append(Answers(str(response.ward), *numbers, shown=small_too or not small))
    return Said(rows)


def visits_in_words(consultation: ParishConsultation, *, small_too: bool) -> str:
    number = consultation.attendances
    if number is None:
        return "not counted"
    if 0 < number < SMALL and not small_too:
        return HIDDEN
    return f"{number:,}"
