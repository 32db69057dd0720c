"""The window after a reply: opened by it, closed by the councillors' word, or by itself."""

from datetime import date, timedelta

from django.db import transaction

from leadership import dates
from leadership.council.models import council
from leadership.dates.models import holidays
from leadership.dates.templatetags.say import full_day
from leadership.dates.working_days import add_working_days
from leadership.people.models import User
from tracker import notices
from tracker.models import Audience, Clock, FollowThrough, Issue, Status, Update
from tracker.services.clocks import meet_clocks
from tracker.services.ladder import leave_ladder
from tracker.services.locking import saved

Verdict = FollowThrough.Verdict


def window_after(day: date) -> date:
    """The last day on which the councillors may say something of a reply of that day."""
    count = council().follow_through_days
    return add_working_days(day, count, holidays(day, day + timedelta(days=2 * count + 30)))


def open_window(issue: Issue) -> None:
    """A reply was given today to this issue, whose row is locked."""
    today = dates.today()
    FollowThrough.objects.create(
        issue=issue,
        round=issue.follow_throughs.count() + 1,
        owner=issue.owner,
        answered_on=today,
        window_ends=window_after(today),
    )


def close_window(issue: Issue, verdict: str, *, by: User | None) -> None:
    """What became of the reply. An answer that was brought in from old records has no window."""
    issue.follow_throughs.waiting().update(verdict=verdict, on=dates.today(), by=by)


@transaction.atomic
def close_lapsed_answers(on: date) -> int:
    """Close what was answered and nobody judged in time, with an update that says so; how many.

    Twice is once. Each issue is locked before its reply is looked at again, for a councillor may
    be saying something at this moment.
    """
    late = FollowThrough.objects.lapsed(on).order_by("issue")
    closed = 0
    for issue_id in list(late.values_list("issue", flat=True)):
        closed += _close_lapsed(issue_id, on)
    return closed


def _close_lapsed(issue_id: int, on: date) -> bool:
    issue = Issue.objects.select_for_update(of=("self",)).filter(pk=issue_id).first()
    if issue is None or issue.status != Status.ANSWERED:
        return False
    lapsed = issue.follow_throughs.lapsed(on).first()
    if lapsed is None:
        return False
    issue.status, issue.closed_on = Status.CLOSED, on
    text = f"Closed by itself: nobody said anything of the reply by {full_day(lapsed.window_ends)}."
    Update.objects.create(issue=issue, text=text, audience=Audience.WARD, on=on)
    lapsed.verdict, lapsed.on = Verdict.LAPSED, on
    lapsed.save(update_fields=["verdict", "on"])
    meet_clocks(issue, *Clock.Kind, on=on)
    leave_ladder(issue)
    saved(issue, "status", "closed_on", "with_person")
    notices.tell_lapsed(issue)
    return True
