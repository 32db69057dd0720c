"""What an officer does all day in the admin: through the same services as the pages."""

import pytest
from django.contrib import admin
from django.urls import reverse

from leadership.council.paging import LARGEST_COUNT, CappedPaginator
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    PersonFactory,
    RaiserFactory,
    UpdateFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, manager, officer
from tracker.models import Audience, Issue, Outcome, Status

pytestmark = pytest.mark.django_db

LIST = reverse("admin:tracker_issue_changelist")


def change(issue: Issue) -> str:
    return reverse("admin:tracker_issue_change", args=[issue.pk])


def moved(issue: Issue, move: str, words: str = "", version: int | None = None) -> dict[str, str]:
    return {
        "_move": "1",
        f"move-{issue.pk}": move,
        f"words-{issue.pk}": words,
        f"version-{issue.pk}": str(version or issue.version),
    }


def references(answer) -> list[str]:
    return [issue.reference for issue in answer.context["cl"].result_list]


def test_the_tab_says_what_the_list_holds(client):
    client.force_login(officer())
    assert "<title>Issues – Local Leadership</title>" in client.get(LIST).content.decode()


def test_an_officer_resolves_a_row_in_the_list(client):
    me = officer()
    issue = IssueFactory(status=Status.OPEN, owner=me.person)
    client.force_login(me)
    answer = client.post(LIST, moved(issue, "close-done", "The bench is mended."))
    assert answer.status_code == 302
    issue.refresh_from_db()
    assert (issue.status, issue.outcome_kind) == (Status.CLOSED, Outcome.DONE)
    assert issue.outcome == "The bench is mended."


def test_the_second_of_two_is_told_who_changed_what_and_keeps_the_words(client):
    issue = IssueFactory(status=Status.OPEN)
    Issue.objects.filter(pk=issue.pk).update(title="A broken bench and a bin", version=2)
    client.force_login(manager())
    answer = client.post(LIST, moved(issue, "close-done", "Mended on Tuesday.", version=1))
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "Nothing was overwritten." in said
    assert "to “A broken bench and a bin”" in said
    assert 'value="Mended on Tuesday."' in said
    assert '<option value="close-done" selected>' in said
    issue.refresh_from_db()
    assert (issue.status, issue.outcome) == (Status.OPEN, "")


def test_words_are_needed_and_the_other_rows_move_all_the_same(client):
    silent, said = IssueFactory(status=Status.OPEN), IssueFactory(status=Status.OPEN)
    client.force_login(manager())
    both = moved(silent, "close-done") | moved(said, "answer-partly", "Half of it is mended.")
    answer = client.post(LIST, both)
    assert "Say what changed" in answer.content.decode()
    silent.refresh_from_db()
    said.refresh_from_db()
    assert (silent.status, said.status) == (Status.OPEN, Status.ANSWERED)


def test_the_summary_says_of_each_row_that_was_not_moved_which_it_is(client):
    rows = IssueFactory.create_batch(2, status=Status.OPEN)
    client.force_login(manager())
    answer = client.post(LIST, moved(rows[0], "close-done") | moved(rows[1], "answer-done"))
    said = answer.content.decode()
    asked = "Say what changed, in words for the councillor."
    for issue in rows:
        line = f'<li><a href="#move-{issue.pk}">{issue.reference}: {asked}</a></li>'
        assert said.count(line) == 1
    assert said.count(asked) == 4  # and once in each of the rows


def test_a_made_up_move_moves_nothing(client):
    issue = IssueFactory(status=Status.OPEN)
    client.force_login(manager())
    for move in ("close-not_recorded", "reopen-done", "delete", "close-"):
        assert client.post(LIST, moved(issue, move, "x")).status_code == 409
    issue.refresh_from_db()
    assert issue.status == Status.OPEN


def test_an_administrator_looks_and_moves_nothing(client):
    issue = IssueFactory(status=Status.OPEN)
    client.force_login(administrator())
    page = client.get(LIST).content.decode()
    assert issue.reference in page
    assert f"move-{issue.pk}" not in page
    assert client.post(LIST, moved(issue, "close-done", "x")).status_code == 409
    assert 'name="_save"' not in client.get(change(issue)).content.decode()
    issue.refresh_from_db()
    assert issue.status == Status.OPEN


def test_a_co_ordinator_sees_the_own_ward_alone(client):
    ward = WardFactory()
    mine, other = IssueFactory(ward=ward), IssueFactory()
    client.force_login(coordinator(of=ward))
    assert references(client.get(LIST)) == [mine.reference]
    assert client.get(change(mine)).status_code == 200
    assert client.get(change(other)).status_code == 302
    client.post(LIST, moved(other, "close-done", "x"))
    other.refresh_from_db()
    assert other.status == Status.RAISED


def test_nobody_reads_who_raised_it_in_the_admin(client):
    issue = IssueFactory(status=Status.OPEN)
    RaiserFactory(issue=issue, name="Rhoda Resident", contact="07700 900123")
    client.force_login(manager())
    for page in (LIST, change(issue), reverse("admin:tracker_issue_history", args=[issue.pk])):
        said = client.get(page).content.decode()
        assert "Rhoda" not in said
        assert "900123" not in said


def test_internal_updates_are_shown_to_those_who_work_on_it(client):
    issue = IssueFactory(status=Status.OPEN)
    UpdateFactory(issue=issue, text="Between officers", audience=Audience.INTERNAL)
    client.force_login(manager())
    assert "Between officers" in client.get(change(issue)).content.decode()


def test_a_manager_is_offered_the_readers_that_a_manager_may_write_to(client):
    """Officers' notes are written by those who deal with the issue (security.md, matrix)."""
    owner = officer()
    issue = IssueFactory(status=Status.OPEN, owner=owner.person)
    offered = {}
    for name, user in (("manager", manager()), ("owner", owner), ("manager again", manager())):
        client.force_login(user)
        form = client.get(change(issue)).context["adminform"].form
        offered[name] = [value for value, _ in form.fields["audience"].choices]
    everybody = [value for value in Audience.values if value != Audience.INTERNAL]
    assert offered == {
        "manager": everybody, "owner": Audience.values, "manager again": everybody,
    }  # fmt: skip


def bulk(client, action: str, *issues: Issue, **more: str):
    versions = {f"version-{issue.pk}": str(issue.version) for issue in issues}
    chosen = {"_selected_action": [issue.pk for issue in issues], "action": action, "index": "0"}
    return client.post(LIST, chosen | versions | more)


def test_several_are_resolved_with_one_outcome(client):
    one, two = IssueFactory(status=Status.OPEN), IssueFactory(status=Status.IN_PROGRESS)
    bystander = IssueFactory(status=Status.OPEN)
    client.force_login(manager())
    asked = bulk(client, "resolve", one, two)
    assert "Resolve with an outcome" in asked.content.decode()
    bulk(client, "resolve", one, two, apply="1", outcome_kind="done", outcome="All swept.")
    for issue in (one, two, bystander):
        issue.refresh_from_db()
    assert [one.status, two.status] == [Status.CLOSED, Status.CLOSED]
    assert (one.outcome, two.outcome) == ("All swept.", "All swept.")
    assert bystander.status == Status.OPEN


def test_a_row_changed_meanwhile_is_left_out_of_the_bulk_and_said(client):
    one, two = IssueFactory(status=Status.OPEN), IssueFactory(status=Status.OPEN)
    client.force_login(manager())
    Issue.objects.filter(pk=two.pk).update(title="Something else now", version=5)
    bulk(client, "resolve", one, two, apply="1", outcome_kind="done", outcome="Done.")
    said = client.get(LIST).content.decode()
    assert f"{two.reference}: Somebody else changed this issue" in said
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.status, two.status) == (Status.CLOSED, Status.OPEN)


def test_several_are_given_to_somebody(client):
    olive = PersonFactory(name="Olive Owner")
    issue = IssueFactory()
    client.force_login(manager())
    bulk(client, "give_to", issue, apply="1", owner=f"Olive Owner #{olive.pk}")
    issue.refresh_from_db()
    assert (issue.owner, issue.status) == (olive, Status.OPEN)


def test_a_name_that_nobody_has_is_refused_in_words(client):
    issue = IssueFactory()
    client.force_login(manager())
    said = bulk(client, "give_to", issue, apply="1", owner="Nobody").content.decode()
    assert "Choose one of those offered while you type." in said
    issue.refresh_from_db()
    assert issue.owner is None


def test_categories_merge_after_a_preview(client):
    litter, streets = CategoryFactory(name="Litter"), CategoryFactory(name="Streets")
    IssueFactory(category=litter)
    client.force_login(manager())
    page = reverse("admin:relationships_category_changelist")
    chosen = {"_selected_action": [litter.pk], "action": "merge", "index": "0"}
    assert "Litter: 1 issue" in client.post(page, chosen).content.decode()
    said = {"into": "Streets", "from_year": "2026"}
    preview = client.post(page, chosen | said | {"preview": "1"}).content.decode()
    assert "printed as Streets from 2026/27 on" in preview
    litter.refresh_from_db()
    assert litter.merged_into is None
    client.post(page, chosen | said | {"apply": "1"})
    litter.refresh_from_db()
    assert (litter.merged_into, litter.merged_from_year) == (streets, 2026)


def test_editing_in_the_form_keeps_version_and_history(client):
    issue = IssueFactory(status=Status.OPEN, title="Broken bench")
    client.force_login(manager())
    form = client.get(change(issue)).context["adminform"].form
    typed = {name: form[name].value() or "" for name in form.fields}
    answer = client.post(
        change(issue),
        typed | {"title": "Broken bench by the pond", "note": "I saw it.", "_save": ""},
    )
    assert answer.status_code == 302
    issue.refresh_from_db()
    assert (issue.title, issue.version) == ("Broken bench by the pond", 2)
    assert [update.text for update in issue.updates.all()] == ["I saw it."]
    history = client.get(reverse("admin:tracker_issue_history", args=[issue.pk])).content.decode()
    assert "from “Broken bench” to “Broken bench by the pond”" in history


def test_raising_in_the_admin_gives_a_reference(client):
    ward = WardFactory()
    client.force_login(manager())
    said = {"ward": f"x #{ward.pk}", "raised_on": "2026-11-02", "title": "Street light out"}
    answer = client.post(reverse("admin:tracker_issue_add"), said | {"_save": ""})
    assert answer.status_code == 302
    assert Issue.objects.get().reference == "WAT-2627-00001"


def test_filters_and_search(client):
    late = IssueFactory(status=Status.OPEN, due="2016-08-01", title="Bins not emptied")
    fine = IssueFactory(title="Park gate locked")
    client.force_login(manager())
    assert references(client.get(LIST, {"waiting": "late"})) == [late.reference]
    assert references(client.get(LIST, {"waiting": "nobody"})) == [fine.reference]
    assert references(client.get(LIST, {"q": "gates"})) == [fine.reference]
    assert references(client.get(LIST, {"q": late.reference.lower()})) == [late.reference]
    assert references(client.get(LIST, {"ward": f"any #{fine.ward_id}"})) == [fine.reference]
    assert references(client.get(LIST, {"ward": "No such ward"})) == []
    assert client.get(LIST, {"q": "a\x00b"}).status_code == 200


def test_counting_stops_at_ten_thousand():
    issue_admin = admin.site._registry[Issue]
    assert issue_admin.show_full_result_count is False
    assert issue_admin.paginator is CappedPaginator
    assert LARGEST_COUNT == 10_000


def test_beyond_it_says_more_than(client, monkeypatch):
    monkeypatch.setattr("leadership.council.paging.LARGEST_COUNT", 2)
    monkeypatch.setattr("leadership.council.templatetags.workplace.LARGEST_COUNT", 2)
    IssueFactory.create_batch(4)
    client.force_login(manager())
    assert "More than 2 issues" in client.get(LIST).content.decode()
