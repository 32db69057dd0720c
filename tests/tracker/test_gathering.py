"""The ward's team over one problem: a note, a task for each, what a task lets one see and do."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.council.models import CouncilSettings
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    AbsenceFactory,
    ActionFactory,
    AttachmentFactory,
    IssueFactory,
    PersonFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    UpdateFactory,
    WardFactory,
)
from tracker.access import Standing
from tracker.models import Action, Audience, Issue, Status, Step
from tracker.services import (
    add_action,
    add_update,
    answer,
    assign,
    attach,
    bring_together,
    close_issue,
    edit_issue,
    escalate,
    finish_action,
)

pytestmark = pytest.mark.django_db
TODAY, FRIDAY = date(2017, 11, 15), date(2017, 11, 24)
NOTE = "Bags by the garages every week: we need one date for all three."


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 10, 0)
    CouncilSettings.objects.update(has_senior_officers=True)


@pytest.fixture
def wasim(elm):
    return personas.coordinator(of=elm)


def answers_for(ward, name):
    user = personas.officer(person=PersonFactory(name=name))
    RelationshipManagerFactory(person=user.person, ward=ward)
    return user


@pytest.fixture
def hanna(elm):
    return answers_for(elm, "Hanna Housing")


@pytest.fixture
def pol(elm):
    return answers_for(elm, "Pol Police")


@pytest.fixture
def sena(elm):
    return personas.senior_officer(of=elm)


@pytest.fixture
def issue(elm):
    issue = IssueFactory(ward=elm, owner=PersonFactory(), title="Fly-tipping at the garages")
    RaiserFactory(issue=issue)
    return issue


def gather(issue, by, *users, **given):
    people = [user.person_id for user in users]
    return bring_together(
        issue=issue, people=people, by=by, **{"text": NOTE, "due": FRIDAY, **given}
    )


def fresh(user):
    """As the next request has the login: what it may see is asked anew."""
    return type(user).objects.get(pk=user.pk)


def test_one_note_for_officers_and_a_task_for_each_with_the_day(issue, wasim, hanna, pol):
    given = gather(issue, wasim, hanna, pol, hanna)
    note = issue.updates.get()
    assert (note.audience, note.by) == (Audience.INTERNAL, wasim)
    assert note.text == f"For Hanna Housing, Pol Police, by Fri 24 November. {NOTE}"
    assert [(action.owner, action.due, action.done_on) for action in given] == [
        (hanna.person, FRIDAY, None),
        (pol.person, FRIDAY, None),
    ]
    assert {action.what for action in given} == {
        "Do my part of the officers’ note of Wed 15 November"
    }
    assert list(issue.actions.order_by("pk")) == given
    told = Notice.objects.filter(kind="action-given").values_list("person__name", flat=True)
    assert sorted(told) == ["Hanna Housing", "Pol Police"]


def test_a_councillor_reads_of_the_tasks_and_not_the_note(client, issue, elm, wasim, hanna):
    gather(issue, wasim, hanna)
    client.force_login(personas.councillor(of=elm))
    said = client.get(issue.get_absolute_url()).content.decode()
    assert "Do my part of the officers’ note" in said
    assert "garages every week" not in said


def test_it_is_refused_without_people_words_or_a_day_ahead(issue, wasim, hanna):
    stranger = personas.officer()
    for users, given, field in (
        ((), {}, "people"),
        ((stranger,), {}, "people"),
        ((hanna,), {"text": " "}, "text"),
        ((hanna,), {"due": date(2017, 11, 14)}, "due"),
    ):
        with pytest.raises(Refused) as refused:
            gather(issue, wasim, *users, **given)
        assert refused.value.field == field
    assert (issue.updates.count(), issue.actions.count(), Notice.objects.count()) == (0, 0, 0)
    with pytest.raises(Conflict):
        gather(IssueFactory(ward=issue.ward, status=Status.CLOSED), wasim, hanna)


def test_the_owner_and_the_co_ordinator_gather_and_nobody_else(issue, elm, wasim, hanna, sena):
    gather(issue, personas.officer(person=issue.owner), hanna)
    for user in (
        hanna, sena, personas.manager(), personas.councillor(of=elm), personas.administrator(),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            gather(issue, fresh(user), hanna)
    assert issue.updates.count() == 1


def test_to_whom_it_was_raised_gathers_as_well(issue, wasim, hanna, sena):
    """The senior officer calls a huddle (journeys 6.1)."""
    escalate(issue=issue, to=Step.SENIOR, reason="No reply", skipped="It burns", by=wasim)
    issue.refresh_from_db()
    (task,) = gather(issue, fresh(sena), hanna)
    assert (task.owner, task.due) == (hanna.person, FRIDAY)


def test_a_task_on_a_private_matter_lets_one_read_it_while_it_is_open(elm, wasim, hanna, pol):
    carol = personas.councillor(of=elm)
    matter = IssueFactory(ward=elm, seen_by="me", private_of=carol.person, owner=PersonFactory())
    (task,) = gather(matter, wasim, hanna)

    def who_read():
        return [
            user.person.name
            for user in map(fresh, (hanna, pol, personas.manager()))
            if Issue.objects.visible_to(user).filter(pk=matter.pk).exists()
            or Standing(user, matter).sees
        ]

    assert who_read() == ["Hanna Housing"]
    finish_action(action=task, result="Seen to", by=fresh(hanna))
    assert who_read() == []


def test_an_officer_with_a_task_reads_writes_and_finishes_it_and_changes_nothing_else(
    issue, wasim, hanna, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    assert not Issue.objects.visible_to(hanna).exists()
    (action,) = gather(issue, wasim, hanna)
    other = ActionFactory(issue=issue, owner=PersonFactory())
    hanna = fresh(hanna)
    assert Issue.objects.visible_to(hanna).get() == issue
    standing = Standing(hanna, issue)
    assert (standing.acts, standing.sees_internal, standing.writes) == (True, True, True)
    assert not (standing.works_on or standing.edits or standing.replies or standing.gathers)
    assert not standing.sees_raiser
    add_update(issue=issue, text="We clear it on Tuesday", by=hanna, audience=Audience.INTERNAL)
    add_update(issue=issue, text="It is cleared on Tuesdays", by=hanna)
    done = {"outcome_kind": "done", "outcome": "Cleared"}
    for refused in (
        lambda: edit_issue(issue=issue, by=hanna, version=issue.version, title="Mine"),
        lambda: answer(issue=issue, by=hanna, **done),
        lambda: close_issue(issue=issue, by=hanna, **done),
        lambda: assign(issue=issue, owner=hanna.person, by=hanna),
        lambda: add_action(issue=issue, what="More", by=hanna),
        lambda: attach(issue=issue, upload=None, title="", by=hanna),
        lambda: add_update(issue=issue, text="x", by=hanna, audience=Audience.PUBLIC),
        lambda: finish_action(action=other, by=hanna),
    ):
        with pytest.raises(NotAllowed):
            refused()
    finish_action(action=action, by=hanna, result="Cleared and fenced")
    action.refresh_from_db()
    assert (action.done_on, action.result) == (TODAY, "Cleared and fenced")
    assert not Issue.objects.visible_to(fresh(hanna)).exists(), "with the task the sight ends"


def test_a_senior_officer_of_another_ward_reads_what_a_task_is_on(issue):
    boss = personas.senior_officer(of=WardFactory())
    ActionFactory(issue=issue, owner=boss.person)
    assert issue in Issue.objects.visible_to(fresh(boss))


def test_a_task_opens_nothing_to_who_is_no_officer(issue):
    for user in (personas.councillor(of=WardFactory()), personas.login("Nora Nobody")):
        ActionFactory(issue=issue, owner=user.person)
        assert not Issue.objects.visible_to(fresh(user)).exists()
        assert not Standing(fresh(user), issue).acts
    olive = personas.officer()
    ActionFactory(issue=issue, owner=olive.person)
    olive.person.roles_held.update(end=TODAY)
    assert not Issue.objects.visible_to(fresh(olive)).exists(), "the role has ended"


def test_who_stands_in_has_the_tasks_as_well(issue, hanna, pol):
    action = ActionFactory(issue=issue, owner=hanna.person)
    AbsenceFactory(person=hanna.person, deputy=pol.person)
    assert Issue.objects.visible_to(fresh(pol)).get() == issue
    finish_action(action=action, by=fresh(pol))
    action.refresh_from_db()
    assert action.done_on == TODAY


def test_the_page_offers_the_team_and_no_councillor(client, issue, elm, wasim, hanna, pol, sena):
    councillor = personas.councillor(of=elm)
    away = answers_for(elm, "Ada Away")
    AbsenceFactory(person=away.person)
    client.force_login(wasim)
    url = reverse("issue_together", args=[issue.pk])
    assert f'href="{url}"' in client.get(issue.get_absolute_url()).content.decode()
    form = client.get(url).context["form"]
    offered = dict(form.fields["people"].choices)
    assert set(offered) == {each.person_id for each in (wasim, hanna, pol, sena)}
    assert offered[hanna.person_id].startswith("Hanna Housing, Relationship Manager, ")
    assert councillor.person_id not in offered
    given = {"people": [hanna.person_id, sena.person_id], "text": NOTE}
    given |= {"due_0": "24", "due_1": "11", "due_2": "2017"}
    answered = client.post(url, given, follow=True)
    assert "2 people have a task on this issue, and were told." in answered.content.decode()
    assert Action.objects.count() == 2


def test_an_officer_finishes_the_task_on_the_page_and_is_led_home(client, issue, wasim, hanna):
    (action,) = gather(issue, wasim, hanna)
    other = ActionFactory(issue=issue, owner=PersonFactory())
    UpdateFactory(issue=issue, text="Between us officers", audience=Audience.INTERNAL)
    AttachmentFactory(issue=issue, title="Inside letter", audience=Audience.INTERNAL)
    client.force_login(hanna)
    said = client.get(issue.get_absolute_url()).content.decode()
    assert "garages every week" in said and "Between us officers" in said
    assert reverse("action_finish", args=[issue.pk, action.pk]) in said
    assert reverse("action_finish", args=[issue.pk, other.pk]) not in said
    assert reverse("issue_edit", args=[issue.pk]) not in said
    assert client.get(issue.get_absolute_url()).context["moves"] == []
    assert client.get(reverse("action_finish", args=[issue.pk, other.pk])).status_code == 404
    url = reverse("action_finish", args=[issue.pk, action.pk])
    answered = client.post(url, {"result": "Cleared"}, follow=True)
    assert answered.redirect_chain == [("/", 302)]
    assert client.get(issue.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("more", [0, 3])
def test_the_page_asks_the_same_however_large_the_team_is(
    client, issue, elm, wasim, more, django_assert_num_queries
):
    for number in range(1 + more):
        answers_for(elm, f"Rita {number}")
    client.force_login(wasim)
    with django_assert_num_queries(12):
        client.get(reverse("issue_together", args=[issue.pk]))
