"""What the database refuses of saved and asked-for reports, and whose they are."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership.reporting.models import ReportRequest, SavedReport
from tests.factories import UserFactory
from tests.invariants import by_sql, refused_by, refuses
from tests.personas import administrator, manager, officer

pytestmark = pytest.mark.django_db


def test_a_name_is_one_of_its_owners_reports():
    anna = UserFactory()
    SavedReport.objects.create(name="Parking", report="issues", owner=anna)
    second = SavedReport.objects.create(name="Parks", report="issues", owner=anna, filters={"a": 1})
    sentence = "You already have a saved report of that name."
    refuses(second, "saved_report_name_once", sentence, name="PARKING")
    SavedReport.objects.create(name="Parking", report="issues", owner=UserFactory())


def test_ones_own_and_shared_reports_are_seen():
    anna, bela = UserFactory(), UserFactory()
    own = SavedReport.objects.create(name="Own", report="issues", owner=anna)
    shared = SavedReport.objects.create(name="Shared", report="issues", owner=bela, shared=True)
    SavedReport.objects.create(name="Kept", report="issues", owner=bela)
    assert set(SavedReport.objects.visible_to(anna)) == {own, shared}
    assert not SavedReport.objects.visible_to(AnonymousUser()).exists()
    anna.is_active = False
    assert not SavedReport.objects.visible_to(anna).exists()


@pytest.fixture
def request_of_july():
    return ReportRequest.objects.create(
        asked_by="Cllr A. Example",
        what="Parking in Elm",
        asked_on=date(2016, 7, 12),
        noted_by=UserFactory(),
    )


def test_a_request_that_is_done_says_by_whom(request_of_july):
    name = "report_request_done_by_someone"
    sentence = "A report request that is done says by whom."
    refuses(request_of_july, name, sentence, done_on=date(2016, 7, 15))
    request_of_july.refresh_from_db()
    refused_by(name, by_sql, request_of_july, done_by=UserFactory())


def test_requests_are_the_managers(request_of_july):
    assert list(ReportRequest.objects.visible_to(manager())) == [request_of_july]
    for user in (officer(), administrator(), AnonymousUser()):
        assert not ReportRequest.objects.visible_to(user).exists()
