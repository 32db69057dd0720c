"""Components that templates use: `{% load page %}`. They lay out what they are given and ask
nothing of the database."""

from typing import Any

from django import template
from django.template import Context

from leadership.council.paging import LARGEST_COUNT, pages_shown

register = template.Library()

# Words first, colour second. What ends in "late" is red; an unknown word is grey.
TAG_COLOURS = {
    "raised": "grey",
    "planned": "blue",
    "open": "blue",
    "in progress": "green",
    "under way": "green",
    "answered": "amber",
    "your reply": "amber",
    "to read": "amber",
    "deputy acting": "amber",
    "draft": "amber",
    "proposed": "amber",
    "awarded": "green",
    "late": "red",
    "overdue": "red",
    "last hours": "amber",
    "should have heard": "red",
    "cancelled": "red",
    "no one named": "red",
    "no one yet": "red",
    "gap": "red",
    "closed": "grey",
    "resolved": "green",
    "held": "green",
}


def tag_colour(words: str) -> str:
    lowered = words.strip().lower()
    return "red" if lowered.endswith(" late") else TAG_COLOURS.get(lowered, "grey")


@register.inclusion_tag("components/tag.html")
def tag(words: str, colour: str = "") -> dict[str, str]:
    """A status in words with its colour: {% tag "In progress" %}, {% tag "To sign" "amber" %}."""
    return {"words": str(words), "colour": colour or tag_colour(str(words))}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Any, name: str = "page") -> dict[str, Any]:
    """Numbered pages under a list; the other filters in the address are kept."""
    return {
        "page": page,
        "numbers": pages_shown(page.number, page.paginator.num_pages),
        "base": _query_without(context, name),
        "name": name,
        "capped": getattr(page.paginator, "capped", False),
    }


@register.inclusion_tag("components/next_and_previous.html", takes_context=True)
def next_and_previous(
    context: Context, older: str = "", newer: str = "", shown: str = ""
) -> dict[str, str]:
    """Paging by key: `older` and `newer` are the keys of `?before=` and `?after=`, or empty."""
    return {
        "older": older,
        "newer": newer,
        "shown": shown,
        "base": _query_without(context, "before", "after", "page"),
    }


@register.filter
def count_words(number: int) -> str:
    """1,234; and "more than 10,000" where counting stopped there."""
    if number > LARGEST_COUNT:
        return f"more than {LARGEST_COUNT:,}"
    return f"{number:,}"


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(*parts: str) -> dict[str, Any]:
    """Text and address by turns; the last text stands alone: "Reports" "/reports/" "Overdue"."""
    return {
        "links": [(parts[at], parts[at + 1]) for at in range(0, len(parts) - 1, 2)],
        "here": parts[-1] if len(parts) % 2 else "",
    }


@register.simple_tag(takes_context=True)
def address_with(context: Context, **changes: Any) -> str:
    """This page's address with some of its query changed; an empty value takes one out."""
    request = context.get("request")
    query = request.GET.copy() if request else None
    if query is None:
        return "?"
    for name, value in changes.items():
        query.pop(name, None)
        if value not in ("", None):
            query[name] = str(value)
    return f"?{query.urlencode()}"


def _query_without(context: Context, *names: str) -> str:
    request = context.get("request")
    if request is None:
        return "?"
    query = request.GET.copy()
    for name in names:
        query.pop(name, None)
    return f"?{query.urlencode()}&" if query else "?"
