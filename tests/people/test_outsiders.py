"""Logins of people outside the council: everywhere they read what the public reads."""

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import resolve

from jobs_skills.access import may_record_time
from jobs_skills.models import Board
from leadership.people.access import holds
from leadership.people.models import Role, RoleHeld, User
from leadership.people.outsiders import lets_outsiders_in
from leadership.people.refusals import Refused
from leadership.people.services import invite_from_outside
from relationships.models import SeniorOfficer
from tests import personas
from tests.board_factories import BoardAppointmentFactory, BoardFactory
from tests.factories import IssueFactory, PersonFactory, WardFactory
from wards.access import oversees_a_ward

pytestmark = pytest.mark.django_db

CLOSED = ["/issues/", "/notices/", "/reports/appendix-1/", "/reports/requests/", "/imports/"]
CLOSED += ["/community/", "/coverage/"]
OPEN = ["/wards/", "/plans/", "/services/", "/search/", "/accessibility/"]


@pytest.fixture
def outsider():
    return personas.facilitator(of=BoardFactory())


@pytest.fixture
def client_of_outsider(outsider):
    client = Client()
    client.force_login(outsider)
    return client


@pytest.mark.parametrize("path", CLOSED)
def test_a_facilitator_finds_no_page_of_the_councils(client_of_outsider, path):
    assert client_of_outsider.get(path).status_code == 404


@pytest.mark.parametrize("path", OPEN)
def test_a_facilitator_reads_what_the_public_reads_and_is_still_signed_in(
    client_of_outsider, outsider, path
):
    page = client_of_outsider.get(path).content.decode()
    assert page.count(str(outsider.person)) == 1  # in the heading
    assert "Sign in</a>" not in page
    assert ">My board</a>" in page


def test_a_facilitator_finds_no_issue_by_its_address_or_by_searching(client_of_outsider):
    issue = IssueFactory(title="Zephyrine lamps")
    assert client_of_outsider.get(issue.get_absolute_url()).status_code == 404
    assert "Zephyrine lamps" not in client_of_outsider.get("/search/?q=Zephyrine").content.decode()
    assert client_of_outsider.get("/api/v1/issues/").status_code == 403
    assert client_of_outsider.get("/admin/").status_code == 404


def test_without_a_second_factor_a_facilitator_reaches_the_set_up_page_alone(outsider):
    client = Client()
    client.force_login(personas.without_second_factor(outsider))
    assert client.get("/wards/")["Location"].endswith("/second-factor/")


def test_a_role_counts_for_nothing_in_a_login_of_outside(outsider):
    with transaction.atomic(), pytest.raises(IntegrityError, match="holds no role"):
        RoleHeld.objects.create(person=outsider.person, role=Role.OFFICER, start=personas.LONG_AGO)
    RoleHeld.objects.create(
        person=outsider.person, role=Role.OFFICER, start=personas.LONG_AGO, end="2099-01-01"
    )
    assert not holds(User.objects.get(pk=outsider.pk), Role.OFFICER)


def test_appointments_to_wards_count_for_nothing_in_a_login_of_outside(outsider):
    """Whoever once was a senior officer does not see all boards by it, nor lead one of them."""
    SeniorOfficer.objects.create(
        person=outsider.person, ward=WardFactory(), start=personas.LONG_AGO
    )
    other = BoardAppointmentFactory(person=outsider.person, role="council_lead", end=None).board
    hidden, user = BoardFactory(), User.objects.get(pk=outsider.pk)
    assert not oversees_a_ward(user)
    assert hidden not in Board.objects.visible_to(user)
    assert not may_record_time(user, other)


def test_of_the_rooms_of_people_only_ones_own_second_factor_is_open(client_of_outsider, outsider):
    assert client_of_outsider.get("/second-factor/app/").status_code != 404
    invite = resolve(f"/people/{outsider.person_id}/invite/").func
    assert not lets_outsiders_in(invite)
    assert lets_outsiders_in(resolve("/second-factor/app/").func)


def test_nobody_with_a_role_becomes_an_outsider_by_raw_sql():
    boss = personas.manager()
    sql = "UPDATE people_user SET outside = true WHERE id = %s"
    refused = pytest.raises(IntegrityError, match="holds no role")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, [boss.pk])
    assert not User.objects.get(pk=boss.pk).outside


def test_an_invitation_from_outside_makes_a_login_of_outside(django_capture_on_commit_callbacks):
    boss, person = personas.manager(), PersonFactory(name="Otto Outside")
    with django_capture_on_commit_callbacks(execute=True):
        user = invite_from_outside(person=person, email="Otto@Partner.example", by=boss)
    assert (user.outside, user.email, user.has_usable_password()) == (
        True,
        "otto@partner.example",
        False,
    )
    assert [message.to for message in mail.outbox] == [["otto@partner.example"]]


def test_who_has_a_login_of_the_council_is_not_invited_from_outside():
    boss, officer = personas.manager(), personas.officer()
    with pytest.raises(Refused, match="has a login of the council"):
        invite_from_outside(person=officer.person, email="new@partner.example", by=boss)
    assert not User.objects.get(pk=officer.pk).outside
