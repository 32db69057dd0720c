"""A ward with councillors, a clerk, a scrutiny officer, and a decision in its window."""

import pytest

from leadership.governance.models import CallInRequest
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.hearings import judge_request
from leadership.people.models import User
from tests.factories import WardFactory
from tests.governance_factories import by_the_clock, published
from tests.personas import committee_services, councillor, scrutiny_officer

NINE = (1, 2, 4, 5, 6, 7, 8, 9, 11)


@pytest.fixture
def elm():
    return WardFactory(name="Elm Row")


@pytest.fixture
def brew(elm) -> User:
    return councillor(of=elm)


@pytest.fixture
def wood(elm) -> User:
    return councillor(of=elm)


@pytest.fixture
def colm() -> User:
    return committee_services()


@pytest.fixture
def saba() -> User:
    return scrutiny_officer()


@pytest.fixture
def decision(colm):
    return published(by=colm)


@pytest.fixture
def begun(decision, brew, wood) -> CallInRequest:
    """Begun at eleven on the last day; Wood has not signed."""
    with by_the_clock(2017, 7, 26, 11):
        return begin_request(
            decision=decision,
            grounds=dict.fromkeys(NINE, ("", "")),
            reasons="It was rushed.",
            ask=[wood.person],
            by=brew,
        )


@pytest.fixture
def received(begun, wood) -> CallInRequest:
    """Handed in by the second signature, at half past one."""
    with by_the_clock(2017, 7, 26, 13, 30):
        return sign_request(request=begun, version=begun.version, by=wood)


@pytest.fixture
def valid(received, saba) -> CallInRequest:
    with by_the_clock(2017, 7, 26, 15):
        return judge_request(request=received, by=saba)
