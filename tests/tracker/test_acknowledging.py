"""Acknowledging on the page, over the API and in the admin; and what a missed day looks like."""

import html
from datetime import date, datetime

import pytest
from rest_framework.test import APIClient

from tests import personas
from tests.factories import (
    AcknowledgementFactory,
    BankHolidayFactory,
    ClockChangeFactory,
    ClockFactory,
    IssueFactory,
    PersonFactory,
    WardFactory,
)
from tracker.models import Acknowledgement, Status

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)
PASSED = date(2017, 11, 7)
RED = '<strong class="govuk-tag govuk-tag--red">Should have heard</strong>'


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elm End")


@pytest.fixture
def ros():
    return personas.officer(person=PersonFactory(name="Ros Roads"))


@pytest.fixture
def issue(ward, ros):
    """With Ros, due far off, and the councillors should have heard a week ago."""
    return IssueFactory(
        ward=ward, title="Dark lamp", owner=ros.person, due=date(2018, 3, 1), hear_next=PASSED
    )


def text(response):
    return html.unescape(response.content.decode())


def parts(issue, **changed):
    day = {"hear_next_0": "22", "hear_next_1": "11", "hear_next_2": "2017"}
    said = {"who": issue.owner_id or "", "what_next": "A surveyor looks.", **day}
    return {**said, "version": issue.version, **changed}


class TestThePage:
    def test_an_officer_tells_the_three_parts_and_the_councillor_reads_them(
        self, client, ward, issue, ros
    ):
        client.force_login(ros)
        assert "Who, what next, and when" in text(client.get(f"/issues/{issue.pk}/acknowledge/"))
        sent = client.post(f"/issues/{issue.pk}/acknowledge/", parts(issue))
        assert sent.headers["Location"] == f"/issues/{issue.pk}/"
        issue.refresh_from_db()
        assert issue.hear_next == date(2017, 11, 22)
        client.force_login(personas.councillor(of=ward))
        page = text(client.get(issue.get_absolute_url()))
        assert "Ros Roads deals with it. A surveyor looks. You hear by Wed 22 November." in page
        assert "with Ros Roads · you hear by Wed 22 November" in page
        assert "hould have heard" not in page

    def test_a_raised_issue_is_acknowledged_and_owned_in_one(self, client, ward, ros):
        issue, wasim = IssueFactory(ward=ward), personas.coordinator(of=ward)
        client.force_login(wasim)
        client.post(f"/issues/{issue.pk}/acknowledge/", parts(issue, who=ros.person_id))
        issue.refresh_from_db()
        assert (issue.status, issue.owner) == (Status.OPEN, ros.person)

    @pytest.mark.parametrize(
        ("changed", "said"),
        [
            ({"who": ""}, "This field is required."),
            ({"what_next": " "}, "This field is required."),
            ({"hear_next_0": "14"}, "When the councillor hears next cannot lie in the past."),
            ({"hear_next_0": "31"}, "Enter a real date, such as 15 11 2017."),
        ],
    )
    def test_a_part_that_is_missing_is_asked_for(self, client, issue, ros, changed, said):
        client.force_login(ros)
        answer = client.post(f"/issues/{issue.pk}/acknowledge/", parts(issue, **changed))
        assert said in text(answer)
        assert not Acknowledgement.objects.exists()

    def test_who_may_not_gets_404_and_nothing_is_said(self, client, ward, issue):
        for user in (personas.councillor(of=ward), personas.administrator(), personas.officer()):
            client.force_login(user)
            address = f"/issues/{issue.pk}/acknowledge/"
            assert client.get(address).status_code == 404
            assert client.post(address, parts(issue)).status_code == 404
        assert not Acknowledgement.objects.exists()

    def test_the_button_is_there_until_a_reply(self, client, ward, ros):
        def buttons(**given):
            shown = client.get(IssueFactory(ward=ward, **given).get_absolute_url())
            return [move.label for move in shown.context["moves"]]

        client.force_login(personas.coordinator(of=ward))
        first, again = "Acknowledge: who, what next, when", "Say what comes next, and when"
        assert buttons()[0] == first
        assert buttons(owner=ros.person)[0] == first
        told = buttons(owner=ros.person, hear_next=TODAY)
        assert (told[0], again in told, first in told) == ("Give a reply", True, False)
        for status in (Status.ANSWERED, Status.CLOSED):
            assert not {first, again} & set(buttons(status=status))

    def test_a_manager_removes_what_was_said_for_good(self, client, issue, ros):
        said = AcknowledgementFactory(issue=issue, what_next="Mrs Quillhoop rings.")
        address = f"/issues/{issue.pk}/acknowledgements/{said.pk}/redact/"
        client.force_login(ros)
        assert client.post(address, {"reason": "A name"}).status_code == 404
        client.force_login(personas.manager())
        assert "Mrs Quillhoop rings." in text(client.get(address))
        client.post(address, {"reason": "A name"})
        said.refresh_from_db()
        assert said.what_next == "[removed]"


class TestAMissedDay:
    def test_the_issues_page_is_red_though_it_is_due_far_off(self, client, ward, issue):
        client.force_login(personas.councillor(of=ward))
        page = text(client.get(issue.get_absolute_url()))
        assert "You should have heard by Tue 7 November." in page
        assert "The due date, Thu 1 March 2018, does not change that." in page
        assert RED in page

    def test_the_row_says_it_and_the_list_finds_it(self, client, ward, issue):
        IssueFactory(ward=ward, title="In time", owner=PersonFactory(), hear_next=TODAY)
        client.force_login(personas.councillor(of=ward))
        (row,) = client.get("/issues/?status=unheard").context["rows"]
        assert (row.title, row.tag, row.colour) == ("Dark lamp", "Should have heard", "red")
        assert row.detail == "Elm End · with Ros Roads · you should have heard by Tue 7 November"

    def test_what_is_late_says_how_late_over_bank_holidays(self, client, ward, ros):
        IssueFactory(ward=ward, owner=ros.person, due=date(2017, 11, 8), hear_next=PASSED)
        BankHolidayFactory(on=date(2017, 11, 13))
        client.force_login(personas.councillor(of=ward))
        (row,) = client.get("/issues/").context["rows"]
        assert (row.tag, row.colour) == ("4 days late", "red")

    def test_it_waits_for_the_councillor_on_the_first_screen(self, client, ward, issue):
        client.force_login(personas.councillor(of=ward))
        page = text(client.get("/"))
        assert "1 promised word did not come" in page
        waiting = page.split("Waiting for you")[1].split("Open in this ward")[0]
        assert "Dark lamp" in waiting
        assert "Ros Roads. You should have heard by Tue 7 November." in waiting
        assert RED in waiting

    def test_it_comes_first_in_the_officers_queue(self, client, ward, issue, ros):
        IssueFactory(ward=ward, title="Due soon", owner=ros.person, due=date(2017, 11, 17))
        client.force_login(ros)
        page = text(client.get("/"))
        assert page.index("Dark lamp") < page.index("Due soon")
        assert "1 owes the councillors a word" in page
        assert "Yours. The councillors should have heard by Tue 7 November." in page
        assert RED in page

    def test_the_manager_is_told_how_many(self, client, issue):
        client.force_login(personas.manager())
        assert "1 promised word to councillors did not come" in text(client.get("/"))

    def test_after_a_reply_nothing_is_red(self, client, ward, issue, ros):
        client.force_login(ros)
        said = {"outcome_kind": "done", "outcome": "Lit.", "version": issue.version}
        client.post(f"/issues/{issue.pk}/answer/", said)
        client.force_login(personas.councillor(of=ward))
        for address in ("/", issue.get_absolute_url()):
            assert "hould have heard" not in text(client.get(address))


class TestTheClocksOnThePage:
    def test_each_clock_says_how_it_stands_and_by_what_sum(self, client, ward, ros):
        raised = date(2017, 10, 25)
        issue = IssueFactory(ward=ward, owner=ros.person, raised_on=raised)
        ClockFactory(issue=issue, kind="acknowledge", days=1, met_on=date(2017, 10, 26))
        ClockFactory(issue=issue, kind="respond", days=5)
        resolve = ClockFactory(issue=issue, kind="resolve", days=20)
        ClockChangeFactory(
            clock=resolve, before=date(2017, 11, 21), because="13 November 2017 was added: Feast"
        )
        client.force_login(personas.councillor(of=ward))
        shown = client.get(issue.get_absolute_url())
        assert [(clock.state, clock.tag) for clock in shown.context["clocks"]] == [
            ("Acknowledged on Thu 26 October, after 1 working day", "In time"),
            ("Was due by Wed 1 November", "Late"),
            ("Due by Wed 22 November", "Running"),
        ]
        page = text(shown)
        assert "Received Wed 25 October 2017; 5 working days; due Wed 1 November" in page
        assert "Tue 21 November became Wed 22 November. 13 November 2017 was added: Feast." in page

    def test_met_too_late_is_red_and_met_on_the_day_is_at_once(self, client, ward):
        issue = IssueFactory(ward=ward, raised_on=date(2017, 10, 25))
        ClockFactory(issue=issue, kind="acknowledge", days=1, met_on=date(2017, 10, 25))
        ClockFactory(issue=issue, kind="respond", days=5, met_on=date(2017, 11, 2))
        client.force_login(personas.councillor(of=ward))
        shown = client.get(issue.get_absolute_url()).context["clocks"]
        assert [(clock.state, clock.tag, clock.colour) for clock in shown] == [
            ("Acknowledged on Wed 25 October, at once", "In time", "green"),
            ("Answered on Thu 2 November, after 6 working days", "Too late", "red"),
        ]

    def test_an_issue_without_clocks_says_nothing_of_them(self, client, ward):
        client.force_login(personas.councillor(of=ward))
        page = text(client.get(IssueFactory(ward=ward).get_absolute_url()))
        assert "core offer" not in page


class TestTheApi:
    def signed_in(self, user):
        api = APIClient()
        api.force_login(user)
        return api

    def test_it_is_acknowledged_and_read_back(self, ward, issue, ros):
        ClockFactory(issue=issue, kind="acknowledge", days=1, received=date(2017, 11, 14))
        said = {"who": ros.person_id, "what_next": "A surveyor looks.", "version": 1}
        answer = self.signed_in(ros).post(
            f"/api/v1/issues/{issue.pk}/acknowledge/",
            {**said, "hear_next": "2017-11-22"},
            format="json",
        )
        assert answer.status_code == 200
        found = answer.json()
        assert (found["hear_next"], found["version"]) == ("2017-11-22", 2)
        assert found["acknowledgements"] == [
            {
                "on": "2017-11-15",
                "name": "Ros Roads",
                "what_next": "A surveyor looks.",
                "hear_next": "2017-11-22",
            }
        ]
        assert found["clocks"] == [
            {
                "kind": "acknowledge",
                "received": "2017-11-14",
                "days": 1,
                "due": "2017-11-15",
                "met_on": "2017-11-15",
                "sum_in_words": "received Tue 14 November 2017; 1 working day; due Wed 15 November",
            }
        ]
        assert "acknowledge" in found["moves"]

    def test_a_day_that_passed_is_refused_by_field_and_a_councillor_is_not_heard(
        self, ward, issue, ros
    ):
        said = {"who": ros.person_id, "what_next": "Soon.", "hear_next": "2017-11-14"}
        address = f"/api/v1/issues/{issue.pk}/acknowledge/"
        refused = self.signed_in(ros).post(address, {**said, "version": 1}, format="json")
        assert (refused.status_code, refused.json()["field"]) == (422, "hear_next")
        carol = self.signed_in(personas.councillor(of=ward))
        words = {**said, "hear_next": "2017-11-22", "version": 1}
        assert carol.post(address, words, format="json").status_code == 404
        assert not Acknowledgement.objects.exists()


class TestTheAdmin:
    LIST = "/admin/tracker/issue/"

    def test_several_are_acknowledged_at_once_each_by_itself(self, client, ward, ros):
        one, two = IssueFactory(ward=ward), IssueFactory(ward=ward, status=Status.ANSWERED)
        client.force_login(personas.manager())
        asked = {"action": "acknowledge", "_selected_action": [one.pk, two.pk]}
        assert "When the councillors hear next" in text(client.post(self.LIST, asked))
        said = {"who": "Ros Roads", "what_next": "We look.", "hear_next": "2017-11-22"}
        versions = {f"version-{issue.pk}": "1" for issue in (one, two)}
        done = client.post(self.LIST, {**asked, **said, **versions, "apply": "1"}, follow=True)
        assert "Acknowledge: 1 done." in text(done)
        assert f"{two.reference}: This issue is answered: a reply was given." in text(done)
        one.refresh_from_db()
        two.refresh_from_db()
        assert (one.owner, one.hear_next) == (ros.person, date(2017, 11, 22))
        assert (two.hear_next, Acknowledgement.objects.count()) == (None, 1)

    def test_what_is_unheard_is_found_and_red(self, client, ward, issue):
        IssueFactory(ward=ward, title="Quite well", owner=PersonFactory())
        client.force_login(personas.manager())
        page = text(client.get(f"{self.LIST}?waiting=unheard"))
        assert "7 Nov 2017 " + RED in page
        assert "Quite well" not in page
