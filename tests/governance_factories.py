"""Decisions, requests for call-in and what hangs on them, for tests."""

from datetime import date, datetime, time

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from leadership.dates import acting
from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import (
    ActionPlanItem,
    CallInCriteria,
    CallInCriterion,
    CallInRule,
    Decision,
    DecisionPart,
    Strand,
)
from leadership.governance.services.decision_status import publish_decision
from leadership.meetings.models import Body, BodyAppointment, Meeting, MeetingBody
from leadership.people.models import Person
from wards.models import CouncillorTerm, Seat, Ward

TAKEN = date(2017, 7, 19)  # a Wednesday; five working days later the window closes at 16:00
CLOSES = datetime(2017, 7, 26, 16)
GROUPS = ("a", "a", "a", "b", "b", "b", "b", "b", "c", "c", "d")
LONG_AGO = date(2010, 5, 1)


def at(*moment: int) -> datetime:
    """Local time, aware."""
    return timezone.make_aware(datetime(*moment))


def by_the_clock(*moment: int):
    """The business clock stands at this local time."""
    when = datetime(*moment)
    return acting.on(when.date(), when.time())


# call-in
class CallInRuleFactory(DjangoModelFactory):
    class Meta:
        model = CallInRule

    name = factory.Sequence(lambda number: f"Rule {number}")
    start = date(2016, 1, 1)
    start_event = CallInRule.StartEvent.TAKEN
    working_days = 5
    closes = time(16)
    hearing_within = 15
    addressed_to = "Committee Services, Council House"


class CallInCriteriaFactory(DjangoModelFactory):
    """The eleven grounds, in their four groups."""

    class Meta:
        model = CallInCriteria
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Grounds {number}")
    start = date(2016, 1, 1)

    @factory.post_generation
    def grounds(self, create, extracted, **kwargs):
        if create:
            CallInCriterion.objects.bulk_create(
                CallInCriterion(
                    criteria=self,
                    number=number,
                    letter=letter,
                    question=f"Question {letter}",
                    text=f"Ground number {number}",
                )
                for number, letter in enumerate(GROUPS, 1)
            )


def rules_in_force() -> CallInRule:
    """One rule and one list of grounds, made once a test."""
    rule = CallInRule.objects.first() or CallInRuleFactory()
    if not CallInCriteria.objects.exists():
        CallInCriteriaFactory()
    return rule


class CommitteeFactory(DjangoModelFactory):
    class Meta:
        model = Body

    name = factory.Sequence(lambda number: f"Committee {number}")
    kind = Body.Kind.SCRUTINY


class DecisionFactory(DjangoModelFactory):
    """A draft with one part; `published` and `in_force` take it further."""

    class Meta:
        model = Decision
        skip_postgeneration_save = True

    serial = factory.Sequence(lambda number: 4000 + number)
    year = 2017
    title = factory.Sequence(lambda number: f"Decision about hedges {number}")
    taken_on = TAKEN
    taken_by = factory.SubFactory(CommitteeFactory, kind=Body.Kind.CABINET_COMMITTEE)
    scrutiny_body = factory.SubFactory(CommitteeFactory)

    @factory.post_generation
    def parts(self, create, extracted, **kwargs):
        if create:
            for number in range(1, (1 if extracted is None else extracted) + 1):
                DecisionPart.objects.create(decision=self, number=number, text=f"Part {number}")


def published(by, **fields) -> Decision:
    """Published on the day it was taken: in its window until the 26th at 16:00."""
    rules_in_force()
    decision = DecisionFactory(**fields)
    day = decision.taken_on
    with by_the_clock(day.year, day.month, day.day, 17):
        return publish_decision(decision=decision, by=by)


def in_force(by=None, **fields) -> Decision:
    """A decision whose window closed without a request, as rows alone where nobody matters."""
    rules_in_force()
    decision = DecisionFactory(**fields)
    Decision.objects.filter(pk=decision.pk).update(
        published_on=decision.taken_on,
        status=Decision.Status.SUBJECT_TO_CALL_IN,
        call_in_rule=CallInRule.objects.first(),
        call_in_closes_at=timezone.make_aware(CLOSES),
    )
    Decision.objects.filter(pk=decision.pk).update(status=Decision.Status.IN_FORCE)
    return Decision.objects.get(pk=decision.pk)


def seat_for(person: Person, ward: Ward, *, start: date = LONG_AGO) -> CouncillorTerm:
    """The person sits for the ward, on a seat of its own."""
    seat = Seat.objects.create(ward=ward, number=ward.seats.count() + 1)
    return CouncillorTerm.objects.create(seat=seat, person=person, start=start)


# reports
def sitting_of(body: Body, on: date, **fields) -> Meeting:
    """A meeting of a committee that was held in public, with agreed notes."""
    said = {"kind": "committee", "status": "held", "notes": "Noted.", "notes_status": "agreed"}
    meeting = Meeting.objects.create(date=on, **said | fields)
    MeetingBody.objects.create(meeting=meeting, body=body)
    return meeting


def seated(body: Body, name: str, group: str, *, start: date = LONG_AGO, **fields) -> Person:
    """A new member of a committee, for a political group."""
    person = fields.pop("person", None) or Person.objects.create(name=name)
    BodyAppointment.objects.create(body=body, person=person, group=group, start=start, **fields)
    return person


def step_of(strand: Strand, number: int, when: VagueDate | None = None, **fields) -> ActionPlanItem:
    said = {"title": f"Step {number}", **when_columns(when), **fields}
    return ActionPlanItem.objects.create(strand=strand, number=number, **said)
