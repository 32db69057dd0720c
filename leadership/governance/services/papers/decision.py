"""Decision 003996/2017: three numbered parts, the third one conditional (S050-S059)."""

from datetime import datetime

from django.utils import timezone

from leadership.governance.deadlines import RuleNotInForce, call_in_closes, call_in_rule
from leadership.governance.models import (
    CommitteeReport,
    Decision,
    DecisionPart,
    DecisionStatus,
    PartCondition,
    StatusChange,
)
from leadership.governance.services.papers.lines import add_once, lines, needed, when
from leadership.governance.services.papers.people import Bodies
from leadership.people.models import User
from leadership.people.refusals import Refused

SERIAL, YEAR = 3996, 2017
TAKEN = datetime(2017, 7, 19, 14)
NO_HOUR = "The hour is not in the papers: the meeting’s start stands for it."
SOURCE = "Papers of 10 August 2017, decision record"
Parts = dict[str, DecisionPart]


def load_decision(bodies: Bodies, report: CommitteeReport, by: User) -> tuple[Decision, bool]:
    """The decision as its record has it on the day it is taken: subject to call-in.

    Its day of publication is not in the papers, nor is any ward in the record (S387).
    """
    decision, made = add_once(
        Decision,
        {"serial": SERIAL, "year": YEAR},
        title="Taking Forward Local Leadership",
        report=report,
        item=report.item,
        taken_by=bodies["cabinet"],
        decision_maker="Not Applicable",
        taken_on=TAKEN.date(),
        not_before=TAKEN.date(),
        details="A report of the Corporate Director – Place.",
        purpose="To consider that report.",
        scrutiny_body=bodies["scrutiny"],
        source=SOURCE,
    )
    decision = needed(decision, "Decision 003996/2017")
    if made:
        _parts(decision, report, bodies)
        _open_its_window(decision, by)
    return decision, made


def _parts(decision: Decision, report: CommitteeReport, bodies: Bodies) -> None:
    recommended = {row.number: row for row in report.recommendations.all()}
    for number, line in enumerate(lines("recommendations.csv"), start=1):
        part = DecisionPart.objects.create(
            decision=decision,
            number=number,
            text=line["text"],
            state=line["state"],
            recommendation=recommended.get(line["number"]),
        )
        if part.state == DecisionPart.State.CONDITIONAL:
            for position, condition in enumerate(lines("conditions.csv"), start=1):
                PartCondition.objects.create(
                    part=part,
                    position=position,
                    kind=condition["kind"],
                    body=bodies[condition["body"]],
                    note=condition["note"],
                    **when(condition["when"]),
                )


def _open_its_window(decision: Decision, by: User) -> None:
    try:
        rule = call_in_rule(decision.taken_on)
    except RuleNotInForce as missing:
        raise Refused(f"{missing} Add the rule in the admin first.") from missing
    window = call_in_closes(taken_on=decision.taken_on, published_on=None, rule=rule)
    decision.call_in_rule, decision.call_in_closes_at = rule, window.closes_at
    log(decision, DecisionStatus.SUBJECT_TO_CALL_IN, at(TAKEN), by, NO_HOUR)


def log(decision: Decision, status: str, moment: datetime, by: User, reason: str) -> None:
    """Move the decision, and log the move at the moment it was made in 2017."""
    before, decision.status = decision.status, status
    decision.save()
    StatusChange.objects.create(
        decision=decision, before=before, after=status, at=moment, by=by, reason=reason
    )


def at(moment: datetime) -> datetime:
    return timezone.make_aware(moment)


def parts_of(decision: Decision) -> Parts:
    return {str(part.number): part for part in decision.parts.all()}
