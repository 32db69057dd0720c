"""The evening of 15 November 2017 in two made-up wards, and the people there."""

from datetime import date, datetime

import pytest

from leadership.people.models import Role
from tests.factories import (
    PersonFactory,
    RoleHeldFactory,
    UserFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)

TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def evening(settings, tmp_path):
    """Half past five on Wednesday 15 November 2017; stored files go to a folder of their own."""
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    settings.MEDIA_ROOT = tmp_path
    return TODAY


@pytest.fixture
def elmwick(db):
    return WardFactory(name="Elmwick")


@pytest.fixture
def oakham(db):
    return WardFactory(name="Oakham")


@pytest.fixture
def gita(db):
    """The Community Governance Manager."""
    gita = UserFactory(username="gita", person=PersonFactory(name="Gita Governance"))
    RoleHeldFactory(person=gita.person, role=Role.GOVERNANCE_MANAGER)
    return gita


@pytest.fixture
def wasim(elmwick):
    """Ward Action Co-ordinator of Elmwick."""
    wasim = UserFactory(username="wasim", person=PersonFactory(name="Wasim Coordinator"))
    WardActionCoordinatorFactory(person=wasim.person, ward=elmwick)
    return wasim
