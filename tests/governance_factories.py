"""Decisions, requests for call-in and what hangs on them, for tests."""

from datetime import date, datetime, time

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from leadership.dates import acting
from leadership.dates.vague import VagueDate
from leadership.governance.models import (
    BackgroundDocument,
    CallForAction,
    CallInCriteria,
    CallInCriterion,
    CallInRule,
    ChronologyEntry,
    CommitteeReport,
    Consultee,
    Decision,
    DecisionCriterion,
    DecisionPart,
    DecisionTopic,
    PartCondition,
    Petition,
    PetitionOrganiser,
    Promise,
    Recommendation,
    ReportAuthor,
    ReportSignature,
    UrgencyNotice,
)
from leadership.governance.services.decision_status import publish_decision
from leadership.meetings.models import Body, MeetingBody
from leadership.people.models import Person
from tests.factories import MeetingFactory, PersonFactory
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


# reports, records, promises, petitions
def meeting_of(body: Body, **fields):
    """A meeting of this committee alone."""
    meeting = MeetingFactory(kind="committee", wards=[], **fields)
    MeetingBody.objects.create(meeting=meeting, body=body)
    return meeting


class CommitteeReportFactory(DjangoModelFactory):
    """A draft without recommendations."""

    class Meta:
        model = CommitteeReport

    report_to = factory.SubFactory(CommitteeFactory, kind=Body.Kind.CABINET_COMMITTEE)
    subject = factory.Sequence(lambda number: f"The future of hedges {number}")
    decision_on = TAKEN
    purpose = "To say what becomes of hedges."


class ReportAuthorFactory(DjangoModelFactory):
    class Meta:
        model = ReportAuthor

    report = factory.SubFactory(CommitteeReportFactory)
    role = "Corporate Director of Hedges"


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = Recommendation

    report = factory.SubFactory(CommitteeReportFactory)
    number = factory.Sequence(lambda number: f"2.{number}")
    text = "Approve more hedges."


class ConsulteeFactory(DjangoModelFactory):
    class Meta:
        model = Consultee

    report = factory.SubFactory(CommitteeReportFactory)
    name = "Hedge keepers"


class ChronologyEntryFactory(DjangoModelFactory):
    class Meta:
        model = ChronologyEntry

    report = factory.SubFactory(CommitteeReportFactory)
    when = VagueDate.in_month(2017, 4)
    text = "Findings were told"


class ReportSignatureFactory(DjangoModelFactory):
    class Meta:
        model = ReportSignature

    report = factory.SubFactory(CommitteeReportFactory)
    role = "Corporate Director of Hedges"
    person = factory.SubFactory(PersonFactory)
    signed_on = date(2017, 7, 14)


class BackgroundDocumentFactory(DjangoModelFactory):
    class Meta:
        model = BackgroundDocument

    report = factory.SubFactory(CommitteeReportFactory)
    title = "Count of hedges"


class PartConditionFactory(DjangoModelFactory):
    """Of a part that is made conditional."""

    class Meta:
        model = PartCondition

    part = factory.LazyFunction(lambda: conditional_part(DecisionFactory()))
    body = factory.SubFactory(CommitteeFactory, kind=Body.Kind.CITY_COUNCIL)
    when = VagueDate.in_month(2017, 9)


def conditional_part(decision: Decision) -> DecisionPart:
    DecisionPart.objects.filter(decision=decision, number=1).update(state="conditional")
    return DecisionPart.objects.get(decision=decision, number=1)


class DecisionTopicFactory(DjangoModelFactory):
    class Meta:
        model = DecisionTopic

    decision = factory.SubFactory(DecisionFactory)
    name = factory.Sequence(lambda number: f"Hedges {number}")


class DecisionCriterionFactory(DjangoModelFactory):
    class Meta:
        model = DecisionCriterion

    decision = factory.SubFactory(DecisionFactory)
    text = "Costs less than a fence"


class UrgencyNoticeFactory(DjangoModelFactory):
    class Meta:
        model = UrgencyNotice

    decision = factory.SubFactory(DecisionFactory)
    regulation = UrgencyNotice.Regulation.GENERAL_EXCEPTION
    notice_on = date(2017, 7, 10)


class PromiseFactory(DjangoModelFactory):
    """Open, out of a paper, with no date."""

    class Meta:
        model = Promise

    what = factory.Sequence(lambda number: f"A count of hedges {number}")
    body = factory.SubFactory(CommitteeFactory)
    source = "Hedge paper 2.2"
    when = None


class CallForActionFactory(DjangoModelFactory):
    class Meta:
        model = CallForAction

    subject = "Hedges over the path"
    body = factory.SubFactory(CommitteeFactory)
    councillor = factory.SubFactory(PersonFactory)
    received_on = date(2017, 7, 3)


class PetitionFactory(DjangoModelFactory):
    class Meta:
        model = Petition

    subject = "Keep the hedge"
    body = factory.SubFactory(CommitteeFactory)
    signatures = 214
    received_on = date(2017, 7, 3)


class PetitionOrganiserFactory(DjangoModelFactory):
    class Meta:
        model = PetitionOrganiser

    petition = factory.SubFactory(PetitionFactory)
    name = "Hetty Hollinrake"
    contact = "hetty@hollinrake.example"
