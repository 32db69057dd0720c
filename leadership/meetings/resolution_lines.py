"""Parts of a resolution as people type them, one a line: (i) To note the report (S024)."""

import re

LABEL = re.compile(r"(?P<label>\([0-9A-Za-z]{1,6}\)|[0-9A-Za-z]{1,5}[.)])\s+(?P<text>\S.*)")
PLAIN_NUMBER = re.compile(r"(?P<label>[0-9]{1,2})\s+(?P<text>\S.*)")


def read_parts(text: str) -> list[tuple[str, str]]:
    """Label and words of each part; a line without a label has an empty one."""
    return [_part(line) for line in map(str.strip, text.splitlines()) if line]


def _part(line: str) -> tuple[str, str]:
    match = LABEL.fullmatch(line) or PLAIN_NUMBER.fullmatch(line)
    return (match["label"], match["text"]) if match else ("", line)


def written(parts: list[tuple[str, str]]) -> str:
    """What `read_parts` reads back."""
    return "\n".join(f"{label} {text}".strip() for label, text in parts)
