"""Two people at their pages at one moment: one is first, the other gets 409 and keeps the words."""

from functools import partial

import pytest
from django.test import Client
from django.urls import reverse

from leadership.council.models import CouncilSettings
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused
from tests.factories import CategoryFactory, IssueFactory, WardFactory
from tests.personas import coordinator, councillor, manager, officer
from tests.tracker.test_services_races import at_once
from tracker import services
from tracker.models import Issue, Status, Update
from tracker.services.locking import locked

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _settings_stand():
    CouncilSettings.objects.get_or_create(pk=1)  # a test with real transactions empties the table


@pytest.fixture
def ward():
    return WardFactory()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def sent_at_once(*posts: tuple[User, str, dict]) -> list:
    """The answers to these posts of as many people, all sent at the same moment."""
    clients = [signed_in(user) for user, _, _ in posts]
    return at_once(
        len(posts), lambda number: clients[number].post(posts[number][1], posts[number][2])
    )


def page(name: str, issue: Issue) -> str:
    return reverse(f"issue_{name}", args=[issue.pk])


def first_and_second(answers: list) -> tuple[int, str]:
    """Which of two was first, and what the other was told; exactly one of each."""
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    first = [answer.status_code for answer in answers].index(302)
    return first, answers[1 - first].content.decode()


WORDS = ["The lamp is mended.", "A new lamp is ordered."]


def reply(number: int) -> dict:
    return {"outcome_kind": "done", "outcome": WORDS[number], "version": 1}


@pytest.mark.parametrize(
    "moves", [("answer", "answer"), ("close", "close"), ("answer", "close")], ids="-".join
)
def test_of_two_officers_who_reply_one_is_first(ward, moves):
    owner = officer()
    issue = IssueFactory(ward=ward, owner=owner.person)
    people = [owner, coordinator(of=ward)]
    answers = sent_at_once(*[(people[n], page(moves[n], issue), reply(n)) for n in range(2)])
    first, said = first_and_second(answers)
    issue.refresh_from_db()
    wanted = {"answer": Status.ANSWERED, "close": Status.CLOSED}[moves[first]]
    assert (issue.status, issue.outcome, issue.version) == (wanted, WORDS[first], 2)
    assert WORDS[1 - first] in said
    assert str(people[first]) in said


@pytest.mark.parametrize(
    "moves", [("accept", "dispute"), ("dispute", "dispute"), ("accept", "accept")], ids="-".join
)
def test_of_two_councillors_who_judge_a_reply_one_is_first(ward, moves):
    issue = IssueFactory(ward=ward, status=Status.ANSWERED, outcome_kind="done", outcome="Lit.")
    people = [councillor(of=ward), councillor(of=ward)]
    reasons = ["It is dark again.", "It flickers."]
    answers = sent_at_once(
        *[
            (people[n], page(moves[n], issue), {"version": 1, "reason": reasons[n]})
            for n in range(2)
        ]
    )
    first, said = first_and_second(answers)
    issue.refresh_from_db()
    wanted = {"accept": Status.CLOSED, "dispute": Status.IN_PROGRESS}[moves[first]]
    assert (issue.status, issue.version) == (wanted, 2)
    disputed = [f"Not yet: {reasons[first]}"] if moves[first] == "dispute" else []
    assert list(Update.objects.values_list("text", flat=True)) == disputed
    if moves[1 - first] == "dispute":
        assert reasons[1 - first] in said


def test_of_two_who_correct_an_issue_one_is_first_and_the_other_sees_both_states(ward):
    issue = IssueFactory(ward=ward, title="Lamp")
    people = [coordinator(of=ward), councillor(of=ward)]
    titles = ["Two lamps", "Three lamps"]
    answers = sent_at_once(
        *[(people[n], page("edit", issue), {"title": titles[n], "version": 1}) for n in range(2)]
    )
    first, said = first_and_second(answers)
    issue.refresh_from_db()
    assert (issue.title, issue.version) == (titles[first], 2)
    assert f'value="{titles[1 - first]}"' in said
    assert f"from “Lamp” to “{titles[first]}”" in said


def test_without_the_version_check_the_second_would_overwrite(ward, monkeypatch):
    """The planted fault: what the tests above would not let pass."""

    def careless(issue, *, by, may, version=None):
        return locked(issue, by=by, may=may)

    monkeypatch.setattr("tracker.services.raising.locked", careless)
    issue = IssueFactory(ward=ward, title="Lamp")
    people = [coordinator(of=ward), coordinator(of=ward)]
    answers = sent_at_once(
        *[(each, page("edit", issue), {"title": f"By {each}", "version": 1}) for each in people]
    )
    assert [answer.status_code for answer in answers] == [302, 302]


def test_a_category_is_merged_once(ward):
    lamps, lights, street = (CategoryFactory(name=name) for name in ("Lamps", "Lights", "Street"))
    issue = IssueFactory(ward=ward, category=lamps)
    by, year = manager(), services.raising.year_calendar().year(2017)
    merge = partial(services.merge_categories, category=lamps, from_year=year, by=by)
    targets = [lights, street]
    results = at_once(2, lambda number: merge(into=targets[number]))
    (conflict,) = [each for each in results if isinstance(each, Conflict)]
    lamps.refresh_from_db()
    assert lamps.merged_into in targets
    assert conflict.message == f"Lamps was already merged into {lamps.merged_into}."
    assert lamps.history.filter(pgh_label="update").count() == 1
    assert Issue.objects.get(pk=issue.pk).category == lamps


def test_two_categories_merged_into_each_other_make_no_ring():
    lamps, lights = CategoryFactory(name="Lamps"), CategoryFactory(name="Lights")
    by, year = manager(), services.raising.year_calendar().year(2017)
    pairs = [(lamps, lights), (lights, lamps)]

    def merge(number: int):
        category, into = pairs[number]
        try:
            return services.merge_categories(category=category, into=into, from_year=year, by=by)
        except Refused as refused:
            return refused

    results = at_once(2, merge)
    assert len([each for each in results if isinstance(each, Refused)]) == 1
    lamps.refresh_from_db()
    lights.refresh_from_db()
    assert sorted([bool(lamps.merged_into_id), bool(lights.merged_into_id)]) == [False, True]


SECRET = "Mrs Example of 12 Elm Row"


@pytest.mark.parametrize("attempt", range(3))
def test_what_is_redacted_while_somebody_edits_it_is_gone_whoever_is_first(ward, attempt):
    issue = IssueFactory(ward=ward, description=SECRET)
    editor, gita = coordinator(of=ward), manager()
    works = [
        lambda: services.edit_issue(
            issue=issue, by=editor, version=1, description=f"{SECRET} rang again"
        ),
        lambda: services.redact(issue=issue, fields=["description"], reason="A name", by=gita),
    ]
    results = at_once(2, lambda number: works[number]())
    issue.refresh_from_db()
    assert issue.description == "[removed]"
    assert not isinstance(results[1], Conflict)
    kept = issue.history.values_list("description", flat=True)
    assert set(kept) == {"[removed]"}
    if isinstance(results[0], Conflict):
        assert SECRET not in " ".join(results[0].changes)
