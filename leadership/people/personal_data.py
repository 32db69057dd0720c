"""A detector of personal data in text meant for the public. It warns; an officer decides."""

import re

STREETS = (
    "Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Crescent|Cres|Grove|Court|Way|Place|Walk"
    "|Row|Terrace|Gardens|Hill|Square|Croft|Mews|Parade|Rise|View|Mount|Green|Park"
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)

PATTERNS: dict[str, re.Pattern[str]] = {
    # it starts where a word starts, or a long line without a space would be read again and again
    "an e-mail address": re.compile(
        r"(?<![^\s@<>(),;:\[\]])[^\s@<>(),;:\[\]]{1,64}@[^\s@<>()]{1,200}\.[a-z]{2,}", re.I
    ),
    "a telephone number": re.compile(
        r"(?<![\w/-])(?:\+44[\s-]?(?:\(0\))?|\(?0)(?:\d[\s-]?\)?[\s-]?){8,9}\d(?![\w/])"
    ),
    "a house number with a street": re.compile(
        r"(?<![\d/.-])(?!(?:19|20)\d\d\b)\d{1,4}[a-zA-Z]?,?\s+"
        rf"(?!(?:{MONTHS})\b)(?:[A-Z][\w'’-]+\s+){{1,3}}(?:{STREETS})\b"
    ),
    "a full postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.I),
    "a name with a title": re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w'’-]+"),
    "a National Insurance number": re.compile(
        r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", re.I
    ),
    "a date of birth": re.compile(
        r"\b(?:born|d\.?o\.?b\b\.?|date of birth)[^.\d]{0,20}\d{1,4}(?:[/.-]\d|\s+[A-Z])", re.I
    ),
}


def found_in(text: str) -> list[str]:
    """What the text seems to hold, each kind once with the words found:
    'a telephone number (0121 496 0000)'."""
    return [
        f"{kind} ({match[0].strip()})"
        for kind, pattern in PATTERNS.items()
        if (match := pattern.search(text))
    ]
