"""A detector of personal data in text meant for the public. It warns; an officer decides."""

import re

PATTERNS: dict[str, re.Pattern[str]] = {
    "an e-mail address": re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}", re.I),
    "a telephone number": re.compile(r"(?<![\w/-])(?:\+44\s?|0)(?:\d[\s-]?){8,10}\d(?!\w)"),
    "a house number with a street": re.compile(
        r"(?<!\d)\d{1,4}[a-z]?,?\s+(?:[A-Z][\w'’-]+\s+){1,3}"
        r"(?:Road|Rd|Street|St|Lane|Avenue|Ave|Drive|Close|Crescent|Grove|Court|Way|Place|Walk)\b"
    ),
    "a full postcode": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.I),
    "a name with a title": re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w'’-]+"),
    "a National Insurance number": re.compile(
        r"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b", re.I
    ),
    "a date of birth": re.compile(r"\b(?:born|d\.?o\.?b\.?)\b[^.]{0,20}\d{1,4}[/.-]\d", re.I),
}


def found_in(text: str) -> list[str]:
    """What the text seems to hold, each kind once with the words found:
    'a telephone number (0121 496 0000)'."""
    return [
        f"{kind} ({match[0].strip()})"
        for kind, pattern in PATTERNS.items()
        if (match := pattern.search(text))
    ]
