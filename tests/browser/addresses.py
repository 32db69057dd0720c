"""Every address the project answers, found in the URL resolver: a new page is looked at the day
it is declared."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# not pages: they answer with files, data or other people's protocols
NOT_PAGES = ("api", "schema", "council_css", "openid_connect_", "socialaccount_")


def patterns(
    resolver: Any = None, namespace: str = "", given: frozenset[str] = frozenset()
) -> Iterator[tuple[str, list[str]]]:
    """Name and arguments of each named pattern, those of the namespaces above it included."""
    for entry in (resolver or get_resolver()).url_patterns:
        wanted = given | set(entry.pattern.converters) | set(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from patterns(entry, inner, wanted)
        elif isinstance(entry, URLPattern) and entry.name:
            yield f"{namespace}{entry.name}", sorted(wanted)


def addresses(samples: dict[str, Any], *, admin: bool) -> dict[str, str]:
    """URL name -> an address with the samples filled in.

    A sample stands under "name:argument", under the first word of the name ("issue:pk"), or
    under the argument alone.
    """
    found = {}
    for name, arguments in patterns():
        if name.startswith("admin:") != admin or name.startswith(NOT_PAGES):
            continue
        values = {argument: sample(samples, name, argument) for argument in arguments}
        if None not in values.values():
            found[name] = reverse(name, kwargs=values)
    return found


def sample(samples: dict[str, Any], name: str, argument: str) -> Any:
    for key in (f"{name}:{argument}", f"{name.partition('_')[0]}:{argument}", argument):
        if key in samples:
            return samples[key]
    return None
