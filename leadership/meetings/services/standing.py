"""The items that stand on every agenda, added at once."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Max

from leadership.meetings.models import AgendaItem, Meeting
from leadership.meetings.services.locking import locked, saved
from leadership.meetings.standing_items import STANDING
from leadership.people.models import User
from leadership.people.refusals import Refused


@transaction.atomic
def add_standing_items(
    *, meeting: Meeting, chosen: Collection[str], by: User, version: int
) -> list[AgendaItem]:
    """Add the standing items of these keys at the end of the agenda, in their usual order."""
    meeting = locked(meeting, by=by, version=version)
    wanted = [item for item in STANDING if item.key in chosen]
    if not wanted:
        raise Refused("Choose at least one.", "chosen")
    last = meeting.agenda.aggregate(last=Max("number"))["last"] or 0
    items = AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            number=number,
            heading=item.heading,
            text=item.text,
            kind=item.kind,
            purpose=item.purpose,
        )
        for number, item in enumerate(wanted, start=last + 1)
    )
    saved(meeting)
    return items
