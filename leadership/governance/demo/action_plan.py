"""The demonstration's Action Plan: steps in every state, each with what came of it. All invented.

From a part of a decision one walks to its step, to what was reported of it, and to the forum or
committee that heard it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.demo.decisions import Decisions
from leadership.governance.demo.meetings import Sittings
from leadership.governance.demo.people import Cast
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    Commitment,
    ItemProgress,
    Strand,
    StrandKind,
)
from leadership.meetings.models import Meeting, Status
from leadership.people.models import Person

OCTOBER, NOVEMBER = date(2017, 10, 18), date(2017, 11, 9)
SERVICE, STRATEGIC, GOVERNANCE = (kind.value for kind in StrandKind)


@dataclass(frozen=True)
class Step:
    strand: str
    title: str
    when: str
    owner: str  # head, director, clerk, leader, or nobody
    part: tuple[int, int] | None  # serial of the decision, number of the part
    status: str
    said: tuple[str, ...]  # progress in October, in November
    outcome: str = ""
    waits_for: int | None = None
    trial: str = ""  # how a trial was judged
    equality: str = ""
    consultation: str = ""


STEPS = [
    Step(SERVICE, "Ward Plans for all forty wards", "by the end of September 2017", "head",
         (2101, 1), "under_way",
         ("Most plans are written.", "Most are written; forums sign them this autumn."),
         equality="done"),
    Step(SERVICE, "A page of figures for each ward", "November 2017", "head", (2101, 1),
         "under_way", ("Eleven figures are agreed.", "Nine of eleven figures are on every page."),
         equality="due"),
    Step(SERVICE, "Relationship Managers in twelve services", "October 2017", "director",
         (2101, 1), "under_way", ("Seven services have named theirs.",), equality="due"),
    Step(SERVICE, "A walk through each ward with councillors and officers",
         "September to October 2017", "head", (2101, 1), "done",
         ("Fourteen walks so far; most asks are small.", "All forty are done."),
         "Forty walks. In Bordesley Green a bench by the bus stop came of it.", trial="works"),
    Step(SERVICE, "Six shared caretakers", "January 2018", "director", (2120, 1), "planned", ()),
    Step(SERVICE, "Each service says what it covers", "December 2017", "nobody", (2101, 1),
         "planned", (), waits_for=3),
    Step(STRATEGIC, "Wards of the Rea valley plan their park together", "December 2017", "leader",
         (2101, 2), "under_way", ("Two meetings, one drawing.",), consultation="under_way"),
    Step(STRATEGIC, "Skills fair for five wards", "October 2017", "leader", (2101, 2), "done",
         ("The hall is booked.", "It was held on 26 October."),
         "310 visits; 41 people began a course.", trial="partly"),
    Step(STRATEGIC, "A shared van for youth work", "November 2017", "head", None, "stopped",
         ("No driver was found.",), "Two youth clubs share a driver instead."),
    Step(GOVERNANCE, "Take district committees out of the constitution", "by 7 November 2017",
         "clerk", (2101, 3), "done", ("The committee agreed on 2 October.",),
         "The City Council changed the constitution on 7 November.", equality="not_needed"),
    Step(GOVERNANCE, "An area for each Assistant Leader", "September 2017", "director", (2101, 4),
         "done", ("All four areas are named.",), "Every ward knows its Assistant Leader."),
    Step(GOVERNANCE, "Where the districts' budgets go", "October to December 2017", "director",
         (2101, 3), "under_way", ("Three of ten are settled.",), consultation="under_way"),
    Step(GOVERNANCE, "Ward councillors decide on small grants", "December 2017", "clerk",
         (2112, 2), "under_way", ("Rules are drafted for the City Council.",)),
    Step(GOVERNANCE, "Four evenings for new councillors", "two in January to June 2018", "leader",
         None, "planned", (), consultation="to_come"),
]  # fmt: skip
WALKS = 3  # the fourth of them: the own ward's forum heard of it
JUDGED = {"works": "Councillors and officers were asked; nearly all want to go on.",
          "partly": "Many came, few of them from the wards furthest away."}  # fmt: skip


def write_action_plan(
    told: Cast, decisions: Decisions, sittings: Sittings, own_ward: str
) -> dict[str, ActionPlanItem]:
    """The steps by their title."""
    plan = ActionPlan.objects.create(
        title="Action Plan for wards (invented)",
        about="What the decision of 13 September asks for.",
        report=decisions[2101].report,
        reports_to=told.bodies["cabinet"],
        start=date(2017, 9, 13),
    )
    strands = {
        kind: Strand.objects.create(plan=plan, kind=kind, **when_columns(VagueDate.parse(said)))
        for kind, said in (
            (SERVICE, "September to December 2017"),
            (STRATEGIC, "October 2017 to March 2018"),
            (GOVERNANCE, "September 2017 to May 2018"),
        )
    }
    made = [_step(step, strands[step.strand], told, decisions) for step in STEPS]
    for step, row in zip(STEPS, made, strict=True):
        if step.waits_for is not None:
            row.waits_for.add(made[step.waits_for - 1])
    _progress(made, told, sittings, own_ward)
    return {row.title: row for row in made}


def _step(step: Step, strand: Strand, told: Cast, decisions: Decisions) -> ActionPlanItem:
    closed = step.status in {"done", "stopped"}
    owners: dict[str, Person | None] = {
        "head": told.head, "director": told.director, "clerk": told.clerk.person,
        "leader": told.leaders[0],
    }  # fmt: skip
    return ActionPlanItem.objects.create(
        strand=strand,
        number=strand.items.count() + 1,
        title=step.title,
        owner=owners.get(step.owner),
        status=step.status,
        decision_part=decisions[step.part[0]].parts.get(number=step.part[1]) if step.part else None,
        equality=step.equality,
        equality_reason="It changes no service." if step.equality == "not_needed" else "",
        consultation=step.consultation,
        trial=bool(step.trial),
        effectiveness=step.trial,
        effectiveness_said=JUDGED.get(step.trial, ""),
        commitments=[Commitment.EVERY_PLACE],
        outcome=step.outcome,
        closed_on=NOVEMBER if closed else None,
        source="Invented for this demonstration",
        **when_columns(VagueDate.parse(step.when)),
    )


def _progress(made: list[ActionPlanItem], told: Cast, sittings: Sittings, own_ward: str) -> None:
    """Reported to the committee twice; what concerned the own ward also to its forum."""
    heard = [(OCTOBER, sittings["cabinet", OCTOBER]), (NOVEMBER, sittings["cabinet", NOVEMBER])]
    rows = []
    for step, row in zip(STEPS, made, strict=True):
        for number, text in enumerate(step.said):
            day, meeting = heard[number]
            last = number == len(step.said) - 1
            rows.append(_told(row, day, meeting, step.status if last else "under_way", text, told))
    forum = (
        Meeting.objects.filter(
            meeting_bodies__body__wardforum__ward__code=own_ward, status=Status.HELD
        )
        .order_by("-date", "-pk")
        .first()
    )
    if forum is not None:
        text = "The forum heard what came of its walk: a bench by the bus stop."
        status = "done" if forum.date > NOVEMBER else "under_way"
        rows.append(_told(made[WALKS], forum.date, forum, status, text, told))
    ItemProgress.objects.bulk_create(rows)


def _told(
    row: ActionPlanItem, day: date, meeting: Meeting, status: str, text: str, told: Cast
) -> ItemProgress:
    at = timezone.make_aware(datetime.combine(day, time(17)))
    return ItemProgress(
        item=row, on=day, meeting=meeting, status=status, text=text, by=told.clerk, at=at
    )
