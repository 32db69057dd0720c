"""The main menu: which entries this person gets, and which one is current."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from leadership.people.access import (
    is_administrator,
    is_governance_manager,
    is_officer,
    may_change_settings,
)
from leadership.people.models import User
from wards.access import is_appointed_to_a_ward, is_councillor


@dataclass(frozen=True)
class Entry:
    """One entry of the menu. `current` is what aria-current says: "page", "true" or nothing."""

    text: str
    url: str
    current: str = ""


def first_screen_name(user: User) -> str:
    """What this person calls the first screen."""
    if is_governance_manager(user):
        return "Today"
    if is_officer(user) or is_appointed_to_a_ward(user):
        return "My queue"
    if is_councillor(user):
        return "My wards"
    return "Start"


def names_for(user: User) -> list[tuple[str, str]]:
    """Text and URL name of each entry, in order."""
    if not user.is_authenticated:
        return [("Find your ward", "start"), ("Search", "search")]
    entries = [(first_screen_name(user), "start"), ("Issues", "issue_list")]
    entries += [("Meetings", "meeting_list"), ("Wards", "ward_list")]
    if is_governance_manager(user):
        entries.append(("Import", "import_list"))
    entries.append(("Reports", "report_list"))
    if may_change_settings(user) or is_administrator(user):
        entries.append(("Admin", "admin:index"))
    return [*entries, ("Search", "search")]


def navigation(request: HttpRequest) -> list[Entry]:
    entries = []
    for text, name in names_for(request.user):
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue  # a room that this installation does not have
        entries.append(Entry(text, url, current(request.path, url)))
    return entries


def current(path: str, url: str) -> str:
    if path == url:
        return "page"
    return "true" if url != "/" and path.startswith(url) else ""
