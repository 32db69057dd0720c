"""Who has yet to sign a plan that is ready, and which signatures are disputed (App A 4.2.3;
S227-S230)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, Min, Prefetch
from django.utils import timezone

from leadership.meetings.models import Meeting, MeetingBody, Status
from leadership.plans.access import may_see_plans, may_take_plan_reports
from leadership.plans.models import PlanVersion, Signature, State
from leadership.plans.progress import Progress
from leadership.plans.reports.filters import NO_ROUND, AreaFilters, in_round
from leadership.plans.reports.standing import progress
from leadership.plans.reports.status import PLANS
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from wards.models import CouncillorTerm, Seat

TO_SIGN, VACANT, DISPUTED = "Yet to sign", "Vacant seat", "Signature disputed"
NOTES = [
    "Seats are those held today. All of a ward’s councillors sign at one forum: where one was"
    " missing, the others sign again at the next.",
    "Signed there says who signed at the latest forum at which somebody signed.",
    "A vacant seat waits for nobody: the plan is signed off when all who sit have signed.",
]


@dataclass(frozen=True)
class Waiting:
    """What the rows are made of, by ward: seats with who holds them today, the signatures that
    stand, and the forums."""

    seats: dict[int, list[Seat]]
    signatures: dict[int, list[Signature]]  # by version
    next_forum: dict[int, date]
    last_forum: dict[int, date]


def _waiting(asked: Asked) -> Waiting:
    found: Waiting = asked.once("waiting", lambda: _ask(asked))
    return found


def _ask(asked: Asked) -> Waiting:
    today = asked.at.date()
    wards = [one.ward.pk for one in progress(asked)]
    held = CouncillorTerm.objects.on(today).select_related("person")
    holders = Prefetch("terms", queryset=held, to_attr="held")
    seats: dict[int, list[Seat]] = {}
    for seat in Seat.objects.filter(ward__in=wards).order_by("number").prefetch_related(holders):
        seats.setdefault(seat.ward_id, []).append(seat)
    versions = [version.pk for one in progress(asked) for version in _signed_ones(one)]
    standing = Signature.objects.standing().filter(version__in=versions)
    signatures: dict[int, list[Signature]] = {}
    for each in standing.select_related("term__person", "meeting", "objection").order_by("pk"):
        signatures.setdefault(each.version_id, []).append(each)
    forums = MeetingBody.objects.filter(
        body__wardforum__ward__in=wards, meeting__public=True, meeting__kind=Meeting.Kind.FORUM
    ).order_by()
    coming = forums.filter(
        meeting__status__in=[Status.SCHEDULED, Status.SITTING], meeting__date__gte=today
    )
    past = forums.filter(
        meeting__status__in=[Status.SITTING, Status.HELD], meeting__date__lte=today
    )
    return Waiting(
        seats,
        signatures,
        _by_ward(coming, Min("meeting__date")),
        _by_ward(past, Max("meeting__date")),
    )


def _by_ward(forums: Any, day: Max | Min) -> dict[int, date]:
    return dict(forums.values_list("body__wardforum__ward").annotate(day=day))


def _signed_ones(one: Progress) -> list[PlanVersion]:
    """What bears signatures: the version in force, and the one that is ready."""
    ready = one.version if one.version and one.version.state == State.READY else None
    return [version for version in (one.in_force, ready) if version]


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("ward", "Ward", width=18),
        Text("ward_code", "Ward code", width=11),
        Integer("seat", "Seat", width=6),
        Text("councillor", "Councillor", width=22),
        Text("state", "State", width=18),
        Integer("version", "Version", width=8),
        Date("ready_on", "Ready on", width=14),
        Date("objected_on", "Objected on", width=14),
        Date("last_forum", "Latest forum", width=14),
        Date("signed_at", "Last signed at the forum of", width=14),
        Text("signed", "Signed there", width=26),
        Date("next_forum", "Next forum", width=14),
        Text("next", "Next forum: state", width=10),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    for one in progress(asked):
        for version in _signed_ones(one):
            yield from _of_version(asked, one, version)


def _of_version(asked: Asked, one: Progress, version: PlanVersion) -> Iterable[Row]:
    """The seats of which something is outstanding; of a plan in force, what is disputed alone."""
    waiting = _waiting(asked)
    at_last = _at_the_latest(waiting.signatures.get(version.pk, []))
    disputed = {
        each.term_id: each.objection.on
        for each in waiting.signatures.get(version.pk, [])
        if _is_disputed(each)
    }
    signed = {each.term_id for each in at_last}
    for seat in waiting.seats.get(one.ward.pk, []):
        term = next(iter(seat.held), None)  # type: ignore[attr-defined] # prefetched under it
        ready = version.state == State.READY
        if term is not None and term.pk in disputed:
            state, name = DISPUTED, term.person.name
        elif ready and term is None:
            state, name = VACANT, "vacant seat"
        elif ready and term is not None and term.pk not in signed:
            state, name = TO_SIGN, term.person.name
        else:
            continue
        objected = disputed.get(term.pk) if term else None
        yield [
            one.ward.name,
            one.ward.code,
            seat.number,
            name,
            state,
            version.number,
            timezone.localtime(version.frozen_at).date() if version.frozen_at else None,
            objected,
            *_forums(waiting, one.ward.pk, at_last),
        ]


def _is_disputed(signature: Signature) -> bool:
    return hasattr(signature, "objection") and not signature.objection.outcome


def _at_the_latest(signatures: list[Signature]) -> list[Signature]:
    if not signatures:
        return []
    last = max((each.meeting.date, each.meeting_id) for each in signatures)
    return [each for each in signatures if (each.meeting.date, each.meeting_id) == last]


def _forums(waiting: Waiting, ward: int, at_last: list[Signature]) -> Row:
    coming = waiting.next_forum.get(ward)
    return [
        waiting.last_forum.get(ward),
        at_last[0].meeting.date if at_last else None,
        ", ".join(each.term.person.name for each in at_last) or "nobody",
        coming,
        "set" if coming else "no date",
    ]


def _summary(asked: Asked) -> Summary:
    planning_round = asked.filters["round"]
    if planning_round is None:
        return Summary(NO_ROUND)
    rows = list(_rows(asked))
    states = [row[4] for row in rows]
    plans = {row[1] for row in rows if row[4] != DISPUTED}
    dateless = {row[1] for row in rows if row[-1] == "no date"}
    many = states.count(TO_SIGN)
    signatures = "1 signature is" if many == 1 else f"{many} signatures are"
    on = "1 plan" if len(plans) == 1 else f"{len(plans)} plans"
    figures = [
        Figure("yet to sign", f"{many}"),
        Figure("vacant seats", f"{states.count(VACANT)}", "on plans that are ready"),
        Figure("signatures disputed", f"{states.count(DISPUTED)}"),
        Figure("wards without a date for their next forum", f"{len(dateless)}"),
    ]
    return Summary(f"{signatures} outstanding on {on} ready to be signed.", figures, notes=NOTES)


PLAN_SIGN_OFFS = Report(
    slug="plan-sign-offs",
    title="Sign-offs outstanding",
    about="Which councillors have yet to sign a ward plan that is ready, with the date of their"
    " next forum; vacant seats and disputed signatures.",
    may_run=may_see_plans,
    may_take_working=may_take_plan_reports,
    publishable=False,  # who has not signed yet is no matter for the public: the sign-off is
    filters=AreaFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Sign-offs outstanding, {in_round(asked)}",
    sections=("ward",),
    rows_title="Councillors and seats",
    group=PLANS,
    wide=True,
)
