"""One issue's page: who reads which part of it, and which buttons stand there."""

from datetime import date

import pghistory
import pytest

from leadership import dates
from leadership.audit.models import PersonalDataView
from leadership.people.models import Role
from tests.factories import (
    AcknowledgementFactory,
    ActionFactory,
    AnswerFactory,
    AttachmentFactory,
    CarryOverFactory,
    CategoryFactory,
    ClockChangeFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    QuestionFactory,
    RaiserFactory,
    ServiceFactory,
    UpdateFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker import services
from tracker.models import Audience, Clock, IssueTheme, Status

pytestmark = pytest.mark.django_db


def page(client, user, issue) -> str:
    client.force_login(user)
    response = client.get(issue.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def moves(client, user, issue) -> list[str]:
    client.force_login(user)
    return [move.name for move in client.get(issue.get_absolute_url()).context["moves"]]


@pytest.fixture
def ward():
    return WardFactory()


def test_another_wards_councillor_and_an_officer_without_it_do_not_know_that_it_exists(client):
    issue = IssueFactory()
    for user in (councillor(of=WardFactory()), officer(), councillor()):
        client.force_login(user)
        assert client.get(issue.get_absolute_url()).status_code == 404


def test_officers_notes_and_files_are_hidden_from_councillors_and_administrators(client, ward):
    issue = IssueFactory(ward=ward, owner=PersonFactory())
    UpdateFactory(issue=issue, text="Between us officers", audience=Audience.INTERNAL)
    UpdateFactory(issue=issue, text="For the ward", audience=Audience.WARD)
    AttachmentFactory(issue=issue, title="Inside letter", audience=Audience.INTERNAL)
    for user in (councillor(of=ward), administrator()):
        text = page(client, user, issue)
        assert "For the ward" in text
        assert "Between us officers" not in text and "Inside letter" not in text
    for user in (officer(person=issue.owner), coordinator(of=ward), manager()):
        text = page(client, user, issue)
        assert "Between us officers" in text and "Inside letter" in text


def test_buttons_are_the_moves_that_are_possible_and_allowed(client, ward):
    raised = IssueFactory(ward=ward)
    answered = IssueFactory(ward=ward, status=Status.ANSWERED)
    closed = IssueFactory(ward=ward, status=Status.CLOSED)
    cllr = councillor(of=ward)
    assert moves(client, cllr, raised) == ["issue_escalate"]
    assert moves(client, cllr, answered) == ["issue_accept", "issue_dispute"]
    assert moves(client, cllr, closed) == ["issue_reopen"]
    owner = officer(person=answered.owner)
    assert moves(client, owner, answered) == ["issue_assign", "issue_close"]
    assert moves(client, coordinator(of=ward), raised) == [
        "issue_acknowledge",
        "issue_assign",
        "issue_pass_on",
        "issue_escalate",
        "issue_close",
    ]
    open_one = IssueFactory(ward=ward, status=Status.OPEN)
    assert moves(client, officer(person=open_one.owner), open_one) == [
        "issue_acknowledge",
        "issue_answer",
        "issue_start",
        "issue_assign",
        "issue_pass_on",
        "issue_escalate",
        "issue_close",
    ]
    assert moves(client, administrator(), raised) == []


def test_who_raised_it_is_shown_for_a_reason_that_is_recorded(client, ward):
    issue = RaiserFactory(issue__ward=ward, name="Robin Private", contact="01632 960123").issue
    user = coordinator(of=ward)
    assert "Robin Private" not in page(client, user, issue)
    address = f"/issues/{issue.pk}/contact/"
    assert "Robin Private" not in client.get(address).content.decode()
    assert "Robin Private" not in client.post(address, {"reason": ""}).content.decode()
    assert PersonalDataView.objects.count() == 0
    shown = client.post(address, {"reason": "To tell her the lamp is lit"})
    assert "Robin Private" in shown.content.decode() and "01632 960123" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    seen = PersonalDataView.objects.get()
    assert (seen.by, seen.what, seen.reason) == (
        user,
        issue.reference,
        "To tell her the lamp is lit",
    )


def test_the_councillor_who_raised_it_needs_no_reason_and_leaves_no_record(client, ward):
    cllr = councillor(of=ward)
    raised = services.raise_issue(
        ward=ward,
        by=cllr,
        title="Dark lamp",
        raised_by=services.RaisedBy(kind="resident", name="Robin Private"),
    )
    client.force_login(cllr)
    shown = client.post(f"/issues/{raised.pk}/contact/")
    assert "Robin Private" in shown.content.decode()
    assert PersonalDataView.objects.count() == 0


def test_no_other_councillor_and_no_administrator_reads_who_raised_it(client, ward):
    issue = RaiserFactory(issue__ward=ward, name="Robin Private").issue
    for user in (councillor(of=ward), administrator()):
        assert "Show contact details" not in page(client, user, issue)
        answer = client.post(f"/issues/{issue.pk}/contact/", {"reason": "Curious"})
        assert answer.status_code == 404
        assert "Robin Private" not in answer.content.decode()
    assert PersonalDataView.objects.count() == 0


def test_history_says_who_changed_what(client, ward):
    issue = IssueFactory(ward=ward)
    owner = officer()
    owner.person.name = "Ros Roads"
    owner.person.save()
    user = coordinator(of=ward)
    client.force_login(user)
    client.post(f"/issues/{issue.pk}/assign/", {"owner": owner.person.pk, "version": issue.version})
    text = page(client, councillor(of=ward), issue)
    assert f"{user} changed owner from “nothing” to “Ros Roads”" in text
    assert f"{user} changed status from “Raised” to “Open”" in text


def test_perhaps_the_same_matter_names_open_issues_of_the_ward_that_read_alike(client, ward):
    issue = IssueFactory(ward=ward, title="Dark lamp in Elm Row")
    alike = IssueFactory(ward=ward, title="Lamp dark, Elm Row")
    IssueFactory(ward=ward, title="Rubbish behind the shops")
    IssueFactory(title="Dark lamp in Elm Row")
    client.force_login(councillor(of=ward))
    found = client.get(issue.get_absolute_url()).context["alike"]
    assert found == [alike]


def test_what_stands_beside_the_issue_is_said_in_its_order(client, ward):
    issue = IssueFactory(ward=ward, category=CategoryFactory(name="Benches"))
    for name in ("Parks", "Litter"):
        IssueTheme.objects.create(issue=issue, category=CategoryFactory(name=name))
    for order, text, value in [(2, "How old?", "Ten years"), (1, "How many legs?", "3")]:
        AnswerFactory(issue=issue, question=QuestionFactory(text=text, order=order), value=value)
    for day in (date(2017, 3, 1), date(2016, 9, 1)):
        CarryOverFactory(issue=issue, meeting=MeetingFactory(ward=ward, date=day))
    text = page(client, councillor(of=ward), issue)
    assert "<dd>Benches; Litter; Parks</dd>" in text
    said = [
        "<dt>Carried over to</dt><dd>Ward Forum meeting, 1 September 2016</dd>",
        "<dt>Carried over to</dt><dd>Ward Forum meeting, 1 March 2017</dd>",
        "<dt>How many legs?</dt><dd>3</dd>",
        "<dt>How old?</dt><dd>Ten years</dd>",
    ]
    places = [text.index(line) for line in said]
    assert places == sorted(places)


@pytest.fixture
def everybody(ward):
    owner = officer()
    return {
        "manager": manager(),
        "coordinator": coordinator(of=ward),
        "councillor": councillor(of=ward),
        "owner": owner,
        "administrator": administrator(),
    }


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_number_of_queries_at_any_length(
    client, rows, ward, everybody, django_assert_num_queries
):
    issue = IssueFactory(ward=ward, owner=PersonFactory(), due=date(2016, 8, 1))
    for number in range(rows):
        UpdateFactory(issue=issue)
        ActionFactory(issue=issue, owner=PersonFactory())
        AttachmentFactory(issue=issue)
        AnswerFactory(issue=issue)
        IssueTheme.objects.create(issue=issue, category=CategoryFactory())
        CarryOverFactory(issue=issue, meeting=MeetingFactory(ward=ward))
        IssueFactory(ward=ward, title=f"Title {number}")
        issue.owner, issue.service = PersonFactory(), ServiceFactory()
        issue.category, issue.public_summary = CategoryFactory(), "A bench broke"
        issue.released_at, issue.released_by = dates.now(), everybody["manager"]
        issue.version += 1
        issue.title = f"Title {number}"
        AcknowledgementFactory(issue=issue)
        ClockChangeFactory(clock__issue=issue, clock__kind=Clock.Kind.values[number])
        with pghistory.context(user=everybody["coordinator"].pk):
            issue.save()
    issue.owner = everybody["owner"].person
    issue.save()
    for user in everybody.values():
        client.force_login(user)
        client.get(issue.get_absolute_url())
        # an officer's: for whom one stands in, and the open actions
        more = 2 * user.holds(Role.OFFICER)
        with django_assert_num_queries(QUERIES + more):
            shown = client.get(issue.get_absolute_url())
        assert len(shown.context["history"]) >= 4 * rows
        assert shown.content.decode().count("Wasim Coordinator") >= rows


# the frame's, the issue, its standing, the history and its names, and one for each list
QUERIES = 10
