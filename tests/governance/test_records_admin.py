"""Decisions and reports in the admin: looked at, corrected in little, never moved."""

from datetime import datetime

import pytest
from django.urls import reverse

from leadership.governance.models import DecisionTopic
from tests import personas
from tests.governance_factories import CommitteeReportFactory, DecisionFactory, in_force

pytestmark = pytest.mark.django_db
TOPICS = {"topics-TOTAL_FORMS": "1", "topics-INITIAL_FORMS": "0", "topics-0-name": "Gardens"}
DOCUMENTS = {
    "background_documents-TOTAL_FORMS": "1", "background_documents-INITIAL_FORMS": "0",
    "background_documents-0-title": "Count of hedges",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 12, 10)


def page(row):
    return reverse(f"admin:governance_{row._meta.model_name}_change", args=[row.pk])


def test_a_manager_corrects_topics_and_contact_and_moves_nothing(client):
    decision = in_force()
    client.force_login(personas.manager())
    typed = {
        "background_contact": "Chris Example", "source": "Record", "status": "withdrawn",
        "title": "Another", "_save": "", **TOPICS,
    }  # fmt: skip
    assert client.post(page(decision), typed).status_code == 302
    before, version = decision.title, decision.version
    decision.refresh_from_db()
    assert (decision.background_contact, decision.source) == ("Chris Example", "Record")
    assert (decision.status, decision.title, decision.version) == (
        "in_force", before, version + 1,
    )  # fmt: skip
    assert [topic.name for topic in DecisionTopic.objects.all()] == ["Gardens"]


def test_the_editor_of_a_page_notices_what_the_admin_corrected(client):
    decision, gita = DecisionFactory(), personas.manager()
    client.force_login(gita)
    client.post(page(decision), {"background_contact": "Chris", "source": "", **TOPICS})
    url = reverse("decision_edit", args=[decision.year, decision.serial, "handling"])
    assert client.post(url, {"background_contact": "Nobody", "version": 1}).status_code == 409
    decision.refresh_from_db()
    assert decision.background_contact == "Chris"


def test_a_report_gets_its_background_document(client):
    report = CommitteeReportFactory(published=True)
    client.force_login(personas.manager())
    typed = {"contact_name": "Chris", "subject": "Another", "_save": "", **DOCUMENTS}
    assert client.post(page(report), typed).status_code == 302
    subject = report.subject
    report.refresh_from_db()
    assert (report.contact_name, report.subject) == ("Chris", subject)
    assert [row.title for row in report.background_documents.all()] == ["Count of hedges"]


def test_an_administrator_looks_and_changes_nothing(client):
    decision, draft = in_force(), DecisionFactory()
    client.force_login(personas.administrator())
    assert client.get(page(decision)).status_code == 200
    assert client.post(page(decision), {"source": "Mine", **TOPICS}).status_code == 403
    assert client.get(page(draft)).status_code == 302  # no such object for this person
    decision.refresh_from_db()
    assert (decision.source, decision.topics.count()) == ("", 0)


def test_nothing_is_added_or_deleted_here(client):
    decision = in_force()
    client.force_login(personas.manager())
    assert client.get("/admin/governance/decision/add/").status_code == 403
    url = reverse("admin:governance_decision_delete", args=[decision.pk])
    assert client.post(url, {"post": "yes"}).status_code == 403
