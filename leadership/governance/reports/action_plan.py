"""How far the steps of the Action Plan are, strand by strand (S083, S089, S279-S283)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.db.models import Prefetch, QuerySet

from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    ItemProgress,
    ItemStatus,
    StrandKind,
)
from leadership.governance.reported import HeldMeetings, meetings_of_bodies, without_a_report
from leadership.governance.reports.filters import offer
from leadership.governance.reports.promises import said_owner
from leadership.governance.reports.told import (
    day,
    governance_report,
    many,
    meetings_seen,
    reader,
    said_meeting,
)
from leadership.meetings.models import Meeting
from leadership.reporting.charts import Chart, Series
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Filters, Row, Summary, Table

Status = ItemStatus
OPEN = (Status.PLANNED, Status.UNDER_WAY)
LATE, UNOWNED = "late", "gap"
NOTES = [
    "Days late are calendar days after the last day of the timescale; a step without one is never"
    " late.",
    "Meetings without a report are those of the body the plan reports to, held after the plan's"
    " first day while the step was open, to which nothing was reported of it.",
]
PUBLIC_NOTES = [*NOTES, "Progress is told as it was reported to meetings in public."]


class PlanFilters(Filters):
    plan = forms.ChoiceField(label="Action Plan", required=False)
    strand = forms.ChoiceField(
        label="Strand", required=False, choices=[("", "All"), *StrandKind.choices]
    )
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "All"), *Status.choices]
    )
    only = forms.ChoiceField(
        label="Which",
        required=False,
        choices=[("", "All"), (LATE, "Only the late"), (UNOWNED, "Only those without an owner")],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seen = ActionPlanItem.objects.visible_to(self.user).order_by()
        plans = ActionPlan.objects.filter(pk__in=seen.values("strand__plan"))
        self.plans = cache(lambda: list(plans.order_by("-start", "pk")))
        offer(self, "plan", self._plans)

    def _plans(self) -> list[tuple[str, str]]:
        return [("", "All"), *((str(plan.pk), plan.title) for plan in self.plans())]

    def clean_plan(self) -> ActionPlan | None:
        key = self.cleaned_data["plan"]
        return next((plan for plan in self.plans() if str(plan.pk) == key), None)


def _steps(asked: Asked) -> list[ActionPlanItem]:
    found: list[ActionPlanItem] = asked.once("steps", lambda: list(_ask(asked)))
    return found


def _ask(asked: Asked) -> QuerySet[ActionPlanItem]:
    seen, filters = ActionPlanItem.objects.visible_to(reader(asked)), asked.filters
    if filters["plan"]:
        seen = seen.filter(strand__plan=filters["plan"])
    if filters["strand"]:
        seen = seen.filter(strand__kind=filters["strand"])
    if filters["status"]:
        seen = seen.filter(status=filters["status"])
    if filters["only"] == LATE:
        seen = seen.overdue(asked.at.date())
    if filters["only"] == UNOWNED:
        seen = seen.filter(owner=None, owner_post="")
    progress = ItemProgress.objects.order_by("on", "pk")
    if asked.is_publication:
        public = Meeting.objects.visible_to(reader(asked))
        progress = progress.filter(meeting__in=public.values("pk"))
    related = seen.select_related("strand__plan__reports_to", "owner", "decision_part__decision")
    return related.prefetch_related(Prefetch("progress", progress)).in_plan_order()


def _meetings(asked: Asked) -> dict[int, Meeting]:
    """The meetings that the latest progress of each step was reported to."""
    latest = [_latest(one) for one in _steps(asked)]
    named = {one.meeting_id for one in latest if one}
    found: dict[int, Meeting] = asked.once("meetings", lambda: meetings_seen(asked, named))
    return found


def _latest(step: ActionPlanItem) -> ItemProgress | None:
    return next(reversed(list(step.progress.all())), None)


def _held(asked: Asked) -> dict[int, HeldMeetings]:
    plans = [step.strand.plan for step in _steps(asked)]
    found: dict[int, HeldMeetings] = asked.once(
        "held", lambda: meetings_of_bodies(plans, reader(asked))
    )
    return found


def _gaps(asked: Asked, step: ActionPlanItem) -> int:
    plan = step.strand.plan
    told = [each.meeting_id for each in step.progress.all()]
    return len(without_a_report(step, plan, _held(asked)[plan.reports_to_id], told))


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("plan", "Action Plan", width=16),
        Text("strand", "Strand", width=14),
        Integer("number", "No", width=5),
        Text("step", "Step", width=22),
        Text("owner", "Accountable", width=14),
        Text("timescale", "Timescale", width=13),
        Date("last", "Last possible day", width=12),
        Integer("late", "Calendar days late", width=8),
        Text("status", "Status", width=11),
        Text("part", "Decision part", width=15),
        Text("locked", "Locked because", width=14),
        Text("equality", "Equality assessment", width=14),
        Text("consultation", "Consulted", width=12),
        Text("trial", "Does the trial work", width=12),
        Text("progress", "Latest progress", width=20),
        Date("progress_on", "Noted on", width=12),
        Text("reported_to", "Reported to", width=15),
        Integer("gaps", "Meetings without a report", width=11),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in _steps(asked)]


def _row(asked: Asked, step: ActionPlanItem) -> Row:
    part, latest = step.decision_part, _latest(step)
    return [
        step.strand.plan.title,
        step.strand.get_kind_display(),
        step.number,
        step.title,
        said_owner(asked, step.owner.name if step.owner else "", step.owner_post),
        step.said_timescale,
        step.when_last,
        days_late(step, asked.at.date()),
        step.get_status_display(),
        str(part) if part else "",
        _why_locked(step),
        _equality(step),
        step.get_consultation_display(),
        step.get_effectiveness_display() if step.trial else "",
        latest.text if latest else "",
        latest.on if latest else None,
        _reported_to(asked, latest),
        _gaps(asked, step),
    ]


def _why_locked(step: ActionPlanItem) -> str:
    part = step.decision_part
    if part is None:
        return ""
    return part.decision.why_locked or ("this part was not approved" if part.not_approved else "")


def _equality(step: ActionPlanItem) -> str:
    reason = f": {step.equality_reason}" if step.equality_reason else ""
    return f"{step.get_equality_display()}{reason}"


def _reported_to(asked: Asked, latest: ItemProgress | None) -> str:
    if latest is None or latest.meeting_id is None:
        return ""
    return said_meeting(_meetings(asked).get(latest.meeting_id))


def days_late(step: ActionPlanItem, today: date) -> int | None:
    """Since the last day of its timescale, of a step that is open."""
    if step.status not in OPEN or step.when is None:
        return None
    return step.when.days_late(today) or None


def _summary(asked: Asked) -> Summary:
    found, today = _steps(asked), asked.at.date()
    counted = Counter(step.status for step in found)
    late = sum(bool(days_late(step, today)) for step in found)
    unowned = sum(not step.owner_id and not step.owner_post for step in found)
    locked = sum(bool(_why_locked(step)) for step in found)
    still_open = counted[Status.PLANNED] + counted[Status.UNDER_WAY]
    sentence = (
        f"{many(len(found), 'step')} on {day(today)}: {still_open} open, {late} of them late;"
        f" {counted[Status.DONE]} done, {counted[Status.STOPPED]} stopped."
    )
    figures = [
        Figure("late", f"{late}", f"of {still_open} open"),
        Figure("without an owner", f"{unowned}", f"of {len(found)}"),
        Figure("locked by their decision", f"{locked}", f"of {len(found)}"),
        Figure("meetings without a report", f"{sum(_gaps(asked, step) for step in found)}"),
    ]
    notes = PUBLIC_NOTES if asked.is_publication else NOTES
    return Summary(sentence, figures, [_by_strand(asked)] if found else [], notes)


def _by_strand(asked: Asked) -> Table:
    """Strand by strand of each plan, in plan order; the chart draws the same figures."""
    today = asked.at.date()
    strands: dict[str, list[ActionPlanItem]] = {}
    several = len({step.strand.plan_id for step in _steps(asked)}) > 1
    for step in _steps(asked):
        kind = step.strand.get_kind_display()
        strands.setdefault(f"{step.strand.plan}: {kind}" if several else kind, []).append(step)
    columns: list[Column] = [Text("strand", "Strand", width=34)]
    columns += [Integer(status.value, str(status.label)) for status in Status]
    columns += [Integer("all", "All steps"), Integer("late", "Late")]
    rows = [[name, *_counts(steps, today)] for name, steps in strands.items()]
    total = ["All", *_counts(_steps(asked), today)]
    still_open = [float(sum(row[1:3])) for row in rows]
    chart = Chart(
        kind="bars",
        title="Steps of each strand, open and done",
        labels=[str(row[0]) for row in rows],
        series=[
            Series("Planned or under way", still_open),
            Series("Done", [float(row[3]) for row in rows]),
        ],
        decimals=0,
    )
    return Table("Steps by strand and status", columns, rows, total, chart)


def _counts(steps: list[ActionPlanItem], today: date) -> list[Any]:
    counted = Counter(step.status for step in steps)
    late = sum(bool(days_late(step, today)) for step in steps)
    return [*(counted[status] for status in Status), len(steps), late]


ACTION_PLAN_PROGRESS = governance_report(
    slug="action-plan-progress",
    title="Progress of the Action Plan",
    about="Each step by strand: who is accountable, by when, what it waits for, its latest progress"
    " and the meetings that heard nothing of it.",
    filters=PlanFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Progress, {asked.filters['plan'] or 'all Action Plans'}",
    sections=("plan", "strand"),
    rows_title="Steps",
    wide=True,
)
