"""Bank holidays: the table, its seeding, and who is told when it changes."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from leadership.dates import holidays_change
from leadership.dates.models import BankHoliday, holidays
from leadership.dates.requests import holidays_of
from leadership.dates.services import SOURCE, add_holiday, load_holidays, remove_holiday
from leadership.people.backends import PersonBackend
from tests import personas
from tests.factories import BankHolidayFactory

pytestmark = pytest.mark.django_db
NEW_YEAR = date(2018, 1, 1)


@pytest.fixture
def told(monkeypatch):
    """What the registered functions are told."""
    heard = []
    monkeypatch.setattr(holidays_change, "_told", [heard.append])
    return heard


def test_the_shipped_table_is_loaded_once(told, capsys):
    call_command("load_bank_holidays")
    assert capsys.readouterr().out == "140 bank holidays added.\n"
    assert load_holidays() == 0
    assert BankHoliday.objects.count() == 140
    assert len(told) == 1
    assert (len(told[0].added), told[0].removed, told[0].by) == (140, {}, None)


def test_what_is_shipped_says_what_it_is():
    load_holidays()
    of_2017 = BankHoliday.objects.filter(on__year=2017).order_by("on")
    assert [(f"{day.on:%d %b}", day.name) for day in of_2017] == [
        ("02 Jan", "New Year’s Day (substitute day)"),
        ("14 Apr", "Good Friday"),
        ("17 Apr", "Easter Monday"),
        ("01 May", "Early May bank holiday"),
        ("29 May", "Spring bank holiday"),
        ("28 Aug", "Summer bank holiday"),
        ("25 Dec", "Christmas Day"),
        ("26 Dec", "Boxing Day"),
    ]
    assert {day.source for day in of_2017} == {SOURCE}


def test_a_day_that_is_there_keeps_its_name():
    BankHolidayFactory(on=date(2017, 8, 28), name="Our summer holiday")
    assert load_holidays() == 139
    assert BankHoliday.objects.get(on=date(2017, 8, 28)).name == "Our summer holiday"


def test_holidays_are_read_half_open_in_one_query(django_assert_num_queries):
    for day in (date(2017, 12, 25), date(2017, 12, 26), NEW_YEAR):
        BankHolidayFactory(on=day)
    with django_assert_num_queries(1):
        found = holidays(date(2017, 12, 26), NEW_YEAR)
    assert found == {date(2017, 12, 26)}


def test_a_page_asks_once_and_only_when_it_counts(django_assert_num_queries):
    BankHolidayFactory(on=date(2017, 12, 25))
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    with django_assert_num_queries(0):
        counted = holidays_of(request)
    with django_assert_num_queries(1):
        assert date(2017, 12, 25) in counted
        assert date(2017, 12, 24) not in holidays_of(request)


def test_they_come_with_whoever_is_signed_in(django_assert_num_queries):
    BankHolidayFactory(on=date(2017, 12, 25))
    request = RequestFactory().get("/")
    request.user = PersonBackend().get_user(personas.officer().pk)
    with django_assert_num_queries(0):
        assert date(2017, 12, 25) in holidays_of(request)


def test_adding_and_removing_a_day_is_told(told):
    gita = personas.manager()
    day = add_holiday(on=NEW_YEAR, name=" New Year's Day ", by=gita)
    remove_holiday(holiday=day, by=gita)
    assert [(heard.added, heard.removed, heard.by) for heard in told] == [
        ({NEW_YEAR: "New Year's Day"}, {}, gita),
        ({}, {NEW_YEAR: "New Year's Day"}, gita),
    ]
    assert not BankHoliday.objects.exists()


def test_a_day_is_a_holiday_once_and_a_refusal_is_not_told(told):
    BankHolidayFactory(on=NEW_YEAR)
    with pytest.raises(IntegrityError), transaction.atomic():
        add_holiday(on=NEW_YEAR, name="Again", by=None)
    assert told == []


def test_who_registers_twice_is_told_once(told):
    again = []

    def hear(change):
        again.append(change)

    for _ in range(2):
        holidays_change.register(hear)
    add_holiday(on=NEW_YEAR, name="New Year's Day", by=None)
    assert [change.added for change in again] == [{NEW_YEAR: "New Year's Day"}]
    assert len(told) == 1


def test_what_is_told_is_undone_where_the_teller_fails(monkeypatch):
    def fail(change):
        raise RuntimeError("no")

    monkeypatch.setattr(holidays_change, "_told", [fail])
    with pytest.raises(RuntimeError):
        add_holiday(on=NEW_YEAR, name="New Year's Day", by=None)
    assert not BankHoliday.objects.exists()


class TestAdmin:
    add = "/admin/dates/bankholiday/add/"

    def test_a_manager_adds_and_removes_a_day_through_the_services(self, client, told):
        gita = personas.manager()
        client.force_login(gita)
        said = {"on": "2018-01-01", "name": "New Year's Day", "source": ""}
        assert client.post(self.add, said).status_code == 302
        day = BankHoliday.objects.get()
        gone = client.post(f"/admin/dates/bankholiday/{day.pk}/delete/", {"post": "yes"})
        assert gone.status_code == 302
        assert not BankHoliday.objects.exists()
        assert [(list(each.added), list(each.removed), each.by) for each in told] == [
            ([NEW_YEAR], [], gita),
            ([], [NEW_YEAR], gita),
        ]

    def test_the_same_day_twice_is_said_in_the_form(self, client, told):
        BankHolidayFactory(on=NEW_YEAR)
        client.force_login(personas.manager())
        again = client.post(self.add, {"on": "2018-01-01", "name": "Again", "source": ""})
        assert again.status_code == 200
        assert "Bank holiday with this Day already exists." in again.content.decode()
        assert told == []

    def test_a_days_name_is_corrected_and_its_date_is_not(self, client, told):
        day = BankHolidayFactory(on=NEW_YEAR, name="Nwe Year")
        client.force_login(personas.manager())
        said = {"on": "2018-01-02", "name": "New Year's Day", "source": ""}
        client.post(f"/admin/dates/bankholiday/{day.pk}/change/", said)
        day.refresh_from_db()
        assert (day.on, day.name) == (NEW_YEAR, "New Year's Day")
        assert told == []

    def test_an_officer_adds_none(self, client, told):
        client.force_login(personas.officer())
        assert client.get("/admin/dates/bankholiday/").status_code == 403
        assert client.get(self.add).status_code == 403
        client.post(self.add, {"on": "2018-01-01", "name": "A day off"})
        assert not BankHoliday.objects.exists()
