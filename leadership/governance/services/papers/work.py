"""What is to follow from the decision: the Action Plan, and what was promised (S279, S284)."""

from datetime import date

from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    AmendmentStep,
    CommitteeReport,
    ConstitutionalAmendment,
    Promise,
    Strand,
    StrandKind,
)
from leadership.governance.services.papers.decision import Parts
from leadership.governance.services.papers.lines import add_once, lines, when
from leadership.governance.services.papers.people import Bodies, People
from leadership.meetings.models import Meeting

TITLE = "Action Plan for Local Leadership"
START = date(2017, 7, 19)
ABOUT = "What the paper of July 2017 asks for, until the detailed plan it announces comes."
SCOPE = {
    StrandKind.SERVICE_DELIVERY: "Services that work together, for the ward first.",
    StrandKind.STRATEGIC: "What needs several wards at once, such as work or homes.",
    StrandKind.GOVERNANCE: "Who decides, and how people take part.",
}


def load_action_plan(bodies: Bodies, report: CommitteeReport, parts: Parts) -> int:
    """How many steps were added: all of them, or none where the plan was loaded before."""
    key = {"report": report, "start": START}
    plan, made = add_once(ActionPlan, key, title=TITLE, about=ABOUT, reports_to=bodies["cabinet"])
    if plan is None or not made:
        return 0
    strands = {
        kind.value: Strand.objects.create(plan=plan, kind=kind, about=about)
        for kind, about in SCOPE.items()
    }
    steps = _steps(strands, parts)
    _amendment(bodies, steps["constitution"])
    return len(steps)


def _steps(strands: dict[str, Strand], parts: Parts) -> dict[str, ActionPlanItem]:
    steps: dict[str, ActionPlanItem] = {}
    for line in lines("action_plan.csv"):
        step = ActionPlanItem.objects.create(
            strand=strands[line["strand"]],
            number=line["number"],
            title=line["title"],
            detail=line["detail"],
            owner_post=line["owner_post"],
            timescale_words=line["due_words"],
            decision_part=parts.get(line["part"]),
            dependency=line["dependency"],
            consultation=line["consultation"],
            trial=bool(line["trial"]),
            source=line["source"],
            **when(line["due"]),
        )
        if line["waits_for"]:
            step.waits_for.add(steps[line["waits_for"]])
        steps[line["key"]] = step
    return steps


def _amendment(bodies: Bodies, step: ActionPlanItem) -> None:
    """To the Council Business Management Committee, then to the City Council (S269)."""
    amendment = ConstitutionalAmendment.objects.create(
        title="District committees and district chairs",
        text="Take district committees and district chairs out of the constitution.",
        item=step,
        decision_part=step.decision_part,
    )
    for position, key in enumerate(("business", "council"), start=1):
        AmendmentStep.objects.create(
            amendment=amendment, position=position, body=bodies[key], **when("September 2017")
        )


def load_promises(bodies: Bodies, people: People, noted: Meeting, parts: Parts) -> int:
    """The register of what the papers promise; dates only where they give one."""
    items = {str(item.number): item for item in noted.agenda.all()}
    return sum(
        add_once(
            Promise,
            {"what": line["what"], "source": line["source"]},
            kind=line["kind"],
            body=bodies[line["made_to"]],
            due_words=line["due_words"],
            owner=people[line["owner"]] if line["owner"] else None,
            owner_post=line["owner_post"],
            reports_to=line["reports_to"],
            part=parts.get(line["part"]),
            item=items.get(line["item"]),
            **when(line["due"]),
        )[1]
        for line in lines("promises.csv")
    )
