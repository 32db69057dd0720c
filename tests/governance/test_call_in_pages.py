"""Pages of call-ins: who finds what, what they ask of the database, the pack."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.governance.models import CallInRequest, CommitteeReport, Decision
from leadership.governance.pack import pack_pdf
from leadership.governance.views.call_in_finding import with_details
from leadership.meetings.models import Meeting
from tests import governance_factories as make
from tests.governance_factories import by_the_clock
from tests.personas import committee_services, councillor, officer, scrutiny_officer

pytestmark = pytest.mark.django_db
PASSWORD = "correct-horse-battery"


def signed_in(user) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def detailed(call_in: CallInRequest) -> CallInRequest:
    return with_details(CallInRequest.objects.filter(pk=call_in.pk)).get()


class TestTheList:
    @pytest.mark.parametrize("rows", [1, 3])
    def test_it_asks_as_much_for_three_as_for_one(self, rows):
        saba = scrutiny_officer()
        for _ in range(rows):
            make.heard_soon(by=saba)
            make.subject_now(by=committee_services())
        assert queries(signed_in(None), reverse("call_in_list")) == 6
        assert queries(signed_in(saba), reverse("call_in_list")) == 9

    def test_without_any_it_says_how_one_begins(self):
        page = signed_in(None).get(reverse("call_in_list"))
        assert b"A councillor begins one on the page of a decision" in page.content

    def test_an_open_one_is_found_by_those_who_sign_and_those_who_handle(self, begun, brew, wood):
        found = {
            user: reverse("call_in_detail", args=[begun.pk]).encode()
            in signed_in(user).get(reverse("call_in_list")).content
            for user in (brew, wood, committee_services(), officer(), None)
        }
        assert list(found.values()) == [True, True, True, False, False]

    def test_decisions_lead_to_it_and_it_leads_back(self):
        way = f'href="{reverse("call_in_list")}">Requests for call-in</a>'
        assert way in signed_in(None).get(reverse("decision_list")).content.decode()
        page = signed_in(None).get(reverse("call_in_list")).content.decode()
        assert f'<li><a class="govuk-link" href="{reverse("decision_list")}">Decisions</a>' in page

    def test_one_state_is_asked_for(self, received):
        address = received.get_absolute_url().encode()
        client = signed_in(None)
        assert address in client.get(reverse("call_in_list"), {"state": "received"}).content
        assert address not in client.get(reverse("call_in_list"), {"state": "heard"}).content


class TestThePage:
    def test_what_can_still_come_is_not_called_missing(self, begun, brew):
        page = signed_in(brew).get(begun.get_absolute_url()).content.decode()
        assert page.count(">Not yet</strong>") == 2
        assert "Not met" not in page

    def test_it_is_public_once_received(self, received):
        page = signed_in(None).get(received.get_absolute_url())
        assert b"2 h 30 min before the deadline" in page.content
        assert b"Nothing under decision" in page.content

    def test_of_an_open_one_a_stranger_finds_nothing(self, begun, elm):
        for user in (None, councillor(of=elm), officer()):
            assert signed_in(user).get(begun.get_absolute_url()).status_code == 404

    @pytest.mark.parametrize("steps", [1, 3])
    def test_it_asks_as_much_for_three_locked_steps_as_for_one(self, received, steps):
        part = received.decision.parts.get()
        plan = make.ActionPlanFactory()
        for _ in range(steps):
            make.ActionItemFactory(plan=plan, decision_part=part)
        assert queries(signed_in(None), received.get_absolute_url()) == PUBLIC_PAGE

    def test_the_signed_paper_is_not_for_the_public(self):
        saba = scrutiny_officer()
        request = make.heard_soon(by=saba)
        path = reverse("call_in_signed_copy", args=[request.pk])
        assert signed_in(saba).get(path).status_code == 200
        assert signed_in(officer()).get(path).status_code == 404
        page = signed_in(None).get(request.get_absolute_url())
        assert b"The signed paper" not in page.content


PUBLIC_PAGE = 13


class TestTheForms:
    def test_what_was_typed_outlasts_the_question_who_one_is(self, decision, brew):
        """The form comes back from the confirming page, and must not be sent to that one."""
        path = reverse("call_in_begin", args=[decision.year, decision.serial])
        brew.set_password(PASSWORD)
        brew.save()
        client = signed_in(brew)
        with by_the_clock(2017, 7, 26, 11):
            asked = client.post(path, {"reasons": "Typed slowly on the bus."})
            assert asked["Location"].startswith(reverse("account_reauthenticate"))
            back = client.post(asked["Location"], {"password": PASSWORD, "next": path})
        page = back.content.decode()
        assert "Typed slowly on the bus.</textarea>" in page
        assert f'<form method="post" action="{path}"' in page
        assert not CallInRequest.objects.exists()

    def test_only_a_councillor_in_office_finds_the_form(self, decision, brew):
        path = reverse("call_in_begin", args=[decision.year, decision.serial])
        with by_the_clock(2017, 7, 26, 9):
            assert signed_in(officer()).get(path).status_code == 404
            assert signed_in(brew).get(path).status_code in {200, 302}

    def test_once_locked_none_is_keyed_in(self, received):
        path = reverse("call_in_begin", args=[2017, received.decision.serial])
        with by_the_clock(2017, 7, 26, 15):
            answer = signed_in(committee_services()).get(path.replace("call-in/", "call-in/paper/"))
        assert answer.status_code == 409
        assert "Call-in requested" in answer.content.decode()

    def test_a_manager_does_not_judge(self, received, colm):
        path = reverse("call_in_judge", args=[received.pk])
        assert signed_in(officer()).post(path, {"verdict": "valid"}).status_code == 404
        with by_the_clock(2017, 7, 26, 15):
            answer = signed_in(colm).post(path, {"verdict": "invalid", "because": " "})
        assert "Say why the request is not valid." in answer.content.decode()
        received.refresh_from_db()
        assert received.status == "received"


class TestTheHearing:
    def test_the_page_that_moves_it_says_so_and_has_who_is_summoned(self, saba):
        call_in = make.heard_soon(by=saba)
        call_in.hearing.summonses.update(person=saba.person)
        path = reverse("call_in_hearing", args=[call_in.pk])
        page = signed_in(saba).get(path).content.decode()
        assert ">Move the hearing</h1>" in page
        assert f'value="{saba.person}"' in page


class TestTheOutcome:
    @pytest.mark.parametrize(
        ("status", "offered"), [("scheduled", False), ("sitting", True), ("held", True)]
    )
    def test_it_is_offered_once_the_hearing_is_under_way(self, saba, status, offered):
        call_in = make.heard_soon(by=saba)
        Meeting.objects.filter(call_in_hearings__request=call_in).update(status=status)
        page = signed_in(saba).get(call_in.get_absolute_url()).content.decode()
        assert (reverse("call_in_outcome", args=[call_in.pk]) in page) is offered
        assert ("once the meeting is under way" in page) is not offered


class TestThePack:
    def test_it_holds_the_record_the_request_and_the_report(self, received):
        report = CommitteeReport.objects.create(
            report_to=received.decision.taken_by, subject="Next stage", purpose="To go on",
            decision_on="2017-07-19", published=True,
        )  # fmt: skip
        Decision.objects.filter(pk=received.decision_id).update(report=report)
        path = reverse("call_in_pack", args=[received.pk])
        answer = signed_in(None).get(path)
        assert answer["Content-Type"] == "application/pdf"
        name = f"call-in-{received.decision.serial:06}-2017.pdf"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        assert answer.content.startswith(b"%PDF")

    def test_the_same_rows_give_the_same_bytes(self, received):
        one, two = (pack_pdf(detailed(received), None, officer()) for _ in range(2))
        assert one == two

    def test_a_report_that_is_not_published_stays_closed(self, received):
        report = CommitteeReport.objects.create(
            report_to=received.decision.taken_by, subject="Draft", purpose="Hush",
            decision_on="2017-07-19",
        )  # fmt: skip
        before = pack_pdf(detailed(received), None, officer())
        Decision.objects.filter(pk=received.decision_id).update(report=report)
        after = pack_pdf(detailed(received), None, officer())
        assert len(after) < len(before) + 2000  # a line, not the report
