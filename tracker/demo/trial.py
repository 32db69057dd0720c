"""More issues of the closed year than any council has, to try the product's speed on."""

import csv
from pathlib import Path
from random import Random

from tracker.demo.records import IssueRecord
from tracker.demo.years import ISSUES, past_issue

HEADINGS = ["Ref", "Ward", "Date raised", "Issue", "Theme", "Location", "Status", "Date closed",
            "Outcome type", "Outcome", "Comments"]  # fmt: skip


def write_trial(path: Path, codes: list[str], part: int, issues: int = ISSUES) -> Path:
    """A year's issues once more, as CSV, raised at no meeting; other ones in every part."""
    chance = Random(f"trial {part}")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(1, issues + 1):
            writer.writerow(_cells(past_issue(f"T{part}-{number:05d}", [], codes, chance)))
    return path


def _cells(issue: IssueRecord) -> list[str]:
    comments = "\n".join(f"{day:%d/%m/%Y}: {words}" for day, words in issue.comments)
    ended = f"{issue.ended_on:%d/%m/%Y}" if issue.ended_on else ""
    return [
        issue.reference, issue.ward, f"{issue.raised_on:%d/%m/%Y}", issue.matter, issue.category,
        issue.street, issue.status, ended, issue.outcome_kind, issue.outcome, comments,
    ]  # fmt: skip
