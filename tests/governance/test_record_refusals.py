"""Reports, records, promises and what is brought to a committee: what their services refuse when
no form has asked first, and what is left as it was."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from leadership.dates.vague import VagueDate
from leadership.governance.models import (
    Decision,
    DecisionPart,
    DecisionTopic,
    PartCondition,
    Promise,
    ReportAuthor,
)
from leadership.governance.services import winding_down
from leadership.governance.services.carrying_out import under_its_decision
from leadership.governance.services.correcting import correct_record
from leadership.governance.services.decisions import draft_decision, save_decision
from leadership.governance.services.promises import save_promise
from leadership.governance.services.raised import save_raised
from leadership.governance.services.record_rows import remove_row, save_row
from leadership.governance.services.reports import save_report, take_back_report
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import AgendaItemFactory, MeetingFactory, WardFactory
from tests.governance_factories import (
    CallForActionFactory,
    CommitteeFactory,
    CommitteeReportFactory,
    DecisionFactory,
    DistrictResourceFactory,
    PartConditionFactory,
    PetitionFactory,
    PromiseFactory,
    RecommendationFactory,
    in_force,
    meeting_of,
    part_held,
)

pytestmark = pytest.mark.django_db
GONE = "Somebody else removed this while you were writing"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 26, 10)


@pytest.fixture(params=["officer", "councillor", "scrutiny_officer", "administrator"])
def reader(request):
    """Somebody who reads, and keeps no committee's record."""
    return getattr(personas, request.param)()


def unchanged(row, **fields) -> None:
    """What was written on the row in hand did not reach the database."""
    row.refresh_from_db()
    assert {name: getattr(row, name) for name in fields} == fields


class TestReports:
    def test_who_keeps_no_record_writes_none(self, reader):
        report = CommitteeReportFactory(subject="Hedges")
        report.subject = "Ditches"
        with pytest.raises(NotAllowed):
            save_report(report=report, by=reader, version=1)
        unchanged(report, subject="Hedges", version=1)

    def test_who_keeps_no_record_takes_none_back(self, reader):
        report = CommitteeReportFactory(published=True)
        with pytest.raises(NotAllowed):
            take_back_report(report=report, by=reader, version=1)
        unchanged(report, published=True, version=1)

    def test_a_draft_is_not_taken_back(self, colm):
        report = CommitteeReportFactory()
        with pytest.raises(Conflict, match="This report is a draft already"):
            take_back_report(report=report, by=colm, version=1)
        unchanged(report, published=False, version=1)

    def test_a_report_that_somebody_removed_is_not_written_again(self, colm):
        report = CommitteeReportFactory()
        type(report).objects.get().delete()
        with pytest.raises(Conflict, match=GONE):
            save_report(report=report, by=colm, version=1)
        assert not type(report).objects.exists()


class TestDecisions:
    def test_a_key_decision_is_not_drafted_without_its_reason(self, colm):
        report = CommitteeReportFactory(
            key_decision=True, published=True, forward_plan_reference="FP 12"
        )
        with pytest.raises(Refused, match="Say why it is a key decision") as refused:
            draft_decision(report=report, reference="5/2017", key_because=" ", by=colm)
        assert refused.value.field == "key_because"
        assert not Decision.objects.exists()

    def test_who_keeps_no_record_saves_none(self, reader):
        decision = DecisionFactory(title="Hedges")
        decision.title = "Ditches"
        with pytest.raises(NotAllowed):
            save_decision(decision=decision, by=reader, version=1)
        unchanged(decision, title="Hedges", version=1)

    def test_what_the_form_did_not_ask_stays(self, colm):
        decision, north = DecisionFactory(serial=12), WardFactory()
        decision.wards.add(north)
        decision.title = "Ditches"
        save_decision(decision=decision, by=colm, version=1)
        unchanged(decision, title="Ditches", version=2, reference="000012/2017")
        assert list(decision.wards.all()) == [north]

    def test_who_keeps_no_record_corrects_none(self, reader):
        for record in (in_force(source="The paper"), CommitteeReportFactory(source="The paper")):
            record.source = "Hearsay"
            with pytest.raises(NotAllowed):
                correct_record(record=record, by=reader)
            unchanged(record, source="The paper", version=1)


class TestRows:
    def test_who_keeps_no_record_adds_no_row_to_one(self, reader):
        decision, report = DecisionFactory(), CommitteeReportFactory()
        rows = {
            decision: DecisionTopic(decision=decision, name="Gardens"),
            report: ReportAuthor(report=report, role="Director"),
        }
        for record, row in rows.items():
            with pytest.raises(NotAllowed):
                save_row(row=row, record=record, by=reader, version=1)
            unchanged(record, version=1)
        assert not DecisionTopic.objects.exists()
        assert not ReportAuthor.objects.exists()

    def test_who_keeps_no_record_takes_no_row_out(self, reader):
        decision, asked = DecisionFactory(), RecommendationFactory()
        for record, row in ((decision, decision.parts.get()), (asked.report, asked)):
            with pytest.raises(NotAllowed):
                remove_row(row=row, record=record, by=reader, version=1)
            row.refresh_from_db()
            unchanged(record, version=1)

    def test_a_second_condition_leaves_the_part_conditional(self, colm):
        condition = PartConditionFactory()
        part, council = condition.part, CommitteeFactory()
        second = PartCondition(part=part, position=2, kind="approval", body=council)
        second.when = VagueDate.in_month(2017, 10)
        with CaptureQueriesContext(connection) as asked:
            save_row(row=second, record=part.decision, by=colm, version=1)
        assert list(part.conditions.all()) == [condition, second]
        unchanged(part, state="conditional")
        assert not [each for each in asked if 'UPDATE "governance_decisionpart"' in each["sql"]]
        unchanged(part.decision, version=2)

    def test_what_is_no_rule_of_a_trigger_stays_an_error(self, colm):
        decision = DecisionFactory()
        again = DecisionPart(decision=decision, number=1, text="Twice")
        with pytest.raises(IntegrityError, match="decision_part_number_once"):
            save_row(row=again, record=decision, by=colm, version=1)
        assert [part.text for part in decision.parts.all()] == ["Part 1"]
        unchanged(decision, version=1)


class TestCarryingOut:
    def test_another_fault_than_the_lock_stays_an_error(self):
        decision = in_force(serial=12)
        with (
            pytest.raises(IntegrityError, match="decision_reference_in_range"),
            under_its_decision(),
        ):
            Decision.objects.update(serial=0)
        unchanged(decision, serial=12, status="in_force")

    def test_a_resource_that_somebody_removed_is_not_written_again(self, colm):
        resource = DistrictResourceFactory()
        type(resource).objects.get().delete()
        with pytest.raises(NotAllowed):
            winding_down.write_resource(resource=resource, by=colm, version=1)
        assert not type(resource).objects.exists()

    def test_a_resource_without_its_day_goes_under_a_decision_that_waits(self, colm):
        resource, held = DistrictResourceFactory(), part_held(by=colm)
        resource.decision_part = held
        winding_down.write_resource(resource=resource, by=colm, version=1)
        unchanged(resource, decision_part=held, realigned_from=None, version=2)


class TestPromises:
    @pytest.mark.parametrize("who", [personas.officer, personas.councillor, personas.administrator])
    def test_who_keeps_no_promises_saves_none(self, who):
        promise = PromiseFactory(what="A count")
        promise.what = "No count"
        with pytest.raises(NotAllowed):
            save_promise(promise=promise, by=who(), version=1)
        with pytest.raises(NotAllowed):
            save_promise(promise=Promise(what="Another", source="Paper"), by=who())
        unchanged(promise, what="A count", version=1)
        assert Promise.objects.count() == 1

    def test_nothing_is_promised_under_an_item_that_one_may_not_read(self, saba):
        closed = AgendaItemFactory(meeting=MeetingFactory(), exempt=True)
        promise = Promise(what="A count", item=closed)
        with pytest.raises(NotAllowed):
            save_promise(promise=promise, by=saba)
        assert not Promise.objects.exists()

    def test_it_is_due_at_a_meeting_of_the_body_it_was_promised_to(self, saba):
        promise = PromiseFactory()
        october = meeting_of(promise.body, date=date(2017, 10, 4), status="scheduled")
        promise.due_meeting = october
        save_promise(promise=promise, by=saba, version=1)
        unchanged(promise, due_meeting=october, version=2)


@pytest.mark.parametrize("make", [PetitionFactory, CallForActionFactory])
def test_what_came_of_it_is_said(make, colm):
    raised = make()
    raised.outcome, raised.outcome_text = "considered", " "
    with pytest.raises(Refused, match="Say what came of it") as refused:
        save_raised(raised=raised, by=colm, version=1)
    assert refused.value.field == "outcome_text"
    unchanged(raised, outcome="waiting", outcome_text="", version=1)
