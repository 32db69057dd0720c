"""Seats on a committee, as Committee Services write them down."""

from datetime import date

import pytest

from leadership.meetings import services
from leadership.meetings.models import BodyAppointment
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
)
from tests.factories import AgendaItemFactory, PersonFactory
from tests.personas import administrator, committee_services, manager, scrutiny_officer

pytestmark = pytest.mark.django_db

MAY, JULY = date(2017, 5, 23), date(2017, 7, 26)
EVENT = "the annual meeting of the Council in 2018"


@pytest.fixture
def body():
    return CommitteeFactory()


@pytest.fixture
def colm(db):
    return committee_services()


def seats(body):
    rows = body.body_appointments.order_by("start", "pk")
    return list(rows.values_list("person__name", "capacity", "source", "start", "end"))


def test_a_member_is_appointed_by_the_council_until_an_event(body, colm):
    item = CommitteeItemFactory(meeting=CommitteeMeetingFactory(body=body))
    ann = PersonFactory(name="Ann Amber")
    seat = services.appoint_to_body(
        body=body, person=ann, group="Yellow Group", made_at=item, start=MAY, ends_at=EVENT, by=colm
    )
    assert (seat.group, seat.made_at, seat.ends_at, seat.end) == ("Yellow Group", item, EVENT, None)
    assert seats(body) == [("Ann Amber", "member", "council", MAY, None)]


def test_a_member_whom_the_committee_elects_deputy_keeps_group_and_term(body, colm):
    held = BodyAppointmentFactory(body=body, person__name="Ann Amber", start=MAY)
    seat = services.appoint_to_body(
        body=body, person=held.person, capacity="deputy", source="committee", start=JULY, by=colm
    )
    assert (seat.group, seat.ends_at) == ("Yellow Group", EVENT)
    assert seats(body) == [
        ("Ann Amber", "member", "council", MAY, JULY),
        ("Ann Amber", "deputy", "committee", JULY, None),
    ]


def test_on_the_very_day_the_capacity_is_corrected(body, colm):
    held = BodyAppointmentFactory(body=body, person__name="Ann Amber", start=MAY)
    services.appoint_to_body(body=body, person=held.person, capacity="chair", start=MAY, by=colm)
    assert seats(body) == [("Ann Amber", "chair", "council", MAY, None)]


@pytest.mark.parametrize("capacity", ["chair", "deputy"])
def test_there_is_one_chair_and_one_deputy(body, colm, capacity):
    BodyAppointmentFactory(body=body, person__name="Ann Amber", capacity=capacity)
    with pytest.raises(Refused, match="Somebody else is chair, or deputy, in that time"):
        services.appoint_to_body(
            body=body, person=PersonFactory(), capacity=capacity, start=JULY, by=colm
        )
    assert len(seats(body)) == 1


def test_a_refused_change_leaves_the_seat_as_it_was(body, colm):
    BodyAppointmentFactory(body=body, capacity="chair")
    held = BodyAppointmentFactory(body=body, start=MAY)
    with pytest.raises(Refused):
        services.appoint_to_body(
            body=body, person=held.person, capacity="chair", start=JULY, by=colm
        )
    held.refresh_from_db()
    assert (held.capacity, held.end) == ("member", None)


def test_nobody_sits_there_twice(body, colm):
    held = BodyAppointmentFactory(body=body, person__name="Ann Amber")
    with pytest.raises(Refused) as refused:
        services.appoint_to_body(body=body, person=held.person, start=JULY, by=colm)
    assert (refused.value.field, refused.value.message) == (
        "person", "Ann Amber sits on it already, as member."
    )  # fmt: skip


def test_one_person_sits_on_many_bodies(colm):
    ann = PersonFactory()
    for body in (CommitteeFactory(), CommitteeFactory()):
        services.appoint_to_body(body=body, person=ann, start=MAY, capacity="chair", by=colm)
    assert BodyAppointment.objects.filter(person=ann).count() == 2


def test_the_item_that_made_it_is_of_the_body_or_of_the_one_above(body, colm):
    below = CommitteeFactory(kind="sub_committee", parent=body)
    item = CommitteeItemFactory(meeting=CommitteeMeetingFactory(body=body))
    services.appoint_to_body(body=below, person=PersonFactory(), made_at=item, start=MAY, by=colm)
    with pytest.raises(Refused) as refused:
        services.appoint_to_body(
            body=body, person=PersonFactory(), made_at=AgendaItemFactory(), start=MAY, by=colm
        )
    assert refused.value.field == "made_at"
    assert (len(seats(below)), len(seats(body))) == (1, 0)


def test_an_appointment_ends_once_and_after_its_start(body, colm):
    held = BodyAppointmentFactory(body=body, start=MAY)
    with pytest.raises(Refused, match="It starts on 23 May 2017"):
        services.end_seat(appointment=held, on=MAY, by=colm)
    services.end_seat(appointment=held, on=JULY, by=colm)
    with pytest.raises(Conflict, match="ends on 26 July 2017 already"):
        services.end_seat(appointment=held, on=date(2017, 9, 1), by=colm)
    held.refresh_from_db()
    assert held.end == JULY
    BodyAppointment.objects.all().delete()
    with pytest.raises(Conflict, match="removed in the meantime"):
        services.end_seat(appointment=held, on=JULY, by=colm)


@pytest.mark.parametrize("persona", [scrutiny_officer, administrator])
def test_others_appoint_nobody(body, persona):
    held, user = BodyAppointmentFactory(body=body), persona()
    with pytest.raises(NotAllowed):
        services.appoint_to_body(body=body, person=PersonFactory(), start=MAY, by=user)
    with pytest.raises(NotAllowed):
        services.end_seat(appointment=held, on=JULY, by=user)
    assert [end for *_, end in seats(body)] == [None]


def test_a_board_has_appointments_of_its_own(colm):
    board = CommitteeFactory(kind="board")
    for user in (colm, manager()):
        with pytest.raises(NotAllowed):
            services.appoint_to_body(body=board, person=PersonFactory(), start=MAY, by=user)
    assert seats(board) == []


def test_whoever_read_an_appointment_that_changed_is_told(body, colm):
    held = BodyAppointmentFactory(body=body, person__name="Ann Amber", start=MAY)
    services.appoint_to_body(
        body=body, person=held.person, capacity="deputy", source="committee", start=JULY, by=colm
    )
    with pytest.raises(Conflict) as refused:
        services.end_seat(appointment=held, on=date(2017, 6, 30), by=colm, version=1)
    assert "Nothing was overwritten" in refused.value.message
    (sentence,) = refused.value.changes
    assert sentence.startswith("Somebody changed end from “nothing” to “26 July 2017” on ")
    held.refresh_from_db()
    assert (held.end, held.version) == (JULY, 2)
