"""The escalation ladder: who may raise an issue how far, who holds it then, and what it comes back
to; and what the database holds of it by itself."""

from datetime import date, datetime

import pytest

from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import (
    AbsenceFactory,
    EscalationStepFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    PhaseMatchFactory,
    PortfolioHolderFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    ServicePortfolioFactory,
    UpdateFactory,
    WardFactory,
)
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses
from tests.personas import (
    administrator,
    coordinator,
    councillor,
    login,
    manager,
    officer,
    senior_officer,
)
from tracker import services
from tracker.access import Standing
from tracker.models import (
    LADDER,
    Audience,
    Channel,
    EscalationStep,
    Issue,
    Outcome,
    Status,
    Step,
)
from tracker.services.releasing import BLANKED

pytestmark = pytest.mark.django_db
DONE = {"outcome_kind": Outcome.DONE, "outcome": "The drain is clear."}
WHY = "Nobody came."


@pytest.fixture(autouse=True)
def today(settings):
    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 11, 6)  # a Monday
    return set_to


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick")


@pytest.fixture
def drains():
    return ServiceFactory(name="Drains")


@pytest.fixture
def rita(ward, drains):
    """The Relationship Manager for drains in the ward."""
    user = officer(PersonFactory(name="Rita Ray"))
    RelationshipManagerFactory(person=user.person, service=drains, ward=ward)
    return user


@pytest.fixture
def wasim(ward):
    return coordinator(of=ward, person=PersonFactory(name="Wasim Ward"))


@pytest.fixture
def sena(ward):
    return senior_officer(of=ward, person=PersonFactory(name="Sena Senior"))


@pytest.fixture
def carol(ward):
    return councillor(of=ward)


@pytest.fixture
def issue(ward, drains, rita, wasim, sena, carol):
    """Reported before, raised by a councillor: with the Relationship Manager at once."""
    return services.raise_issue(
        ward=ward, by=carol, title="Blocked drain", service=drains, external_reference=" BRUM-7 "
    )


def rows(issue):
    """Position, round, step, reached, left and holder of each row."""
    found = issue.ladder.in_order().values_list(
        "position", "round", "step", "reached_on", "left_on", "with_person__name"
    )
    return [tuple(row) for row in found]


def steps(issue):
    return list(issue.ladder.in_order().values_list("round", "step"))


def as_it_is(issue):
    issue.refresh_from_db()
    return issue.status, issue.step, issue.with_person, issue.owner, issue.version, rows(issue)


def up(issue, to, by, **more):
    return services.escalate(issue=issue, to=to, reason=WHY, by=by, **more)


MONDAY = date(2017, 11, 6)


class TestRaisingWithAnEarlierReference:
    def test_a_councillors_goes_to_the_relationship_manager_at_once(self, issue, rita):
        assert (issue.status, issue.owner) == (Status.OPEN, rita.person)
        assert (issue.step, issue.with_person) == (Step.MANAGER, rita.person)
        assert rows(issue) == [
            (1, 1, Step.STANDARD, MONDAY, MONDAY, None),
            (2, 1, Step.MANAGER, MONDAY, None, "Rita Ray"),
        ]
        assert issue.ladder.get(position=1).reference == "BRUM-7"
        told = Notice.objects.visible_to(rita).values_list("kind", flat=True)
        assert list(told) == ["issue-assigned"]

    def test_the_system_gives_it_but_a_councillor_names_nobody(self, ward, drains, rita, carol):
        with pytest.raises(NotAllowed):
            services.raise_issue(
                ward=ward, by=carol, title="Drain", service=drains, owner=rita.person,
                external_reference="BRUM-8",
            )  # fmt: skip
        assert not Issue.objects.exists()

    def test_who_is_away_is_stood_in_for_by_the_deputy(self, ward, drains, rita, carol):
        dora = officer(PersonFactory(name="Dora Deputy"))
        AbsenceFactory(person=rita.person, deputy=dora.person)
        issue = services.raise_issue(
            ward=ward, by=carol, title="Drain", service=drains, external_reference="BRUM-8"
        )
        assert (issue.owner, issue.with_person) == (dora.person, dora.person)

    def test_the_narrowest_area_counts_and_a_service_of_phase_one_is_matched(
        self, ward, drains, carol
    ):
        first = PhaseMatchFactory(service=drains).phase_service
        RelationshipManagerFactory(person__name="Cara City", service=drains, city=True)
        near = RelationshipManagerFactory(phase_service=first, ward=ward)
        issue = services.raise_issue(
            ward=ward, by=carol, title="Drain", service=drains, external_reference="BRUM-8"
        )
        assert issue.with_person == near.person

    def test_a_managers_is_on_the_ladder_and_is_given_to_nobody_by_itself(self, ward, drains, rita):
        issue = services.raise_issue(
            ward=ward, by=manager(), title="Drain", service=drains, external_reference="BRUM-8"
        )
        assert (issue.status, issue.owner, issue.with_person) == ("raised", None, rita.person)
        told = Notice.objects.visible_to(rita).values_list("kind", flat=True)
        assert list(told) == ["issue-raised-further"]

    def test_without_a_relationship_manager_it_stays_at_the_standard_channel(
        self, ward, drains, carol
    ):
        issue = services.raise_issue(
            ward=ward, by=carol, title="Drain", service=drains, external_reference="BRUM-8"
        )
        assert (issue.status, issue.owner, issue.step) == ("raised", None, Step.STANDARD)
        assert rows(issue) == [(1, 1, Step.STANDARD, MONDAY, None, None)]

    def test_without_a_reference_or_a_service_there_is_no_ladder(self, ward, drains, rita, carol):
        for known in ({"service": drains}, {"external_reference": "BRUM-8"}):
            issue = services.raise_issue(ward=ward, by=carol, title="Drain", **known)
            assert (issue.step, issue.owner, rows(issue)) == (None, None, [])


class TestHowItCame:
    def test_it_is_the_meeting_where_it_was_raised_at_one(self, ward, wasim):
        meeting = MeetingFactory(ward=ward, date=date(2017, 11, 1))
        at_it = services.raise_issue(ward=ward, by=wasim, title="Drain", meeting=meeting)
        assert at_it.channel == "forum"

    def test_else_it_is_what_was_said_or_not_recorded(self, ward, carol):
        assert services.raise_issue(ward=ward, by=carol, title="Drain").channel == ""
        by_mail = services.raise_issue(ward=ward, by=carol, title="Drain", channel=Channel.MAILBOX)
        assert by_mail.channel == "mailbox"


class TestRaisingItFurther:
    def test_to_the_senior_officer_step_by_step(self, issue, rita, wasim, sena, carol, today):
        today(2017, 11, 13)
        issue = up(issue, Step.COORDINATOR, carol)
        today(2017, 11, 20)
        issue = up(issue, Step.SENIOR, wasim, version=issue.version)
        assert rows(issue)[1:] == [
            (2, 1, Step.MANAGER, MONDAY, date(2017, 11, 13), "Rita Ray"),
            (3, 1, Step.COORDINATOR, date(2017, 11, 13), date(2017, 11, 20), "Wasim Ward"),
            (4, 1, Step.SENIOR, date(2017, 11, 20), None, "Sena Senior"),
        ]
        assert (issue.step, issue.with_person, issue.owner) == (
            Step.SENIOR, sena.person, rita.person,
        )  # fmt: skip
        said = issue.updates.latest("pk")
        assert said.text == f"Raised to the senior officer, Sena Senior: {WHY}"
        assert (said.by, said.audience) == (wasim, Audience.WARD)

    def test_the_holder_is_told_and_the_owner_and_who_raised_it_read_of_it(
        self, issue, rita, sena, carol, wasim
    ):
        Notice.objects.all().delete()
        up(issue, Step.SENIOR, wasim, skipped="I am the co-ordinator.")
        told = set(Notice.objects.values_list("kind", "person"))
        assert told == {
            ("issue-raised-further", sena.person_id),
            ("issue-updated", rita.person_id),
            ("issue-updated", carol.person_id),
        }

    def test_a_step_is_left_out_with_a_reason_alone(self, issue, wasim):
        before = as_it_is(issue)
        with pytest.raises(Refused) as refused:
            up(issue, Step.SENIOR, wasim)
        assert refused.value.field == "skipped"
        assert refused.value.message == (
            "Say why it does not go by way of this first: Ward Action Co-ordinator and team."
        )
        assert as_it_is(issue) == before
        raised = up(issue, Step.SENIOR, wasim, skipped="I am the co-ordinator.")
        assert raised.ladder.get(step=Step.SENIOR).skipped == "I am the co-ordinator."

    def test_a_reason_is_always_needed(self, issue, wasim):
        before = as_it_is(issue)
        with pytest.raises(Refused) as refused:
            services.escalate(issue=issue, to=Step.COORDINATOR, reason="  ", by=wasim)
        assert (refused.value.field, as_it_is(issue)) == ("reason", before)

    @pytest.mark.parametrize("to", [Step.STANDARD, Step.MANAGER])
    def test_down_or_nowhere_is_a_conflict(self, issue, wasim, to):
        before = as_it_is(issue)
        with pytest.raises(Conflict, match="at that step or above it: Relationship Manager"):
            up(issue, to, wasim)
        assert as_it_is(issue) == before

    def test_a_step_that_is_none_is_refused(self, issue, wasim):
        with pytest.raises(Refused, match="Choose how far"):
            up(issue, 9, wasim)

    @pytest.mark.parametrize("status", [Status.ANSWERED, Status.CLOSED])
    def test_only_while_officers_work_on_it(self, ward, drains, rita, wasim, status):
        issue = IssueFactory(ward=ward, service=drains, status=status)
        with pytest.raises(Conflict, match=f"This issue is {status}: only what officers"):
            up(issue, Step.MANAGER, wasim, skipped="In a hurry")
        assert rows(issue) == []

    def test_of_two_with_the_same_page_the_second_is_told(self, issue, wasim, carol):
        version = issue.version
        up(issue, Step.COORDINATOR, wasim, version=version)
        with pytest.raises(Conflict):
            up(issue, Step.SENIOR, carol, skipped="Quickly", version=version)

    def test_who_may(self, issue, ward, rita, wasim, carol):
        for user in (administrator(), officer(), councillor(of=WardFactory())):
            with pytest.raises(NotAllowed):
                up(issue, Step.COORDINATOR, user)
        assert steps(issue) == [(1, 1), (1, 2)]
        for to, user in enumerate((carol, rita), start=Step.COORDINATOR):
            up(issue, to, user)
        assert steps(issue)[2:] == [(1, 3), (1, 4)]

    def test_the_ladder_is_only_climbed(self):
        assert {
            1: {2, 3, 4, 5, 6}, 2: {3, 4, 5, 6}, 3: {4, 5, 6}, 4: {5, 6}, 5: {6}, 6: set(),
        } == LADDER  # fmt: skip


class TestWhatWasNotOnTheLadder:
    @pytest.fixture
    def raised(self, ward, drains, rita, wasim):
        return IssueFactory(ward=ward, service=drains, raised_on=date(2017, 11, 1))

    def test_with_the_reference_it_was_at_the_standard_channel_first(self, raised, rita, wasim):
        issue = up(raised, Step.MANAGER, wasim, reference="BRUM-9")
        assert steps(issue) == [(1, 1), (1, 2)]
        assert (issue.external_reference, issue.owner, issue.status) == (
            "BRUM-9", rita.person, Status.OPEN,
        )  # fmt: skip

    def test_without_one_it_says_why_the_standard_channel_is_left_out(self, raised, wasim):
        with pytest.raises(Refused) as refused:
            up(raised, Step.MANAGER, wasim)
        assert (
            refused.value.message
            == "Say why it does not go by way of this first: Standard channel."
        )
        issue = up(raised, Step.MANAGER, wasim, skipped="It is dangerous.")
        assert steps(issue) == [(1, 2)]

    def test_an_owner_who_has_it_keeps_it(self, ward, drains, rita, wasim):
        olive = officer()
        issue = IssueFactory(ward=ward, service=drains, owner=olive.person)
        issue = up(issue, Step.MANAGER, wasim, skipped="Olive asked for it.")
        assert (issue.owner, issue.with_person) == (olive.person, rita.person)

    def test_to_the_standard_channel_with_its_reference(self, raised, wasim):
        with pytest.raises(Refused) as refused:
            up(raised, Step.STANDARD, wasim)
        assert refused.value.field == "reference"
        issue = up(raised, Step.STANDARD, wasim, reference="BRUM-9")
        assert rows(issue) == [(1, 1, Step.STANDARD, MONDAY, None, None)]
        assert (issue.external_reference, issue.status) == ("BRUM-9", Status.RAISED)


class TestNobodyIsThere:
    @pytest.fixture
    def alone(self, ward, drains):
        return IssueFactory(ward=ward, service=drains, external_reference="BRUM-9")

    @pytest.mark.parametrize(
        ("to", "gap", "what_to_do"),
        [
            (Step.MANAGER, "No Relationship Manager answers for Drains in Elmwick",
             "Raise it to the Ward Action Co-ordinator"),
            (Step.COORDINATOR, "No Ward Action Co-ordinator is there for Elmwick",
             "Raise it to the senior officer"),
            (Step.SENIOR, "No senior officer is there for Elmwick",
             "Raise it to the Cabinet Member"),
        ],
    )  # fmt: skip
    def test_the_gap_is_said_and_what_to_do(self, alone, to, gap, what_to_do):
        with pytest.raises(Refused) as refused:
            up(alone, to, manager(), skipped="Quickly")
        assert refused.value.field == "to"
        assert gap in refused.value.message
        assert what_to_do in refused.value.message
        alone.refresh_from_db()
        assert (alone.step, rows(alone)) == (None, [])

    def test_who_is_away_and_has_nobody_to_stand_in_is_not_there(self, alone, ward):
        wasim = coordinator(of=ward)
        AbsenceFactory(person=wasim.person)
        with pytest.raises(Refused, match="No Ward Action Co-ordinator is there"):
            up(alone, Step.COORDINATOR, manager(), skipped="Quickly")

    def test_without_a_service_there_is_no_relationship_manager(self, ward):
        with pytest.raises(Refused, match="Nobody has said which service"):
            up(IssueFactory(ward=ward), Step.MANAGER, manager(), skipped="Quickly")

    def test_the_portfolios_holder_is_recorded_and_a_call_for_action_needs_nobody(
        self, alone, drains
    ):
        holder = PortfolioHolderFactory(person__name="Cllr Cabinet")
        ServicePortfolioFactory(service=drains, portfolio=holder.portfolio)
        issue = up(alone, Step.MEMBER, manager(), skipped="All others are gone.")
        assert issue.with_person == holder.person
        assert issue.updates.latest("pk").text.startswith("Raised to the Cabinet Member, Cllr")
        issue = up(issue, Step.CALL_FOR_ACTION, manager())
        assert (issue.step, issue.with_person) == (Step.CALL_FOR_ACTION, None)
        assert issue.updates.latest("pk").text == f"Raised to Councillor Call for Action: {WHY}"


class TestWhatTheHolderMayDo:
    def test_the_senior_officer_works_on_what_was_raised_to_him_or_her(self, issue, sena, wasim):
        UpdateFactory(issue=issue, audience=Audience.INTERNAL, text="Contract dispute")
        before = Standing(sena, issue)
        assert (before.works_on, before.sees_internal, before.sees_raiser) == (False, True, False)
        issue = up(issue, Step.SENIOR, wasim, skipped="I am the co-ordinator.")
        after = Standing(sena, issue)
        assert (after.works_on, after.edits, after.writes_internal) == (True, True, True)
        issue = services.answer(issue=issue, by=sena, **DONE)
        assert Standing(sena, issue).works_on is False

    def test_an_officer_of_elsewhere_sees_it_while_he_or_she_holds_it(
        self, ward, drains, rita, carol, wasim
    ):
        olive = officer()
        issue = services.raise_issue(
            ward=ward, by=carol, title="Drain", service=drains, external_reference="BRUM-8"
        )
        services.assign(issue=issue, owner=olive.person, by=wasim)
        issue.refresh_from_db()
        assert list(Issue.objects.visible_to(rita)) == [issue]
        assert Standing(rita, issue).holds is True
        issue = services.answer(issue=issue, by=olive, **DONE)
        assert list(Issue.objects.visible_to(rita)) == []

    def test_who_stands_in_has_it_too_and_an_ended_role_has_nothing(self, issue, rita, wasim):
        services.assign(issue=issue, owner=PersonFactory(), by=wasim)
        issue.refresh_from_db()
        dora = officer()
        AbsenceFactory(person=rita.person, deputy=dora.person)
        assert list(Issue.objects.visible_to(dora)) == [issue]
        assert Standing(dora, issue).works_on is True
        rita.person.roles_held.update(end=date(2017, 1, 1))
        rita = type(rita).objects.get(pk=rita.pk)
        assert list(Issue.objects.visible_to(rita)) == []
        assert Standing(rita, issue).holds is False

    def test_a_councillor_who_holds_it_gets_no_sight_of_it(self, issue, drains, wasim):
        cabinet = councillor(of=WardFactory())
        holder = PortfolioHolderFactory(person=cabinet.person)
        ServicePortfolioFactory(service=drains, portfolio=holder.portfolio)
        issue = up(issue, Step.MEMBER, wasim, skipped="It needs money.")
        assert issue.with_person == cabinet.person
        assert list(Issue.objects.visible_to(cabinet)) == []
        standing = Standing(cabinet, issue)
        assert (standing.holds, standing.works_on, standing.edits) == (False, False, False)
        assert not Notice.objects.visible_to(cabinet).exists()

    def test_the_queue_of_the_held_is_by_name_or_by_being_the_wards_senior_officer(
        self, issue, ward, sena, wasim
    ):
        issue = up(issue, Step.SENIOR, wasim, skipped="I am the co-ordinator.")
        assert list(Issue.objects.held_by(sena)) == [issue]
        sena.person.seniorofficer_appointments.update(end=date(2017, 11, 1))
        gone = type(sena).objects.get(pk=sena.pk)
        assert list(Issue.objects.held_by(gone)) == []
        follows = login("Sam Senior")
        SeniorOfficerFactory(ward=ward, person=follows.person, start=date(2017, 11, 1))
        assert list(Issue.objects.held_by(follows)) == [issue]
        assert list(Issue.objects.held_by(councillor(of=ward))) == []


class TestAReplyAndTheWayBack:
    @pytest.fixture
    def with_sena(self, issue, wasim):
        return up(issue, Step.SENIOR, wasim, skipped="I am the co-ordinator.")

    def test_a_reply_leaves_the_ladder_and_keeps_how_far_it_went(self, with_sena, sena, today):
        today(2017, 11, 9)
        issue = services.answer(issue=with_sena, by=sena, **DONE)
        assert (issue.step, issue.with_person) == (Step.SENIOR, None)
        assert not issue.ladder.present().exists()
        assert issue.ladder.in_order().last().left_on == date(2017, 11, 9)

    def test_not_yet_comes_back_to_where_it_was(self, with_sena, sena, carol):
        issue = services.answer(issue=with_sena, by=sena, **DONE)
        Notice.objects.all().delete()
        issue = services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        assert steps(issue) == [(1, 1), (1, 2), (1, 4), (2, 4)]
        assert (issue.step, issue.with_person) == (Step.SENIOR, sena.person)
        assert issue.ladder.in_order().last().reason == ""  # the words stand in the update
        told = Notice.objects.values_list("kind", "person")
        assert ("issue-disputed", sena.person_id) in told
        assert ("issue-disputed", issue.owner_id) in told

    def test_not_yet_puts_what_had_no_ladder_with_its_owner_as_relationship_manager(
        self, ward, carol
    ):
        olive = officer()
        issue = IssueFactory(ward=ward, owner=olive.person, raised_on=date(2017, 11, 1))
        issue = services.answer(issue=issue, by=olive, **DONE)
        assert rows(issue) == []
        issue = services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        assert rows(issue) == [(1, 2, Step.MANAGER, MONDAY, None, olive.person.name)]
        assert (issue.step, issue.with_person) == (Step.MANAGER, olive.person)

    def test_from_the_standard_channel_it_comes_back_to_the_relationship_manager(
        self, ward, drains, carol
    ):
        olive = officer()
        issue = services.raise_issue(
            ward=ward, by=carol, title="Drain", service=drains, external_reference="BRUM-8"
        )
        services.assign(issue=issue, owner=olive.person, by=manager())
        issue = services.answer(issue=issue, by=olive, **DONE)
        issue = services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        assert steps(issue) == [(1, 1), (2, 2)]
        assert issue.with_person == olive.person

    def test_further_up_in_the_next_round_again_step_by_step(self, issue, rita, carol, wasim):
        issue = services.answer(issue=issue, by=rita, **DONE)
        issue = services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        issue = up(issue, Step.COORDINATOR, carol)
        assert steps(issue) == [(1, 1), (1, 2), (2, 2), (2, 3)]
        assert issue.with_person == wasim.person

    def test_closed_and_opened_again(self, issue, rita, carol):
        issue = services.close_issue(issue=issue, by=rita, **DONE)
        assert (issue.with_person, issue.ladder.present().count()) == (None, 0)
        issue = services.reopen(issue=issue, reason="Wet again", by=carol)
        assert steps(issue) == [(1, 1), (1, 2), (2, 2)]
        assert issue.with_person == rita.person

    def test_opened_again_without_having_been_on_the_ladder_it_stays_off_it(self, ward, carol):
        closed = IssueFactory(ward=ward, status=Status.CLOSED)
        issue = services.reopen(issue=closed, reason="Wet again", by=carol)
        assert (issue.step, rows(issue)) == (None, [])

    def test_satisfied_or_lapsed_leaves_it_off_the_ladder(self, issue, rita, carol, today):
        issue = services.answer(issue=issue, by=rita, **DONE)
        today(2017, 12, 20)
        services.close_lapsed_answers(date(2017, 12, 20))
        issue.refresh_from_db()
        assert (issue.status, issue.step, issue.with_person) == ("closed", Step.MANAGER, None)
        assert rows(issue)[-1][4] == MONDAY
        issue = services.reopen(issue=issue, reason="Wet again", by=carol)
        issue = services.answer(issue=issue, by=rita, **DONE)
        issue = services.accept_answer(issue=issue, by=carol)
        assert not issue.ladder.present().exists()

    def test_a_gap_never_stops_a_not_yet(self, with_sena, sena, carol):
        issue = services.answer(issue=with_sena, by=sena, **DONE)
        sena.person.seniorofficer_appointments.update(end=date(2017, 11, 1))
        issue = services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        assert (issue.step, issue.with_person) == (Step.SENIOR, None)


class TestTheDatabaseHoldsIt:
    @pytest.fixture
    def first(self):
        return EscalationStepFactory(left_on=date(2016, 8, 1))

    def row(self, first, **columns):
        """A row after the first one: the Relationship Manager from the day that was left."""
        given = {"step": Step.MANAGER, "reached_on": first.left_on, "position": 2}
        return EscalationStepFactory(issue=first.issue, **given | columns)

    def test_positions_without_a_gap(self, first):
        refused_by("escalation_next_position", self.row, first, position=3)
        refused_by("escalation_next_position", self.row, first, position=1)
        self.row(first)

    def test_one_present_step(self, first):
        self.row(first)
        refused_by(
            "escalation_one_present_step", self.row, first, position=3, step=Step.COORDINATOR
        )

    def test_up_only_and_what_is_left_out_is_said(self, first):
        refused_by("escalation_climbs", self.row, first, step=Step.STANDARD, reference="B")
        far = {"step": Step.COORDINATOR}
        refused_by("escalation_says_what_is_skipped", self.row, first, **far)
        refused_by("escalation_says_what_is_skipped", self.row, first, skipped="  ", **far)
        assert self.row(first, skipped="Danger", **far).step == Step.COORDINATOR

    def test_a_first_row_says_what_it_leaves_out(self):
        wrong = {"step": Step.SENIOR, "issue": IssueFactory()}
        refused_by("escalation_says_what_is_skipped", EscalationStepFactory, **wrong)
        EscalationStepFactory(skipped="Danger", **wrong)

    def test_the_next_round_begins_where_the_last_one_ended(self, first):
        high = self.row(first, step=Step.SENIOR, skipped="Danger", left_on=date(2016, 9, 1))
        back = {"position": 3, "reached_on": date(2016, 9, 1)}
        refused_by("escalation_next_round", self.row, first, round=3, step=Step.SENIOR, **back)
        for step in (Step.MANAGER, Step.MEMBER):
            refused_by(
                "escalation_comes_back_where_it_was", self.row, first, round=2, step=step, **back
            )
        assert self.row(first, round=2, step=Step.SENIOR, **back).issue == high.issue

    def test_from_the_standard_channel_or_from_nothing_to_the_relationship_manager(self, first):
        second = {"round": 2, "step": Step.STANDARD, "reference": "B"}
        refused_by("escalation_comes_back_where_it_was", self.row, first, **second)
        self.row(first, round=2)
        refused_by(
            "escalation_comes_back_where_it_was", EscalationStepFactory, round=2, step=Step.SENIOR
        )
        refused_by("escalation_next_round", EscalationStepFactory, round=3, step=Step.MANAGER)
        EscalationStepFactory(round=2, step=Step.MANAGER)

    def test_not_before_the_last_one_was_left(self, first):
        early = date(2016, 7, 31)
        refused_by("escalation_not_before_the_last", self.row, first, reached_on=early)

    def test_a_step_that_was_reached_stays_so(self, first):
        step = self.row(first)
        for column, value in (
            ("step", Step.SENIOR), ("reason", "Another"), ("round", 2), ("position", 7),
            ("reached_on", date(2016, 8, 2)), ("with_person", PersonFactory()),
        ):  # fmt: skip
            refused_by("escalation_stays_so", by_sql, step, **{column: value})
        by_sql(step, left_on=date(2016, 8, 3))
        refused_by("escalation_stays_so", by_sql, step, left_on=None)
        refused_by("escalation_stays_so", by_sql, step, left_on=date(2016, 8, 4))
        refused_by("escalation_stays_so", by_sql, first, left_on=None)

    def test_it_goes_with_its_issue_alone(self, first):
        refused_by("escalation_goes_with_its_issue", delete_by_sql, first)
        assert EscalationStep.objects.count() == 1
        first.issue.delete()
        assert EscalationStep.objects.count() == 0

    def test_dates_reference_step_and_place_once(self, first):
        step = self.row(first)
        refused_by("escalation_left_after_it_was_reached", by_sql, step, left_on=date(2016, 7, 1))
        refused_by(
            "escalation_standard_channel_has_a_reference", EscalationStepFactory, reference=""
        )
        refused_by(
            "escalation_is_a_step", EscalationStepFactory, step=7, skipped="Danger", reference=""
        )
        constraints = {constraint.name for constraint in EscalationStep._meta.constraints}
        assert "escalation_position_once" in constraints  # behind the trigger, for two at once

    def test_only_an_issue_on_the_ladder_is_held(self):
        refuses(
            IssueFactory(),
            "issue_held_on_a_step",
            "Only an issue on the ladder is held by somebody there.",
            with_person=PersonFactory(),
        )


def test_why_it_was_raised_is_removed_for_good_and_was_never_in_the_history(issue, wasim):
    issue = up(issue, Step.SENIOR, wasim, skipped="Mrs Nirgendwo is ill.")
    services.redact(issue=issue, fields=["ladder"], reason="A name", by=manager())
    kept = issue.ladder.in_order().values_list("reason", "skipped")
    assert list(kept)[-1] == (BLANKED, BLANKED)
    event = type(issue.ladder.in_order().last().history.first())
    assert not {"reason", "skipped"} & {field.name for field in event._meta.fields}
