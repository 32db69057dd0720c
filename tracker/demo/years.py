"""The two municipal years of the demonstration: 2016/17 is closed, 2017/18 is half-way."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tracker.demo import records
from tracker.demo.records import IssueRecord, MeetingRecord

MEETINGS, ATTENDANCES, ISSUES = 112, 2_728, 1_500  # the first two are the paper's control totals
CLOSING_DAY = date(2017, 4, 28)
PAST_SPANS = [
    (date(2016, 6, 1), date(2016, 7, 21)),
    (date(2016, 9, 13), date(2016, 11, 24)),
    (date(2017, 1, 17), date(2017, 3, 23)),
]
PRESENT_SPANS = [(date(2017, 6, 13), date(2017, 7, 20)), (date(2017, 9, 12), date(2017, 11, 9))]
PRESENT_ISSUES = 640
FORTNIGHT = timedelta(days=14)


@dataclass
class Year:
    label: str
    meetings: list[MeetingRecord]
    issues: list[IssueRecord]

    @property
    def source(self) -> str:
        return f"Demonstration tracker {self.label} (invented)"


def past_year(codes: list[str]) -> Year:
    """2016/17: 112 meetings, one of them joint, with 2,728 attendances, and 1,500 issues."""
    chance = Random("2016/17")
    held = records.meetings(codes, PAST_SPANS, chance)
    spare = chance.sample(range(1, len(held)), len(held) - MEETINGS)
    first, *_ = held
    first.wards += next(held[n].wards for n in spare if held[n].wards != first.wards)
    held = [record for n, record in enumerate(held) if n not in spare]
    records.make_total(held, ATTENDANCES, chance)
    held.sort(key=lambda record: (record.day, record.wards))
    issues = [past_issue(f"16-{n:04d}", held, codes, chance) for n in range(1, ISSUES + 1)]
    return Year("2016/17", held, issues)


def past_issue(
    reference: str, held: list[MeetingRecord], codes: list[str], chance: Random
) -> IssueRecord:
    """An issue of the closed year: nine in ten resolved, a few still open when it ended."""
    issue = raised(reference, held, codes, chance, date(2016, 5, 3), date(2017, 4, 27))
    records.comment(issue, chance, CLOSING_DAY)
    if chance.random() < 0.96:
        records.close(issue, chance, CLOSING_DAY)
    else:
        issue.status, issue.due = chance.choice(["Open", "In progress", "Ongoing"]), None
        issue.owned = issue.status != "Open" or chance.random() < 0.7
    return issue


def present_year(codes: list[str], today: date, busy: list[str]) -> Year:
    """2017/18 up to `today`: late, quiet and answered issues, gaps, forums without attendance.

    More is raised in the wards that `busy` names, once for each time it names them.
    """
    chance = Random("2017/18")
    held = records.meetings(codes, PRESENT_SPANS[:1], chance)
    held += records.meetings([c for c in codes if chance.random() < 0.7], PRESENT_SPANS[1:], chance)
    held.sort(key=lambda record: (record.day, record.wards))
    for record in held[-6:]:
        record.posted = False
    for record in held[-11:]:
        record.noted = False
    issues = [
        present_issue(f"17-{n:04d}", held, codes + busy, chance, today)
        for n in range(1, PRESENT_ISSUES + 1)
    ]
    return Year("2017/18", held, issues)


def present_issue(
    reference: str, held: list[MeetingRecord], codes: list[str], chance: Random, today: date
) -> IssueRecord:
    issue = raised(reference, held, codes, chance, date(2017, 5, 2), today - timedelta(days=2))
    age = (today - issue.raised_on).days
    fate = chance.random()
    if chance.random() < min(0.8, age / 120):
        records.comment(issue, chance, today)
        records.close(issue, chance, today - timedelta(days=1))
    elif fate < 0.18 and age > 14:
        records.comment(issue, chance, today)
        issue.status, issue.ended_on = "Answered", today - timedelta(days=chance.randrange(1, 12))
        issue.outcome_kind, issue.outcome = "Done", records.said_about(issue).outcome
    elif fate < 0.8:
        records.comment(issue, chance, today, share=0.6)
        issue.status = "In progress"
        issue.due = today + timedelta(days=chance.randrange(-15, 25))
    else:
        issue.owned = chance.random() < 0.4
    if issue.status in {"Open", "In progress"} and chance.random() < 0.12:
        issue.category = ""
    return issue


def raised(
    reference: str,
    held: list[MeetingRecord],
    codes: list[str],
    chance: Random,
    first: date,
    last: date,
) -> IssueRecord:
    """Three in five are raised at a meeting of the ward, the others in between."""
    if held and chance.random() < 0.6:
        meeting = chance.choice(held)
        ward = chance.choice(meeting.wards)
        return records.issue(reference, ward, meeting.day, meeting.day, chance)
    day = first + timedelta(days=chance.randrange((last - first).days + 1))
    return records.issue(reference, chance.choice(codes), day, None, chance)
