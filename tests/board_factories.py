"""Factories of Local Jobs and Skills Boards. All names made up."""

from datetime import date, timedelta

import factory
from factory.django import DjangoModelFactory

from jobs_skills.models import (
    AccountabilityReport,
    ActionProgress,
    AreaBeyond,
    AreaProvider,
    Assessment,
    Board,
    BoardAction,
    BoardAppointment,
    BoardDistrict,
    BoardMeeting,
    BoardScheme,
    BoardWard,
    Coverage,
    Criterion,
    CriterionAnswer,
    DeploymentDecision,
    DistrictPlan,
    Finding,
    FindingUse,
    JobcentreOffice,
    ListedMember,
    LocalPlan,
    Member,
    MemberList,
    ModelTerms,
    NegotiationStep,
    OfficerTime,
    PlanTheme,
    PriorityArea,
    SchemeDocument,
    SectorAttendance,
    Site,
    Terms,
    TermsComment,
    TimetableEntry,
)
from leadership.dates.vague import VagueDate
from leadership.meetings.models import Body, MeetingBody
from tests.factories import (
    DistrictFactory,
    MeetingFactory,
    OrganisationFactory,
    PersonFactory,
    UserFactory,
    WardFactory,
    WardGenerationFactory,
)

BOARD_DAY = date(2017, 8, 1)


class BoardSchemeFactory(DjangoModelFactory):
    class Meta:
        model = BoardScheme

    name = factory.Sequence(lambda n: f"Lantern areas {n}")
    generation = factory.SubFactory(WardGenerationFactory)


class SchemeDocumentFactory(DjangoModelFactory):
    class Meta:
        model = SchemeDocument

    scheme = factory.SubFactory(BoardSchemeFactory)
    subject = "Note on new areas"


class CityWideBodyFactory(DjangoModelFactory):
    """What boards account to."""

    class Meta:
        model = Body

    name = factory.Sequence(lambda n: f"Fenwick Employment Board {n}")
    kind = Body.Kind.OTHER


class BoardFactory(DjangoModelFactory):
    class Meta:
        model = Board

    name = factory.Sequence(lambda n: f"Lantern Quarter Board {n}")
    slug = factory.LazyAttribute(lambda board: board.name.lower().replace(" ", "-"))
    kind = Body.Kind.BOARD
    scheme = factory.SubFactory(BoardSchemeFactory)
    accounts_to = factory.SubFactory(CityWideBodyFactory)


class BoardAppointmentFactory(DjangoModelFactory):
    class Meta:
        model = BoardAppointment

    board = factory.SubFactory(BoardFactory)
    person = factory.SubFactory(PersonFactory)
    role = BoardAppointment.Role.FACILITATOR
    start = date(2017, 6, 1)
    end = date(2018, 6, 1)


class BoardDistrictFactory(DjangoModelFactory):
    class Meta:
        model = BoardDistrict

    board = factory.SubFactory(BoardFactory)
    scheme = factory.SelfAttribute("board.scheme")
    district = factory.SubFactory(DistrictFactory)


class BoardWardFactory(DjangoModelFactory):
    class Meta:
        model = BoardWard

    board = factory.SubFactory(BoardFactory)
    ward = factory.SubFactory(WardFactory)
    share = "0.4"
    crosses = True


class AreaBeyondFactory(DjangoModelFactory):
    class Meta:
        model = AreaBeyond

    board = factory.SubFactory(BoardFactory)
    name = factory.Sequence(lambda n: f"Nextover {n}")


class SiteFactory(DjangoModelFactory):
    class Meta:
        model = Site

    board = factory.SubFactory(BoardFactory)
    name = factory.Sequence(lambda n: f"Madeup Works {n}")
    kind = Site.Kind.EMPLOYMENT


class JobcentreOfficeFactory(DjangoModelFactory):
    class Meta:
        model = JobcentreOffice

    board = factory.SubFactory(BoardFactory)
    name = factory.Sequence(lambda n: f"Elmwick Jobcentre {n}")


class AreaProviderFactory(DjangoModelFactory):
    class Meta:
        model = AreaProvider

    board = factory.SubFactory(BoardFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    programme = "Young Promise"
    start = date(2016, 1, 1)


class DistrictPlanFactory(DjangoModelFactory):
    class Meta:
        model = DistrictPlan

    district = factory.SubFactory(DistrictFactory)
    board = factory.SubFactory(BoardFactory)
    title = factory.Sequence(lambda n: f"Nether {n} Jobs and Skills Plan")
    status = DistrictPlan.Status.INDEPENDENT


class NegotiationStepFactory(DjangoModelFactory):
    class Meta:
        model = NegotiationStep

    predecessor = factory.SubFactory(DistrictPlanFactory)
    on = BOARD_DAY
    state = NegotiationStep.State.TALKING
    text = "They will come to the first meeting."


class MemberListFactory(DjangoModelFactory):
    class Meta:
        model = MemberList

    board = factory.SubFactory(BoardFactory)
    name = factory.Sequence(lambda n: f"Old list {n}")
    received_on = date(2017, 6, 5)
    lawful_basis = "Handed over by the group."


class MemberFactory(DjangoModelFactory):
    class Meta:
        model = Member

    board = factory.SubFactory(BoardFactory)
    name = factory.Sequence(lambda n: f"Mo Mitglied {n}")
    email = factory.Sequence(lambda n: f"mo{n}@partner.example")
    organisation = factory.SubFactory(OrganisationFactory, sector="third")
    start = date(2017, 6, 30)
    keep_until = date(2018, 6, 30)


class ListedMemberFactory(DjangoModelFactory):
    class Meta:
        model = ListedMember

    source = factory.SubFactory(MemberListFactory)
    number = factory.Sequence(lambda n: n + 1)
    name = factory.Sequence(lambda n: f"Lisa Gelistet {n}")


class LocalPlanFactory(DjangoModelFactory):
    class Meta:
        model = LocalPlan

    board = factory.SubFactory(BoardFactory)


class PlanThemeFactory(DjangoModelFactory):
    class Meta:
        model = PlanTheme

    plan = factory.SubFactory(LocalPlanFactory)
    title = factory.Sequence(lambda n: f"First jobs {n}")


class CoverageFactory(DjangoModelFactory):
    class Meta:
        model = Coverage

    plan = factory.SubFactory(LocalPlanFactory)
    group = "employers"
    how = "A breakfast each quarter."


class PriorityAreaFactory(DjangoModelFactory):
    class Meta:
        model = PriorityArea

    plan = factory.SubFactory(LocalPlanFactory)
    ward = factory.SubFactory(WardFactory)
    reason = "The works closed."
    start = BOARD_DAY


class BoardActionFactory(DjangoModelFactory):
    class Meta:
        model = BoardAction

    board = factory.SubFactory(BoardFactory)
    text = factory.Sequence(lambda n: f"Hold a jobs fair {n}")
    when = VagueDate.in_month(2017, 10)


class ActionProgressFactory(DjangoModelFactory):
    class Meta:
        model = ActionProgress

    action = factory.SubFactory(BoardActionFactory)
    on = BOARD_DAY
    text = "The hall is booked."


class ModelTermsFactory(DjangoModelFactory):
    class Meta:
        model = ModelTerms

    name = factory.Sequence(lambda n: f"Model terms {n}")
    text = "The board meets four times a year."


class TermsFactory(DjangoModelFactory):
    class Meta:
        model = Terms

    board = factory.SubFactory(BoardFactory)
    number = 1
    text = "The board meets six times a year."


class TermsCommentFactory(DjangoModelFactory):
    class Meta:
        model = TermsComment

    terms = factory.SubFactory(TermsFactory)
    on = BOARD_DAY
    text = "Four times are enough."
    by = factory.SubFactory(UserFactory)


class BoardMeetingFactory(DjangoModelFactory):
    """A held meeting of the board, not of a ward's forum."""

    class Meta:
        model = BoardMeeting
        skip_postgeneration_save = True

    board = factory.SubFactory(BoardFactory)
    meeting = factory.SubFactory(MeetingFactory, kind="other", date=BOARD_DAY, wards=[])

    @factory.post_generation
    def body(board_meeting, create, extracted, **_):
        if create:
            MeetingBody.objects.get_or_create(
                meeting=board_meeting.meeting, body_id=board_meeting.board_id
            )


class SectorAttendanceFactory(DjangoModelFactory):
    class Meta:
        model = SectorAttendance

    board_meeting = factory.SubFactory(BoardMeetingFactory)
    sector = "private"
    number = 7


class TimetableEntryFactory(DjangoModelFactory):
    class Meta:
        model = TimetableEntry

    scheme = factory.SubFactory(BoardSchemeFactory)
    text = factory.Sequence(lambda n: f"Adopt terms {n}")
    when = VagueDate.in_month(2017, 9)


class AssessmentFactory(DjangoModelFactory):
    class Meta:
        model = Assessment

    board = factory.SubFactory(BoardFactory)
    on = factory.Sequence(lambda n: BOARD_DAY + timedelta(n))
    by = factory.SubFactory(UserFactory)


class CriterionAnswerFactory(DjangoModelFactory):
    class Meta:
        model = CriterionAnswer

    assessment = factory.SubFactory(AssessmentFactory)
    criterion = Criterion.CHAIR
    met = True
    evidence = "Minute 3: the chair comes from a charity."


class AccountabilityReportFactory(DjangoModelFactory):
    class Meta:
        model = AccountabilityReport

    board = factory.SubFactory(BoardFactory)
    to = factory.SubFactory(CityWideBodyFactory)
    on = BOARD_DAY
    text = "Forty people found work."


class FindingFactory(DjangoModelFactory):
    class Meta:
        model = Finding

    board = factory.SubFactory(BoardFactory)
    on = BOARD_DAY
    text = factory.Sequence(lambda n: f"Evening classes are full {n}.")
    source = "Survey of members"


class DeploymentDecisionFactory(DjangoModelFactory):
    class Meta:
        model = DeploymentDecision

    subject = DeploymentDecision.Subject.ADULT_EDUCATION
    title = factory.Sequence(lambda n: f"Adult education, round {n}")


class FindingUseFactory(DjangoModelFactory):
    class Meta:
        model = FindingUse

    finding = factory.SubFactory(FindingFactory)
    decision = factory.SubFactory(DeploymentDecisionFactory)
    put_on = BOARD_DAY


class OfficerTimeFactory(DjangoModelFactory):
    class Meta:
        model = OfficerTime

    board = factory.SubFactory(BoardFactory)
    person = factory.SubFactory(PersonFactory)
    on = BOARD_DAY
    hours = "3.5"
    what = "Talks with the old group."
