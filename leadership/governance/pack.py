"""The pack of a hearing as one PDF: the decision's record, the request, the report (S076).

A4, tagged (PDF/UA-1). Who signed is named; no signature's image is in it (S079). It reads no clock:
the same rows give the same bytes.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from leadership.council.models import council
from leadership.governance.deadlines import window_of
from leadership.governance.models import (
    CallInHearing,
    CallInRequest,
    CommitteeReport,
    Decision,
)
from leadership.governance.validity import said_margin
from leadership.people.access import Viewer
from leadership.reporting.writers.fonts import FAMILIES
from leadership.reporting.writers.typeset import made_readable, typeset

TEMPLATE = Path(__file__).resolve().parent / "typst" / "call_in_pack.typ"
Lines = list[list[str]]


def pack_pdf(call_in: CallInRequest, hearing: CallInHearing | None, viewer: Viewer) -> bytes:
    """The three documents, as far as whoever asks may see them: a report that is not published to
    them is named and left out."""
    settings = council()
    decision = call_in.decision
    data = {
        "title": f"Request for call-in: {decision.title}",
        "reference": decision.reference,
        "hearing": _said_hearing(hearing),
        "council": settings.name,
        "mark": "Demonstration data" if settings.demonstration else "",
        "fonts": FAMILIES,
        "documents": [
            {"heading": "A. Record of the decision", "lines": _record(decision), "parts": [
                [f"{part.number}.", f"{part.text} ({part.get_state_display()})"]
                for part in decision.parts.all()
            ]},
            {"heading": "B. Request for call-in", "lines": _request(call_in), "parts": [
                [f"({tick.criterion.letter}) {tick.criterion.number}.", _said_tick(tick)]
                for tick in call_in.ticks.all()
            ]},
            _report(decision.report, viewer),
        ],
    }  # fmt: skip
    moment = call_in.received_at or timezone.make_aware(
        datetime.combine(call_in.dated, datetime.min.time())
    )
    return typeset(TEMPLATE, lambda readable: made_readable(data, readable), moment)


def _said_hearing(hearing: CallInHearing | None) -> str:
    if hearing is None:
        return "No hearing is set yet."
    meeting = hearing.meeting
    time = f" at {meeting.time:%H:%M}" if meeting.time else ""
    venue = f", {meeting.published_venue}" if meeting.published_venue else ""
    return f"Heard on {meeting.date:%A %-d %B %Y}{time}{venue}."


def _day(day: date | None) -> str:
    return f"{day:%-d %B %Y}" if day else "Not recorded"


def _moment(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%-d %B %Y, %H:%M}" if moment else "Not recorded"


def _record(decision: Decision) -> Lines:
    wards = "ALL" if decision.all_wards else ", ".join(str(ward) for ward in decision.wards.all())
    window = window_of(decision)
    return [
        ["Reference", decision.reference],
        ["Taken by", str(decision.taken_by or decision.decision_maker or "Not recorded")],
        ["Taken on", _day(decision.taken_on)],
        ["Published on", _day(decision.published_on)],
        ["Call-in", window.in_words if window else decision.exempt_from_call_in_because],
        ["Purpose", decision.purpose or "Not recorded"],
        ["Key decision", "Yes" if decision.key_decision else "No"],
        ["Wards", wards or "None recorded"],
    ]


def _request(call_in: CallInRequest) -> Lines:
    signed = [one.printed_name for one in call_in.signatures.all() if one.signed_at]
    margin = f" ({said_margin(call_in.margin)})" if call_in.margin is not None else ""
    return [
        ["To", call_in.addressed_to or "Not recorded"],
        ["Dated", _day(call_in.dated)],
        ["Received", _moment(call_in.received_at) + margin],
        ["Committee asked to meet", str(call_in.body)],
        ["Decision, as written", call_in.title_written],
        ["Taken by, as written", call_in.taken_by_written or "Not written"],
        ["Taken on, as written", _day(call_in.taken_on_written)],
        ["Signed by", ", ".join(f"Cllr {name}" for name in signed) or "Nobody yet"],
        ["Reasons", call_in.reasons or "None beside the grounds"],
    ]


def _said_tick(tick: Any) -> str:
    document = f" Said to be contradicted: {tick.document}." if tick.document else ""
    why = f" {tick.text}" if tick.text else ""
    return f"{tick.criterion.text}{document}{why}"


def _report(report: CommitteeReport | None, viewer: Viewer) -> dict[str, Any]:
    heading = "C. Report considered"
    seen = report and CommitteeReport.objects.visible_to(viewer).filter(pk=report.pk).exists()
    if report is None or not seen:
        said = "No report is recorded with the decision." if report is None else "Not published."
        return {"heading": heading, "lines": [["Report", said]], "parts": []}
    lines = [
        ["Subject", report.subject],
        ["Report of", " and ".join(author.role for author in report.authors.all())],
        ["Report to", str(report.report_to)],
        ["Purpose", report.purpose],
        ["Internal consultation", report.consulted_inside],
        ["External consultation", report.consulted_outside],
        ["Policy", report.policy_statement],
        ["Finance", report.financial_statement],
        ["Law", report.legal_statement],
        ["Equality", report.equality_statement],
        ["Alternatives", report.alternatives],
        ["Why they were rejected", report.alternatives_rejected_because],
        ["Reasons", report.reasons],
    ]
    parts = [[each.number, each.text] for each in report.recommendations.all()]
    return {"heading": heading, "lines": [line for line in lines if line[1]], "parts": parts}
