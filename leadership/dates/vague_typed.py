"""What people type for a date, made into one way of writing: 24 july 2017, x2, to, and, or."""

import re
from datetime import date

from leadership.dates.vague_shape import EARLIEST, LATEST, SENTENCES
from leadership.dates.vague_words import NUMBERS

WRITE = (
    "Write when, such as July 2017, 10 July 2017, September to December 2017, September or "
    "October 2017, two in January to June 2018, or before the end of July 2017."
)
SAY_YEAR = "Say the year too, such as July 2017 or 10 July 2017."
FOUR_DIGITS = "Write the year with four digits, such as 2017."
LONGEST = 2_000  # characters; the longest date in words has fewer

MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]  # fmt: skip
SHORT = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
NUMBER = rf"(?:once|twice|{'|'.join(NUMBERS)}|\d{{1,3}})"
REPEAT = rf"\(?(?:x ?\d{{1,3}}|once|twice|{NUMBER} times)\)?"
SIGNS = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "&": " and ", "×": "x"})
# Each is put right in turn, so that the later ones meet the writing of the earlier ones.
PUT_RIGHT = [
    (re.compile(r"\b(\d\d?)(?:st|nd|rd|th)\b"), r"\1"),
    (re.compile(r",? (?=\d{4}\b)"), " "),
    (re.compile(rf"({REPEAT}) (\d{{4}})\b"), r"\2 \1"),
    (re.compile(r"\bbetween (.+?) and "), r"from \1 to "),
    (re.compile(r" ?- ?| ?/ ?(?=[a-z])"), " to "),
]


def tidy(text: str) -> str:
    """Lower case, months in full, dates of numbers in words, single spaces. Raises ValueError."""
    if len(text) > LONGEST:
        raise ValueError(WRITE)
    said = " ".join(text.translate(SIGNS).lower().split()).rstrip(" .")
    said = re.sub(r"\b(\d{4})-(\d\d?)-(\d\d?)\b", lambda m: _typed(m[3], m[2], m[1]), said)
    said = re.sub(r"\b(\d\d?)[/.](\d\d?)[/.](\d{4})\b", lambda m: _typed(*m.groups()), said)
    if re.search(r"\b\d\d?([/.-])\d\d?\1\d\d?\b", said):
        raise ValueError(FOUR_DIGITS)
    said = re.sub(rf"\b({SHORT})\b\.?", lambda m: _month(m[1]), said)
    for wrong, right in PUT_RIGHT:
        said = wrong.sub(right, said)
    return said


def real_day(day: int, month: int, year: int) -> date:
    """Raises ValueError, with a sentence, where the calendar has no such day."""
    if not EARLIEST.year <= year <= LATEST.year:
        raise ValueError(SENTENCES["year"])
    try:
        return date(year, month, day)
    except ValueError:
        missing = f"{day} {MONTHS[month - 1].capitalize()} {year}"
        raise ValueError(
            f"There is no {missing}. Write a real date, such as 10 July 2017."
        ) from None


def number(text: str) -> int:
    """How many: two, 2, twice, x2, (two times)."""
    word = text.strip(" ()").removeprefix("x").removesuffix(" times").strip()
    if word.isdigit():
        return int(word)
    return {"once": 1, "twice": 2}.get(word) or NUMBERS.index(word) + 1


def _typed(day: str, month: str, year: str) -> str:
    if not 1 <= int(month) <= 12:
        raise ValueError(f"There is no month {int(month)}. Write the day first: 24/07/2017.")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def _month(written: str) -> str:
    return next(month for month in MONTHS if month.startswith(written[:3]))
