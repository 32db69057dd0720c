"""A weekday that a paper names is kept as it stands there; the date's own is worked out (S001,
S030)."""

from leadership.meetings.models import Meeting, ScheduledDate, Weekday


def weekday_warning(meeting: Meeting) -> str:
    """A sentence where the paper and the date differ, or nothing."""
    if not meeting.weekday_differs or meeting.stated_weekday is None:
        return ""
    stated = Weekday(meeting.stated_weekday).label
    return (
        f"The paper says {stated}, but {meeting.date:%-d %B %Y} is a {meeting.date:%A}."
        " It is kept as the paper has it."
    )


def schedule_warning(scheduled: ScheduledDate) -> str:
    """The same of a date in a schedule of, say, Wednesdays."""
    wrong = scheduled.off_the_weekday
    if not wrong or scheduled.schedule.weekday is None:
        return ""
    days = " and ".join(f"{day:%-d %B %Y} is a {day:%A}" for day in wrong)
    return f"{days}, not a {Weekday(scheduled.schedule.weekday).label}."
