"""A filter that is not understood narrows nothing, and no page says that it does."""

from datetime import date

import pytest
from django import forms
from django.utils.html import strip_tags

from leadership.council.filtering import FilterForm
from tests import personas
from tests.factories import IssueFactory, MeetingFactory
from tests.governance_factories import PromiseFactory, in_force
from tracker.models import Status


class LampFilters(FilterForm):
    words = forms.CharField(required=False, max_length=5)
    colour = forms.ChoiceField(required=False, choices=[("", "Any"), ("red", "Red")])


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({}, 0),
        ({"words": "", "colour": ""}, 0),
        ({"words": "   "}, 0),
        ({"words": "dark", "page": "2"}, 1),
        ({"words": "dark", "colour": "red"}, 2),
        ({"colour": "xyz"}, 0),
        ({"words": "dark", "colour": "xyz"}, 0),
    ],
)
def test_filters_count_as_far_as_they_narrow_the_list(asked, number):
    assert LampFilters(asked).active() == number


def filled(client):
    MeetingFactory(status="scheduled", date=date(2030, 1, 7))
    in_force(title="Paint the benches")
    PromiseFactory()
    IssueFactory(status=Status.OPEN)
    client.force_login(personas.manager())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("/decisions/", "status=xyz"),
        ("/issues/", "status=xyz"),
        ("/meetings/", "ward=xyz"),
        ("/promises/", "kind=xyz"),
        ("/services/", "on=yesterday"),
        ("/private-matters/", "ward=xyz"),
    ],
)
def test_a_page_does_not_say_that_a_filter_narrows_it_which_it_did_not_understand(
    client, address, wrong
):
    filled(client)
    whole, page = client.get(address), client.get(f"{address}?{wrong}")
    said = strip_tags(page.content.decode())
    assert "There is a problem" in said
    assert "with these filters" not in said
    assert "Filters: " not in said and "Filters\n" in said
    assert "Clear the filters" in said
    if rows := whole.context.get("rows"):
        assert len(page.context["rows"]) == len(rows)
    elif "page" in whole.context:
        assert list(page.context["page"]) == list(whole.context["page"])


@pytest.mark.django_db
def test_issues_are_narrowed_by_the_filters_that_were_understood_and_those_count(client):
    filled(client)
    IssueFactory(status=Status.OPEN, title="A dark lamp")
    page = client.get("/issues/?status=xyz&words=lamp")
    assert [row.title for row in page.context["rows"]] == ["A dark lamp"]
    said = " ".join(strip_tags(page.content.decode()).split())
    assert "1 issue with these filters" in said and "Filters: 1 set" in said
