"""The main menu: which entries this person gets, and which one is current."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from leadership.home.standing import Standing, standing_of


@dataclass(frozen=True)
class Entry:
    """One entry of the menu. `current` is what aria-current says: "page", "true" or nothing."""

    text: str
    url: str
    current: str = ""


OF_COMMITTEES = [
    ("Decisions", "decision_list"),
    ("Committees", "committee_list"),
    ("Action Plan", "action_plan"),
]
# pages that stand under an entry at an address of their own
ALSO = {
    "decision_list": ("/call-ins/", "/committee-reports/", "/promises/", "/petitions/",
                      "/calls-for-action/"),
    "action_plan": ("/districts-end/", "/measures/", "/assistant-leaders/", "/parish-options/",
                    "/findings/"),
}  # fmt: skip


def first_screen_name(standing: Standing) -> str:
    """What this person calls the first screen."""
    if standing.councillor:
        return "My wards"
    if standing.manager or standing.administrator or standing.committees:
        return "Today"
    if standing.leads:
        return "My area"
    if standing.works_on_issues:
        return "My queue"
    return "My wards" if standing.wards_overseen else "Start"


def names_for(request: HttpRequest) -> list[tuple[str, str]]:
    """Text and URL name of each entry, in order."""
    user = getattr(request, "outsider", None) or request.user
    if getattr(user, "outside", False):
        entries = [("My board", "start"), ("Boards", "board_list"), ("Reports", "report_index")]
        return [*entries, ("Search", "search")]
    if not user.is_authenticated:
        return [
            ("Find your ward", "start"),
            ("Ward plans", "plan_list"),
            *OF_COMMITTEES,
            ("Services", "service_list"),
            ("Jobs and skills", "board_list"),
            ("Search", "search"),
        ]
    standing = standing_of(request)
    entries = [(first_screen_name(standing), "start"), ("Issues", "issue_list")]
    entries += [("Meetings", "meeting_list"), ("Wards", "ward_list")]
    entries += [("Plans", "plan_list"), *OF_COMMITTEES, ("Services", "service_list")]
    entries += [("Who answers", "coverage"), ("Jobs and skills", "board_list")]
    if standing.councillor or standing.wards_served or standing.manager:
        entries.append(("Community", "community"))
    if standing.manager:
        entries.append(("Import", "import_list"))
    entries.append(("Reports", "report_index"))
    if standing.manager or standing.administrator or standing.works_on_issues:
        entries.append(("Admin", "admin:index"))
    return [*entries, ("Search", "search")]


def navigation(request: HttpRequest) -> list[Entry]:
    entries = []
    for text, name in names_for(request):
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue  # a room that this installation does not have
        entries.append(Entry(text, url, current(request.path, url, *ALSO.get(name, ()))))
    return entries


def current(path: str, url: str, *also: str) -> str:
    if path == url:
        return "page"
    return "true" if url != "/" and path.startswith((url, *also)) else ""
