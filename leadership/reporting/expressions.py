"""SQL expressions that reports of several rooms share."""

from collections.abc import Mapping

from django.db.models import Case, CharField, Value, When


def in_words(path: str, words: Mapping[str, str]) -> Case:
    """A choice's value as its label."""
    return Case(
        *(When(**{path: value}, then=Value(str(label))) for value, label in words.items()),
        default=Value(""),
        output_field=CharField(),
    )
