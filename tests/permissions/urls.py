"""The URLs the project answers, read from the resolver itself: nothing can be forgotten."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Url:
    """A named pattern with the names of its arguments, in order."""

    name: str
    arguments: tuple[str, ...]
    methods: frozenset[str] = frozenset({"GET", "POST"})


def named_urls(
    resolver: URLResolver | None = None, namespace: str = "", above: tuple[str, ...] = ()
) -> Iterator[Url]:
    """Every named pattern below `resolver`. A pattern without a name is named by its route, so
    that it has to be stated all the same."""
    for pattern in (resolver or get_resolver()).url_patterns:
        arguments = above + tuple(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from named_urls(pattern, inner, arguments)
        elif isinstance(pattern, URLPattern):
            name = namespace + (pattern.name or str(pattern.pattern))
            yield Url(name, arguments, methods_of(pattern.callback))


def methods_of(view: Callable[..., Any]) -> frozenset[str]:
    """GET and POST, and what else a class of a view answers by a method of its own. (Django's
    `put` of a form is its `post`, and what a redirect has is its `get`.)"""
    shape = getattr(view, "cls", None) or getattr(view, "view_class", None)
    found = [(name, getattr(shape, name, None)) for name in ("put", "patch", "delete")]
    own = {
        name.upper()
        for name, handler in found
        if handler is not None and not handler.__module__.startswith("django.views")
    }
    return frozenset({"GET", "POST"} | own)
