"""The two papers of summer 2017 as records: every figure of the registers U, W1, W5 and W6 that is
of committees, decisions and call-ins; loaded twice is once; what an admin changed stays."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.management import CommandError
from django.utils import timezone

from leadership.governance.deadlines import call_in_closes, call_in_rule, working_days_to_hearing
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    AmendmentStep,
    AreaScheme,
    AssistantLeader,
    AssistantLeaderDuty,
    CallInCriteria,
    CallInCriterion,
    CallInHearing,
    CallInRequest,
    CallInRule,
    CallInSignature,
    CommitteeReport,
    ConstitutionalAmendment,
    Decision,
    DecisionPart,
    DistrictResource,
    Indicator,
    Measure,
    PartCondition,
    Promise,
    Reading,
    SourceFinding,
    StatusChange,
    Strand,
)
from leadership.governance.services.decision_status import release_expired
from leadership.governance.services.papers import lines as data
from leadership.meetings.models import (
    AgendaItem,
    Attendance,
    Body,
    BodyAppointment,
    Declaration,
    Meeting,
    MeetingSchedule,
    Paper,
    Resolution,
    ScheduledDate,
    TermsOfReference,
)
from leadership.people.models import NameVariant, OfficerPost, Person, RoleHeld, User
from tests.governance.papers import load, loaded, loaded_once  # noqa: F401 - fixtures
from tests.invariants import refused_by
from wards.models import CouncillorTerm

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

COUNTED = (
    ActionPlan, ActionPlanItem, AgendaItem, AmendmentStep, AreaScheme, AssistantLeaderDuty,
    Attendance, Body, BodyAppointment, CallInCriteria, CallInCriterion, CallInHearing,
    CallInRequest, CallInRule, CallInSignature, CommitteeReport, ConstitutionalAmendment,
    CouncillorTerm, Decision, DecisionPart, Declaration, Measure, Meeting, MeetingSchedule,
    NameVariant, OfficerPost, Paper, PartCondition, Person, Promise, Resolution, ScheduledDate,
    SourceFinding, StatusChange, Strand, TermsOfReference, User,
)  # fmt: skip
ADDED_NOTHING = (
    "0 meetings, 0 decision, 0 steps of the Action Plan, 0 promises and 0 findings added.\n"
)


def meeting(day: date) -> Meeting:
    return Meeting.objects.get(date=day, kind=Meeting.Kind.COMMITTEE)


def decision() -> Decision:
    return Decision.objects.get(serial=3996, year=2017)


def request() -> CallInRequest:
    return CallInRequest.objects.get()


def pages(day: date) -> list[tuple[int, int, int]]:
    """Item, first page, last page."""
    items = meeting(day).agenda.exclude(page_from=None).order_by("number")
    return list(items.values_list("number", "page_from", "page_to"))


def scrutiny() -> Body:
    return Body.objects.get(kind=Body.Kind.SCRUTINY)


class TestAgain:
    def test_the_command_says_what_it_added(self, loaded):  # noqa: F811 - the fixture
        assert loaded == (
            "3 meetings, 1 decision, 22 steps of the Action Plan, 21 promises and 17 findings "
            "added.\n"
        )

    def test_twice_is_once(self):
        before = {model.__name__: model.objects.count() for model in COUNTED}
        assert load() == ADDED_NOTHING
        assert before == {model.__name__: model.objects.count() for model in COUNTED}

    def test_what_an_admin_changed_stays(self):
        scrutiny_pk, when = scrutiny().pk, date(2017, 7, 20)
        Body.objects.filter(pk=scrutiny_pk).update(name="Resources Scrutiny")
        Person.objects.filter(name="Chris Jordan").update(name="Christopher Jordan")
        AgendaItem.objects.filter(meeting__date=date(2017, 7, 26), number=8).update(heading="Work")
        CallInRule.objects.filter(start=date(2017, 7, 19)).update(name="Our rule", signatories=3)
        CommitteeReport.objects.update(subject="Local leadership", source="Typed in by hand")
        Decision.objects.update(title="Local leadership", purpose="", not_before=when)
        DecisionPart.objects.filter(number=1).update(text="In our words.")
        ActionPlan.objects.update(title="Our plan", start=when)
        ActionPlanItem.objects.filter(number=1).update(title="Our step")
        Promise.objects.filter(source="App A 2.2").update(what="Ours", source="Minutes")
        Measure.objects.filter(number=4).update(name="Residents decide")
        SourceFinding.objects.filter(code="boards-or-plans").update(kept_as="Both")
        before = {model.__name__: model.objects.count() for model in COUNTED}

        assert load() == ADDED_NOTHING
        assert before == {model.__name__: model.objects.count() for model in COUNTED}
        assert scrutiny().name == "Resources Scrutiny"
        assert CallInRule.objects.get(start=date(2017, 7, 19)).signatories == 3
        assert (decision().title, decision().not_before) == ("Local leadership", when)
        assert decision().parts.get(number=1).text == "In our words."
        assert ActionPlan.objects.get().title == "Our plan"
        assert Promise.objects.filter(what="Ours").count() == 1
        assert Measure.objects.get(number=4).name == "Residents decide"
        assert not Person.objects.filter(name="Chris Jordan").exists()

    def test_what_an_admin_deleted_stays_deleted(self):
        Promise.objects.filter(source="App A 2.2").delete()
        Measure.objects.filter(number=2).delete()
        AssistantLeaderDuty.objects.filter(position=5).delete()
        SourceFinding.objects.filter(code="boards-or-plans").delete()
        meeting(date(2017, 7, 26)).declarations.all().delete()
        assert load() == ADDED_NOTHING
        assert Promise.objects.count() == 20
        assert list(Measure.objects.values_list("number", flat=True)) == [1, 3, 4]
        assert AssistantLeaderDuty.objects.count() == 4
        assert not Declaration.objects.exists()

    def test_a_request_whose_outcome_was_recorded_is_left_alone(self):
        decided = request()
        CallInRequest.objects.filter(pk=decided.pk).update(status="heard")
        Decision.objects.filter(pk=decided.decision_id).update(status="referred_back")
        assert load() == ADDED_NOTHING
        assert request().status == "heard"
        assert decision().status == "referred_back"


class TestWhoLoads:
    def test_without_a_name_it_is_a_login_with_which_nobody_signs_in(self):
        loader = User.objects.get(username="papers")
        assert (loader.is_active, loader.person, loader.has_usable_password()) == (
            False, None, False
        )  # fmt: skip
        assert {change.by for change in StatusChange.objects.all()} == {loader}

    def test_a_login_that_is_not_there_is_said(self):
        with pytest.raises(CommandError, match="There is no login nobody"):
            load("--by", "nobody")

    def test_nobody_is_let_in_by_it(self):
        assert not RoleHeld.objects.exists()
        assert User.objects.count() == 1


class TestBodiesAndPeople:
    def test_five_bodies_of_five_kinds(self):
        kinds = dict(Body.objects.exclude(kind="ward_forum").values_list("kind", "name"))
        assert kinds == {
            "cabinet_committee": "Cabinet Committee – Local Leadership",
            "scrutiny": "Corporate Resources and Governance Overview and Scrutiny Committee",
            "sub_committee": "Finance Sub-Committee",
            "business_management": "Council Business Management Committee",
            "city_council": "City Council",
        }
        assert Body.objects.get(kind="sub_committee").parent == scrutiny()
        assert scrutiny().quorum is None

    def test_twelve_members_in_three_groups(self):
        sits = BodyAppointment.objects.on(date(2017, 7, 26)).filter(body=scrutiny())
        groups = [seat.group for seat in sits]
        assert {group: groups.count(group) for group in sorted(set(groups))} == {
            "Conservative": 3, "Labour": 8, "Liberal Democrat": 1
        }  # fmt: skip
        assert len(groups) == 12

    def test_the_committee_elects_its_deputy_the_council_appoints_the_others(self):
        by_committee = BodyAppointment.objects.filter(source="committee")
        assert [(row.person.name, row.capacity) for row in by_committee] == [
            ("Randal Brew", "deputy")
        ]
        assert BodyAppointment.objects.filter(source="council").count() == 11
        chair = BodyAppointment.objects.get(capacity="chair")
        assert chair.person.name == "Mohammed Aikhlaq"

    def test_terms_end_with_an_event_that_has_no_day_yet(self):
        ends = set(BodyAppointment.objects.values_list("end", "ends_at"))
        assert ends == {(None, "The annual meeting of the Council in 2018")}

    @pytest.mark.parametrize(
        "written, name",
        [
            ("Cllr Aikhlaq", "Mohammed Aikhlaq"),
            ("Councillor Mohammed Aikhlaq", "Mohammed Aikhlaq"),
            ("Cllr Brew", "Randal Brew"),
            ("C Khan", "Changese Khan"),
            ("J. Kennedy", "Jacqui Kennedy"),
            ("Dave Smith", "David Smith"),
            ("Cllr John Clancy", "John Clancy"),
            ("Brett O'Reilly", "Brett O’Reilly"),
            ("mosquito", "Councillor Mosquito"),
        ],
    )
    def test_one_person_however_a_paper_writes_the_name(self, written, name):
        assert [person.name for person in Person.objects.named(written)] == [name]

    def test_25_office_holders_ten_of_them_officers_with_a_post(self):
        assert Person.objects.count() == 25
        posts = {post.person.name: post for post in OfficerPost.objects.select_related("person")}
        assert sorted(posts) == [
            "Chris Jordan", "David Smith", "Emma Williamson", "Graeme Betts", "Iram Choudry",
            "Jacqui Kennedy", "Karen Cheney", "Lesley Bannister", "Shilpi Akbar", "Steve Farr",
        ]  # fmt: skip
        jordan = posts["Chris Jordan"]
        assert (jordan.title, jordan.division, str(jordan.directorate)) == (
            "Assistant Director Neighbourhoods and Communities",
            "Neighbourhoods and Communities",
            "Place",
        )
        assert posts["Emma Williamson"].section == "Scrutiny Office"
        assert {name: post.unit for name, post in posts.items() if post.unit} == {
            "Karen Cheney": "Neighbourhood Development and Support Unit",
            "Lesley Bannister": "Neighbourhood Development and Support Unit",
        }
        assert posts["Graeme Betts"].title.startswith("Interim Corporate Director")

    def test_nobody_s_contact_is_kept(self):
        assert not Person.objects.exclude(work_email="", work_telephone="").exists()

    def test_only_the_two_who_signed_have_a_seat_in_a_ward(self):
        terms = CouncillorTerm.objects.select_related("person", "seat__ward")
        seats = {term.person.name: (term.seat.ward.name, term.party) for term in terms}
        assert seats == {
            "Ken Wood": ("Sutton New Hall", "Conservative"),
            "Randal Brew": ("Northfield", "Conservative"),
        }


class TestMeetings:
    def test_the_cabinet_committee_at_two_in_room_six(self):
        sat = meeting(date(2017, 7, 19))
        assert [body.kind for body in sat.bodies.all()] == ["cabinet_committee"]
        assert (sat.time, sat.venue, f"{sat.date:%A}") == (
            time(14), "Committee Room 6", "Wednesday"
        )  # fmt: skip
        assert sat.venue_address == "Council House, Victoria Square, Birmingham, B1 1BB"
        assert (sat.public, sat.status, sat.weekday_differs) == (True, "held", False)
        assert (sat.webcast, sat.webcast_address) == (
            "both", "http://www.birminghamnewsroom.com"
        )  # fmt: skip

    def test_the_scrutiny_committee_s_two_meetings(self):
        july, august = meeting(date(2017, 7, 26)), meeting(date(2017, 8, 10))
        assert {body for sat in (july, august) for body in sat.bodies.all()} == {scrutiny()}
        assert (july.time, july.finished, july.venue) == (
            time(10, 30), time(12, 25), "Committee Room 2"
        )  # fmt: skip
        assert (august.time, august.venue, august.weekday_differs) == (
            time(10, 30), "Committee Room 2", False
        )  # fmt: skip
        assert f"{august.date:%A}" == "Thursday"
        assert august.status == "scheduled"

    def test_it_lasted_an_hour_and_55_minutes(self):
        assert meeting(date(2017, 7, 26)).length == timedelta(hours=1, minutes=55)
        assert meeting(date(2017, 7, 19)).length is None

    def test_eight_twelve_and_seven_items_numbered_in_order(self):
        days = [date(2017, 7, 19), date(2017, 7, 26), date(2017, 8, 10)]
        counts = [[*meeting(day).agenda.order_by("number")] for day in days]
        assert [[item.number for item in items] for items in counts] == [
            list(range(1, 9)), list(range(1, 13)), list(range(1, 8))
        ]  # fmt: skip

    def test_the_agenda_s_page_spans_follow_each_other(self):
        spans = pages(date(2017, 7, 19))
        assert spans == [(3, 3, 24), (4, 25, 52), (5, 53, 128), (7, 129, 132)]
        assert [last - first + 1 for _, first, last in spans] == [22, 28, 76, 4]
        ends = [last for _, _, last in spans]
        assert [first for _, first, _ in spans][1:] == [last + 1 for last in ends][:-1]
        assert pages(date(2017, 8, 10)) == [(3, 3, 6), (4, 7, 36)]

    def test_two_oral_updates_one_with_handouts(self):
        oral = meeting(date(2017, 7, 19)).agenda.filter(kind="oral").order_by("number")
        assert list(oral.values_list("number", "handouts")) == [(5, True), (6, False)]

    def test_a_joint_report_and_what_the_committee_is_asked_to_do(self):
        items = {item.number: item for item in meeting(date(2017, 7, 19)).agenda.all()}
        assert items[4].presenter == "Corporate Director – Place and the Leader"
        assert items[7].purpose == "note"
        asked = meeting(date(2017, 8, 10)).agenda.order_by("number")
        assert [item.purpose for item in asked] == [
            "note", "receive", "confirm", "consider", "consider", "consider", "chair"
        ]  # fmt: skip

    def test_seven_came_one_sent_apologies_four_did_neither(self):
        rows = Attendance.objects.select_related("person")
        by_how: dict[str, list[str]] = {"present": [], "apologies": [], "absent": []}
        for row in rows:
            by_how[row.how].append(row.person.name)
        assert {how: len(names) for how, names in by_how.items()} == {
            "present": 7, "apologies": 1, "absent": 4
        }  # fmt: skip
        assert by_how["apologies"] == ["Mohammed Aikhlaq"]
        assert sorted(by_how["absent"]) == [
            "Councillor Mackey", "Councillor Mosquito", "Councillor Seabright", "Councillor Spence"
        ]  # fmt: skip
        assert "Randal Brew" in by_how["present"]
        assert {row.meeting_id for row in rows} == {meeting(date(2017, 7, 26)).pk}

    def test_who_was_in_the_chair_is_not_the_appointed_chair(self):
        sat = meeting(date(2017, 7, 26))
        appointed = BodyAppointment.objects.get(body=scrutiny(), capacity="chair")
        assert sat.chair is not None
        assert sat.chair.name == "Randal Brew"
        assert appointed.person != sat.chair

    def test_others_present_stand_apart(self):
        others = meeting(date(2017, 7, 26)).officers_present.order_by("name")
        assert list(others.values_list("name", "job_title")) == [
            ("Emma Williamson", "Head of Scrutiny Services"),
            ("Iram Choudry", "Research & Policy Officer"),
            ("John Clancy", "Leader of the Council"),
        ]

    def test_it_was_asked_and_no_interest_was_declared(self):
        declared = Declaration.objects.get()
        assert (declared.kind, declared.person, declared.meeting) == (
            "none", None, meeting(date(2017, 7, 26))
        )  # fmt: skip

    def test_outcomes_of_twelve_items(self):
        items = meeting(date(2017, 7, 26)).agenda.order_by("number")
        assert [item.outcome for item in items] == [
            "noted", "noted", "resolved", "none", "resolved", "resolved", "discussed", "noted",
            "resolved", "none", "none", "agreed",
        ]  # fmt: skip
        third = Resolution.objects.filter(item__number=3)
        assert [part.label for part in third] == ["(i)", "(ii)"]
        assert "Brew" in third[1].text

    def test_numbered_and_lettered_papers_are_listed_and_not_on_file(self):
        july = meeting(date(2017, 7, 26)).papers.order_by("label")
        assert [paper.label for paper in july] == [
            "document No 1", "document No 2", "document No 3", "document No 4"
        ]  # fmt: skip
        hearing = meeting(date(2017, 8, 10)).agenda.get(number=4)
        assert [paper.label for paper in hearing.papers.order_by("label")] == ["A", "B", "C"]
        assert not Paper.objects.exclude(file=None).exists()

    def test_july_s_notes_are_brought_to_august_and_not_confirmed_yet(self):
        july = meeting(date(2017, 7, 26))
        item = AgendaItem.objects.get(notes_of=july)
        assert (item.meeting, item.number) == (meeting(date(2017, 8, 10)), 3)
        assert (item.notes_outcome, july.notes_status) == ("", "draft")
        assert len(july.notes.split()) < 160

    def test_the_year_s_dates_one_of_them_provisional_one_off_the_weekday(self):
        schedule = MeetingSchedule.objects.get()
        assert (schedule.body, schedule.year, schedule.weekday, schedule.time) == (
            scrutiny(), 2017, 2, time(10, 30)
        )  # fmt: skip
        dates = list(schedule.dates.in_time_order())
        assert [each.when.last for each in dates] == [
            date(2017, 9, 6), date(2017, 10, 4), date(2017, 11, 1), date(2017, 12, 13),
            date(2018, 1, 3), date(2018, 2, 7), date(2018, 3, 1), date(2018, 4, 11),
        ]  # fmt: skip
        provisional = [each for each in dates if each.is_provisional]
        assert [each.when.days for each in provisional] == [(date(2018, 4, 4), date(2018, 4, 11))]
        assert [each.off_the_weekday for each in dates if each.off_the_weekday] == [
            [date(2018, 3, 1)]
        ]
        assert f"{date(2018, 3, 1):%A}" == "Thursday"
        assert not ScheduledDate.objects.exclude(meeting=None).exists()

    def test_terms_of_reference_of_the_committee_and_of_its_sub_committee(self):
        terms = TermsOfReference.objects.select_related("body", "settled_at").order_by("body__kind")
        told = [(row.body.kind, row.year, row.text) for row in terms]
        assert told == [("scrutiny", 2017, ""), ("sub_committee", 2017, "")]
        settled = [row.settled_at and row.settled_at.number for row in terms]
        assert settled == [5, 8]


class TestReport:
    def test_its_head(self):
        report = CommitteeReport.objects.get()
        assert (report.subject, report.decision_on) == (
            "Taking Forward Local Leadership", date(2017, 7, 19)
        )  # fmt: skip
        assert report.report_to.kind == "cabinet_committee"
        assert [author.role for author in report.authors.all()] == ["Corporate Director – Place"]
        assert (report.key_decision, report.forward_plan_reference) == (False, "")
        assert (report.cabinet_members, report.executive_members) == ("ALL", "ALL")
        assert report.scrutiny_chair.startswith("Cllr Aikhlaq")
        assert (report.all_wards, report.wards.count()) == (True, 0)
        assert (report.contact_name, report.contact_directorate) == ("Chris Jordan", "Place")
        assert (report.published, report.private) == (True, False)

    def test_its_statements_are_all_there(self):
        report = CommitteeReport.objects.get()
        told = (
            report.purpose, report.policy_statement, report.financial_statement,
            report.legal_statement, report.equality_statement, report.alternatives,
            report.alternatives_rejected_because, report.reasons, report.consulted_inside,
            report.consulted_outside,
        )  # fmt: skip
        assert all(told)
        assert (report.no_budget_provision, report.budget_considered_in) == (True, "2018/19")
        assert [(group.name, group.outside) for group in report.consultees.all()] == [
            ("Cabinet Members", False),
            ("District Chairs", False),
            ("The Leader of the Council", False),
            ("Councillors of all parties", False),
            ("Local communities", True),
            ("Partners", True),
        ]
        assert report.background_documents.count() == 0
        assert (report.report_version, report.dated) == ("", None)

    def test_signed_by_two_before_the_decision_is_taken(self):
        signatures = CommitteeReport.objects.get().signatures.select_related("person")
        assert {(one.person.name, one.signed_on) for one in signatures} == {
            ("John Clancy", date(2017, 7, 14)),
            ("Jacqui Kennedy", date(2017, 7, 14)),
        }
        assert all(one.signed_on < decision().taken_on for one in signatures)

    def test_a_signature_after_the_decision_is_refused(self):
        signature = CommitteeReport.objects.get().signatures.all()[0]
        signature.signed_on = date(2017, 7, 20)
        refused_by("signed_before_the_decision", signature.save)

    def test_chronology_from_2004_to_stage_two(self):
        told = CommitteeReport.objects.get().chronology.in_time_order()
        assert [(entry.kind, str(entry.when)) for entry in told] == [
            ("evidence", "January 2004 to July 2017"),
            ("event", "May 2015 to April 2016"),
            ("event", "June 2016"),
            ("evidence", "June 2016 to July 2017"),
            ("event", "April 2017"),
            ("event", "May 2017"),
            ("evidence", "by 19 July 2017"),
            ("evidence", "by 19 July 2017"),
            ("event", "by 19 July 2017"),
            ("event", "before the end of May 2018"),
        ]

    def test_three_recommendations_became_three_parts(self):
        parts = decision().parts.select_related("recommendation")
        numbers = [part.recommendation and part.recommendation.number for part in parts]
        assert numbers == ["2.1", "2.2", "2.3"]


class TestDecision:
    @pytest.mark.parametrize("reference", ["003996/2017", "3996/2017", " 03996/2017 "])
    def test_found_with_noughts_and_without(self, reference):
        assert list(Decision.objects.known_as(reference)) == [decision()]

    @pytest.mark.parametrize("reference", ["3996/2016", "399600/2017", "3996", "x/2017"])
    def test_not_found_by_another_reference(self, reference):
        assert not Decision.objects.known_as(reference).exists()

    def test_its_record(self):
        record = decision()
        assert record.reference == "003996/2017"
        assert (record.taken_on, record.not_before) == (date(2017, 7, 19), date(2017, 7, 19))
        assert (record.portfolio, record.decision_maker, record.background_contact) == (
            None, "Not Applicable", ""
        )  # fmt: skip
        flags = (record.key_decision, record.on_forward_plan, record.urgent, record.private)
        assert flags == (False, False, False, False)
        assert record.taken_by is not None
        assert record.taken_by.kind == "cabinet_committee"
        assert record.scrutiny_body == scrutiny()
        assert record.urgency_notices.count() == 0

    def test_the_record_lists_no_ward_though_the_report_says_all(self):
        record = decision()
        assert (record.all_wards, record.wards.count()) == (False, 0)
        assert record.report is not None
        assert record.report.all_wards
        assert (record.criteria.count(), record.topics.count()) == (0, 0)

    def test_part_three_waits_for_two_later_bodies(self):
        states = [part.state for part in decision().parts.all()]
        assert states == ["approved", "to_receive", "conditional"]
        waits = PartCondition.objects.select_related("body", "part")
        assert [(row.part.number, row.kind, row.body.kind, row.outcome) for row in waits] == [
            (3, "report", "business_management", "waiting"),
            (3, "approval", "city_council", "waiting"),
        ]
        assert {str(row.when) for row in waits} == {"September 2017"}
        part = decision().parts.get(number=3)
        part.state = "approved"
        refused_by("part_stays_conditional", part.save)

    def test_it_is_locked_and_the_log_says_since_when(self):
        record = decision()
        assert (record.status, record.is_locked) == ("called_in", True)
        moves = [(move.before, move.after) for move in record.status_changes.all()]
        assert moves == [("draft", "subject"), ("subject", "called_in")]
        times = [timezone.localtime(move.at) for move in record.status_changes.all()]
        assert [f"{at:%-d %B %H:%M}" for at in times] == ["19 July 14:00", "26 July 13:30"]
        assert "not in the papers" in record.status_changes.all()[0].reason

    def test_no_clock_releases_it(self):
        assert release_expired() == 0
        record = decision()
        record.status = "in_force"
        refused_by("decision_not_released_while_called_in", record.save)


class TestCallIn:
    def test_eleven_grounds_in_four_groups(self):
        letters = [ground.letter for ground in CallInCriterion.objects.all()]
        assert [letters.count(letter) for letter in "abcd"] == [3, 5, 2, 1]
        assert [ground.number for ground in CallInCriterion.objects.all()] == [*range(1, 12)]
        assert CallInCriterion.objects.values("question").distinct().count() == 4
        assert "District" in CallInCriterion.objects.get(number=11).text

    def test_nine_of_eleven_are_ticked_at_least_one_in_every_group(self):
        ticks = request().ticks.select_related("criterion")
        assert [tick.criterion.number for tick in ticks] == [1, 2, 4, 5, 6, 7, 8, 9, 11]
        assert {tick.criterion.letter for tick in ticks} == set("abcd")

    def test_received_two_and_a_half_hours_before_the_window_closed(self):
        asked = request()
        assert asked.received_at is not None and asked.closes_at is not None
        assert f"{timezone.localtime(asked.received_at):%A %-d %B %Y %H:%M}" == (
            "Wednesday 26 July 2017 13:30"
        )
        assert f"{timezone.localtime(asked.closes_at):%A %-d %B %Y %H:%M}" == (
            "Wednesday 26 July 2017 16:00"
        )
        assert asked.margin == timedelta(hours=2, minutes=30)
        assert decision().call_in_closes_at == asked.closes_at

    def test_taken_on_is_kept_as_it_was_written(self):
        assert request().taken_on_written == date(2017, 7, 21)
        assert decision().taken_on == date(2017, 7, 19)

    def test_two_councillors_signed_who_held_office_on_that_day(self):
        signatures = request().signatures.select_related("person", "term__seat__ward")
        assert [(one.printed_name, one.term.seat.ward.name) for one in signatures] == [
            ("Randal Brew", "Northfield"),
            ("Ken Wood", "Sutton New Hall"),
        ]
        sits = CouncillorTerm.objects.on(date(2017, 7, 26))
        assert sits.filter(call_in_signatures__in=signatures).count() == 2
        assert request().rule.signatories == 2

    def test_one_who_signed_is_deputy_chair_of_the_committee_that_hears_it(self):
        chairing = BodyAppointment.objects.on(date(2017, 8, 10)).chairing()
        both = chairing.filter(body=request().body, person__call_in_signatures__request=request())
        assert [row.person.name for row in both] == ["Randal Brew"]

    def test_the_form_s_head(self):
        asked = request()
        assert (asked.channel, asked.dated, asked.body) == (
            "paper", date(2017, 7, 26), scrutiny()
        )  # fmt: skip
        assert asked.title_written == "Taking Forward Local Leadership"
        assert asked.taken_by_written == "Cabinet Committee - Local Leadership"
        assert "Room 315" in asked.addressed_to and "Dave Smith" in asked.addressed_to
        assert asked.signed_copy is not None
        with asked.signed_copy.content.open() as copy:
            assert b"This is no copy of the form." in copy.read()

    def test_heard_eleven_working_days_after_it_came(self):
        hearing = CallInHearing.objects.select_related("meeting", "item").get()
        assert (hearing.meeting.date, hearing.meeting.time) == (date(2017, 8, 10), time(10, 30))
        assert hearing.item is not None
        assert hearing.item.number == 4
        received = request().received_at
        assert received is not None
        assert working_days_to_hearing(received, hearing.meeting.date) == 11

    def test_two_are_summoned_the_papers_name_one(self):
        summoned = CallInHearing.objects.get().summonses.all()
        told = [(one.role, one.person and one.person.name, one.attended) for one in summoned]
        assert told == [("Portfolio holder", None, ""), ("Lead officer", "Chris Jordan", "")]

    def test_its_outcome_is_nobody_s_invention(self):
        hearing = CallInHearing.objects.get()
        assert (hearing.outcome, hearing.reasons, hearing.recorded_by) == ("", "", None)
        assert request().status == "valid"

    @pytest.mark.parametrize(
        "taken, days, closes",
        [
            (date(2016, 9, 20), 5, datetime(2016, 9, 27, 16)),
            (date(2017, 7, 19), 5, datetime(2017, 7, 26, 16)),
            (date(2024, 4, 23), 4, datetime(2024, 4, 29, 16)),
        ],
    )
    def test_the_council_s_windows_of_three_years(self, taken, days, closes):
        rule = call_in_rule(taken)
        assert rule.working_days == days
        window = call_in_closes(taken_on=taken, published_on=None, rule=rule)
        assert window.closes_at == timezone.make_aware(closes)

    def test_one_rule_at_a_time(self):
        rules = CallInRule.objects.order_by("start")
        assert [(rule.start.year, rule.end and rule.end.year) for rule in rules] == [
            (2016, 2017), (2017, 2024), (2024, None)
        ]  # fmt: skip
        another = CallInRule(
            name="Another", start=date(2018, 1, 1), start_event="taken", working_days=3
        )
        refused_by("call_in_rule_one_at_a_time", another.save)

    def test_published_on_the_21st_plus_three_working_days_is_the_same_moment(self):
        rule = CallInRule(start_event="published", working_days=3, closes=time(16))
        window = call_in_closes(
            taken_on=date(2017, 7, 19), published_on=date(2017, 7, 21), rule=rule
        )
        assert window.closes_at == decision().call_in_closes_at


# W6: line of the register -> due, in words that the pages use
DUES = {
    1: "September 2017",
    2: "September 2017",
    3: "September 2017",
    4: "September 2017",
    5: "September 2017",
    6: "before the end of September 2017",
    7: "as soon as possible",
    8: "September 2017",
    9: "September 2017",
    10: "during the summer",
    11: "September 2017",
    12: "no date",
    13: "before roll-out, no date",
    14: "2018/19 budget",
    15: "2018/19, after the new wards",
    16: "as appropriate, in the Action Plan",
    17: "no date",
    18: "no date",
    19: "May to June 2018",
}


class TestWork:
    def test_nineteen_promises_with_their_dues(self):
        dues: dict[int, set[str]] = {}
        for line in data.lines("promises.csv"):
            promise = Promise.objects.get(what=line["what"], source=line["source"])
            dues.setdefault(int(line["line"]), set()).add(str(promise.when or promise.due_words))
        assert dues == {number: {due} for number, due in DUES.items()}

    def test_where_the_papers_give_no_date_none_is_guessed(self):
        undated = Promise.objects.filter(when_kind="")
        assert undated.count() == 9
        assert not undated.filter(due_words="").exists()

    def test_the_decision_s_parts_lead_to_five_promises(self):
        linked = Promise.objects.exclude(part=None).select_related("part").order_by("pk")
        assert [row.part and row.part.number for row in linked] == [2, 2, 2, 2, 3]

    def test_three_things_out_of_the_work_programme_with_owner_and_reporting_line(self):
        rows = Promise.objects.filter(item__number=8).order_by("pk")
        assert [row.kind for row in rows] == ["action", "suggestion", "action"]
        overview = rows[1]
        assert overview.owner is not None
        assert (overview.owner.name, overview.reports_to) == (
            "Emma Williamson", "The Deputy Leader"
        )  # fmt: skip
        assert {row.body for row in rows} == {scrutiny()}

    def test_overdue_in_november_2017_and_what_has_no_date_never_is(self):
        late = Promise.objects.overdue(date(2017, 11, 15))
        assert late.count() == 11
        assert not late.filter(when_kind="").exists()

    def test_the_action_plan_beside_its_paper_in_three_strands(self):
        plan = ActionPlan.objects.get()
        assert plan.report == CommitteeReport.objects.get()
        assert plan.reports_to.kind == "cabinet_committee"
        strands = {strand.kind: strand.items.count() for strand in plan.strands.all()}
        assert strands == {"service": 12, "strategic": 5, "governance": 5}

    def test_its_steps_rest_while_the_decision_is_locked(self):
        assert set(ActionPlanItem.objects.values_list("status", flat=True)) == {"planned"}
        step = ActionPlanItem.objects.get(title="High-level Ward Plans for the 40 wards")
        assert str(step.when) == "before the end of September 2017"
        assert step.decision_part is not None
        assert step.decision_part.number == 1
        step.status = "under_way"
        refused_by("held_by_its_decision", step.save)

    def test_the_pilot_waits_for_its_report_and_the_roll_out_for_both(self):
        pilot = ActionPlanItem.objects.get(title="Pilot of Ward Action Co-ordinators")
        assert pilot.trial
        assert [step.title for step in pilot.waits_for.all()] == [
            "Report on the detail, scale and pace of Ward Action Co-ordinators"
        ]
        assert [step.title for step in pilot.holds_up.all()] == [
            "Evaluate the pilot and make a full business case"
        ]

    def test_the_amendment_goes_to_two_bodies_in_september(self):
        route = AmendmentStep.objects.select_related("body", "amendment")
        assert [(step.body.kind, step.status, str(step.when)) for step in route] == [
            ("business_management", "ahead", "September 2017"),
            ("city_council", "ahead", "September 2017"),
        ]
        assert route[0].amendment.in_force_from is None
        assert not DistrictResource.objects.exists()

    def test_four_measures_and_no_reading(self):
        assert [measure.number for measure in Measure.objects.all()] == [1, 2, 3, 4]
        assert (Indicator.objects.count(), Reading.objects.count()) == (0, 0)

    def test_areas_from_september_and_no_name_invented(self):
        assert not AreaScheme.objects.on(date(2017, 8, 31)).exists()
        assert AreaScheme.objects.on(date(2017, 9, 1)).count() == 1
        assert AssistantLeaderDuty.objects.on(date(2017, 9, 1)).count() == 5
        assert not AssistantLeader.objects.exists()

    def test_what_the_database_sees_itself_is_no_finding(self):
        codes = SourceFinding.objects.values_list("code", flat=True)
        assert len(codes) == 17
        assert {"two-copies-of-appendix-a", "service-without-a-tick", "title-of-the-paper"} <= set(
            codes
        )
        assert not SourceFinding.objects.exclude(settled_on=None).exists()
