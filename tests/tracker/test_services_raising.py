"""Raising, correcting, numbering."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from leadership import dates
from leadership.dates.models import this_year
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    QuestionFactory,
    ServiceFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker import services
from tracker.models import Issue, Status

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    return WardFactory()


def test_it_keeps_what_was_said_and_numbers_it_in_its_year(ward):
    meeting = MeetingFactory(ward=ward, date=date(2016, 7, 12))
    category = CategoryFactory(usual_service=ServiceFactory())
    theme, question = CategoryFactory(), QuestionFactory(kind="text")
    by = coordinator(of=ward)
    issue = services.raise_issue(
        ward=ward,
        by=by,
        title="  Dark   lamp ",
        description=" It is dark. ",
        meeting=meeting,
        category=category,
        themes=[theme, category],
        owner=PersonFactory(),
        street=" Elm Row ",
        postcode=" b1 1bb ",
        point=(Decimal("52.48"), Decimal("-1.9")),
        due=date(2016, 8, 1),
        external_reference=" 42 ",
        raised_by=services.RaisedBy(kind="resident", name=" Robin ", contact=" 0 "),
        answers={question: "seven"},
    )
    issue.refresh_from_db()
    assert issue.reference == "WAT-1617-00001"
    assert (issue.title, issue.description, issue.street) == ("Dark lamp", "It is dark.", "Elm Row")
    assert (issue.postcode, issue.external_reference) == ("B1 1BB", "42")
    assert (issue.raised_on, issue.meeting, issue.status) == (meeting.date, meeting, Status.OPEN)
    assert issue.service == category.usual_service
    assert [each.category for each in issue.issue_themes.all()] == [theme]
    assert (issue.raiser.kind, issue.raiser.name, issue.raiser.contact) == (
        "resident",
        "Robin",
        "0",
    )
    assert [answer.value for answer in issue.answers.all()] == ["seven"]
    assert (issue.created_by, issue.version, issue.released_at) == (by, 1, None)


def test_numbers_follow_each_other_in_each_year_apart(ward):
    by = manager()
    days = [date(2016, 7, 1), date(2016, 8, 1), date(2017, 7, 1), date(2017, 1, 1)]
    made = [services.raise_issue(ward=ward, by=by, title="Lamp", raised_on=day) for day in days]
    assert [issue.reference for issue in made] == [
        "WAT-1617-00001",
        "WAT-1617-00002",
        "WAT-1718-00001",
        "WAT-1617-00003",
    ]


def test_numbers_may_be_taken_many_at_once():
    year = this_year()
    assert list(services.take_numbers(year, 3)) == [1, 2, 3]
    assert list(services.take_numbers(year)) == [4]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The lamp is dark. It has been for weeks.", "The lamp is dark"),
        ("\n  Dark lamp\nin Elm Row", "Dark lamp"),
        ("", ""),
        ("word " * 60, ("word " * 27).strip() + "…"),
    ],
)
def test_a_title_is_the_first_sentence_shortened_at_a_word(said, title):
    assert services.title_from(said) == title
    assert len(services.title_from(said)) <= 140


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "Lamp", "raised_on": dates.today() + timedelta(days=1)}, "raised_on"),
    ],
)
def test_it_is_refused_beside_the_field(ward, values, field):
    with pytest.raises(Refused) as refused:
        services.raise_issue(ward=ward, by=manager(), **values)
    assert refused.value.field == field
    assert Issue.objects.count() == 0


def test_a_meeting_of_another_ward_is_refused(ward):
    with pytest.raises(Refused) as refused:
        services.raise_issue(ward=ward, by=manager(), title="Lamp", meeting=MeetingFactory())
    assert refused.value.field == "meeting"
    assert Issue.objects.count() == 0


def test_who_may_raise_where(ward):
    for user in (councillor(of=ward), coordinator(of=ward), officer(), manager()):
        assert services.raise_issue(ward=ward, by=user, title="Lamp").pk
    elsewhere = WardFactory()
    for user in (councillor(of=elsewhere), coordinator(of=elsewhere), administrator()):
        with pytest.raises(NotAllowed):
            services.raise_issue(ward=ward, by=user, title="Lamp")
    assert Issue.objects.count() == 4


def test_naming_an_owner_or_a_date_is_officers_work(ward):
    cllr, user, other = councillor(of=ward), officer(), PersonFactory()
    refused = [
        {"by": cllr, "owner": other},
        {"by": cllr, "owner": cllr.person},
        {"by": cllr, "due": date(2030, 1, 1)},
        {"by": user, "owner": other},
    ]
    for values in refused:
        with pytest.raises(NotAllowed):
            services.raise_issue(ward=ward, title="Lamp", **values)
    assert Issue.objects.count() == 0
    own = services.raise_issue(ward=ward, title="Lamp", by=user, owner=user.person)
    dated = services.raise_issue(ward=ward, title="Lamp", by=user, due=date(2030, 1, 1))
    assert (own.owner, dated.owner, dated.due) == (user.person, user.person, date(2030, 1, 1))
    given = services.raise_issue(ward=ward, title="Lamp", by=coordinator(of=ward), owner=other)
    assert given.owner == other


def test_correcting_changes_what_was_named_and_nothing_else(ward):
    issue = IssueFactory(ward=ward, street="Elm Row")
    question, theme = QuestionFactory(kind="text"), CategoryFactory()
    services.edit_issue(
        issue=issue, by=councillor(of=ward), version=1, title="Two lamps", themes=[theme],
        answers={question: "red"},
    )  # fmt: skip
    issue.refresh_from_db()
    assert (issue.title, issue.street, issue.version) == ("Two lamps", "Elm Row", 2)
    assert [each.category for each in issue.issue_themes.all()] == [theme]
    services.edit_issue(
        issue=issue,
        by=manager(),
        version=2,
        themes=[],
        answers={question: ""},
        due=date(2030, 1, 1),
    )
    issue.refresh_from_db()
    assert (issue.issue_themes.count(), issue.answers.count()) == (0, 0)
    assert issue.due == date(2030, 1, 1)


def test_a_category_is_no_further_theme_of_its_own_issue(ward):
    first, second = CategoryFactory(), CategoryFactory()
    issue = IssueFactory(ward=ward, category=first)
    services.edit_issue(issue=issue, by=manager(), version=1, themes=[second])
    services.edit_issue(issue=issue, by=manager(), version=2, category=second)
    assert [each.category for each in issue.issue_themes.all()] == []


def test_what_is_not_to_be_corrected_is_refused(ward):
    issue = IssueFactory(ward=ward, due=date(2016, 9, 1))
    with pytest.raises(TypeError):
        services.edit_issue(issue=issue, by=manager(), version=1, status="closed")
    with pytest.raises(Refused):
        services.edit_issue(issue=issue, by=manager(), version=1, title=" ")
    with pytest.raises(NotAllowed):
        services.edit_issue(issue=issue, by=councillor(of=ward), version=1, due=None)
    with pytest.raises(NotAllowed):
        services.edit_issue(issue=issue, by=officer(), version=1, title="Mine")
    with pytest.raises(Conflict):
        services.edit_issue(issue=issue, by=manager(), version=7, title="Late")
    issue.refresh_from_db()
    assert (issue.version, issue.due) == (1, date(2016, 9, 1))


def test_duplicates_are_open_alike_in_the_ward_and_seen(ward):
    alike = IssueFactory(ward=ward, title="Dark lamp in Elm Row")
    IssueFactory(ward=ward, title="Dark lamp in Elm Row", status=Status.CLOSED)
    IssueFactory(title="Dark lamp in Elm Row")
    IssueFactory(ward=ward, title="Noise at night")
    find = services.possible_duplicates
    assert find(ward=ward, title="Lamp dark in Elm Row", by=councillor(of=ward)) == [alike]
    assert find(ward=ward, title="Lamp dark in Elm Row", by=officer()) == []
    assert find(ward=ward, title="", by=manager()) == []
