"""The demonstration's logins: the same on every machine, and nowhere but there."""

from io import StringIO

import pytest
from allauth.mfa.totp.internal.auth import validate_totp_code
from django.core.management import CommandError, call_command

from leadership.people.demo import PASSWORD, give_demo_login, present_code, secret
from leadership.people.models import Person, Role, User

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMO = True


def said(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def test_the_table_names_role_user_password_and_secret():
    give_demo_login(Person.objects.create(name="Carol Councillor"), "councillor")
    table = said("demo_sign_ins")
    for username in ("councillor", "officer", "manager", "administrator", "committee", "scrutiny"):
        line = next(line for line in table.splitlines() if f" {username} " in line)
        assert PASSWORD in line
        assert secret(username) in line
    assert User.objects.get(username="manager").holds(Role.GOVERNANCE_MANAGER)
    assert User.objects.get(username="scrutiny").holds(Role.SCRUTINY_OFFICER)
    assert User.objects.get(username="committee").holds(Role.COMMITTEE_SERVICES)


def test_a_second_run_changes_nothing():
    first = said("demo_sign_ins")
    users = list(User.objects.values_list("pk", "password"))
    assert said("demo_sign_ins") == first
    assert list(User.objects.values_list("pk", "password")) == users


def test_the_present_code_is_the_app_s():
    said("demo_sign_ins")
    assert validate_totp_code(secret("officer"), said("demo_code", "officer").strip())
    assert present_code(User.objects.get(username="officer")).isdigit()


def test_an_unknown_user_is_told_who_there_is():
    with pytest.raises(CommandError, match="manager"):
        call_command("demo_code", "mallory")


def test_they_exist_with_demo_or_debug_only(settings):
    settings.DEMO = settings.DEBUG = False
    for command in (["demo_sign_ins"], ["demo_code", "manager"]):
        with pytest.raises(CommandError, match="DEMO=1"):
            call_command(*command)
    assert not User.objects.exists()
