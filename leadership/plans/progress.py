"""How far each ward is with its plan of a round, and what is due next (S219, S221, S233). It tells
states, never a draft's text, so everybody who is signed in may read it.

Six queries for a round, however many wards: pages, first screens and reports all ask here.
"""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import F, TextChoices

from leadership.dates.models import holidays
from leadership.dates.working_days import working_days_between
from leadership.plans.models import (
    FROZEN,
    UNSIGNED,
    PlanningRound,
    PlanVersion,
    Signature,
    Stage,
    State,
    WardPlan,
)
from wards.models import CouncillorTerm, Ward

ONE_DAY = timedelta(days=1)


class Stand(TextChoices):
    """Where a ward is, in one word for each: filters and tags read the same."""

    NOT_BEGUN = "not_begun", "Not begun"
    DRAFT = "draft", "Draft"
    CONSULTED = "consulted", "Out to consultation"
    READY = "ready", "Ready for the Ward Forum"
    SIGNED_OFF = "signed_off", "Signed off"
    NEW_VERSION = "new_version", "New version being written"
    DISPUTED = "disputed", "Sign-off disputed"


COLOURS = {
    Stand.NOT_BEGUN: "grey",
    Stand.DRAFT: "blue",
    Stand.CONSULTED: "purple",
    Stand.READY: "amber",
    Stand.SIGNED_OFF: "green",
    Stand.NEW_VERSION: "blue",
    Stand.DISPUTED: "red",
}
SIGN_OFF = State.SIGNED_OFF.value
SIGN_OFF_WORDS = "Signed off by all councillors"


@dataclass(frozen=True)
class Due:
    """A step of the round for one ward: by when, whether it was reached, and how many working days
    late it is where it was not."""

    reaches: str  # a value of `State`
    words: str
    on: date
    reached: bool
    late_days: int


@dataclass(frozen=True)
class Progress:
    """One ward in a round. `version` is the latest one, `in_force` the one that is signed off; of
    both the frozen texts are not loaded. `signed` of `signers` have signed the latest version, at
    its latest forum with a signature; before that, `signers` are those who sit today."""

    ward: Ward
    plan: WardPlan | None = None
    version: PlanVersion | None = None
    in_force: PlanVersion | None = None
    stand: Stand = Stand.NOT_BEGUN
    disputed: bool = False
    signed: int = 0
    signers: int = 0
    dues: tuple[Due, ...] = field(default=(), repr=False)

    @property
    def state_words(self) -> str:
        return str(self.stand.label)

    @property
    def colour(self) -> str:
        """Of the tag."""
        return COLOURS[self.stand]

    @property
    def ahead(self) -> tuple[Due, ...]:
        """The steps after the last one reached; none once the plan is signed off."""
        reached = max((place for place, due in enumerate(self.dues) if due.reached), default=-1)
        return self.dues[reached + 1 :]

    @property
    def next(self) -> Due | None:
        return next(iter(self.ahead), None)

    @property
    def next_due(self) -> date | None:
        return self.next.on if self.next else None

    @property
    def next_words(self) -> str:
        return self.next.words if self.next else ""

    @property
    def late_days(self) -> int:
        """Working days since the next step was due; nought where it is not late."""
        return self.next.late_days if self.next else 0


def current_round(day: date) -> PlanningRound | None:
    """The round that was begun last."""
    return PlanningRound.objects.begun(day).latest_first().first()


def progress_of(
    planning_round: PlanningRound, wards: Iterable[Ward], today: date
) -> list[Progress]:
    """Each of these wards in that round, in the order given."""
    found = _Found(planning_round, list(wards), today)
    return [found.of(ward) for ward in found.wards]


class _Found:
    """What the database has of a round, asked once for all wards."""

    def __init__(self, planning_round: PlanningRound, wards: Sequence[Ward], today: date) -> None:
        self.round, self.wards, self.today = planning_round, wards, today
        plans = WardPlan.objects.of_round(planning_round).of_wards(list(wards))
        self.plans = {plan.ward_id: plan for plan in plans.select_related("lead")}
        self.versions: dict[int, list[PlanVersion]] = {}
        for plan in self.plans.values():
            plan.round = planning_round
        rows = PlanVersion.objects.filter(plan__in=[plan.pk for plan in self.plans.values()])
        rows = rows.defer("text", "consultation_text").select_related("signed_at")
        for version in rows.order_by("plan", "number"):
            self.versions.setdefault(version.plan_id, []).append(version)
        self.signatures = self._ask_for_signatures()
        self.terms = self._ask_for_terms()
        self.steps = _steps_of(planning_round)
        first = min(due for _, _, due in self.steps)
        self.holidays: Set[date] = holidays(min(first, today), today + ONE_DAY)

    def _ask_for_signatures(self) -> dict[int, list[dict[str, Any]]]:
        """The signatures that stand, on what is to be signed or is signed off."""
        open_ones = [
            version.pk
            for versions in self.versions.values()
            for version in versions
            if version.state in {State.READY, State.SIGNED_OFF}
        ]
        rows: Any = Signature.objects.standing().filter(version__in=open_ones).order_by("pk")
        found: dict[int, list[dict[str, Any]]] = {}
        # an objection that is not settled has an outcome of no letters; no objection has none
        named = {"on": F("meeting__date"), "outcome": F("objection__outcome")}
        for row in rows.values("version", "meeting", "term", **named):
            found.setdefault(row["version"], []).append(row)
        return found

    def _ask_for_terms(self) -> dict[int, list[tuple[date, date | None]]]:
        days = [row["on"] for rows in self.signatures.values() for row in rows]
        terms = CouncillorTerm.objects.filter(seat__ward__in=[ward.pk for ward in self.wards])
        terms = terms.during(min([*days, self.today]), None).order_by("pk")
        found: dict[int, list[tuple[date, date | None]]] = {}
        for ward, start, end in terms.values_list("seat__ward", "start", "end"):
            found.setdefault(ward, []).append((start, end))
        return found

    def of(self, ward: Ward) -> Progress:
        plan = self.plans.get(ward.pk)
        if plan is None:
            return Progress(
                ward, signers=self._sitting(ward.pk, self.today), dues=self._dues([], None)
            )
        plan.ward = ward
        versions = self.versions.get(plan.pk, [])
        for version in versions:
            version.plan = plan
        latest = versions[-1] if versions else None
        in_force = next((one for one in versions if one.state == State.SIGNED_OFF), None)
        disputed = any(
            row["outcome"] == "" for one in versions for row in self.signatures.get(one.pk, [])
        )
        signed, on = self._signed(latest)
        return Progress(
            ward,
            plan,
            latest,
            in_force,
            stand_of(latest.state if latest else None, bool(in_force), disputed),
            disputed,
            signed,
            self._sitting(ward.pk, on),
            self._dues(versions, in_force),
        )

    def _signed(self, latest: PlanVersion | None) -> tuple[int, date]:
        """How many signed the version at one forum, and on which day."""
        rows = self.signatures.get(latest.pk, []) if latest else []
        if not rows:
            return 0, self.today
        meetings = Counter((row["on"], row["meeting"]) for row in rows)
        of_all = [key for key in meetings if latest and key[1] == latest.signed_at_id]
        day, meeting = of_all[0] if of_all else max(meetings)
        return meetings[(day, meeting)], day

    def _sitting(self, ward: int, day: date) -> int:
        terms = self.terms.get(ward, [])
        return sum(start <= day and (end is None or day < end) for start, end in terms)

    def _dues(
        self, versions: Sequence[PlanVersion], in_force: PlanVersion | None
    ) -> tuple[Due, ...]:
        frozen = any(version.state in FROZEN for version in versions)
        consulted = any(one.consult_from and one.consult_from <= self.today for one in versions)
        reached = {
            State.CONSULTED.value: consulted,
            State.READY.value: frozen,
            SIGN_OFF: in_force is not None,
        }
        return tuple(
            Due(
                reaches,
                words,
                due,
                reached[reaches],
                0 if reached[reaches] else working_days_between(due, self.today, self.holidays),
            )
            for reaches, words, due in self.steps
        )


def _steps_of(planning_round: PlanningRound) -> list[tuple[str, str, date]]:
    """The round's stages in the order of the process, and sign-off on the round's own day."""
    asked = {
        stage.reaches: (stage.reaches, stage.get_reaches_display(), stage.due)
        for stage in Stage.objects.filter(round=planning_round)
    }
    steps = [asked[state] for state, _ in Stage.REACHES if state in asked]
    return [*steps, (SIGN_OFF, SIGN_OFF_WORDS, planning_round.due)]


def stand_of(latest: str | None, in_force: bool, disputed: bool) -> Stand:
    """Of a plan: the state of its latest version, whether a version is signed off, and whether an
    objection is open."""
    if disputed:
        return Stand.DISPUTED
    if latest is None or latest not in UNSIGNED:
        return Stand.SIGNED_OFF if in_force else Stand.DRAFT
    if latest == State.DRAFT and in_force:
        return Stand.NEW_VERSION
    return Stand(latest)
