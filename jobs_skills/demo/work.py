"""What the demonstration's boards have done by November 2017: mid-way, and not all alike. All of it
is invented but the areas, the ten district plans and the timetable (J&S 2.3, 5.2)."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from jobs_skills.independence import Answer
from jobs_skills.models import (
    Board,
    BoardAction,
    Coverage,
    Covered,
    Criterion,
    DeploymentDecision,
    ModelTerms,
    NegotiationStep,
    PlanTheme,
    PriorityArea,
)
from jobs_skills.services.evidence import add_finding, begin_decision, put_finding, record_time
from jobs_skills.services.independence import account, assess, publish_account, set_clock
from jobs_skills.services.meetings import (
    arrange_meeting,
    load_inaugural_target,
    record_meeting,
)
from jobs_skills.services.planning import (
    agree_outline,
    finish_action,
    plan_of,
    tick_entry,
    write_action,
    write_plan,
)
from jobs_skills.services.terms import adopt_terms, begin_terms, comment_on_terms
from leadership.dates.acting import on
from leadership.dates.vague import VagueDate
from leadership.meetings.models import Meeting
from leadership.meetings.services import hold_meeting, open_meeting
from leadership.people.models import Organisation, User
from wards.models import Ward

OUTLINE, AUTUMN, NEXT = date(2017, 8, 30), date(2017, 10, 11), date(2018, 2, 7)
PRIORITIES = [
    "First jobs for people under 25",
    "Travel to work across the city line",
    "English for work",
]
ACTIONS = [
    ("Hold a jobs fair in a community hall", "September 2017", "Employers who come"),
    ("A breakfast for small employers", "two in October to December 2017", "Vacancies named"),
    ("Map who trains whom in the area", "November 2017", "A list that members use"),
    ("Evening classes near the tram stop", "January to March 2018", "Places taken up"),
]
AFTERWARDS = [
    ("Find out what members need when the youth programme ends", "May to June 2018"),
    ("Agree where young people are referred to afterwards", "by the end of June 2018"),
]
HOW_SERVED = {
    Covered.JOB_SEEKERS: "One door: whoever asks any member is told of all.",
    Covered.COMMUNITIES: "Meetings move round the area; notes are short and plain.",
    Covered.AGES: "Under 25 and over 50 are counted apart.",
    Covered.DISABLED: "Two employers take part in a supported placement scheme.",
    Covered.EMPLOYERS: "A breakfast each quarter, at a works.",
}


@dataclass(frozen=True)
class Course:
    """How far one board has come by the demonstration's evening."""

    inaugural: date
    came: tuple[int | None, int | None, int | None, int | None]  # public, private, third, residents
    met: tuple[str, ...]  # criteria of the last assessment
    adopted: bool
    done: int  # actions


COURSES = [
    Course(date(2017, 7, 24), (9, 6, 11, 4), ("chair", "convening", "accountability"), True, 1),
    Course(date(2017, 7, 25), (7, 4, 8, 2), ("chair", "decisions"), True, 1),
    Course(date(2017, 8, 1), (8, 3, 9, None), ("chair",), False, 0),
    Course(date(2017, 8, 1), (6, 7, 7, 5), ("chair", "convening", "secretariat"), False, 2),
]


def work(boards: list[Board], acting: dict[int, User], model: ModelTerms, by: User) -> None:
    set_clock(
        scheme=boards[0].scheme, start=date(2017, 7, 24), by=by,
        event="The first inaugural meeting",
    )  # fmt: skip
    load_inaugural_target(scheme=boards[0].scheme)
    houses = list(Organisation.objects.filter(name__endswith="(invented)").order_by("pk"))
    decision = None
    for place, (board, course) in enumerate(zip(boards, COURSES, strict=True)):
        user = acting[board.pk]
        first = _meet(board, user, course, houses[place])
        _plan(board, user, course, houses)
        autumn = _meet_in_autumn(board, user, houses[place])
        _terms(board, user, course, model, autumn)
        _stand_alone(board, user, course)
        decision = decision or _decision(board, user)
        _evidence(board, user, decision, first)
        record_time(
            board=board, person=board.appointments.get(role="council_lead").person,
            on=date(2017, 9, 29), hours=Decimal(14), by=by,
            what="Handing over lists and first meetings",
        )  # fmt: skip
    _talk_with_independent_groups(acting)
    with on(date(2017, 8, 2)):
        entry = boards[0].scheme.timetable.get(number=7)
        tick_entry(entry=entry, on=date(2017, 8, 1), by=by)


def _meet(board: Board, user: User, course: Course, house: Organisation) -> Meeting:
    with on(date(2017, 7, 10)):
        planned = arrange_meeting(
            board=board, date=course.inaugural, time=time(10, 30), venue="Community Hall",
            venue_is_public=True, purpose="inaugural", convened_by="council", by=user,
        ).meeting  # fmt: skip
    with on(course.inaugural, time(13, 0)):
        meeting = hold_meeting(meeting=open_meeting(meeting=planned, by=user), by=user)
        record_meeting(
            board=board, meeting=meeting,
            attendance=dict(
                zip(("public", "private", "third", "residents"), course.came, strict=True)
            ),
            convened_by="council", convener=None, chaired_by="council", chair=None,
            secretary_from="council", notes="The area was looked at, and three things named.",
            priorities=PRIORITIES, by=user, version=meeting.version,
        )  # fmt: skip
    return meeting


def _meet_in_autumn(board: Board, user: User, house: Organisation) -> Meeting:
    """The second one is convened by a partner; the next is planned."""
    with on(date(2017, 9, 20)):
        planned = arrange_meeting(
            board=board, date=AUTUMN, time=time(14, 0), venue="Library", venue_is_public=True,
            convened_by="partner", convener=house, by=user,
        ).meeting  # fmt: skip
        arrange_meeting(
            board=board, date=NEXT, time=time(14, 0), venue="Library", venue_is_public=True,
            by=user,
        )  # fmt: skip
    with on(AUTUMN, time(17, 0)):
        meeting = hold_meeting(meeting=open_meeting(meeting=planned, by=user), by=user)
        record_meeting(
            board=board, meeting=meeting, attendance={"public": 5, "private": 4, "third": 9},
            convened_by="partner", convener=house, chaired_by="partner", chair=None,
            secretary_from="provider", notes="Actions were gone through one by one.",
            priorities=[], by=user, version=meeting.version,
        )  # fmt: skip
    return meeting


def _plan(board: Board, user: User, course: Course, houses: list[Organisation]) -> None:
    with on(OUTLINE):
        plan = plan_of(board=board, by=user)
        write_plan(
            plan=plan, particular="Many small employers, few large ones, and two bus corridors.",
            city_centre="Half of those in work travel to the centre.", by=user,
        )  # fmt: skip
        for group, how in HOW_SERVED.items():
            Coverage.objects.create(plan=plan, group=group, how=how)
        PlanTheme.objects.create(plan=plan, title="Employers who have not taken part before")
        places = Ward.objects.filter(district__board_places__board=board).in_name_order()
        for ward in places[:2]:
            PriorityArea.objects.create(
                plan=plan, ward=ward, reason="More people look for work than elsewhere.",
                start=OUTLINE,
            )  # fmt: skip
        written = [_action(board, user, number, houses) for number in range(len(ACTIONS))]
        for text, when in AFTERWARDS:
            action = BoardAction(board=board, strand="transition", text=text, lead=houses[0])
            action.when = VagueDate.parse(when)
            write_action(action=action, by=user)
        agree_outline(plan=plan, on=OUTLINE, by=user)
    with on(date(2017, 10, 30)):
        for action in written[: course.done]:
            finish_action(action=action, on=date(2017, 10, 27), by=user)


def _action(board: Board, user: User, number: int, houses: list[Organisation]) -> BoardAction:
    text, when, measure = ACTIONS[number]
    theme = board.plan.themes.order_by("pk")[number % len(PRIORITIES)]
    action = BoardAction(
        board=board, text=text, measure=measure, theme=theme, lead=houses[number % len(houses)]
    )
    action.when = VagueDate.parse(when)
    return write_action(action=action, by=user)


def _terms(board: Board, user: User, course: Course, model: ModelTerms, meeting: Meeting) -> None:
    with on(date(2017, 9, 25)):
        terms = begin_terms(board=board, by=user, model=model)
        comment_on_terms(terms=terms, text="Two meetings a year are too few for us.", by=user)
    if course.adopted:
        with on(AUTUMN, time(17, 30)):
            adopt_terms(terms=terms, meeting=meeting, by=user)


def _stand_alone(board: Board, user: User, course: Course) -> None:
    for day, met in ((date(2017, 8, 4), course.met[:1]), (date(2017, 11, 6), course.met)):
        answers = {
            criterion.value: Answer(
                met=criterion.value in met,
                evidence="Notes of the meeting say so." if criterion.value in met else "",
            )
            for criterion in Criterion
        }
        with on(day):
            assess(board=board, on=day, answers=answers, by=user)
    if board.accounts_to is not None:
        with on(date(2017, 11, 8)):
            report = account(
                board=board, to=board.accounts_to, on=date(2017, 11, 8), by=user,
                text="Two meetings, an outline plan, and a first list of members that is whole.",
            )  # fmt: skip
            publish_account(report=report, published=True, by=user)


def _decision(board: Board, user: User) -> DeploymentDecision:
    with on(date(2017, 11, 2)):
        return begin_decision(
            board=board, subject="adult_education", by=user,
            title="Where evening classes are paid for (invented)",
        )  # fmt: skip


def _evidence(board: Board, user: User, decision: DeploymentDecision, first: Meeting) -> None:
    with on(date(2017, 11, 3)):
        finding = add_finding(
            board=board, on=date(2017, 10, 20), by=user, source="Asked of members in October",
            text="English classes in the evening have a waiting list in three places.",
        )  # fmt: skip
        put_finding(
            finding=finding, decision=decision, put_on=date(2017, 11, 3), by=user,
            changed="Evening hours are asked for in the next round.",
        )  # fmt: skip


def _talk_with_independent_groups(acting: dict[int, User]) -> None:
    """One group has agreed to join its board, with the other the talks go on."""
    said = {
        "Erdington": [("talking", date(2017, 7, 6)), ("agreed", date(2017, 9, 21))],
        "Yardley": [("talking", date(2017, 7, 13)), ("talking", date(2017, 10, 19))],
    }
    words = {"talking": "Their meetings go on; we go to them.", "agreed": "They join, name kept."}
    boards = Board.objects.filter(pk__in=acting)
    for board in boards:
        for old in board.predecessors.independent().select_related("district"):
            for state, day in said.get(old.district.name, []):
                NegotiationStep.objects.create(
                    predecessor=old, on=day, state=state, text=words[state], by=acting[board.pk]
                )
