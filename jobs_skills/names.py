"""Names as old lists write them, made comparable: of people and of organisations. Pure text."""

import re
import unicodedata
from typing import NamedTuple

TITLES = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "cllr", "councillor", "rev",
    "reverend", "sir", "dame", "lady", "lord",
}  # fmt: skip
HONOURS = {"mbe", "obe", "cbe", "jp", "mp", "bem", "phd", "ba", "bsc", "ma", "msc"}
COMPANY_FORMS = {"ltd", "limited", "plc", "llp", "cic"}


class PersonName(NamedTuple):
    """Given names or initials, then the last word of the surname, all in small plain letters."""

    given: tuple[str, ...]
    surname: str


def words(said: str) -> list[str]:
    """Small letters without accents, apostrophes and punctuation, in words."""
    apart = unicodedata.normalize("NFKD", said.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+", re.sub(r"['’‘`´]", "", bare))


def person_name(said: str) -> PersonName | None:
    """“Smith, Dr John” and “Mr  John SMITH” are the same; None where no word is left."""
    parts = [words(part) for part in re.sub(r"\(.*?\)", " ", said).split(",")]
    parts = [left for part in parts if (left := _without_titles(part))]
    in_order = [word for part in (*parts[1:], *parts[:1]) for word in part]
    return PersonName(tuple(in_order[:-1]), in_order[-1]) if in_order else None


def same_person_name(one: PersonName, other: PersonName) -> bool:
    """The same surname, and given names of which one may be the other's initial or be left out.
    A surname alone is nobody's variant."""
    if one.surname != other.surname or bool(one.given) != bool(other.given):
        return False
    return all(_alike(*pair) for pair in zip(one.given, other.given, strict=False))


def organisation_name(said: str) -> str:
    """“The Elm & Ash Trust Ltd.” and “Elm and Ash Trust” are the same."""
    left = words(said.replace("&", " and ").replace("+", " and "))
    if left[:1] == ["the"]:
        left = left[1:]
    while len(left) > 1 and left[-1] in COMPANY_FORMS:
        left = left[:-1]
    return " ".join(left)


def _without_titles(part: list[str]) -> list[str]:
    while part and part[0] in TITLES:
        part = part[1:]
    while part and part[-1] in HONOURS:
        part = part[:-1]
    return part


def _alike(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return one == other
