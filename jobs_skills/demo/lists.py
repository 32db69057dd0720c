"""Old lists of members in the demonstration: merged for three boards, half-way for the first. Every
name is invented."""

from datetime import date
from itertools import cycle

from jobs_skills.demo.people import ORGANISATIONS
from jobs_skills.list_reading import ListRow
from jobs_skills.models import Board, MemberList
from jobs_skills.services.members import add_list, keep_all_clear, keep_row
from leadership.dates.acting import on
from leadership.people.invented import invented, spellings
from leadership.people.models import User

FIRST_NAME, EACH = 220, 8  # of the invented people
LISTS = ["The district group’s list", "The provider’s list", "Who came in July"]
RECEIVED, DECIDED = date(2017, 7, 5), date(2017, 8, 9)


def bring_in_lists(boards: list[Board], acting: dict[int, User]) -> None:
    for place, board in enumerate(boards):
        names = list(invented(FIRST_NAME + place * EACH, FIRST_NAME + (place + 1) * EACH))
        user = acting[board.pk]
        with on(RECEIVED):
            for number, title in enumerate(LISTS):
                source = MemberList(
                    board=board, name=title, received_on=RECEIVED,
                    lawful_basis="Handed over by those who kept it; its people were told.",
                )  # fmt: skip
                add_list(source=source, rows=_rows(names, number), by=user)
        with on(DECIDED):
            keep_all_clear(board=board, by=user)
            if place:  # the first board's facilitator still has something to decide
                _decide_the_rest(board, user)


def _rows(names: list[str], number: int) -> list[ListRow]:
    """The second list has two people of the first again, spelt otherwise; the third one more."""
    houses = cycle(ORGANISATIONS)
    listed = [(name, next(houses)) for name in names]
    part = [listed[:4], [*listed[4:6], listed[0], listed[1]], [*listed[6:], listed[2]]][number]
    rows = []
    for line, (name, (house, sector)) in enumerate(part, start=2):
        again = number and (name, (house, sector)) in listed[:3]
        shown = spellings(name)[1] if again else name
        address = "" if again else f"{name.lower().replace(' ', '.')}@partner.example"
        rows.append(ListRow(line, shown, address, "", f"{house} (invented)", sector))
    return rows


def _decide_the_rest(board: Board, user: User) -> None:
    """Whoever was found twice is one member: the first row is kept, the others go into it."""
    for source in board.member_lists.order_by("pk"):
        for row in source.rows.undecided().order_by("number"):
            keep_row(row=row, by=user)
