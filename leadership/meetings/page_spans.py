"""Pages of the pack that an agenda gives to its items (S008, S032): do they follow each other?"""

from collections.abc import Iterable

from leadership.meetings.models import AgendaItem


def page_words(item: AgendaItem) -> str:
    """pages 3 to 24; page 7; nothing where the agenda gives none."""
    if item.page_from is None:
        return ""
    if item.page_from == item.page_to:
        return f"page {item.page_from}"
    return f"pages {item.page_from} to {item.page_to}"


def notes_on_pages(items: Iterable[AgendaItem]) -> list[str]:
    """What does not follow, in sentences: pages of no item, pages of two items."""
    told = [item for item in items if item.page_from is not None and item.page_to is not None]
    found = []
    for before, item in zip(told, told[1:], strict=False):
        assert before.page_to is not None and item.page_from is not None
        wanted = before.page_to + 1
        if item.page_from > wanted:
            found.append(
                f"Item {before.number} ends on page {before.page_to} and item {item.number} begins"
                f" on page {item.page_from}: {_span(wanted, item.page_from - 1)} of no item."
            )
        elif item.page_from < wanted:
            found.append(
                f"Item {item.number} begins on page {item.page_from}, but item {before.number}"
                f" ends on page {before.page_to}."
            )
    return found


def _span(first: int, last: int) -> str:
    return f"page {first} is" if first == last else f"pages {first} to {last} are"
