"""Writes the demonstration's records as workbooks as untidy as real ones.

Titles over the headings, headings in two merged rows, districts and totals between the rows, days
as dates and in three ways of words, "about 50", names in several spellings, comments in one cell
or in rows of their own. The same records give the same bytes.
"""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from leadership.people.invented import spellings
from leadership.people.models import Person
from tracker.demo.records import KINDS, IssueRecord, MeetingRecord
from tracker.demo.years import Year
from wards.models import Ward

# what nobody could know: the manager answers these once, by code
MISSPELT = {
    "E05001190": "Hodge Hil",
    "E05001195": "Lozells/E Handsworth",
    "E05001196": "Moseley & K Heath",
    "E05001211": "Sutton 4 Oaks",
}
ISSUE_HEADINGS = [
    "Ref", "Ward", "Date raised", "Meeting date", "Issue", "Theme", "Location", "Raised by",
    "Lead officer", "Target date", "Status", "Date closed", "Outcome type", "Outcome",
    "Comment date", "Comments",
]  # fmt: skip


class Book:
    """One workbook on its way to a file, with a chance that is its own."""

    def __init__(self, path: Path, title: str, wards: Iterable[Ward]) -> None:
        self.chance = Random(title)
        self.wards = {ward.code: ward for ward in wards}
        self.title = title
        self.book = Workbook(
            path, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        )
        self.book.set_properties(
            {"created": datetime(2017, 11, 15, 17, 30), "comments": "Invented data"}
        )
        self.bold = self.book.add_format({"bold": True, "align": "center"})
        self.dated = self.book.add_format({"num_format": "dd/mm/yyyy"})

    def spelt(self, code: str) -> str:
        """A ward's name as somebody typed it that day."""
        name = self.wards[code].name
        ways = [name, name, name.upper(), f"{name} Ward", name.replace(" and ", " & ")]
        return self.chance.choice([*ways, MISSPELT.get(code, name)])

    def put_day(self, sheet: Worksheet, row: int, column: int, day: date | None) -> None:
        if day is None:
            return
        way = self.chance.randrange(5)
        if way < 2:
            sheet.write_datetime(row, column, datetime(day.year, day.month, day.day), self.dated)
            return
        suffix = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
        words = f"{day.day}{suffix.get(day.day, 'th')} {day:%B %Y}"
        sheet.write_string(row, column, [f"{day:%d/%m/%y}", words, f"{day:%a} {words}"][way - 2])

    def start(self, name: str, columns: int) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        sheet.merge_range(0, 0, 0, columns - 1, f"{self.title}: {name} (invented data)", self.bold)
        return sheet

    def by_district(self, records: list[Any]) -> dict[str, list[Any]]:
        """Records by the district of their ward, in the order given."""
        found: dict[str, list[Any]] = {}
        for record in records:
            code = record.ward if isinstance(record, IssueRecord) else record.wards[0]
            found.setdefault(str(self.wards[code].district), []).append(record)
        return dict(sorted(found.items()))


def write_meetings(path: Path, year: Year, wards: Iterable[Ward]) -> Path:
    """One sheet, headings in two merged rows, a heading and a sub-total for each district."""
    book = Book(path, f"Ward meetings {year.label}", wards)
    sheet = book.start("Meetings", 10)
    headings = {0: "Ward", 1: "Date", 2: "Time", 3: "Venue", 4: "Public venue", 9: "Notes"}
    for column, heading in headings.items():
        sheet.merge_range(2, column, 3, column, heading, book.bold)
    sheet.merge_range(2, 5, 2, 8, "Attendances", book.bold)
    sheet.write_row(3, 5, [kind.title() for kind in KINDS], book.bold)
    row = 4
    for district, records in book.by_district(year.meetings).items():
        sheet.merge_range(row, 0, row, 9, district.upper(), book.bold)
        for record in records:
            row += 1
            _write_meeting(book, sheet, row, record)
            if record.noted:
                sheet.write_string(row, 9, notes_of(record, year.issues))
        row += 1
        total = sum(record.total for record in records if record.posted)
        sheet.write_row(row, 0, ["Sub total", "", "", "", "", "", "", "", total])
        row += 2
    book.book.close()
    return path


def notes_of(record: MeetingRecord, issues: Iterable[IssueRecord]) -> str:
    raised = sum(one.meeting == record.day and one.ward in record.wards for one in issues)
    new = {0: "Nothing new was raised", 1: "One new matter was raised"}
    said = new.get(raised, f"{raised} new matters were raised")
    return f"{said}. The meeting heard what became of the earlier ones."


def _write_meeting(book: Book, sheet: Worksheet, row: int, record: MeetingRecord) -> None:
    sheet.write_string(row, 0, "; ".join(book.spelt(code) for code in record.wards))
    book.put_day(sheet, row, 1, record.day)
    hour = int(record.start[:2]) - 12
    sheet.write_string(row, 2, book.chance.choice([record.start, f"{hour}.{record.start[3:]}pm"]))
    sheet.write_string(row, 3, record.venue)
    sheet.write_string(row, 4, "Y")
    if not record.posted:
        return
    for column, kind in enumerate(KINDS, start=5):
        number = record.counts[kind]
        if number is None:
            sheet.write_string(row, column, "not taken")
        elif kind in record.about:
            sheet.write_string(row, column, book.chance.choice([f"about {number}", f"c. {number}"]))
        else:
            sheet.write_number(row, column, number)


def write_issues(path: Path, year: Year, wards: Iterable[Ward], owners: dict[str, Person]) -> Path:
    """A sheet a district; comments in one cell by date, or in rows of their own below."""
    book = Book(path, f"Ward Action Tracker {year.label}", wards)
    for district, records in book.by_district(year.issues).items():
        sheet = book.start(district, len(ISSUE_HEADINGS))
        sheet.write_row(2, 0, ISSUE_HEADINGS, book.bold)
        row = 3
        for record in records:
            row = _write_issue(book, sheet, row, record, owners.get(record.category))
    book.book.close()
    return path


def _write_issue(
    book: Book, sheet: Worksheet, row: int, record: IssueRecord, owner: Person | None
) -> int:
    """Write one issue from this row on; gives the next free row."""
    texts = {
        0: record.reference, 1: book.spelt(record.ward), 4: record.matter, 5: record.category,
        6: record.street, 7: record.raised_by, 10: record.status, 12: record.outcome_kind,
        13: record.outcome,
    }  # fmt: skip
    if owner and record.owned:
        texts[8] = book.chance.choice(spellings(owner.name)[:3])
    for column, words in texts.items():
        if words:
            sheet.write_string(row, column, words)
    book.put_day(sheet, row, 2, record.raised_on)
    book.put_day(sheet, row, 3, record.meeting)
    book.put_day(sheet, row, 9, record.due)
    book.put_day(sheet, row, 11, record.ended_on)
    if book.chance.random() < 0.5:
        cell = "\n".join(f"{day:%d/%m/%y}: {words}" for day, words in record.comments)
        if cell:
            sheet.write_string(row, 15, cell)
        return row + 1
    for place, (day, words) in enumerate(record.comments):
        book.put_day(sheet, row + place, 14, day)
        sheet.write_string(row + place, 15, words)
    return row + max(1, len(record.comments))
