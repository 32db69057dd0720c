"""On the page of a committee's meeting: what was promised to it, and what is still waited for."""

from leadership import dates
from leadership.governance import access
from leadership.governance.models import Promise
from leadership.meetings.models import Body, Meeting
from leadership.meetings.sections import Section
from leadership.people.access import Viewer

MOST = 50  # more than any committee ever waited for at once


def promised_to(meeting: Meeting, user: Viewer) -> Section | None:
    """Nothing for a ward's forum: what is promised there stands with its issues. One query."""
    bodies = [part.body for part in meeting.meeting_bodies.all()]
    if not any(body.kind != Body.Kind.WARD_FORUM for body in bodies):
        return None
    promises = Promise.objects.visible_to(user).shown_at(meeting).select_related("due_meeting")
    shown = {
        "promises": list(promises.in_time_order()[:MOST]),
        "meeting": meeting,
        "bodies": bodies,
        "today": dates.today(),
        "may_keep": access.may_keep_promises(user),
    }
    return Section("governance/meeting_promises.html", shown)
