"""Every address the project answers, found in the URL resolver: a new page is looked at the day
it is declared."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

# not pages: they answer with files, data or other people's protocols; and the admin, which
# test_admin_pages looks at
NOT_PAGES = ("admin:", "api", "schema", "council_css", "openid_connect_", "socialaccount_")


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


def addresses(samples: dict[str, Any]) -> dict[str, str]:
    """What to call a page -> its address, with the samples filled in.

    A sample stands under "name:argument", under the first word of the name ("issue:pk"), or
    under the argument alone; a list of samples makes as many pages.
    """
    found = {}
    for name, arguments in patterns():
        if name.startswith(NOT_PAGES):
            continue
        choices = [sample(samples, name, argument) for argument in arguments]
        for values in product(*choices):
            shown = " ".join([name, *(str(value) for value in values if isinstance(value, str))])
            found[shown] = reverse(name, kwargs=dict(zip(arguments, values, strict=True)))
    return found


def without_samples(samples: dict[str, Any]) -> set[str]:
    """Pages that nobody would look at, for want of something to show."""
    return {
        name
        for name, arguments in patterns()
        if not name.startswith(NOT_PAGES)
        and not all(sample(samples, name, argument) for argument in arguments)
    }


def sample(samples: dict[str, Any], name: str, argument: str) -> list[Any]:
    for key in (f"{name}:{argument}", f"{name.partition('_')[0]}:{argument}", argument):
        if key in samples:
            value = samples[key]
            return value if isinstance(value, list) else [value]
    return []
