"""What stands in a report's file, read back from each format by another program than wrote it."""

import csv
import io
import json
import re

import openpyxl
from pypdf import PdfReader

REFERENCE = re.compile(r"WAT-\d{4}-\d{5}")
MEETINGS_SAID = re.compile(r"([\d,]+) ward meetings with a total of ([\d,]+) attendances")
A_MEETING = re.compile(r"^E\d{8} ?(\d+) ", re.M)  # ward code and number: a row of Appendix 1
ISSUES_RAISED = "Issues raised"


def pages_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def rows_of(ending: str, content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV, workbook or JSON file, each value as text under its heading or key."""
    if ending == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    if ending == "json":
        said = json.loads(content)
        labels = {column["key"]: column["label"] for column in said["columns"]}
        return [{labels[key]: flat(value) for key, value in row.items()} for row in said["rows"]]
    head, *rows = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].values
    return [{str(k): flat(v) for k, v in zip(head, row, strict=True)} for row in rows]


def flat(value: object) -> str:
    if isinstance(value, dict):  # a count with its state
        value = value["number"]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def meetings_and_attendances(ending: str, content: bytes) -> tuple[int, int]:
    """Appendix 1 added up anew: a joint meeting has a row for each ward and counts once."""
    if ending == "pdf":
        text = pages_of(content)
        meetings, attendances = MEETINGS_SAID.search(text).groups()
        listed = len(set(A_MEETING.findall(text)))
        assert listed == int(meetings)
        return listed, int(attendances.replace(",", ""))
    rows = rows_of(ending, content)
    counted = [row for row in rows if row["Counted for the city"] == "yes"]
    assert len({row["Meeting number"] for row in rows}) == len(counted)
    return len(counted), sum(int(row["Attendances"]) for row in counted)


def references(ending: str, content: bytes) -> list[str]:
    """Appendices 2 to 4: the references of the issues in them, in order."""
    if ending == "pdf":
        return sorted(REFERENCE.findall(pages_of(content)))
    return sorted(row["Reference"] for row in rows_of(ending, content))


def issues_raised(ending: str, content: bytes) -> int:
    """Appendix 5: how many issues the area raised, the sum of its statuses."""
    if ending == "pdf":
        text = pages_of(content)
        said = int(re.search(r"^([\d,]+)\nissues raised$", text, re.M)[1].replace(",", ""))
        by_ward = re.search(r"^[\w ]+ District \d+ \d+ (\d+) (\d+) (\d+) (\d+)$", text, re.M)
        raised, *states = map(int, by_ward.groups())
        assert raised == sum(states) == said
        return said
    rows = rows_of(ending, content)
    said = next(int(row["Area"]) for row in rows if row["Item"] == ISSUES_RAISED)
    by_status = [int(row["Area"]) for row in rows if row["Figures"] == "Issues by status"]
    assert sum(by_status) == said
    return said
