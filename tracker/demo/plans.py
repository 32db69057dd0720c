"""Ward plans of the demonstration city: forty wards, in every state a plan can be in. All that
they say is invented. Each plan goes its way by the services, on the days on which people would
have gone it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from random import Random

from leadership.dates.acting import on
from leadership.meetings.models import Meeting
from leadership.people.invented import SAYS_SO
from leadership.people.models import User
from leadership.plans.access import services_put_in
from leadership.plans.models import (
    BudgetAnswer,
    Contributor,
    Engagement,
    Fact,
    Guidance,
    OfficerInput,
    PlanningRound,
    PriorityText,
    RoundSection,
    Signature,
    Stage,
    State,
)
from leadership.plans.services import (
    answer_for_budget,
    begin_plan,
    comment,
    decide_input,
    decide_suggestion,
    give_input,
    make_ready,
    mark_example,
    name_champion,
    name_lead,
    object_to,
    open_consultation,
    publish_guidance,
    record_signature,
    revise,
    suggest,
    write_part,
)
from leadership.plans.services.drafting import Part
from relationships.models import Category
from tracker.demo.city import OWN_WARD, old_wards
from wards.models import CouncillorTerm, Ward, WardGeneration

DATA = Path(__file__).resolve().parent / "data" / "priorities.csv"
OPENS, DUE = date(2017, 8, 14), date(2017, 9, 30)
BEGUN, ASKED, READY = date(2017, 8, 16), date(2017, 8, 29), date(2017, 9, 14)
NEXT_OPENS, NEXT_DUE = date(2018, 6, 4), date(2018, 12, 14)
GUIDANCE = (
    "A ward plan says in two pages what the ward sets out to change and why. Ask people first,"
    " and say how you asked. Use a few figures with their source. Choose at most five priorities:"
    " what is everything's priority is nobody's. All of the ward's councillors sign it at a public"
    " Ward Forum."
)
HEADINGS = [
    ("Our ward", "What a stranger should know of it, in a few sentences.", False),
    ("What people told us", "What was heard, and where.", False),
    ("What we do ourselves", "What residents and groups take on.", True),
]
WORDS = {
    "Our ward": "{ward} is a place of terraces, two parks and a high street. People stay here long,"
    " and newcomers find their feet through schools, mosques and churches.",
    "What people told us": "At the forum, on the stalls and in the survey the same things came"
    " first: {first}, then {second}.",
    "What we do ourselves": "Residents' groups look after four corners, and a tool library opens on"
    " Saturdays.",
}


@dataclass(frozen=True)
class Course:
    """How far one plan has come by the demonstration's evening."""

    to: str  # a State, or "not_begun"
    signed: int = 0  # of three
    disputed: bool = False
    revised: bool = False
    answered: bool = False  # by the budget team
    example: str = ""


NOT_BEGUN, DRAFT = Course("not_begun"), Course(State.DRAFT)
CONSULTED, WAITS = Course(State.CONSULTED), Course(State.READY)
DONE = Course(State.SIGNED_OFF, signed=3)
# dealt out to the wards in their order, those with a forum in time among them
COURSES = [
    Course(State.SIGNED_OFF, 3, answered=True, example="It says in one page what will change."),
    DRAFT,
    Course(State.SIGNED_OFF, 3, answered=True),
    WAITS,
    DONE,
    CONSULTED,
    Course(State.SIGNED_OFF, 3, disputed=True),
    NOT_BEGUN,
    Course(State.READY, signed=2),
    Course(State.SIGNED_OFF, 3, revised=True, answered=True),
]


def make_ward_plans(by: User) -> None:
    """Twice is once: a round that is there is left alone."""
    if PlanningRound.objects.exists():
        return
    planning_round = _open_round(by)
    chance, courses = Random("ward plans"), cycle(COURSES)
    words = list(_priorities())
    for ward in old_wards():
        course = WAITS if ward.code == OWN_WARD else next(courses)
        _Plan(ward, planning_round, course, chance, by).make(words)


def _open_round(by: User) -> PlanningRound:
    generation = WardGeneration.objects.of_home_council().on(OPENS).get()
    first = PlanningRound.objects.create(
        name="High-level plans 2017/18",
        slug="high-level-2017-18",
        kind=PlanningRound.Kind.HIGH_LEVEL,
        generation=generation,
        start=OPENS,
        due=DUE,
        year=2017,
        budget_year=2018,
    )
    Stage.objects.create(
        round=first, reaches=State.CONSULTED, due=date(2017, 9, 4), about="A fortnight is enough."
    )
    Stage.objects.create(round=first, reaches=State.READY, due=date(2017, 9, 15))
    for number, (heading, help_text, optional) in enumerate(HEADINGS, start=1):
        RoundSection.objects.create(
            round=first, number=number, heading=heading, help=help_text, optional=optional
        )
    with on(OPENS):
        publish_guidance(planning_round=first, text=GUIDANCE, changed="", by=by)
    assert Guidance.objects.filter(round=first).exists()
    PlanningRound.objects.create(
        name="Detailed plans 2018/19",
        slug="detailed-2018-19",
        kind=PlanningRound.Kind.DETAILED,
        generation=WardGeneration.objects.of_home_council().on(NEXT_OPENS).get(),
        start=NEXT_OPENS,
        due=NEXT_DUE,
        year=2018,
        budget_year=2019,
        most_priorities=8,
        most_words=1800,
    )
    return first


def _priorities() -> Iterator[dict[str, str]]:
    with DATA.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class _Plan:
    """One ward's plan on its way."""

    def __init__(
        self, ward: Ward, planning_round: PlanningRound, course: Course, chance: Random, by: User
    ) -> None:
        self.ward, self.round, self.course = ward, planning_round, course
        self.chance, self.by = chance, by
        self.terms = list(
            CouncillorTerm.objects.for_ward(ward).sitting(READY).order_by("seat__number")
        )

    def make(self, words: list[dict[str, str]]) -> None:
        if self.course.to == "not_begun":
            return
        with on(BEGUN):
            self.plan = begin_plan(planning_round=self.round, ward=self.ward, by=self.by)
            name_lead(plan=self.plan, lead=self.terms[0].person, by=self.by, version=1)
            self._write(self.chance.sample(words, self.chance.choice([3, 3, 4, 5])))
        self._put_in()
        if self.course.to == State.DRAFT:
            return
        last = date(2017, 11, 24) if self.course.to == State.CONSULTED else ASKED + timedelta(12)
        with on(date(2017, 11, 6) if self.course.to == State.CONSULTED else ASKED):
            open_consultation(plan=self.plan, first=ASKED, last=last, by=self.by)
        self._suggestions()
        if self.course.to == State.CONSULTED:
            return
        with on(READY):
            make_ready(plan=self.plan, by=self.by)
        if self.course.signed:
            self._sign()

    def _write(self, chosen: list[dict[str, str]]) -> None:
        draft = self.plan.versions.get()
        first, second = (each["title"].lower() for each in chosen[:2])
        for section in draft.sections.order_by("number"):
            section.text = WORDS[section.heading].format(ward=self.ward, first=first, second=second)
            self._add(section)
        for each in chosen:
            self._add(_priority(each))
        self._add(
            Contributor(
                kind=Contributor.Kind.GROUP,
                name=f"{self.ward} residents’ associations",
                contribution="Two evenings and a walk",
            )
        )
        self._add(
            Engagement(
                on=date(2017, 8, 19),
                method=Engagement.Method.STALL,
                title="Stall on the high street",
                place="By the library",
                took_part=self.chance.randrange(30, 140),
                heard=f"Most spoke of this: {first}.",
            )
        )
        self._add(
            Fact(
                statement="Adults out of work",
                value=f"{self.chance.randrange(52, 148) / 10} %",
                compared_with="city 8.1 %",
                source=f"Figure {SAYS_SO}",
                as_of=date(2017, 6, 30),
            )
        )

    def _add(self, part: Part) -> None:
        self.plan.refresh_from_db()
        write_part(plan=self.plan, part=part, by=self.by, version=self.plan.version)

    def _put_in(self) -> None:
        """A Relationship Manager of the ward offers something, and the ward says what of it."""
        named = self.plan.versions.get().priorities.in_order()[0]
        officer = User.objects.filter(username="officer").first()
        if officer is None or self.chance.random() < 0.4:
            return
        with on(date(2017, 8, 24)):
            kept = services_put_in(officer, self.plan).first()
        if kept is None:
            return
        with on(date(2017, 8, 24)):
            given = give_input(
                plan=self.plan,
                service=kept,
                text="One of our crews can work in the ward on the first Saturday of each month.",
                proactive=True,
                by=officer,
                priority=named.priority,
            )
        if self.course.to != State.DRAFT:
            with on(date(2017, 8, 25)):
                decide_input(given=given, taken=OfficerInput.Taken.TAKEN, because="", by=self.by)
                comment(plan=self.plan, text="Good: it saves us a year of waiting.", by=self.by)

    def _suggestions(self) -> None:
        with on(ASKED + timedelta(days=2)):
            for said in ("A bench at the bus stop by the surgery.", "Quieter nights in the park."):
                suggestion = suggest(plan=self.plan, text=said, theme=None)
        priority = self.plan.versions.get().priorities.in_order()[0].priority
        with on(ASKED + timedelta(days=9)):
            decide_suggestion(
                suggestion=suggestion,
                outcome="part",
                reply="It is part of our first priority: thank you.",
                by=self.by,
                priority=priority,
            )

    def _sign(self) -> None:
        """At the ward's first public forum after it was ready; where there was none, it waits."""
        meeting = (
            Meeting.objects.of_wards([self.ward])
            .held()
            .filter(public=True, kind=Meeting.Kind.FORUM, date__gt=READY)
            .order_by("date", "pk")
            .first()
        )
        if meeting is None:
            return
        version = self.plan.versions.get()
        for number, term in enumerate(self.terms[: self.course.signed], start=1):
            with on(meeting.date, time(20, 30)):
                signature = record_signature(
                    version=version,
                    meeting=meeting,
                    term=term,
                    evidence=f"Minute 5.{number} of the forum",
                    by=self.by,
                    content_hash=version.content_hash,
                )
        version.refresh_from_db()
        if version.state == State.SIGNED_OFF:
            self._afterwards(meeting, signature)

    def _afterwards(self, meeting: Meeting, signature: Signature) -> None:
        course = self.course
        if course.example:
            self.plan.refresh_from_db()
            mark_example(
                plan=self.plan, because=course.example, by=self.by, version=self.plan.version
            )
        if course.answered:
            self._answer()
        if course.disputed:
            self._dispute(meeting, signature)
        if course.revised:
            with on(date(2017, 11, 8)):
                revise(plan=self.plan, changed="A new second priority is weighed.", by=self.by)

    def _answer(self) -> None:
        """The budget team has looked at all but the last of them."""
        texts = list(PriorityText.objects.filter(version__plan=self.plan).in_order())
        kinds = cycle([BudgetAnswer.Kind.INCLUDED, BudgetAnswer.Kind.PARTLY])
        with on(date(2017, 11, 10)):
            for text in texts[:-1]:
                answer_for_budget(
                    text=text,
                    kind=next(kinds),
                    said="It stands in the draft budget that goes to Cabinet in December.",
                    amount=text.amount,
                    by=self.by,
                )
            name_champion(priority=texts[0].priority, champion=self.terms[1].person, by=self.by)

    def _dispute(self, meeting: Meeting, signature: Signature) -> None:
        """A councillor without a login objects through one made for it on the day: so the
        demonstration has one that waits to be settled."""
        held = self.terms[-1].person
        login = User.objects.filter(person=held).first()
        if login is None:
            login = User(username=f"demo-{held.pk}", person=held)
            login.set_unusable_password()
            login.save()
        with on(meeting.date + timedelta(days=1)):
            object_to(
                signature=signature,
                reason="I had left before the vote and did not sign.",
                by=login,
            )
        if login.username.startswith("demo-"):
            login.is_active = False  # nobody signs in with it
            login.save(update_fields=["is_active"])


def _priority(said: dict[str, str]) -> PriorityText:
    theme = Category.objects.filter(name=said["category"]).select_related("usual_service").first()
    amount = Decimal(said["amount"])
    return PriorityText(
        title=said["title"],
        theme=theme,
        service=theme.usual_service if theme else None,
        why=said["why"],
        what=said["what"],
        who=said["who"],
        strategy=said["strategy"],
        redesign=said["redesign"],
        budget="Asked for in the budget of the year" if amount else "",
        amount=amount or None,
        commissioning=said["commissioning"],
        commissioning_state="proposed" if said["commissioning"] else "",
    )
