"""Decisions in their window and the register of call-ins, as people ask for them."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from leadership.governance.models import CallInRequest, CallInRule, Decision
from leadership.governance.reports.decisions import said_left
from leadership.governance.services.call_ins import begin_request, sign_request, withdraw_request
from leadership.governance.services.decision_status import (
    confirm_decision,
    publish_decision,
    release_expired,
    withdraw_decision,
)
from leadership.governance.services.hearings import judge_request, record_outcome, set_hearing
from tests.factories import BankHolidayFactory, WardFactory
from tests.governance_factories import (
    CommitteeFactory,
    DecisionFactory,
    by_the_clock,
    published,
    sitting_of,
)
from tests.personas import committee_services, councillor, manager, officer, scrutiny_officer
from tests.plans.asking import ENDINGS, answered, figures, rows, summary, text_of

pytestmark = pytest.mark.django_db
WINDOW, REGISTER = "decisions-in-window", "call-in-register"
SUM = "taken Wed 19 July 2017; 5 working days; closes Wed 26 July at 16:00"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 7, 24, 10, 30)


@pytest.fixture
def clerk():
    return committee_services()


@pytest.fixture
def by_clerk(client, clerk):
    client.force_login(clerk)
    return client


@pytest.fixture
def cabinet():
    return CommitteeFactory(name="Cabinet Committee", kind="cabinet_committee")


@pytest.fixture
def scrutiny():
    return CommitteeFactory(name="Resources Scrutiny")


@pytest.fixture
def hedges(clerk, cabinet, scrutiny):
    """Reference 003996/2017, in its window."""
    return published(
        clerk, serial=3996, title="Hedges", taken_by=cabinet, scrutiny_body=scrutiny, all_wards=True
    )


def signed_by_two(decision, *, when=(2017, 7, 26, 13, 30), numbers=(1, 2)):
    """Begun and signed by two councillors: received at that minute."""
    elm = WardFactory()
    brew, wood = councillor(of=elm), councillor(of=elm)
    brew.person.name, wood.person.name = "Rex Brew", "Kit Wood"
    brew.person.save()
    wood.person.save()
    grounds = dict.fromkeys(numbers, ("", ""))
    with by_the_clock(2017, 7, 26, 9):
        request = begin_request(
            decision=decision, by=brew, grounds=grounds, reasons="Rushed.", ask=[wood.person]
        )
    with by_the_clock(*when):
        sign_request(request=request, by=wood, version=request.version)
    request.refresh_from_db()
    return request


def heard(request, scrutiny, outcome, *, on=date(2017, 8, 10)):
    colm = committee_services()
    with by_the_clock(2017, 7, 27, 9):
        judge_request(request=request, by=colm)
        meeting = sitting_of(scrutiny, on)
        hearing = set_hearing(request=request, meeting=meeting, summoned=[], by=colm)
    with by_the_clock(on.year, on.month, on.day, 12):
        record_outcome(hearing=hearing, outcome=outcome, reasons="Too fast.", by=colm)
    return hearing


# -- decisions in their window


def test_a_row_of_a_decision_in_its_window(by_clerk, hedges):
    (row,) = rows(by_clerk, WINDOW)
    assert row == {
        "reference": "003996/2017",
        "title": "Hedges",
        "body": "Cabinet Committee",
        "taken_on": "2017-07-19",
        "published_on": "2017-07-19",
        "rule": hedges.call_in_rule.name,
        "sum": SUM,
        "closes_at": "2017-07-26T16:00:00+01:00",
        "left": "2 days 5 h 30 min left",
        "status": "Decision Subject To Call In",
        "wards": "All wards",
    }
    assert summary(by_clerk, WINDOW).sentence == (
        "1 decision, 1 of them in its call-in window at 10:30 on 24 July 2017."
        " The next closes on Wed 26 July 2017 at 16:00."
    )
    assert figures(by_clerk, WINDOW) == {"Decision Subject To Call In": "1"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_says_when_it_closes(by_clerk, hedges, ending):
    said = text_of(answered(by_clerk, WINDOW, ending), ending)
    for words in ("003996/2017", "Hedges", "2 days 5 h 30 min left", SUM):
        assert "".join(words.split()) in said, words


def test_the_sum_says_a_bank_holiday(by_clerk, hedges):
    BankHolidayFactory(on=date(2017, 7, 24))
    (said,) = rows(by_clerk, WINDOW, "sum")[0]
    assert said == (
        "taken Wed 19 July 2017; 5 working days; Mon 24 July is a bank holiday;"
        " closes Thu 27 July at 16:00"
    )


def test_the_window_is_open_to_its_last_minute(by_clerk, hedges, settings):
    settings.DEMO_DATE = datetime(2017, 7, 26, 16)
    assert rows(by_clerk, WINDOW, "left") == [("Less than a minute left",)]
    settings.DEMO_DATE = datetime(2017, 7, 26, 16, 1)
    assert rows(by_clerk, WINDOW) == []
    assert rows(by_clerk, WINDOW, "left", status="all") == [("Closed; not released yet",)]


def test_how_each_ended(by_clerk, clerk, hedges, scrutiny, settings):
    others = {
        name: published(clerk, title=name, scrutiny_body=scrutiny)
        for name in ("Asked", "Cleared", "Confirmed", "Withdrawn")
    }
    exempt = DecisionFactory(title="Exempt", urgent=True)
    with by_the_clock(2017, 7, 19, 17):
        publish_decision(decision=exempt, by=clerk, exempt_because="Flood")
    DecisionFactory(title="Draft")
    signed_by_two(others["Asked"])
    heard(signed_by_two(others["Cleared"]), scrutiny, "not_called_in")
    heard(signed_by_two(others["Confirmed"]), scrutiny, "referred_back")
    with by_the_clock(2017, 9, 1, 9):
        confirm_decision(decision=others["Confirmed"], by=clerk, reason="It stands.")
        withdraw_decision(decision=others["Withdrawn"], by=clerk, reason="Given up.")
        assert release_expired() == 1
    settings.DEMO_DATE = datetime(2017, 9, 2, 9)
    found = dict(rows(by_clerk, WINDOW, "title", "left", status="all"))
    assert found == {
        "Hedges": "Closed without a valid request",
        "Asked": "Request received on 26 July 2017 at 13:30",
        "Cleared": "Heard on 10 August 2017: Not called in",
        "Confirmed": "Heard on 10 August 2017: Called in and sent back to the decision maker;"
        " confirmed on 1 September 2017",
        "Withdrawn": "Withdrawn on 1 September 2017",
        "Exempt": "Exempt from call-in: Flood",
        "Draft": "Not published yet",
    }


def test_by_committee_state_day_and_ward(by_clerk, clerk, hedges, cabinet):
    elm, ash = WardFactory(name="Elm", code="E1"), WardFactory(name="Ash", code="E2")
    later = published(clerk, title="Kerbs", taken_on=date(2017, 7, 20))
    later.wards.add(elm, ash)

    def found(**filters):
        return [title for (title,) in rows(by_clerk, WINDOW, "title", **filters)]

    assert found() == ["Hedges", "Kerbs"]  # the nearest end first
    assert found(body=cabinet.pk) == ["Hedges"]
    assert found(since="2017-07-20") == ["Kerbs"]
    assert found(until="2017-07-19") == ["Hedges"]
    assert found(ward=elm.code) == ["Hedges", "Kerbs"]  # all wards are that ward's too
    assert found(status="in_force") == []
    assert found(status="subject") == ["Kerbs", "Hedges"]  # the latest first
    assert rows(by_clerk, WINDOW, "wards", since="2017-07-20") == [("Ash, Elm",)]
    backwards = {"since": "2017-07-20", "until": "2017-07-19"}
    assert by_clerk.get(reverse("report_page", args=[WINDOW]), backwards).status_code == 400


def test_time_left_in_words():
    assert said_left(timedelta(days=1, minutes=5)) == "1 day 5 min left"
    assert said_left(timedelta(hours=2)) == "2 h left"
    assert said_left(timedelta(seconds=59)) == "Less than a minute left"


def test_what_is_not_public_is_for_who_reads_the_records(client, clerk, hedges):
    published(clerk, title="Secret lease", private=True)
    DecisionFactory(title="Draft lease")

    def titles(user, **filters):
        client.force_login(user)
        return {title for (title,) in rows(client, WINDOW, "title", **filters)}

    assert titles(manager(), status="all") == {"Hedges", "Secret lease", "Draft lease"}
    assert titles(scrutiny_officer(), status="all") == {"Hedges", "Secret lease"}
    assert titles(officer(), status="all") == {"Hedges"}
    assert titles(manager(), status="all", copy="publication") == {"Hedges"}
    client.force_login(officer())
    form = client.get(reverse("report_page", args=[WINDOW])).context["form"]
    assert "draft" not in dict(form.fields["status"].choices)


# -- the register


def test_a_row_of_the_register(by_clerk, hedges, scrutiny):
    request = signed_by_two(hedges, numbers=(1, 2, 4, 5, 6, 7, 8, 9, 11))
    heard(request, scrutiny, "not_called_in")
    (row,) = rows(by_clerk, REGISTER)
    assert row == {
        "reference": "003996/2017",
        "title": "Hedges",
        "body": "Resources Scrutiny",
        "received_at": "2017-07-26T13:30:00+01:00",
        "deadline": "2017-07-26T16:00:00+01:00",
        "margin": "2 h 30 min before the deadline",
        "minutes": 150,
        "signed_by": "Rex Brew, Kit Wood",
        "grounds": "1, 2, 4, 5, 6, 7, 8, 9, 11",
        "valid": "Valid",
        "hearing_on": "2017-08-10",
        "days": 11,
        "limit": 15,
        "outcome": "Not called in",
        "taken_on_written": "2017-07-19",
        "taken_on": "2017-07-19",
    }
    assert summary(by_clerk, REGISTER).sentence == "1 request for call-in: 0 pending, 1 heard."
    assert figures(by_clerk, REGISTER) == {
        "Heard": "1",
        "hearings after the limit": "0",
        "dated otherwise than the record": "0",
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_has_the_margin(by_clerk, hedges, ending):
    signed_by_two(hedges)
    said = text_of(answered(by_clerk, REGISTER, ending), ending)
    for words in ("003996/2017", "2 h 30 min before the deadline", "Rex Brew, Kit Wood"):
        assert "".join(words.split()) in said, words


def test_a_hearing_after_the_limit_counts_its_working_days(by_clerk, hedges, scrutiny):
    """Mon 28 August is a bank holiday: 26 working days up to 1 September."""
    BankHolidayFactory(on=date(2017, 8, 28))
    request = signed_by_two(hedges)
    heard(request, scrutiny, "to_council", on=date(2017, 9, 1))
    keys = ("days", "limit", "outcome")
    assert rows(by_clerk, REGISTER, *keys) == [
        (26, 15, "Called in and referred to the City Council")
    ]
    assert figures(by_clerk, REGISTER)["hearings after the limit"] == "1"


def test_another_day_as_written_is_told_beside_the_records(by_clerk, hedges):
    """Only an open request is written; the service writes the record's own day."""
    elm = WardFactory()
    wood = councillor(of=elm)
    with by_the_clock(2017, 7, 26, 9):
        request = begin_request(
            decision=hedges, by=councillor(of=elm), grounds={1: ("", "")}, reasons="",
            ask=[wood.person],
        )  # fmt: skip
    CallInRequest.objects.filter(pk=request.pk).update(taken_on_written=date(2017, 7, 21))
    keys = ("taken_on_written", "taken_on", "received_at", "margin", "valid")
    label = "dated otherwise than the record"
    assert rows(by_clerk, REGISTER, *keys) == [
        ("2017-07-21", "2017-07-19", None, "", "Waiting for signatures")
    ]
    assert figures(by_clerk, REGISTER)[label] == "1"
    assert summary(by_clerk, REGISTER).sentence == (
        "1 request for call-in: 0 pending, 0 heard, 1 waiting for signatures."
    )
    CallInRequest.objects.filter(pk=request.pk).update(taken_on_written=None)
    assert rows(by_clerk, REGISTER, *keys[:2]) == [(None, "2017-07-19")]
    assert figures(by_clerk, REGISTER)[label] == "0"


def test_late_and_refused_ones_are_for_who_reads_the_records(client, clerk, hedges, scrutiny):
    late = published(clerk, title="Late", scrutiny_body=scrutiny)
    refused = published(clerk, title="Refused", scrutiny_body=scrutiny)
    waiting = published(clerk, title="Given up", scrutiny_body=scrutiny)
    signed_by_two(hedges)
    CallInRule.objects.update(late="mark")
    signed_by_two(late, when=(2017, 7, 26, 16, 1))
    with by_the_clock(2017, 7, 27, 9):
        judge_request(request=signed_by_two(refused), invalid_because="No ground", by=clerk)
    given_up = signed_by_two(waiting)
    with by_the_clock(2017, 7, 27, 9):
        withdraw_request(request=given_up, by=clerk, reason="Settled.")

    def told(user, **filters):
        client.force_login(user)
        found = rows(client, REGISTER, "title", "valid", "minutes", **filters)
        return {title: rest for title, *rest in found}

    everything = {
        "Hedges": ["Not looked at yet", 150],
        "Late": ["Received too late", -1],
        "Refused": ["Not valid: No ground", 150],
        "Given up": ["Withdrawn before it was looked at", 150],
    }
    for user in (clerk, scrutiny_officer(), manager()):
        assert told(user) == everything
    for user in (officer(), councillor(of=WardFactory())):
        assert set(told(user)) == {"Hedges", "Given up"}
    assert set(told(clerk, copy="publication")) == {"Hedges", "Given up"}
    assert told(clerk, status="late") == {"Late": everything["Late"]}
    client.force_login(officer())
    offered = client.get(reverse("report_page", args=[REGISTER])).context["form"].fields["status"]
    assert [key for key, _ in offered.choices] == ["", "received", "valid", "heard", "withdrawn"]
    assert Decision.objects.get(title="Refused").status == "in_force"


def test_the_register_by_committee_and_day_of_receipt(by_clerk, clerk, hedges, cabinet, scrutiny):
    other = published(clerk, title="Kerbs")
    signed_by_two(hedges)
    signed_by_two(other, when=(2017, 7, 26, 14))

    def found(**filters):
        return [title for (title,) in rows(by_clerk, REGISTER, "title", **filters)]

    assert found() == ["Kerbs", "Hedges"]
    assert found(body=cabinet.pk) == found(body=scrutiny.pk) == ["Hedges"]
    assert found(body=other.scrutiny_body_id) == ["Kerbs"]
    assert found(since="2017-07-27") == found(until="2017-07-25") == []
    assert len(found(since="2017-07-26", until="2017-07-26")) == 2
