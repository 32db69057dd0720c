"""What a service covers: drafts, publishing, and two who write at once (S132)."""

from datetime import date, datetime

import pytest

from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import ScopeStatement
from relationships.services import publish_scope, save_scope_draft
from tests import personas
from tests.factories import PersonFactory, ScopeStatementFactory, ServiceFactory

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def lamps():
    return ServiceFactory(name="Lamps")


@pytest.fixture
def gita():
    return personas.manager()


def draft(service, by, version=0, **given):
    asked = {
        "covered": "Lamps in streets",
        "not_covered": "",
        "supplied_on": date(2017, 11, 1),
        "supplied_by": PersonFactory(),
    }
    return save_scope_draft(service=service, by=by, version=version, **asked | given)


def test_a_draft_leaves_the_published_statement_in_force(lamps, gita):
    published = ScopeStatementFactory(service=lamps)
    made = draft(lamps, gita, covered="  Lamps in streets \r\n\r\n Lamps in parks  ")
    assert made.covered == "Lamps in streets\nLamps in parks"
    assert (made.published, made.start, made.version) == (False, TODAY, 1)
    assert lamps.scope_statements.published().on(TODAY).get() == published


def test_publishing_ends_the_one_before(lamps, gita):
    old = ScopeStatementFactory(service=lamps, start=date(2017, 9, 1))
    draft(lamps, gita)
    new = publish_scope(service=lamps, by=gita, version=1)
    old.refresh_from_db()
    assert (old.end, new.start, new.end, new.published) == (TODAY, TODAY, None, True)
    assert lamps.scope_statements.published().on(date(2017, 11, 14)).get() == old
    assert not lamps.scope_statements.drafts().exists()


def test_published_twice_a_day_the_second_stands(lamps, gita):
    for words in ("Lamps", "Lamps and lanterns"):
        draft(lamps, gita, covered=words)
        publish_scope(service=lamps, by=gita, version=1)
    assert lamps.scope_statements.get().covered == "Lamps and lanterns"


def test_one_published_for_later_has_to_be_settled_first(lamps, gita):
    ScopeStatementFactory(service=lamps, start=date(2018, 1, 1))
    draft(lamps, gita)
    with pytest.raises(Refused, match="published for 1 January 2018"):
        publish_scope(service=lamps, by=gita, version=1)
    assert lamps.scope_statements.drafts().count() == 1


def test_the_second_of_two_editors_overwrites_nothing(lamps, gita):
    draft(lamps, gita)
    draft(lamps, gita, version=1, covered="Lanterns")
    with pytest.raises(Conflict) as told:
        draft(lamps, gita, version=1, covered="Mine")
    assert any("“Lamps in streets” to “Lanterns”" in line for line in told.value.changes)
    with pytest.raises(Conflict):
        draft(lamps, gita, version=0, covered="Mine")
    with pytest.raises(Conflict):
        publish_scope(service=lamps, by=gita, version=1)
    assert ScopeStatement.objects.get().covered == "Lanterns"


def test_there_is_nothing_to_publish_without_a_draft(lamps, gita):
    with pytest.raises(Conflict, match="There is no draft to publish"):
        publish_scope(service=lamps, by=gita, version=0)


@pytest.mark.parametrize(
    "given, said",
    [
        ({"covered": " \n "}, "Say what the service covers"),
        ({"supplied_on": date(2017, 11, 16)}, "cannot lie ahead"),
    ],
)
def test_what_is_refused(lamps, gita, given, said):
    with pytest.raises(Refused, match=said):
        draft(lamps, gita, **given)
    assert not ScopeStatement.objects.exists()


def test_nobody_else_writes_or_publishes(lamps, gita):
    for user in (personas.officer(), personas.councillor(), personas.administrator()):
        with pytest.raises(NotAllowed):
            draft(lamps, user)
    draft(lamps, gita)
    with pytest.raises(NotAllowed):
        publish_scope(service=lamps, by=personas.administrator(), version=1)
    assert not lamps.scope_statements.published().exists()
