"""Members of boards as numbers: by sector, by consent, who came and who left (S339, S340, S376).

Names are asked for in one place alone: to hold back a reason that names somebody. A row that was
merged into another was the same person twice, so it counts nowhere.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q

from jobs_skills.models import Board, Member
from leadership.people.models import Organisation

UNKNOWN = ""
SECTORS = {**dict(Organisation.Sector.choices), UNKNOWN: "Sector not known"}
WITHHELD = "Held back: it may name somebody"
NUMBER = re.compile(r"\d(?:[ -]?\d){5,}")  # a telephone number has more digits than a date
SHORT = 3  # letters from which a part of a name is looked for


@dataclass
class Membership:
    """A board's members of one sector. `reasons` says why those who left in the period did."""

    members: int = 0
    consent: Counter[str] = field(default_factory=Counter)
    joined: int = 0
    left: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


def members_by_sector(boards: Collection[Board], day: date) -> dict[int, dict[str, int]]:
    """How many each board has on that day, by board and sector. One query."""
    found = {board.pk: dict.fromkeys(SECTORS, 0) for board in boards}
    there = _members(boards).filter(Q(left_on__isnull=True) | Q(left_on__gt=day), start__lte=day)
    counted = there.order_by().values_list("board", "organisation__sector")
    for board, sector, number in counted.annotate(number=Count("pk")):
        found[board][sector or UNKNOWN] += number
    return found


def membership_of(
    boards: Collection[Board], since: date, day: date
) -> dict[int, dict[str, Membership]]:
    """The same with consent, and with who came and left from `since` to `day`, both included.
    Two queries. Consent is as it stands now: of a change the register keeps the last one."""
    found = {board.pk: {sector: Membership() for sector in SECTORS} for board in boards}
    telling = _telling(boards)
    members = _members(boards).filter(
        Q(left_on__isnull=True) | Q(left_on__gte=since), start__lte=day
    )
    for member in members.select_related("organisation"):
        sector = member.organisation.sector if member.organisation else UNKNOWN
        into = found[member.board_id][sector]
        if member.left_on is None or member.left_on > day:
            into.members += 1
            into.consent[member.consent] += 1
        else:
            into.left += 1
            into.reasons[told(member.left_because, member.name, telling)] += 1
        into.joined += member.start >= since
    return found


def told(reason: str, own_name: str, telling: Iterable[str]) -> str:
    """The reason, unless it holds an address, a number, the name of a member of these boards or a
    part of the name of the one who left. Reasons are free words, and numbers tell of nobody."""
    said = reason.casefold()
    own = [part for part in re.findall(r"\w+", own_name.casefold()) if len(part) >= SHORT]
    words = set(re.findall(r"\w+", said))
    if "@" in said or NUMBER.search(said) or words.intersection(own):
        return WITHHELD
    return WITHHELD if any(one in said for one in telling) else reason


def _members(boards: Collection[Board]) -> Any:
    return Member.objects.filter(board__in=boards, merged_into__isnull=True)


def _telling(boards: Collection[Board]) -> list[str]:
    """The names of all who were ever in these registers and are not forgotten."""
    names = Member.objects.filter(board__in=boards, forgotten_on__isnull=True)
    return [name.casefold() for name in names.order_by().values_list("name", flat=True)]
