"""The record of a decision: drafted from a report, written, published, found again (S050-S059)."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.governance.models import Decision, DecisionPart, StatusChange, UrgencyNotice
from leadership.governance.record_and_report import disagreements
from leadership.governance.services.decisions import draft_decision, read_reference
from leadership.governance.services.wards_affected import ASKED
from leadership.people.refusals import NotAllowed, Refused
from tests import personas
from tests.factories import PortfolioFactory, WardFactory
from tests.governance.asking import queries, text_of
from tests.governance_factories import (
    CommitteeFactory,
    CommitteeReportFactory,
    DecisionCriterionFactory,
    DecisionFactory,
    DecisionTopicFactory,
    PartConditionFactory,
    PromiseFactory,
    RecommendationFactory,
    UrgencyNoticeFactory,
    by_the_clock,
    conditional_part,
    in_force,
    published,
    rules_in_force,
)

pytestmark = pytest.mark.django_db
LIST = "/decisions/"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 20, 10)


@pytest.fixture
def colm():
    return personas.committee_services()


@pytest.fixture
def report():
    """Of all wards, with three recommendations, as the report on local leadership had."""
    report = CommitteeReportFactory(
        subject="Taking hedges forward", all_wards=True, published=True,
        not_key_because="It spends nothing.",
    )  # fmt: skip
    for number, text in enumerate(("Approve pilots", "Receive proposals", "Change rules"), 1):
        RecommendationFactory(report=report, number=f"2.{number}", text=text, position=number)
    return report


def page(decision, name="detail", *more):
    return reverse(f"decision_{name}", args=[decision.year, decision.serial, *more])


# -- references


@pytest.mark.parametrize(
    "typed, read",
    [
        ("003996/2017", (3996, 2017)),
        ("3996/2017", (3996, 2017)),
        (" 3996 / 2017 ", (3996, 2017)),
    ],
)
def test_a_reference_is_read_with_and_without_its_noughts(typed, read):
    assert read_reference(typed) == read


@pytest.mark.parametrize(
    "typed", ["", "3996", "0/2017", "/2017", "3996/17", "x/2017", "1234567/2017", "٣/2017"]
)
def test_what_is_no_reference_is_refused(typed):
    with pytest.raises(Refused, match="such as 003996/2017"):
        read_reference(typed)


@pytest.mark.parametrize("asked", ["003996/2017", "3996/2017", "3996 / 2017", "hedges"])
def test_a_decision_is_found_by_its_reference_and_by_words(client, asked):
    in_force(serial=3996, title="Taking hedges forward")
    in_force(serial=39960, title="Ditches")
    shown = text_of(client, f"{LIST}?words={asked}")
    assert "003996/2017" in shown
    assert "Ditches" not in shown


@pytest.mark.parametrize("asked", ["3996/2018", "96/2017", "%00", "٣٩٩٦/2017", "999999999/2017"])
def test_what_no_reference_is_finds_nothing_and_breaks_nothing(client, asked):
    in_force(serial=3996, title="Taking hedges forward")
    assert "Taking hedges" not in text_of(client, f"{LIST}?words={asked}&page=9") or asked == "%00"


def test_the_address_of_a_decision_may_have_its_noughts(client):
    in_force(serial=3996, title="Taking hedges forward")
    assert "Taking hedges forward" in text_of(client, "/decisions/2017/3996/")
    assert "Taking hedges forward" in text_of(client, "/decisions/2017/003996/")
    assert client.get("/decisions/2018/3996/").status_code == 404


def test_the_list_is_narrowed_by_body_status_ward_and_date(client, colm):
    north = WardFactory(name="North")
    cabinet = CommitteeFactory(name="Cabinet")
    named = in_force(title="Of the north", taken_by=cabinet)
    named.wards.add(north)
    in_force(title="Of all wards", all_wards=True, taken_on=date(2017, 7, 20))
    published(colm, title="Of no ward")
    asked = {
        f"ward={north.pk}": ["Of the north", "Of all wards"],
        f"body={cabinet.pk}": ["Of the north"],
        "status=subject": ["Of no ward"],
        "since=2017-07-20": ["Of all wards"],
        "until=2017-07-19": ["Of the north", "Of no ward"],
    }
    for query, titles in asked.items():
        shown = text_of(client, f"{LIST}?{query}")
        found = [t for t in ("Of the north", "Of all wards", "Of no ward") if t in shown]
        assert (query, found) == (query, titles)


def test_a_filter_offers_no_body_that_one_learns_of_by_it(client, colm):
    DecisionFactory(taken_by=CommitteeFactory(name="Cabinet of drafts"))
    in_force(private=True, taken_by=CommitteeFactory(name="Cabinet behind doors"))
    shown = text_of(client, LIST)
    assert ("Cabinet of drafts" in shown, "Cabinet behind doors" in shown) == (False, False)
    client.force_login(colm)
    shown = text_of(client, LIST)
    assert ("Cabinet of drafts" in shown, "Cabinet behind doors" in shown) == (True, True)


# -- drafting


def test_each_recommendation_becomes_a_part_of_the_draft(report, colm):
    decision = draft_decision(report=report, reference="3996/2017", by=colm)
    assert (decision.reference, decision.status) == ("003996/2017", "draft")
    assert (decision.title, decision.taken_on, decision.taken_by) == (
        "Taking hedges forward", date(2017, 7, 19), report.report_to,
    )  # fmt: skip
    assert (decision.all_wards, decision.not_key_because) == (True, "It spends nothing.")
    parts = [(p.number, p.text, p.state, p.recommendation.number) for p in decision.parts.all()]
    assert parts == [
        (1, "Approve pilots", "approved", "2.1"),
        (2, "Receive proposals", "approved", "2.2"),
        (3, "Change rules", "approved", "2.3"),
    ]
    log = StatusChange.objects.get()
    assert (log.before, log.after, log.by) == ("", "draft", colm)


def test_a_report_is_drafted_once_at_a_time_and_a_reference_taken_once(report, colm):
    DecisionFactory(serial=3996)
    with pytest.raises(Refused, match="There is a decision of this reference already"):
        draft_decision(report=report, reference="3996/2017", by=colm)
    draft_decision(report=report, reference="3997/2017", by=colm)
    with pytest.raises(Refused, match="003997/2017 is being drafted"):
        draft_decision(report=report, reference="3998/2017", by=colm)
    assert Decision.objects.count() == 2


def test_a_key_decision_says_why(client, colm):
    report = CommitteeReportFactory(
        key_decision=True, published=True, forward_plan_reference="FP 12"
    )
    client.force_login(colm)
    url = reverse("decision_draft", args=[report.pk])
    assert client.post(url, {"reference": "5/2017"}).status_code == 200
    assert not Decision.objects.exists()
    answer = client.post(url, {"reference": "5/2017", "key_because": "It costs a million."})
    decision = Decision.objects.get()
    assert answer["Location"] == "/decisions/2017/5/"
    assert (decision.key_decision, decision.key_because) == (True, "It costs a million.")


def test_nobody_else_drafts(report):
    for who in (personas.scrutiny_officer(), personas.councillor(), personas.administrator()):
        with pytest.raises(NotAllowed):
            draft_decision(report=report, reference="3996/2017", by=who)
    assert not Decision.objects.exists()


def test_a_decision_without_a_report_is_recorded(client, colm):
    client.force_login(colm)
    typed = {"reference": "12/2017", "title": "Cut one hedge", "taken_on": "2017-07-19"}
    answer = client.post(reverse("decision_add"), typed)
    decision = Decision.objects.get()
    assert answer["Location"] == "/decisions/2017/12/"
    assert (decision.reference, decision.report, decision.taken_by) == ("000012/2017", None, None)


def test_a_decision_is_not_carried_out_before_it_was_taken(client, colm):
    """Said at the date, once, of a new record and of a draft; on its day it may be."""
    client.force_login(colm)
    typed = {"reference": "12/2017", "title": "Cut one hedge", "taken_on": "2017-07-19"}
    early = typed | {"not_before": "2017-07-18"}
    says = {"not_before": ["It cannot be carried out before it was taken."]}
    answer = client.post(reverse("decision_add"), early)
    assert answer.context["form"].errors == says
    assert not Decision.objects.exists()
    client.post(reverse("decision_add"), early | {"not_before": "2017-07-19"})
    decision = Decision.objects.get()
    assert decision.not_before == date(2017, 7, 19)
    changed = client.post(page(decision, "edit", "head"), early | {"version": 1})
    assert changed.context["form"].errors == says
    decision.refresh_from_db()
    assert (decision.not_before, decision.version) == (date(2017, 7, 19), 1)


# -- the draft


def test_a_draft_is_changed_part_by_part_and_the_second_editor_is_told(client, colm):
    decision = DecisionFactory()
    part = decision.parts.get()
    client.force_login(colm)
    url = page(decision, "row_edit", "parts", part.pk)
    typed = {"number": 1, "text": "Receive more", "state": "to_receive", "version": 1}
    assert client.post(url, typed).status_code == 302
    part.refresh_from_db()
    assert (part.text, part.state) == ("Receive more", "to_receive")
    assert client.post(url, typed | {"text": "Less"}).status_code == 409
    part.refresh_from_db()
    assert part.text == "Receive more"


def test_a_part_becomes_conditional_with_its_first_condition(client, colm):
    decision = DecisionFactory()
    part = decision.parts.get()
    council = CommitteeFactory(name="City Council of Fenwick")
    client.force_login(colm)
    typed = {
        "part": part.pk, "position": 1, "kind": "approval", "body": council.pk,
        "when": "September 2017", "version": 1,
    }  # fmt: skip
    assert client.post(page(decision, "row_add", "conditions"), typed).status_code == 302
    part.refresh_from_db()
    assert part.state == "conditional"
    shown = text_of(client, page(decision))
    assert "Approval by City Council of Fenwick, due September 2017. Not recorded yet." in shown
    url = page(decision, "row_edit", "parts", part.pk)
    typed = {"number": 1, "text": "Now", "state": "approved", "version": 2}
    said = client.post(url, typed).content.decode()
    assert "This part stays conditional until every later body has approved it." in said
    part.refresh_from_db()
    assert part.state == "conditional"
    said = client.post(f"{url}remove/", {"version": 2})
    assert said.status_code == 422
    assert "Remove what rests on it first" in said.content.decode()


def test_several_wards_and_no_key_decision_asks_why(client, colm):
    decision = DecisionFactory()
    client.force_login(colm)
    url, typed = page(decision, "edit", "key"), {"all_wards": "on", "key_decision": "no"}
    assert ASKED in client.post(url, typed | {"version": 1}).content.decode()
    typed |= {"not_key_because": "A trial.", "version": 1}
    assert client.post(url, typed).status_code == 302
    decision.refresh_from_db()
    assert (decision.all_wards, decision.key_decision, decision.not_key_said_by) == (
        True, False, colm,
    )  # fmt: skip
    key = {"all_wards": "on", "key_decision": "yes", "key_because": "Large", "version": 2}
    assert client.post(url, key).status_code == 302
    decision.refresh_from_db()
    assert (decision.not_key_because, decision.not_key_said_by) == ("", None)


def test_the_record_is_published_and_stays_as_it_is(client, colm):
    rules_in_force()
    decision = DecisionFactory(serial=3996)
    client.force_login(colm)
    typed = {"published_on": "2017-07-19", "exempt_because": ""}
    assert client.post(page(decision, "publish"), typed).status_code == 302
    decision.refresh_from_db()
    assert (decision.status, decision.published_on) == ("subject", date(2017, 7, 19))
    for url in (page(decision, "edit", "handling"), page(decision, "row_add", "topics")):
        answer = client.post(url, {"name": "Late", "source": "Late", "version": decision.version})
        assert answer.status_code == 409
    assert not decision.topics.exists()
    shown = text_of(client, page(decision))
    assert "Decision Subject To Call In" in shown
    assert "Add a part" not in shown


def test_a_draft_without_a_scrutiny_committee_says_what_is_missing(client, colm):
    rules_in_force()
    decision = DecisionFactory(scrutiny_body=None)
    client.force_login(colm)
    said = client.post(page(decision, "publish"), {"published_on": "2017-07-19"}).content.decode()
    assert "Name the O&amp;S committee that can call it in." in said
    decision.refresh_from_db()
    assert (decision.status, decision.published_on) == ("draft", None)


# -- the page


def test_everybody_reads_a_published_decision_and_no_draft(client, colm):
    draft, private = DecisionFactory(), in_force(private=True)
    decision = in_force(
        title="Taking hedges forward", portfolio=PortfolioFactory(name="Hedges"),
        details="Report of the director.", purpose="To consider it.",
        background_contact="Chris Example",
    )  # fmt: skip
    shown = text_of(client, page(decision))
    for words in (
        "Taking hedges forward", decision.reference, decision.taken_by.name, "Hedges",
        decision.scrutiny_body.name, "Chris Example", "To consider it.", "None recorded.",
        "Regulation 10: general exception", "Regulation 11: special urgency", "Not used.",
    ):  # fmt: skip
        assert words in shown
    assert shown.count("None recorded.") == 3  # wards, topics, criteria
    for closed in (draft, private):
        assert client.get(page(closed)).status_code == 404
    client.force_login(personas.scrutiny_officer())
    assert client.get(page(private)).status_code == 200
    assert client.get(page(draft)).status_code == 404


def test_the_log_names_nobody_to_the_public(client, colm):
    decision = published(colm)
    shown = text_of(client, page(decision))
    assert "17:00" in shown
    assert str(colm) not in shown
    client.force_login(personas.scrutiny_officer())
    assert str(colm) in text_of(client, page(decision))


def test_what_the_record_lists_is_shown(client, colm):
    decision = DecisionFactory()
    DecisionTopicFactory(decision=decision, name="Gardens")
    DecisionCriterionFactory(decision=decision, text="Costs less than a fence")
    UrgencyNoticeFactory(decision=decision)
    UrgencyNotice.objects.create(
        decision=decision, regulation=11, notice_on=date(2017, 7, 11), consent_by="The Chair",
        consent_on=date(2017, 7, 12), reason="The storm.",
    )  # fmt: skip
    decision.wards.add(WardFactory(name="North"))
    client.force_login(colm)
    shown = text_of(client, page(decision))
    for words in (
        "Gardens", "Costs less than a fence", "North", "No consent is recorded.",
        "The Chair consented on Wednesday 12 July.", "The storm.",
    ):  # fmt: skip
        assert words in shown
    assert "None recorded." not in shown


def test_the_record_says_where_it_does_not_agree_with_the_report(client, colm, report):
    with by_the_clock(2017, 7, 19, 15):
        decision = draft_decision(report=report, reference="3996/2017", by=colm)
    client.force_login(colm)
    assert "Where the record does not agree" not in text_of(client, page(decision))
    Decision.objects.filter(pk=decision.pk).update(all_wards=False, taken_on=date(2017, 7, 20))
    DecisionPart.objects.filter(decision=decision, number=3).update(recommendation=None)
    DecisionPart.objects.filter(decision=decision, number=2).update(state="conditional")
    shown = text_of(client, page(decision))
    for sentence in (
        "The report names all wards as affected; this record lists none.",
        "The report names 19 July 2017 as the date of decision; this record says 20 July 2017.",
        "Recommendation 2.3 of the report has no part in this record.",
        "Part 2 is conditional, but names no later body.",
    ):
        assert sentence in shown


def test_other_disagreements_are_sentences_too(report):
    decision = DecisionFactory(report=report, key_decision=True, key_because="Large")
    decision.wards.add(WardFactory(name="South"), WardFactory(name="North"))
    found = disagreements(decision, report, decision.parts.all())
    assert found[:2] == [
        "The report names all wards as affected; this record lists North and South.",
        "The report says no to key decision; this record says yes.",
    ]
    assert f"this record names {decision.taken_by}." in found[2]
    assert found[3] == "Recommendations 2.1, 2.2 and 2.3 of the report have no part in this record."


def test_nothing_of_a_closed_report_is_told(client, report):
    report.private = True
    report.save()
    decision = in_force(report=report)
    shown = text_of(client, page(decision))
    assert "Where the record does not agree" not in shown
    assert report.subject not in shown


@pytest.mark.parametrize("number", [1, 3])
def test_list_and_page_ask_as_much_for_one_row_as_for_three(client, colm, report, number):
    decision = in_force(report=report, parts=0)
    for each in range(1, number + 1):
        in_force()
        part = DecisionPart.objects.create(decision=decision, number=each, text="Part")
        DecisionPart.objects.filter(pk=part.pk).update(state="conditional")
        PartConditionFactory(part=part)
        DecisionTopicFactory(decision=decision)
        DecisionCriterionFactory(decision=decision)
        PromiseFactory(part=part)
        decision.wards.add(WardFactory())
        StatusChange.objects.create(
            decision=decision, after="in_force", at=decision.call_in_closes_at, by=colm
        )
    assert queries(client, page(decision)) == 16
    assert queries(client, LIST) == 5
    client.force_login(colm)
    assert queries(client, page(decision)) == 19


def test_a_conditional_part_says_so(client):
    decision = in_force()
    PartConditionFactory(part=conditional_part(decision), body__name="City Council of Fenwick")
    shown = text_of(client, page(decision))
    assert "Approved, subject to later bodies" in shown
    assert "Record what it said" not in shown
