"""Which entries of old lists and of the register may be the same. It suggests and never decides:
pure functions, the same answer for the same entries."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from typing import NamedTuple

from jobs_skills.names import PersonName, organisation_name, person_name, same_person_name

# More people than this at one organisation are its staff: that they share it is no hint.
MOST_AT_ONE_ORGANISATION = 12


class Key(NamedTuple):
    """Of what the entry is: "member" or "row", and its number in the database."""

    kind: str
    pk: int


class Why(Enum):
    """The strongest first."""

    EMAIL = "same e-mail"
    NAME = "name variant at the same organisation"
    NAME_ALONE = "same name, one without an organisation"
    ORGANISATION = "same organisation"


STRONG = {Why.EMAIL, Why.NAME}


class Entry(NamedTuple):
    key: Key
    name: str
    email: str
    organisation: str


@dataclass(frozen=True)
class Suggestion:
    """Two entries, in the order they were given in, and why they may be the same."""

    first: Key
    second: Key
    why: tuple[Why, ...]

    @property
    def strong(self) -> bool:
        return self.why[0] in STRONG

    @property
    def words(self) -> str:
        return ", ".join(why.value for why in self.why)


class _Known(NamedTuple):
    """An entry as it is compared."""

    place: int
    name: PersonName | None
    email: str
    organisation: str


def suggestions(entries: Sequence[Entry]) -> list[Suggestion]:
    """All pairs that may be the same. A weak reason is only said where there is no strong one."""
    known = [
        _Known(
            place,
            person_name(entry.name),
            entry.email.strip().casefold(),
            organisation_name(entry.organisation),
        )
        for place, entry in enumerate(entries)
    ]
    found: dict[tuple[int, int], list[Why]] = defaultdict(list)
    for rule in (_by_email, _by_name, _by_name_alone, _by_organisation):
        for why, one, other in rule(known):
            reasons = found[one.place, other.place]
            if why in STRONG or not reasons:
                reasons.append(why)
    return [
        Suggestion(entries[one].key, entries[other].key, tuple(whys))
        for (one, other), whys in sorted(found.items())
    ]


def groups(entries: Sequence[Entry], suggested: Iterable[Suggestion]) -> list[list[Entry]]:
    """Entries that hang together by suggestions, each in one group; one alone is a group of one.
    Groups and what is in them keep the order of the entries."""
    leader = {entry.key: entry.key for entry in entries}

    def lead(key: Key) -> Key:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    for each in suggested:
        leader[lead(each.second)] = lead(each.first)
    together: dict[Key, list[Entry]] = defaultdict(list)
    for entry in entries:
        together[lead(entry.key)].append(entry)
    return list(together.values())


_Pairs = Iterator[tuple[Why, _Known, _Known]]


def _by_email(known: list[_Known]) -> _Pairs:
    for alike in _sharing(known, lambda each: each.email):
        for one, other in combinations(alike, 2):
            yield Why.EMAIL, one, other


def _by_name(known: list[_Known]) -> _Pairs:
    for alike in _sharing(known, _at_an_organisation):
        for one, other in combinations(alike, 2):
            if _same_name(one, other):
                yield Why.NAME, one, other


def _at_an_organisation(each: _Known) -> Hashable:
    return (each.organisation, each.name.surname) if each.organisation and each.name else None


def _by_name_alone(known: list[_Known]) -> _Pairs:
    """Without an organisation the whole name must agree: an initial is not enough."""
    for alike in _sharing(known, lambda each: each.name if each.name and each.name.given else None):
        for one, other in combinations(alike, 2):
            if not (one.organisation and other.organisation):
                yield Why.NAME_ALONE, one, other


def _by_organisation(known: list[_Known]) -> _Pairs:
    for alike in _sharing(known, lambda each: each.organisation):
        if len(alike) > MOST_AT_ONE_ORGANISATION:
            continue
        for one, other in combinations(alike, 2):
            if not (one.email and other.email):
                yield Why.ORGANISATION, one, other


def _sharing(known: list[_Known], what: Callable[[_Known], Hashable]) -> list[list[_Known]]:
    """Those of which `what` says the same; those of which it says nothing are left out."""
    sharing: dict[Hashable, list[_Known]] = defaultdict(list)
    for each in known:
        if said := what(each):
            sharing[said].append(each)
    return [alike for alike in sharing.values() if len(alike) > 1]


def _same_name(one: _Known, other: _Known) -> bool:
    return bool(one.name and other.name and same_person_name(one.name, other.name))
