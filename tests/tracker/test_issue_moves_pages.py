"""The pages of the moves: what each does, whom it refuses, and what a conflict keeps."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leadership import dates
from leadership.people.refusals import Refused
from tests.factories import (
    ActionFactory,
    AttachmentFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    UpdateFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker import services
from tracker.models import Action, Audience, Issue, Outcome, Status, Update
from tracker.views.previews import seal

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    return WardFactory()


@pytest.fixture
def owned(ward):
    """An open issue and its officer."""
    user = officer()
    return IssueFactory(ward=ward, owner=user.person), user


def state(issue: Issue) -> tuple:
    issue.refresh_from_db()
    return issue.status, issue.outcome_kind, issue.outcome, issue.version


FORM_PAGES = {
    "assign": lambda issue: {"owner": issue.owner_id},
    "answer": lambda issue: {"outcome_kind": "done", "outcome": "Mended."},
    "close": lambda issue: {"outcome_kind": "done", "outcome": "Mended."},
    "start": lambda issue: {},
    "action": lambda issue: {"what": "Order a lamp"},
    "carry-over": lambda issue: {"meeting": 1},
    "release": lambda issue: {"public_summary": "A lamp", "publish": "yes"},
    "withdraw": lambda issue: {},
}


@pytest.mark.parametrize("name", FORM_PAGES)
def test_a_councillor_of_the_ward_gets_404_from_officers_pages_and_nothing_changes(
    client, ward, owned, name
):
    issue, _ = owned
    before = state(issue)
    for user in (councillor(of=ward), administrator()):
        client.force_login(user)
        address = f"/issues/{issue.pk}/{name}/"
        assert client.get(address).status_code == 404
        values = {**FORM_PAGES[name](issue), "version": issue.version}
        assert client.post(address, values).status_code == 404
    assert state(issue) == before
    assert Action.objects.count() == 0
    assert issue.released_at is None


def test_an_officer_answers_and_the_councillor_says_not_yet(client, ward, owned):
    issue, user = owned
    client.force_login(user)
    assert client.get(f"/issues/{issue.pk}/answer/").status_code == 200
    answered = client.post(
        f"/issues/{issue.pk}/answer/",
        {"outcome_kind": "done", "outcome": "The lamp is lit.", "version": issue.version},
    )
    assert answered.status_code == 302
    assert state(issue) == (Status.ANSWERED, Outcome.DONE, "The lamp is lit.", 2)
    client.force_login(councillor(of=ward))
    back = client.post(
        f"/issues/{issue.pk}/dispute/", {"reason": "It is dark again", "version": issue.version}
    )
    assert back.status_code == 302
    assert state(issue) == (Status.IN_PROGRESS, "", "", 3)
    assert issue.owner == user.person
    assert [update.text for update in issue.updates.all()] == ["Not yet: It is dark again"]


def test_a_satisfied_councillor_closes_it_with_one_button(client, ward):
    issue = IssueFactory(ward=ward, status=Status.ANSWERED, outcome_kind="done", outcome="Lit.")
    client.force_login(councillor(of=ward))
    address = f"/issues/{issue.pk}/accept/"
    assert client.get(address).status_code == 302
    assert state(issue)[0] == Status.ANSWERED
    assert client.post(address, {"version": issue.version}).status_code == 302
    assert state(issue) == (Status.CLOSED, Outcome.DONE, "Lit.", 2)
    assert issue.closed_on == dates.today()


def test_the_owner_does_not_say_satisfied_to_the_own_reply(client, ward):
    issue = IssueFactory(ward=ward, status=Status.ANSWERED, outcome_kind="done", outcome="Lit.")
    client.force_login(officer(person=issue.owner))
    assert client.post(f"/issues/{issue.pk}/accept/", {"version": 1}).status_code == 404
    assert state(issue)[0] == Status.ANSWERED


def test_closing_without_words_says_so_beside_the_field(client, owned):
    issue, user = owned
    client.force_login(user)
    response = client.post(
        f"/issues/{issue.pk}/close/", {"outcome_kind": "done", "outcome": " ", "version": 1}
    )
    assert set(response.context["form"].errors) == {"outcome"}
    assert state(issue)[0] == Status.OPEN


def test_a_move_that_is_no_longer_possible_is_a_conflict_that_keeps_the_words(client, owned):
    issue, user = owned
    client.force_login(user)
    values = {"outcome_kind": "done", "outcome": "My long words", "version": issue.version}
    Issue.objects.filter(pk=issue.pk).update(version=2, title="Changed meanwhile")
    response = client.post(f"/issues/{issue.pk}/close/", values)
    assert response.status_code == 409
    text = response.content.decode()
    assert "My long words" in text and "Changed meanwhile" in text
    assert state(issue)[0] == Status.OPEN


def test_who_sends_it_twice_is_told_that_it_was_no_other(client, ward):
    issue = IssueFactory(ward=ward, status=Status.ANSWERED, outcome_kind="done", outcome="Lit.")
    client.force_login(councillor(of=ward))
    address, sent = f"/issues/{issue.pk}/accept/", {"version": issue.version}
    assert client.post(address, sent).status_code == 302
    again = client.post(address, sent)
    said = again.content.decode()
    assert (again.status_code, "You changed this already</h1>" in said) == (409, True)
    assert "Somebody else" not in said
    client.force_login(councillor(of=ward))
    assert "Somebody else was first</h1>" in client.post(address, sent).content.decode()


def test_the_second_of_two_editors_keeps_every_word_and_reads_what_changed(client, ward):
    issue = IssueFactory(ward=ward, title="Dark lamp", street="Elm Row")
    first, second = coordinator(of=ward), councillor(of=ward)
    values = {"title": "Dark lamp", "street": "Elm Row", "version": issue.version}
    client.force_login(first)
    assert (
        client.post(f"/issues/{issue.pk}/edit/", {**values, "street": "Oak Row"}).status_code == 302
    )
    client.force_login(second)
    response = client.post(f"/issues/{issue.pk}/edit/", {**values, "title": "Two dark lamps"})
    assert response.status_code == 409
    text = response.content.decode()
    assert f"{first} changed place or street from “Elm Row” to “Oak Row”" in text
    assert 'value="Two dark lamps"' in text
    issue.refresh_from_db()
    assert (issue.title, issue.street) == ("Dark lamp", "Oak Row")
    again = {**values, "title": "Two dark lamps", "street": "Oak Row", "version": 2}
    assert client.post(f"/issues/{issue.pk}/edit/", again).status_code == 302
    issue.refresh_from_db()
    assert (issue.title, issue.street, issue.version) == ("Two dark lamps", "Oak Row", 3)


def test_a_councillor_may_correct_it_but_not_the_date_of_the_next_word(client, ward):
    issue = IssueFactory(ward=ward, due=date(2016, 9, 1))
    client.force_login(councillor(of=ward))
    values = {"title": issue.title, "version": 1, "due_0": "1", "due_1": "1", "due_2": "2030"}
    assert client.post(f"/issues/{issue.pk}/edit/", values).status_code == 302
    issue.refresh_from_db()
    assert issue.due == date(2016, 9, 1)


def test_an_update_is_added_for_the_audience_its_writer_may_choose(client, ward, owned):
    issue, user = owned
    client.force_login(councillor(of=ward))
    client.post(f"/issues/{issue.pk}/update/", {"text": "Still dark", "audience": "internal"})
    client.force_login(user)
    client.post(f"/issues/{issue.pk}/update/", {"text": "Between us", "audience": "internal"})
    said = Update.objects.values_list("text", "audience").order_by("pk")
    assert list(said) == [("Still dark", Audience.WARD), ("Between us", Audience.INTERNAL)]


def test_an_update_for_everybody_with_a_telephone_number_is_shown_back_first(client, owned):
    issue, user = owned
    client.force_login(user)
    values = {"text": "Ring Mrs Example on 0121 496 0000", "audience": "public"}
    warned = client.post(f"/issues/{issue.pk}/update/", values)
    assert "0121 496 0000" in " ".join(warned.context["warnings"])
    assert Update.objects.count() == 0
    sealed = {"confirmed": "yes", "looked_at": warned.context["seal"]}
    other = {**values, **sealed, "text": "Ring Mrs Other on 0121 496 0001"}
    assert client.post(f"/issues/{issue.pk}/update/", other).context["warnings"] != []
    assert Update.objects.count() == 0
    client.post(f"/issues/{issue.pk}/update/", {**values, **sealed})
    assert Update.objects.get().text == values["text"]


def test_actions_are_added_and_finished_once(client, owned):
    issue, user = owned
    client.force_login(user)
    client.post(f"/issues/{issue.pk}/action/", {"what": "Order a lamp"})
    action = issue.actions.get()
    address = f"/issues/{issue.pk}/actions/{action.pk}/finish/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"result": "Ordered"}).status_code == 302
    action.refresh_from_db()
    assert (action.done_on, action.result) == (dates.today(), "Ordered")
    assert client.post(address, {"result": "Again"}).status_code == 409
    elsewhere = ActionFactory()
    assert client.post(f"/issues/{issue.pk}/actions/{elsewhere.pk}/finish/").status_code == 404


def test_a_file_is_kept_and_given_out_under_the_issues_rule(
    client, ward, owned, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    issue, user = owned
    client.force_login(user)
    png = SimpleUploadedFile("lamp.png", b"\x89PNG\r\n\x1a\n made up", "image/png")
    values = {"file": png, "title": "The lamp", "audience": "internal"}
    assert client.post(f"/issues/{issue.pk}/attach/", values).status_code == 302
    inside = issue.attachments.get()
    address = f"/issues/{issue.pk}/files/{inside.pk}/"
    served = client.get(address)
    assert b"".join(served.streaming_content) == b"\x89PNG\r\n\x1a\n made up"
    client.force_login(councillor(of=ward))
    assert client.get(address).status_code == 404
    client.force_login(councillor(of=WardFactory()))
    assert client.get(address).status_code == 404
    client.force_login(user)
    assert client.get(f"/issues/{issue.pk}/files/{AttachmentFactory().pk}/").status_code == 404


def test_a_file_that_is_not_what_it_says_is_refused_beside_its_field(client, owned):
    issue, user = owned
    client.force_login(user)
    page = SimpleUploadedFile("lamp.png", b"<html>", "image/png")
    response = client.post(
        f"/issues/{issue.pk}/attach/", {"file": page, "title": "", "audience": "ward"}
    )
    assert set(response.context["form"].errors) == {"file"}
    assert issue.attachments.count() == 0


def test_it_is_carried_over_to_a_later_meeting_of_its_ward_alone(client, ward, owned):
    issue, user = owned
    later = MeetingFactory(ward=ward, date=date(2016, 10, 4))
    MeetingFactory(date=date(2016, 10, 4))
    client.force_login(user)
    page = client.get(f"/issues/{issue.pk}/carry-over/")
    assert list(page.context["form"].fields["meeting"].queryset) == [later]
    client.post(f"/issues/{issue.pk}/carry-over/", {"meeting": later.pk})
    assert [carried.meeting for carried in issue.carry_overs.all()] == [later]


def test_words_for_everybody_are_shown_before_they_are_published(client, owned):
    issue, user = owned
    client.force_login(user)
    address = f"/issues/{issue.pk}/release/"
    words = {"public_summary": "A lamp at 12 Elm Row is dark", "version": issue.version}
    looked = client.post(address, words)
    assert "This is what everybody will read" in looked.content.decode()
    assert "a house number with a street (12 Elm Row)" in looked.context["warnings"]
    assert client.get(f"/public/issues/{issue.reference}/").status_code == 404
    words["public_summary"] = "A lamp in Elm Row is dark"
    unseen = client.post(address, {**words, "publish": "yes", "looked_at": looked.context["seal"]})
    assert unseen.context["preview"]["public_summary"] == words["public_summary"]
    assert client.get(f"/public/issues/{issue.reference}/").status_code == 404
    pressed = {**words, "publish": "yes", "looked_at": unseen.context["seal"]}
    assert client.post(address, pressed).status_code == 302
    client.logout()
    public = client.get(f"/public/issues/{issue.reference}/").content.decode()
    assert "A lamp in Elm Row is dark" in public
    assert issue.title not in public and issue.description not in public
    client.force_login(user)
    issue.refresh_from_db()
    client.post(f"/issues/{issue.pk}/withdraw/", {"version": issue.version})
    assert client.get(f"/public/issues/{issue.reference}/").status_code == 404


def test_text_is_removed_for_good_by_a_manager_alone(client, ward, owned):
    issue, user = owned
    update = UpdateFactory(issue=issue, text="Mrs Example of 12 Elm Row")
    values = {"fields_removed": ["description"], "reason": "It named somebody"}
    removal = f"/issues/{issue.pk}/updates/{update.pk}/redact/"
    for other in (user, councillor(of=ward), administrator()):
        client.force_login(other)
        assert client.post(f"/issues/{issue.pk}/redact/", values).status_code == 404
        assert client.post(removal, values).status_code == 404
    client.force_login(manager())
    assert client.get(f"/issues/{issue.pk}/redact/").status_code == 200
    assert client.post(f"/issues/{issue.pk}/redact/", values).status_code == 302
    assert client.post(removal, values).status_code == 302
    issue.refresh_from_db()
    update.refresh_from_db()
    assert (issue.description, update.text) == ("[removed]", "[removed]")
    shown = client.get(issue.get_absolute_url()).content.decode()
    assert "The bench by the pond" not in shown and "Mrs Example" not in shown


def test_categories_are_merged_after_a_look(client):
    old, new = CategoryFactory(name="Rubbish"), CategoryFactory(name="Waste")
    IssueFactory(category=old)
    values = {"category": old.slug, "into": new.slug, "from_year": "2017/18"}
    client.force_login(officer())
    assert client.get("/categories/merge/").status_code == 404
    client.force_login(manager())
    looked = client.post("/categories/merge/", values)
    assert looked.context["touched"] == 1
    old.refresh_from_db()
    assert old.merged_into is None
    pressed = {**values, "merge": "yes", "looked_at": looked.context["seal"]}
    assert client.post("/categories/merge/", {**pressed, "from_year": "2016"}).status_code == 200
    assert client.post("/categories/merge/", pressed).status_code == 302
    old.refresh_from_db()
    assert (old.merged_into, old.merged_from_year) == (new, 2017)
    wrong = client.post("/categories/merge/", {**values, "from_year": "soon"})
    assert set(wrong.context["form"].errors) == {"category", "from_year"}


def test_a_category_into_itself_is_refused_before_anything_is_shown(client):
    rubbish = CategoryFactory(name="Rubbish")
    client.force_login(manager())
    values = {"category": rubbish.slug, "into": rubbish.slug, "from_year": "2017/18"}
    says = ["Choose another category: one cannot be merged into itself."]
    for pressed in ({}, {"merge": "yes", "looked_at": seal(rubbish, rubbish, "2017/18")}):
        answer = client.post("/categories/merge/", values | pressed)
        assert answer.context["form"].errors == {"into": says}
        said = answer.content.decode()
        assert "What this does" not in said and "Merge them" not in said
        assert "Look at it first" in said


def test_what_is_refused_on_the_second_press_shows_no_preview(client, monkeypatch):
    """As where the other category was merged away between the two presses."""
    old, new = CategoryFactory(name="Rubbish"), CategoryFactory(name="Waste")
    client.force_login(manager())
    values = {"category": old.slug, "into": new.slug, "from_year": "2017/18"}
    looked = client.post("/categories/merge/", values)
    assert "From 2017/18 they print as “Waste”." in looked.content.decode()

    def refuse(**_chosen):
        raise Refused("Waste was itself merged into Bins: choose that.", "into")

    monkeypatch.setattr(services, "merge_categories", refuse)
    pressed = {**values, "merge": "yes", "looked_at": looked.context["seal"]}
    answer = client.post("/categories/merge/", pressed)
    assert answer.context["form"].errors == {
        "into": ["Waste was itself merged into Bins: choose that."]
    }
    assert "What this does" not in answer.content.decode()
    old.refresh_from_db()
    assert old.merged_into is None


def test_a_person_who_answers_is_an_officer_or_serves_the_ward(client, ward, owned):
    issue, user = owned
    helper, stranger = coordinator(of=ward), PersonFactory()
    client.force_login(user)
    form = client.get(f"/issues/{issue.pk}/assign/").context["form"]
    offered = set(form.fields["owner"].queryset)
    assert {user.person, helper.person} <= offered
    assert stranger not in offered
    refused = client.post(
        f"/issues/{issue.pk}/assign/", {"owner": stranger.pk, "version": issue.version}
    )
    assert set(refused.context["form"].errors) == {"owner"}
