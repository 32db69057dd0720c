"""Every forbidden sign-off, and every way to undo one, that we can think of: as raw SQL, past all
forms and services. `ATTEMPTS` holds them; `test_forbidden_sign_offs` tries them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from leadership.meetings.models import Meeting, MeetingBody
from leadership.plans.models import (
    MOVES,
    Objection,
    PlanVersion,
    PriorityText,
    Signature,
    State,
    WardPlan,
)
from leadership.plans.text import hash_of
from tests.factories import (
    CouncillorTermFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.invariants import by_sql, delete_by_sql, insert_by_sql
from tests.personas import installer
from tests.plan_factories import (
    ContributorFactory,
    EngagementFactory,
    FactFactory,
    PlanningRoundFactory,
    PlanSectionFactory,
    PriorityFactory,
    PriorityTextFactory,
    WardPlanFactory,
)
from tests.plans.evenings import DAY, FAR_AHEAD, HELD, SITTING, Evening

DAY_BEFORE, DAY_AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
OTHER_TEXT = '{"format":1,"priorities":[]}'


@dataclass(frozen=True)
class Attempt:
    """`prepare(evening)` does what is allowed and gives the forbidden change to try."""

    name: str
    constraint: str  # or the database's sentence, where the refusal has no constraint
    stage: str
    prepare: Callable[[Evening], Callable[[], None]]


ATTEMPTS: list[Attempt] = []


def attempt(name, constraint, stage, prepare) -> None:
    ATTEMPTS.append(Attempt(name, constraint, stage, prepare))


def inserting(name, constraint, stage, row) -> None:
    """`row(evening)` is the forged row."""

    def prepare(evening):
        forged = row(evening)
        return lambda: insert_by_sql(forged)

    attempt(name, constraint, stage, prepare)


def updating(name, constraint, stage, row, /, **columns) -> None:
    """Columns may be functions of the evening."""

    def prepare(evening):
        found = row(evening)
        values = {key: said(evening) if callable(said) else said for key, said in columns.items()}
        return lambda: by_sql(found, **values)

    attempt(name, constraint, stage, prepare)


def deleting(name, constraint, stage, row) -> None:
    def prepare(evening):
        found = row(evening)
        return lambda: delete_by_sql(found)

    attempt(name, constraint, stage, prepare)


# --- a signature that must not be ---


def at(**meeting):
    """Anna's signature at another meeting of the ward's forum."""
    return lambda evening: evening.signature(meeting=evening.forum(**meeting))


def signature(**changed):
    def forged(evening):
        said = {key: to(evening) if callable(to) else to for key, to in changed.items()}
        return evening.signature(**said)

    return forged


def own(**changed):
    def forged(evening):
        said = {key: to(evening) if callable(to) else to for key, to in changed.items()}
        return evening.by_herself(**said)

    return forged


def term_of_third_seat(**dates):
    return lambda evening: CouncillorTermFactory(seat=evening.third_seat, **dates)


NOT_READY, EVIDENCE = "signature_on_a_ready_version", "signature_by_a_clerk_has_evidence"
AT_FORUM, OPENED = "signature_at_a_forum", "signature_at_an_open_meeting"
WARDS_FORUM, SITS = "signature_at_the_wards_forum", "signature_of_a_sitting_councillor"
ONESELF = "signature_by_oneself"

for stage in ("draft", "consulted", "second draft"):
    inserting(f"a signature on a text at stage {stage}", NOT_READY, stage, signature())
inserting(
    "a signature on what is signed off already",
    NOT_READY,
    "signed",
    lambda e: e.signature(meeting=e.forum()),
)
inserting(
    "a signature on a superseded version",
    NOT_READY,
    "replaced",
    lambda e: e.signature(
        version=e.first, content_hash=e.first.content_hash, meeting=e.forum(date=DAY)
    ),
)
inserting(
    "a signature on another text than the frozen one",
    "signature_on_the_text_read",
    "ready",
    signature(content_hash=hash_of(OTHER_TEXT)),
)
inserting(
    "a signature without a hash", "signature_on_the_text_read", "ready", signature(content_hash="")
)
inserting(
    "a signature at a private meeting", "signature_in_public", "ready", at(public=False, date=DAY)
)
inserting("a signature at a cancelled meeting", OPENED, "ready", at(status="cancelled"))
inserting("a signature before the meeting is opened", OPENED, "ready", at(status="scheduled"))
for kind in ("walk", "special", "committee", "other"):
    inserting(f"a signature at a meeting of kind {kind}", AT_FORUM, "ready", at(kind=kind))
inserting(
    "a signature at another ward's forum", WARDS_FORUM, "ready", lambda e: at(ward=e.north)(e)
)
inserting(
    "a signature at a meeting of nobody",
    WARDS_FORUM,
    "ready",
    lambda e: e.signature(
        meeting=Meeting.objects.create(kind="forum", status=HELD, date=DAY, public=True)
    ),
)
inserting(
    "a signature recorded the day before the meeting",
    "signature_not_ahead",
    "ready",
    signature(signed_on=DAY_BEFORE),
)
inserting(
    "a signature at a meeting that lies ahead, though it says it sits",
    "signature_not_ahead",
    "ready",
    lambda e: e.signature(
        meeting=e.forum(date=FAR_AHEAD, status=SITTING),
        signed_on=FAR_AHEAD,
        object_until=FAR_AHEAD + timedelta(days=7),
    ),
)
inserting(
    "a signature dated on a day to come",
    "signature_not_ahead",
    "ready",
    signature(signed_on=FAR_AHEAD, object_until=FAR_AHEAD + timedelta(days=7)),
)
inserting(
    "a councillor signs on the day after the forum",
    "signature_on_the_day",
    "ready",
    own(signed_on=DAY_AFTER),
)
inserting(
    "a councillor who never sat for the ward signs",
    SITS,
    "ready",
    signature(term=lambda e: e.noras),
)
inserting(
    "a councillor signs whose term ended on the day of the forum",
    SITS,
    "ready",
    signature(term=term_of_third_seat(start=date(2016, 5, 1), end=DAY)),
)
inserting(
    "a councillor signs whose term begins the day after",
    SITS,
    "ready",
    signature(term=term_of_third_seat(start=DAY_AFTER)),
)
inserting(
    "a councillor who left the year before signs", SITS, "ready", signature(term=lambda e: e.cyrils)
)
inserting("the clerk has no evidence", EVIDENCE, "ready", signature(evidence=""))
inserting(
    "nobody may object to the clerk's record", EVIDENCE, "ready", signature(object_until=None)
)
inserting(
    "the councillor is left four days to object",
    "signature_leaves_time_to_object",
    "ready",
    signature(object_until=DAY + timedelta(days=4)),
)
inserting(
    "one's own signature waits for an objection",
    EVIDENCE,
    "ready",
    own(object_until=DAY + timedelta(days=7)),
)
inserting("a signature made by neither way", EVIDENCE, "ready", signature(how="fax"))
inserting(
    "the clerk signs as if it were the councillor", ONESELF, "ready", own(by=lambda e: e.clerk)
)
inserting("a colleague signs for the councillor", ONESELF, "ready", own(by=lambda e: e.anna))
inserting("a login of nobody signs", ONESELF, "ready", own(by=lambda e: installer()))
inserting("a second signature at one meeting", "signature_once_a_meeting", "half", signature())
inserting(
    "a signature is born struck out",
    "signature_begins_standing",
    "ready",
    signature(struck_out_on=DAY),
)

# --- a signature is changed or taken away ---

CHANGED_SIGNATURE = {
    "version": lambda e: WardPlanFactory(ward=e.north).versions.get(),
    "meeting": lambda e: e.forum(),
    "term": lambda e: e.belas,
    "content_hash": hash_of(OTHER_TEXT),
    "how": "self",
    "signed_on": DAY_AFTER,
    "at": lambda e: e.version.frozen_at,
    "by": lambda e: e.gita,
    "evidence": "Minute 8",
    "object_until": DAY + timedelta(days=30),
    "struck_out_on": DAY,
}
for column, value in CHANGED_SIGNATURE.items():
    updating(
        f"a signature's {column} is changed",
        "signature_kept",
        "half",
        lambda e: e.annas_signature,
        **{column: value},
    )
for stage in ("half", "signed", "upheld"):
    deleting(
        f"a signature is deleted, stage {stage}",
        "signature_kept",
        stage,
        lambda e: e.annas_signature,
    )
for stage in ("disputed", "withdrawn"):
    updating(
        f"a signature is struck out, its objection {stage}",
        "signature_kept",
        stage,
        lambda e: e.annas_signature,
        struck_out_on=DAY,
    )
updating(
    "a signature that was struck out stands again",
    "signature_kept",
    "upheld",
    lambda e: e.annas_signature,
    struck_out_on=None,
)


def uphold_and_strike_out(evening):
    """The console's clerk upholds it and leaves the plan signed off with one signature less."""

    def change():
        by_sql(evening.objection, outcome="upheld", settled_on=DAY, settled_by=evening.gita)
        by_sql(evening.annas_signature, struck_out_on=DAY)

    return change


attempt(
    "a plan stays signed off without a signature",
    "struck_out_sets_aside",
    "disputed",
    uphold_and_strike_out,
)

# --- a version that was never signed off, or not like this ---

BEGINS, HASHED = "plan_version_begins_as_draft", "plan_version_frozen_with_its_hash"


def version(number=2, **changed):
    return lambda e: PlanVersion(plan=e.plan, number=number, **changed)


FROZEN_NOW = {
    "text": OTHER_TEXT,
    "content_hash": hash_of(OTHER_TEXT),
    "frozen_at": lambda e: e.gita.date_joined,
}

for state in (State.CONSULTED, State.READY, State.SIGNED_OFF, State.SUPERSEDED):
    inserting(f"a version begins as {state}", BEGINS, "signed", version(state=state))
for number in (0, 1, 3):
    inserting(f"a version begins with the number {number}", BEGINS, "signed", version(number))
inserting("a draft begins with a frozen text", HASHED, "signed", version(text=OTHER_TEXT))
inserting(
    "a draft begins with a sign-off",
    "plan_version_signed_off_at_a_forum",
    "signed",
    lambda e: version(signed_at=e.meeting)(e),
)
for stage in ("draft", "ready", "half"):
    inserting(
        f"a second unsigned version, stage {stage}", "plan_one_unsigned_version", stage, version()
    )

STAGE_OF = {
    State.DRAFT: ("draft", lambda e: e.version),
    State.CONSULTED: ("consulted", lambda e: e.version),
    State.READY: ("ready", lambda e: e.version),
    State.SIGNED_OFF: ("signed", lambda e: e.version),
    State.SUPERSEDED: ("replaced", lambda e: e.first),
}
for one, (stage, row) in STAGE_OF.items():
    for to in State.values:
        if to != one and to not in MOVES[one]:
            updating(f"from {one} to {to}", "plan_version_moves", stage, row, state=to)

for stage in ("draft", "ready", "signed"):
    for column, value in (("plan", lambda e: WardPlanFactory(ward=e.north)), ("number", 7)):
        updating(
            f"a version's {column} is changed, stage {stage}",
            "plan_version_stays",
            stage,
            lambda e: e.version,
            **{column: value},
        )

CHANGED_VERSION = FROZEN_NOW | {
    "frozen_by": lambda e: e.clerk,
    "changed": "Nothing to speak of",
    "consultation_text": OTHER_TEXT,
    "consult_from": None,
    "consult_until": DAY_AFTER,
    "signed_at": lambda e: e.forum(),
}
WITH_A_PAST = {
    "ready": lambda e: e.version,
    "signed": lambda e: e.version,
    "replaced": lambda e: e.first,
}
for stage, row in WITH_A_PAST.items():
    for column, value in CHANGED_VERSION.items():
        if column != "consult_from":
            updating(
                f"a frozen version's {column} is changed, stage {stage}",
                "plan_version_frozen",
                stage,
                row,
                **{column: value},
            )
updating(
    "the text is changed while it moves to signed off",
    "plan_version_frozen",
    "half",
    lambda e: e.version,
    state="signed_off",
    signed_at=lambda e: e.meeting,
    **FROZEN_NOW,
)
updating(
    "the text is changed while it is superseded",
    "plan_version_frozen",
    "half",
    lambda e: e.version,
    state="superseded",
    **FROZEN_NOW,
)
updating(
    "a text is frozen with another's hash",
    "plan_version_hash_of_its_text",
    "draft",
    lambda e: e.version,
    state="ready",
    **FROZEN_NOW | {"content_hash": hash_of("another")},
)
updating(
    "nothing is frozen, with the hash of nothing",
    HASHED,
    "draft",
    lambda e: e.version,
    state="ready",
    **FROZEN_NOW | {"text": "", "content_hash": hash_of("")},
)
updating(
    "a text is frozen at no time",
    HASHED,
    "draft",
    lambda e: e.version,
    state="ready",
    **FROZEN_NOW | {"frozen_at": None},
)
updating(
    "a draft says that it was signed off at a forum",
    "plan_version_signed_off_at_a_forum",
    "draft",
    lambda e: e.version,
    signed_at=lambda e: e.meeting,
)

# --- signed off without all ---


def signing_off(
    name, stage, prepared=None, row=lambda e: e.version, constraint="plan_signed_by_all"
):
    def prepare(evening):
        meeting = prepared(evening) if prepared else evening.meeting
        found = row(evening)
        return lambda: by_sql(found, state="signed_off", signed_at=meeting)

    attempt(name, constraint, stage, prepare)


def all_signed_but_at_two_forums(evening):
    """Anna signed tonight; Bela signs, and alone, at a meeting the same evening."""
    second = evening.forum()
    insert_by_sql(evening.by_herself(meeting=second))
    return second


def another_came_into_office(evening):
    """Anna and Bela have signed, past the service; a third councillor sits since the morning."""
    CouncillorTermFactory(seat=evening.third_seat, start=DAY)
    insert_by_sql(evening.by_herself())
    return evening.meeting


def nobody_sits(evening):
    return evening.forum(date=date(2009, 1, 1))


def all_signed_beside_one_in_force(evening):
    insert_by_sql(evening.signature())
    insert_by_sql(evening.by_herself())
    return evening.meeting


signing_off("signed off with no signature", "ready")
signing_off("signed off with one of two signatures", "half")
signing_off("signed off at no meeting", "half", lambda e: None)
signing_off("signed off at a forum where others signed", "half", lambda e: e.forum())
signing_off("signed off by two who signed at two forums", "half", all_signed_but_at_two_forums)
signing_off(
    "signed off at the first of these two",
    "half",
    lambda e: (all_signed_but_at_two_forums(e), e.meeting)[1],
)
signing_off("signed off without who came in that day", "half", another_came_into_office)
signing_off("signed off with a signature that was struck out", "upheld")
signing_off("signed off at a forum of years ago, where nobody sat", "half", nobody_sits)
signing_off("a version given up half signed comes into force", "given up", row=lambda e: e.first)
signing_off(
    "two versions in force",
    "second ready",
    all_signed_beside_one_in_force,
    constraint="plan_one_version_in_force",
)
signing_off(
    "the superseded version comes back beside its successor",
    "replaced",
    row=lambda e: e.first,
    constraint="plan_one_version_in_force",
)

# --- a sign-off undone ---

STANDS, KEEPS = "plan_sign_off_stands", "plan_keeps_its_forum"
for stage in ("signed", "withdrawn", "signed again", "disputed"):
    for state in ("ready", "superseded"):
        updating(
            f"a sign-off is set aside to {state}, stage {stage}",
            STANDS,
            stage,
            lambda e: e.version,
            state=state,
            signed_at=None,
        )
updating(
    "a plan goes out of force with none in its place",
    "plan_sign_off_replaced",
    "signed",
    lambda e: e.version,
    state="superseded",
)
updating(
    "a plan goes out of force though its next version is only a draft",
    "plan_sign_off_replaced",
    "second draft",
    lambda e: e.version.plan.versions.get(number=1),
    state="superseded",
)
updating(
    "a sign-off goes back to ready and keeps its forum",
    "plan_version_signed_off_at_a_forum",
    "signed",
    lambda e: e.version,
    state="ready",
)
updating(
    "a version never signed off says it once was",
    KEEPS,
    "half",
    lambda e: e.version,
    state="superseded",
    signed_at=lambda e: e.meeting,
)
updating(
    "a sign-off is moved to another forum as it is superseded",
    KEEPS,
    "signed",
    lambda e: e.version,
    state="superseded",
    signed_at=lambda e: e.forum(),
)
THAWED = {"state": "draft", "text": "", "content_hash": "", "frozen_at": None, "frozen_by": None}
for stage in ("half", "upheld"):
    updating(
        f"a text that somebody signed is thawed, stage {stage}",
        "plan_version_signed_stays",
        stage,
        lambda e: e.version,
        **THAWED,
    )
for stage, row in WITH_A_PAST.items():
    deleting(f"a frozen version is deleted, stage {stage}", "plan_version_kept", stage, row)

# --- the rows of a frozen text ---

PARTS = {
    "plan_section": ("sections", PlanSectionFactory, {"text": "Darkness"}),
    "priority_text": ("priorities", PriorityTextFactory, {"title": "Darkness"}),
    "contributor": ("contributors", ContributorFactory, {"name": "Friends of Darkness"}),
    "engagement": ("engagements", EngagementFactory, {"took_part": 4_000}),
    "fact": ("facts", FactFactory, {"value": "0"}),
}


def part_of(rows):
    return lambda e: getattr(e.version, rows).get()


def new_part(factory, version_of):
    """A row as the factory makes it, not saved."""

    def forged(evening):
        found = version_of(evening)
        more = {}
        if factory is PriorityTextFactory:
            more["priority"] = PriorityFactory(plan=found.plan)
        return factory.build(
            version=found,
            **more,
            **({"number": 9} if more or factory is PlanSectionFactory else {}),
        )

    return forged


def another_draft(evening):
    return WardPlanFactory(ward=evening.north).versions.get()


def a_row_of_another_draft(factory):
    return lambda e: factory(version=another_draft(e))


for stage in ("ready", "signed"):
    for part, (rows, factory, changed) in PARTS.items():
        refusal, of = f"{part}_frozen", f"a frozen text, stage {stage}"
        inserting(
            f"a {part} is added to {of}", refusal, stage, new_part(factory, lambda e: e.version)
        )
        updating(f"a {part} is changed in {of}", refusal, stage, part_of(rows), **changed)
        deleting(f"a {part} is taken out of {of}", refusal, stage, part_of(rows))
        updating(
            f"a {part} is carried out of {of}", refusal, stage, part_of(rows), version=another_draft
        )
        updating(
            f"a {part} is carried into {of}",
            refusal,
            stage,
            a_row_of_another_draft(factory),
            version=lambda e: e.version,
        )
updating(
    "a draft takes the priority of another ward's plan",
    "priority_of_the_plan",
    "draft",
    lambda e: e.version.priorities.get(),
    priority=lambda e: PriorityFactory(plan=another_draft(e).plan),
)
inserting(
    "a draft begins with the priority of another ward's plan",
    "priority_of_the_plan",
    "draft",
    lambda e: PriorityText(
        version=e.version,
        number=9,
        title="Darkness",
        priority=PriorityFactory(plan=another_draft(e).plan),
    ),
)

# --- the meeting, its forum, the terms, the seats ---

MEETING, FORUM = "meeting_signed_at_stays", "forum_signed_at_stays"
TERM, PASSED_OVER = "term_signed_in_stays", "term_not_passed_over"
CHANGED_MEETING = [
    {"public": False},
    {"status": "cancelled", "cancelled_because": "Nobody came."},
    {"status": "scheduled"},
    {"date": DAY_AFTER},
    {"date": DAY_BEFORE},
    {"kind": "walk"},
]
for stage in ("half", "signed", "upheld"):
    for changed in CHANGED_MEETING:
        column, value = next(iter(changed.items()))
        updating(
            f"the meeting's {column} becomes {value}, stage {stage}",
            MEETING,
            stage,
            lambda e: e.meeting,
            **changed,
        )


def met(evening):
    return MeetingBody.objects.get(meeting=evening.meeting)


for stage in ("half", "signed"):
    deleting(f"the ward's forum is taken off the meeting, stage {stage}", FORUM, stage, met)
    updating(
        f"another ward's forum takes its place, stage {stage}",
        FORUM,
        stage,
        met,
        body=lambda e: e.north.forum,
    )
    updating(
        f"the forum met at another meeting, stage {stage}",
        FORUM,
        stage,
        met,
        meeting=lambda e: e.forum(ward=e.north),
    )
deleting(
    "the forum of the ward is deleted", "forum_signed_at_kept", "signed", lambda e: e.ward.forum
)
updating(
    "the forum of the ward becomes another body",
    "forum_signed_at_kept",
    "signed",
    lambda e: e.ward.forum,
    body_ptr=lambda e: e.north.forum.pk + 10_000,
)

for stage in ("half", "signed", "upheld"):
    updating(
        f"the signer's term ended that day, stage {stage}", TERM, stage, lambda e: e.annas, end=DAY
    )
updating(
    "the signer's term began the day after", TERM, "signed", lambda e: e.annas, start=DAY_AFTER
)
updating(
    "the signer held another seat",
    TERM,
    "signed",
    lambda e: e.annas,
    seat=lambda e: SeatFactory(ward=e.ward),
)
updating(
    "the signer held another ward's seat",
    TERM,
    "signed",
    lambda e: e.annas,
    seat=lambda e: SeatFactory(ward=e.north),
)
updating(
    "somebody else held the signer's term",
    TERM,
    "signed",
    lambda e: e.annas,
    person=lambda e: PersonFactory(),
)
updating(
    "the signer's seat was another ward's",
    "seat_signed_in_stays",
    "half",
    lambda e: e.annas.seat,
    ward=lambda e: e.north,
)


def a_seat_of_the_north(evening):
    return evening.noras.seat


updating(
    "a seat with its councillor comes to a ward whose plan all have signed",
    "seat_signed_in_stays",
    "signed",
    a_seat_of_the_north,
    ward=lambda e: e.ward,
    number=4,
)
inserting(
    "somebody came into office on that day after all",
    PASSED_OVER,
    "signed",
    lambda e: CouncillorTermFactory.build(seat=e.third_seat, person=PersonFactory(), start=DAY),
)
inserting(
    "somebody came into office on the day of the first sign-off",
    PASSED_OVER,
    "replaced",
    lambda e: CouncillorTermFactory.build(
        seat=e.third_seat, person=PersonFactory(), start=DAY, end=DAY_AFTER
    ),
)
updating(
    "who had left stayed until after that day",
    PASSED_OVER,
    "signed",
    lambda e: e.cyrils,
    end=DAY_AFTER,
)
updating(
    "who came later came before that day",
    PASSED_OVER,
    "signed",
    term_of_third_seat(start=DAY_AFTER),
    start=DAY,
)
updating(
    "another ward's councillor had a seat here that day",
    PASSED_OVER,
    "signed",
    lambda e: e.noras,
    seat=lambda e: e.third_seat,
)

# --- wards that have not faced their election, and rounds ---

IN_FORCE, PLANNED, KEEPS_PLANS = (
    "round_on_wards_in_force",
    "wards_planned_on_stay",
    "round_keeps_its_plans",
)


def wards_to_come(evening):
    """The next set of this council's wards: its election is next May."""
    now = evening.ward.generation
    by_sql(now, end=date(2018, 5, 7))
    return WardGenerationFactory(council=now.council, name="Wards to come", start=date(2018, 5, 7))


def round_of(generation, **more):
    def forged(evening):
        told = {"name": "Lantern round of May", "slug": "may", "generation": generation(evening)}
        return PlanningRoundFactory.build(**told | more)

    return forged


inserting("a round on wards to come", IN_FORCE, "draft", round_of(wards_to_come))
inserting(
    "a round on wards that are past",
    IN_FORCE,
    "draft",
    round_of(
        lambda e: (wards_to_come(e), e.ward.generation)[1],
        start=date(2018, 5, 7),
        due=date(2018, 9, 1),
        year=2018,
    ),
)
updating(
    "a round is moved to wards to come",
    IN_FORCE,
    "draft",
    lambda e: e.plan.round,
    generation=wards_to_come,
)
updating(
    "a round is moved to before its wards",
    IN_FORCE,
    "draft",
    lambda e: e.plan.round,
    start=date(2004, 6, 13),
)


def wards_of_another_council(evening):
    return WardGenerationFactory(council=OrganisationFactory(), name="Wards elsewhere")


updating(
    "a round whose plans were begun is moved to another council's wards",
    KEEPS_PLANS,
    "draft",
    lambda e: e.plan.round,
    generation=wards_of_another_council,
)
updating(
    "a round opens after its plans were begun",
    KEEPS_PLANS,
    "draft",
    lambda e: e.plan.round,
    start=lambda e: e.plan.begun_on + timedelta(days=1),
)


def a_plan(ward=lambda e: e.north, begun_on=DAY, of=lambda e: e.plan.round):
    return lambda e: WardPlan(round=of(e), ward=ward(e), begun_on=begun_on)


inserting(
    "a plan before the round opens",
    "plan_begun_after_the_round_opens",
    "draft",
    a_plan(begun_on=date(2017, 7, 19)),
)
inserting(
    "a plan of a ward that is none of the round's",
    "plan_ward_of_the_round",
    "draft",
    a_plan(ward=lambda e: WardFactory(generation=wards_to_come(e))),
)
inserting(
    "a plan on wards that were abolished",
    "plan_on_wards_in_force",
    "draft",
    a_plan(ward=lambda e: (wards_to_come(e), e.north)[1], begun_on=date(2018, 5, 7)),
)
inserting(
    "a second plan of one ward in one round",
    "ward_plan_once_a_round",
    "draft",
    a_plan(ward=lambda e: e.ward),
)
NO_UPDATE_OF_PLANS = "pgtrigger: Cannot update rows from plans_wardplan table"
for column, value in {
    "ward": lambda e: e.north,
    "round": lambda e: PlanningRoundFactory(),
    "begun_on": DAY,
}.items():
    updating(
        f"a plan's {column} is changed",
        NO_UPDATE_OF_PLANS,
        "signed",
        lambda e: e.plan,
        **{column: value},
    )
updating(
    "the wards came into force after the plan",
    PLANNED,
    "draft",
    lambda e: e.ward.generation,
    start=DAY,
)
updating(
    "the wards had ended before the plan",
    PLANNED,
    "draft",
    lambda e: e.ward.generation,
    end=date(2017, 7, 1),
)
updating(
    "the wards came into force after the round opened",
    PLANNED,
    "draft",
    lambda e: PlanningRoundFactory(generation=wards_of_another_council(e)).generation,
    start=DAY,
)
updating(
    "a ward with a plan is moved to the wards to come",
    "ward_planned_for_stays",
    "draft",
    lambda e: e.ward,
    generation=wards_to_come,
)

# --- objections ---

IN_TIME, KEPT = "objection_in_time", "objection_kept"


def objection(**changed):
    def forged(evening):
        signature = evening.annas_signature
        told = {"signature": signature, "on": DAY, "reason": "I had left.", "by": evening.anna}
        said = {key: to(evening) if callable(to) else to for key, to in changed.items()}
        return Objection(**told | said)

    return forged


inserting("an objection too late", IN_TIME, "signed", objection(on=DAY + timedelta(days=8)))
inserting(
    "an objection to what one signed oneself",
    IN_TIME,
    "signed",
    objection(signature=lambda e: Signature.objects.get(how="self"), by=lambda e: e.bela),
)
inserting(
    "an objection is born upheld",
    IN_TIME,
    "signed",
    objection(outcome="upheld", settled_on=DAY, settled_by=lambda e: e.gita),
)
inserting(
    "a colleague objects", "objection_by_the_signer", "signed", objection(by=lambda e: e.bela)
)
inserting("an officer objects", "objection_by_the_signer", "signed", objection(by=lambda e: e.gita))
inserting("an objection without a word", "objection_says_why", "signed", objection(reason=""))
inserting("an objection to what was struck out", IN_TIME, "upheld", objection())
inserting("a second objection", "plans_objection_signature_id_key", "disputed", objection())
for column, value in {
    "signature": lambda e: Signature.objects.get(how="self"),
    "on": DAY_AFTER,
    "reason": "No reason",
    "by": lambda e: e.bela,
}.items():
    updating(
        f"an objection's {column} is changed",
        KEPT,
        "disputed",
        lambda e: e.objection,
        **{column: value},
    )
SETTLED = {"settled_on": DAY, "settled_by": lambda e: e.gita}
updating(
    "an objection that was withdrawn is upheld",
    KEPT,
    "withdrawn",
    lambda e: e.objection,
    outcome="upheld",
)
updating(
    "an objection that was upheld is open again",
    KEPT,
    "upheld",
    lambda e: e.objection,
    outcome="",
    settled_on=None,
    settled_by=None,
)
updating(
    "an objection is upheld and the signature stands",
    "upheld_strikes_out",
    "disputed",
    lambda e: e.objection,
    outcome="upheld",
    **SETTLED,
)
updating(
    "an objection is settled by nobody",
    "objection_settled_by_somebody",
    "disputed",
    lambda e: e.objection,
    outcome="withdrawn",
)
for stage in ("disputed", "upheld"):
    deleting(f"an objection is deleted, stage {stage}", KEPT, stage, lambda e: e.objection)
