"""Writing and sending a monthly return."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships import access
from relationships.models import MonthlyReturn
from relationships.returns import figures_of, months_of
from wards.access import own_wards


@transaction.atomic
def write_return(*, month: date, story: str, version: int, by: User, send: bool) -> MonthlyReturn:
    """Keep the story of one's own month; with `send` also the figures as they stand now.

    `version` is nought where the writer saw no return yet. Raises Conflict where another window
    was first, and Refused where there is nothing to send.
    """
    if by.person is None or not access.may_write_returns(by) or month not in months_of(by.person):
        raise NotAllowed
    row, new = MonthlyReturn.objects.select_for_update().get_or_create(
        person=by.person, month=month
    )
    if row.submitted_on is not None:
        raise Conflict(f"This return was sent on {row.submitted_on:%-d %B %Y}.")
    if not new:
        must_be_as_read(row, version)
    if send and not story.strip():
        raise Refused("Write what the month was about before you send it.", "story")
    row.story = story
    row.version += 0 if new else 1
    if send:
        row.figures = figures_of(own_wards(by).served, month)
        row.submitted_on = dates.today()
    row.save()
    return row
