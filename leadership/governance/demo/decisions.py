"""Decisions of the demonstration, one in every state a decision can be in. All invented."""

from dataclasses import dataclass, field
from datetime import date, time, timedelta

from leadership.dates.acting import on
from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.demo.meetings import EVENING, Sittings
from leadership.governance.demo.people import Cast
from leadership.governance.models import (
    ChronologyEntry,
    Commitment,
    CommitteeReport,
    Consultee,
    Decision,
    DecisionPart,
    DecisionTopic,
    PartCondition,
    PartState,
    Portfolio,
    Recommendation,
    ReportAuthor,
    ReportSignature,
    UrgencyNotice,
)
from leadership.governance.services.decision_status import publish_decision, release_expired

YEAR = 2017
AFTERNOON, NEXT_DAY = time(16, 40), time(9)


@dataclass(frozen=True)
class Drawn:
    """A decision as the demonstration tells it: what it is about, its parts and their states."""

    serial: int
    title: str
    taken_on: date
    item: int
    parts: list[tuple[str, str]]
    purpose: str
    topics: list[str] = field(default_factory=list)
    urgent: str = ""


APPROVED, TO_RECEIVE, CONDITIONAL = PartState.APPROVED, PartState.TO_RECEIVE, PartState.CONDITIONAL
DRAWN = [
    Drawn(
        2088, "Opening hours of local desks", date(2017, 9, 6), 4,
        [("Open each local desk on two evenings and close it on two mornings.", APPROVED)],
        "To set when people can ask in person.", ["Access"],
    ),
    Drawn(
        2101, "Wards first: plans, managers and areas", date(2017, 9, 13), 4,
        [
            ("Approve Ward Plans for all forty wards, and the data they need.", APPROVED),
            ("Receive a detailed Action Plan, and progress at each meeting.", TO_RECEIVE),
            ("Take district committees out of the constitution.", CONDITIONAL),
            ("Give each Assistant Leader an area of wards.", APPROVED),
        ],
        "To put wards first in how the council works.", ["Wards", "Governance"],
    ),
    Drawn(
        2112, "Small grants for streets", date(2017, 10, 18), 4,
        [
            ("Set up grants of up to £500 for what neighbours do together.", APPROVED),
            ("Let ward councillors decide on them.", CONDITIONAL),
        ],
        "To help neighbours with small sums.", ["Grants"],
    ),
    Drawn(
        2120, "Caretakers shared by wards", date(2017, 10, 25), 4,
        [
            ("Employ six caretakers, each for several wards.", APPROVED),
            ("Review after six months.", TO_RECEIVE),
        ],
        "To keep small places tidy.", ["Streets"],
    ),
    Drawn(
        2131, "Repairs after the storm", date(2017, 11, 2), 0,
        [("Repair four bridges over the brook at once.", APPROVED)],
        "To make bridges safe.", ["Parks"], "Two bridges could not be crossed safely.",
    ),
    Drawn(
        2144, "One front desk for ward matters", date(2017, 11, 9), 4,
        [("Answer all ward matters from one desk from January 2018.", APPROVED)],
        "To give people one place to ask.", ["Access"],
    ),
    Drawn(
        2145, "Notice boards on the internet", date(2017, 11, 9), 5,
        [("Take down the notice boards in streets once each ward has a page.", APPROVED)],
        "To save what notice boards cost.", ["Access"],
    ),
]  # fmt: skip
DRAFT = Drawn(
    2150, "Street names in the new wards", date(2017, 11, 9), 0,
    [("Ask ward forums before a street is named.", APPROVED)], "To hear residents first.",
)  # fmt: skip
Decisions = dict[int, Decision]


def take_decisions(told: Cast, sittings: Sittings) -> Decisions:
    """All of them published but the draft, in the order of their days. Windows that have closed
    are released on the next morning; requests come between (`call_ins`)."""
    return {drawn.serial: _write(drawn, told, sittings) for drawn in [*DRAWN, DRAFT]}


def _write(drawn: Drawn, told: Cast, sittings: Sittings) -> Decision:
    meeting = sittings.get(("cabinet", drawn.taken_on))
    item = meeting.agenda.get(number=drawn.item) if meeting and drawn.item else None
    report = _report(drawn, told, sittings)
    decision = Decision.objects.create(
        serial=drawn.serial,
        year=YEAR,
        title=drawn.title,
        report=report,
        item=item,
        taken_by=told.bodies["cabinet"],
        decision_maker="Cabinet Committee",
        taken_on=drawn.taken_on,
        not_before=drawn.taken_on + timedelta(days=0 if drawn.urgent else 14),
        details="Report of the Corporate Director, Place (invented).",
        purpose=drawn.purpose,
        portfolio=Portfolio.objects.known_as("Housing and Homes").first(),
        urgent=bool(drawn.urgent),
        all_wards=drawn.serial != 2131,
        not_key_because="Costs and effects stay below what the constitution calls key.",
        background_contact="Committee Services",
        scrutiny_body=told.bodies["scrutiny"],
        source="Invented for this demonstration",
    )
    recommended = list(report.recommendations.all())
    for number, (text, state) in enumerate(drawn.parts, start=1):
        DecisionPart.objects.create(
            decision=decision, number=number, text=text, state=state,
            recommendation=recommended[number - 1],
        )  # fmt: skip
    DecisionTopic.objects.bulk_create(
        DecisionTopic(decision=decision, name=name) for name in drawn.topics
    )
    return decision


def _report(drawn: Drawn, told: Cast, sittings: Sittings) -> CommitteeReport:
    meeting = sittings.get(("cabinet", drawn.taken_on))
    report = CommitteeReport.objects.create(
        report_to=told.bodies["cabinet"],
        item=meeting.agenda.get(number=drawn.item) if meeting and drawn.item else None,
        subject=drawn.title,
        decision_on=drawn.taken_on,
        not_key_because="Costs and effects stay below what the constitution calls key.",
        cabinet_members="ALL",
        all_wards=drawn.serial != 2131,
        purpose=drawn.purpose,
        contact_name=told.head.name,
        contact_title="Assistant Director, Neighbourhoods",
        contact_directorate="Place",
        consulted_inside="Cabinet Members and Assistant Leaders were asked.",
        consulted_outside="Six ward forums talked about it in summer.",
        policy_statement="In line with the vision for neighbourhoods.",
        financial_statement="Paid for within this year's budget of the directorate.",
        legal_statement="None.",
        equality_statement="A first look found no group worse off.",
        alternatives="To leave things as they are.",
        alternatives_rejected_because="Ward forums have asked for a change.",
        reasons="It brings a decision nearer to those it is about.",
        report_version="1",
        dated=drawn.taken_on - timedelta(days=9),
        published=drawn is not DRAFT,
        commitments=[Commitment.EVERY_PLACE, Commitment.BETTER_DEAL],
        source="Invented for this demonstration",
    )
    ReportAuthor.objects.create(report=report, role="Corporate Director, Place",
                                person=told.director)  # fmt: skip
    Recommendation.objects.bulk_create(
        Recommendation(report=report, position=number, number=f"2.{number}", text=text)
        for number, (text, _) in enumerate(drawn.parts, start=1)
    )
    Consultee.objects.create(report=report, name="Six ward forums", outside=True)
    ChronologyEntry.objects.create(
        report=report, body="Ward forums", text="Talked about it",
        **when_columns(VagueDate.parse("June to July 2017")),
    )  # fmt: skip
    ReportSignature.objects.create(
        report=report, role="Corporate Director, Place", person=told.director,
        signed_on=drawn.taken_on - timedelta(days=6),
    )  # fmt: skip
    return report


def publish(decision: Decision, told: Cast) -> Decision:
    """On the afternoon of its day; an urgent one with consent, and in force at once."""
    drawn = next(each for each in DRAWN if each.serial == decision.serial)
    with on(decision.taken_on, AFTERNOON):
        if drawn.urgent:
            UrgencyNotice.objects.create(
                decision=decision, regulation=UrgencyNotice.Regulation.SPECIAL_URGENCY,
                notice_on=decision.taken_on, consent_by="The Chair of the O&S committee",
                consent_on=decision.taken_on, reason=drawn.urgent,
            )  # fmt: skip
        return publish_decision(decision=decision, by=told.clerk, exempt_because=drawn.urgent)


def release(day: date) -> None:
    """What a worker does that morning."""
    with on(day, NEXT_DAY):
        release_expired()


def approve_conditions(told: Cast, decisions: Decisions, sittings: Sittings) -> None:
    """Both later bodies approved the constitution's change; the grants wait for the Council."""
    for serial, part, rows in (
        (2101, 3, [("business", date(2017, 10, 2)), ("council", date(2017, 11, 7))]),
        (2112, 2, [("council", date(2017, 12, 5))]),
    ):
        row = decisions[serial].parts.get(number=part)
        for position, (key, day) in enumerate(rows, start=1):
            met = day < EVENING
            PartCondition.objects.create(
                part=row,
                position=position,
                kind=PartCondition.Kind.REPORT if key == "business" else "approval",
                body=told.bodies[key],
                outcome="met" if met else "waiting",
                outcome_on=day if met else None,
                meeting=sittings[key, day] if met else None,
                **when_columns(VagueDate.parse(f"{day:%B %Y}")),
            )
        if serial == 2101:
            row.state = PartState.APPROVED
            row.save(update_fields=["state"])
