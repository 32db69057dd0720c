"""A board in full, for reports: every number of it is known."""

from datetime import date

from jobs_skills.models import BoardAction, Criterion, From, LocalPlan
from leadership.dates.vague import VagueDate
from tests.board_factories import (
    AccountabilityReportFactory,
    ActionProgressFactory,
    AssessmentFactory,
    BoardActionFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    CoverageFactory,
    CriterionAnswerFactory,
    DeploymentDecisionFactory,
    DistrictPlanFactory,
    FindingFactory,
    FindingUseFactory,
    LocalPlanFactory,
    MemberFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    TimetableEntryFactory,
)
from tests.factories import DistrictFactory, MeetingFactory, OrganisationFactory

NAME, EMAIL, TELEPHONE = "Canary Memberwoman", "canary@member.example", "0121 496 0077"


def full_board(scheme, name, **fields):
    """On 4 October 2017: an outline agreed; one step done and two late of its own; of five actions
    two late, one to come, one done, one dropped; nine members; two meetings; two of six criteria.
    """
    board = BoardFactory(scheme=scheme, name=name, **fields)
    district = DistrictFactory(generation=scheme.generation, name=f"{name} Vale")
    BoardDistrictFactory(board=board, district=district)
    plan = LocalPlanFactory(
        board=board, stage=LocalPlan.Stage.OUTLINE, outline_on=date(2017, 7, 31)
    )
    CoverageFactory(plan=plan, group="employers")
    CoverageFactory(plan=plan, group="ages")
    _timetable(board)
    _actions(board, PlanThemeFactory(plan=plan, title=f"{name} first jobs"))
    _members(board)
    _meetings(board)
    _assessments(board)
    group = DistrictPlanFactory(district=district, board=board)
    NegotiationStepFactory(predecessor=group, on=date(2017, 8, 1), state="talking")
    NegotiationStepFactory(predecessor=group, on=date(2017, 9, 1), state="agreed")
    _accounts(board)
    return board


def _timetable(board):
    def step(text, when, **fields):
        TimetableEntryFactory(scheme=board.scheme, board=board, text=text, when=when, **fields)

    step("Find partners", VagueDate.in_month(2017, 7), done_on=date(2017, 8, 9))
    step("Call a meeting", VagueDate.by(date(2017, 7, 31)))
    step("Adopt terms", VagueDate.either(date(2017, 8, 1), date(2017, 9, 1)))


def _actions(board, theme):
    def action(text, when, **fields):
        return BoardActionFactory(board=board, text=f"{board}: {text}", when=when, **fields)

    late = action(
        "Jobs fair",
        VagueDate.in_month(2017, 9),
        theme=theme,
        lead=OrganisationFactory(name="Fenwick College"),
        measure="Forty jobs",
    )
    ActionProgressFactory(action=late, on=date(2017, 9, 2), text="The hall is booked.")
    ActionProgressFactory(action=late, on=date(2017, 9, 9), text="The hall burned down.")
    ActionProgressFactory(action=late, on=date(2017, 10, 9), text="Another hall.")
    action("Bus passes", VagueDate.on(date(2017, 10, 3)), strand=BoardAction.Strand.TRANSITION)
    action("Evening classes", VagueDate.so_many(2, date(2017, 10, 1), date(2018, 3, 31)))
    action("Visit firms", VagueDate.in_month(2017, 6), done_on=date(2017, 8, 1))
    action("Print leaflets", VagueDate.in_month(2017, 6), dropped_because="Too dear")


def _members(board):
    """Third sector 5, private 3, sector not known 1."""
    third = OrganisationFactory(name="Third House", sector="third")
    firm = OrganisationFactory(name="Firm House", sector="private")

    def member(number, organisation, **fields):
        MemberFactory(
            board=board,
            name=f"{NAME} {number}",
            email=f"{number}{EMAIL}",
            telephone=TELEPHONE,
            organisation=organisation,
            **fields,
        )

    for number in range(5):
        member(number, third, start=date(2017, 4, 1))
    for number in range(5, 8):
        member(number, firm, consent="given", consent_on=date(2017, 7, 1))
    member(8, None)
    left = {"left_on": date(2017, 9, 1)}
    member(9, third, **left, left_because="Moved away")
    member(10, third, **left, left_because=f"Canary {EMAIL} would not have it")
    member(11, third, left_on=date(2017, 4, 30), start=date(2016, 5, 1), left_because="Long ago")
    member(12, third, **left, left_because="Twice", merged_into=board.members.first())


def _meetings(board):
    def met(on, **fields):
        status = fields.pop("status", "held")
        public = fields.pop("public", True)
        meeting = MeetingFactory(kind="other", date=on, status=status, public=public)
        BoardMeetingFactory(board=board, meeting=meeting, **fields)

    met(date(2017, 2, 7), chaired_by=From.COUNCIL, convened_by=From.JOBCENTRE, public=False)
    met(date(2017, 7, 24), chaired_by=From.PARTNER, convened_by="")
    met(date(2017, 9, 24), status="cancelled", chaired_by=From.COUNCIL)
    met(date(2017, 11, 24), status="scheduled")


def _assessments(board):
    first = AssessmentFactory(board=board, on=date(2017, 7, 1))
    for criterion in Criterion:
        CriterionAnswerFactory(assessment=first, criterion=criterion)
    second = AssessmentFactory(board=board, on=date(2017, 9, 1))
    for criterion in (Criterion.CHAIR, Criterion.CONVENING):
        CriterionAnswerFactory(assessment=second, criterion=criterion, evidence="Minute 7")
    CriterionAnswerFactory(assessment=second, criterion=Criterion.MONEY, met=False)


def _accounts(board):
    to = board.accounts_to
    AccountabilityReportFactory(board=board, to=to, on=date(2017, 9, 5), text=f"{board} works")
    AccountabilityReportFactory(
        board=board, to=to, on=date(2017, 9, 6), text=f"{board} grows", published=True, answer="Ok"
    )
    AccountabilityReportFactory(board=board, to=to, on=date(2017, 3, 6), text="Last year")
    finding = FindingFactory(board=board, text=f"{board}: classes are full")
    decision = DeploymentDecisionFactory(title=f"Round of {board}", on=date(2017, 10, 9))
    FindingUseFactory(finding=finding, decision=decision, changed="Two more classes")
