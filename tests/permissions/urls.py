"""The URLs the project answers, read from the resolver itself: nothing can be forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Url:
    """A named pattern with the names of its arguments, in order."""

    name: str
    arguments: tuple[str, ...]


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
            yield Url(namespace + (pattern.name or str(pattern.pattern)), arguments)
