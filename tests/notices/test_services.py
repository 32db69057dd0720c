"""Telling somebody: what is written, what is mailed, and to whom not."""

from datetime import timedelta

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from leadership import dates
from leadership.notices.kinds import AlreadyRegistered, NoticeKind, all_kinds, register
from leadership.notices.models import Channel, Delivery, Notice, Preference
from leadership.notices.services import choose_channels, mark_all_read, mark_read, send
from leadership.people.refusals import NotAllowed, Refused
from tests.factories import NoticeFactory, PersonFactory, PreferenceFactory, QuietTimeFactory
from tests.personas import installer, login, officer

pytestmark = pytest.mark.django_db
BENCH = NoticeKind("issue-assigned", "An issue is yours to answer", "Given.", Channel.EMAIL)


@pytest.fixture
def nadia():
    return login("Nadia").person


def tell(person, kind=BENCH, **changes):
    words = {"subject": "WAT-1617-00001, Elmwick", "text": "Of Mr Secret", "url": "/issues/1/"}
    return send(kind=kind, to=person, **words | changes)


def test_it_is_written_and_mailed_at_once(nadia, mailoutbox, settings):
    notice = tell(nadia)
    assert list(Notice.objects.values_list("person", "kind", "subject", "url", "read_at")) == [
        (nadia.pk, "issue-assigned", "WAT-1617-00001, Elmwick", "/issues/1/", None)
    ]
    (mail,) = mailoutbox
    assert mail.to == [nadia.user.email]
    assert mail.subject == "An issue is yours to answer: WAT-1617-00001, Elmwick"
    assert f"{settings.BASE_URL}/issues/1/\n" in mail.body
    assert f"{settings.BASE_URL}/notices/settings/" in mail.body
    assert mail.extra_headers["Auto-Submitted"] == "auto-generated"
    assert notice.deliveries.get().sent_at is not None


def test_no_text_of_a_notice_is_mailed(nadia, mailoutbox):
    assert tell(nadia).text == "Of Mr Secret"
    assert "Secret" not in mailoutbox[0].message().as_string()


def test_a_subject_is_one_line(nadia, mailoutbox):
    tell(nadia, subject="WAT-1\nBcc: all@council.example")
    assert mailoutbox[0].subject.endswith("WAT-1 Bcc: all@council.example")
    assert mailoutbox[0].bcc == []


@pytest.mark.parametrize(
    "channel, notices, waiting, mails",
    [
        (Channel.EMAIL, 1, [], 1),
        (Channel.DIGEST, 1, ["digest"], 0),
        (Channel.WEEKLY, 1, ["weekly"], 0),
        (Channel.IN_APP, 1, [], 0),
        (Channel.NONE, 0, [], 0),
    ],
)
def test_a_preference_says_how(nadia, mailoutbox, channel, notices, waiting, mails):
    PreferenceFactory(person=nadia, kind=BENCH.slug, channel=channel)
    PreferenceFactory(person=nadia, kind="issue-late", channel=Channel.NONE)
    tell(nadia)
    assert Notice.objects.count() == notices
    assert list(Delivery.objects.waiting().values_list("channel", flat=True)) == waiting
    assert len(mailoutbox) == mails


def test_the_quiet_list_keeps_mails_back_and_nothing_else(nadia, mailoutbox):
    QuietTimeFactory(person=nadia)
    assert tell(nadia) is not None
    assert (mailoutbox, Delivery.objects.count()) == ([], 0)


def test_the_quiet_list_ends(nadia, mailoutbox):
    QuietTimeFactory(person=nadia, end=dates.today())
    tell(nadia)
    assert len(mailoutbox) == 1


def test_who_cannot_sign_in_is_told_nothing(nadia, mailoutbox):
    nadia.user.is_active = False
    nadia.user.save()
    assert tell(nadia) is None
    assert tell(PersonFactory(work_email="pat@council.example")) is None
    assert (Notice.objects.count(), mailoutbox) == (0, [])


def test_the_same_is_told_once(nadia, mailoutbox):
    assert tell(nadia, key="issue/1") is not None
    assert tell(nadia, key="issue/1") is None
    assert tell(nadia, key="issue/2") is not None
    other = login("Omar").person
    assert tell(other, key="issue/1") is not None
    assert (Notice.objects.count(), len(mailoutbox)) == (3, 3)


class TestInTheCallersTransaction:
    """With the backend of production: the task's row stands and falls with the notice."""

    @pytest.fixture(autouse=True)
    def _in_the_database(self, settings):
        settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

    def test_it_is_enqueued_with_the_notice(self, nadia, mailoutbox):
        tell(nadia)
        task = DBTaskResult.objects.get()
        assert task.task_path == "leadership.notices.tasks.mail_notices"
        assert task.args_kwargs == {"args": [nadia.pk, "email"], "kwargs": {}}
        assert (task.status, mailoutbox) == ("READY", [])

    def test_it_is_not_where_the_change_came_to_nothing(self, nadia):
        with pytest.raises(Refused), transaction.atomic():
            tell(nadia)
            raise Refused("Not so.")
        assert (Notice.objects.count(), DBTaskResult.objects.count()) == (0, 0)


def test_reading_keeps_the_first_time(nadia):
    notice = NoticeFactory(person=nadia)
    first = mark_read(notice=notice, by=nadia.user).read_at
    assert first is not None
    assert mark_read(notice=notice, by=nadia.user).read_at == first


def test_nobody_reads_for_another(nadia):
    notice = NoticeFactory(person=nadia)
    with pytest.raises(NotAllowed):
        mark_read(notice=notice, by=officer())
    notice.refresh_from_db()
    assert notice.read_at is None


def test_all_are_read_up_to_the_newest_that_was_shown(nadia):
    earlier = dates.now() - timedelta(days=1)
    read = NoticeFactory(person=nadia, read_at=earlier)
    shown, meanwhile = NoticeFactory(person=nadia), NoticeFactory(person=nadia)
    others = NoticeFactory()
    assert mark_all_read(by=nadia.user, up_to=shown.pk) == 1
    for notice in (read, shown, meanwhile, others):
        notice.refresh_from_db()
    assert read.read_at == earlier
    assert shown.read_at is not None
    assert (meanwhile.read_at, others.read_at) == (None, None)


def test_what_is_chosen_is_kept_and_the_kinds_own_way_is_no_row(nadia):
    choose_channels(chosen={"issue-assigned": "digest", "issue-late": "digest"}, by=nadia.user)
    choose_channels(chosen={"issue-assigned": "none"}, by=nadia.user)
    assert list(Preference.objects.values_list("person", "kind", "channel")) == [
        (nadia.pk, "issue-assigned", "none")
    ]
    choose_channels(chosen={"issue-assigned": "email"}, by=nadia.user)
    assert not Preference.objects.exists()


@pytest.mark.parametrize("chosen", [{"nonsense": "email"}, {"issue-late": "pigeon"}])
def test_what_there_is_not_cannot_be_chosen(nadia, chosen):
    with pytest.raises(Refused, match="one of the ways offered"):
        choose_channels(chosen=chosen, by=nadia.user)


def test_the_installer_has_no_notices_to_choose():
    with pytest.raises(NotAllowed):
        choose_channels(chosen={"issue-late": "none"}, by=installer())


def test_two_kinds_do_not_share_a_slug():
    before = all_kinds()
    with pytest.raises(AlreadyRegistered):
        register(BENCH)
    assert all_kinds() == before
