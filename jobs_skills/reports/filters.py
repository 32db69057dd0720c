"""Which board, as at which day, since when: what the boards' reports are asked for."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django import forms

from jobs_skills.access import boards_in_reports, boards_to_ask_for
from jobs_skills.models import Board
from leadership import dates
from leadership.dates.forms import DayField
from leadership.dates.models import AnnualMeeting
from leadership.dates.years import YearCalendar
from leadership.plans.reports.filters import offer
from leadership.reporting.report import Asked, Filters


class BoardFilters(Filters):
    """A board, or all that this person may ask for; as at a day, today where nothing is said."""

    board = forms.ChoiceField(label="Board", required=False)
    on = DayField(label="As at", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = boards_to_ask_for(self.user).in_name_order()
        self.boards = cache(lambda: list(named))
        offer(self, "board", self._choices)

    def _choices(self) -> list[tuple[str, str]]:
        return [("", "All"), *((board.slug, board.name) for board in self.boards())]

    def clean_board(self) -> Board | None:
        slug = self.cleaned_data["board"]
        return next((board for board in self.boards() if board.slug == slug), None)

    def clean_on(self) -> Any:
        return self.cleaned_data["on"] or dates.today()


class PeriodFilters(BoardFilters):
    """And since when; from the beginning of the municipal year where nothing is said."""

    since = DayField(label="Since", required=False)

    field_order = ["board", "since", "on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        since, on = cleaned.get("since"), cleaned.get("on")
        if on and not since and "since" not in self.errors:
            held = dict(AnnualMeeting.objects.order_by().values_list("year", "held_on"))
            calendar = YearCalendar(self.council.year_start, held)
            cleaned["since"] = calendar.containing(on).start
        elif on and since and since > on:
            self.add_error("since", "The period must begin on or before its last day.")
        return cleaned


def boards_asked(asked: Asked) -> Sequence[Board]:
    """The boards that this copy tells this person of and that were asked for, by name."""
    found: list[Board] = asked.once("boards", lambda: _ask_for_boards(asked))
    return found


def _ask_for_boards(asked: Asked) -> list[Board]:
    boards = boards_in_reports(asked.user, publication=asked.is_publication, taken=asked.taken)
    if asked.filters["board"]:
        boards = boards.filter(pk=asked.filters["board"].pk)
    return list(boards.select_related("scheme").in_name_order())
