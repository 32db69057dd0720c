"""On the page of a committee's meeting: what it decided there, and which requests it hears."""

from leadership.governance.models import CallInRequest, Decision
from leadership.meetings.models import Body, Meeting
from leadership.meetings.sections import Section
from leadership.people.access import Viewer

MOST = 50  # more than any agenda had items


def decided_at(meeting: Meeting, user: Viewer) -> Section | None:
    """Nothing for a ward's forum, and nothing where nothing was decided or heard. Two queries."""
    kinds = {part.body.kind for part in meeting.meeting_bodies.all()}
    if kinds <= {Body.Kind.WARD_FORUM}:
        return None
    decided = Decision.objects.visible_to(user).filter(item__meeting=meeting)
    heard = CallInRequest.objects.visible_to(user).filter(hearing__meeting=meeting)
    shown = {
        "decisions": list(decided.select_related("item").order_by("item__number", "pk")[:MOST]),
        "requests": list(heard.select_related("decision").order_by("pk")[:MOST]),
    }
    return Section("governance/meeting_decisions.html", shown) if any(shown.values()) else None
