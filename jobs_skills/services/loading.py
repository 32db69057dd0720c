"""Birmingham's four boards as the briefing note of July 2017 has them: jobs_skills/data/README.md.

What is there already keeps what the council made of it; a second run adds what is missing.
"""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from jobs_skills.models import (
    AreaProvider,
    Board,
    BoardDistrict,
    BoardScheme,
    DistrictPlan,
    LocalPlan,
    SchemeDocument,
    Site,
    TimetableEntry,
)
from jobs_skills.services.setting_up import propose_wards
from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.meetings.models import Body
from leadership.people.models import Organisation
from leadership.people.refusals import Refused
from wards.models import District, WardGeneration
from wards.ward_files import read_shares

DATA = Path(__file__).resolve().parent.parent / "data"
SHARES = DATA.parent.parent / "wards" / "data" / "birmingham_2004_in_2018.csv"
SCHEME, GENERATION = "Four areas", "Wards of 2004"
NOTE_DAY = date(2017, 7, 7)
SOURCE = "Briefing note “Four Local Employment and Skills Boards”, 7 July 2017, 2.3"
PROGRAMME = "Youth Promise Plus (YPP), also written YEP"
BESB = "Birmingham Employment and Skills Board"
PURPOSE = (
    "The board is where employers, training providers, colleges and community groups of this part "
    "of the city agree what would help people here into work, and who does it. Whoever looks for "
    "work or training here is meant, whatever their age, background or disability, and so are the "
    "firms that might take them on.\n\n"
    "It tells the Birmingham Employment and Skills Board (BESB) what it has done. BESB is linked "
    "with the Greater Birmingham and Solihull Local Enterprise Partnership (GBSLEP)."
)
SUCCESSION = (
    "Youth Promise Plus was due to go on for about a year from July 2017. What comes after it is "
    "still to be worked out, the referral of young people by the Jobcentres among it."
)
Line = dict[str, str]


@dataclass
class BoardsLoaded:
    boards: int = 0
    predecessors: int = 0
    steps: int = 0
    crossing: int = 0  # wards of the later order across a board line

    def __str__(self) -> str:
        return (
            f"{self.boards} boards, {self.predecessors} district plans and {self.steps} steps of "
            f"the timetable added; {self.crossing} wards of 2018 lie across a board line."
        )


@transaction.atomic
def load_boards() -> BoardsLoaded:
    """Raises Refused where the wards of 2004 are not loaded yet."""
    scheme = _scheme()
    loaded = BoardsLoaded()
    accounts_to, _ = Body.objects.get_or_create(
        name=BESB, defaults={"kind": Body.Kind.OTHER, "also_known_as": "BESB"}
    )
    districts = {row.name: row for row in District.objects.filter(generation=scheme.generation)}
    independent = {line["district"]: line["note"] for line in _lines("independent_groups.csv")}
    for line in _lines("boards.csv"):
        board, made = _board(scheme, accounts_to, line)
        loaded.boards += made
        _provider(board, line["provider"])
        for name in line["districts"].split("; "):
            if name not in districts:
                raise Refused(f"There is no district {name}: run load_birmingham first.")
            if not scheme.settled:
                _place(scheme, board, districts[name])
            loaded.predecessors += _predecessor(board, districts[name], independent)
    if not scheme.settled:
        scheme.settled = True
        scheme.save(update_fields=["settled"])
    loaded.steps = sum(_step(scheme, line) for line in _lines("timetable.csv"))
    _sites(scheme)
    _documents(scheme)
    loaded.crossing = propose_wards(scheme=scheme, shares=read_shares(SHARES))
    return loaded


def _lines(name: str) -> list[Line]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _scheme() -> BoardScheme:
    generation = WardGeneration.objects.of_home_council().filter(name=GENERATION).first()
    if generation is None:
        raise Refused("The wards of 2004 are not here: run load_birmingham first.")
    return BoardScheme.objects.get_or_create(
        name=SCHEME, defaults={"generation": generation, "source": SOURCE}
    )[0]


def _board(scheme: BoardScheme, accounts_to: Body, line: Line) -> tuple[Board, bool]:
    board, made = Board.objects.get_or_create(
        slug=line["slug"],
        defaults={
            "scheme": scheme,
            "name": line["name"],
            "also_known_as": line["also_known_as"],
            "kind": Body.Kind.BOARD,
            "accounts_to": accounts_to,
            "purpose": PURPOSE,
            "succession": SUCCESSION,
        },
    )
    LocalPlan.objects.get_or_create(board=board)
    return board, made


def _place(scheme: BoardScheme, board: Board, district: District) -> None:
    BoardDistrict.objects.get_or_create(scheme=scheme, district=district, defaults={"board": board})


def _provider(board: Board, name: str) -> None:
    if board.providers.exists():
        return
    organisation = Organisation.objects.filter(name__iexact=name).first()
    organisation = organisation or Organisation.objects.create(
        name=name, kind=Organisation.Kind.PROVIDER
    )
    AreaProvider.objects.create(
        board=board, organisation=organisation, programme=PROGRAMME, start=NOTE_DAY
    )


def _predecessor(board: Board, district: District, independent: Line) -> bool:
    status = DistrictPlan.Status.INDEPENDENT if district.name in independent else ""
    return DistrictPlan.objects.get_or_create(
        district=district,
        defaults={
            "board": board,
            "title": f"{district.name} District Jobs and Skills Plan",
            "status": status,
            "note": independent.get(district.name, ""),
        },
    )[1]


def _step(scheme: BoardScheme, line: Line) -> bool:
    if TimetableEntry.objects.filter(scheme=scheme, number=line["number"]).exists():
        return False
    when = VagueDate.parse(line["when"])
    TimetableEntry.objects.create(
        scheme=scheme,
        number=line["number"],
        text=line["step"],
        kind=line["kind"],
        done_on=when.last if line["done"] else None,
        done_day_known=not line["done"],
        **when_columns(when),
    )
    return True


def _sites(scheme: BoardScheme) -> None:
    boards = {board.slug: board for board in scheme.boards.all()}
    for line in _lines("sites.csv"):
        Site.objects.get_or_create(
            board=boards[line["board"]],
            name=line["name"],
            defaults={"kind": line["kind"], "outside_city": True, "note": line["note"]},
        )


def _documents(scheme: BoardScheme) -> None:
    for line in _lines("documents.csv"):
        told = {name: line[name] for name in ("sent_by", "sent_to", "copied_to")}
        SchemeDocument.objects.get_or_create(
            scheme=scheme, subject=line["subject"], defaults={**told, "on": line["on"] or None}
        )
