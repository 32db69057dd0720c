"""How far each ward is with its plan of a round, and what is overdue (App A 4.2.2, 4.2.3; S219,
S222, S233)."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from leadership.meetings.models import Meeting
from leadership.plans.access import may_see_plans, may_take_plan_reports
from leadership.plans.gauge import Gauge, gauges_of
from leadership.plans.models import PlanVersion
from leadership.plans.progress import SIGN_OFF, Due, Progress, Stand
from leadership.plans.reports.filters import NO_ROUND, AreaFilters, in_round
from leadership.plans.reports.standing import progress, stand_told, version_told, words_told
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table

PLANS = "Ward plans"
NOTES = [
    "Late is counted in working days since the next step was due. A plan that was signed off at"
    " any time is not late.",
    "Priorities and words are those of the latest version.",
]
PUBLIC_NOTES = ["Priorities and words are those of the version in force."]


class StatusFilters(AreaFilters):
    state = forms.ChoiceField(label="State", required=False, choices=[("", "All"), *Stand.choices])
    only = forms.ChoiceField(
        label="Which", required=False, choices=[("", "All"), ("overdue", "Only the overdue")]
    )


def overdue(asked: Asked, one: Progress) -> list[Due]:
    """The steps that this ward should have reached; to the public the signing off alone."""
    steps = one.ahead
    if asked.is_publication:
        steps = tuple(due for due in steps if due.reaches == SIGN_OFF)
    return [due for due in steps if due.late_days]


def _shown(asked: Asked) -> list[Progress]:
    found = progress(asked)
    if asked.filters["state"]:
        found = [one for one in found if stand_told(asked, one) == asked.filters["state"]]
    if asked.filters["only"]:
        found = [one for one in found if overdue(asked, one)]
    return found


def _gauges(asked: Asked) -> dict[int, Gauge]:
    versions = [version_told(asked, one) for one in progress(asked)]
    found: dict[int, Gauge] = asked.once(
        "gauges",
        lambda: gauges_of([one for one in versions if one], asked.filters["round"]),
    )
    return found


def _forums(asked: Asked) -> dict[int, str]:
    """The forums at which plans were signed off: what met, and the place where it is public."""
    found: dict[int, str] = asked.once("forums", lambda: _ask_for_forums(progress(asked)))
    return found


def _ask_for_forums(found: list[Progress]) -> dict[int, str]:
    keys = [
        one.in_force.signed_at_id for one in found if one.in_force and one.in_force.signed_at_id
    ]
    meetings = Meeting.objects.with_bodies().filter(pk__in=keys).order_by("pk")
    return {each.pk: _named(each) for each in meetings}


def _named(meeting: Meeting) -> str:
    bodies = " and ".join(part.body.name for part in meeting.meeting_bodies.all())
    return ", ".join(part for part in (bodies, meeting.published_venue) if part)


def _columns(asked: Asked) -> list[Column]:
    place: list[Column] = [
        Text("ward", "Ward", width=18),
        Text("ward_code", "Ward code", width=11),
        Text("district", "District", width=14),
        Text("state", "State", width=18),
        Text("lead", "Lead councillor", width=18),
        Integer("version", "Version", width=8),
        Integer("priorities", "Priorities", width=9),
        Integer("words", "Words", width=8),
    ]
    signed: list[Column] = [
        Date("signed_on", "Signed off on", width=14),
        Text("forum", "At", width=26),
    ]
    due: list[Column] = [
        Date("due", "Due", width=14),
        Integer("late", "Working days late", width=9),
    ]
    if asked.is_publication:
        return [*place, *signed, *due]
    return [
        *place,
        Text("gauge", "Against the round’s measure", width=20),
        Date("consult_from", "Consultation from", width=14),
        Date("consult_until", "Consultation until", width=14),
        Date("ready_on", "Ready on", width=14),
        Integer("signed", "Signatures", width=9),
        Integer("signers", "Councillors", width=9),
        *signed,
        Text("next", "Next step", width=20),
        *due,
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, one) for one in _shown(asked)]


def _row(asked: Asked, one: Progress) -> Row:
    version, plan = version_told(asked, one), one.plan
    gauge = _gauges(asked).get(version.pk) if version else None
    place: list[Any] = [
        one.ward.name,
        one.ward.code,
        one.ward.district.name if one.ward.district else "",
        words_told(asked, one),
        plan.lead.name if plan and plan.lead else "",
        version.number if version else None,
        gauge.priorities if gauge else None,
        gauge.words if gauge else None,
    ]
    if asked.is_publication:
        late = sum(due.late_days for due in overdue(asked, one))
        return [*place, *_signed(asked, one), asked.filters["round"].due, late]
    return [
        *place,
        against(gauge) if gauge else "",
        *_dates(version),
        one.signed,
        one.signers,
        *_signed(asked, one),
        one.next_words,
        one.next_due,
        one.late_days,
    ]


def _dates(version: PlanVersion | None) -> list[date | None]:
    if version is None:
        return [None, None, None]
    ready = timezone.localtime(version.frozen_at).date() if version.frozen_at else None
    return [version.consult_from, version.consult_until, ready]


def _signed(asked: Asked, one: Progress) -> list[Any]:
    meeting = one.in_force.signed_at if one.in_force else None
    return [meeting.date, _forums(asked)[meeting.pk]] if meeting else [None, ""]


def against(gauge: Gauge) -> str:
    """within; 20 words over, 1 priority over."""
    words, priorities = (
        gauge.words - gauge.most_words,
        gauge.priorities - gauge.most_priorities,
    )
    said = []
    if gauge.too_long:
        said.append(f"{words:,} {'word' if words == 1 else 'words'} over")
    if gauge.too_many:
        said.append(f"{priorities} {'priority' if priorities == 1 else 'priorities'} over")
    return ", ".join(said) or "within"


def _summary(asked: Asked) -> Summary:
    planning_round, found = asked.filters["round"], progress(asked)
    if planning_round is None:
        return Summary(NO_ROUND)
    late = [one for one in found if overdue(asked, one)]
    signed = sum(one.in_force is not None for one in found)
    are, stand = "1 is" if len(late) == 1 else f"{len(late)} are", "is" if signed == 1 else "are"
    sentence = (
        f"{signed} of {len(found)} plans {stand} signed off on {asked.at:%-d %B %Y}; {are} overdue."
        f" The round is due on {planning_round.due:%-d %B %Y}."
    )
    counted = Counter(words_told(asked, one) for one in found)
    words = list(dict.fromkeys([*(str(label) for label in Stand.labels), *counted]))
    figures = [Figure(said.lower(), f"{counted[said]}") for said in words if counted[said]]
    notes = PUBLIC_NOTES if asked.is_publication else NOTES
    return Summary(sentence, figures, [_overdue_table(asked, found)], notes)


def _overdue_table(asked: Asked, found: list[Progress]) -> Table:
    """By step: how many wards have not reached it in time, and which."""
    late: dict[str, list[str]] = {}
    steps = found[0].dues if found else ()
    for one in found:
        for due in overdue(asked, one):
            late.setdefault(due.reaches, []).append(one.ward.name)
    columns: list[Column] = [
        Text("step", "Step", width=26),
        Date("due", "Due", width=16),
        Integer("wards", "Wards overdue", width=8),
        Integer("late", "Working days late", width=8),
        Text("which", "Which", width=50),
    ]
    rows = [
        [due.words, due.on, len(late[due.reaches]), _days(found, due), ", ".join(late[due.reaches])]
        for due in steps
        if due.reaches in late
    ]
    return Table("Overdue", columns, rows or [["Nothing is overdue.", None, None, None, ""]])


def _days(found: list[Progress], step: Due) -> int:
    """How late whoever has not reached the step is: the same for every ward."""
    return max(due.late_days for one in found for due in one.dues if due.reaches == step.reaches)


PLAN_STATUS = Report(
    slug="plan-status",
    title="Status of ward plans",
    about="Each ward’s plan of a planning round: how far it is, how long, when it was signed off,"
    " and what is overdue.",
    may_run=may_see_plans,
    may_take_working=may_take_plan_reports,
    filters=StatusFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Status of ward plans, {in_round(asked)}",
    rows_title="Wards",
    group=PLANS,
    wide=True,
)
