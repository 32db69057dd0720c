"""Covering reports: written, signed, published, taken back (S035-S049, S060)."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.governance.models import CommitteeReport, ReportSignature
from leadership.governance.models.report_rules import SIGNED_TOO_LATE
from leadership.governance.services.reports import publish_report, save_report, take_back_report
from leadership.governance.services.wards_affected import ASKED
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import AgendaItemFactory, WardFactory, WardGenerationFactory
from tests.governance.asking import queries, text_of
from tests.governance_factories import (
    BackgroundDocumentFactory,
    ChronologyEntryFactory,
    CommitteeFactory,
    CommitteeReportFactory,
    ConsulteeFactory,
    DecisionFactory,
    RecommendationFactory,
    ReportAuthorFactory,
    ReportSignatureFactory,
    in_force,
    meeting_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 17, 10)


@pytest.fixture
def colm():
    return personas.committee_services()


@pytest.fixture
def report():
    return CommitteeReportFactory(subject="Hedges and ditches")


def page(report, name="detail", *more):
    return reverse(f"committee_report_{name}", args=[report.pk, *more])


HEAD = {
    "decision_on_0": "19", "decision_on_1": "7", "decision_on_2": "2017", "key_decision": "no",
}  # fmt: skip


def head_of(report, **typed):
    said = {"report_to": report.report_to_id, "subject": report.subject, "version": report.version}
    return HEAD | said | typed


# -- writing


def test_a_report_is_begun_for_an_item_of_an_agenda(client, colm):
    cabinet = CommitteeFactory(name="Cabinet Committee - Hedges")
    item = AgendaItemFactory(
        meeting=meeting_of(cabinet, date=date(2017, 7, 19)), heading="Taking hedges forward"
    )
    client.force_login(colm)
    url = f"{reverse('committee_report_add')}?item={item.pk}"
    assert 'value="Taking hedges forward"' in text_of(client, url)
    typed = HEAD | {
        "report_to": cabinet.pk, "subject": "Taking hedges forward", "item": item.pk,
        "cabinet_members": "ALL", "executive_members": "ALL", "all_wards": "on",
        "not_key_because": "It spends nothing.", "purpose": "To say what is next.",
    }  # fmt: skip
    answer = client.post(url, typed)
    report = CommitteeReport.objects.get()
    assert answer["Location"] == report.get_absolute_url()
    assert (report.report_to, report.item, report.decision_on) == (
        cabinet, item, date(2017, 7, 19),
    )  # fmt: skip
    assert (report.cabinet_members, report.executive_members, report.all_wards) == (
        "ALL", "ALL", True,
    )  # fmt: skip
    assert (report.key_decision, report.published) == (False, False)
    assert (report.not_key_because, report.not_key_said_by) == ("It spends nothing.", colm)


def test_a_key_decision_outside_the_forward_plan_needs_both_approvals(client, colm, report):
    client.force_login(colm)
    one = {
        "key_decision": "yes", "chief_executive_approved_by": "Chris Example",
        "chief_executive_approved_on": "2017-07-10",
    }  # fmt: skip
    said = client.post(page(report, "edit", "head"), head_of(report, **one)).content.decode()
    assert "needs the approval of the Chief Executive and of the O&amp;S Chairman" in said
    report.refresh_from_db()
    assert report.key_decision is False
    both = one | {
        "scrutiny_chair_approved_by": "Cllr A. Example",
        "scrutiny_chair_approved_on": "2017-07-11",
    }
    assert client.post(page(report, "edit", "head"), head_of(report, **both)).status_code == 302
    report.refresh_from_db()
    assert (report.key_decision, report.scrutiny_chair_approved_on) == (True, date(2017, 7, 11))


def test_several_wards_and_no_key_decision_asks_why_and_keeps_who_said_it(client, colm, report):
    north, south = WardFactory(name="North"), WardFactory(name="South")
    client.force_login(colm)
    url, two = page(report, "edit", "head"), {"wards": [north.pk, south.pk]}
    said = client.post(url, head_of(report, **two)).content.decode()
    assert ASKED in said
    report.refresh_from_db()
    assert (report.wards.count(), report.version) == (0, 1)
    typed = head_of(report, **two, not_key_because="A trial of one year.")
    assert client.post(url, typed).status_code == 302
    report.refresh_from_db()
    assert (report.key_decision, report.not_key_said_by) == (False, colm)
    assert set(report.wards.all()) == {north, south}
    gita = personas.manager()
    client.force_login(gita)
    client.post(url, head_of(report, **two, not_key_because="A trial of one year."))
    report.refresh_from_db()
    assert report.not_key_said_by == colm  # the words are still his
    client.post(url, head_of(report, **two, not_key_because="It costs little."))
    report.refresh_from_db()
    assert report.not_key_said_by == gita


def test_one_ward_asks_for_no_reason(client, colm, report):
    client.force_login(colm)
    typed = head_of(report, wards=[WardFactory().pk])
    assert client.post(page(report, "edit", "head"), typed).status_code == 302
    report.refresh_from_db()
    assert (report.not_key_because, report.not_key_said_by) == ("", None)


def test_wards_are_those_of_the_day_of_decision(report, colm):
    later = WardGenerationFactory(name="Next order", start=date(2018, 5, 4))
    ward = WardFactory(name="Newton", generation=later)
    with pytest.raises(Refused, match="Not a ward on 19 July 2017: Newton"):
        save_report(report=report, wards=[ward], by=colm, version=1)
    report.refresh_from_db()
    report.all_wards = True
    with pytest.raises(Refused, match="Choose ALL wards, or name"):
        save_report(report=report, wards=[WardFactory()], by=colm, version=1)


def test_the_second_of_two_editors_overwrites_nothing(client, colm, report):
    client.force_login(colm)
    url = page(report, "edit", "consultation")
    client.post(url, {"consulted_inside": "Gardeners", "version": 1})
    answer = client.post(url, {"consulted_inside": "Nobody", "version": 1})
    assert answer.status_code == 409
    report.refresh_from_db()
    assert (report.consulted_inside, report.version) == ("Gardeners", 2)


# -- its rows


def row_page(report, kind, row=None):
    if row is None:
        return reverse("committee_report_row_add", args=[report.pk, kind])
    return reverse("committee_report_row_edit", args=[report.pk, kind, row.pk])


def test_a_signature_after_the_decision_is_refused_in_the_databases_words(client, colm, report):
    signer = personas.officer().person
    client.force_login(colm)
    typed = {"role": "Director", "person": signer.pk, "signed_on": "2017-07-20", "version": 1}
    said = client.post(row_page(report, "signatures"), typed).content.decode()
    assert SIGNED_TOO_LATE in said
    assert not ReportSignature.objects.exists()
    url = row_page(report, "signatures")
    assert client.post(url, typed | {"signed_on": "2017-07-14"}).status_code == 302
    assert f"{signer.name}, 14 July 2017" in text_of(client, page(report))


def test_a_date_of_decision_before_a_signature_is_refused_as_well(client, colm, report):
    ReportSignatureFactory(report=report, signed_on=date(2017, 7, 14))
    client.force_login(colm)
    typed = head_of(report, decision_on_0="13")
    said = client.post(page(report, "edit", "head"), typed).content.decode()
    assert SIGNED_TOO_LATE in said
    report.refresh_from_db()
    assert report.decision_on == date(2017, 7, 19)


def test_rows_of_every_kind_are_added_changed_and_removed(client, colm, report):
    client.force_login(colm)
    typed = {
        "authors": {"role": "Corporate Director", "position": 1},
        "recommendations": {"number": "2.1", "text": "Approve hedges", "position": 1},
        "consultees": {"name": "Friends of hedges", "outside": "on"},
        "chronology": {"kind": "event", "when": "April 2017", "body": "Cabinet", "text": "Told"},
        "documents": {"title": "Count of hedges"},
    }
    for version, (kind, words) in enumerate(typed.items(), start=1):
        assert client.get(row_page(report, kind)).status_code == 200
        answer = client.post(row_page(report, kind), words | {"version": version})
        assert (kind, answer.status_code) == (kind, 302)
    shown = text_of(client, page(report))
    for words in (
        "Corporate Director", "<strong>2.1</strong>", "Friends of hedges", "April 2017: Cabinet",
        "Count of hedges",
    ):  # fmt: skip
        assert words in shown
    entry = report.chronology.get()
    url = row_page(report, "chronology", entry)
    assert 'value="April 2017"' in text_of(client, url)
    changed = typed["chronology"] | {"when": "2016 to 2017", "version": 6}
    assert client.post(url, changed | {"when": "May 2017"}).status_code == 302
    entry.refresh_from_db()
    assert entry.when.in_words() == "May 2017"
    assert client.post(f"{url}remove/", {"version": 6}).status_code == 409
    assert client.post(f"{url}remove/", {"version": 7}).status_code == 302
    assert not report.chronology.exists()


def test_the_same_number_twice_is_said_in_words(client, colm, report):
    RecommendationFactory(report=report, number="2.1")
    client.force_login(colm)
    typed = {"number": "2.1", "text": "Again", "position": 2, "version": 1}
    said = client.post(row_page(report, "recommendations"), typed).content.decode()
    assert "The report has a recommendation of this number already." in said


def test_a_kind_or_a_row_of_another_report_is_not_there(client, colm, report):
    client.force_login(colm)
    assert client.get(row_page(report, "nonsense")).status_code == 404
    assert client.get(page(report, "edit", "nonsense")).status_code == 404
    other = ConsulteeFactory()
    assert client.get(row_page(report, "consultees", other)).status_code == 404


# -- publishing


def test_a_report_that_recommends_nothing_is_not_published(report, colm):
    with pytest.raises(Refused, match="Add at least one recommendation first"):
        publish_report(report=report, by=colm, version=1)
    RecommendationFactory(report=report)
    assert publish_report(report=report, by=colm, version=1).published


def test_scrutiny_and_councillors_publish_no_report(report):
    RecommendationFactory(report=report)
    for who in (personas.scrutiny_officer(), personas.councillor(of=WardFactory())):
        with pytest.raises(NotAllowed):
            publish_report(report=report, by=who, version=1)
    report.refresh_from_db()
    assert report.published is False


def test_what_is_published_stays_as_it_is_until_it_is_taken_back(client, colm, report):
    RecommendationFactory(report=report)
    publish_report(report=report, by=colm, version=1)
    client.force_login(colm)
    answer = client.post(row_page(report, "documents"), {"title": "Late paper", "version": 2})
    assert answer.status_code == 409
    assert client.post(page(report, "take_back"), {"version": 2}).status_code == 302
    report.refresh_from_db()
    assert report.published is False
    answer = client.post(row_page(report, "documents"), {"title": "Late paper", "version": 3})
    assert answer.status_code == 302


def test_a_report_under_a_published_decision_is_not_taken_back(report, colm):
    RecommendationFactory(report=report)
    publish_report(report=report, by=colm, version=1)
    DecisionFactory(report=report)
    assert take_back_report(report=report, by=colm, version=2).published is False
    publish_report(report=report, by=colm, version=3)
    decision = in_force(report=report)
    with pytest.raises(Conflict, match=f"Decision {decision.reference} rests on this report"):
        take_back_report(report=report, by=colm, version=4)


def test_a_draft_and_a_private_report_are_for_those_who_may(client, report):
    RecommendationFactory(report=report)
    private = CommitteeReportFactory(subject="Closed hedges", published=True, private=True)
    everybody = CommitteeReportFactory(subject="Open hedges", published=True)
    seen = {
        None: [everybody],
        personas.councillor(of=WardFactory()): [everybody],
        personas.scrutiny_officer(): [everybody, private],
        personas.committee_services(): [everybody, private, report],
    }
    for user, reports in seen.items():
        client.logout()
        if user:
            client.force_login(user)
        for each in (everybody, private, report):
            assert (client.get(page(each)).status_code == 200) is (each in reports)
        shown = text_of(client, reverse("committee_report_list"))
        assert ("Closed hedges" in shown, "Hedges and ditches" in shown) == (
            private in reports, report in reports,
        )  # fmt: skip


# -- the page


def test_what_is_missing_is_said(client):
    report = CommitteeReportFactory(published=True)
    shown = text_of(client, page(report))
    for words in (
        "None listed.", "None recorded", "Not signed.", "No chronology is given.",
        "No evidence base is given.", "Not given", "N/A",
    ):  # fmt: skip
        assert words in shown


def test_a_joint_report_names_both_and_an_earlier_draft_is_not_named(client):
    report = CommitteeReportFactory(
        published=True, no_budget_provision=True, budget_considered_in="2018/19",
        contact_name="Chris Example", contact_title="Assistant Director",
        contact_directorate="Place",
    )  # fmt: skip
    ReportAuthorFactory(report=report, role="Corporate Director")
    ReportAuthorFactory(report=report, role="the Leader", position=2)
    draft = CommitteeReportFactory(subject="Unready hedges", decision_on=date(2017, 4, 1))
    ready = CommitteeReportFactory(subject="Ready hedges", published=True)
    ChronologyEntryFactory(report=report, earlier_report=draft)
    ChronologyEntryFactory(report=report, earlier_report=ready, kind="evidence", text="A survey")
    shown = text_of(client, page(report))
    assert "Corporate Director; the Leader" in shown
    assert "Investment would be considered in the budget for 2018/19." in shown
    assert "Chris Example, Assistant Director, Place" in shown
    assert "Ready hedges" in shown
    assert "A survey" in shown
    assert "Unready hedges" not in shown


@pytest.mark.parametrize("number", [1, 3])
def test_list_and_page_ask_as_much_for_one_row_as_for_three(client, colm, number):
    report = CommitteeReportFactory(published=True, all_wards=False)
    for _ in range(number):
        other = CommitteeReportFactory(published=True)
        RecommendationFactory(report=report)
        ReportAuthorFactory(report=report, person=personas.officer().person)
        ReportSignatureFactory(report=report)
        ChronologyEntryFactory(report=report, earlier_report=other)
        ConsulteeFactory(report=report)
        BackgroundDocumentFactory(report=report)
        DecisionFactory(report=report)
        report.wards.add(WardFactory())
    assert queries(client, page(report)) == 11
    assert queries(client, reverse("committee_report_list")) == 3
    client.force_login(colm)
    assert queries(client, page(report)) == 14
