"""Planning, moving, cancelling, opening and holding a meeting."""

from datetime import date, time, timedelta

import pghistory
import pytest

from leadership.meetings import services
from leadership.meetings.models import MOVES, Meeting, Status
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import (
    CouncillorTermFactory,
    MeetingFactory,
    UserFactory,
    WardFactory,
    WardForumFactory,
    WardGenerationFactory,
)

TODAY = date(2017, 11, 15)
NEXT_WEEK = TODAY + timedelta(7)


def planned(ward, day=TODAY, **fields) -> Meeting:
    return MeetingFactory(ward=ward, date=day, status=Status.SCHEDULED, **fields)


def test_a_manager_plans_a_joint_meeting_of_two_wards(gita, elmwick, oakham):
    meeting = services.plan_meeting(
        bodies=[elmwick.forum, oakham.forum],
        date=NEXT_WEEK,
        time=time(18, 30),
        venue=" Elmwick Hall ",
        venue_is_public=True,
        by=gita,
    )
    assert meeting.status == Status.SCHEDULED
    assert {ward.name for ward in meeting.wards} == {"Elmwick", "Oakham"}
    assert (meeting.venue, meeting.time) == ("Elmwick Hall", time(18, 30))


def test_a_venue_is_not_published_unless_somebody_says_it_is_public(gita, elmwick):
    meeting = services.plan_meeting(
        bodies=[elmwick.forum], date=NEXT_WEEK, venue="12 Elm Row", by=gita
    )
    assert meeting.venue_is_public is False


def test_a_coordinator_plans_for_her_own_ward_only(wasim, elmwick, oakham):
    services.plan_meeting(bodies=[elmwick.forum], date=NEXT_WEEK, by=wasim)
    with pytest.raises(NotAllowed):
        services.plan_meeting(bodies=[oakham.forum], date=NEXT_WEEK, by=wasim)
    with pytest.raises(NotAllowed):
        services.plan_meeting(bodies=[elmwick.forum, oakham.forum], date=NEXT_WEEK, by=wasim)
    assert [meeting.wards for meeting in Meeting.objects.all()] == [[elmwick]]


def test_a_councillor_plans_nothing(elmwick):
    carol = UserFactory()
    CouncillorTermFactory(person=carol.person, seat__ward=elmwick)
    with pytest.raises(NotAllowed):
        services.plan_meeting(bodies=[elmwick.forum], date=NEXT_WEEK, by=carol)
    assert Meeting.objects.count() == 0


def test_a_meeting_needs_a_body(gita):
    with pytest.raises(Refused, match="Choose who meets") as refused:
        services.plan_meeting(bodies=[], date=NEXT_WEEK, by=gita)
    assert refused.value.field == "bodies"


def test_a_ward_of_another_time_does_not_meet(gita, elmwick):
    old = WardGenerationFactory(name="Old", start=date(1990, 1, 1), end=date(2004, 6, 14))
    with pytest.raises(Refused) as refused:
        services.plan_meeting(
            bodies=[WardFactory(name="Gone", generation=old).forum], date=NEXT_WEEK, by=gita
        )
    assert refused.value.message == "On 22 November 2017 there is no ward Gone."
    assert refused.value.field == "date"


def test_a_body_that_has_ended_does_not_meet(gita):
    forum = WardForumFactory(name="Oakham Forum", end=TODAY)
    with pytest.raises(Refused, match="there is no Oakham Forum"):
        services.plan_meeting(bodies=[forum], date=NEXT_WEEK, by=gita)


def move(meeting, by, version=1, **fields):
    new = {"date": NEXT_WEEK, "time": time(19), "venue": "Library", "venue_address": ""}
    return services.move_meeting(
        meeting=meeting, by=by, version=version, venue_is_public=True, **(new | fields)
    )


def test_a_planned_meeting_moves_to_another_day_time_and_place(wasim, elmwick):
    meeting = move(planned(elmwick), wasim)
    assert (meeting.date, meeting.time, meeting.venue) == (NEXT_WEEK, time(19), "Library")
    assert meeting.version == 2


def test_a_held_meeting_does_not_move(gita, elmwick):
    held = MeetingFactory(ward=elmwick, date=TODAY)
    with pytest.raises(Conflict, match="Only a planned meeting"):
        move(held, gita)
    held.refresh_from_db()
    assert (held.date, held.version) == (TODAY, 1)


def test_the_second_of_two_movers_is_told_who_changed_what(gita, wasim, elmwick):
    meeting = planned(elmwick, venue="Elmwick Hall", time=time(19))
    with pghistory.context(user=wasim.pk):
        move(meeting, wasim, date=TODAY)
    with pytest.raises(Conflict) as conflict:
        move(meeting, gita, version=1, venue="School")
    assert "Nothing was overwritten" in conflict.value.message
    (sentence,) = conflict.value.changes
    assert sentence.startswith(
        "Wasim Coordinator changed venue from “Elmwick Hall” to “Library” on "
    )
    meeting.refresh_from_db()
    assert meeting.venue == "Library"


def test_cancelling_needs_a_reason(gita, elmwick):
    meeting = planned(elmwick)
    with pytest.raises(Refused) as refused:
        services.cancel_meeting(meeting=meeting, reason="  ", by=gita)
    assert (refused.value.message, refused.value.field) == (
        "Say why the meeting is cancelled.",
        "reason",
    )
    cancelled = services.cancel_meeting(meeting=meeting, reason="Snow", by=gita)
    assert (cancelled.status, cancelled.cancelled_because) == (Status.CANCELLED, "Snow")


def test_a_cancelled_meeting_may_be_planned_again(gita, elmwick):
    meeting = MeetingFactory(ward=elmwick, status=Status.CANCELLED, date=NEXT_WEEK)
    again = services.plan_again(meeting=meeting, by=gita)
    assert (again.status, again.cancelled_because) == (Status.SCHEDULED, "")


def test_a_meeting_opens_on_its_own_day_only(wasim, elmwick):
    assert services.open_meeting(meeting=planned(elmwick), by=wasim).status == Status.SITTING
    for day in (TODAY - timedelta(1), TODAY + timedelta(1)):
        other = planned(elmwick, day)
        with pytest.raises(Refused, match="can be opened on its own day"):
            services.open_meeting(meeting=other, by=wasim)
        other.refresh_from_db()
        assert other.status == Status.SCHEDULED


def test_the_day_is_the_local_one_at_the_turn_of_midnight(settings, wasim, elmwick):
    """On 15 July at 00:30 in Birmingham it is still the 14th in Greenwich."""
    settings.DEMO_DATE = settings.DEMO_DATE.replace(month=7, hour=0)
    meeting = planned(elmwick, date(2017, 7, 15))
    assert services.open_meeting(meeting=meeting, by=wasim).status == Status.SITTING


def test_a_meeting_is_held_today_or_earlier_never_ahead(wasim, elmwick):
    assert services.hold_meeting(meeting=planned(elmwick), by=wasim).status == Status.HELD
    ahead = planned(elmwick, TODAY + timedelta(1))
    with pytest.raises(Refused, match="lies ahead, on 16 November 2017"):
        services.hold_meeting(meeting=ahead, by=wasim)
    ahead.refresh_from_db()
    assert ahead.status == Status.SCHEDULED


def test_a_meeting_finishes_after_it_began(wasim, elmwick):
    meeting = planned(elmwick, time=time(18, 30))
    with pytest.raises(Refused) as refused:
        services.hold_meeting(meeting=meeting, finished=time(18), by=wasim)
    assert refused.value.field == "finished"
    held = services.hold_meeting(meeting=meeting, finished=time(20, 5), by=wasim)
    assert held.finished == time(20, 5)


MOVERS = {
    Status.SITTING: services.open_meeting,
    Status.HELD: services.hold_meeting,
    Status.CANCELLED: lambda **asked: services.cancel_meeting(reason="Snow", **asked),
    Status.SCHEDULED: services.plan_again,
}


@pytest.mark.parametrize("start", Status.values)
@pytest.mark.parametrize("goal", Status.values)
def test_every_move_is_the_tables(gita, elmwick, start, goal):
    meeting = MeetingFactory(ward=elmwick, status=start, date=TODAY)
    if goal in MOVES[start]:
        assert MOVERS[goal](meeting=meeting, by=gita).status == goal
        return
    with pytest.raises(Conflict):
        MOVERS[goal](meeting=meeting, by=gita)
    meeting.refresh_from_db()
    assert (meeting.status, meeting.version) == (start, 1)


@pytest.mark.parametrize("goal", Status.values)
def test_nobody_moves_a_meeting_of_another_ward(wasim, oakham, goal):
    start = Status.CANCELLED if goal == Status.SCHEDULED else Status.SCHEDULED
    meeting = MeetingFactory(ward=oakham, status=start, date=TODAY)
    with pytest.raises(NotAllowed):
        MOVERS[goal](meeting=meeting, by=wasim)
    meeting.refresh_from_db()
    assert meeting.status == start
