import pytest
from django.core.exceptions import ImproperlyConfigured

from leadership import env, settings

OWNER, WEB = "postgres://owner:a@db.example:5433/council", "postgres://web:b%40@db.example/council"


@pytest.fixture(autouse=True)
def variables(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", WEB)
    monkeypatch.setenv("MIGRATE_DATABASE_URL", OWNER)


@pytest.mark.parametrize(
    "command, user",
    [("migrate", "owner"), ("grant_web_role", "owner"), ("runserver", "web"), ("", "web")],
)
def test_only_commands_that_change_the_schema_sign_in_as_the_owner(command, user):
    arguments = ["manage.py", command] if command else ["granian"]
    assert env.database(env.database_variable(arguments))["USER"] == user


def test_without_an_owners_login_there_is_one_for_all(monkeypatch):
    monkeypatch.delenv("MIGRATE_DATABASE_URL")
    assert env.database_variable(["manage.py", "migrate"]) == "DATABASE_URL"


def test_a_database_url_is_read_whole():
    assert env.database() == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "council",
        "USER": "web",
        "PASSWORD": "b@",
        "HOST": "db.example",
        "PORT": "",
        "OPTIONS": {},
    }


@pytest.mark.parametrize("url", ["sqlite:///db", "postgres://host", "council"])
def test_another_kind_of_database_is_refused(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must look like postgres://"):
        env.database()


def test_a_flag_is_on_or_off_and_nothing_else(monkeypatch):
    monkeypatch.setenv("DEMO", "maybe")
    with pytest.raises(ImproperlyConfigured, match="DEMO is 'maybe'"):
        env.flag("DEMO")


def test_the_demonstrations_clock_needs_the_demonstration(monkeypatch):
    monkeypatch.setenv("DEMO_DATE", "2017-11-15T17:30")
    monkeypatch.setattr(env, "DEBUG", False)
    with pytest.raises(ImproperlyConfigured, match="DEMO_DATE stops the clock"):
        env.demo_date()


def test_a_missing_secret_stops_the_start(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setattr(env, "DEBUG", False)
    with pytest.raises(ImproperlyConfigured, match="Set SECRET_KEY"):
        env.secret_key()


def test_a_councils_passwords_are_kept_as_django_keeps_them():
    """The tests' own way costs no time to guess: it may not come into the settings."""
    assert not hasattr(settings, "PASSWORD_HASHERS")
