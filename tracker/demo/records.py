"""What happened in the demonstration city: meetings and issues of a year, made up by seed."""

import csv
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from leadership.people.invented import PARKS, PLACES, VENUES, street

DATA = Path(__file__).parent / "data"
OUTCOMES = ["Done", "Done", "Done", "Partly done", "Explained", "Passed on", ""]
KINDS = ["councillors", "officers", "guests", "residents"]


@dataclass
class MeetingRecord:
    wards: list[str]  # codes
    day: date
    start: str
    venue: str
    counts: dict[str, int | None]  # None: not taken
    about: set[str] = field(default_factory=set)
    posted: bool = True
    noted: bool = True

    @property
    def total(self) -> int:
        return sum(number or 0 for number in self.counts.values())


@dataclass
class IssueRecord:
    reference: str
    ward: str
    raised_on: date
    meeting: date | None
    matter: str
    category: str
    street: str
    status: str
    raised_by: str
    due: date | None = None
    ended_on: date | None = None
    outcome_kind: str = ""
    outcome: str = ""
    owned: bool = True
    comments: list[tuple[date, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Matter:
    category: str
    words: str
    outcome: str
    comments: list[str]


@cache
def matters() -> list[Matter]:
    with (DATA / "matters.csv").open(encoding="utf-8", newline="") as file:
        return [
            Matter(row["category"], row["matter"], row["outcome"], row["comments"].split("|"))
            for row in csv.DictReader(file)
        ]


def evening(chance: Random, first: date, last: date) -> date:
    """A Tuesday, Wednesday or Thursday between two days."""
    while True:
        day = first + timedelta(days=chance.randrange((last - first).days + 1))
        if day.weekday() in (1, 2, 3):
            return day


def meetings(
    codes: list[str], spans: list[tuple[date, date]], chance: Random
) -> list[MeetingRecord]:
    """One meeting a ward in each span of days in which it meets."""
    return [
        MeetingRecord(
            wards=[code],
            day=evening(chance, *span),
            start=chance.choice(["18:00", "18:30", "19:00", "19:00"]),
            venue=f"{street(chance).split()[0]} {chance.choice(VENUES)}",
            counts={
                "councillors": chance.choice([1, 2, 2, 3, 3, 3]),
                "officers": chance.randrange(1, 5),
                "guests": chance.choice([0, 0, 1, 2, 3, None]),
                "residents": chance.randrange(6, 30),
            },
            about={"residents"} if chance.random() < 0.3 else set(),
        )
        for span in spans
        for code in codes
    ]


def make_total(records: list[MeetingRecord], total: int, chance: Random) -> None:
    """Let more or fewer residents come until all attendances add up to `total`."""
    short = total - sum(record.total for record in records)
    while short:
        record = chance.choice(records)
        step = 1 if short > 0 else -1
        if (record.counts["residents"] or 0) + step >= 4:
            record.counts["residents"] = (record.counts["residents"] or 0) + step
            short -= step


def issue(
    reference: str, ward: str, raised_on: date, meeting: date | None, chance: Random
) -> IssueRecord:
    """An issue as it was raised; what became of it is told by `past` or `present`."""
    matter, where = chance.choice(matters()), street(chance)
    words = matter.words.format(
        street=where, park=chance.choice(PARKS), place=chance.choice(PLACES)
    )
    return IssueRecord(
        reference=reference,
        ward=ward,
        raised_on=raised_on,
        meeting=meeting,
        matter=words,
        category=matter.category,
        street=where if "{street}" in matter.words else "",
        status="Open",
        raised_by=chance.choice(
            ["Resident", "Resident", "Resident", "Cllr", "Community group", ""]
        ),
        due=raised_on + timedelta(days=chance.choice([14, 21, 28, 28, 42])),
    )


def said_about(record: IssueRecord) -> Matter:
    """The matter that an issue's words came from."""
    return next(each for each in matters() if record.matter.startswith(each.words.split("{")[0]))


def comment(record: IssueRecord, chance: Random, last: date, share: float = 1.0) -> None:
    """Dated comments, up to a day; `share` of what there is to tell."""
    told = said_about(record).comments
    day = record.raised_on
    for words in told[: max(1, round(len(told) * share))]:
        day += timedelta(days=chance.randrange(2, 16))
        if day > last:
            return
        record.comments.append((day, words))


def close(record: IssueRecord, chance: Random, last: date) -> None:
    """The issue was resolved, at the latest on `last`; not every record says with what outcome."""
    ended = record.comments[-1][0] if record.comments else record.raised_on + timedelta(days=9)
    record.ended_on = min(ended + timedelta(days=chance.randrange(0, 8)), last)
    record.status = chance.choice(["Closed", "Resolved", "Completed"])
    record.outcome_kind = chance.choice(OUTCOMES)
    record.outcome = said_about(record).outcome if record.outcome_kind else ""
