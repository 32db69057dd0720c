"""The fonts of printed reports: Noto Sans for five scripts, from packages; never the system's.

A character none of them has is printed as its code point in brackets, so that no name is lost
and no report fails over one (typst refuses tofu in a PDF/UA file).
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import typst
from django.conf import settings
from fontTools.ttLib import TTFont

FAMILIES = [
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Devanagari",
]
WEIGHTS = ("400Regular", "700Bold")


class NoFonts(Exception):
    """The font packages are not installed."""


def folders() -> list[Path]:
    root: Path = settings.ROOT / "node_modules" / "@expo-google-fonts"
    names = [family.lower().replace(" ", "-") for family in FAMILIES]
    found = [root / name / weight for name in names for weight in WEIGHTS]
    missing = [folder for folder in found if not folder.is_dir()]
    if missing:
        raise NoFonts(
            f"Run 'npm ci': the fonts of printed reports are missing ({missing[0].parent.name})."
        )
    return found


@cache
def shipped() -> typst.Fonts:
    return typst.Fonts(False, False, [str(folder) for folder in folders()])


@cache
def covered(only_latin: bool = False) -> frozenset[int]:
    """The code points some shipped font has: in every weight, since headings are bold."""
    weights: dict[str, set[int]] = {}
    for folder in folders():
        if only_latin and folder.parent.name != "noto-sans":
            continue
        for file in sorted(folder.glob("*.ttf")):
            with TTFont(file, lazy=True) as font:
                weights.setdefault(folder.name, set()).update(font.getBestCmap())
    return frozenset(set.intersection(*weights.values()))


class Readable:
    """Makes texts printable and counts what could not be printed as it stands."""

    def __init__(self, *, only_latin: bool = False) -> None:
        self.known = covered(only_latin)
        self.replaced = 0

    def __call__(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        return "".join(self._characters(unicodedata.normalize("NFC", text)))

    def _characters(self, text: str) -> Iterable[str]:
        for character in text:
            if character == "\n" or ord(character) in self.known:
                yield character
            elif character in "\t\v\f\x85\u2028\u2029":
                yield " "
            elif unicodedata.category(character) in ("Cc", "Cf", "Mn") and _unseen(character):
                continue  # control signs and variation selectors: nothing to see, nothing lost
            else:
                self.replaced += 1
                yield f"[U+{ord(character):04X}]"


def _unseen(character: str) -> bool:
    return unicodedata.category(character) != "Mn" or 0xFE00 <= ord(character) <= 0xFE0F
