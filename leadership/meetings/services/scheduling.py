"""A committee's dates for a municipal year, and the meetings they become (S029, S030)."""

from collections.abc import Sequence
from datetime import date as Date
from datetime import time as Time

from django.db import transaction

from leadership.dates.models import year_calendar
from leadership.dates.vague import Kind, VagueDate
from leadership.dates.vague_models import when_columns
from leadership.meetings.date_lines import in_words, lies_in
from leadership.meetings.models import AgendaItem, Body, Meeting, MeetingSchedule, ScheduledDate
from leadership.meetings.services.arranging import plan_meeting
from leadership.meetings.services.committees import kept_body, of_this_body
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused


@transaction.atomic
def load_schedule(
    *,
    body: Body,
    year: int,
    dates: Sequence[VagueDate],
    by: User,
    weekday: int | None = None,
    time: Time | None = None,
    venue: str = "",
    agreed_at: AgendaItem | None = None,
) -> MeetingSchedule:
    """The dates of one year, with the usual weekday, time and place. Loaded again, dates that are
    no meeting yet are replaced, and those that are stay.

    A date off the weekday is kept as it was agreed: the page marks it. Refused for a date outside
    the year.
    """
    body = kept_body(body, by)
    of_this_body(agreed_at, body, "agreed_at")
    if not dates:
        raise Refused("Give at least one date.", "dates")
    municipal_year = year_calendar().year(year)
    for when in dates:
        if not lies_in(when, municipal_year):
            raise Refused(f"{in_words(when)} is not in {municipal_year.label}.", "dates")
    schedule, _ = MeetingSchedule.objects.update_or_create(
        body=body,
        year=year,
        defaults={"weekday": weekday, "time": time, "venue": venue.strip(), "agreed_at": agreed_at},
    )
    schedule.dates.filter(meeting__isnull=True).delete()
    kept = {row.when for row in schedule.dates.all()}
    ScheduledDate.objects.bulk_create(
        ScheduledDate(schedule=schedule, **when_columns(when))
        for when in dict.fromkeys(dates)
        if when not in kept
    )
    return schedule


@transaction.atomic
def fix_date(
    *,
    scheduled: ScheduledDate,
    date: Date,
    by: User,
    time: Time | None = None,
    venue: str = "",
    venue_address: str = "",
    venue_is_public: bool = False,
) -> Meeting:
    """Make a date of the schedule a meeting: of several days the one chosen. The schedule's weekday
    is kept with the meeting, so that a date off it stays marked.

    Raises Conflict where it is a meeting already, Refused for a day that was not agreed.
    """
    body = kept_body(scheduled.schedule.body, by)
    rows = ScheduledDate.objects.select_for_update(of=("self",)).select_related("schedule")
    found = rows.filter(pk=scheduled.pk).first()
    if found is None:
        raise Conflict("The dates were loaded again in the meantime: this one is gone.")
    if found.meeting_id is not None:
        raise Conflict("This date is a meeting already.")
    if not _is_one_of(date, found.when):
        raise Refused(f"The date agreed is {in_words(found.when)}.", "date")
    meeting = plan_meeting(
        bodies=[body],
        date=date,
        time=time,
        venue=venue,
        venue_address=venue_address,
        venue_is_public=venue_is_public,
        kind=Meeting.Kind.COMMITTEE,
        stated_weekday=found.schedule.weekday,
        by=by,
    )
    found.meeting = meeting
    found.save(update_fields=["meeting"])
    return meeting


def _is_one_of(day: Date, when: VagueDate) -> bool:
    if when.kind == Kind.DAYS:
        return day in when.days
    return when.first is not None and when.first <= day <= when.last
