"""Factories of ward plans: rounds, plans, versions, signatures, the fund. All names made up.

`ready_plan(ward)` gives a plan that was written and frozen by the services, as people do it.
"""

from datetime import date, timedelta
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from leadership import dates
from leadership.plans.models import (
    BudgetAnswer,
    Contributor,
    Engagement,
    Fact,
    FundCriterion,
    FundPot,
    FundProposal,
    Guidance,
    InnovationFund,
    Objection,
    OfficerInput,
    PlanComment,
    PlanningRound,
    PlanSection,
    PlanVersion,
    Priority,
    PriorityText,
    ProposalShare,
    RoundSection,
    Signature,
    Stage,
    State,
    Suggestion,
    WardPlan,
)
from leadership.plans.services import make_ready
from tests.factories import (
    CategoryFactory,
    CouncillorTermFactory,
    MeetingFactory,
    PersonFactory,
    ServiceFactory,
    UserFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.personas import manager
from tracker.models import PriorityEvidence

ROUND_OPENS = date(2017, 7, 20)
ROUND_DUE = date(2017, 9, 30)


class PlanningRoundFactory(DjangoModelFactory):
    class Meta:
        model = PlanningRound

    name = factory.Sequence(lambda n: f"Lantern round {n}")
    slug = factory.Sequence(lambda n: f"lantern-round-{n}")
    kind = PlanningRound.Kind.HIGH_LEVEL
    generation = factory.SubFactory(WardGenerationFactory)
    start = ROUND_OPENS
    due = ROUND_DUE
    year = 2017
    budget_year = 2018


class StageFactory(DjangoModelFactory):
    class Meta:
        model = Stage

    round = factory.SubFactory(PlanningRoundFactory)
    reaches = State.CONSULTED
    due = date(2017, 9, 1)


class GuidanceFactory(DjangoModelFactory):
    class Meta:
        model = Guidance

    round = factory.SubFactory(PlanningRoundFactory)
    number = factory.LazyAttribute(lambda guidance: guidance.round.guidance.count() + 1)
    text = "Two pages, five priorities, in the ward's own words."
    published_by = factory.SubFactory(UserFactory)


class RoundSectionFactory(DjangoModelFactory):
    class Meta:
        model = RoundSection

    round = factory.SubFactory(PlanningRoundFactory)
    number = factory.LazyAttribute(lambda section: section.round.sections.count() + 1)
    heading = factory.Sequence(lambda n: f"Our lamps {n}")


class WardPlanFactory(DjangoModelFactory):
    """A plan with its first version, a draft without words."""

    class Meta:
        model = WardPlan
        skip_postgeneration_save = True

    ward = factory.SubFactory(WardFactory)
    round = factory.SubFactory(
        PlanningRoundFactory, generation=factory.SelfAttribute("..ward.generation")
    )
    begun_on = factory.LazyAttribute(lambda plan: plan.round.start)

    @factory.post_generation
    def first_version(plan, create, extracted, **_):
        if create and extracted is not False:
            PlanVersion.objects.create(plan=plan, number=1)


class PlanVersionFactory(DjangoModelFactory):
    class Meta:
        model = PlanVersion

    plan = factory.SubFactory(WardPlanFactory, first_version=False)
    number = factory.LazyAttribute(lambda version: version.plan.versions.count() + 1)


class PlanSectionFactory(DjangoModelFactory):
    class Meta:
        model = PlanSection

    version = factory.SubFactory(PlanVersionFactory)
    number = factory.LazyAttribute(lambda section: section.version.sections.count() + 1)
    heading = factory.Sequence(lambda n: f"Our lamps {n}")
    text = "Every street has light until midnight."


class ContributorFactory(DjangoModelFactory):
    class Meta:
        model = Contributor

    version = factory.SubFactory(PlanVersionFactory)
    kind = Contributor.Kind.GROUP
    name = factory.Sequence(lambda n: f"Friends of Lamp {n}")


class EngagementFactory(DjangoModelFactory):
    class Meta:
        model = Engagement

    version = factory.SubFactory(PlanVersionFactory)
    on = date(2017, 8, 10)
    method = Engagement.Method.STALL
    title = factory.Sequence(lambda n: f"Lantern stall {n}")


class FactFactory(DjangoModelFactory):
    class Meta:
        model = Fact

    version = factory.SubFactory(PlanVersionFactory)
    statement = "Streets without a lamp"
    value = "12"
    source = "Count of lamps, made up"
    as_of = date(2017, 6, 1)


class PriorityFactory(DjangoModelFactory):
    class Meta:
        model = Priority
        skip_postgeneration_save = True

    plan = factory.SubFactory(WardPlanFactory)


class PriorityTextFactory(DjangoModelFactory):
    """The words of a new priority, or of `priority=`, in `version=`."""

    class Meta:
        model = PriorityText

    version = factory.SubFactory(PlanVersionFactory)
    priority = factory.SubFactory(PriorityFactory, plan=factory.SelfAttribute("..version.plan"))
    number = factory.LazyAttribute(lambda text: text.version.priorities.count() + 1)
    title = factory.Sequence(lambda n: f"Light for Elmwick Lane {n}")
    why = "It is dark after ten."
    what = "Lamps at both ends."
    who = "The council and the Friends of Lamp"


class PriorityEvidenceFactory(DjangoModelFactory):
    """A theme that speaks for a priority, as the tracker counted it."""

    class Meta:
        model = PriorityEvidence

    priority = factory.SubFactory(PriorityFactory)
    category = factory.SubFactory(CategoryFactory)
    year = 2016
    issues = 23
    per_meeting = Decimal("4.60")
    city_per_meeting = Decimal("1.20")
    added_on = date(2017, 8, 1)
    by = factory.SubFactory(UserFactory)


class BudgetAnswerFactory(DjangoModelFactory):
    class Meta:
        model = BudgetAnswer

    priority = factory.SubFactory(PriorityFactory)
    kind = BudgetAnswer.Kind.INCLUDED
    text = "Four lamps are in the budget."
    by = factory.SubFactory(UserFactory)


class OfficerInputFactory(DjangoModelFactory):
    class Meta:
        model = OfficerInput

    plan = factory.SubFactory(WardPlanFactory)
    service = factory.SubFactory(ServiceFactory)
    author = factory.SubFactory(PersonFactory)
    text = "New lamps need less repair."
    given_on = date(2017, 8, 1)


class PlanCommentFactory(DjangoModelFactory):
    class Meta:
        model = PlanComment

    plan = factory.SubFactory(WardPlanFactory)
    text = "The lane comes first."
    by = factory.SubFactory(UserFactory)


class SuggestionFactory(DjangoModelFactory):
    class Meta:
        model = Suggestion

    plan = factory.SubFactory(WardPlanFactory)
    text = "A lamp by the school gate."


def write_and_freeze(plan: WardPlan, by=None) -> PlanVersion:
    """One priority in the plan's draft, and the draft frozen by the service."""
    draft = plan.versions.get(state=State.DRAFT)
    if not draft.priorities.exists():
        PriorityTextFactory(version=draft)
    return make_ready(plan=plan, by=by or manager())


def ready_plan(ward=None, *, sitting: int = 1, **round_of) -> PlanVersion:
    """A version that waits for its signatures, in a ward with so many councillors."""
    ward = ward or WardFactory()
    for _ in range(sitting - ward.seats.filter(terms__isnull=False).count()):
        CouncillorTermFactory(seat__ward=ward)
    plan = WardPlanFactory(ward=ward, **{f"round__{key}": said for key, said in round_of.items()})
    return write_and_freeze(plan)


def login_of(person):
    """This person's login: the one there is, or a new one."""
    return person.user if hasattr(person, "user") else UserFactory(person=person)


class SignatureFactory(DjangoModelFactory):
    """Recorded by a clerk at the ward's forum, whose day was the day after the round opened."""

    class Meta:
        model = Signature

    version = factory.LazyFunction(lambda: ready_plan(sitting=2))
    meeting = factory.LazyAttribute(
        lambda signature: MeetingFactory(
            ward=signature.version.plan.ward, date=ROUND_OPENS + timedelta(days=1)
        )
    )
    term = factory.LazyAttribute(
        lambda signature: signature.version.plan.ward.seats.order_by("number").first().terms.get()
    )
    content_hash = factory.LazyAttribute(lambda signature: signature.version.content_hash)
    how = Signature.How.CLERK
    signed_on = factory.LazyFunction(dates.today)
    by = factory.SubFactory(UserFactory)
    evidence = "Minute 7"
    object_until = factory.LazyAttribute(lambda signature: signature.signed_on + timedelta(days=7))


class ObjectionFactory(DjangoModelFactory):
    class Meta:
        model = Objection

    signature = factory.SubFactory(SignatureFactory)
    on = factory.LazyFunction(dates.today)
    reason = "I had left by then."
    by = factory.LazyAttribute(lambda objection: login_of(objection.signature.term.person))


class InnovationFundFactory(DjangoModelFactory):
    class Meta:
        model = InnovationFund

    name = factory.Sequence(lambda n: f"Lantern fund {n}")
    slug = factory.Sequence(lambda n: f"lantern-fund-{n}")
    generation = factory.SubFactory(WardGenerationFactory)
    start = ROUND_OPENS


class FundCriterionFactory(DjangoModelFactory):
    class Meta:
        model = FundCriterion

    fund = factory.SubFactory(InnovationFundFactory)
    number = factory.LazyAttribute(lambda criterion: criterion.fund.criteria.count() + 1)
    text = "It brings light to a street."


class FundPotFactory(DjangoModelFactory):
    class Meta:
        model = FundPot

    fund = factory.SubFactory(InnovationFundFactory)
    ward = factory.SubFactory(WardFactory)
    amount = Decimal("48000.00")


class FundProposalFactory(DjangoModelFactory):
    class Meta:
        model = FundProposal

    fund = factory.SubFactory(InnovationFundFactory)
    title = factory.Sequence(lambda n: f"Lantern walk {n}")
    description = "Children carry lanterns through the lane."
    amount = Decimal("5000.00")
    proposed_on = date(2017, 8, 1)
    by = factory.SubFactory(UserFactory)


class ProposalShareFactory(DjangoModelFactory):
    class Meta:
        model = ProposalShare

    proposal = factory.SubFactory(FundProposalFactory)
    pot = factory.SubFactory(FundPotFactory, fund=factory.SelfAttribute("..proposal.fund"))
    amount = Decimal("5000.00")
