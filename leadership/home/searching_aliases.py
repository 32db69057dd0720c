"""What this service calls otherwise than a paper does: the tracker was the Ward Tracker, or Ward
Action Tracker; forums are ward meetings, or Ward Committees (S391)."""

import re

from django.urls import reverse

from leadership.home.rows import Row

TRACKER = re.compile(r"\bward (action )?tracker\b", re.IGNORECASE)
FORUM = re.compile(r"\bward (committee|meeting)s?\b", re.IGNORECASE)


def in_our_words(words: str) -> str:
    """Elmwick Ward Committee is the Elmwick Ward Forum."""
    return FORUM.sub("Ward Forum", words)


def places(words: str, *, signed_in: bool) -> list[Row]:
    """The page that is meant, where somebody searches by the other name."""
    found = []
    if TRACKER.search(words) and signed_in:
        said = "The Ward Tracker, or Ward Action Tracker: what was raised and what came of it"
        found.append(Row("Issues", reverse("issue_list"), said))
    elif TRACKER.search(words):
        said = "The Ward Tracker, or Ward Action Tracker: published issues are on their ward’s page"
        found.append(Row("Find your ward", reverse("ward_list"), said))
    if FORUM.search(words):
        said = "Ward Committees and ward meetings are Ward Forums here"
        found.append(Row("Meetings of the Ward Forums", reverse("meeting_list"), said))
    return found
