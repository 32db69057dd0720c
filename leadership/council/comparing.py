"""What differs between two texts, word by word, so that it can be read on a phone: one text with
what went and what came, never two columns (S228)."""

import re
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
Piece = tuple[str, str]  # one of the three, and the words


def pieces_of(before: str, after: str) -> list[Piece]:
    """The text with what went and what came, in words; blanks stay where they are."""
    old, new = re.split(r"(\s+)", before), re.split(r"(\s+)", after)
    pieces: list[Piece] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(
        a=old, b=new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            pieces.append((SAME, "".join(old[old_from:old_to])))
            continue
        pieces += [(GONE, "".join(old[old_from:old_to]))] if old_to > old_from else []
        pieces += [(NEW, "".join(new[new_from:new_to]))] if new_to > new_from else []
    return pieces
