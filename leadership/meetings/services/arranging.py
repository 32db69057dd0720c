"""Planning a meeting, moving it, calling it off, opening it and saying that it was held (S303)."""

from collections.abc import Sequence
from datetime import date as Date
from datetime import time as Time

from django.db import transaction

from leadership import dates
from leadership.meetings import access
from leadership.meetings.models import Body, Meeting, MeetingBody, Status
from leadership.meetings.services.locking import locked, must_become, saved
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from wards.models import Ward


@transaction.atomic
def plan_meeting(
    *,
    bodies: Sequence[Body],
    date: Date,
    by: User,
    time: Time | None = None,
    venue: str = "",
    venue_address: str = "",
    venue_is_public: bool = False,
    public: bool = True,
    kind: str = Meeting.Kind.FORUM,
    chair: Person | None = None,
    topics: str = "",
    stated_weekday: int | None = None,
    webcast: str = "",
    webcast_address: str = "",
) -> Meeting:
    """Plan a meeting of one body, or a joint one of several.

    A venue is published only where somebody says that it is a public one (security.md, T16).
    `stated_weekday` is the paper's, kept even where the date falls on another (S001).
    Raises NotAllowed, or Refused where a body or its ward is not in being on that day.
    """
    if not bodies:
        raise Refused("Choose who meets.", "bodies")
    wards = list(Ward.objects.filter(forum__in=[body.pk for body in bodies]))
    _check_may_arrange(by, bodies, wards)
    _check_in_being(bodies, wards, date)
    meeting = Meeting.objects.create(
        date=date,
        time=time,
        venue=venue.strip(),
        venue_address=venue_address.strip(),
        venue_is_public=venue_is_public,
        public=public,
        kind=kind,
        chair=chair,
        topics=topics.strip(),
        stated_weekday=stated_weekday,
        **webcast_columns(webcast, webcast_address),
    )
    MeetingBody.objects.bulk_create(MeetingBody(meeting=meeting, body=body) for body in bodies)
    return meeting


def _check_may_arrange(by: User, bodies: Sequence[Body], wards: Sequence[Ward]) -> None:
    if access.may_arrange(by):
        return
    left = {body.pk for body in bodies} - access.bodies_kept_by(by)
    forums_alone = len(wards) == len(left)
    if not (forums_alone and all(access.may_arrange_for(by, ward.pk) for ward in wards)):
        raise NotAllowed


def _check_in_being(bodies: Sequence[Body], wards: Sequence[Ward], day: Date) -> None:
    there = set(Body.objects.on(day).values_list("pk", flat=True))
    gone = [body.name for body in bodies if body.pk not in there]
    in_force = set(Ward.objects.in_force(day).values_list("pk", flat=True))
    gone += [f"ward {ward.name}" for ward in wards if ward.pk not in in_force]
    if gone:
        raise Refused(f"On {day:%-d %B %Y} there is no {' and no '.join(gone)}.", "date")


@transaction.atomic
def move_meeting(
    *,
    meeting: Meeting,
    date: Date,
    time: Time | None,
    venue: str,
    venue_address: str,
    venue_is_public: bool,
    by: User,
    version: int,
    stated_weekday: int | None = None,
) -> Meeting:
    """Give a planned meeting another day, time or place. Raises Conflict once it has begun. The
    weekday that a paper named is said anew, for it was that of the other day."""
    meeting = locked(meeting, by=by, version=version)
    if meeting.status != Status.SCHEDULED:
        raise Conflict("Only a planned meeting can be moved.")
    bodies = list(meeting.bodies.all())
    _check_in_being(bodies, list(Ward.objects.filter(forum__in=[body.pk for body in bodies])), date)
    meeting.date, meeting.time = date, time
    meeting.venue, meeting.venue_address = venue.strip(), venue_address.strip()
    meeting.venue_is_public, meeting.stated_weekday = venue_is_public, stated_weekday
    return saved(
        meeting, "date", "time", "venue", "venue_address", "venue_is_public", "stated_weekday"
    )


@transaction.atomic
def cancel_meeting(
    *, meeting: Meeting, reason: str, by: User, version: int | None = None
) -> Meeting:
    """Call a planned meeting off. The reason is shown to everybody who may see the meeting."""
    meeting = locked(meeting, by=by, version=version)
    must_become(meeting, Status.CANCELLED)
    if not reason.strip():
        raise Refused("Say why the meeting is cancelled.", "reason")
    meeting.status, meeting.cancelled_because = Status.CANCELLED, reason.strip()
    return saved(meeting, "status", "cancelled_because")


@transaction.atomic
def plan_again(*, meeting: Meeting, by: User, version: int | None = None) -> Meeting:
    """A cancelled meeting takes place after all."""
    meeting = locked(meeting, by=by, version=version)
    if meeting.status != Status.CANCELLED:
        raise Conflict("This meeting is not cancelled.")
    meeting.status, meeting.cancelled_because = Status.SCHEDULED, ""
    return saved(meeting, "status", "cancelled_because")


@transaction.atomic
def open_meeting(*, meeting: Meeting, by: User) -> Meeting:
    """The meeting begins: on its own local day, not before and not after."""
    meeting = locked(meeting, by=by)
    must_become(meeting, Status.SITTING)
    if meeting.date != dates.today():
        raise Refused(f"This meeting can be opened on its own day, {meeting.date:%-d %B %Y}.")
    meeting.status = Status.SITTING
    return saved(meeting, "status")


@transaction.atomic
def hold_meeting(
    *, meeting: Meeting, by: User, finished: Time | None = None, version: int | None = None
) -> Meeting:
    """The meeting is over, at `finished` local time where known (S031). Never before its day."""
    meeting = locked(meeting, by=by, version=version)
    must_become(meeting, Status.HELD)
    if meeting.date > dates.today():
        raise Refused(f"This meeting lies ahead, on {meeting.date:%-d %B %Y}.")
    check_finish(meeting, finished)
    meeting.status = Status.HELD
    meeting.finished = finished or meeting.finished
    return saved(meeting, "status", "finished")


def check_finish(meeting: Meeting, finished: Time | None) -> None:
    if finished and meeting.time and finished <= meeting.time:
        raise Refused(f"The finish must be later than the start, {meeting.time:%H:%M}.", "finished")


@transaction.atomic
def record_webcast(
    *, meeting: Meeting, webcast: str, webcast_address: str, by: User, version: int
) -> Meeting:
    """Whether the meeting is webcast, live or later, and where (S005); "" where it is not."""
    meeting = locked(meeting, by=by, version=version)
    columns = webcast_columns(webcast, webcast_address)
    for name, value in columns.items():
        setattr(meeting, name, value)
    return saved(meeting, *columns)


def webcast_columns(webcast: str, address: str) -> dict[str, str]:
    if address and not webcast:
        raise Refused("Say whether it is webcast live or later.", "webcast")
    return {"webcast": webcast, "webcast_address": address}
