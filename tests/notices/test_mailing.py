"""One message with what waits: once, in one piece, and not to whom it should not go."""

import re

import pytest
from django.core import mail

from leadership.notices.models import Delivery
from leadership.notices.tasks import mail_notices
from leadership.notices.worker import mailing
from leadership.notices.worker.mailing import mail_waiting
from tests.factories import DeliveryFactory, NoticeFactory, QuietTimeFactory
from tests.personas import login

pytestmark = pytest.mark.django_db


@pytest.fixture
def nadia():
    return login("Nadia").person


def waiting(person, channel="email", count=1):
    notices = [NoticeFactory(person=person, kind="issue-late") for _ in range(count)]
    return [DeliveryFactory(notice=notice, channel=channel) for notice in notices]


def sent():
    return Delivery.objects.filter(sent_at__isnull=False).count()


def test_run_twice_it_is_sent_once(nadia, mailoutbox):
    waiting(nadia)
    assert (mail_waiting(nadia.pk, "email"), mail_waiting(nadia.pk, "email")) == (1, 0)
    assert (len(mailoutbox), sent()) == (1, 1)


def test_what_came_together_goes_together(nadia, mailoutbox):
    told = waiting(nadia, count=3)
    waiting(login("Omar").person)
    assert mail_waiting(nadia.pk, "email") == 3
    (message,) = mailoutbox
    assert message.subject == "3 notices from Local Leadership"
    assert [each.notice.subject in message.body for each in told] == [True] * 3
    assert sent() == 3


@pytest.mark.parametrize(
    "channel, count, subject",
    [
        ("digest", 1, "1 notice of the day from Local Leadership"),
        ("digest", 2, "2 notices of the day from Local Leadership"),
        ("weekly", 2, "2 notices of the week from Local Leadership"),
    ],
)
def test_a_digest_says_of_when_it_is(nadia, mailoutbox, channel, count, subject):
    waiting(nadia, channel, count)
    waiting(nadia)
    assert mail_waiting(nadia.pk, channel) == count
    assert [message.subject for message in mailoutbox] == [subject]


def test_a_long_message_names_the_newest_and_says_how_many_more(nadia, mailoutbox, monkeypatch):
    monkeypatch.setattr(mailing, "LISTED", 2)
    oldest, *newer = waiting(nadia, count=3)
    mail_waiting(nadia.pk, "email")
    body = mailoutbox[0].body
    assert "And 1 more:" in body
    assert oldest.notice.subject not in body
    assert all(each.notice.subject in body for each in newer)
    assert sent() == 3


def test_a_second_try_has_the_same_message_id(nadia):
    (delivery,) = waiting(nadia)
    ids = [
        mailing.message(nadia.user, [delivery.notice], "email").message()["Message-ID"]
        for _ in range(2)
    ]
    assert ids[0] == ids[1]
    assert re.fullmatch(r"<notice-\d+-email@localhost>", ids[0])


@pytest.mark.parametrize(
    "why, change",
    [
        ("On the quiet list.", lambda user: QuietTimeFactory(person=user.person)),
        ("No open login.", lambda user: type(user).objects.update(is_active=False)),
        ("The login has no address.", lambda user: type(user).objects.update(email="")),
    ],
)
def test_what_changed_since_it_was_written_counts(nadia, mailoutbox, why, change):
    waiting(nadia)
    change(nadia.user)
    assert mail_waiting(nadia.pk, "email") == 0
    assert (Delivery.objects.get().failed, mailoutbox) == (why, [])


def test_a_mail_server_that_refuses_leaves_it_waiting_and_the_try_counted(nadia, monkeypatch):
    def refuse(message):
        raise ConnectionRefusedError

    waiting(nadia)
    monkeypatch.setattr(mail.EmailMessage, "send", refuse)
    with pytest.raises(ConnectionRefusedError):
        mail_waiting(nadia.pk, "email")
    delivery = Delivery.objects.waiting().get()
    assert delivery.tries == 1
    assert delivery.tried_at is not None
    assert mail_notices.enqueue(nadia.pk, "email").status == "FAILED"
    assert Delivery.objects.get().tries == 2


def test_after_the_last_try_nothing_is_tried(nadia, mailoutbox):
    (delivery,) = waiting(nadia)
    Delivery.objects.update(tries=mailing.MOST_TRIES)
    assert mail_waiting(nadia.pk, "email") == 0
    assert mailoutbox == []
