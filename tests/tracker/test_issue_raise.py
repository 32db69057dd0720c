"""Raising an issue: four fields, possible duplicates before saving, extra questions."""

import pytest

from leadership import dates
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    QuestionFactory,
    ServiceFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker.models import Issue, Status

pytestmark = pytest.mark.django_db
RAISE = "/issues/raise/"


@pytest.fixture
def ward():
    return WardFactory(name="Elm End")


def test_a_councillor_of_one_ward_raises_with_what_and_where(client, ward):
    cllr = councillor(of=ward)
    client.force_login(cllr)
    page = client.get(RAISE)
    assert [field.name for field in page.context["form"].first_fields()] == [
        "what", "street", "external_reference",
    ]  # fmt: skip
    done = client.post(
        RAISE, {"ward": ward.pk, "what": "Dark lamp by the school", "street": "Elm Row"}
    )
    issue = Issue.objects.get()
    assert done["Location"] == issue.get_absolute_url()
    assert (issue.ward, issue.title, issue.street) == (ward, "Dark lamp by the school", "Elm Row")
    assert (issue.status, issue.owner, issue.description) == (Status.RAISED, None, "")
    assert (issue.raiser.kind, issue.raiser.person) == ("councillor", cllr.person)
    assert issue.reference.endswith("-00001")


def test_long_words_become_a_title_and_a_description(client, ward):
    client.force_login(councillor(of=ward))
    what = "The lamp is dark. " + "It has been dark for weeks and nobody came to mend it. " * 4
    client.post(RAISE, {"ward": ward.pk, "what": what})
    issue = Issue.objects.get()
    assert (issue.title, issue.description) == ("The lamp is dark", what.strip())


def test_nobody_raises_in_a_ward_that_is_not_theirs(client, ward):
    other = WardFactory()
    client.force_login(councillor(of=ward))
    refused = client.post(RAISE, {"ward": other.pk, "what": "Dark lamp"})
    assert set(refused.context["form"].errors) == {"ward"}
    for user in (administrator(), councillor()):
        client.force_login(user)
        assert client.get(RAISE).status_code == 404
        assert client.post(RAISE, {"ward": ward.pk, "what": "Dark lamp"}).status_code == 404
    assert Issue.objects.count() == 0


def test_one_that_is_open_already_is_shown_before_anything_is_saved(client, ward):
    there = IssueFactory(ward=ward, title="Dark lamp in Elm Row")
    client.force_login(councillor(of=ward))
    typed = {"ward": ward.pk, "what": "Lamp dark in Elm Row", "street": "", "raiser_name": "Robin"}
    step = client.post(RAISE, typed)
    assert step.context["duplicates"] == [there]
    text = step.content.decode()
    assert "Lamp dark in Elm Row</textarea>" in text and 'value="Robin"' in text
    assert Issue.objects.count() == 1
    client.post(RAISE, {**typed, "save_anyway": "yes"})
    assert Issue.objects.count() == 2


def test_what_was_typed_may_become_an_update_of_the_one_that_was_there(client, ward):
    there = IssueFactory(ward=ward, title="Dark lamp in Elm Row")
    cllr = councillor(of=ward)
    client.force_login(cllr)
    typed = {"ward": ward.pk, "what": "Lamp dark in Elm Row", "street": "by the school"}
    done = client.post(RAISE, {**typed, "add_to": there.reference})
    assert done["Location"] == there.get_absolute_url()
    said = there.updates.get()
    assert (said.text, said.by) == ("Raised again: Lamp dark in Elm Row (by the school)", cllr)
    assert Issue.objects.count() == 1
    elsewhere = IssueFactory()
    unseen = client.post(RAISE, {**typed, "add_to": elsewhere.reference})
    assert unseen.status_code == 404
    assert elsewhere.updates.count() == 0


def test_questions_of_the_category_are_asked_in_a_second_step(client, ward):
    lamps = CategoryFactory(usual_service=ServiceFactory())
    QuestionFactory(key="post", text="Number of the post", kind="number", category=lamps)
    QuestionFactory(key="other", category=CategoryFactory())
    client.force_login(councillor(of=ward))
    typed = {"ward": ward.pk, "what": "Dark lamp", "category": lamps.slug}
    step = client.post(RAISE, typed)
    assert step.context["ask_more"] is True
    assert [field.label for field in step.context["form"].question_fields()] == [
        "Number of the post"
    ]
    assert Issue.objects.count() == 0
    client.post(RAISE, {**typed, "questions_shown": "post", "question_post": "17"})
    issue = Issue.objects.get()
    assert [(a.question.key, a.value) for a in issue.answers.all()] == [("post", "17")]
    assert issue.service == lamps.usual_service


def test_an_answer_of_the_wrong_kind_is_said_beside_its_question(client, ward):
    QuestionFactory(key="post", kind="number")
    client.force_login(councillor(of=ward))
    response = client.post(RAISE, {"ward": ward.pk, "what": "Dark lamp", "question_post": "many"})
    assert set(response.context["form"].errors) == {"question_post"}
    assert Issue.objects.count() == 0


def test_the_service_refuses_a_meeting_of_another_ward_beside_its_field(client, ward):
    elsewhere = MeetingFactory(date=dates.today())
    client.force_login(manager())
    form = {"ward": ward.pk, "what": "Dark lamp", "meeting": elsewhere.pk}
    response = client.post(RAISE, form)
    assert set(response.context["form"].errors) == {"meeting"}
    assert Issue.objects.count() == 0


def test_an_officer_who_serves_no_ward_keeps_what_he_or_she_raises(client, ward):
    user = officer()
    client.force_login(user)
    client.post(RAISE, {"ward": ward.pk, "what": "Dark lamp", "raised_by": "resident"})
    issue = Issue.objects.get()
    assert (issue.owner, issue.status, issue.raiser.kind) == (user.person, Status.OPEN, "resident")


def test_a_coordinator_of_two_wards_chooses_between_them(client, ward):
    user = coordinator(of=ward)
    second = WardFactory()
    coordinator(of=second, person=None)
    client.force_login(user)
    assert client.get(RAISE).context["form"].only_ward == ward
