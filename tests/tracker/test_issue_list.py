"""The list of issues: what it says, whom it shows what, and what it costs."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from leadership.people.models import User
from tests.factories import (
    AnswerFactory,
    CategoryFactory,
    IssueFactory,
    IssueThemeFactory,
    MeetingFactory,
    PersonFactory,
    QuestionFactory,
    ServiceFactory,
    WardFactory,
)
from tests.personas import councillor, manager, officer
from tracker.models import Status

pytestmark = pytest.mark.django_db
LIST = "/issues/"
DAY = date(2016, 7, 12)


def titles(response) -> list[str]:
    return [row.title for row in response.context["rows"]]


def test_nobody_reads_the_list_without_signing_in(client):
    response = client.get(LIST)
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_a_councillor_reads_the_issues_of_the_own_ward_alone(client):
    ward = WardFactory()
    mine, _ = IssueFactory(ward=ward), IssueFactory()
    client.force_login(councillor(of=ward))
    response = client.get(LIST)
    assert titles(response) == [mine.title]
    assert response.context["standing"] == ["1 issue"]


def test_option_lists_name_no_ward_or_officer_of_unseen_issues(client):
    ward, elsewhere = WardFactory(name="Seenham"), WardFactory(name="Unseenham")
    IssueFactory(ward=ward, owner=PersonFactory(name="Sam Seen"))
    IssueFactory(ward=elsewhere, owner=PersonFactory(name="Una Unseen"))
    client.force_login(councillor(of=ward))
    page = client.get(LIST).content.decode()
    assert "Seenham" in page and "Sam Seen" in page
    assert "Unseenham" not in page and "Una Unseen" not in page


def test_a_row_is_a_sentence_with_its_tag_in_words(client, settings):
    settings.DEMO_DATE = None
    ward = WardFactory(name="Elm End")
    nobody = IssueFactory(ward=ward, title="Dark lamp", service=ServiceFactory(name="Lamps"))
    late = IssueFactory(
        ward=ward,
        title="Blocked drain",
        owner=PersonFactory(name="Ros Roads"),
        due=date(2016, 8, 1),
    )
    done = IssueFactory(ward=ward, title="Bench", status=Status.CLOSED)
    client.force_login(councillor(of=ward))
    rows = {row.title: row for row in client.get(LIST).context["rows"]}
    assert rows[nobody.title].tag == "Raised"
    assert rows[nobody.title].detail == (
        "Elm End · no one yet for Lamps · raised on Tue 12 July 2016, no date given"
    )
    assert rows[late.title].tag.endswith(" days late")
    assert rows[late.title].detail == (
        "Elm End · with Ros Roads · you should have heard by Mon 1 August 2016"
    )
    assert rows[done.title].tag == "Done"
    assert rows[done.title].detail == "Elm End · closed on Thu 11 August 2016"


def test_an_answered_issue_waits_for_the_councillors_word(client):
    ward = WardFactory()
    IssueFactory(ward=ward, status=Status.ANSWERED)
    client.force_login(councillor(of=ward))
    assert [row.tag for row in client.get(LIST).context["rows"]] == ["Your reply"]
    client.force_login(manager())
    assert [row.tag for row in client.get(LIST).context["rows"]] == ["Reply given"]


@pytest.fixture
def clerk(client) -> User:
    user = manager()
    client.force_login(user)
    return user


def test_filters_by_what_an_issue_is(client, clerk):
    lamps, parks = CategoryFactory(), CategoryFactory()
    wanted = IssueFactory(category=lamps, service=ServiceFactory(slug="lamp-posts"))
    themed = IssueThemeFactory(issue__category=parks, category=lamps).issue
    IssueFactory(category=parks)
    find = lambda query: set(titles(client.get(f"{LIST}?{query}")))  # noqa: E731 - local shorthand
    assert find(f"category={lamps.slug}") == {wanted.title, themed.title}
    assert find("service=lamp-posts") == {wanted.title}
    assert find(f"ward={wanted.ward.code}") == {wanted.title}
    assert find(f"words={wanted.reference.lower()}") == {wanted.title}


def test_filters_by_where_it_stands(client, clerk):
    raised = IssueFactory(title="Raised one")
    late = IssueFactory(title="Late one", owner=PersonFactory(), due=DAY)
    IssueFactory(title="Answered one", status=Status.ANSWERED, due=DAY)
    closed = IssueFactory(title="Closed one", status=Status.CLOSED)
    find = lambda query: set(titles(client.get(f"{LIST}?{query}")))  # noqa: E731 - local shorthand
    assert find("status=still_open") == {"Raised one", "Late one", "Answered one"}
    assert find("status=late") == {late.title}
    assert find("status=open") == {late.title}
    assert find("status=closed") == {closed.title}
    assert find("owner=nobody") == {raised.title}
    assert find(f"owner={late.owner.pk}") == {late.title}
    assert find("owner=me") == set()


def test_filters_by_when_and_at_which_meeting(client, clerk):
    meeting = MeetingFactory()
    at = IssueFactory(meeting=meeting)
    IssueFactory(raised_on=DAY + timedelta(days=9))
    assert titles(client.get(f"{LIST}?meeting={meeting.pk}")) == [at.title]
    found = client.get(f"{LIST}?raised_from=2016-07-12&raised_to=2016-07-12")
    assert titles(found) == [at.title]


def test_gaps_are_issues_without_category_owner_or_place(client, clerk):
    whole = {"category": CategoryFactory(), "owner": PersonFactory(), "street": "Elm Row"}
    IssueFactory(**whole)
    gap = IssueFactory(**{**whole, "street": ""})
    assert titles(client.get(f"{LIST}?gaps=on")) == [gap.title]


def test_an_extra_question_is_a_filter(client, clerk):
    colour = QuestionFactory(key="colour", kind="choice", choices=["red", "green"])
    name = QuestionFactory(key="name", kind="text", text="Name of the park")
    red = AnswerFactory(question=colour, value="red").issue
    park = AnswerFactory(question=name, value="Elm Park North").issue
    assert titles(client.get(f"{LIST}?q_colour=red")) == [red.title]
    assert titles(client.get(f"{LIST}?q_colour=green")) == []
    assert titles(client.get(f"{LIST}?q_name=park")) == [park.title]


def test_a_wrong_filter_is_said_and_the_list_still_stands(client, clerk):
    issue = IssueFactory()
    response = client.get(f"{LIST}?raised_from=nonsense&ward=nowhere&before=x&after=y&sort=z")
    assert titles(response) == [issue.title]
    assert set(response.context["filters"].form.errors) == {"raised_from", "ward"}


def test_pages_by_key_go_forth_and_back_without_loss(client, clerk):
    ward = WardFactory()
    made = [IssueFactory(ward=ward, raised_on=DAY + timedelta(days=n // 3)) for n in range(60)]
    for sort in ("latest", "due"):
        seen, query = [], f"sort={sort}"
        while True:
            response = client.get(f"{LIST}?{query}")
            seen += titles(response)
            if not response.context["page"].older:
                break
            query = f"sort={sort}&before={response.context['page'].older}"
        assert len(seen) == len(set(seen)) == len(made)
        back = client.get(f"{LIST}?sort={sort}&after={response.context['page'].newer}")
        assert titles(back) == seen[25:50]
    assert response.context["standing"] == ["60 issues"]


def test_sorted_by_due_date_the_most_pressing_come_first(client, clerk):
    ward = WardFactory()
    days = [None, date(2016, 9, 2), date(2016, 9, 1), None]
    for day in days:
        IssueFactory(ward=ward, owner=PersonFactory(), due=day, title=f"Due {day}")
    found = titles(client.get(f"{LIST}?sort=due"))
    assert found == ["Due 2016-09-01", "Due 2016-09-02", "Due None", "Due None"]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_number_of_queries_at_any_length(
    client, rows, django_assert_num_queries
):
    ward = WardFactory()
    for _ in range(rows):
        IssueFactory(
            ward=ward, owner=PersonFactory(), category=CategoryFactory(), service=ServiceFactory()
        )
    client.force_login(councillor(of=ward))
    client.get(LIST)
    with django_assert_num_queries(QUERIES):
        client.get(LIST)


# session, login, second factor, roles; the page, its count and its option lists; the frame
QUERIES = 6


def test_an_empty_list_says_what_would_stand_here(client):
    client.force_login(officer())
    assert "There are no issues that you may see yet." in client.get(LIST).content.decode()


def test_counting_stops_beyond_ten_thousand(client, clerk, monkeypatch):
    monkeypatch.setattr("tracker.paging.LARGEST_COUNT", 2)
    monkeypatch.setattr("tracker.views.issues.LARGEST_COUNT", 2)
    for _ in range(4):
        IssueFactory()
    assert client.get(LIST).context["standing"] == ["More than 2 issues"]


def test_the_way_to_the_report_takes_the_filters_along_that_it_knows(client, clerk):
    issue = IssueFactory(category=CategoryFactory(slug="lamps"))
    query = f"category=lamps&status=late&ward={issue.ward.code}"
    address = client.get(f"{LIST}?{query}").context["report_url"]
    assert address == f"/reports/issues/?category=lamps&area=ward-{issue.ward.code}"
    assert client.get(address).status_code == 200
