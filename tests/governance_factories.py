"""Factories of committees' decisions and what carries them out. All names made up."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from leadership.dates.vague import VagueDate
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    AmendmentStep,
    AreaScheme,
    AssistantLeader,
    AssistantLeaderDuty,
    AssistantLeaderWard,
    ConstitutionalAmendment,
    Decision,
    DecisionPart,
    DevelopmentEvent,
    DistrictResource,
    Indicator,
    ItemProgress,
    Measure,
    ParishConsultation,
    ParishOption,
    ParishResponse,
    Reading,
    SourceFinding,
    Strand,
    StrandKind,
)
from leadership.meetings.models import Body
from tests.factories import DistrictFactory, PersonFactory, UserFactory, WardFactory

# -- the Action Plan and what stands beside it


class PlanBodyFactory(DjangoModelFactory):
    class Meta:
        model = Body

    name = factory.Sequence(lambda number: f"Lantern Committee {number}")
    kind = Body.Kind.CABINET_COMMITTEE


class DecisionOfPlanFactory(DjangoModelFactory):
    """In force, without a window; with `status="draft"` it holds what is under it."""

    class Meta:
        model = Decision

    serial = factory.Sequence(lambda number: 900_000 - number)
    year = 2017
    title = "Lanterns in every street"
    taken_on = date(2017, 7, 19)
    published_on = date(2017, 7, 21)
    status = "in_force"
    exempt_from_call_in_because = "Nothing is spent"


class PartOfPlanFactory(DjangoModelFactory):
    class Meta:
        model = DecisionPart

    decision = factory.SubFactory(DecisionOfPlanFactory)
    number = factory.Sequence(lambda number: number % 30_000 + 1)
    text = "Agreed to light every street"


class ActionPlanFactory(DjangoModelFactory):
    """With its three strands."""

    class Meta:
        model = ActionPlan
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Lantern plan {number}")
    reports_to = factory.SubFactory(PlanBodyFactory)
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
    at = datetime(2017, 10, 4, 9, tzinfo=ZoneInfo("Europe/London"))


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
            body = PlanBodyFactory(kind=kind, name=f"{kind} of {amendment.title}")
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
