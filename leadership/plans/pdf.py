"""A ward's plan on paper: A4, tagged (PDF/UA-1), with who signed, when and where.

The same version with the same signatures gives the same bytes: no clock is read.
"""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from leadership.council.models import CouncilSettings
from leadership.plans.models import BudgetAnswer, PlanVersion, State
from leadership.plans.signers import SignOff
from leadership.reporting.writers.fonts import FAMILIES
from leadership.reporting.writers.typeset import made_readable, typeset

TEMPLATE = Path(__file__).resolve().parent / "typst" / "plan.typ"


def plan_pdf(
    version: PlanVersion,
    sign_off: SignOff | None,
    answers: dict[int, BudgetAnswer],
    council: CouncilSettings,
    *,
    disputed: bool,
) -> bytes:
    data = _document(version, sign_off, answers, disputed)
    data |= {"council": council.name, "fonts": FAMILIES}
    data["mark"] = "Demonstration data" if council.demonstration else ""
    moment = version.frozen_at or _morning_of(version.consult_from)
    return typeset(TEMPLATE, lambda readable: made_readable(data, readable), moment)


def _morning_of(day: date | None) -> datetime:
    """A consultation has its first day, else it is not published."""
    assert day is not None
    return timezone.make_aware(datetime.combine(day, time.min))


def _document(
    version: PlanVersion,
    sign_off: SignOff | None,
    answers: dict[int, BudgetAnswer],
    disputed: bool,
) -> dict[str, Any]:
    content = version.published_content()
    return {
        "title": f"{version.plan.ward.name} Ward Plan",
        "round": version.plan.round.name,
        "status": _status(version, disputed),
        "sections": content["sections"],
        "priorities": [_priority(each, answers) for each in content["priorities"]],
        "facts": [
            f"{each['fact']}: {each['figure']}"
            + (f" ({each['compared_with']})" if each["compared_with"] else "")
            + f". {each['source']}, {date.fromisoformat(each['as_of']):%-d %B %Y}"
            for each in content["facts"]
        ],
        "helped": [each["who"] for each in content["contributors"]],
        "asked": [
            f"{date.fromisoformat(each['on']):%-d %B %Y}: {each['what']}"
            for each in content["engagements"]
        ],
        "signers": _signers(sign_off),
        "hash": version.content_hash,
    }


def _status(version: PlanVersion, disputed: bool) -> str:
    if version.state == State.CONSULTED:
        return f"Draft for consultation until {version.consult_until:%-d %B %Y}. Not signed off."
    said = f"Version {version.number}"
    if version.signed_at:
        said += f", signed off at the Ward Forum of {version.signed_at.date:%-d %B %Y}"
    if version.state == State.SUPERSEDED:
        said += ", replaced by a later version"
    return f"{said}. The sign-off is disputed." if disputed else f"{said}."


def _priority(each: dict[str, Any], answers: dict[int, BudgetAnswer]) -> dict[str, Any]:
    labels = [("why", "Why"), ("what", "What should change"), ("who", "Who")]
    labels += [("cluster_action", "With other wards"), ("commissioning", "To be commissioned")]
    lines = [[label, each[key]] for key, label in labels if each.get(key)]
    answer = answers.get(each["id"])
    if answer is not None:
        lines.append(["What happened", f"{answer.get_kind_display()}. {answer.text}"])
    return {"heading": f"{each['number']}. {each['title']}", "lines": lines}


def _signers(sign_off: SignOff | None) -> list[str]:
    if sign_off is None:
        return []
    said = [
        f"Cllr {signer.term.person}" + (f" ({signer.term.party})" if signer.term.party else "")
        for signer in sign_off.signed
    ]
    return [*said, sign_off.vacancy_sentence] if sign_off.vacant else said
