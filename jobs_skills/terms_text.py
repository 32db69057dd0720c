"""The text of terms of reference: as it is kept, hashed and compared."""

import re
from difflib import SequenceMatcher

from jobs_skills.models import Terms
from leadership.council.comparing import GONE, NEW, SAME, Piece, pieces_of
from leadership.plans.text import canonical, hash_of

FORMAT = 1
LONGEST = 30_000  # characters
MOST_WORDS = 600  # of a changed passage, that are compared one by one


def tidy(text: str) -> str:
    """One kind of line end, no blanks at the ends of lines: what a browser adds changes no hash."""
    lines = re.split(r"\r\n|\r|\n", text)
    return "\n".join(line.rstrip() for line in lines).strip()


def hash_of_terms(terms: Terms) -> str:
    """SHA-256 of the number and the text, as canonical JSON in UTF-8."""
    document = {"format": FORMAT, "number": terms.number, "text": tidy(terms.text)}
    return hash_of(canonical(document))


def changes_between(before: str, after: str) -> list[Piece]:
    """The text with what went and what came: line by line, and word by word inside a passage that
    changed. A long passage written anew stands as a whole, or the comparison would take minutes."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[Piece] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(
        a=old, b=new, autojunk=False
    ).get_opcodes():
        gone, came = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if kind == "equal":
            pieces.append((SAME, came))
        elif gone and came and max(len(gone.split()), len(came.split())) <= MOST_WORDS:
            pieces += pieces_of(gone, came)
        else:
            pieces += [(GONE, gone)] if gone else []
            pieces += [(NEW, came)] if came else []
    return pieces
