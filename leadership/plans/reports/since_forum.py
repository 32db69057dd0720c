"""A ward's plan on the sheet for its forum: how far it is, and what happened since the last one."""

from datetime import date

from django.utils import timezone

from leadership.people.access import Viewer
from leadership.plans.models import BudgetAnswer, PlanVersion, PriorityText, WardPlan
from leadership.plans.progress import Progress, current_round, progress_of
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Row, Table
from wards.models import Ward


def plan_table(user: Viewer, ward: Ward, since: date, today: date) -> Table | None:
    """None: no planning round has begun for the wards of that ward's generation."""
    planning_round = current_round(today)
    if planning_round is None or planning_round.generation_id != ward.generation_id:
        return None
    (one,) = progress_of(planning_round, [ward], today)
    rows: list[Row] = [["State", one.state_words, None, None]]
    if one.plan is not None:
        rows += _versions(one.plan, since)
        rows += _answers(user, one, since)
    if one.next is not None:
        rows.append([f"Next: {one.next.words}", "", one.next.on, one.next.late_days or None])
    columns: list[Column] = [
        Text("what", "What", width=30),
        Text("said", "How it stands", width=44),
        Date("on", "Day", width=16),
        Integer("late", "Working days late", width=10),
    ]
    return Table(f"The ward’s plan, {planning_round}", columns, rows)


def _versions(plan: WardPlan, since: date) -> list[Row]:
    """What was made ready and what was signed off since, the forum's own day included."""
    rows: list[Row] = []
    versions = PlanVersion.objects.filter(plan=plan).order_by("number")
    for version in versions.select_related("signed_at").defer("text", "consultation_text"):
        ready = timezone.localtime(version.frozen_at).date() if version.frozen_at else None
        if ready and ready >= since:
            rows.append([f"Version {version.number}", "Made ready for the Ward Forum", ready, None])
        if version.signed_at and version.signed_at.date >= since:
            said = "Signed off by all councillors"
            rows.append([f"Version {version.number}", said, version.signed_at.date, None])
    return rows


def _answers(user: Viewer, one: Progress, since: date) -> list[Row]:
    """What the budget answered since, to the priorities of the version this person may read: the
    one in force, else the latest of a plan that he or she sees."""
    version = one.in_force or one.version
    seen = WardPlan.objects.visible_to(user).for_ward(one.ward)
    if version is None or (one.in_force is None and not seen.filter(pk=version.plan_id).exists()):
        return []
    texts = PriorityText.objects.filter(version=version).in_order()
    titles = {text.priority_id: f"{text.number}. {text.title}" for text in texts}
    answers = BudgetAnswer.objects.filter(priority__in=titles)
    latest = answers.order_by("priority", "-at", "-pk").distinct("priority")
    found = {answer.priority_id: answer for answer in latest}
    rows: list[Row] = []
    for key, title in titles.items():
        answer = found.get(key)
        day = timezone.localtime(answer.at).date() if answer else None
        if answer and day and day >= since:
            said = f"{answer.get_kind_display()}: {answer.text}"
            rows.append([f"Budget, {title}", said, day, None])
    return rows
