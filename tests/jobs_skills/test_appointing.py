"""Who is named for a board, from when to when, and what that lets them reach."""

from datetime import datetime, time, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from jobs_skills.models import Board, BoardAppointment
from jobs_skills.services.appointing import Named, appoint, end_appointment, usual_end
from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused
from tests import personas
from tests.board_factories import BoardAppointmentFactory, BoardFactory
from tests.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return BoardFactory()


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_a_manager_names_a_facilitator_who_is_invited_by_mail(
    board, django_capture_on_commit_callbacks
):
    today = dates.today()
    provider = OrganisationFactory(name="Madeup Provider")
    client = signed_in(personas.manager())
    given = {
        "name": "Fola Facil", "organisation": provider.pk, "role": "facilitator",
        "start": f"{today:%Y-%m-%d}", "end": f"{usual_end(today):%Y-%m-%d}",
        "email": "fola@provider.example",
    }  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(f"/boards/{board.slug}/people/name/", given)
    assert sent.status_code == 302
    held = BoardAppointment.objects.get(board=board)
    assert (held.person.name, held.organisation, held.role) == (
        "Fola Facil",
        provider,
        "facilitator",
    )
    assert held.end == today + timedelta(90)
    assert User.objects.get(person=held.person).outside
    assert mail.outbox[0].to == ["fola@provider.example"]


def test_a_facilitator_without_an_end_is_refused_with_a_sentence(board):
    client = signed_in(personas.manager())
    given = {"name": "Fola Facil", "role": "facilitator", "start": f"{dates.today():%Y-%m-%d}"}
    page = client.post(f"/boards/{board.slug}/people/name/", given)
    assert "Say when the access ends." in page.content.decode()
    assert not BoardAppointment.objects.exists()


def test_the_database_refuses_a_member_without_an_end(board):
    with (
        transaction.atomic(),
        pytest.raises(IntegrityError, match="board_appointment_outside_ends"),
    ):
        BoardAppointmentFactory(board=board, role="member", end=None)
    BoardAppointmentFactory(board=board, role="council_lead", end=None)


def test_nobody_is_named_for_more_than_a_year(board):
    today = dates.today()
    with pytest.raises(Refused, match="at most a year"):
        appoint(
            board=board, named=Named(person=PersonFactory()), role="facilitator", start=today,
            end=today + timedelta(400), by=personas.manager(),
        )  # fmt: skip


def test_nobody_does_the_same_for_a_board_twice_at_a_time(board):
    held = BoardAppointmentFactory(board=board)
    with pytest.raises(ValidationError, match="does that for the board already"):
        appoint(
            board=board, named=Named(person=held.person), role=held.role, start=held.start,
            end=held.end, by=personas.manager(),
        )  # fmt: skip


@pytest.mark.parametrize("make", ["officer", "councillor"])
def test_an_officer_or_councillor_names_nobody(board, make):
    with pytest.raises(NotAllowed):
        appoint(
            board=board, named=Named(person=PersonFactory()), role="facilitator",
            start=dates.today(), end=usual_end(dates.today()), by=getattr(personas, make)(),
        )  # fmt: skip


def test_a_facilitator_names_nobody_and_sees_who_works_for_the_own_board_alone(board):
    client = signed_in(personas.facilitator(of=board))
    other = BoardFactory()
    assert client.get(f"/boards/{board.slug}/people/").status_code == 200
    assert client.get(f"/boards/{board.slug}/people/name/").status_code == 404
    assert client.get(f"/boards/{other.slug}/people/").status_code == 404


def test_access_ends_at_midnight_of_the_last_day(board, settings):
    user = personas.facilitator(of=board)
    held = BoardAppointment.objects.get(board=board)
    last = held.end - timedelta(1)
    for day, boards in ((last, [board]), (held.end, [])):
        settings.DEMO_DATE = datetime.combine(day, time(23, 59))
        found = Board.objects.visible_to(User.objects.get(pk=user.pk))
        assert list(found) == boards


def test_who_is_ended_today_is_signed_out_and_finds_no_board(board):
    user = personas.facilitator(of=board)
    client = signed_in(user)
    UserSession.objects.create(  # as signing in by the form leaves it
        user=user, session_key=client.session.session_key, ip="127.0.0.1"
    )
    assert client.get(f"/boards/{board.slug}/people/").status_code == 200
    end_appointment(held=BoardAppointment.objects.get(board=board), by=personas.manager())
    page = client.get(f"/boards/{board.slug}/people/")
    assert (page.status_code, page["Location"].partition("?")[0]) == (302, "/sign-in/")
    assert not Board.objects.visible_to(User.objects.get(pk=user.pk)).exists()


def test_what_has_ended_is_not_ended_again(board):
    boss = personas.manager()
    held = BoardAppointmentFactory(board=board)  # ended in 2018
    with pytest.raises(Refused, match="ended already"):
        end_appointment(held=held, by=boss)


def test_an_appointment_of_today_that_is_ended_was_never_there(board):
    held = BoardAppointmentFactory(
        board=board, start=dates.today(), end=dates.today() + timedelta(9)
    )
    end_appointment(held=held, by=personas.manager())
    assert not BoardAppointment.objects.exists()


@pytest.mark.parametrize("people", [1, 3])
def test_the_list_asks_as_much_for_three_as_for_one(board, people, django_assert_num_queries):
    client = signed_in(personas.manager())
    for _ in range(people):
        BoardAppointmentFactory(board=board)
    client.get(f"/boards/{board.slug}/people/")
    with django_assert_num_queries(7):
        assert client.get(f"/boards/{board.slug}/people/").status_code == 200
