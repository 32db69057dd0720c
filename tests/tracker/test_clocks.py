"""The core offer's clocks: started, met, opened anew, counted anew."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import settings as rules
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from leadership.dates.models import BankHoliday
from leadership.dates.services import add_holiday, load_holidays, remove_holiday, shipped_holidays
from leadership.dates.working_days import add_working_days
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    AcknowledgementFactory,
    ClockChangeFactory,
    ClockFactory,
    CoreOfferFactory,
    IssueFactory,
    PersonFactory,
    ServiceFactory,
    StandardFactory,
    WardFactory,
)
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses
from tracker.models import Clock, ClockChange, Issue, Status
from tracker.services import (
    PastIssue,
    accept_answer,
    acknowledge,
    answer,
    assign,
    close_issue,
    dispute_answer,
    raise_issue,
    record_past_issues,
    redact_acknowledgement,
    reopen,
)

pytestmark = pytest.mark.django_db

FRIDAY = date(2017, 8, 25)
SUMMER_HOLIDAY = date(2017, 8, 28)
DONE = {"outcome_kind": "done", "outcome": "The lamp is lit."}


@pytest.fixture(autouse=True)
def today(settings):
    """Set the business clock: today(2017, 9, 1)."""

    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 8, 25)
    return set_to


@pytest.fixture
def offer():
    """1, 5 and 10 working days for every service, from July 2017; the real bank holidays."""
    load_holidays()
    return StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19))).offer


@pytest.fixture
def ward():
    return WardFactory()


@pytest.fixture
def wasim(ward):
    return personas.coordinator(of=ward)


def raised(ward, by, **given):
    return raise_issue(ward=ward, by=by, title="Dark lamp", **given)


def dues(issue):
    return {clock.kind: clock.due for clock in issue.clocks.all()}


def met(issue):
    return {clock.kind: (clock.met_on, clock.taken) for clock in issue.clocks.all()}


NOT_MET = (None, None)


class TestStarting:
    def test_an_issue_is_given_three_clocks_and_the_last_ones_due_date(self, offer, ward, wasim):
        issue = raised(ward, wasim)
        assert dues(issue) == {
            "acknowledge": date(2017, 8, 29),
            "respond": date(2017, 9, 4),
            "resolve": date(2017, 9, 11),
        }
        assert issue.due == date(2017, 9, 11)
        assert issue.clocks.get(kind="resolve").sum_in_words == (
            "received Fri 25 August 2017; 10 working days; Mon 28 August is a bank holiday;"
            " due Mon 11 September"
        )
        assert met(issue) == dict.fromkeys(["acknowledge", "respond", "resolve"], NOT_MET)

    def test_a_due_date_that_somebody_gave_stays(self, offer, ward, wasim):
        issue = raised(ward, wasim, due=date(2017, 12, 1))
        assert issue.due == date(2017, 12, 1)
        assert dues(issue)["resolve"] == date(2017, 9, 11)

    def test_a_service_has_its_own_times(self, offer, ward, wasim):
        lamps = ServiceFactory()
        StandardFactory(offer=offer, service=lamps, acknowledge=2, respond=3, resolve=4)
        assert [clock.days for clock in raised(ward, wasim, service=lamps).clocks.in_order()] == [
            2, 3, 4,
        ]  # fmt: skip

    def test_without_a_core_offer_there_is_no_clock_and_no_due_date(self, ward, wasim):
        issue = raised(ward, wasim)
        assert (issue.due, issue.clocks.count()) == (None, 0)

    def test_what_was_raised_before_the_offer_has_none(self, offer, ward, wasim):
        assert raised(ward, wasim, raised_on=date(2017, 7, 18)).clocks.count() == 0
        assert raised(ward, wasim, raised_on=date(2017, 7, 19)).clocks.count() == 3

    def test_an_old_record_has_none(self, offer, ward):
        said = PastIssue(ward=ward, raised_on=FRIDAY, title="Dark lamp", status=Status.RAISED)
        (key,) = record_past_issues(issues=[said], by=None)
        issue = Issue.objects.get(pk=key)
        assert (issue.due, issue.clocks.count()) == (None, 0)

    def test_a_later_standard_changes_no_clock(self, offer, ward, wasim):
        issue = raised(ward, wasim)
        offer.standards.update(resolve=20)
        assert dues(issue)["resolve"] == date(2017, 9, 11)


class TestMeeting:
    def test_acknowledged_answered_and_accepted(self, offer, ward, wasim, today):
        issue, ros = raised(ward, wasim), PersonFactory(name="Ros Roads")
        today(2017, 8, 29)
        acknowledge(
            issue=issue, who=ros, what_next="We look.", hear_next=date(2017, 9, 5), by=wasim
        )
        assert met(issue) == {
            "acknowledge": (date(2017, 8, 29), 1), "respond": NOT_MET, "resolve": NOT_MET,
        }  # fmt: skip
        today(2017, 9, 5)
        answer(issue=issue, by=wasim, **DONE)
        assert met(issue)["respond"] == (date(2017, 9, 5), 6)
        assert met(issue)["resolve"] == NOT_MET
        today(2017, 9, 12)
        accept_answer(issue=issue, by=personas.councillor(of=ward))
        assert met(issue) == {
            "acknowledge": (date(2017, 8, 29), 1),
            "respond": (date(2017, 9, 5), 6),
            "resolve": (date(2017, 9, 12), 11),
        }
        missed = {clock.kind: clock.is_missed(date(2017, 12, 1)) for clock in issue.clocks.all()}
        assert missed == {"acknowledge": False, "respond": True, "resolve": True}

    def test_a_reply_at_once_acknowledges_and_an_end_at_once_answers(self, offer, ward, wasim):
        one, two = (raised(ward, wasim, owner=PersonFactory()) for _ in range(2))
        answer(issue=one, by=wasim, **DONE)
        close_issue(issue=two, by=wasim, **DONE)
        assert [kind for kind, when in met(one).items() if when != NOT_MET] == [
            "acknowledge", "respond",
        ]  # fmt: skip
        assert NOT_MET not in met(two).values()

    def test_to_name_an_owner_is_no_acknowledgement(self, offer, ward, wasim):
        issue = raised(ward, wasim)
        assign(issue=issue, owner=PersonFactory(), by=wasim)
        assert met(issue)["acknowledge"] == NOT_MET

    def test_a_second_acknowledgement_meets_nothing_again(self, offer, ward, wasim, today):
        issue, ros = raised(ward, wasim), PersonFactory()
        words = {"issue": issue, "who": ros, "what_next": "We look.", "by": wasim}
        acknowledge(hear_next=date(2017, 9, 1), **words)
        today(2017, 9, 1)
        acknowledge(hear_next=date(2017, 9, 8), **words)
        assert met(issue)["acknowledge"] == (FRIDAY, 0)
        assert issue.acknowledgements.count() == 2


class TestOpeningAnew:
    def test_a_reply_sent_back_is_owed_anew_and_the_end_runs_on(self, offer, ward, wasim, today):
        issue = raised(ward, wasim, owner=PersonFactory())
        answer(issue=issue, by=wasim, **DONE)
        today(2017, 9, 6)
        carol = personas.councillor(of=ward)
        dispute_answer(issue=issue, reason="It is dark again.", by=carol)
        issue.refresh_from_db()
        assert dues(issue) == {
            "acknowledge": date(2017, 8, 29),
            "respond": date(2017, 9, 13),
            "resolve": date(2017, 9, 11),
        }
        assert met(issue) == {
            "acknowledge": (FRIDAY, 0), "respond": NOT_MET, "resolve": NOT_MET,
        }  # fmt: skip
        change = ClockChange.objects.get()
        assert (change.clock.kind, change.before, change.after, change.by) == (
            "respond", date(2017, 9, 4), date(2017, 9, 13), carol,
        )  # fmt: skip
        assert change.because == "The councillor was not satisfied with the reply"
        assert issue.due == date(2017, 9, 11)

    def test_a_closed_issue_opened_again_has_a_new_end(self, offer, ward, wasim, today):
        issue = raised(ward, wasim, owner=PersonFactory())
        close_issue(issue=issue, by=wasim, **DONE)
        today(2017, 10, 2)
        reopen(issue=issue, reason="Dark again", by=wasim)
        issue.refresh_from_db()
        assert (dues(issue)["respond"], dues(issue)["resolve"], issue.due) == (
            date(2017, 10, 9), date(2017, 10, 16), date(2017, 10, 16),
        )  # fmt: skip
        assert ClockChange.objects.count() == 2
        assert met(issue)["acknowledge"] == (FRIDAY, 0)

    def test_an_end_that_somebody_gave_stays(self, offer, ward, wasim, today):
        issue = raised(ward, wasim, owner=PersonFactory(), due=date(2017, 12, 1))
        close_issue(issue=issue, by=wasim, **DONE)
        today(2017, 10, 2)
        reopen(issue=issue, reason="Dark again", by=wasim)
        issue.refresh_from_db()
        assert issue.due == date(2017, 12, 1)

    def test_an_issue_without_clocks_is_given_none(self, offer, ward, wasim):
        issue = IssueFactory(ward=ward, status=Status.CLOSED)
        reopen(issue=issue, reason="Dark again", by=wasim)
        assert issue.clocks.count() == 0


class TestAcknowledging:
    words = {"what_next": " A carpenter looks. ", "hear_next": date(2017, 9, 1)}

    def test_the_three_parts_are_kept_and_who_has_it_is_who_was_named(self, ward, wasim):
        issue, ros = IssueFactory(ward=ward), PersonFactory()
        after = acknowledge(issue=issue, who=ros, by=wasim, version=1, **self.words)
        assert (after.status, after.owner, after.hear_next, after.version) == (
            Status.OPEN, ros, date(2017, 9, 1), 2,
        )  # fmt: skip
        said = issue.acknowledgements.get()
        assert (said.who, said.what_next, said.hear_next, said.on, said.by) == (
            ros, "A carpenter looks.", date(2017, 9, 1), FRIDAY, wasim,
        )  # fmt: skip

    def test_work_that_began_goes_on(self, ward, wasim):
        issue = IssueFactory(ward=ward, status=Status.IN_PROGRESS)
        acknowledge(issue=issue, who=issue.owner, by=wasim, **self.words)
        issue.refresh_from_db()
        assert issue.status == Status.IN_PROGRESS

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [({"what_next": "  "}, "what_next"), ({"hear_next": date(2017, 8, 24)}, "hear_next")],
    )
    def test_what_is_missing_is_refused_by_field(self, ward, wasim, wrong, field):
        issue = IssueFactory(ward=ward)
        with pytest.raises(Refused) as refused:
            acknowledge(issue=issue, who=PersonFactory(), by=wasim, **{**self.words, **wrong})
        assert refused.value.field == field
        issue.refresh_from_db()
        assert (issue.status, issue.hear_next) == (Status.RAISED, None)
        assert issue.acknowledgements.count() == 0

    @pytest.mark.parametrize("status", [Status.ANSWERED, Status.CLOSED])
    def test_after_a_reply_there_is_nothing_to_acknowledge(self, ward, wasim, status):
        issue = IssueFactory(ward=ward, status=status)
        with pytest.raises(Conflict):
            acknowledge(issue=issue, who=issue.owner, by=wasim, **self.words)
        assert issue.acknowledgements.count() == 0

    def test_a_councillor_does_not_acknowledge(self, ward):
        issue = IssueFactory(ward=ward)
        for user in (personas.councillor(of=ward), personas.officer(), personas.administrator()):
            with pytest.raises(NotAllowed):
                acknowledge(issue=issue, who=PersonFactory(), by=user, **self.words)
        assert issue.acknowledgements.count() == 0

    def test_who_read_an_older_version_is_told(self, ward, wasim):
        issue = IssueFactory(ward=ward, version=3)
        with pytest.raises(Conflict):
            acknowledge(issue=issue, who=PersonFactory(), by=wasim, version=2, **self.words)

    def test_a_reply_takes_the_promised_day_away(self, ward, wasim):
        for finish in (answer, close_issue):
            issue = IssueFactory(ward=ward, owner=PersonFactory(), hear_next=date(2017, 8, 1))
            assert issue in Issue.objects.unheard(FRIDAY)
            finish(issue=issue, by=wasim, **DONE)
            issue.refresh_from_db()
            assert issue.hear_next is None

    def test_unheard_is_with_officers_and_the_day_has_passed(self):
        day = FRIDAY - timedelta(1)
        passed = IssueFactory(owner=PersonFactory(), hear_next=day, due=date(2018, 3, 1))
        IssueFactory(owner=PersonFactory(), hear_next=FRIDAY)
        IssueFactory(owner=PersonFactory())
        assert list(Issue.objects.unheard(FRIDAY)) == [passed]
        assert passed.is_unheard(FRIDAY)
        assert not passed.is_unheard(day)

    def test_what_was_said_is_blanked_by_a_manager_alone_history_too(self, ward, wasim):
        said = AcknowledgementFactory(what_next="Mrs Quillhoop rings back.")
        with pytest.raises(NotAllowed):
            redact_acknowledgement(acknowledgement=said, reason="A name", by=wasim)
        with pytest.raises(Refused):
            redact_acknowledgement(acknowledgement=said, reason=" ", by=personas.manager())
        redact_acknowledgement(acknowledgement=said, reason="A name", by=personas.manager())
        assert said.what_next == "[removed]"
        events = said.history.order_by("pgh_id")
        assert {event.what_next for event in events} == {"[removed]"}
        assert events.last().pgh_context["reason"] == "A name"


class TestInvariants:
    def test_a_clock_of_a_kind_is_there_once(self):
        clock = ClockFactory()
        other = ClockFactory(issue=clock.issue, kind="respond")
        refused_by("clock_once_a_kind", by_sql, other, kind="resolve")

    def test_a_clock_is_due_later_than_received(self):
        clock = ClockFactory()
        refuses(
            clock,
            "clock_due_after_it_was_received",
            "A clock is due after the day it was received.",
            due=clock.received,
        )

    @pytest.mark.parametrize(
        ("met_on", "taken"), [(FRIDAY, None), (None, 3), (date(2000, 1, 1), 3)]
    )
    def test_a_met_clock_says_when_and_after_how_long(self, met_on, taken):
        refuses(
            ClockFactory(),
            "clock_met_after_it_was_received",
            "A met clock says when, not before it was received, and after how many working days.",
            met_on=met_on,
            taken=taken,
        )

    def test_a_change_of_a_due_date_stays_on_record(self):
        change = ClockChangeFactory()
        refused_by("clock_change_stays", by_sql, change, because="Nothing")
        refused_by("clock_change_stays", delete_by_sql, change)

    def test_an_acknowledgement_is_never_edited(self):
        said = AcknowledgementFactory()
        refused_by("acknowledgement_never_edited", by_sql, said, what_next="Nothing")

    def test_an_acknowledgement_says_what_next_and_a_day_ahead(self):
        kept = AcknowledgementFactory()
        make = AcknowledgementFactory
        past = kept.on - timedelta(1)
        refused_by("acknowledgement_says_what_next", make, issue=kept.issue, what_next="")
        refused_by("acknowledgement_hear_next_is_ahead", make, issue=kept.issue, hear_next=past)

    def test_after_a_reply_nothing_more_is_promised(self):
        issue = IssueFactory(owner=PersonFactory(), hear_next=FRIDAY)
        refuses(
            issue,
            "issue_hears_next_while_with_officers",
            "After a reply nothing more was promised.",
            status="answered",
            answered_on=FRIDAY,
        )


class TestHolidays:
    NEW_YEAR, NAME = date(2018, 1, 1), "New Year's Day"

    @pytest.fixture
    def running(self, ward, wasim, today):
        """Received on 27 December 2017, when nobody had told of New Year's Day."""
        StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19)))
        today(2017, 12, 27)
        return raised(ward, wasim)

    def test_a_holiday_that_is_added_moves_what_runs_over_it(self, running):
        assert dues(running) == {
            "acknowledge": date(2017, 12, 28),
            "respond": date(2018, 1, 3),
            "resolve": date(2018, 1, 10),
        }
        gita = personas.manager()
        add_holiday(on=self.NEW_YEAR, name=self.NAME, by=gita)
        assert dues(running) == {
            "acknowledge": date(2017, 12, 28),
            "respond": date(2018, 1, 4),
            "resolve": date(2018, 1, 11),
        }
        changes = ClockChange.objects.order_by("clock__days")
        assert [(each.clock.kind, each.before, each.after, each.by) for each in changes] == [
            ("respond", date(2018, 1, 3), date(2018, 1, 4), gita),
            ("resolve", date(2018, 1, 10), date(2018, 1, 11), gita),
        ]
        assert {each.because for each in changes} == {"1 January 2018 was added: New Year's Day"}
        assert running.clocks.get(kind="respond").sum_in_words == (
            "received Wed 27 December 2017; 5 working days; Mon 1 January 2018 is a bank holiday;"
            " due Thu 4 January 2018"
        )

    def test_the_issues_due_date_goes_along_where_it_was_the_clocks(self, running, ward, wasim):
        given = raised(ward, wasim, due=date(2018, 1, 10) + timedelta(days=9))
        add_holiday(on=self.NEW_YEAR, name=self.NAME, by=None)
        running.refresh_from_db()
        given.refresh_from_db()
        assert (running.due, running.version) == (date(2018, 1, 11), 2)
        assert (given.due, given.version) == (date(2018, 1, 19), 1)

    def test_what_was_met_stays_as_it_was(self, running, wasim):
        close_issue(issue=running, by=wasim, **DONE)
        add_holiday(on=self.NEW_YEAR, name=self.NAME, by=None)
        assert dues(running)["resolve"] == date(2018, 1, 10)
        assert not ClockChange.objects.exists()

    def test_a_holiday_on_a_weekend_or_beyond_moves_nothing(self, running):
        for day in (date(2017, 12, 30), date(2017, 12, 27), date(2018, 1, 11)):
            add_holiday(on=day, name="Feast", by=None)
        assert dues(running)["resolve"] == date(2018, 1, 10)
        assert not ClockChange.objects.exists()

    def test_a_holiday_that_is_taken_away_moves_it_back_with_a_record(self, running):
        day = add_holiday(on=self.NEW_YEAR, name=self.NAME, by=None)
        remove_holiday(holiday=day, by=None)
        assert dues(running)["resolve"] == date(2018, 1, 10)
        last = ClockChange.objects.filter(clock__kind="resolve").latest("pk")
        assert last.because == "1 January 2018 was removed: New Year's Day"
        assert "bank holiday" not in running.clocks.get(kind="resolve").sum_in_words

    def test_loading_the_table_counts_everything_anew_once(self, running):
        load_holidays()
        assert dues(running)["resolve"] == date(2018, 1, 11)
        assert ClockChange.objects.count() == 2

    @pytest.mark.parametrize("more", [1, 4])
    def test_it_asks_as_much_for_many_issues_as_for_one(
        self, running, ward, wasim, more, django_assert_num_queries
    ):
        for _ in range(more):
            raised(ward, wasim)
        with django_assert_num_queries(11):
            add_holiday(on=self.NEW_YEAR, name=self.NAME, by=None)


class TestAnyHoliday(TestCase):
    """Whatever day is added: no running clock is due earlier, and each is due as counted now."""

    @rules(max_examples=40, deadline=None)
    @given(
        st.dates(date(2012, 1, 3), date(2028, 11, 1)),
        st.integers(1, 40),
        st.integers(-5, 70),
    )
    def test_an_added_holiday_never_makes_a_clock_due_earlier(self, received, days, away):
        table = frozenset(shipped_holidays())
        BankHoliday.objects.bulk_create(BankHoliday(on=day, name="Feast") for day in table)
        due = add_working_days(received, days, table)
        clock = ClockFactory(
            issue=IssueFactory(raised_on=received, due=due), received=received, days=days, due=due
        )
        day = received + timedelta(away)
        if day in table:
            return
        add_holiday(on=day, name="A day off", by=None)
        clock.refresh_from_db()
        assert clock.due == add_working_days(received, days, table | {day}) >= due
        assert clock.issue.clocks.get().changes.count() == (clock.due != due)
        clock.issue.refresh_from_db()
        assert clock.issue.due == clock.due


def test_a_clock_is_not_started_while_the_holidays_change(offer, ward, wasim):
    """Who starts a clock holds the table, so that who changes it waits; others may hold it too."""
    raised(ward, wasim)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT mode FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
        )
        assert ("ShareLock",) in cursor.fetchall()
    assert Clock.objects.count() == 3
