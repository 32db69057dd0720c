"""How far boards are on a day: plan, timetable, actions, meetings, independence, talks (J&S 4.2,
4.3, 5.2; S317, S324-S326, S332, S333, S336-S344). Pages and reports count here.

Each function takes boards and a day and asks as many queries for many boards as for one. What has
no date, such as whom a plan covers or that an action was dropped, is told as it stands now.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q, TextChoices

from jobs_skills.independence import MONTHS, months_after
from jobs_skills.membership import members_by_sector
from jobs_skills.models import (
    Assessment,
    Board,
    BoardAction,
    BoardDistrict,
    BoardScheme,
    Covered,
    Criterion,
    CriterionAnswer,
    DistrictPlan,
    LocalPlan,
    NegotiationStep,
    TimetableEntry,
)
from leadership.meetings.models import MeetingBody, Status

CRITERIA = len(Criterion)


class Stand(TextChoices):
    """Where an action or a step of the timetable stands on a day."""

    OPEN = "open", "To come"
    LATE = "late", "Late"
    DONE = "done", "Done"
    DROPPED = "dropped", "Dropped"


class PlanStage(TextChoices):
    NONE = "none", "No plan yet"
    BEGUN = "begun", "Outline being written"
    OUTLINE = "outline", "Outline agreed"
    DETAILED = "detailed", "Detailed plan agreed"


@dataclass(frozen=True)
class Tally:
    """How many are to come, late, done, dropped: each of them once."""

    to_come: int = 0
    late: int = 0
    done: int = 0
    dropped: int = 0

    @property
    def open(self) -> int:
        return self.to_come + self.late


@dataclass(frozen=True)
class Independence:
    """A board's latest assessment. `on` is None where there was none."""

    on: date | None
    answers: Mapping[str, CriterionAnswer]

    @property
    def met(self) -> int:
        return sum(answer.met for answer in self.answers.values())


@dataclass(frozen=True)
class Talks:
    """Where the talks with an independent group stand, and since when; no day: nothing noted.
    `group` is the key of its district plan."""

    district: str
    state: NegotiationStep.State
    on: date | None
    group: int
    title: str

    @property
    def silent(self) -> bool:
        return self.state == NegotiationStep.State.NOT_BEGUN


@dataclass(frozen=True)
class BoardProgress:
    board: Board
    districts: tuple[str, ...]
    stage: PlanStage
    missing: tuple[str, ...]  # groups of J&S 3.2 of which the plan does not speak
    timetable: Tally
    actions: Tally
    members: Mapping[str, int]  # by sector
    meetings: int
    independence: Independence
    talks: tuple[Talks, ...]


def progress_of(
    boards: Collection[Board], day: date, *, public: bool = False
) -> list[BoardProgress]:
    """In the order given. `public`: meetings that everybody may come to, alone. Eleven queries."""
    districts, plans = districts_of(boards), plans_of(boards)
    timetable, actions = timetable_of(boards, day), actions_of(boards, day)
    members, meetings = members_by_sector(boards, day), meetings_of(boards, day, public=public)
    independence, talks = independence_of(boards, day), talks_of(boards, day)
    return [
        BoardProgress(
            board=board,
            districts=districts[board.pk],
            stage=stage_of(plans.get(board.pk), day),
            missing=missing_in(plans.get(board.pk)),
            timetable=timetable[board.pk],
            actions=actions[board.pk],
            members=members[board.pk],
            meetings=meetings[board.pk],
            independence=independence[board.pk],
            talks=talks[board.pk],
        )
        for board in boards
    ]


def stand_of(row: TimetableEntry | BoardAction, day: date) -> Stand:
    """Late is what was not done on that day and whose last possible day was over."""
    if row.done_on is not None and row.done_on <= day:
        return Stand.DONE
    if isinstance(row, BoardAction) and row.dropped_because:
        return Stand.DROPPED
    return Stand.LATE if row.when.is_overdue(day) else Stand.OPEN


def tally(rows: Iterable[TimetableEntry | BoardAction], day: date) -> Tally:
    counted = Counter(stand_of(row, day) for row in rows)
    return Tally(*(counted[stand] for stand in (Stand.OPEN, Stand.LATE, Stand.DONE, Stand.DROPPED)))


def timetable_of(boards: Collection[Board], day: date) -> dict[int, Tally]:
    """A board's own steps and those of all boards of its division. One query."""
    rows = list(entries_of(boards))
    return {board.pk: tally((row for row in rows if is_about(row, board)), day) for board in boards}


def entries_of(boards: Collection[Board]) -> Any:
    """The steps that are about any of these boards, each once."""
    schemes = {board.scheme_id for board in boards}
    shared = Q(board__isnull=True, scheme__in=schemes)
    return TimetableEntry.objects.filter(Q(board__in=boards) | shared)


def is_about(row: TimetableEntry, board: Board) -> bool:
    """As `for_board` asks the database."""
    return row.scheme_id == board.scheme_id and row.board_id in (None, board.pk)


def actions_of(boards: Collection[Board], day: date) -> dict[int, Tally]:
    """One query."""
    rows: dict[int, list[BoardAction]] = {board.pk: [] for board in boards}
    for action in BoardAction.objects.filter(board__in=boards).order_by():
        rows[action.board_id].append(action)
    return {board: tally(found, day) for board, found in rows.items()}


def districts_of(boards: Collection[Board]) -> dict[int, tuple[str, ...]]:
    """Names of districts by board. One query."""
    found: dict[int, list[str]] = {board.pk: [] for board in boards}
    places = BoardDistrict.objects.filter(board__in=boards).order_by("district__name", "pk")
    for board, name in places.values_list("board", "district__name"):
        found[board].append(name)
    return {board: tuple(names) for board, names in found.items()}


def plans_of(boards: Collection[Board]) -> dict[int, LocalPlan]:
    """With their coverage. Two queries."""
    plans = LocalPlan.objects.filter(board__in=boards).prefetch_related("coverage")
    return {plan.board_id: plan for plan in plans}


def stage_of(plan: LocalPlan | None, day: date) -> PlanStage:
    if plan is None:
        return PlanStage.NONE
    if plan.detailed_on is not None and plan.detailed_on <= day:
        return PlanStage.DETAILED
    if plan.outline_on is not None and plan.outline_on <= day:
        return PlanStage.OUTLINE
    return PlanStage.BEGUN


def missing_in(plan: LocalPlan | None) -> tuple[str, ...]:
    there = {row.group for row in plan.coverage.all()} if plan else set()
    return tuple(str(group.label) for group in Covered if group not in there)


def meetings_of(boards: Collection[Board], day: date, *, public: bool = False) -> dict[int, int]:
    """How many were held. One query."""
    counted = held(boards, day, public=public).values_list("body").annotate(number=Count("pk"))
    return {**{board.pk: 0 for board in boards}, **dict(counted)}


def held(boards: Collection[Board], day: date, *, public: bool = False) -> Any:
    """The boards' places at meetings held until that day, recorded by the board or not yet."""
    places = MeetingBody.objects.filter(
        body__in=boards, meeting__status=Status.HELD, meeting__date__lte=day
    )
    return (places.filter(meeting__public=True) if public else places).order_by()


def independence_of(boards: Collection[Board], day: date) -> dict[int, Independence]:
    """The latest assessment of each on or before that day. Two queries."""
    made = Assessment.objects.filter(board__in=boards, on__lte=day)
    latest = made.order_by("board", "-on", "-pk").distinct("board").prefetch_related("answers")
    found = {
        one.board_id: Independence(one.on, {each.criterion: each for each in one.answers.all()})
        for one in latest
    }
    return {board.pk: found.get(board.pk, Independence(None, {})) for board in boards}


def independent_by(scheme: BoardScheme) -> date | None:
    """The last of the twelve months (J&S 4.3); None where no event was chosen yet."""
    start = scheme.clock_start
    return months_after(start, MONTHS) if start else None


def talks_of(boards: Collection[Board], day: date) -> dict[int, tuple[Talks, ...]]:
    """With the independent groups of a board's area. Two queries."""
    steps = NegotiationStep.objects.filter(on__lte=day).order_by("-on", "-pk")
    groups = DistrictPlan.objects.independent().filter(board__in=boards)
    groups = groups.select_related("district").order_by("district__name", "pk")
    found: dict[int, list[Talks]] = {board.pk: [] for board in boards}
    for group in groups.prefetch_related(Prefetch("negotiation", steps, to_attr="steps")):
        step: NegotiationStep | None = next(iter(group.steps), None)
        state = NegotiationStep.State(step.state) if step else NegotiationStep.State.NOT_BEGUN
        found[group.board_id].append(
            Talks(group.district.name, state, step.on if step else None, group.pk, group.title)
        )
    return {board: tuple(talks) for board, talks in found.items()}
