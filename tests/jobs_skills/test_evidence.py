"""The evidence log of a board, the decisions it informed, and officers' hours."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from jobs_skills.models import DeploymentDecision, Finding, FindingUse, OfficerTime
from jobs_skills.services.evidence import (
    add_finding,
    begin_decision,
    change_decision,
    put_finding,
    record_time,
    remove_time,
    say_what_changed,
)
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    BoardAppointmentFactory,
    BoardFactory,
    DeploymentDecisionFactory,
    FindingFactory,
    FindingUseFactory,
    OfficerTimeFactory,
)
from tests.factories import PersonFactory, RoleHeldFactory, WardFactory
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    login,
    manager,
    officer,
    senior_officer,
)

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def fifteenth_of_november(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 30)


@pytest.fixture
def board():
    return BoardFactory(name="Lantern Quarter North")


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return " ".join(response.content.decode().split())


def council_lead(of):
    user = login("Leda Lead")
    BoardAppointmentFactory(board=of, person=user.person, role="council_lead", end=None)
    return user


# -- findings and decisions


def test_a_facilitator_puts_a_finding_to_a_decision_and_says_what_it_changed(client, board):
    client.force_login(facilitator(of=board))
    said = {"on": "2017-10-02", "text": "Evening classes are full.", "source": "Survey"}
    client.post(at("finding_add", board.slug), said)
    finding = Finding.objects.get()
    said = {"subject": "adult_education", "title": "Adult education 2018"}
    client.post(at("deployment_add", board.slug), said)
    decision = DeploymentDecision.objects.get()
    put = {"decision": decision.pk, "put_on": "2017-11-01"}
    client.post(at("finding_put", board.slug, finding.pk), put)
    use = FindingUse.objects.get()
    assert (use.finding, use.decision, use.put_on) == (finding, decision, date(2017, 11, 1))
    changed = {"changed": "Two more classes.", "read": ""}
    client.post(at("finding_changed", board.slug, use.pk), changed)
    page = text_of(client.get(at("finding_list", board.slug)))
    assert "Evening classes are full." in page
    assert "(Adult Education Budget) on Wednesday 1 November. It changed:" in page
    assert "Two more classes." in page
    page = text_of(client.get(at("deployment_detail", board.slug, decision.pk)))
    assert "1 finding put to it" in page
    assert "Lantern Quarter North · Survey" in page


def test_who_does_not_keep_the_board_adds_nothing(board):
    finding, decision = FindingFactory(board=board), DeploymentDecisionFactory()
    use = FindingUseFactory(finding=finding)
    others = [board_member(of=board), facilitator(of=BoardFactory()), officer(), councillor()]
    for user in [*others, administrator(), senior_officer(of=WardFactory())]:
        with pytest.raises(NotAllowed):
            add_finding(board=board, on=TODAY, text="x", source="y", by=user)
        with pytest.raises(NotAllowed):
            begin_decision(board=board, subject="other", title="x", by=user)
        with pytest.raises(NotAllowed):
            put_finding(finding=finding, decision=decision, put_on=TODAY, by=user)
        with pytest.raises(NotAllowed):
            say_what_changed(use=use, changed="x", read="", by=user)
    counted = (Finding.objects.count(), FindingUse.objects.count())
    assert counted == (1, 1)


def test_a_finding_is_put_once_and_not_before_it_was_found(board):
    gita, decision = manager(), DeploymentDecisionFactory()
    finding = FindingFactory(board=board, on=date(2017, 10, 2))
    for day, words in ((date(2017, 10, 1), "found on 2 October"), (TODAY + timedelta(1), "ahead")):
        with pytest.raises(Refused, match=words):
            put_finding(finding=finding, decision=decision, put_on=day, by=gita)
    put_finding(finding=finding, decision=decision, put_on=TODAY, by=gita)
    with pytest.raises(Refused, match="already"):
        put_finding(finding=finding, decision=decision, put_on=TODAY, by=gita)
    assert FindingUse.objects.count() == 1


@pytest.mark.parametrize(
    "said", [{"text": " "}, {"source": ""}, {"on": TODAY + timedelta(1)}], ids=str
)
def test_a_finding_says_what_whence_and_when(board, said):
    sound = {"on": TODAY, "text": "Full.", "source": "Survey"}
    with pytest.raises(Refused):
        add_finding(board=board, by=manager(), **{**sound, **said})
    assert not Finding.objects.exists()


def test_the_second_of_two_who_say_what_changed_overwrites_nothing(board):
    fay, use = facilitator(of=board), FindingUseFactory(finding__board=board)
    say_what_changed(use=use, changed="One\r\nmore.", read="", by=fay)
    with pytest.raises(Conflict) as conflict:
        say_what_changed(use=use, changed="Nothing.", read="", by=fay)
    assert conflict.value.changes == ["It says now: “One\nmore.”"]
    say_what_changed(use=use, changed="Two.", read="One\r\nmore.", by=fay)
    use.refresh_from_db()
    assert use.changed == "Two."


def test_a_decision_informed_by_another_board_is_the_managers_to_change(client, board):
    fay, decision = facilitator(of=board), DeploymentDecisionFactory(title="Old")
    said = {"subject": "employment_support", "title": "New", "on": "2017-11-01"}
    client.force_login(fay)
    client.post(at("deployment_edit", board.slug, decision.pk), said)
    decision.refresh_from_db()
    assert (decision.title, decision.subject, decision.on) == (
        "New",
        "employment_support",
        date(2017, 11, 1),
    )
    FindingUseFactory(decision=decision)
    assert client.get(at("deployment_edit", board.slug, decision.pk)).status_code == 404
    changes = {"subject": "other", "title": "Theirs", "taken_by": None, "on": None}
    with pytest.raises(NotAllowed):
        change_decision(board=board, decision=decision, by=fay, **changes)
    change_decision(board=board, decision=decision, by=manager(), **changes)
    decision.refresh_from_db()
    assert (decision.title, decision.on) == ("Theirs", None)


def test_a_decision_has_a_title_and_no_day_ahead(board):
    gita = manager()
    for said in ({"title": " "}, {"title": "x", "on": TODAY + timedelta(1)}):
        with pytest.raises(Refused):
            begin_decision(board=board, subject="other", by=gita, **said)
    decision = DeploymentDecisionFactory()
    with pytest.raises(Refused):
        change_decision(
            board=board, decision=decision, subject="other", title="", taken_by=None, on=None,
            by=gita,
        )  # fmt: skip


def test_a_decision_shows_a_member_the_findings_of_the_own_board_alone(client, board):
    decision = DeploymentDecisionFactory()
    FindingUseFactory(decision=decision, finding__board=board, finding__text="Ours is full.")
    FindingUseFactory(decision=decision, finding__text="Theirs is empty.")
    url = at("deployment_detail", board.slug, decision.pk)
    client.force_login(board_member(of=board))
    page = text_of(client.get(url))
    assert "Ours is full." in page
    assert "Theirs is empty." not in page
    assert "1 finding put to it" in page
    client.force_login(manager())
    assert "2 findings put to it" in text_of(client.get(url))


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("name, queries", [("finding_list", 8), ("deployment_list", 7)])
def test_the_lists_ask_as_much_for_three_rows_as_for_one(
    client, board, number, name, queries, django_assert_num_queries
):
    for _ in range(number):
        FindingUseFactory(finding__board=board)
    client.force_login(facilitator(of=board))
    client.get(at(name, board.slug))
    with django_assert_num_queries(queries):
        page = text_of(client.get(at(name, board.slug)))
    assert page.count('class="rows__row"') == number


def test_empty_lists_say_what_will_stand_there(client, board):
    client.force_login(board_member(of=board))
    assert "Nothing is entered yet." in text_of(client.get(at("finding_list", board.slug)))
    assert "No decision is entered yet." in text_of(client.get(at("deployment_list", board.slug)))


# -- officers' hours


def test_the_council_lead_records_hours_and_the_page_sums_them_by_month(client, board):
    lead, person = council_lead(of=board), PersonFactory(name="Olive Officer")
    RoleHeldFactory(person=person)
    client.force_login(lead)
    for day, hours in (("2017-10-31", "3.5"), ("2017-11-01", "2"), ("2017-11-15", "1.5")):
        said = {"person": person.pk, "on": day, "hours": hours, "what": "Talks"}
        assert client.post(at("officer_time_add", board.slug), said).status_code == 302
    page = text_of(client.get(at("officer_time_list", board.slug)))
    assert "7.0 hours for the transition" in page
    numeric = '<td class="govuk-table__cell govuk-table__cell--numeric">'
    assert f"November 2017</th>{numeric}3.5</td>" in page
    assert f"October 2017</th>{numeric}3.5</td>" in page
    entry = OfficerTime.objects.get(hours=2)
    client.post(at("officer_time_remove", board.slug, entry.pk))
    assert OfficerTime.objects.count() == 2


def test_nobody_outside_the_council_reads_or_records_hours(client, board):
    entry = OfficerTimeFactory(board=board)
    said = {"person": entry.person, "on": TODAY, "hours": Decimal(1), "what": "x"}
    for user in (facilitator(of=board), board_member(of=board)):
        with pytest.raises(NotAllowed):
            record_time(board=board, by=user, **said)
        with pytest.raises(NotAllowed):
            remove_time(entry=entry, by=user)
        client.force_login(user)
        for url in (at("officer_time_list", board.slug), at("officer_time_add", board.slug)):
            assert client.get(url).status_code == 404
    assert OfficerTime.objects.count() == 1


def test_who_sees_all_records_reads_hours_and_a_lead_of_another_board_does_not(client, board):
    for who in (administrator(), senior_officer(of=WardFactory())):
        client.force_login(who)
        assert client.get(at("officer_time_list", board.slug)).status_code == 200
        assert client.get(at("officer_time_add", board.slug)).status_code == 404
    for who in (council_lead(of=BoardFactory()), officer(), councillor()):
        client.force_login(who)
        assert client.get(at("officer_time_list", board.slug)).status_code == 404


@pytest.mark.parametrize(
    "said",
    [{"hours": Decimal(0)}, {"hours": Decimal(1001)}, {"what": " "}, {"on": date(2017, 11, 16)}],
    ids=str,
)
def test_hours_are_some_and_of_a_day_gone(board, said):
    sound = {"person": PersonFactory(), "on": TODAY, "hours": Decimal(1), "what": "Talks"}
    with pytest.raises(Refused):
        record_time(board=board, by=manager(), **{**sound, **said})
    assert not OfficerTime.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_hours_asks_as_much_for_three_as_for_one(
    client, board, number, django_assert_num_queries
):
    for _ in range(number):
        OfficerTimeFactory(board=board)
    client.force_login(manager())
    client.get(at("officer_time_list", board.slug))
    with django_assert_num_queries(9):
        page = text_of(client.get(at("officer_time_list", board.slug)))
    assert page.count('class="rows__row"') == number
