"""What a ward's pages show: its forum's meetings and its councillors."""

from collections.abc import Iterable

from django.db.models import Prefetch

from leadership import dates
from leadership.meetings.models import Meeting, MeetingBody, Paper
from leadership.people.access import Viewer
from wards.models import Ward


def next_meetings(wards: Iterable[Ward], user: Viewer) -> list[Meeting]:
    """The three nearest meetings of these wards' forums that this person may know of."""
    return list(Meeting.objects.visible_to(user).of_wards(list(wards)).coming(dates.today())[:3])


def open_papers() -> Prefetch:
    return Prefetch(
        "papers",
        queryset=Paper.objects.open_to_the_public()
        .filter(file__isnull=False)
        .select_related("file")
        .order_by("pk"),
        to_attr="open_papers",
    )


def bodies_with_wards() -> Prefetch:
    """Every list of meetings that names wards starts from this: one query, whatever its length."""
    return Prefetch(
        "meeting_bodies",
        queryset=MeetingBody.objects.select_related("body__wardforum__ward").order_by("pk"),
    )


def place(meeting: Meeting) -> str:
    """Where it is, for anybody to read: never somebody's home (security.md, T16)."""
    if not meeting.venue_is_public:
        return ""
    return ", ".join(part for part in (meeting.venue, meeting.venue_address) if part)
