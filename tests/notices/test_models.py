"""What the database refuses of notices, preferences, the quiet list and deliveries."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership import dates
from leadership.notices.models import Delivery, Notice, QuietTime
from tests.factories import (
    DeliveryFactory,
    NoticeFactory,
    PersonFactory,
    PreferenceFactory,
    QuietTimeFactory,
    RoundFactory,
    SavedReportReaderFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tests.personas import administrator, manager, officer

pytestmark = pytest.mark.django_db


def test_a_person_is_told_once_of_the_same():
    nadia = PersonFactory()
    NoticeFactory(person=nadia, key="issue/1")
    second = NoticeFactory(person=nadia, key="issue/2")
    refused_by("notice_once_a_key", by_sql, second, key="issue/1")
    NoticeFactory(person=PersonFactory(), key="issue/1")
    NoticeFactory(person=nadia), NoticeFactory(person=nadia)
    assert Notice.objects.filter(person=nadia, key=None).count() == 2


@pytest.mark.parametrize("url", ["https://elsewhere.example/", "//elsewhere.example/", ""])
def test_a_notice_leads_into_this_service(url):
    sentence = "A notice leads to a page of this service."
    refused_by("notice_leads_into_this_service", by_sql, NoticeFactory(), url=url)
    if url:
        refuses(NoticeFactory(), "notice_leads_into_this_service", sentence, url=url)


def test_a_kind_has_one_preference_of_a_person():
    one = PreferenceFactory()
    other = PreferenceFactory(person=one.person, kind="issue-late")
    refused_by("preference_once_a_kind", by_sql, other, kind=one.kind)


def test_the_quiet_list_holds_a_person_once_at_a_time():
    spring = QuietTimeFactory(start=date(2016, 3, 1), end=date(2016, 5, 1))
    QuietTimeFactory(person=spring.person, start=date(2016, 5, 1))
    sentence = "This person is on the quiet list in that time already."
    refuses(spring, "quiet_once_at_a_time", sentence, end=date(2016, 5, 2))
    sentence = "The end must be later than the start."
    refuses(spring, "quiet_time_ends_after_it_starts", sentence, end=date(2016, 3, 1))


def test_the_quiet_list_ends_on_its_last_day():
    rest = QuietTimeFactory(start=date(2016, 3, 1), end=date(2016, 5, 1))
    of = QuietTime.objects.of_person(rest.person_id)
    days = [date(2016, 2, 29), date(2016, 3, 1), date(2016, 4, 30), date(2016, 5, 1)]
    assert [of.on(day).exists() for day in days] == [False, True, True, False]


def test_a_delivery_is_one_a_channel_and_sent_or_failed():
    delivery = DeliveryFactory()
    digest = DeliveryFactory(notice=delivery.notice, channel="digest")
    refused_by("delivery_once_a_channel", by_sql, digest, channel="email")
    by_sql(delivery, sent_at=dates.now())
    sentence = "What was sent has not failed."
    refuses(delivery, "delivery_sent_or_failed", sentence, failed="No address")
    assert list(Delivery.objects.waiting()) == [digest]


def test_a_round_and_a_reader_are_there_once():
    made, reader = RoundFactory(), SavedReportReaderFactory()
    refused_by("round_once", RoundFactory, on=made.on)
    refused_by(
        "saved_report_reader_once",
        SavedReportReaderFactory,
        saved=reader.saved,
        person=reader.person,
    )


def test_everybody_sees_their_own_notices_alone():
    olive = officer()
    own = NoticeFactory(person=olive.person)
    NoticeFactory(person=PersonFactory())
    assert list(Notice.objects.visible_to(olive)) == [own]
    for other in (manager(), administrator(), AnonymousUser()):
        assert not Notice.objects.visible_to(other).exists()
    olive.is_active = False
    assert not Notice.objects.visible_to(olive).exists()
