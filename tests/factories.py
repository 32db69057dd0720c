"""One factory a model. All names are plainly made up.

A bare factory gives a row that every constraint accepts: `IssueFactory(status="closed")` has
an outcome and the day it was closed. Wards come from one generation, in force from 2004 on.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from leadership import dates
from leadership.dates.models import BankHoliday
from leadership.dates.working_days import DueDate, add_working_days, working_days_between
from leadership.dates.years import YearCalendar
from leadership.files.models import StoredFile
from leadership.governance.models import Portfolio, PortfolioAlias, PortfolioHolder
from leadership.meetings.models import (
    AgendaItem,
    Attendance,
    AttendanceCount,
    Meeting,
    MeetingBody,
    Paper,
    WardForum,
)
from leadership.notices.models import Channel, Delivery, Notice, Preference, QuietTime, Round
from leadership.people.models import (
    Directorate,
    NameVariant,
    OfficerPost,
    Organisation,
    Person,
    Role,
    RoleHeld,
    User,
)
from leadership.reporting.models import SavedReport, SavedReportReader
from relationships.models import (
    Absence,
    Activity,
    BusinessCase,
    Category,
    CommunityGroup,
    CoordinatorCandidate,
    CoreOffer,
    FundingBid,
    GroupContact,
    GroupLogEntry,
    GroupWard,
    JobDescription,
    JobDescriptionItem,
    LearningNote,
    Lesson,
    LessonWard,
    LocalAsset,
    MonthlyReturn,
    OfferItem,
    PhaseMatch,
    PhaseService,
    Pilot,
    PilotEvaluation,
    PilotOutcome,
    PilotSaving,
    PilotTheme,
    PilotWard,
    RelationshipManager,
    Resource,
    RollOut,
    ScopeStatement,
    SeniorOfficer,
    Service,
    ServiceAlias,
    ServiceLevel,
    ServicePortfolio,
    ServiceSponsor,
    Standard,
    Theme,
    ThemePartner,
    WardActionCoordinator,
)
from tracker.models import (
    Acknowledgement,
    Action,
    AdvanceMatter,
    Answer,
    Attachment,
    CarryOver,
    Clock,
    ClockChange,
    EscalationStep,
    FollowThrough,
    HandOver,
    HandOverIssue,
    HandOverWard,
    HeirProposal,
    Issue,
    IssueTheme,
    Outcome,
    Question,
    Raiser,
    Status,
    Step,
    Update,
)
from wards.models import (
    Cluster,
    ClusterWard,
    CouncillorTerm,
    District,
    Seat,
    Ward,
    WardGeneration,
)

LONG_AGO = date(2010, 5, 1)
MEETING_DAY = date(2016, 7, 12)
MAY_YEARS = YearCalendar(usual=(5, 1), annual_meetings={})


class BankHolidayFactory(DjangoModelFactory):
    """Made without a service: what was counted before is not counted again."""

    class Meta:
        model = BankHoliday

    on = factory.Sequence(lambda n: date(2011, 1, 1) + timedelta(days=n))
    name = factory.Sequence(lambda n: f"Feast of the Lamp {n}")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation
        django_get_or_create = ["name"]

    name = factory.Sequence(lambda n: f"Madeup Organisation {n}")
    kind = Organisation.Kind.PARTNER


class HomeCouncilFactory(OrganisationFactory):
    """The council of this installation: one row, whoever asks."""

    class Meta:
        django_get_or_create = ["home"]

    name = "Fenwick Council"
    kind = Organisation.Kind.COUNCIL
    home = True


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"Pat Inventado {n}")


class NameVariantFactory(DjangoModelFactory):
    class Meta:
        model = NameVariant

    person = factory.SubFactory(PersonFactory)
    name = factory.Sequence(lambda n: f"P. Inventado {n}")


class UserFactory(DjangoModelFactory):
    """A login of a person without a role. `tests.personas` has one of each role."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"pat{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@fenwick.example")
    password = "!made-up"  # unusable: hashing costs time
    person = factory.SubFactory(PersonFactory)


class DirectorateFactory(DjangoModelFactory):
    class Meta:
        model = Directorate

    name = factory.Sequence(lambda n: f"Lamps and Benches {n}")


class OfficerPostFactory(DjangoModelFactory):
    class Meta:
        model = OfficerPost

    person = factory.SubFactory(PersonFactory)
    title = "Lamplighter in chief"
    directorate = factory.SubFactory(DirectorateFactory)
    start = LONG_AGO


class RoleHeldFactory(DjangoModelFactory):
    class Meta:
        model = RoleHeld

    person = factory.SubFactory(PersonFactory)
    role = Role.OFFICER
    start = LONG_AGO


class NoticeFactory(DjangoModelFactory):
    class Meta:
        model = Notice

    person = factory.SubFactory(PersonFactory)
    kind = "saved-report"
    subject = factory.Sequence(lambda n: f"WAT-1617-{n:05d}, Elmwick")
    url = "/issues/"


class DeliveryFactory(DjangoModelFactory):
    class Meta:
        model = Delivery

    notice = factory.SubFactory(NoticeFactory)
    channel = Channel.EMAIL


class PreferenceFactory(DjangoModelFactory):
    class Meta:
        model = Preference

    person = factory.SubFactory(PersonFactory)
    kind = "saved-report"
    channel = Channel.IN_APP


class QuietTimeFactory(DjangoModelFactory):
    class Meta:
        model = QuietTime

    person = factory.SubFactory(PersonFactory)
    reason = "Away for long"
    start = LONG_AGO


class RoundFactory(DjangoModelFactory):
    class Meta:
        model = Round

    name = "daily digests"
    on = factory.Sequence(lambda n: LONG_AGO + timedelta(days=n))


class SavedReportFactory(DjangoModelFactory):
    class Meta:
        model = SavedReport

    name = factory.Sequence(lambda n: f"Benches {n}")
    report = "issues"
    filters = factory.LazyFunction(lambda: {"copy": ["working"]})
    owner = factory.SubFactory(UserFactory)


class SavedReportReaderFactory(DjangoModelFactory):
    class Meta:
        model = SavedReportReader

    saved = factory.SubFactory(SavedReportFactory)
    person = factory.SubFactory(PersonFactory)


class WardGenerationFactory(DjangoModelFactory):
    """The home council's wards, one set for all, unless named otherwise."""

    class Meta:
        model = WardGeneration
        django_get_or_create = ["council", "name"]

    council = factory.SubFactory(HomeCouncilFactory)
    name = "Wards of Fenwick"
    start = date(2004, 6, 14)


class DistrictFactory(DjangoModelFactory):
    class Meta:
        model = District

    generation = factory.SubFactory(WardGenerationFactory)
    name = factory.Sequence(lambda n: f"Nether {n}")
    slug = factory.LazyAttribute(lambda district: district.name.lower().replace(" ", "-"))


class WardFactory(DjangoModelFactory):
    """A ward with its forum; `forum=False` leaves the forum out."""

    class Meta:
        model = Ward
        skip_postgeneration_save = True

    generation = factory.SubFactory(WardGenerationFactory)
    code = factory.Sequence(lambda n: f"X{n:08d}")
    name = factory.Sequence(lambda n: f"Elmwick {n}")
    slug = factory.LazyAttribute(lambda ward: ward.name.lower().replace(" ", "-"))

    @factory.post_generation
    def forum(ward, create, extracted, **_):
        if create and extracted is not False:
            WardForumFactory(ward=ward)


class SeatFactory(DjangoModelFactory):
    class Meta:
        model = Seat

    ward = factory.SubFactory(WardFactory)
    number = factory.LazyAttribute(lambda seat: seat.ward.seats.count() + 1)


class CouncillorTermFactory(DjangoModelFactory):
    """`CouncillorTermFactory(person=anna, seat__ward=ward)` gives Anna a seat of that ward."""

    class Meta:
        model = CouncillorTerm

    seat = factory.SubFactory(SeatFactory)
    person = factory.SubFactory(PersonFactory)
    party = "Yellow Party"
    start = LONG_AGO


class ClusterFactory(DjangoModelFactory):
    """`ClusterFactory(wards=[north, south])` puts both in it from the start."""

    class Meta:
        model = Cluster
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Riverside {n}")
    slug = factory.LazyAttribute(lambda cluster: cluster.name.lower().replace(" ", "-"))
    start = LONG_AGO

    @factory.post_generation
    def wards(cluster, create, extracted, **_):
        for ward in extracted or []:
            ClusterWardFactory(cluster=cluster, ward=ward, start=cluster.start)


class ClusterWardFactory(DjangoModelFactory):
    class Meta:
        model = ClusterWard

    cluster = factory.SubFactory(ClusterFactory)
    ward = factory.SubFactory(WardFactory)
    start = LONG_AGO


class WardForumFactory(DjangoModelFactory):
    """`WardFactory` calls this; by itself it makes the ward as well."""

    class Meta:
        model = WardForum

    ward = factory.SubFactory(WardFactory, forum=False)
    kind = WardForum.Kind.WARD_FORUM
    name = factory.LazyAttribute(lambda forum: f"{forum.ward.name} Ward Forum")


class MeetingFactory(DjangoModelFactory):
    """A held forum meeting of `ward=`, of several `wards=[...]` (or none), or of one new ward."""

    class Meta:
        model = Meeting

    kind = Meeting.Kind.FORUM
    status = Meeting.Status.HELD
    date = MEETING_DAY
    venue = "Elmwick Hall"
    cancelled_because = factory.LazyAttribute(
        lambda meeting: "The hall was flooded." if meeting.status == "cancelled" else ""
    )
    notes_status = factory.LazyAttribute(
        lambda meeting: "draft" if getattr(meeting, "notes", "") else "none"
    )

    @classmethod
    def _create(cls, model_class, *args, ward=None, wards=None, **kwargs):
        meeting = super()._create(model_class, *args, **kwargs)
        for met in [ward or WardFactory()] if wards is None else wards:
            MeetingBodyFactory(meeting=meeting, body=met.forum)
        return meeting


class MeetingBodyFactory(DjangoModelFactory):
    class Meta:
        model = MeetingBody

    meeting = factory.SubFactory(MeetingFactory)
    body = factory.SubFactory(WardForumFactory)


class AttendanceCountFactory(DjangoModelFactory):
    class Meta:
        model = AttendanceCount

    meeting = factory.SubFactory(MeetingFactory)
    kind = AttendanceCount.Kind.RESIDENTS
    number = 24


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    meeting = factory.SubFactory(MeetingFactory)
    person = factory.SubFactory(PersonFactory)
    how = Attendance.How.PRESENT


class AgendaItemFactory(DjangoModelFactory):
    class Meta:
        model = AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    number = factory.LazyAttribute(lambda item: item.meeting.agenda.count() + 1)
    heading = factory.Sequence(lambda n: f"Bins of Elm Row {n}")


class StoredFileFactory(DjangoModelFactory):
    """A file whose bytes are `data`; name, size and hash agree with them."""

    class Meta:
        model = StoredFile

    class Params:
        data = b"%PDF-1.7 made up"

    name = factory.Sequence(lambda n: f"made-up-{n}.pdf")
    content_type = "application/pdf"
    content = factory.LazyAttribute(lambda file: ContentFile(file.data, name=file.name))
    size = factory.LazyAttribute(lambda file: len(file.data))
    sha256 = factory.LazyAttribute(lambda file: hashlib.sha256(file.data).hexdigest())
    stored_by = factory.SubFactory(UserFactory)


class PaperFactory(DjangoModelFactory):
    class Meta:
        model = Paper

    meeting = factory.SubFactory(MeetingFactory)
    file = factory.SubFactory(StoredFileFactory)
    title = factory.Sequence(lambda n: f"Paper on bins {n}")


class PortfolioFactory(DjangoModelFactory):
    class Meta:
        model = Portfolio

    name = factory.Sequence(lambda n: f"Lamps and Lanterns {n}")
    slug = factory.LazyAttribute(lambda portfolio: portfolio.name.lower().replace(" ", "-"))


class PortfolioAliasFactory(DjangoModelFactory):
    class Meta:
        model = PortfolioAlias

    portfolio = factory.SubFactory(PortfolioFactory)
    name = factory.Sequence(lambda n: f"Lanterns and Lamps {n}")


class PortfolioHolderFactory(DjangoModelFactory):
    class Meta:
        model = PortfolioHolder

    portfolio = factory.SubFactory(PortfolioFactory)
    person = factory.SubFactory(PersonFactory)
    start = LONG_AGO


class ServiceFactory(DjangoModelFactory):
    class Meta:
        model = Service

    # above the numbers of Annex 1, which a test may load beside these
    number = factory.Sequence(lambda n: 100 + n)
    name = factory.Sequence(lambda n: f"Lamp polishing {n}")
    slug = factory.LazyAttribute(lambda service: service.name.lower().replace(" ", "-"))


class ServiceAliasFactory(DjangoModelFactory):
    class Meta:
        model = ServiceAlias

    service = factory.SubFactory(ServiceFactory)
    name = factory.Sequence(lambda n: f"Polishing of lamps {n}")


class ServiceLevelFactory(DjangoModelFactory):
    class Meta:
        model = ServiceLevel

    service = factory.SubFactory(ServiceFactory)
    at_ward = True
    start = LONG_AGO


class ServicePortfolioFactory(DjangoModelFactory):
    class Meta:
        model = ServicePortfolio

    service = factory.SubFactory(ServiceFactory)
    portfolio = factory.SubFactory(PortfolioFactory)
    start = LONG_AGO


class ScopeStatementFactory(DjangoModelFactory):
    """A published statement in force since long ago; `published=False` is a draft."""

    class Meta:
        model = ScopeStatement

    service = factory.SubFactory(ServiceFactory)
    covered = "Lamps in streets\nLamps in parks"
    not_covered = "Lamps at home"
    supplied_on = LONG_AGO
    supplied_by = factory.SubFactory(PersonFactory)
    published = True
    start = LONG_AGO


class ServiceSponsorFactory(DjangoModelFactory):
    class Meta:
        model = ServiceSponsor

    service = factory.SubFactory(ServiceFactory)
    person = factory.SubFactory(PersonFactory)
    on = MEETING_DAY


class PhaseServiceFactory(DjangoModelFactory):
    class Meta:
        model = PhaseService

    number = factory.Sequence(lambda n: 100 + n)
    name = factory.Sequence(lambda n: f"Lamps first {n}")
    slug = factory.LazyAttribute(lambda service: service.name.lower().replace(" ", "-"))


class PhaseMatchFactory(DjangoModelFactory):
    class Meta:
        model = PhaseMatch

    phase_service = factory.SubFactory(PhaseServiceFactory)
    service = factory.SubFactory(ServiceFactory)


class CategoryFactory(DjangoModelFactory):
    class Meta:
        model = Category

    name = factory.Sequence(lambda n: f"Dim lamps {n}")
    slug = factory.LazyAttribute(lambda category: category.name.lower().replace(" ", "-"))


class CoreOfferFactory(DjangoModelFactory):
    """A published version: from `start=` on; where none is named, of one day of long ago."""

    class Meta:
        model = CoreOffer

    title = "Core offer of Fenwick"
    start = factory.Sequence(lambda n: date(1900, 1, 1) + timedelta(days=n))
    end = factory.LazyAttribute(
        lambda offer: offer.start + timedelta(days=1) if offer.start.year < 2000 else None
    )
    published = True


class OfferItemFactory(DjangoModelFactory):
    class Meta:
        model = OfferItem

    offer = factory.SubFactory(CoreOfferFactory)
    heading = factory.Sequence(lambda n: f"A lamp for every window {n}")


class StandardFactory(DjangoModelFactory):
    """For every service: acknowledged in 1, answered in 5, resolved in 10 working days."""

    class Meta:
        model = Standard

    offer = factory.SubFactory(CoreOfferFactory)
    acknowledge, respond, resolve = 1, 5, 10


class WardActionCoordinatorFactory(DjangoModelFactory):
    class Meta:
        model = WardActionCoordinator

    person = factory.SubFactory(PersonFactory)
    ward = factory.SubFactory(WardFactory)
    start = LONG_AGO


class CoordinatorAreaFactory(ClusterFactory):
    """A cluster that a co-ordinator can be appointed to: `CoordinatorAreaFactory(wards=[...])`."""

    kind = Cluster.Kind.COORDINATOR_AREA


class DedicatedCoordinatorFactory(WardActionCoordinatorFactory):
    approach = WardActionCoordinator.Approach.DEDICATED
    fte = "0.50"


class RelationshipManagerFactory(DjangoModelFactory):
    """For a service of phase one over a ward, unless told another subject and area:
    `RelationshipManagerFactory(service=parks, city=True)`."""

    class Meta:
        model = RelationshipManager

    person = factory.SubFactory(PersonFactory)
    service = partnership = cluster = district = None
    city = False
    start = LONG_AGO

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        if not (kwargs["service"] or kwargs["partnership"] or "phase_service" in kwargs):
            kwargs["phase_service"] = PhaseServiceFactory()
        if not (kwargs["cluster"] or kwargs["district"] or kwargs["city"] or "ward" in kwargs):
            kwargs["ward"] = WardFactory()
        return kwargs


class AbsenceFactory(DjangoModelFactory):
    class Meta:
        model = Absence

    person = factory.SubFactory(PersonFactory)
    start = LONG_AGO


class SeniorOfficerFactory(DjangoModelFactory):
    class Meta:
        model = SeniorOfficer

    person = factory.SubFactory(PersonFactory)
    ward = factory.SubFactory(WardFactory)
    start = LONG_AGO


class CommunityGroupFactory(DjangoModelFactory):
    """`CommunityGroupFactory(wards=[elm])` works in Elm from long ago; without, in no ward."""

    class Meta:
        model = CommunityGroup
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Friends of Elm Pond {n}")
    kind = CommunityGroup.Kind.TENANTS_RESIDENTS
    support_given = "A room to meet in."

    @factory.post_generation
    def wards(group, create, extracted, **_):
        for ward in extracted or []:
            GroupWardFactory(group=group, ward=ward)


class GroupWardFactory(DjangoModelFactory):
    class Meta:
        model = GroupWard

    group = factory.SubFactory(CommunityGroupFactory)
    ward = factory.SubFactory(WardFactory)
    start = LONG_AGO


class GroupLogEntryFactory(DjangoModelFactory):
    class Meta:
        model = GroupLogEntry

    group = factory.SubFactory(CommunityGroupFactory)
    on = MEETING_DAY
    text = factory.Sequence(lambda n: f"They asked for a bench ({n}).")
    by = factory.SubFactory(UserFactory)


class GroupContactFactory(DjangoModelFactory):
    """Somebody who agreed long ago, and for good, to be rung by officers."""

    class Meta:
        model = GroupContact

    group = factory.SubFactory(CommunityGroupFactory)
    name = factory.Sequence(lambda n: f"Robin Nirgendwo {n}")
    details = factory.Sequence(lambda n: f"01632 961{n % 1000:03d}")
    consent_on = LONG_AGO


class ActivityFactory(DjangoModelFactory):
    class Meta:
        model = Activity

    kind = Activity.Kind.EVENT
    title = factory.Sequence(lambda n: f"Lantern walk {n}")
    ward = factory.SubFactory(WardFactory)
    on = MEETING_DAY


class FundingBidFactory(DjangoModelFactory):
    """Found, asked for, or decided on the day the status asks for."""

    class Meta:
        model = FundingBid

    fund = factory.Sequence(lambda n: f"Lamp Fund {n}")
    purpose = "New lanterns"
    amount = 1200
    ward = factory.SubFactory(WardFactory)
    decided_on = factory.LazyAttribute(
        lambda bid: MEETING_DAY if getattr(bid, "status", "") in {"secured", "refused"} else None
    )


class LocalAssetFactory(DjangoModelFactory):
    class Meta:
        model = LocalAsset

    kind = LocalAsset.Kind.BUILDING
    name = factory.Sequence(lambda n: f"Elmwick Hall {n}")
    ward = factory.SubFactory(WardFactory)


class ResourceFactory(DjangoModelFactory):
    class Meta:
        model = Resource

    category = Resource.Category.LAW
    title = factory.Sequence(lambda n: f"Right to manage {n}")
    text = "Tenants may take over the running of their estate."
    review_on = date(2018, 4, 1)


class LessonFactory(DjangoModelFactory):
    """`LessonFactory(wards=[elm])` was learned in Elm."""

    class Meta:
        model = Lesson
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Ask first {n}")
    text = "Ask residents before the lamps are ordered."
    theme = Theme.COMMUNITY_CAPACITY
    learned_on = MEETING_DAY

    @factory.post_generation
    def wards(lesson, create, extracted, **_):
        for ward in extracted or []:
            LessonWardFactory(lesson=lesson, ward=ward)


class LessonWardFactory(DjangoModelFactory):
    class Meta:
        model = LessonWard

    lesson = factory.SubFactory(LessonFactory)
    ward = factory.SubFactory(WardFactory)


class MonthlyReturnFactory(DjangoModelFactory):
    """One that was sent; with `submitted_on=None` a draft."""

    class Meta:
        model = MonthlyReturn

    person = factory.SubFactory(PersonFactory)
    month = date(2017, 5, 1)
    story = "Two streets have lamps."
    submitted_on = date(2017, 6, 2)
    figures = factory.LazyAttribute(
        lambda row: (
            {"wards": "Elmwick", "activities": 2, "took_part": 40, "secured": 1200.0}
            if row.submitted_on
            else {}
        )
    )


class PilotFactory(DjangoModelFactory):
    """`PilotFactory(wards=[elm])` is tried in Elm, under way since long ago."""

    class Meta:
        model = Pilot
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Half a post {n}")
    approach = Pilot.Approach.DEDICATED
    decision_reference = "Decision 12/2017"
    start = LONG_AGO
    hypothesis = "One person for a ward mends lamps sooner."

    @factory.post_generation
    def wards(pilot, create, extracted, **_):
        for ward in extracted or []:
            PilotWardFactory(pilot=pilot, ward=ward)


class PilotWardFactory(DjangoModelFactory):
    class Meta:
        model = PilotWard

    pilot = factory.SubFactory(PilotFactory)
    ward = factory.SubFactory(WardFactory)


class PilotThemeFactory(DjangoModelFactory):
    class Meta:
        model = PilotTheme

    pilot = factory.SubFactory(PilotFactory)
    theme = Theme.HOUSING


class ThemePartnerFactory(DjangoModelFactory):
    class Meta:
        model = ThemePartner

    theme = factory.SubFactory(PilotThemeFactory)
    organisation = factory.SubFactory(OrganisationFactory)


class PilotSavingFactory(DjangoModelFactory):
    class Meta:
        model = PilotSaving

    pilot = factory.SubFactory(PilotFactory)
    kind = PilotSaving.Kind.TIME
    amount = 900
    method = "Hours not spent, at the grade's rate."


class PilotOutcomeFactory(DjangoModelFactory):
    class Meta:
        model = PilotOutcome

    pilot = factory.SubFactory(PilotFactory)
    measure = factory.Sequence(lambda n: f"Dark lamps {n}")
    better = PilotOutcome.Better.LOWER
    before = 20


class LearningNoteFactory(DjangoModelFactory):
    class Meta:
        model = LearningNote

    pilot = factory.SubFactory(PilotFactory)
    on = MEETING_DAY
    text = factory.Sequence(lambda n: f"Walk the ward with the fitter ({n}).")
    by = factory.SubFactory(UserFactory)


class PilotEvaluationFactory(DjangoModelFactory):
    class Meta:
        model = PilotEvaluation

    pilot = factory.SubFactory(PilotFactory)
    on = factory.Sequence(lambda n: MEETING_DAY + timedelta(n % 300))
    findings = "Lamps were mended in half the time."
    effective = PilotEvaluation.Effective.YES


class BusinessCaseFactory(DjangoModelFactory):
    """A draft; `approved=True` makes it one that a roll-out may rest on."""

    class Meta:
        model = BusinessCase

    class Params:
        approved = factory.Trait(
            status=BusinessCase.Status.APPROVED,
            approved_on=date(2017, 9, 1),
            decision_reference="Decision 40/2017",
            budget_effect_of_release="Lamps gives up half a post.",
        )

    title = factory.Sequence(lambda n: f"Somebody for each ward {n}")
    text = "It pays for itself."


class RollOutFactory(DjangoModelFactory):
    """Rests on an evaluation and an approved case, as the database wants it."""

    class Meta:
        model = RollOut

    area = factory.Sequence(lambda n: f"North {n}")
    start = date(2018, 4, 1)
    pilot = factory.LazyFunction(lambda: PilotEvaluationFactory().pilot)
    business_case = factory.SubFactory(BusinessCaseFactory, approved=True)


class JobDescriptionFactory(DjangoModelFactory):
    class Meta:
        model = JobDescription

    title = "Ward Action Coordinator"
    grade = "4"
    start = LONG_AGO


class JobDescriptionItemFactory(DjangoModelFactory):
    class Meta:
        model = JobDescriptionItem

    description = factory.SubFactory(JobDescriptionFactory)
    order = 1
    label = "2.12"
    text = "To look after lamps."


class CoordinatorCandidateFactory(DjangoModelFactory):
    class Meta:
        model = CoordinatorCandidate

    person = factory.SubFactory(PersonFactory)
    basis = CoordinatorCandidate.Basis.APPLICATION
    job_description = factory.SubFactory(JobDescriptionFactory)
    on = MEETING_DAY


class IssueFactory(DjangoModelFactory):
    """An issue that its constraints accept in any status.

    An owner makes it open, a status past raised gives it an owner. `released=True` publishes it.
    With a meeting it is of that meeting's first ward and was raised on its day.
    """

    class Meta:
        model = Issue

    class Params:
        released = factory.Trait(
            released_at=datetime(2016, 8, 1, 12, tzinfo=UTC),
            released_by=factory.SubFactory(UserFactory),
            public_summary=factory.LazyAttribute(lambda issue: f"{issue.title}, in short"),
        )

    meeting = None
    ward = factory.Maybe(
        "meeting",
        factory.LazyAttribute(lambda issue: issue.meeting.wards[0]),
        factory.SubFactory(WardFactory),
    )
    raised_on = factory.LazyAttribute(
        lambda issue: issue.meeting.date if issue.meeting else MEETING_DAY
    )
    number = factory.Sequence(lambda n: n + 1)
    year = factory.LazyAttribute(lambda issue: MAY_YEARS.containing(issue.raised_on).year)
    reference = factory.LazyAttribute(
        lambda issue: f"WAT-{MAY_YEARS.year(issue.year).code}-{issue.number:05d}"
    )
    title = factory.Sequence(lambda n: f"Broken bench {n}")
    description = "The bench by the pond has lost a leg."
    status = None
    owner = factory.LazyAttribute(
        lambda issue: None if issue.status in (None, Status.RAISED) else PersonFactory()
    )
    answered_on = factory.LazyAttribute(
        lambda issue: (
            issue.raised_on + timedelta(days=20) if issue.status == Status.ANSWERED else None
        )
    )
    closed_on = factory.LazyAttribute(
        lambda issue: (
            issue.raised_on + timedelta(days=30) if issue.status == Status.CLOSED else None
        )
    )
    outcome_kind = factory.LazyAttribute(
        lambda issue: Outcome.DONE if issue.status == Status.CLOSED else ""
    )
    outcome = factory.LazyAttribute(
        lambda issue: "The bench has four legs again." if issue.status == Status.CLOSED else ""
    )
    created_at = factory.LazyAttribute(
        lambda issue: datetime(*issue.raised_on.timetuple()[:3], 19, 30, tzinfo=UTC)
    )

    @classmethod
    def _adjust_kwargs(cls, **kwargs):
        if kwargs["status"] is None:
            kwargs["status"] = Status.OPEN if kwargs["owner"] else Status.RAISED
        return kwargs


class IssueThemeFactory(DjangoModelFactory):
    class Meta:
        model = IssueTheme

    issue = factory.SubFactory(IssueFactory)
    category = factory.SubFactory(CategoryFactory)


class RaiserFactory(DjangoModelFactory):
    """A resident, with the name and telephone number that nobody else may see."""

    class Meta:
        model = Raiser

    issue = factory.SubFactory(IssueFactory)
    kind = Raiser.Kind.RESIDENT
    name = factory.Sequence(lambda n: f"Robin Nirgendwo {n}")
    contact = factory.Sequence(lambda n: f"01632 960{n % 1000:03d}")


class UpdateFactory(DjangoModelFactory):
    class Meta:
        model = Update

    issue = factory.SubFactory(IssueFactory)
    on = factory.LazyAttribute(lambda update: update.issue.raised_on + timedelta(days=7))
    text = factory.Sequence(lambda n: f"A carpenter has been asked ({n}).")
    by = factory.SubFactory(UserFactory)


class ActionFactory(DjangoModelFactory):
    class Meta:
        model = Action

    issue = factory.SubFactory(IssueFactory)
    what = factory.Sequence(lambda n: f"Order a new leg ({n})")


class CarryOverFactory(DjangoModelFactory):
    """The issue on the sheet of its ward's meeting two months later."""

    class Meta:
        model = CarryOver

    issue = factory.SubFactory(IssueFactory)
    meeting = factory.LazyAttribute(
        lambda row: MeetingFactory(ward=row.issue.ward, date=row.issue.raised_on + timedelta(61))
    )


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    text = factory.Sequence(lambda n: f"How many legs has it? ({n})")
    key = factory.Sequence(lambda n: f"legs-{n}")
    kind = Question.Kind.NUMBER
    choices = factory.LazyAttribute(
        lambda question: ["None", "Some"] if question.kind == Question.Kind.CHOICE else []
    )


class AnswerFactory(DjangoModelFactory):
    class Meta:
        model = Answer

    issue = factory.SubFactory(IssueFactory)
    question = factory.SubFactory(QuestionFactory)
    value = "3"


class ClockFactory(DjangoModelFactory):
    """A running clock of ten days; `met_on=` gives it the working days it took."""

    class Meta:
        model = Clock

    issue = factory.SubFactory(IssueFactory)
    kind = Clock.Kind.RESOLVE
    received = factory.LazyAttribute(lambda clock: clock.issue.raised_on)
    days = 10
    due = factory.LazyAttribute(lambda clock: add_working_days(clock.received, clock.days))
    met_on = None
    taken = factory.LazyAttribute(
        lambda clock: clock.met_on and working_days_between(clock.received, clock.met_on)
    )
    sum_in_words = factory.LazyAttribute(lambda clock: DueDate(clock.received, clock.days).in_words)


class ClockChangeFactory(DjangoModelFactory):
    class Meta:
        model = ClockChange

    clock = factory.SubFactory(ClockFactory)
    at = factory.LazyAttribute(lambda change: change.clock.issue.created_at)
    before = factory.LazyAttribute(lambda change: change.clock.due - timedelta(days=1))
    after = factory.LazyAttribute(lambda change: change.clock.due)
    because = "13 July 2016 was added: Feast of the Lamp"


class AcknowledgementFactory(DjangoModelFactory):
    class Meta:
        model = Acknowledgement

    issue = factory.SubFactory(IssueFactory)
    on = factory.LazyAttribute(lambda said: said.issue.raised_on)
    at = factory.LazyAttribute(lambda said: said.issue.created_at)
    by = factory.SubFactory(UserFactory)
    who = factory.LazyAttribute(lambda said: said.issue.owner or PersonFactory())
    what_next = "A carpenter looks at the bench."
    hear_next = factory.LazyAttribute(lambda said: said.on + timedelta(days=7))


class HeirProposalFactory(DjangoModelFactory):
    class Meta:
        model = HeirProposal

    person = factory.SubFactory(PersonFactory)
    heir = factory.SubFactory(PersonFactory)
    at = datetime(2017, 11, 13, 9, tzinfo=UTC)


class HandOverFactory(DjangoModelFactory):
    class Meta:
        model = HandOver

    person = factory.SubFactory(PersonFactory)
    on = date(2017, 12, 22)
    at = datetime(2017, 11, 13, 9, tzinfo=UTC)
    by = factory.SubFactory(UserFactory)


class HandOverWardFactory(DjangoModelFactory):
    class Meta:
        model = HandOverWard

    hand_over = factory.SubFactory(HandOverFactory)
    ward = factory.SubFactory(WardFactory)
    heir = factory.SubFactory(PersonFactory)


class HandOverIssueFactory(DjangoModelFactory):
    class Meta:
        model = HandOverIssue

    hand_over = factory.SubFactory(HandOverFactory)
    issue = factory.SubFactory(IssueFactory)


class FollowThroughFactory(DjangoModelFactory):
    """A reply that waits for the councillors' word; `verdict=` gives it one a day later."""

    class Meta:
        model = FollowThrough

    issue = factory.SubFactory(IssueFactory, status=Status.ANSWERED)
    round = factory.LazyAttribute(lambda reply: reply.issue.follow_throughs.count() + 1)
    owner = factory.LazyAttribute(lambda reply: reply.issue.owner)
    answered_on = factory.LazyAttribute(
        lambda reply: reply.issue.answered_on or reply.issue.raised_on
    )
    window_ends = factory.LazyAttribute(lambda reply: add_working_days(reply.answered_on, 10))
    verdict = ""

    @factory.lazy_attribute
    def on(reply):
        if not reply.verdict:
            return None
        last = reply.window_ends if reply.verdict == "lapsed" else reply.answered_on
        return last + timedelta(days=1)


class EscalationStepFactory(DjangoModelFactory):
    """The standard channel, left by nobody; or a further step, once the last one was left."""

    class Meta:
        model = EscalationStep

    issue = factory.SubFactory(IssueFactory)
    position = factory.LazyAttribute(lambda row: row.issue.ladder.count() + 1)
    step = Step.STANDARD
    reached_on = factory.LazyAttribute(lambda row: row.issue.raised_on)
    reference = factory.LazyAttribute(lambda row: "BRUM-1" if row.step == Step.STANDARD else "")


class AttachmentFactory(DjangoModelFactory):
    class Meta:
        model = Attachment

    issue = factory.SubFactory(IssueFactory)
    file = factory.SubFactory(StoredFileFactory, name="bench.jpg", content_type="image/jpeg")
    title = "The bench"


class AdvanceMatterFactory(DjangoModelFactory):
    """Waits to be looked at, for a forum of `ward=`; `outcome=` gives it an answer. One that was
    raised is an issue, which has the words."""

    class Meta:
        model = AdvanceMatter

    ward = factory.SubFactory(WardFactory)
    meeting = factory.LazyAttribute(
        lambda matter: MeetingFactory(
            ward=matter.ward, status="scheduled", date=dates.today() + timedelta(days=6)
        )
    )
    outcome = ""
    text = factory.LazyAttribute(
        lambda matter: "" if matter.outcome in {"raised", "removed"} else "Lamps in Elm Row"
    )
    reply = factory.LazyAttribute(lambda matter: "Thank you." if matter.outcome else "")
    issue = factory.LazyAttribute(
        lambda matter: IssueFactory(ward=matter.ward) if matter.outcome == "raised" else None
    )
    decided_by = factory.LazyAttribute(lambda matter: UserFactory() if matter.outcome else None)
    decided_on = factory.LazyAttribute(lambda matter: dates.today() if matter.outcome else None)
