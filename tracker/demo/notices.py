"""What the demonstration's people were told of late: nobody's list of notices is empty."""

from datetime import timedelta

from leadership import dates
from leadership.notices.models import Notice
from leadership.notices.worker.reports import mail_saved_reports
from leadership.people.models import User
from leadership.reporting.models import Mailed, SavedReport
from tracker import notices
from tracker.demo.city import OWN_WARD
from tracker.models import WITH_OFFICERS, Issue
from tracker.services import add_action

SHOWN = 6


def tell_people(by: User) -> None:
    """The own ward's councillors of replies, owners of what they were given and what is late, the
    co-ordinator of an action, the manager of a weekly report. What came before the last three of
    somebody is read."""
    if Notice.objects.exists():
        return
    own = Issue.objects.filter(ward__code=OWN_WARD).order_by("reference")
    for issue in own.answered()[:SHOWN]:
        notices.tell_answered(issue, by=by)
    with_officers = Issue.objects.filter(status__in=WITH_OFFICERS, owner__user__isnull=False)
    for issue in with_officers.order_by("-raised_on", "reference")[:SHOWN]:
        notices.tell_assigned(issue, by=by)
    notices.tell_of_late_issues(dates.today())
    _give_an_action(by)
    _save_a_weekly_report(by)
    for login in User.objects.filter(person__notices__isnull=False).distinct():
        _read_but_the_last_three(login)


def _give_an_action(by: User) -> None:
    coordinator = User.objects.get(username="coordinator")
    issue = Issue.objects.filter(ward__code=OWN_WARD, status__in=WITH_OFFICERS).earliest("pk")
    what = "Walk the street with the councillors and take photographs"
    due = dates.today() + timedelta(days=9)
    add_action(issue=issue, what=what, owner=coordinator.person, due=due, by=by)


def _save_a_weekly_report(by: User) -> None:
    saved = SavedReport(name="Late issues, every Monday", report="overdue", owner=by)
    saved.filters, saved.mailed = {"copy": ["working"]}, Mailed.WEEKLY
    saved.save()
    mail_saved_reports(dates.today())


def _read_but_the_last_three(login: User) -> None:
    told = list(Notice.objects.visible_to(login).order_by("-pk"))
    for earlier, notice in enumerate(told):
        notice.at = dates.now() - timedelta(hours=5 * earlier + 1)
        notice.read_at = None if earlier < 3 else notice.at + timedelta(hours=1)
    Notice.objects.bulk_update(told, ["at", "read_at"])
