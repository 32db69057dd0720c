"""Pages of a plan for those who write it, sign it and read it."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.plans import services
from leadership.plans.models import (
    BudgetAnswer,
    PriorityText,
    Signature,
    State,
    Suggestion,
    WardPlan,
)
from tests.factories import (
    CouncillorTermFactory,
    MeetingFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, manager, officer
from tests.plan_factories import (
    PlanningRoundFactory,
    PlanSectionFactory,
    PriorityTextFactory,
    RoundSectionFactory,
    SuggestionFactory,
    WardPlanFactory,
    ready_plan,
    write_and_freeze,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick Green")


@pytest.fixture
def plan(ward):
    plan = WardPlanFactory(ward=ward)
    PriorityTextFactory(version=plan.versions.get(), title="Light the lake path")
    return plan


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return response.content.decode()


# -- beginning and writing


def test_a_coordinator_begins_the_plan_with_the_rounds_headings(client, ward):
    planning_round = PlanningRoundFactory(start=dates.today(), due=dates.today() + timedelta(30))
    RoundSectionFactory(round=planning_round, heading="Our ward")
    client.force_login(coordinator(of=ward))
    answer = client.post(at("plan_begin", planning_round.slug, ward.code))
    plan = WardPlan.objects.get()
    assert answer["Location"] == plan.get_absolute_url()
    assert [each.heading for each in plan.versions.get().sections.all()] == ["Our ward"]
    again = client.post(at("plan_begin", planning_round.slug, ward.code))
    assert (again.status_code, WardPlan.objects.count()) == (409, 1)


def test_a_councillor_of_another_ward_reads_no_draft_and_begins_no_plan(client, ward, plan):
    client.force_login(councillor(of=WardFactory()))
    assert client.get(plan.get_absolute_url()).status_code == 404
    other = PlanningRoundFactory(start=dates.today(), due=dates.today() + timedelta(30))
    assert client.post(at("plan_begin", other.slug, ward.code)).status_code == 404
    assert WardPlan.objects.count() == 1


def test_two_editors_lose_nothing(client, plan, ward):
    client.force_login(coordinator(of=ward))
    read = plan.version
    said = {
        "title": "Clear the alleys",
        "why": "Rubble",
        "what": "",
        "who": "",
        "plan_version": read,
    }
    assert client.post(at("plan_part_add", plan.pk, "priorities"), said).status_code == 302
    late = said | {"title": "Quiet nights"}
    answer = client.post(at("plan_part_add", plan.pk, "priorities"), late)
    assert answer.status_code == 409
    assert "Quiet nights" in text_of(answer)
    titles = list(PriorityText.objects.in_order().values_list("title", flat=True))
    assert titles == ["Light the lake path", "Clear the alleys"]


def test_a_priority_moves_up_and_goes_out(client, plan, ward):
    second = PriorityTextFactory(version=plan.versions.get(), title="Clear the alleys")
    client.force_login(coordinator(of=ward))
    client.post(at("plan_part_move", plan.pk, "priorities", second.pk), {"to": "up"})
    order = list(PriorityText.objects.in_order().values_list("title", flat=True))
    assert order == ["Clear the alleys", "Light the lake path"]
    plan.refresh_from_db()
    client.post(at("plan_part_remove", plan.pk, "priorities", second.pk), {"version": plan.version})
    assert list(PriorityText.objects.values_list("title", "number")) == [("Light the lake path", 1)]


def test_a_heading_every_ward_is_asked_for_is_not_removed(client, plan, ward):
    asked = RoundSectionFactory(round=plan.round, heading="Our ward")
    section = PlanSectionFactory(version=plan.versions.get(), suggested=asked)
    client.force_login(coordinator(of=ward))
    answer = client.post(
        at("plan_part_remove", plan.pk, "sections", section.pk), {"version": plan.version}
    )
    assert (answer.status_code, section.__class__.objects.count()) == (422, 1)
    assert "The round asks every ward for “Our ward”" in text_of(answer)


def test_the_gauge_warns_of_a_long_plan_and_blocks_nothing(client, plan, ward):
    plan.round.most_words = 3
    plan.round.save()
    client.force_login(coordinator(of=ward))
    assert "words longer than the round asks" in text_of(client.get(plan.get_absolute_url()))
    assert client.post(at("plan_ready", plan.pk)).status_code == 302
    assert plan.versions.get().state == State.READY


def test_a_plan_without_a_priority_is_not_ready_and_the_page_says_why(client, ward):
    plan = WardPlanFactory(ward=ward)
    client.force_login(coordinator(of=ward))
    answer = client.post(at("plan_ready", plan.pk))
    assert answer.status_code == 422
    assert "A plan has at least one priority" in text_of(answer)
    assert plan.versions.get().state == State.DRAFT


@pytest.mark.parametrize("priorities", [1, 3])
def test_the_plans_page_asks_as_much_for_three_priorities_as_for_one(
    client, plan, ward, priorities, django_assert_num_queries
):
    for _ in range(priorities - 1):
        PriorityTextFactory(version=plan.versions.get())
    client.force_login(coordinator(of=ward))
    client.get(plan.get_absolute_url())
    with django_assert_num_queries(17):
        client.get(plan.get_absolute_url())


@pytest.mark.parametrize("wards", [1, 3])
def test_the_list_asks_as_much_for_three_wards_as_for_one(
    client, plan, wards, django_assert_num_queries
):
    for _ in range(wards - 1):
        WardPlanFactory(round=plan.round, ward=WardFactory())
    client.force_login(manager())
    client.get(at("plan_list"))
    with django_assert_num_queries(12):
        client.get(at("plan_list"))


# -- signing


def sitting_tonight(ward):
    return MeetingFactory(ward=ward, date=dates.today(), status=Meeting.Status.SITTING)


def test_who_signs_proves_first_who_he_or_she_is(client, ward):
    anna = councillor(of=ward)
    version = ready_plan(ward)
    sitting_tonight(ward)
    client.force_login(anna)
    answer = client.post(at("plan_sign", version.plan_id), {"content_hash": version.content_hash})
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert Signature.objects.count() == 0


def test_nobody_but_the_wards_councillors_finds_the_page_to_sign(client, ward):
    version = ready_plan(ward, sitting=1)
    sitting_tonight(ward)
    for user in (councillor(of=WardFactory()), officer(), coordinator(of=ward), manager()):
        client.force_login(user)
        assert client.get(at("plan_sign", version.plan_id)).status_code == 404


def test_the_evening_names_who_is_missing_and_offers_the_next_forum(client, ward):
    version = ready_plan(ward, sitting=2)
    first, second = ward.seats.order_by("number")
    meeting = sitting_tonight(ward)
    coming = MeetingFactory(
        ward=ward, date=dates.today() + timedelta(28), status=Meeting.Status.SCHEDULED
    )
    services.record_signature(
        version=version, meeting=meeting, term=first.terms.get(), evidence="Minute 7",
        by=manager(), content_hash=version.content_hash,
    )  # fmt: skip
    client.force_login(coordinator(of=ward))
    page = text_of(client.get(at("plan_signing", version.plan_id)))
    assert f"1 of 2 signed; still to sign: Cllr {second.terms.get().person}." in page
    assert coming.get_absolute_url() in page


def test_the_evening_shows_a_vacancy(client, ward):
    version = ready_plan(ward, sitting=1)
    CouncillorTermFactory(seat__ward=ward, start=date(2012, 5, 1), end=dates.today() - timedelta(3))
    sitting_tonight(ward)
    client.force_login(manager())
    page = text_of(client.get(at("plan_signing", version.plan_id)))
    assert "One seat is vacant." in page
    assert "Nobody held it that day." in page


def test_the_signed_page_is_given_out_under_the_plans_rule(client, ward, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    version = ready_plan(ward, sitting=1)
    meeting = sitting_tonight(ward)
    clerk, term = coordinator(of=ward), ward.seats.get().terms.get()
    client.force_login(clerk)
    from_form = {"content_hash": version.content_hash, "evidence": "", "evidence_file": _page()}
    client.post(at("signature_record", version.plan_id, meeting.pk, term.pk), from_form)
    signature = Signature.objects.get()
    assert client.get(at("signature_evidence", signature.pk)).status_code == 200
    client.force_login(councillor(of=WardFactory()))
    assert client.get(at("signature_evidence", signature.pk)).status_code == 404


def _page():
    from_paper = b"%PDF-1.7 made up"
    return SimpleUploadedFile("page.pdf", from_paper, content_type="application/pdf")


# -- what residents read


def test_residents_read_no_draft(client, ward, plan):
    page = text_of(client.get(at("ward_plan", ward.code)))
    assert "No plan of this ward is published yet." in page
    assert "Light the lake path" not in page
    assert client.get(at("plan_version", plan.pk, 1)).status_code == 404
    assert client.get(at("plan_version_pdf", plan.pk, 1)).status_code == 404


def test_residents_read_what_was_published_for_consultation_not_what_is_written_since(
    client, ward, plan
):
    clerk, today = coordinator(of=ward), dates.today()
    services.open_consultation(plan=plan, first=today, last=today + timedelta(14), by=clerk)
    PriorityText.objects.update(title="A secret second thought")
    page = text_of(client.get(at("ward_plan", ward.code)))
    assert "Light the lake path" in page
    assert "A secret second thought" not in page


def test_a_consultation_is_read_within_its_days_alone(client, ward, plan):
    clerk, today = coordinator(of=ward), dates.today()
    first, last = today + timedelta(1), today + timedelta(14)
    services.open_consultation(plan=plan, first=first, last=last, by=clerk)
    assert "Light the lake path" not in text_of(client.get(at("ward_plan", ward.code)))


def test_you_said_we_did_stands_with_the_priority(client, ward):
    version = ready_plan(ward, sitting=1)
    boss = manager()
    services.record_signature(
        version=version, meeting=sitting_tonight(ward), term=ward.seats.get().terms.get(),
        evidence="Minute 7", by=boss, content_hash=version.content_hash,
    )  # fmt: skip
    services.answer_for_budget(
        text=version.priorities.get(), kind=BudgetAnswer.Kind.INCLUDED, said="Four lamps come.",
        amount=None, by=boss,
    )  # fmt: skip
    page = text_of(client.get(at("ward_plan", ward.code)))
    assert "What happened:</strong> In the budget. Four lamps come." in page
    assert "Minute 7" not in page


def test_a_suggestion_is_read_back_by_its_key_without_its_words(client, ward, plan):
    sent = client.post(at("suggestion_add", ward.code), {"text": "A bench", "website": ""})
    suggestion = Suggestion.objects.get()
    assert sent["Location"] == suggestion.get_absolute_url()
    assert len(suggestion.key) >= 32
    page = text_of(client.get(sent["Location"]))
    assert ("Not looked at yet" in page, "A bench" in page) == (True, False)


def test_a_suggestion_with_a_telephone_number_is_asked_about_first(client, ward, plan):
    said = {"text": "A bench, ring 0121 496 0123", "website": ""}
    warned = client.post(at("suggestion_add", ward.code), said)
    assert "This seems to hold" in text_of(warned)
    assert Suggestion.objects.count() == 0
    client.post(at("suggestion_add", ward.code), said | {"sure": "yes"})
    assert Suggestion.objects.count() == 1


def test_a_finished_plan_takes_no_suggestions(client, ward):
    ready_plan(ward, sitting=1)
    assert client.get(at("suggestion_add", ward.code)).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_of_suggestions_asks_the_same_for_three(
    client, ward, plan, number, django_assert_num_queries
):
    for _ in range(number):
        SuggestionFactory(plan=plan)
    client.force_login(coordinator(of=ward))
    client.get(at("suggestion_list", plan.pk))
    with django_assert_num_queries(8):
        client.get(at("suggestion_list", plan.pk))


def test_a_councillor_reads_suggestions_and_answers_none(client, ward, plan):
    suggestion = SuggestionFactory(plan=plan)
    client.force_login(councillor(of=ward))
    assert suggestion.text in text_of(client.get(at("suggestion_list", plan.pk)))
    page = at("suggestion_decide", plan.pk, suggestion.pk)
    assert client.get(page).status_code == 404


# -- input and budget


def test_an_officer_of_another_wards_service_finds_no_plan(client, plan):
    rita = officer()
    RelationshipManagerFactory(
        person=rita.person, service=ServiceFactory(), phase_service=None, ward=WardFactory()
    )
    client.force_login(rita)
    assert client.get(plan.get_absolute_url()).status_code == 404


def test_a_relationship_manager_says_what_happened_to_what_the_service_was_asked(client, ward):
    rita, lamps = officer(), ServiceFactory()
    RelationshipManagerFactory(person=rita.person, service=lamps, phase_service=None, ward=ward)
    plan = WardPlanFactory(ward=ward)
    own = PriorityTextFactory(version=plan.versions.get(), service=lamps)
    other = PriorityTextFactory(version=plan.versions.get(), service=ServiceFactory())
    write_and_freeze(plan)
    client.force_login(rita)
    said = {"kind": "partly", "said": "Two of four lamps.", "amount": "900.50"}
    assert client.post(at("budget_answer", own.priority_id), said).status_code == 302
    assert client.post(at("budget_answer", other.priority_id), said).status_code == 404
    answer = BudgetAnswer.objects.get()
    assert (answer.priority_id, answer.kind, str(answer.amount)) == (
        own.priority_id, "partly", "900.50",
    )  # fmt: skip


def test_a_term_cut_back_in_the_admin_is_refused_in_a_sentence(client, ward):
    version = ready_plan(ward, sitting=1)
    term = ward.seats.get().terms.get()
    boss = manager()
    services.record_signature(
        version=version, meeting=sitting_tonight(ward), term=term, evidence="Minute 7",
        by=boss, content_hash=version.content_hash,
    )  # fmt: skip
    client.force_login(boss)
    page = at("admin:wards_councillorterm_change", term.pk)
    said = client.get(page).context["adminform"].form.initial
    sent = {name: value for name, value in said.items() if value is not None}
    answer = client.post(page, sent | {"end": f"{dates.today() - timedelta(9):%Y-%m-%d}"})
    assert answer.status_code == 422
    assert "A ward plan was signed in this term: the term covers that day." in text_of(answer)
    term.refresh_from_db()
    assert term.end is None


def test_the_forum_of_this_evening_is_the_next_one_until_it_has_sat(client, ward, plan):
    """An hour before the forum a councillor asks at which one the plan is signed."""
    tonight = MeetingFactory(ward=ward, date=dates.today(), status="scheduled")
    later = MeetingFactory(ward=ward, date=dates.today() + timedelta(30), status="scheduled")
    write_and_freeze(plan)
    client.force_login(manager())
    shown = [at("plan_detail", plan.pk), at("ward_plan", ward.code), at("plan_signing", plan.pk)]
    for address in shown:
        said = text_of(client.get(address))
        assert (tonight.get_absolute_url() in said, "No forum is planned" in said) == (True, False)
    Meeting.objects.filter(pk=tonight.pk).update(status="held")
    for address in shown:
        assert later.get_absolute_url() in text_of(client.get(address))


def test_the_head_says_by_when_it_is_to_be_signed(client, ward, plan):
    client.force_login(manager())
    said = " ".join(text_of(client.get(at("plan_detail", plan.pk))).split())
    assert "words · to be signed off by " in said
