"""Where the record of a decision and the report it rests on say different things (S058), and what
the record leaves open. Each finding is a sentence for people; none of them blocks anything."""

from collections.abc import Iterable

from leadership.governance.models import CommitteeReport, Decision, DecisionPart, PartState
from leadership.meetings.templatetags.meetings import in_a_row
from wards.models import Ward


def disagreements(
    decision: Decision, report: CommitteeReport | None, parts: Iterable[DecisionPart]
) -> list[str]:
    """`decision` and `report` come with their wards, the report with its recommendations and the
    parts with their conditions: nothing is asked of the database here."""
    found = []
    for part in parts:
        if part.state == PartState.CONDITIONAL and not part.conditions.all():
            found.append(f"Part {part.number} is conditional, but names no later body.")
    if report is None:
        return found
    said, kept = _wards(report), _wards(decision)
    if said != kept:
        found.append(f"The report names {said} as affected; this record lists {kept}.")
    if report.key_decision != decision.key_decision:
        found.append(
            f"The report says {_yes(report.key_decision)} to key decision; this record says "
            f"{_yes(decision.key_decision)}."
        )
    if report.decision_on != decision.taken_on:
        found.append(
            f"The report names {report.decision_on:%-d %B %Y} as the date of decision; this record "
            f"says {decision.taken_on:%-d %B %Y}."
        )
    if report.report_to_id != decision.taken_by_id:
        taken_by = decision.taken_by or "nobody"
        found.append(f"The report is to {report.report_to}; this record names {taken_by}.")
    return found + _not_answered(report, list(parts))


def _wards(record: Decision | CommitteeReport) -> str:
    if record.all_wards:
        return "all wards"
    names = [ward.name for ward in _in_name_order(record.wards.all())]
    return in_a_row(names) if names else "none"


def _in_name_order(wards: Iterable[Ward]) -> list[Ward]:
    return sorted(wards, key=lambda ward: (ward.name.casefold(), ward.pk))


def _yes(said: bool) -> str:
    return "yes" if said else "no"


def _not_answered(report: CommitteeReport, parts: list[DecisionPart]) -> list[str]:
    answered = {part.recommendation_id for part in parts}
    open_ones = [each.number for each in report.recommendations.all() if each.pk not in answered]
    if not open_ones:
        return []
    plural = len(open_ones) > 1
    return [
        f"Recommendation{'s' if plural else ''} {in_a_row(open_ones)} of the report "
        f"{'have' if plural else 'has'} no part in this record."
    ]
