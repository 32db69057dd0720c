"""The covering report of the two papers (S035-S049)."""

from datetime import date

from leadership.governance.models import (
    ChronologyEntry,
    Commitment,
    CommitteeReport,
    Consultee,
    Recommendation,
    ReportAuthor,
    ReportSignature,
)
from leadership.governance.services.papers.lines import add_once, lines, needed, when
from leadership.governance.services.papers.people import Bodies, People
from leadership.meetings.models import AgendaItem

SOURCE = "Papers of 10 August 2017, pages 7 to 36"
DECISION_ON, SIGNED_ON = date(2017, 7, 19), date(2017, 7, 14)
SIGNED_BY = [("Leader of the City Council", "clancy"), ("Corporate Director – Place", "kennedy")]


def load_report(bodies: Bodies, people: People, item: AgendaItem | None) -> CommitteeReport:
    report, made = add_once(
        CommitteeReport,
        {"report_to": bodies["cabinet"], "decision_on": DECISION_ON, "source": SOURCE},
        item=item,
        all_wards=True,
        no_budget_provision=True,
        published=True,
        commitments=[commitment.value for commitment in Commitment],
        **{line["field"]: line["text"] for line in lines("report.csv")},
    )
    report = needed(report, "The report of 19 July 2017")
    if made:
        _beside(report, people)
    return report


def _beside(report: CommitteeReport, people: People) -> None:
    ReportAuthor.objects.create(
        report=report, role="Corporate Director – Place", person=people["kennedy"]
    )
    for position, line in enumerate(lines("recommendations.csv"), start=1):
        Recommendation.objects.create(
            report=report, position=position, number=line["number"], text=line["text"]
        )
    for line in lines("consultees.csv"):
        Consultee.objects.create(report=report, name=line["name"], outside=bool(line["outside"]))
    for line in lines("chronology.csv"):
        ChronologyEntry.objects.create(
            report=report,
            kind=line["kind"],
            body=line["body"],
            text=line["text"],
            **when(line["when"]),
        )
    for role, key in SIGNED_BY:
        ReportSignature.objects.create(
            report=report, role=role, person=people[key], signed_on=SIGNED_ON
        )
