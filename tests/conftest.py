"""What every test needs: the database server of the tests."""

import os

from leadership import postgres


def pytest_configure(config):
    """Start the tests' own server, once, unless DATABASE_URL names another."""
    is_worker = hasattr(config, "workerinput")
    if not is_worker and os.environ["DATABASE_URL"] == postgres.TEST.url:
        postgres.start(postgres.TEST)
