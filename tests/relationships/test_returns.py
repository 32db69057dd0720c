"""The monthly return is filled from the registers; the ward's report goes to its forum."""

import csv
import io
import json
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import MonthlyReturn, WardActionCoordinator
from relationships.services import write_return
from tests.factories import (
    ActivityFactory,
    CommunityGroupFactory,
    FundingBidFactory,
    GroupContactFactory,
    GroupLogEntryFactory,
    GroupWardFactory,
    LessonFactory,
    MonthlyReturnFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, manager

pytestmark = pytest.mark.django_db

TODAY, OCTOBER = date(2017, 11, 15), date(2017, 10, 1)
PAGE = "/community/returns/2017/10/"


@pytest.fixture(autouse=True)
def _evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def elm():
    return WardFactory(name="Elm End", code="X1")


@pytest.fixture
def wasim(client, elm):
    user = coordinator(of=elm)
    client.force_login(user)
    return user


@pytest.fixture
def october(elm):
    """A month's records in Elm End, and some that are no part of it."""
    group = CommunityGroupFactory(wards=[elm], name="Pond Friends")
    GroupContactFactory(group=group, name="Kim Kontakt")
    GroupWardFactory(group__name="New Friends", ward=elm, start=date(2017, 10, 9))
    for day in (date(2017, 10, 2), date(2017, 10, 31)):
        GroupLogEntryFactory(group=group, on=day, text="They want lamps.")
    ActivityFactory(ward=elm, title="Lantern walk", on=date(2017, 10, 31), participants=40)
    ActivityFactory(ward=elm, title="Lamp survey", on=OCTOBER, kind="consultation")
    FundingBidFactory(ward=elm, status="secured", decided_on=date(2017, 10, 5), amount=1500)
    FundingBidFactory(ward=elm, status="refused", decided_on=date(2017, 10, 5), amount=99)
    LessonFactory(wards=[elm], learned_on=date(2017, 10, 20), title="Ask first")
    # other months, other wards
    ActivityFactory(ward=elm, on=date(2017, 9, 30), participants=1000)
    ActivityFactory(ward=elm, on=date(2017, 11, 1), participants=1000)
    ActivityFactory(on=date(2017, 10, 15), participants=1000)
    FundingBidFactory(ward=elm, amount=77)
    return group


FIGURES = {
    "wards": "Elm End",
    "activities": 2,
    "took_part": 40,
    "log_entries": 2,
    "groups": 1,
    "new_groups": 1,
    "secured": 1500.0,
    "lessons": 1,
}


def test_a_return_is_filled_from_the_months_records_and_kept_as_sent(client, elm, wasim, october):
    shown = client.get(PAGE)
    assert ("Took part, as far as counted", "40") in shown.context["figures"]
    sent = client.post(PAGE, {"story": "Lamps at last.", "version": 0, "send": "1"})
    assert sent["Location"] == "/community/returns/"
    row = MonthlyReturn.objects.get()
    assert (row.person, row.month, row.submitted_on) == (wasim.person, OCTOBER, TODAY)
    assert row.figures == FIGURES
    ActivityFactory(ward=elm, on=OCTOBER, participants=5)  # entered late: the return stays
    row.refresh_from_db()
    assert row.figures == FIGURES
    assert client.get(PAGE)["Location"] == f"/community/returns/{row.pk}/"
    assert "Lamps at last." in client.get(f"/community/returns/{row.pk}/").content.decode()


def test_a_draft_is_nobody_elses_to_read(client, elm, wasim):
    client.post(PAGE, {"story": "Not yet", "version": 0})
    row = MonthlyReturn.objects.get()
    assert (row.submitted_on, row.figures) == (None, {})
    for user in (manager(), coordinator(of=elm)):
        client.force_login(user)
        assert client.get(f"/community/returns/{row.pk}/").status_code == 404
        assert "Not yet" not in client.get("/community/returns/").content.decode()


def test_nothing_is_sent_without_a_word_or_twice_or_over_another_window(wasim):
    said = {"month": OCTOBER, "by": wasim}
    with pytest.raises(Refused, match="Write what the month was about"):
        write_return(story=" ", version=0, send=True, **said)
    assert not MonthlyReturn.objects.exists()
    write_return(story="One", version=0, send=False, **said)
    with pytest.raises(Conflict, match="Nothing was overwritten"):
        write_return(story="Two", version=0, send=False, **said)
    write_return(story="Two", version=1, send=True, **said)
    with pytest.raises(Conflict, match="sent on 15 November 2017"):
        write_return(story="Three", version=2, send=True, **said)
    assert [row.story for row in MonthlyReturn.objects.all()] == ["Two"]


def test_a_return_is_of_a_month_in_which_one_coordinated(client, elm):
    user = coordinator(of=elm)
    WardActionCoordinator.objects.filter(person=user.person).update(start=date(2017, 10, 31))
    with pytest.raises(NotAllowed):
        write_return(month=date(2017, 9, 1), story="x", version=0, by=user, send=False)
    with pytest.raises(NotAllowed):
        write_return(month=date(2017, 12, 1), story="x", version=0, by=user, send=False)
    client.force_login(user)
    months = client.get("/community/returns/").context["months"]
    assert months == [(date(2017, 11, 1), "Not written"), (OCTOBER, "Not written")]
    assert client.get("/community/returns/2017/9/").status_code == 404


def test_a_manager_sees_who_has_sent_none(client, wasim, elm):
    late = coordinator(of=WardFactory())
    MonthlyReturnFactory(person=wasim.person, month=OCTOBER, submitted_on=TODAY)
    client.force_login(manager())
    page = client.get("/community/returns/")
    assert [person.name for person in page.context["missing"]] == [late.person.name]
    report = client.get(reverse("report_page", args=["monthly-returns"]))
    assert f"No return yet for October 2017: {late.person.name}." in report.content.decode()


@pytest.mark.parametrize("more", [0, 2])
def test_the_lists_queries_do_not_grow(client, wasim, more, django_assert_num_queries):
    for _ in range(1 + more):
        MonthlyReturnFactory(month=OCTOBER, submitted_on=TODAY)
    client.force_login(manager())
    client.get("/community/returns/")
    with django_assert_num_queries(7):
        assert len(client.get("/community/returns/").context["page"]) == 1 + more


# -- the report to the forum


def read(client, ending="csv", **asked):
    address = reverse("report_download", args=["coordinator-report", ending])
    period = {"ward": "X1", "since": "2017-10-01", "until": "2017-10-31"}
    response = client.get(address, period | asked)
    return b"".join(response.streaming_content).decode("utf-8-sig")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_forum_hears_what_was_done_in_its_ward_and_period(client, wasim, october):
    rows = rows_of(read(client, copy="working"))
    assert [(row["About"], row["What"]) for row in rows] == [
        ("Consultation held", "Lamp survey"),
        ("Event held", "Lantern walk"),
        ("External funding", "£1,500 from Lamp Fund 0"[:17] + rows[2]["What"][17:]),
        ("External funding", rows[3]["What"]),
        ("Groups", "Pond Friends"),
        ("Groups", "Pond Friends"),
        ("Lessons", "Ask first"),
    ]
    assert rows[1]["Took part"] == "40"
    figures = {one["label"]: one["value"] for one in json.loads(read(client, "json"))["figures"]}
    assert figures == {
        "held with residents": "2",
        "took part, as far as counted": "40",
        "groups spoken to": "1",
        "secured from outside": "£1,500",
    }


def test_what_is_published_names_nobody_and_hides_small_counts(client, elm, wasim, october):
    ActivityFactory(ward=elm, on=OCTOBER, title="Tea", participants=3, outcome="Ring 0121 496 0000")
    text = read(client, copy="publication")
    rows = {row["What"]: row for row in rows_of(text)}
    assert "They want lamps." not in text
    assert "Kim Kontakt" not in text
    assert rows["Tea"]["Took part"] == ""
    assert rows["Tea"]["Took part: state"] == "fewer than 5"
    assert rows["Tea"]["What came of it"] == "Left out: it seems to hold personal data."
    answer = json.loads(read(client, "json", copy="publication"))
    figures = {one["label"]: one["value"] for one in answer["figures"]}
    assert figures["took part, as far as counted"] == "Fewer than 5"


def test_a_councillor_of_another_ward_gets_an_empty_report(client, elm, october):
    client.force_login(councillor(of=WardFactory()))
    assert [row["About"] for row in rows_of(read(client, copy="working"))] == ["Lessons"]
    client.force_login(councillor(of=elm))
    assert len(rows_of(read(client, copy="working"))) == 7


def test_the_period_is_the_last_quarter_and_the_ward_ones_own(client, wasim):
    page = client.get(reverse("report_page", args=["coordinator-report"])).content.decode()
    since = TODAY - timedelta(92)
    assert f"Elm End Ward Forum, {since:%-d %B %Y} to 15 November 2017" in page
