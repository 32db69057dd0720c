"""The moves: who may make them, from which state, what stands afterwards and what does not."""

import random
from datetime import date

import pytest

from leadership import dates
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import IssueFactory, PersonFactory, ServiceFactory, WardFactory
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker import services
from tracker.models import MOVES, Issue, Outcome, Status

pytestmark = pytest.mark.django_db
DONE = {"outcome_kind": Outcome.DONE, "outcome": "The lamp is lit."}

# service -> what it is called with, the state it leads to
CALLS = {
    "assign": (lambda issue, by: services.assign(issue=issue, owner=by.person, by=by)),
    "start": (lambda issue, by: services.start(issue=issue, by=by)),
    "answer": (lambda issue, by: services.answer(issue=issue, by=by, **DONE)),
    "pass_on": (
        lambda issue, by: services.pass_on(
            issue=issue, service=ServiceFactory(), reason="Theirs", by=by
        )
    ),
    "close_issue": (lambda issue, by: services.close_issue(issue=issue, by=by, **DONE)),
    "accept_answer": (lambda issue, by: services.accept_answer(issue=issue, by=by)),
    "dispute_answer": (
        lambda issue, by: services.dispute_answer(issue=issue, reason="Dark again", by=by)
    ),
    "reopen": (lambda issue, by: services.reopen(issue=issue, reason="Dark again", by=by)),
}

# what each service makes of each state; a state that is missing is refused with Conflict
LEADS_TO = {
    "assign": {
        Status.RAISED: Status.OPEN,
        Status.OPEN: Status.OPEN,
        Status.IN_PROGRESS: Status.IN_PROGRESS,
        Status.ANSWERED: Status.ANSWERED,
    },
    "start": {Status.OPEN: Status.IN_PROGRESS},
    "answer": {Status.OPEN: Status.ANSWERED, Status.IN_PROGRESS: Status.ANSWERED},
    "pass_on": dict.fromkeys([Status.RAISED, Status.OPEN, Status.IN_PROGRESS], Status.RAISED),
    "close_issue": {
        Status.RAISED: Status.CLOSED,
        Status.OPEN: Status.CLOSED,
        Status.IN_PROGRESS: Status.CLOSED,
        Status.ANSWERED: Status.CLOSED,
    },
    "accept_answer": {Status.ANSWERED: Status.CLOSED},
    "dispute_answer": {Status.ANSWERED: Status.IN_PROGRESS},
    "reopen": {Status.CLOSED: Status.OPEN},
}

# which service is whose: O owner, W the ward's co-ordinator, M manager, C the ward's councillor
MAY = {
    "assign": "OWM",
    "start": "OWM",
    "answer": "OWM",
    "pass_on": "OWM",
    "close_issue": "OWM",
    "accept_answer": "WMC",
    "dispute_answer": "WMC",
    "reopen": "OWMC",
}
READY = {
    "assign": Status.OPEN,
    "start": Status.OPEN,
    "answer": Status.OPEN,
    "pass_on": Status.OPEN,
    "close_issue": Status.OPEN,
    "accept_answer": Status.ANSWERED,
    "dispute_answer": Status.ANSWERED,
    "reopen": Status.CLOSED,
}


def issue_in(status: str, **kwargs) -> Issue:
    if status == Status.ANSWERED:
        kwargs |= DONE
    return IssueFactory(status=status, **kwargs)


def row(issue: Issue) -> dict:
    return Issue.objects.filter(pk=issue.pk).values().get()


def everybody(issue: Issue) -> dict:
    """One of each role, by the letter of the table; small letters are never allowed anything."""
    return {
        "O": officer(person=issue.owner),
        "W": coordinator(of=issue.ward),
        "M": manager(),
        "C": councillor(of=issue.ward),
        "x": councillor(of=WardFactory()),
        "w": coordinator(of=WardFactory()),
        "o": officer(),
        "a": administrator(),
    }


def test_every_service_and_every_state_is_in_the_tables():
    assert set(CALLS) == set(LEADS_TO) == set(MAY) == set(READY)
    assert set(MOVES) == set(Status.values)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("status", Status.values)
def test_each_state_allows_its_moves_and_no_other(name, status):
    issue = issue_in(status)
    before, by = row(issue), manager()
    wanted = LEADS_TO[name].get(status)
    if wanted is None:
        with pytest.raises(Conflict):
            CALLS[name](issue, by)
        assert row(issue) == before
        return
    CALLS[name](issue, by)
    after = row(issue)
    assert (after["status"], after["version"]) == (wanted, before["version"] + 1)
    assert wanted == status or wanted in MOVES[status]


@pytest.mark.parametrize("name", CALLS)
def test_each_role_may_make_its_moves_and_no_other(name):
    for letter in "OWMCxwoa":
        issue = issue_in(READY[name])
        before, by = row(issue), everybody(issue)[letter]
        if letter in MAY[name]:
            assert CALLS[name](issue, by).version == before["version"] + 1, letter
        else:
            with pytest.raises(NotAllowed):
                CALLS[name](issue, by)
            assert row(issue) == before
            assert issue.updates.count() == 0


def test_an_officer_whose_role_ended_may_move_nothing():
    issue = IssueFactory(status=Status.OPEN)
    user = officer(person=issue.owner)
    user.person.roles_held.update(end=dates.today())
    with pytest.raises(NotAllowed):
        services.start(issue=issue, by=user)
    assert not Issue.objects.visible_to(user).exists()


@pytest.mark.parametrize("seed", range(8))
def test_no_way_through_the_moves_breaks_what_the_database_holds(seed):
    """Walks at random: every step either follows the table or is refused and changes nothing."""
    choose = random.Random(seed)
    issue, by = issue_in(Status.RAISED), manager()
    for _ in range(40):
        name, before = choose.choice(sorted(CALLS)), row(issue)
        wanted = LEADS_TO[name].get(before["status"])
        if name == "reopen" and before["owner_id"] is None and wanted:
            wanted = Status.RAISED
        try:
            CALLS[name](issue, by)
        except Conflict:
            assert wanted is None
            assert row(issue) == before
            continue
        after = row(issue)
        assert after["status"] == wanted
        assert (after["closed_on"] is not None) == (after["status"] == Status.CLOSED)
        assert (after["outcome_kind"] != "") == (after["status"] in ("answered", "closed"))
        assert (after["owner_id"] is None) <= (after["status"] in ("raised", "closed"))
        assert after["reference"] == before["reference"]


def test_assigning_names_the_owner_and_the_day():
    issue, owner = IssueFactory(), PersonFactory()
    services.assign(issue=issue, owner=owner, due=date(2030, 1, 2), by=manager())
    issue.refresh_from_db()
    assert (issue.status, issue.owner, issue.due) == (Status.OPEN, owner, date(2030, 1, 2))
    services.assign(issue=issue, owner=PersonFactory(), by=manager())
    issue.refresh_from_db()
    assert (issue.owner == owner, issue.due) == (False, date(2030, 1, 2))


def test_an_answer_says_what_and_when_and_does_not_close():
    issue = issue_in(Status.IN_PROGRESS)
    services.answer(issue=issue, outcome_kind="partly", outcome="  One of two. ", by=manager())
    issue.refresh_from_db()
    assert (issue.outcome_kind, issue.outcome) == (Outcome.PARTLY, "One of two.")
    assert (issue.answered_on, issue.closed_on) == (dates.today(), None)


@pytest.mark.parametrize(
    ("kind", "words", "field"),
    [
        ("", "Lit.", "outcome_kind"),
        ("not_recorded", "Lit.", "outcome_kind"),
        ("done", " ", "outcome"),
    ],
)
@pytest.mark.parametrize("service", [services.answer, services.close_issue])
def test_no_outcome_without_kind_and_words(service, kind, words, field):
    issue = issue_in(Status.OPEN)
    with pytest.raises(Refused) as refused:
        service(issue=issue, outcome_kind=kind, outcome=words, by=manager())
    assert refused.value.field == field
    assert row(issue)["status"] == Status.OPEN


def test_not_yet_sends_it_back_with_the_words_and_takes_the_outcome_off_the_public_page():
    issue = issue_in(Status.ANSWERED, released=True, public_outcome="Lit.")
    cllr = councillor(of=issue.ward)
    services.dispute_answer(issue=issue, reason=" Dark again ", by=cllr)
    issue.refresh_from_db()
    assert (issue.status, issue.answered_on, issue.outcome) == (Status.IN_PROGRESS, None, "")
    assert (issue.public_outcome, issue.public_summary != "") == ("", True)
    said = issue.updates.get()
    assert (said.text, said.by, said.audience) == ("Not yet: Dark again", cllr, "ward")


def test_opening_it_again_goes_to_its_owner_or_to_nobody_yet():
    owned, unowned = issue_in(Status.CLOSED), issue_in(Status.CLOSED, owner=None)
    for issue, status in [(owned, Status.OPEN), (unowned, Status.RAISED)]:
        services.reopen(issue=issue, reason="Dark again", by=manager())
        issue.refresh_from_db()
        assert (issue.status, issue.closed_on, issue.outcome_kind) == (status, None, "")
        assert issue.updates.get().text == "Opened again: Dark again"


@pytest.mark.parametrize("name", ["dispute_answer", "reopen"])
def test_sending_back_and_opening_again_need_a_reason(name):
    issue = issue_in(READY[name])
    before = row(issue)
    with pytest.raises(Refused) as refused:
        getattr(services, name)(issue=issue, reason="  ", by=manager())
    assert refused.value.field == "reason"
    assert row(issue) == before
    assert issue.updates.count() == 0


def test_an_editor_who_read_an_older_version_is_told_and_overwrites_nothing():
    issue = issue_in(Status.OPEN)
    services.assign(issue=issue, owner=PersonFactory(name="Ros Roads"), by=manager(), version=1)
    before = row(issue)
    with pytest.raises(Conflict) as conflict:
        services.close_issue(issue=issue, by=manager(), version=1, **DONE)
    assert any("Ros Roads" in change for change in conflict.value.changes)
    assert row(issue) == before
