"""A query whose SQL is written once: what may change in it, and that nothing else does."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from leadership.dates.prepared import NotOnlyKeyAndDay, Prepared
from tests.factories import CouncillorTermFactory
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db
DAY = date(2017, 11, 15)


def sitting(person, day):
    return CouncillorTerm.objects.filter(person=person).on(day).annotate(party_again=F("party"))


def test_it_asks_for_another_person_and_day_with_the_sql_that_was_written_once():
    calls = []

    def make(person, day):
        calls.append(person)
        return sitting(person, day)

    anna = CouncillorTermFactory(start=date(2016, 5, 9), end=date(2017, 5, 1), party="Yellow")
    bert = CouncillorTermFactory(start=date(2016, 5, 9), party="Green")
    prepared = Prepared(make)
    assert prepared.ask(anna.person_id, date(2017, 4, 30)) == [anna]
    assert prepared.ask(anna.person_id, date(2017, 5, 1)) == []
    (found,) = prepared.ask(bert.person_id, DAY)
    assert (found, found.party_again) == (bert, "Green")
    assert len(calls) == 2, "once for each of the two askings that nobody makes"


def test_a_day_that_is_counted_from_the_day_follows_it():
    term = CouncillorTermFactory(start=DAY)
    prepared = Prepared(lambda person, day: sitting(person, day + timedelta(7)))
    assert prepared.ask(term.person_id, DAY - timedelta(7)) == [term]
    assert prepared.ask(term.person_id, DAY - timedelta(8)) == []


def test_what_stays_the_same_stays():
    term = CouncillorTermFactory(party="Green")
    prepared = Prepared(lambda person, day: sitting(person, day).filter(party="Green"))
    assert prepared.ask(term.person_id, DAY) == [term]


@pytest.mark.parametrize(
    "make",
    [
        lambda person, day: CouncillorTerm.objects.filter(pk=person + 1),
        lambda person, day: CouncillorTerm.objects.filter(party=f"{day:%B}"),
        lambda person, day: CouncillorTerm.objects.filter(pk__in=range(day.month)),
        lambda person, day: CouncillorTerm.objects.all()[: day.month],
    ],
)
def test_what_depends_on_more_is_refused(make):
    with pytest.raises(NotOnlyKeyAndDay):
        Prepared(make).ask(1, DAY)


def test_a_percent_sign_and_a_constant_stay_as_they_were():
    term = CouncillorTermFactory(party="100 %s Green")
    prepared = Prepared(lambda person, day: sitting(person, day).filter(party__contains="% %s"))
    assert prepared.ask(term.person_id, DAY) == []
    prepared = Prepared(lambda person, day: sitting(person, day).filter(party__contains="0 %s"))
    assert prepared.ask(term.person_id, DAY) == [term]


def test_a_connection_is_told_once_and_a_new_one_again():
    term = CouncillorTermFactory(start=DAY)
    prepared = Prepared(sitting)
    with CaptureQueriesContext(connection) as asked:
        assert prepared.ask(term.person_id, DAY) == prepared.ask(term.person_id, DAY) == [term]
    assert len(asked) == 2, "what is prepared is no query of the page"
    told = "SELECT count(*) FROM pg_prepared_statements WHERE name = %s"
    with connection.cursor() as cursor:
        cursor.execute(told, [prepared._name])
        assert cursor.fetchone() == (1,)
        cursor.execute(f"DEALLOCATE {prepared._name}")
    prepared._known_to.clear()
    assert prepared.ask(term.person_id, DAY) == [term]
