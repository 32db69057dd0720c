import re

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from leadership.council import paging
from leadership.council.templatetags.page import count_words, tag_colour
from leadership.people.models import Person


def shown(source, **context):
    return Template("{% load page %}" + source).render(Context(context)).strip()


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("Raised", "grey"),
        ("In progress", "green"),
        ("Your reply", "amber"),
        ("3 days late", "red"),
        ("Overdue", "red"),
        ("Last hours", "amber"),
        ("No one named", "red"),
        ("Closed", "grey"),
        ("Something new", "grey"),
    ],
)
def test_a_status_has_the_colour_of_its_words(words, colour):
    assert tag_colour(words) == colour


def test_a_tag_is_words_and_escapes_them():
    assert shown('{% tag "In progress" %}') == (
        '<strong class="govuk-tag govuk-tag--green">In progress</strong>'
    )
    assert "&lt;b&gt;" in shown("{% tag words %}", words="<b>")


def test_page_numbers_leave_out_what_is_far():
    assert paging.pages_shown(1, 1) == [1]
    assert paging.pages_shown(1, 3) == [1, 2, 3]
    assert paging.pages_shown(5, 9) == [1, paging.GAP, 4, 5, 6, paging.GAP, 9]
    assert paging.pages_shown(4, 200) == [1, 2, 3, 4, 5, paging.GAP, 200]


def test_pages_keep_the_filters_of_the_address():
    request = RequestFactory().get("/issues/", {"ward": "E05001182", "page": "2"})
    page = paging.page_of(request, list(range(120)), size=50)
    html = shown("{% pagination page %}", request=request, page=page)
    assert re.findall(r'href="([^"]+)"', html) == [
        "?ward=E05001182&amp;page=1",
        "?ward=E05001182&amp;page=1",
        "?ward=E05001182&amp;page=3",
        "?ward=E05001182&amp;page=3",
    ]
    assert '<span aria-current="page"><span class="govuk-visually-hidden">Page </span>2' in html


def test_one_page_needs_no_numbers():
    request = RequestFactory().get("/")
    assert shown("{% pagination page %}", page=paging.page_of(request, [1, 2])) == ""


def test_a_nonsense_page_number_shows_a_page():
    for number, wanted in [("x", 1), ("0", 2), ("99", 2), ("-1", 2)]:
        request = RequestFactory().get("/", {"page": number})
        assert paging.page_of(request, list(range(60)), size=50).number == wanted


@pytest.mark.django_db
def test_counting_stops_beyond_the_largest_count(monkeypatch, django_assert_num_queries):

    monkeypatch.setattr(paging, "LARGEST_COUNT", 2)
    Person.objects.bulk_create([Person(name=f"P{number}") for number in range(5)])
    paginator = paging.CappedPaginator(Person.objects.order_by("pk"), 2)
    with django_assert_num_queries(1) as queries:
        assert (paginator.count, paginator.capped, paginator.num_pages) == (3, True, 1)
    assert "LIMIT 3" in queries[0]["sql"]


def test_large_numbers_are_said_as_more_than():
    assert count_words(1234) == "1,234"
    assert count_words(10_000) == "10,000"
    assert count_words(10_001) == "more than 10,000"


def test_breadcrumbs_end_where_the_reader_is():
    html = shown('{% breadcrumbs "Reports" "/reports/" "Overdue" %}')
    assert '<a class="govuk-link" href="/reports/">Reports</a>' in html
    assert '<li aria-current="page">Overdue</li>' in html


def test_next_and_previous_by_key():
    request = RequestFactory().get("/issues/", {"before": "old", "status": "open"})
    html = shown('{% next_and_previous "2017-01-01,9" "" %}', request=request)
    assert re.findall(r'href="([^"]+)"', html) == ["?status=open&amp;before=2017-01-01%2C9"]
