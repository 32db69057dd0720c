"""What does not agree in the papers: found anew each time, kept as it is, seen as far as the record
is."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser

from jobs_skills.models import TimetableEntry
from leadership.dates.vague import VagueDate
from leadership.governance import findings as registry
from leadership.governance.findings import Finding, findings_for, register_findings
from leadership.governance.models import CallInRequest, CommitteeReport, Decision, ReportSignature
from leadership.governance.services.call_ins import sign_request
from leadership.governance.services.findings import settle
from leadership.meetings.models import MeetingSchedule, ScheduledDate, Weekday
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.board_factories import BoardFactory, TimetableEntryFactory
from tests.factories import (
    MeetingFactory,
    PersonFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePortfolioFactory,
    WardFactory,
)
from tests.governance_factories import (
    CommitteeFactory,
    SourceFindingFactory,
    by_the_clock,
    published,
)

pytestmark = pytest.mark.django_db

PUBLIC = AnonymousUser()


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 0)


@pytest.fixture
def report():
    return CommitteeReport.objects.create(
        report_to=CommitteeFactory(), subject="Lanterns", decision_on=date(2017, 7, 19),
        purpose="Light", published=True, not_key_because="Small",
    )  # fmt: skip


def found(code, user=PUBLIC):
    return [(each.source, each.what) for each in findings_for(user) if each.code == code]


def test_a_request_that_names_another_day_than_the_record(begun, wood, colm):
    CallInRequest.objects.filter(pk=begun.pk).update(taken_on_written=date(2017, 7, 19))
    assert found("call-in-taken-on", colm) == []
    CallInRequest.objects.filter(pk=begun.pk).update(taken_on_written=date(2017, 7, 21))
    said = [
        (
            f"Request for call-in of {begun.decision.reference}",
            "The request says that the decision was taken on 21 July 2017; its record says 19 July "
            "2017.",
        )
    ]
    assert (found("call-in-taken-on"), found("call-in-taken-on", colm)) == ([], said)
    with by_the_clock(2017, 7, 26, 13, 30):
        sign_request(request=begun, version=begun.version, by=wood)
    assert found("call-in-taken-on") == said


def test_a_record_without_wards_beside_a_report_of_all(report, colm):
    decision = published(by=colm, report=report)
    assert found("decision-wards") == []
    CommitteeReport.objects.filter(pk=report.pk).update(all_wards=True)
    assert found("decision-wards") == [
        (
            f"Decision {decision.reference}",
            "The record lists no ward; the report says that it affects all wards.",
        )
    ]
    Decision.objects.filter(pk=decision.pk).update(private=True)
    assert (found("decision-wards"), len(found("decision-wards", colm))) == ([], 1)


def test_a_date_off_its_lists_weekday():
    schedule = MeetingSchedule.objects.create(
        body=CommitteeFactory(name="Lantern Committee"), year=2017, weekday=Weekday.WEDNESDAY
    )
    for when in (
        VagueDate.on(date(2018, 2, 28)),
        VagueDate.on(date(2018, 3, 1)),
        VagueDate.several(date(2018, 4, 4), date(2018, 4, 12)),
        VagueDate.in_month(2018, 5),
    ):
        row = ScheduledDate(schedule=schedule)
        row.when = when
        row.save()
    assert [what for _, what in found("scheduled-weekday")] == [
        "1 March 2018 stands among Wednesdays and is a Thursday.",
        "12 April 2018 stands among Wednesdays and is a Thursday.",
    ]


def test_a_meeting_whose_paper_names_another_weekday():
    MeetingFactory(date=date(2017, 10, 18), stated_weekday=Weekday.WEDNESDAY)
    MeetingFactory(date=date(2017, 10, 19), stated_weekday=Weekday.WEDNESDAY)
    MeetingFactory(date=date(2017, 10, 20), stated_weekday=Weekday.WEDNESDAY, public=False)
    said = [("Meeting of 19 October 2017", "The paper says Wednesday; the date is a Thursday.")]
    assert found("meeting-weekday") == said
    assert len(found("meeting-weekday", personas.manager())) == 2


def test_a_report_dated_after_it_was_signed(report):
    anna = PersonFactory(name="Anna Early")
    ReportSignature.objects.create(
        report=report, role="Director", person=anna, signed_on=date(2017, 7, 14)
    )
    assert found("signature-order") == []
    CommitteeReport.objects.filter(pk=report.pk).update(dated=date(2017, 7, 17))
    assert found("signature-order") == [
        ("Lanterns", "Anna Early signed on 14 July 2017; the report is dated 17 July 2017.")
    ]
    CommitteeReport.objects.filter(pk=report.pk).update(published=False)
    assert found("signature-order") == []


def test_no_key_decision_over_two_wards_and_nobody_said_why(report, colm):
    decision = published(by=colm)
    assert found("not-key") == []
    decision.wards.add(WardFactory())
    assert found("not-key") == []
    decision.wards.add(WardFactory())
    CommitteeReport.objects.filter(pk=report.pk).update(all_wards=True, not_key_because="")
    assert [source for source, _ in found("not-key")] == [
        f"Decision {decision.reference}", "Lanterns",
    ]  # fmt: skip
    Decision.objects.filter(pk=decision.pk).update(not_key_because="Small")
    assert [source for source, _ in found("not-key")] == ["Lanterns"]


def test_services_without_a_tick_or_a_portfolio():
    whole = ServiceLevelFactory(at_ward=True).service
    ServicePortfolioFactory(service=whole)
    ServiceLevelFactory(service=ServiceFactory(name="Childhood"), at_ward=False)
    said = [what for _, what in found("service-without-level")]
    assert said == ["Childhood is ticked at no level: neither ward nor cluster nor city."]
    assert [what for _, what in found("service-without-portfolio")] == [
        "Childhood is in nobody’s portfolio."
    ]


def test_summits_after_their_target_for_those_who_work_with_the_board():
    board = BoardFactory()
    kind = TimetableEntry.Kind.MEETINGS
    for text, when in (
        ("Summits", "before end of July 2017"),
        ("Four summits", "24 and 25 July 2017, and twice on 1 August 2017"),
    ):
        TimetableEntryFactory(
            scheme=board.scheme, board=None, text=text, kind=kind, when=VagueDate.parse(when)
        )
    assert found("summits-after-target") == []
    [(_, what)] = found("summits-after-target", personas.manager())
    assert what == "Summits: before the end of July 2017. Four summits: 2 of 4 later than that."


def test_a_source_is_registered_once(monkeypatch):
    monkeypatch.setattr(registry, "_sources", [])

    def lanterns(user):
        return [Finding("lantern", "Paper", f"Told to {user}", "As it is")]

    register_findings(lanterns)
    register_findings(lanterns)
    assert [each.what for each in findings_for(PUBLIC)] == ["Told to AnonymousUser"]


# -- settled


def test_a_finding_is_settled_once_and_what_was_found_stays(colm):
    finding = SourceFindingFactory()
    day = date(2017, 11, 1)
    with pytest.raises(NotAllowed):
        settle(finding=finding, how="Asked", on=day, by=personas.officer())
    with pytest.raises(Refused, match="still to come"):
        settle(finding=finding, how="Asked", on=date(2017, 11, 16), by=colm)
    with pytest.raises(Refused, match="how it was settled"):
        settle(finding=finding, how=" ", on=day, by=colm)
    settled = settle(finding=finding, how="Asked the author", on=day, by=colm)
    assert (settled.what, settled.settled_as) == (finding.what, "Asked the author")
    with pytest.raises(Conflict, match="settled on 1 November 2017"):
        settle(finding=finding, how="Again", on=day, by=colm)
