"""What differs between two versions of a plan, part by part (S228)."""

from dataclasses import dataclass
from typing import Any

from leadership.council.comparing import GONE, NEW, Piece, pieces_of


@dataclass(frozen=True)
class Difference:
    """One part of the plan that differs: added, removed or changed."""

    heading: str
    kind: str
    pieces: list[Piece]


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    """Parts of `after` in its order, then what of `before` is no longer there. Documents as
    `text.document_of` writes them."""
    old, new = _parts(before), _parts(after)
    found = []
    for key, (heading, text) in new.items():
        if key not in old:
            found.append(Difference(heading, "Added", [(NEW, text)]))
        elif old[key] != (heading, text):
            was = f"{old[key][0]}\n{old[key][1]}" if old[key][0] != heading else old[key][1]
            now = f"{heading}\n{text}" if old[key][0] != heading else text
            found.append(Difference(heading, "Changed", pieces_of(was, now)))
    for key, (heading, text) in old.items():
        if key not in new:
            found.append(Difference(heading, "Removed", [(GONE, text)]))
    return found


def _parts(document: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Key → heading and text. Priorities are known by their number on record, headings by their
    words, lists as a whole."""
    parts: dict[str, tuple[str, str]] = {}
    for place, section in enumerate(document.get("sections", [])):
        key = f"section {section['heading'].lower()}"
        parts[key if key not in parts else f"{key} {place}"] = (
            section["heading"],
            section["text"],
        )
    for each in document.get("priorities", []):
        parts[f"priority {each['id']}"] = (f"Priority: {each['title']}", _words_of(each))
    for key, heading, line in LISTS:
        lines = [line.format_map(each) for each in document.get(key, [])]
        if lines:
            parts[key] = (heading, "\n".join(lines))
    return parts


LISTS = [
    ("facts", "Facts", "{fact}: {figure} ({source}, {as_of})"),
    ("contributors", "Who helped", "{who}: {brought}"),
    ("engagements", "How people were asked", "{on}: {what}, {place}. {heard}"),
    ("officers_input", "What officers put in", "{author}, {service}: {text}"),
]
LABELS = {
    "why": "Why it matters",
    "what": "What should change",
    "who": "Who will do it",
    "theme": "Theme",
    "service": "Service",
    "cluster": "With other wards",
    "cluster_action": "What the cluster should do",
    "commissioning": "Commissioning intention",
    "commissioning_state": "How far it has come",
    "strategy": "Link to strategy",
    "redesign": "Link to service redesign",
    "budget": "Link to the budget",
    "amount": "Money asked for, in pounds",
}


def _words_of(priority: dict[str, Any]) -> str:
    said = [f"{label}: {priority[key]}" for key, label in LABELS.items() if priority.get(key)]
    return "\n".join(said)
