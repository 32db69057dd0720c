"""Decisions, requests for call-in and what hangs on them, for tests."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from leadership import dates
from leadership.dates import acting
from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    AmendmentStep,
    AreaScheme,
    AssistantLeader,
    AssistantLeaderDuty,
    AssistantLeaderWard,
    BackgroundDocument,
    CallForAction,
    CallInCriteria,
    CallInCriterion,
    CallInRequest,
    CallInRule,
    ChronologyEntry,
    CommitteeReport,
    ConstitutionalAmendment,
    Consultee,
    Decision,
    DecisionCriterion,
    DecisionPart,
    DecisionTopic,
    DevelopmentEvent,
    DistrictResource,
    Indicator,
    ItemProgress,
    Measure,
    ParishConsultation,
    ParishOption,
    ParishResponse,
    PartCondition,
    Petition,
    PetitionOrganiser,
    Promise,
    Reading,
    Recommendation,
    ReportAuthor,
    ReportSignature,
    SourceFinding,
    Strand,
    StrandKind,
    UrgencyNotice,
)
from leadership.governance.services.call_ins import PaperForm, begin_request, receive_on_paper
from leadership.governance.services.decision_status import publish_decision
from leadership.governance.services.hearings import Summoned, judge_request, set_hearing
from leadership.meetings.models import Body, BodyAppointment, Meeting, MeetingBody
from leadership.people.models import Person
from tests import personas
from tests.factories import DistrictFactory, MeetingFactory, PersonFactory, UserFactory, WardFactory
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


# the Action Plan and what stands beside it
def part_in_force() -> DecisionPart:
    """Of a decision that can be carried out."""
    return in_force().parts.get()


def part_held(by) -> DecisionPart:
    """Of a published decision that can still be called in: nothing under it moves."""
    return published(by=by).parts.get()


class ActionPlanFactory(DjangoModelFactory):
    """With its three strands."""

    class Meta:
        model = ActionPlan
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Lantern plan {number}")
    reports_to = factory.SubFactory(CommitteeFactory, kind=Body.Kind.CABINET_COMMITTEE)
    start = date(2017, 9, 20)

    @factory.post_generation
    def strands(plan, create, given, **kwargs):
        for kind in StrandKind.values:
            Strand.objects.create(plan=plan, kind=kind)


class ActionItemFactory(DjangoModelFactory):
    """`ActionItemFactory(plan=plan)`; `when` is a VagueDate."""

    class Meta:
        model = ActionPlanItem
        skip_postgeneration_save = True

    number = factory.Sequence(lambda number: number % 30_000 + 1)
    title = factory.Sequence(lambda number: f"Light street {number}")

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        plan, when = kwargs.pop("plan", None), kwargs.pop("when", None)
        kind = kwargs.pop("kind", "service")
        if "strand" not in kwargs:
            kwargs["strand"] = (plan or ActionPlanFactory()).strands.get(kind=kind)
        if kwargs.get("status") in {"done", "stopped"}:
            kwargs = {"closed_on": date(2017, 10, 2), "outcome": "It is lit.", **kwargs}
        item = model_class(**kwargs)
        item.when = when
        item.save()
        return item


class ItemProgressFactory(DjangoModelFactory):
    class Meta:
        model = ItemProgress

    item = factory.SubFactory(ActionItemFactory)
    on = date(2017, 10, 4)
    status = "planned"
    text = "Half of it is done."
    by = factory.SubFactory(UserFactory)
    at = factory.LazyFunction(lambda: at(2017, 10, 4, 9))


class DistrictResourceFactory(DjangoModelFactory):
    class Meta:
        model = DistrictResource

    district = factory.SubFactory(DistrictFactory)
    kind = "budget"
    title = factory.Sequence(lambda number: f"Lamp budget {number}")
    amount = Decimal("48000")


class AmendmentFactory(DjangoModelFactory):
    """On its way through two bodies."""

    class Meta:
        model = ConstitutionalAmendment
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Part B, chapter {number}")
    text = "District committees are taken out."

    @factory.post_generation
    def route(amendment, create, given, **kwargs):
        for position, kind in ((1, "business_management"), (2, "city_council")):
            body = CommitteeFactory(kind=kind, name=f"{kind} {amendment.pk}")
            step = AmendmentStep(amendment=amendment, position=position, body=body)
            step.when = VagueDate.in_month(2017, 9)
            step.save()


class MeasureFactory(DjangoModelFactory):
    class Meta:
        model = Measure

    number = factory.Sequence(lambda number: number % 30_000 + 1)
    name = factory.Sequence(lambda number: f"Streets are brighter {number}")


class IndicatorFactory(DjangoModelFactory):
    class Meta:
        model = Indicator

    measure = factory.SubFactory(MeasureFactory)
    name = factory.Sequence(lambda number: f"Lamps that burn {number}")
    unit = "per cent"


class ReadingFactory(DjangoModelFactory):
    class Meta:
        model = Reading

    indicator = factory.SubFactory(IndicatorFactory)
    on = factory.Sequence(lambda number: date(2000 + number % 17, 1 + number % 12, 1))
    value = Decimal("40")
    source = "Count of lamps"
    by = factory.SubFactory(UserFactory)


class AssistantLeaderFactory(DjangoModelFactory):
    """`AssistantLeaderFactory(wards=[north, south])` has both from the start."""

    class Meta:
        model = AssistantLeader
        skip_postgeneration_save = True

    person = factory.SubFactory(PersonFactory)
    start = date(2016, 6, 1)

    @factory.post_generation
    def wards(leader, create, given, **kwargs):
        for ward in given or []:
            AssistantLeaderWardFactory(leader=leader, ward=ward, start=leader.start)


class AssistantLeaderWardFactory(DjangoModelFactory):
    class Meta:
        model = AssistantLeaderWard

    leader = factory.SubFactory(AssistantLeaderFactory)
    ward = factory.SubFactory(WardFactory)
    start = date(2017, 9, 1)


class AreaSchemeFactory(DjangoModelFactory):
    class Meta:
        model = AreaScheme

    name = factory.Sequence(lambda number: f"Areas {number}")
    start = factory.Sequence(lambda number: date(2017 + number % 500, 9, 1))
    end = factory.LazyAttribute(lambda scheme: scheme.start.replace(year=scheme.start.year + 1))


class AssistantLeaderDutyFactory(DjangoModelFactory):
    class Meta:
        model = AssistantLeaderDuty

    title = factory.Sequence(lambda number: f"Carry lantern {number}")
    text = "From ward to ward"
    start = date(2016, 6, 1)


class DevelopmentEventFactory(DjangoModelFactory):
    class Meta:
        model = DevelopmentEvent

    title = factory.Sequence(lambda number: f"How to chair a forum {number}")

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        when = kwargs.pop("when", VagueDate.in_month(2017, 10))
        event = model_class(**kwargs)
        event.when = when
        event.save()
        return event


class ParishOptionFactory(DjangoModelFactory):
    class Meta:
        model = ParishOption

    name = factory.Sequence(lambda number: f"Lantern parish {number}")
    kind = "parish"
    area = "From the mill to the brook"


class ParishConsultationFactory(DjangoModelFactory):
    class Meta:
        model = ParishConsultation

    title = factory.Sequence(lambda number: f"An evening about councils {number}")
    on = date(2017, 10, 10)


class ParishResponseFactory(DjangoModelFactory):
    class Meta:
        model = ParishResponse

    consultation = factory.SubFactory(ParishConsultationFactory)
    ward = factory.SubFactory(WardFactory)
    in_favour = 12


class SourceFindingFactory(DjangoModelFactory):
    class Meta:
        model = SourceFinding

    code = factory.Sequence(lambda number: f"lantern-{number}")
    source = "Lantern paper, 2.1"
    what = "It says two lamps here and three there."
    kept_as = "Both are kept."


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


# call-ins by today's clock, with people of their own
def subject_now(by, **fields) -> Decision:
    """Published today: its window is open."""
    rules_in_force()
    decision = DecisionFactory(taken_on=dates.today(), **fields)
    return publish_decision(decision=decision, by=by)


def open_call_in(decision: Decision, reasons: str, asked: Person | None = None) -> CallInRequest:
    """Begun and signed by one councillor; the other one has not signed."""
    ward = WardFactory()
    if asked is None:
        asked = PersonFactory()
        seat_for(asked, ward)
    return begin_request(
        decision=decision, grounds={1: ("", "")}, reasons=reasons, ask=[asked],
        by=personas.councillor(of=ward),
    )  # fmt: skip


def heard_soon(by) -> CallInRequest:
    """Taken in by paper, found valid, set down for a meeting of its committee in a week."""
    decision = subject_now(by=personas.committee_services())
    ward, today = WardFactory(), dates.today()
    terms = [seat_for(PersonFactory(), ward) for _ in range(2)]
    form = PaperForm(
        received_at=dates.now(), dated=today, title_written=decision.title, taken_by_written="",
        taken_on_written=today, signed_by=[(term, "") for term in terms],
        body=decision.scrutiny_body,
    )  # fmt: skip
    copy = SimpleUploadedFile("form.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    request = receive_on_paper(
        decision=decision,
        form=form,
        grounds={1: ("", "It says so there.")},
        reasons="",
        signed_copy=copy,
        by=by,
    )
    request = judge_request(request=request, by=by)
    meeting = sitting_of(decision.scrutiny_body, today + timedelta(days=7), status="scheduled",
                         notes="", notes_status="none")  # fmt: skip
    set_hearing(request=request, meeting=meeting, by=by, summoned=[Summoned("Lead officer")])
    return request
