"""Committees in the admin: bodies with parent and quorum, seats to correct, dates in schedules."""

from datetime import date

import pytest
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.meetings.models import Body, BodyAppointment, MeetingSchedule
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    MeetingScheduleFactory,
    ScheduledDateFactory,
)
from tests.factories import PersonFactory
from tests.personas import committee_services, manager

pytestmark = pytest.mark.django_db

EITHER = VagueDate.several(date(2018, 4, 4), date(2018, 4, 11))
ROWS = {"dates-TOTAL_FORMS": 2, "dates-INITIAL_FORMS": 1, "dates-MIN_NUM_FORMS": 0}


@pytest.fixture
def by_gita(client):
    client.force_login(manager())
    return client


def chosen(row) -> str:
    """As the field offers it."""
    return f"{row} #{row.pk}"


def test_a_sub_committee_is_added_with_its_parent(by_gita):
    above = CommitteeFactory(name="Lanterns Scrutiny")
    asked = {"name": "Finance", "kind": "sub_committee", "parent": above.name, "quorum": "3"}
    by_gita.post(reverse("admin:meetings_body_add"), asked)
    below = Body.objects.get(name="Finance")
    assert (below.parent, below.quorum) == (above, 3)
    change = reverse("admin:meetings_body_change", args=[below.pk])
    response = by_gita.post(change, asked | {"parent": "Finance"})
    assert "A body is not a sub-committee of itself." in response.content.decode()


def test_the_rules_of_seats_hold_in_the_admin(by_gita):
    held = BodyAppointmentFactory(capacity="chair")
    asked = {"body": chosen(held.body), "person": chosen(PersonFactory()), "capacity": "chair",
             "source": "council", "start": "2017-07-26"}  # fmt: skip
    response = by_gita.post(reverse("admin:meetings_bodyappointment_add"), asked)
    assert "Somebody else is chair, or deputy, in that time." in response.content.decode()
    assert list(BodyAppointment.objects.all()) == [held]
    by_gita.post(reverse("admin:meetings_bodyappointment_add"), asked | {"capacity": "member"})
    assert BodyAppointment.objects.count() == 2


def test_dates_stand_in_their_schedule_in_one_line_each(by_gita):
    row = ScheduledDateFactory(when=EITHER)
    schedule = row.schedule
    change = reverse("admin:meetings_meetingschedule_change", args=[schedule.pk])
    assert 'value="4 or 11 April 2018"' in by_gita.get(change).content.decode()
    asked = {"body": chosen(schedule.body), "year": "2017", "weekday": "2", **ROWS,
             "dates-0-id": row.pk, "dates-0-schedule": schedule.pk,
             "dates-0-when": "11 or 18 April 2018", "dates-1-id": "",
             "dates-1-schedule": schedule.pk, "dates-1-when": "6 September 2017"}  # fmt: skip
    by_gita.post(change, asked)
    assert [each.when for each in schedule.dates.in_time_order()] == [
        VagueDate.on(date(2017, 9, 6)),
        VagueDate.several(date(2018, 4, 11), date(2018, 4, 18)),
    ]
    response = by_gita.post(change, asked | {"dates-1-when": "soon or later"})
    assert response.status_code == 200
    assert schedule.dates.count() == 2


def test_a_year_is_there_once(by_gita):
    schedule = MeetingScheduleFactory()
    asked = {"body": chosen(schedule.body), "year": "2017", **ROWS, "dates-INITIAL_FORMS": 0,
             "dates-TOTAL_FORMS": 0}  # fmt: skip
    response = by_gita.post(reverse("admin:meetings_meetingschedule_add"), asked)
    assert "This body has its dates for this year already." in response.content.decode()
    assert list(MeetingSchedule.objects.all()) == [schedule]


def test_committee_services_work_in_the_pages_and_not_in_the_admin(client):
    client.force_login(committee_services())
    for name in ("body", "bodyappointment", "meetingschedule"):
        assert client.get(reverse(f"admin:meetings_{name}_changelist")).status_code == 404
