"""Who gets no login, and whose login nobody but the managers closes, opens or resets."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.utils import timezone

from leadership.people.models import Role, RoleHeld, User
from leadership.people.refusals import NotAllowed, Refused
from leadership.people.services import (
    deactivate,
    invite,
    invite_from_outside,
    reactivate,
    reset_sign_in,
)
from tests import personas
from tests.factories import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_of_two_of_one_name_at_two_councils_the_second_has_a_numbered_user_name():
    gita = personas.manager()
    names = [
        invite(person=PersonFactory(), email=email, by=gita).username
        for email in ("Nadia@council.example", "nadia@other.example", "nadia@third.example")
    ]
    assert names == ["nadia", "nadia2", "nadia3"]


def test_who_has_come_in_already_is_invited_no_second_time(django_capture_on_commit_callbacks):
    nadia = UserFactory(person__name="Nadia Newcomer", last_login=timezone.now(), is_active=False)
    nadia.email = before = "nadia@council.example"
    nadia.save()
    told = {"person": nadia.person, "email": "other@council.example", "by": personas.manager()}
    said = "^Nadia Newcomer has a login already. To reset it, use “reset sign-in”"
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(
            Refused, match="^Nadia Newcomer has a login already. To reset it, use “reset"
        ),
    ):
        invite(role=Role.OFFICER, **told)
    nadia.refresh_from_db()
    assert (nadia.email, nadia.is_active) == (before, False)
    assert not RoleHeld.objects.filter(person=nadia.person).exists()
    User.objects.filter(pk=nadia.pk).update(outside=True)
    with pytest.raises(Refused, match=said):
        invite_from_outside(**told)
    assert mail.outbox == []


@pytest.mark.parametrize("who", [personas.officer, personas.committee_services])
def test_nobody_but_who_manages_logins_closes_opens_or_resets_one(who):
    user = who()
    olive, closed = personas.officer(), personas.officer()
    User.objects.filter(pk=closed.pk).update(is_active=False)
    for service, whose in ((deactivate, olive), (reset_sign_in, olive), (reactivate, closed)):
        with pytest.raises(NotAllowed):
            service(user=whose, by=user)
    olive.refresh_from_db()
    closed.refresh_from_db()
    assert (olive.is_active, closed.is_active) == (True, False)
    assert Authenticator.objects.filter(user=olive).exists()
    assert mail.outbox == []
