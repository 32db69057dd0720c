"""A year's dates, read line by line, loaded, and made meetings."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.dates.vague import VagueDate
from leadership.dates.years import MunicipalYear
from leadership.meetings import services
from leadership.meetings.date_lines import NotADate, in_words, read_lines
from leadership.meetings.models import Meeting, MeetingSchedule
from leadership.meetings.weekdays import schedule_warning, weekday_warning
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.committee_factories import (
    CommitteeFactory,
    MeetingScheduleFactory,
    ScheduledDateFactory,
)
from tests.factories import AgendaItemFactory
from tests.personas import committee_services, councillor, scrutiny_officer

YEAR = MunicipalYear(2017, date(2017, 5, 23), date(2018, 5, 22))
EITHER = VagueDate.several(date(2018, 4, 4), date(2018, 4, 11))
LIST = """
6 September
Wednesday 4 October 2017
13 December

3 January
1 March 2018
4 or 11 April
"""


class TestLines:
    def test_a_year_is_read_as_a_committee_agrees_it(self):
        days = [(9, 6), (10, 4), (12, 13)]
        fixed = [date(2017, *day) for day in days] + [date(2018, 1, 3), date(2018, 3, 1)]
        assert read_lines(LIST, YEAR) == [*map(VagueDate.on, fixed), EITHER]

    def test_and_joins_two_meetings_or_joins_two_days_of_one(self):
        two = [VagueDate.on(date(2018, 4, 4)), VagueDate.on(date(2018, 4, 11))]
        assert read_lines("4 and 11 April", YEAR) == two
        assert read_lines("4 or 11 April 2018", YEAR) == [EITHER]

    def test_months_may_be_alternatives(self):
        months = VagueDate.either(date(2018, 3, 1), date(2018, 4, 1))
        assert read_lines("March or April 2018", YEAR) == [months]
        assert read_lines("March 2018", YEAR) == [VagueDate.in_month(2018, 3)]

    @pytest.mark.parametrize("line", ["soon", "31 June", "6 September 6", "by July 2017"])
    def test_what_is_no_date_is_said_with_its_line(self, line):
        with pytest.raises(NotADate, match=f"“{line}” is not a date"):
            read_lines(f"4 October\n{line}", YEAR)

    @pytest.mark.parametrize("line", ["6 September 2018", "6 September 2016", "20 and 23 May 2018"])
    def test_another_year_is_refused(self, line):
        with pytest.raises(NotADate, match="is not in 2017/18"):
            read_lines(line, YEAR)

    def test_no_committee_meets_more_than_weekly(self):
        with pytest.raises(NotADate, match="more than 60"):
            read_lines("6 September\n" * 61, YEAR)

    @given(st.dates(YEAR.start, date(2018, 5, 21)))
    def test_every_day_of_the_year_is_read_back(self, day):
        when = VagueDate.on(day)
        assert read_lines(in_words(when), YEAR) == [when]
        assert read_lines(f"{day:%A} {day.day} {day:%B}", YEAR) == [when]

    @given(st.lists(st.dates(YEAR.start, date(2018, 5, 21)), min_size=2, max_size=4, unique=True))
    def test_so_are_alternatives(self, days):
        when = VagueDate.several(*sorted(days))
        assert read_lines(in_words(when), YEAR) == [when]

    @given(st.text(max_size=40))
    def test_no_text_breaks_it(self, text):
        try:
            found = read_lines(text, YEAR)
        except NotADate:
            return
        assert all(when.first in YEAR and when.last in YEAR for when in found)


@pytest.fixture
def body(db):
    return CommitteeFactory()


@pytest.fixture
def colm(db):
    return committee_services()


def load(body, by, *dates, **more):
    return services.load_schedule(body=body, year=2017, dates=dates, by=by, **more)


def words(schedule):
    return [in_words(row.when) for row in schedule.dates.in_time_order()]


def test_a_years_dates_are_loaded(body, colm):
    usual = {"weekday": 2, "time": time(10, 30), "venue": "Council House"}
    schedule = load(body, colm, *read_lines(LIST, YEAR), **usual)
    assert str(schedule) == f"{body}, 2017/18"
    assert (schedule.weekday, schedule.time, schedule.venue) == (2, time(10, 30), "Council House")
    assert words(schedule) == [
        "6 September 2017", "4 October 2017", "13 December 2017", "3 January 2018",
        "1 March 2018", "4 or 11 April 2018",
    ]  # fmt: skip
    warnings = list(filter(None, map(schedule_warning, schedule.dates.all())))
    assert warnings == ["1 March 2018 is a Thursday, not a Wednesday."]


def test_loaded_again_what_is_a_meeting_stays(body, colm):
    schedule = load(body, colm, VagueDate.on(date(2017, 9, 6)), EITHER)
    first = schedule.dates.in_time_order().first()
    meeting = services.fix_date(scheduled=first, date=date(2017, 9, 6), by=colm)
    again = load(body, colm, VagueDate.on(date(2017, 9, 6)), VagueDate.on(date(2018, 4, 11)))
    assert again == schedule
    assert words(schedule) == ["6 September 2017", "11 April 2018"]
    assert schedule.dates.in_time_order().first().meeting == meeting


def test_dates_outside_the_year_and_no_dates_are_refused(body, colm):
    for dates in ([], [VagueDate.on(date(2018, 9, 6))]):
        with pytest.raises(Refused) as refused:
            load(body, colm, *dates)
        assert refused.value.field == "dates"
    assert not MeetingSchedule.objects.exists()


def test_they_were_agreed_at_an_item_of_the_body(body, colm):
    with pytest.raises(Refused) as refused:
        load(body, colm, EITHER, agreed_at=AgendaItemFactory())
    assert refused.value.field == "agreed_at"
    assert not MeetingSchedule.objects.exists()


def test_a_date_becomes_a_meeting_at_the_chosen_day(body, colm):
    scheduled = ScheduledDateFactory(schedule__body=body, schedule__weekday=2, when=EITHER)
    with pytest.raises(Refused, match="The date agreed is 4 or 11 April 2018"):
        services.fix_date(scheduled=scheduled, date=date(2018, 4, 7), by=colm)
    meeting = services.fix_date(
        scheduled=scheduled, date=date(2018, 4, 11), time=time(10, 30), venue="Room 2",
        venue_is_public=True, by=colm,
    )  # fmt: skip
    scheduled.refresh_from_db()
    assert scheduled.meeting == meeting
    assert (meeting.kind, meeting.status, list(meeting.bodies.all())) == (
        "committee", "scheduled", [body]
    )  # fmt: skip
    assert (meeting.stated_weekday, weekday_warning(meeting)) == (2, "")
    with pytest.raises(Conflict, match="is a meeting already"):
        services.fix_date(scheduled=scheduled, date=date(2018, 4, 4), by=colm)
    assert Meeting.objects.count() == 1


def test_a_date_off_the_weekday_is_kept_and_marked(body, colm):
    first_of_march = VagueDate.on(date(2018, 3, 1))
    scheduled = ScheduledDateFactory(schedule__body=body, schedule__weekday=2, when=first_of_march)
    meeting = services.fix_date(scheduled=scheduled, date=date(2018, 3, 1), by=colm)
    assert weekday_warning(meeting) == (
        "The paper says Wednesday, but 1 March 2018 is a Thursday. It is kept as the paper has it."
    )


def test_within_a_month_any_day_is_chosen(body, colm):
    scheduled = ScheduledDateFactory(schedule__body=body, when=VagueDate.in_month(2018, 3))
    with pytest.raises(Refused):
        services.fix_date(scheduled=scheduled, date=date(2018, 4, 1), by=colm)
    assert services.fix_date(scheduled=scheduled, date=date(2018, 3, 7), by=colm).pk


def test_a_date_that_was_replaced_in_the_meantime_is_gone(body, colm):
    scheduled = ScheduledDateFactory(schedule__body=body)
    load(body, colm, EITHER)
    with pytest.raises(Conflict, match="loaded again in the meantime"):
        services.fix_date(scheduled=scheduled, date=date(2017, 9, 6), by=colm)
    assert not Meeting.objects.exists()


def test_scrutiny_officers_keep_scrutinys_dates_and_no_cabinets(body):
    saba = scrutiny_officer()
    load(body, saba, EITHER)
    cabinet = CommitteeFactory(kind="cabinet_committee")
    for user in (saba, councillor()):
        with pytest.raises(NotAllowed):
            load(cabinet, user, EITHER)
    scheduled = ScheduledDateFactory(schedule=MeetingScheduleFactory(body=cabinet))
    with pytest.raises(NotAllowed):
        services.fix_date(scheduled=scheduled, date=date(2017, 9, 6), by=saba)
    assert (cabinet.schedules.count(), Meeting.objects.count()) == (1, 0)
