"""Dividing the city between boards: districts, and proposals for the wards of a later order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.db import transaction

from jobs_skills import access
from jobs_skills.models import Board, BoardDistrict, BoardScheme, BoardWard
from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from wards.models import District, Ward

# code of an old ward -> code of a new ward -> part of the old ward's people who live there, 0 to 1
Shares = Mapping[str, Mapping[str, Decimal]]


@transaction.atomic
def divide(*, scheme: BoardScheme, places: Mapping[Board, Iterable[District]], by: User) -> None:
    """Give every district its board, all at once. Raises Refused where one is left out or named
    twice (S320)."""
    if not access.may_set_up(by):
        raise NotAllowed
    scheme = BoardScheme.objects.select_for_update().get(pk=scheme.pk)
    placed = [(board, district) for board, districts in places.items() for district in districts]
    wanted = set(District.objects.filter(generation=scheme.generation_id))
    counted = [district for _, district in placed]
    twice = sorted({str(district) for district in counted if counted.count(district) > 1})
    if twice:
        raise Refused(f"In more than one board: {', '.join(twice)}.")
    left_out = sorted(str(district) for district in wanted - set(counted))
    if left_out:
        raise Refused(f"In no board yet: {', '.join(left_out)}.")
    BoardDistrict.objects.filter(scheme=scheme).delete()
    BoardDistrict.objects.bulk_create(
        BoardDistrict(scheme=scheme, board=board, district=district) for board, district in placed
    )
    scheme.settled = True
    scheme.save(update_fields=["settled"])


@transaction.atomic
def propose_wards(*, scheme: BoardScheme, shares: Shares) -> int:
    """Propose how the wards of a later order stand to the boards, and say how many lie across a
    line. A ward all of whose people live in one board's districts is placed; any other waits for a
    decision. What was decided stays.

    `shares` are estimates, and the old wards count alike whatever their number of people.
    """
    boards = dict(BoardDistrict.objects.filter(scheme=scheme).values_list("district", "board"))
    old = Ward.objects.filter(generation=scheme.generation_id, code__in=shares)
    board_of = {ward.code: boards[ward.district_id] for ward in old if ward.district_id in boards}
    parts: dict[str, dict[int, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for old_code, into in shares.items():
        for new_code, share in into.items():
            if old_code in board_of and share > 0:
                parts[new_code][board_of[old_code]] += share
    crossing = 0
    for ward in Ward.objects.filter(code__in=parts):
        crossing += len(parts[ward.code]) > 1
        _propose(ward, parts[ward.code])
    return crossing


def _propose(ward: Ward, parts: Mapping[int, Decimal]) -> None:
    whole = sum(parts.values())
    crosses = len(parts) > 1
    how = BoardWard.How.UNDECIDED if crosses else BoardWard.How.WHOLE
    for board, part in parts.items():
        share = (part / whole).quantize(Decimal("0.0001"))
        BoardWard.objects.get_or_create(
            board_id=board, ward=ward, defaults={"how": how, "share": share, "crosses": crosses}
        )


@transaction.atomic
def decide_ward(*, place: BoardWard, how: str, reason: str, by: User) -> BoardWard:
    """Say how a ward that lies across a line stands to this board, and why."""
    if not access.may_set_up(by):
        raise NotAllowed
    place = BoardWard.objects.select_for_update().get(pk=place.pk)
    if not place.crosses:
        raise Refused("This ward lies within one board: there is nothing to decide.")
    if how not in (BoardWard.How.WHOLE, BoardWard.How.PART, BoardWard.How.NONE):
        raise Refused("Say how the ward stands to this board.", "how")
    if not reason.strip():
        raise Refused("Say why.", "reason")
    others = BoardWard.objects.filter(ward=place.ward_id).exclude(pk=place.pk)
    if how == BoardWard.How.WHOLE and others.filter(how__in=["whole", "part"]).exists():
        raise Refused("Another board has this ward, or part of it: decide that one first.", "how")
    if how == BoardWard.How.PART and others.filter(how="whole").exists():
        raise Refused("Another board has this ward as a whole: decide that one first.", "how")
    place.how, place.reason = how, reason.strip()
    place.decided_on, place.decided_by = dates.today(), by
    place.save()
    return place
