"""Saved reports by e-mail: who may ask for it, to whom, and when it is due."""

from datetime import date

import pytest

from leadership.people.refusals import NotAllowed
from leadership.reporting.models import SavedReport
from leadership.reporting.services import mail_saved_report
from tests.factories import PersonFactory, SavedReportFactory, SavedReportReaderFactory, UserFactory
from tests.personas import login, manager, officer

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2017, 11, 13), date(2017, 11, 14)


def page_of(saved):
    return f"/reports/saved/{saved.pk}/mail/"


@pytest.mark.parametrize(
    "mailed, last, on, due",
    [
        ("none", None, MONDAY, False),
        ("weekly", None, TUESDAY, True),
        ("weekly", date(2017, 11, 12), MONDAY, True),
        ("weekly", MONDAY, MONDAY, False),
        ("weekly", MONDAY, date(2017, 11, 19), False),
        ("weekly", TUESDAY, date(2017, 11, 20), True),
        ("monthly", date(2017, 10, 31), date(2017, 11, 1), True),
        ("monthly", date(2017, 11, 1), date(2017, 11, 30), False),
        ("monthly", date(2017, 11, 1), date(2017, 12, 4), True),
    ],
)
def test_it_is_due_once_a_week_or_month_and_a_missed_day_is_made_up(mailed, last, on, due):
    saved = SavedReportFactory(mailed=mailed, last_mailed_on=last)
    assert list(SavedReport.objects.due_by_mail(on)) == [saved] * due


def test_whom_it_is_mailed_sees_it_and_nobody_else_does():
    saved, gita, other = SavedReportFactory(), manager(), officer()
    SavedReportReaderFactory(saved=saved, person=gita.person)
    SavedReportReaderFactory(saved=SavedReportFactory(), person=other.person)
    assert list(SavedReport.objects.visible_to(gita)) == [saved]
    assert saved not in SavedReport.objects.visible_to(other)
    assert saved.mailed_users() == [saved.owner, gita]
    gita.is_active = False
    gita.save()
    assert saved.mailed_users() == [saved.owner]


def test_another_rhythm_begins_anew_and_the_same_goes_on():
    saved = SavedReportFactory(mailed="weekly", last_mailed_on=MONDAY)
    same = mail_saved_report(saved=saved, mailed="weekly", readers=[], by=saved.owner)
    assert same.last_mailed_on == MONDAY
    other = mail_saved_report(saved=saved, mailed="monthly", readers=[], by=saved.owner)
    assert (other.mailed, other.last_mailed_on) == ("monthly", None)


def test_a_manager_names_readers_and_takes_them_out():
    gita, anna, bela = manager(), PersonFactory(), PersonFactory()
    saved = SavedReportFactory(owner=gita)
    mail_saved_report(saved=saved, mailed="weekly", readers=[anna, bela], by=gita)
    mail_saved_report(saved=saved, mailed="weekly", readers=[bela], by=gita)
    assert list(saved.mailed_to.all()) == [bela]


def test_nobody_else_mails_it_to_others():
    saved = SavedReportFactory(owner=officer())
    with pytest.raises(NotAllowed):
        mail_saved_report(saved=saved, mailed="weekly", readers=[PersonFactory()], by=saved.owner)
    with pytest.raises(NotAllowed):
        mail_saved_report(saved=saved, mailed="weekly", readers=[], by=manager())
    saved.refresh_from_db()
    assert (saved.mailed, saved.readers.count()) == ("none", 0)


def test_the_owner_chooses_on_the_page(client):
    gita, nadia = manager(), login("Nadia")
    saved = SavedReportFactory(owner=gita)
    client.force_login(gita)
    said = {"mailed": "monthly", "readers": f"\n  {nadia.person.name.upper()} \n"}
    assert client.post(page_of(saved), said).headers["Location"] == "/reports/"
    saved.refresh_from_db()
    assert (saved.mailed, list(saved.mailed_to.all())) == ("monthly", [nadia.person])
    form = client.get(page_of(saved)).context["form"]
    assert (form["mailed"].initial, form["readers"].initial) == ("monthly", nadia.person.name)
    client.post(page_of(saved), {"mailed": "none", "readers": ""})
    assert not saved.mailed_to.exists()


@pytest.mark.parametrize(
    "said, sentence",
    [
        ("Nora Nobody", "There is nobody called Nora Nobody who can sign in."),
        ("Pat Loginless", "There is nobody called Pat Loginless who can sign in."),
        ("Two Twin", "There are several people called Two Twin."),
        ("Someone\n" * 51, "Name at most 50 people."),
    ],
)
def test_a_name_that_is_nobodys_is_said(client, said, sentence):
    gita = manager()
    saved = SavedReportFactory(owner=gita)
    PersonFactory(name="Pat Loginless")
    for _ in range(2):
        UserFactory(person__name="Two Twin")
    client.force_login(gita)
    response = client.post(page_of(saved), {"mailed": "weekly", "readers": said})
    assert sentence in response.content.decode()
    saved.refresh_from_db()
    assert saved.mailed == "none"


def test_an_officer_has_the_own_report_mailed_to_nobody_else(client):
    olive = officer()
    saved = SavedReportFactory(owner=olive, shared=True)
    client.force_login(olive)
    assert list(client.get(page_of(saved)).context["form"].fields) == ["mailed"]
    client.post(page_of(saved), {"mailed": "weekly", "readers": "Gita"})
    saved.refresh_from_db()
    assert (saved.mailed, saved.readers.count()) == ("weekly", 0)


def test_a_shared_report_is_its_owners_to_mail(client):
    saved = SavedReportFactory(shared=True)
    client.force_login(manager())
    assert client.get(page_of(saved)).status_code == 404
    assert client.post(page_of(saved), {"mailed": "weekly"}).status_code == 404
