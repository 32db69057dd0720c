"""What is done once a day or week: digests, saved reports, other rooms' reminders."""

from datetime import date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leadership.notices.models import Delivery, Notice, Round
from leadership.notices.worker import rounds
from leadership.notices.worker.reports import mail_saved_reports
from leadership.notices.worker.rounds import make_due_rounds, send_digests
from tests.factories import (
    DeliveryFactory,
    NoticeFactory,
    SavedReportFactory,
    SavedReportReaderFactory,
)
from tests.personas import councillor, login, manager

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime(2017, 11, 15, 7, 30)
EVERY_DAY = ["saved reports", "late issues", "missed words", "ending secondments"]
EVERY_DAY += ["lapsed replies", "daily digests", "old tasks"]


def waiting(channel="digest", person=None):
    person = person or login("Nadia").person
    return DeliveryFactory(notice=NoticeFactory(person=person), channel=channel)


@pytest.fixture
def queue(settings):
    """The backend of production, whose old tasks are forgotten; nothing is mailed meanwhile."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_each_round_is_made_once_a_day_or_week(queue):
    first = make_due_rounds(WEDNESDAY)
    assert sorted(first) == sorted([*EVERY_DAY, "weekly digests"])
    assert make_due_rounds(WEDNESDAY + timedelta(hours=9)) == []
    assert sorted(make_due_rounds(WEDNESDAY + timedelta(days=1))) == sorted(EVERY_DAY)
    assert "weekly digests" in make_due_rounds(WEDNESDAY + timedelta(days=5))
    weeks = Round.objects.filter(name="weekly digests").order_by("on")
    assert list(weeks.values_list("on", flat=True)) == [date(2017, 11, 13), date(2017, 11, 20)]


def test_nobody_is_mailed_before_seven(mailoutbox):
    waiting()
    assert make_due_rounds(WEDNESDAY.replace(hour=6, minute=59)) == []
    assert mailoutbox == []
    make_due_rounds(WEDNESDAY.replace(hour=7, minute=0))
    assert len(mailoutbox) == 1


def test_the_digests_come_after_what_the_others_said(mailoutbox, monkeypatch):
    nadia = login("Nadia").person
    said = {"reminders": lambda on: [waiting(person=nadia)]}
    monkeypatch.setattr(rounds, "_daily", said)
    make_due_rounds(WEDNESDAY)
    assert [message.to for message in mailoutbox] == [[nadia.user.email]]


def test_a_round_that_fails_stops_no_other_and_is_made_again(monkeypatch, mailoutbox, caplog):
    def fail(on):
        NoticeFactory(subject="Half done")
        raise ZeroDivisionError

    monkeypatch.setattr(rounds, "_daily", {"reminders": fail})
    waiting()
    assert "daily digests" in make_due_rounds(WEDNESDAY)
    assert len(mailoutbox) == 1
    assert "The round reminders failed." in caplog.text
    assert not Notice.objects.filter(subject="Half done").exists()
    monkeypatch.setattr(rounds, "_daily", {"reminders": lambda on: 0})
    assert make_due_rounds(WEDNESDAY) == ["reminders"]


def test_a_digest_is_one_message_a_person_and_sent_once(mailoutbox):
    nadia, omar = login("Nadia").person, login("Omar").person
    for person in (nadia, nadia, omar):
        waiting(person=person)
    waiting("weekly", omar)
    assert send_digests("digest") == 2
    assert sorted(message.to[0] for message in mailoutbox) == sorted(
        [nadia.user.email, omar.user.email]
    )
    assert send_digests("digest") == 0
    assert Delivery.objects.waiting().get().channel == "weekly"


def test_the_command_sends_them_now(mailoutbox, capsys):
    waiting(), waiting("weekly")
    call_command("send_digests")
    assert capsys.readouterr().out == "In a daily e-mail: 1 to be mailed.\n"
    assert len(mailoutbox) == 1
    call_command("send_digests", weekly=True)
    assert len(mailoutbox) == 2


def test_finished_tasks_are_forgotten_after_a_fortnight(queue):
    for age, status in ((15, "SUCCESSFUL"), (13, "SUCCESSFUL"), (15, "RUNNING"), (15, "READY")):
        then = timezone.now() - timedelta(days=age)
        DBTaskResult.objects.create(
            status=status, args_kwargs={"args": [], "kwargs": {}}, backend_name="default",
            task_path=f"{status}-{age}", run_after=then, finished_at=then,
        )  # fmt: skip
    make_due_rounds(WEDNESDAY)
    kept = set(DBTaskResult.objects.values_list("task_path", flat=True))
    assert kept == {"SUCCESSFUL-13", "RUNNING-15", "READY-15"}


class TestSavedReports:
    ON = date(2017, 11, 13)

    def test_owner_and_readers_get_a_link_and_no_word_of_the_owners(self, mailoutbox, settings):
        gita, carol = manager(), councillor()
        saved = SavedReportFactory(
            owner=gita, report="appendix-1", mailed="weekly", name="Of Mr Secret"
        )
        SavedReportReaderFactory(saved=saved, person=carol.person)
        assert mail_saved_reports(self.ON) == 1
        assert mail_saved_reports(self.ON) == 0
        assert [message.to for message in mailoutbox] == [[gita.email], [carol.email]]
        for message in mailoutbox:
            assert message.subject.startswith("A report for you to read: ")
            assert f"{settings.BASE_URL}/reports/saved/{saved.pk}/\n" in message.body
            assert "Secret" not in message.message().as_string()
            assert message.attachments == []
        saved.refresh_from_db()
        assert saved.last_mailed_on == self.ON

    def test_the_link_shows_each_reader_their_own_rights(self, client):
        gita, carol = manager(), councillor()
        saved = SavedReportFactory(owner=gita, report="issues", mailed="weekly")
        client.force_login(carol)
        assert client.get(f"/reports/saved/{saved.pk}/").status_code == 404
        SavedReportReaderFactory(saved=saved, person=carol.person)
        response = client.get(f"/reports/saved/{saved.pk}/", follow=True)
        asked = response.context["asked"]
        assert (saved.filters, asked.copy) == ({"copy": ["working"]}, "publication")
        assert asked.user == carol

    def test_who_may_not_run_it_is_not_told(self, mailoutbox, monkeypatch):
        saved = SavedReportFactory(owner=manager(), report="gone", mailed="monthly")
        assert mail_saved_reports(self.ON) == 1
        assert (mailoutbox, Notice.objects.count()) == ([], 0)
        saved.refresh_from_db()
        assert saved.last_mailed_on == self.ON

    def test_an_installers_report_goes_to_nobody(self, mailoutbox):
        saved = SavedReportFactory(owner__person=None, report="appendix-1", mailed="weekly")
        assert saved.mailed_users() == [saved.owner]
        assert mail_saved_reports(self.ON) == 1
        assert mailoutbox == []


class TestTurns:
    """What rooms have done each time the worker looks after its queue."""

    @pytest.fixture
    def turns(self, monkeypatch):
        registered: list = []
        monkeypatch.setattr(rounds, "_each_turn", registered)
        return registered

    def test_a_room_that_registers_twice_has_one_turn(self, turns):
        asked = []

        def release(now):
            asked.append(now)
            return 2

        rounds.every_turn(release)
        rounds.every_turn(release)
        assert rounds.take_turns(WEDNESDAY) == 2
        assert asked == [WEDNESDAY]

    def test_one_that_fails_is_logged_undone_and_stops_no_other(self, turns, caplog):
        def half_done(now):
            Round.objects.create(name="half done", on=now.date())
            raise ZeroDivisionError

        rounds.every_turn(half_done)
        rounds.every_turn(lambda now: 3)
        assert rounds.take_turns(WEDNESDAY) == 3
        assert not Round.objects.filter(name="half done").exists()
        assert "half_done failed." in caplog.text
