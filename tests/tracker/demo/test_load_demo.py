"""The demonstration city: its control totals, its evening, and that loading it twice is once."""

from datetime import date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Sum

from leadership import dates
from leadership.council.models import council
from leadership.dates.models import BankHoliday
from leadership.governance.models import PortfolioHolder
from leadership.importing.models import Batch
from leadership.meetings.models import AttendanceCount, Meeting
from leadership.notices.models import Notice
from leadership.people.invented import people
from leadership.people.models import Person, User
from leadership.plans.models import (
    BudgetAnswer,
    FundProposal,
    OfficerInput,
    PlanVersion,
    Signature,
    Suggestion,
    WardPlan,
)
from leadership.plans.progress import Stand, current_round, progress_of
from relationships.matrix import difference, matrix_on
from relationships.models import (
    CommunityGroup,
    GroupContact,
    MonthlyReturn,
    Pilot,
    RollOut,
    ScopeStatement,
    ServiceLevel,
    Standard,
)
from tests.factories import IssueFactory
from tracker.demo.city import OWN_WARD, SAYS_SO, manager, old_wards
from tracker.demo.records import matters
from tracker.demo.years import past_year, present_year
from tracker.models import (
    Acknowledgement,
    Action,
    Clock,
    EscalationStep,
    HandOver,
    Issue,
    PrivateMatter,
    PublicIssue,
    Raiser,
    Update,
)
from tracker.models.issues import tasks_of
from wards.models import CouncillorTerm

CODES = [f"E{n:08d}" for n in range(40)]
EVENING = datetime(2017, 11, 15, 17, 30)


def test_the_closed_year_adds_up_to_the_papers_totals():
    year = past_year(CODES)
    assert len(year.meetings) == 112
    assert sum(meeting.total for meeting in year.meetings) == 2_728
    assert len(year.issues) == 1_500
    assert [len(meeting.wards) for meeting in year.meetings].count(2) == 1, "one joint meeting"
    assert {ward for meeting in year.meetings for ward in meeting.wards} == set(CODES)


def test_the_same_city_is_made_up_every_time():
    assert past_year(CODES) == past_year(CODES)
    evening = EVENING.date()
    assert present_year(CODES, evening, []) == present_year(CODES, evening, [])


def test_nothing_happens_after_the_evening_of_the_demonstration():
    year = present_year(CODES, EVENING.date(), [])
    days = [meeting.day for meeting in year.meetings]
    days += [day for issue in year.issues for day, _ in issue.comments]
    days += [issue.raised_on for issue in year.issues]
    assert max(days) <= EVENING.date()
    assert min(days) >= date(2017, 5, 1)


def test_no_two_invented_people_share_a_surname():
    names = [name for name, _ in zip(people("x"), range(150), strict=False)]
    assert len({name.split()[1] for name in names}) == 150


def test_every_matter_has_words_an_outcome_and_comments():
    assert len(matters()) > 50
    for matter in matters():
        assert matter.outcome.endswith(".")
        assert matter.comments[0]
        assert "{" not in matter.words.format(street="S", park="P", place="Q")
        assert "{" not in matter.outcome + "".join(matter.comments)


@pytest.mark.django_db
def test_it_needs_the_evening_of_the_demonstration(settings):
    settings.DEMO_DATE = None
    with pytest.raises(CommandError, match="DEMO_DATE=2017-11-15T17:30"):
        call_command("load_demo")


@pytest.mark.django_db
def test_it_leaves_a_councils_own_data_alone(settings):
    settings.DEMO_DATE = EVENING
    IssueFactory()
    with pytest.raises(CommandError, match="a council's own issues: nothing was loaded"):
        call_command("load_demo")
    assert council().demonstration is False


@pytest.mark.slow
@pytest.mark.django_db
def test_the_demonstration_city(settings, capsys):
    settings.DEMO, settings.DEMO_DATE = True, EVENING
    call_command("load_demo")
    counted = (
        Issue, Meeting, Person, User, Batch, PortfolioHolder, ScopeStatement, ServiceLevel,
        Clock, Acknowledgement, BankHoliday, Standard, Notice, EscalationStep, Action, Update,
        HandOver, WardPlan, PlanVersion, Signature, Suggestion, OfficerInput, BudgetAnswer,
        FundProposal,
    )  # fmt: skip
    first = {model: model.objects.count() for model in counted}
    told = PublicIssue.objects.count()
    assert capsys.readouterr().out.splitlines() == [
        "meetings-2016-17.xlsx: 112 loaded, 0 set aside.",
        "issues-2016-17.xlsx: 1,500 loaded, 0 set aside.",
        "meetings-2017-18.xlsx: 72 loaded, 0 set aside.",
        "issues-2017-18.xlsx: 640 loaded, 0 set aside.",
    ]
    past = Meeting.objects.filter(date__lt=date(2017, 5, 1))
    visits = AttendanceCount.objects.filter(meeting__in=past).aggregate(Sum("number"))
    assert (past.count(), visits["number__sum"]) == (112, 2_728)
    assert council().demonstration is True
    assert council().name == "Birmingham City Council"
    check_first_screens()
    check_services()
    check_clocks()
    check_fieldwork()
    check_ladder()
    check_private_matters()
    check_officers_day()
    check_plans()
    worked = [CommunityGroup.objects.count(), Pilot.objects.count()]

    call_command("load_demo")
    assert first == {model: model.objects.count() for model in first}
    assert PublicIssue.objects.count() == told
    assert [CommunityGroup.objects.count(), Pilot.objects.count()] == worked


def check_plans():
    """Forty wards, in every state a plan can be in; the own ward's waits for tonight's forum."""
    today = dates.today()
    planning_round = current_round(today)
    assert str(planning_round) == "High-level plans 2017/18"
    progress = progress_of(planning_round, list(old_wards()), today)
    assert len(progress) == 40
    assert {one.stand for one in progress} == set(Stand)
    (own,) = [one for one in progress if one.ward.code == OWN_WARD]
    assert (own.stand, own.signed, own.signers) == (Stand.READY, 0, 3)
    assert any(one.stand == Stand.READY and one.signed == 2 for one in progress)
    assert not Signature.objects.filter(signed_on__gt=today).exists()
    assert BudgetAnswer.objects.exists() and OfficerInput.objects.exists()
    assert Suggestion.objects.waiting().exists()
    assert set(FundProposal.objects.values_list("status", flat=True)) == {
        "proposed", "awarded", "not_awarded", "completed",
    }  # fmt: skip


def check_private_matters():
    """Three of the councillor's, of this year; the manager is told of them and sees none."""
    private = Issue.objects.exclude(seen_by="ward")
    councillor = User.objects.get(username="councillor")
    assert sorted(private.values_list("seen_by", "year")) == [
        ("colleagues", 2017), ("me", 2017), ("party", 2017),
    ]  # fmt: skip
    assert private.visible_to(councillor).count() == 3
    assert private.visible_to(User.objects.get(username="coordinator")).count() == 3
    assert private.visible_to(manager()).count() == 0
    assert PrivateMatter.objects.visible_to(manager()).count() == 3
    assert Issue.objects.filter(year=2016).count() == 1_500


def check_first_screens():
    """Nobody's first screen is empty, and everybody invented says so."""
    today = dates.today()
    assert CouncillorTerm.objects.on(today).count() == 120
    invented = Person.objects.exclude(job_title__endswith=SAYS_SO)
    assert list(invented) == []
    own = Issue.objects.visible_to(User.objects.get(username="councillor"))
    assert set(own.values_list("ward__code", flat=True)) == {OWN_WARD}
    assert own.answered().count() >= 2
    assert own.overdue(today).count() >= 2
    assert own.released().count() >= 2
    officer = User.objects.get(username="officer")
    assert Issue.objects.owned_by(officer.person).overdue(today).count() >= 2
    assert Meeting.objects.coming(today).filter(date__lte=date(2017, 11, 29)).count() >= 15
    assert Meeting.objects.without_attendance().count() >= 3
    assert Issue.objects.with_gaps().count() >= 20
    tonight = Meeting.objects.get(date=today)
    assert [ward.code for ward in tonight.wards] == [OWN_WARD]
    assert tonight.carried_issues.count() >= 1
    assert Raiser.objects.exclude(contact="").count() >= 20
    for name in ("councillor", "coordinator", "officer", "manager"):
        told = Notice.objects.visible_to(User.objects.get(username=name))
        assert told.unread().exists(), name


def check_services():
    """Today the matrix is that of the annex; some services say what they cover, most do not."""
    matrix = matrix_on(dates.today())
    assert (len(matrix.lines), matrix.ticks) == (27, 44)
    assert len(matrix.without_scope_statement) == 18
    assert ScopeStatement.objects.drafts().count() == 1
    held = {str(one.portfolio): one.holder for line in matrix.lines for one in line.portfolios}
    assert [name for name, holder in held.items() if holder is None] == ["Skills and Learning"]
    assert all(holder.person.job_title.endswith(SAYS_SO) for holder in held.values() if holder)
    changed = difference(matrix_on(date(2017, 7, 19)), matrix)
    assert [line.partition(":")[0] for line in changed] == ["Housing and Homes"]
    assert difference(matrix, matrix_on(date(2018, 4, 1))) == [
        "Children: ward and cluster added. Not yet scoped became ward and cluster.",
    ]


def check_clocks():
    """Times kept and missed of each kind, and a word that did not come though it is due far off."""
    today = dates.today()
    assert list(Standard.objects.filter(service=None).values_list("resolve", "ours")) == [
        (10, True)
    ]
    assert Standard.objects.count() == 4
    since = Issue.objects.filter(raised_on__gte=date(2017, 7, 19))
    assert Clock.objects.count() == 3 * since.count() > 300
    for kind in Clock.Kind:
        clocks = Clock.objects.filter(kind=kind)
        late = [clock.is_missed(today) for clock in clocks]
        assert late.count(True) >= 20, kind
        assert late.count(False) >= 20, kind
    own = Issue.objects.visible_to(User.objects.get(username="councillor")).unheard(today)
    assert [issue.due for issue in own.filter(due__gt=date(2018, 1, 1))] == [date(2018, 2, 28)]
    everywhere = Issue.objects.unheard(today).count()
    assert 5 <= everywhere <= 60
    assert not Acknowledgement.objects.filter(on__gt=today).exists()


def check_ladder():
    """A dozen at different steps, some of them back after a "not yet"; the senior officer of the
    own ward has one to answer, and the councillor one of which no word came."""
    climbed = Issue.objects.filter(step__isnull=False)
    assert climbed.count() == 12
    assert set(climbed.values_list("step", flat=True)) == {2, 3, 4, 5, 6}
    assert climbed.filter(ladder__round=2).distinct().count() == 2
    assert climbed.filter(status="closed").count() == 6
    assert not EscalationStep.objects.filter(reached_on__gt=dates.today()).exists()
    assert EscalationStep.objects.values("reached_on").distinct().count() > 12
    assert Issue.objects.held_by(User.objects.get(username="senior")).count() == 1
    own = climbed.filter(ward__code=OWN_WARD)
    assert own.unheard(dates.today()).exists()
    assert set(own.values_list("channel", flat=True)) == {"page"}


def check_fieldwork():
    """No register of the co-ordinator is empty, and a lapsed contact is shown to nobody."""
    today = dates.today()
    coordinator = User.objects.get(username="coordinator")
    assert CommunityGroup.objects.visible_to(coordinator).count() >= 9
    lapsed = GroupContact.objects.lapsed(today).count()
    assert GroupContact.objects.visible_to(manager()).count() == lapsed > 0
    assert MonthlyReturn.objects.sent().count() == 2
    assert [Pilot.objects.count(), RollOut.objects.count()] == [3, 0]


def check_officers_day():
    """Something on each screen of passing on, of the team and of a hand-over."""
    passed = Update.objects.filter(text__contains=": it is for ")
    assert [("Nobody is named" in update.text) for update in passed.order_by("pk")] == [False, True]
    senior, officer = (User.objects.get(username=name) for name in ("senior", "officer"))
    assert len(tasks_of(senior)) == 1
    assert Action.objects.open().filter(due=date(2017, 11, 24)).count() >= 4
    assert officer.person_id is not None
    coordinator = User.objects.get(username="coordinator")
    ending = coordinator.person.coordinator_appointments.filter(secondment_end=date(2017, 12, 20))
    assert ending.count() == 1
    letter = HandOver.objects.visible_to(User.objects.get(username="councillor")).get()
    assert letter.places.get().heir == coordinator.person
    assert letter.issues.count() == 2
