"""Saved reports that somebody wants weekly or monthly: the mail is a link and no more."""

from datetime import date

from django.db import transaction

from leadership.notices.kinds import SAVED_REPORT
from leadership.notices.services import send
from leadership.people.models import User
from leadership.reporting.models import SavedReport
from leadership.reporting.registry import find_report


@transaction.atomic
def mail_saved_reports(on: date) -> int:
    """Tell owners and readers of every saved report due on that day; how many reports.

    The subject is the report's own title, for a saved report's name is somebody's words. Opened,
    it is run with the rights of whoever opens it; who may not run it is not told.
    """
    due = SavedReport.objects.select_for_update(skip_locked=True, of=("self",)).due_by_mail(on)
    mailed = list(due)
    for saved in mailed:
        saved.last_mailed_on = on
        saved.save(update_fields=["last_mailed_on"])
        for reader in saved.mailed_users():
            _tell(saved, reader, on)
    return len(mailed)


def _tell(saved: SavedReport, reader: User, on: date) -> None:
    report = find_report(saved.report, reader)
    if report is None or reader.person is None:
        return
    send(
        kind=SAVED_REPORT,
        to=reader.person,
        subject=report.title,
        text=f"{saved.name}, {saved.get_mailed_display().lower()}.",
        url=saved.get_absolute_url(),
        key=f"saved-report/{saved.pk}/{on}",
    )
