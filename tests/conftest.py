"""What every test needs: the database server of the tests, and reference data in it."""

import gc
import os

import pytest
from django.db import connection
from django.test import TransactionTestCase

from leadership import postgres
from leadership.reporting.writers import kept_connection
from tests import migrated, reference_data


def pytest_configure(config):
    """Start the tests' own server, once, unless DATABASE_URL names another."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and os.environ["DATABASE_URL"] == postgres.TEST.url:
        postgres.start(postgres.TEST)
    # pytest-django runs a test that commits as one of these.
    TransactionTestCase._fixture_teardown = lambda case: reference_data.restore()
    # a new connection has planned nothing yet, which costs each of them a tenth of a second
    TransactionTestCase._should_reload_connections = lambda case: False


def pytest_collection_finish(session):
    """Have the garbage collector leave alone what stays: Django, our modules, all the tests.

    It walked through them again and again, which took a fifteenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_blocker):
    with django_db_blocker.unblock():
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated.template()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        if connection.settings_dict["NAME"].startswith("test_"):  # some test asks for a database
            reference_data.keep()
    yield
    kept_connection.close()  # nobody may be connected to a database that is dropped
    reference_data.leave()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a browser test that is skipped has failed: nobody would notice it missing."""
    report = yield
    if report.skipped and item.get_closest_marker("browser") and os.environ.get("CI"):
        report.outcome, report.longrepr = "failed", f"Skipped where it must run: {report.longrepr}"
    return report
