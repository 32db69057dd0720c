"""How many came, as people write it down: "50", "about 50", "not taken".

The recording page and the importer read the same words here (S285, S292).
"""

import re
from dataclasses import dataclass

MOST = 20_000  # more than any hall of the city holds: a slip of the finger, or a telephone number

NOT_POSTED = {"", "-", "--", "–", "—", "?", "n/a", "na", "tbc", "unknown", "not known"} | {
    "not recorded",
    "not stated",
    "not posted",
}
NOT_TAKEN = {"not taken", "not counted", "none taken", "no count", "no count taken", "nt"}
NOBODY = {"none", "nil", "nobody", "no one", "zero", "nought"}

ABOUT_BEFORE = r"(?:about|around|approximately|approx\.?|circa|ca\.?|c\.?|roughly|some|nearly|~|±)"
ABOUT_AFTER = r"(?:\+|ish|-ish|approximately|\(?approx\.?\)?|or so|\(about\)|\(est\.?\))"
NUMBER = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.0+)?"
COUNT = re.compile(
    rf"(?P<before>{ABOUT_BEFORE})?\s*{NUMBER}\s*(?P<after>{ABOUT_AFTER})?(?:\s+people)?\s*\.?"
)
RANGE = re.compile(r".*[0-9]+\s*(?:-|–|to|and)\s*[0-9]+.*")


class NotACount(ValueError):
    """The words are no count. The message says what to write instead."""


@dataclass(frozen=True)
class Count:
    """Visits of one kind. No number means that the count was not taken; nought is nought."""

    number: int | None
    approximate: bool = False

    def __str__(self) -> str:
        if self.number is None:
            return "not taken"
        return f"about {self.number}" if self.approximate else str(self.number)


NO_COUNT = Count(None)


def parse(text: str) -> Count | None:
    """The count that was written, or None where nothing was: not posted, which is a gap.

    Raises NotACount with a sentence for the person who wrote it.
    """
    words = " ".join(text.lower().split())
    if words in NOT_POSTED:
        return None
    if words in NOT_TAKEN:
        return NO_COUNT
    if words in NOBODY:
        return Count(0)
    match = COUNT.fullmatch(words)
    if match is None:
        raise NotACount(_what_is_wrong(text, words))
    digits = match["number"].replace(",", "")
    # a row of a thousand digits is refused before it is turned into a number
    if len(digits) > 9 or int(digits) > MOST:
        raise NotACount(f"{_short(text)} is more than {MOST:,}: check the number.")
    return Count(int(digits), approximate=bool(match["before"] or match["after"]))


def _what_is_wrong(text: str, words: str) -> str:
    if words.startswith("-"):
        return f"{_short(text)} is below nought: write how many came."
    if RANGE.fullmatch(words):
        return f"{_short(text)} is a range: write one number, such as about 50."
    return f"{_short(text)} is not a count: write a number, about and a number, or not taken."


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
