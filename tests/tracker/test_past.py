"""Issues of an old record, recorded many at once: by whom, from which days, and what is kept."""

from datetime import date, datetime

import pytest

from leadership.people.refusals import NotAllowed, Refused
from tests.factories import CategoryFactory, WardFactory
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker.models import Issue, IssueTheme, Outcome, Status, Update
from tracker.services import PastIssue, PastUpdate, record_past_issues

pytestmark = pytest.mark.django_db
TODAY, TOMORROW = date(2017, 11, 15), date(2017, 11, 16)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def past(ward, **said):
    day = date(2016, 7, 12)
    told = {"raised_on": day, "closed_on": day, "title": "Dark lamp", "status": Status.CLOSED}
    return PastIssue(ward=ward, **told | said)


def test_a_coordinator_records_the_old_issues_of_the_own_wards_alone(elm):
    ash, wasim = WardFactory(name="Ash"), coordinator(of=elm)
    for user in (wasim, councillor(of=elm), officer(), administrator()):
        with pytest.raises(NotAllowed):
            record_past_issues(issues=[past(elm), past(ash)], by=user)
    assert not Issue.objects.exists()
    (key,) = record_past_issues(issues=[past(elm)], by=wasim)
    assert Issue.objects.get().pk == key
    assert len(record_past_issues(issues=[past(elm), past(ash)], by=manager())) == 2


@pytest.mark.parametrize(
    ("wrong", "said", "field"),
    [
        (
            {"raised_on": TOMORROW},
            "^The day it was raised cannot lie in the future",
            "raised_on",
        ),
        (
            {"closed_on": date(2016, 7, 11)},
            "^It was closed before it was raised, or in the future",
            "closed_on",
        ),
        (
            {"closed_on": TOMORROW},
            "^It was closed before it was raised, or in the future",
            "closed_on",
        ),
        (
            {"updates": [PastUpdate(TODAY, "Asked."), PastUpdate(TOMORROW, "Told.")]},
            "^A comment cannot be dated in the future",
            "comment",
        ),
    ],
)
def test_one_of_an_impossible_day_is_refused_and_none_is_recorded(elm, wrong, said, field):
    with pytest.raises(Refused, match=said) as refused:
        record_past_issues(issues=[past(elm), past(elm, **wrong)], by=None)
    assert refused.value.field == field
    assert not Issue.objects.exists()
    assert not Update.objects.exists()


def test_today_is_no_day_to_come_and_a_day_is_enough(elm):
    said = past(elm, raised_on=TODAY, closed_on=TODAY, updates=[PastUpdate(TODAY, "Mended.")])
    record_past_issues(issues=[said], by=None)
    issue = Issue.objects.get()
    assert (issue.raised_on, issue.closed_on, issue.updates.get().on) == (TODAY, TODAY, TODAY)
    assert (issue.outcome_kind, issue.created_by) == (Outcome.NOT_RECORDED, None)


def test_a_theme_stands_once_and_the_category_is_not_one_of_them(elm):
    lamps, benches = CategoryFactory(name="Lamps"), CategoryFactory(name="Benches")
    said = past(elm, category=lamps, themes=[benches, lamps, benches])
    record_past_issues(issues=[said], by=None)
    assert Issue.objects.get().category == lamps
    assert list(IssueTheme.objects.values_list("category__name", flat=True)) == ["Benches"]
