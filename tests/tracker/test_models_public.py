"""What the public may read: the released columns of two views, and nothing else."""

from datetime import date

import pytest
from django.db import connection

from tests.factories import IssueFactory, RaiserFactory, UpdateFactory, WardFactory
from tracker.models import Issue, PublicIssue, PublicUpdate

pytestmark = pytest.mark.django_db


def columns(view):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = %s AND table_schema = 'public'",
            [view],
        )
        return {name for (name,) in cursor.fetchall()}


def test_the_view_of_issues_has_exactly_the_released_columns():
    assert columns("tracker_public_issue") == {
        "issue_id",
        "reference",
        "ward_id",
        "meeting_id",
        "category_id",
        "service_id",
        "raised_on",
        "closed_on",
        "status",
        "outcome_kind",
        "public_summary",
        "public_outcome",
        "released_at",
    }


def test_the_view_of_updates_says_no_author():
    assert columns("tracker_public_update") == {"update_id", "issue_id", "on", "text"}


@pytest.mark.parametrize("model", [PublicIssue, PublicUpdate])
def test_the_model_has_the_columns_of_its_view(model):
    fields = {field.column for field in model._meta.concrete_fields}
    assert fields == columns(model._meta.db_table)


def test_an_issue_is_public_once_it_is_released():
    IssueFactory(public_summary="A draft that waits")
    released = IssueFactory(released=True, status="closed", public_outcome="Mended.")
    (public,) = PublicIssue.objects.all()
    assert (public.pk, public.reference) == (released.pk, released.reference)
    assert (public.public_summary, public.public_outcome) == (
        f"{released.title}, in short",
        "Mended.",
    )
    assert public.printed_status == "Resolved"


def test_what_was_taken_back_is_public_no_longer():
    issue = IssueFactory(released=True)
    Issue.objects.filter(pk=issue.pk).update(released_at=None, released_by=None)
    assert not PublicIssue.objects.exists()


def test_only_public_updates_of_released_issues_are_public():
    issue, draft = IssueFactory(released=True), IssueFactory()
    said = UpdateFactory(issue=issue, audience="public", text="Ordered.")
    for audience in ("ward", "internal"):
        UpdateFactory(issue=issue, audience=audience)
    UpdateFactory(issue=draft, audience="public")
    (public,) = PublicUpdate.objects.all()
    assert (public.pk, public.issue_id, public.text) == (said.pk, issue.pk, "Ordered.")


def test_no_word_of_the_raiser_or_the_description_is_in_the_views():
    issue = IssueFactory(released=True, title="CANARY one", description="CANARY two",
                         street="CANARY three", outcome="CANARY four", status="closed",
                         external_reference="CANARY five", public_summary="A bench")  # fmt: skip
    RaiserFactory(issue=issue, name="CANARY six", contact="CANARY seven")
    UpdateFactory(issue=issue, audience="internal", text="CANARY eight")
    UpdateFactory(issue=issue, audience="public", by__person__name="CANARY nine")
    with connection.cursor() as cursor:
        for view in ("tracker_public_issue", "tracker_public_update"):
            cursor.execute(f"SELECT row_to_json(shown)::text FROM {view} AS shown")
            rows = [row for (row,) in cursor.fetchall()]
            assert len(rows) == 1
            assert "CANARY" not in "".join(rows)


def test_public_issues_are_found_by_ward_and_year(django_assert_num_queries):
    elm, ash = WardFactory(), WardFactory()
    first = IssueFactory(ward=elm, released=True, raised_on=date(2016, 6, 1))
    second = IssueFactory(ward=elm, released=True, raised_on=date(2016, 6, 2))
    IssueFactory(ward=ash, released=True)
    with django_assert_num_queries(1):
        rows = list(PublicIssue.objects.for_ward(elm).with_list_data().latest_first())
        assert [(row.pk, row.ward.name) for row in rows] == [
            (second.pk, elm.name),
            (first.pk, elm.name),
        ]
