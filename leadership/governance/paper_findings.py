"""What does not agree in committees' papers and decisions, as far as the tables show it (S030,
S048, S059, S068, S379, S380, S387)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, F, Q

from leadership.dates.vague import Kind
from leadership.governance.findings import MOST, Finding
from leadership.governance.models import (
    CallInRequest,
    CommitteeReport,
    Decision,
    ReportSignature,
)
from leadership.meetings.models import Meeting, ScheduledDate
from leadership.people.access import Viewer


def _full(day: date | None) -> str:
    return f"{day:%-d %B %Y}" if day else "no day"


def call_in_dates(user: Viewer) -> Iterator[Finding]:
    """A request that names another day than the decision's."""
    requests = CallInRequest.objects.visible_to(user).select_related("decision")
    differ = requests.filter(taken_on_written__isnull=False).exclude(
        taken_on_written=F("decision__taken_on")
    )
    for request in differ.order_by("-dated", "-pk")[:MOST]:
        yield Finding(
            "call-in-taken-on",
            str(request),
            f"The request says that the decision was taken on {_full(request.taken_on_written)}; "
            f"its record says {_full(request.decision.taken_on)}.",
            "Both are kept as they stand. The record’s day counts.",
            request.get_absolute_url(),
        )


def decisions_without_wards(user: Viewer) -> Iterator[Finding]:
    """A record that lists no ward though its report says which, or all."""
    reports = CommitteeReport.objects.visible_to(user)
    listing = reports.filter(Q(all_wards=True) | Q(wards__isnull=False)).values("pk")
    none = Decision.objects.visible_to(user).filter(all_wards=False, wards__isnull=True)
    found = none.filter(report__in=listing).select_related("report")
    for decision in found.latest_first()[:MOST]:
        report = decision.report
        says = "all wards" if report is not None and report.all_wards else "some wards"
        yield Finding(
            "decision-wards",
            f"Decision {decision.reference}",
            f"The record lists no ward; the report says that it affects {says}.",
            "The record stays empty, and the report as it is.",
            decision.get_absolute_url(),
        )


def scheduled_off_weekday(user: Viewer) -> Iterator[Finding]:
    """A date of a list that does not fall on the list's weekday."""
    listed = ScheduledDate.objects.filter(
        schedule__weekday__isnull=False, when_kind__in=[Kind.DAY, Kind.DAYS]
    ).exclude(when_kind=Kind.DAY, when_last__iso_week_day=F("schedule__weekday") + 1)
    for row in listed.select_related("schedule__body").order_by("when_last", "pk")[:MOST]:
        for day in row.off_the_weekday:
            yield Finding(
                "scheduled-weekday",
                f"Dates of {row.schedule}",
                f"{_full(day)} stands among {row.schedule.get_weekday_display()}s and is a "
                f"{day:%A}.",
                "The date is kept; its weekday is worked out from it.",
            )


def meetings_off_weekday(user: Viewer) -> Iterator[Finding]:
    """A meeting whose paper names another weekday than its date's."""
    meetings = Meeting.objects.visible_to(user).filter(stated_weekday__isnull=False)
    differ = meetings.exclude(date__iso_week_day=F("stated_weekday") + 1)
    for meeting in differ.latest_first()[:MOST]:
        yield Finding(
            "meeting-weekday",
            f"Meeting of {_full(meeting.date)}",
            f"The paper says {meeting.get_stated_weekday_display()}; the date is a "
            f"{meeting.date:%A}.",
            "The date is kept, and what the paper says beside it.",
            meeting.get_absolute_url(),
        )


def signed_before_dated(user: Viewer) -> Iterator[Finding]:
    """A report that is dated after somebody had signed it."""
    reports = CommitteeReport.objects.visible_to(user).values("pk")
    early = ReportSignature.objects.filter(report__in=reports, signed_on__lt=F("report__dated"))
    for signature in early.select_related("report", "person").order_by("-signed_on", "pk")[:MOST]:
        report = signature.report
        yield Finding(
            "signature-order",
            report.subject,
            f"{signature.person} signed on {_full(signature.signed_on)}; the report is dated "
            f"{_full(report.dated)}.",
            "Both days are kept as they stand.",
            report.get_absolute_url(),
        )


def _of_two_wards(rows: Any) -> Any:
    """Not a key decision, two wards or more, and nobody said why."""
    open_ones = rows.filter(key_decision=False, not_key_because="")
    counted = open_ones.annotate(wards_named=Count("wards", distinct=True))
    return counted.filter(Q(all_wards=True) | Q(wards_named__gte=2))


def not_key_unanswered(user: Viewer) -> Iterator[Finding]:
    """Two wards or more are affected, it is said to be no key decision, and nobody said why."""
    kept = "“No” is kept. Why it is not a key decision can be answered on its page."
    what = "It affects two wards or more and is said to be no key decision; nobody said why."
    for decision in _of_two_wards(Decision.objects.visible_to(user)).latest_first()[:MOST]:
        source = f"Decision {decision.reference}"
        yield Finding("not-key", source, what, kept, decision.get_absolute_url())
    for report in _of_two_wards(CommitteeReport.objects.visible_to(user)).latest_first()[:MOST]:
        yield Finding("not-key", report.subject, what, kept, report.get_absolute_url())


SOURCES = (
    call_in_dates,
    decisions_without_wards,
    scheduled_off_weekday,
    meetings_off_weekday,
    signed_before_dated,
    not_key_unanswered,
)
