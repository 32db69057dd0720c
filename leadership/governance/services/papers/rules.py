"""When and on which grounds a decision can be called in: what the papers and the council's public
decision pages show (S063, S069)."""

from datetime import date, time

from leadership.governance.models import CallInCriteria, CallInCriterion, CallInRule
from leadership.governance.services.papers.lines import add_once, lines, needed
from leadership.governance.services.papers.people import NOTED_ON
from leadership.people.refusals import Refused

CRITERIA = "Eleven grounds of 2017"
CRITERIA_FROM = date(2016, 9, 20)  # from the first rule on


def load_rules() -> int:
    """How many rules were added. One that overlaps a rule of the council's own is left out."""
    return sum(_rule(line) for line in lines("call_in_rules.csv"))


def _rule(line: dict[str, str]) -> bool:
    start = date.fromisoformat(line["start"])
    end = date.fromisoformat(line["end"]) if line["end"] else None
    others = CallInRule.objects.exclude(end__lte=start)
    if (others.filter(start__lt=end) if end else others).exists():
        return False
    return add_once(
        CallInRule,
        {"name": line["name"]},
        start=start,
        end=end,
        start_event=CallInRule.StartEvent.TAKEN,
        working_days=int(line["working_days"]),
        closes=time(16),
        addressed_to=line["addressed_to"],
        source=line["source"],
    )[1]


def load_criteria() -> CallInCriteria:
    """The list of eleven grounds in four groups, until a list of the council's own begins.

    Raises Refused where that was in force on the day of the request.
    """
    key = {"name": CRITERIA}
    criteria, made = add_once(CallInCriteria, key, start=CRITERIA_FROM, end=_own_list_from())
    criteria = needed(criteria, "The list of grounds")
    if made:
        for line in lines("call_in_criteria.csv"):
            told = {name: line[name] for name in ("number", "letter", "question", "text")}
            CallInCriterion.objects.create(criteria=criteria, **told)
    return criteria


def _own_list_from() -> date | None:
    others = CallInCriteria.objects.exclude(name=CRITERIA).exclude(end__lte=CRITERIA_FROM)
    first = others.order_by("start").first()
    if first is not None and first.start <= NOTED_ON:
        raise Refused(f"“{first}” is in force on 26 July 2017: the eleven grounds were then.")
    return first.start if first is not None else None
