"""Updates stay as they were said; answers, carry-overs and choices hold together."""

from datetime import date

import pytest
from django.db import IntegrityError

from leadership.dates.models import year_calendar
from tests.factories import (
    ActionFactory,
    AnswerFactory,
    CarryOverFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    QuestionFactory,
    RaiserFactory,
    UpdateFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tracker.models import Action, Audience, Issue, Question, Update

pytestmark = pytest.mark.django_db


class TestUpdates:
    @pytest.mark.parametrize(
        ("column", "value"),
        [("text", "No carpenter."), ("on", date(2016, 1, 1)), ("audience", "public")],
    )
    def test_an_update_is_never_edited(self, column, value):
        update = UpdateFactory(text="A carpenter.")
        refused_by("update_never_edited", by_sql, update, **{column: value})
        with pytest.raises(IntegrityError, match="An update is added, never edited."):
            Update.objects.update(**{column: value})

    def test_councillors_read_all_but_the_internal_ones(self):
        issue = IssueFactory()
        ward, public, _ = (
            UpdateFactory(issue=issue, audience=each)
            for each in (Audience.WARD, Audience.PUBLIC, Audience.INTERNAL)
        )
        assert list(issue.updates.for_councillors().oldest_first()) == [ward, public]

    def test_the_author_is_a_login_or_as_the_source_has_it(self):
        update = UpdateFactory(by__person__name="Anna Erfunden")
        assert update.author == "Anna Erfunden"
        assert UpdateFactory(by=None, author_in_source="A. E.").author == "A. E."
        assert UpdateFactory(by=None).author == "author not recorded"

    def test_the_latest_are_those_on_the_day_or_later(self):
        issue = IssueFactory()
        UpdateFactory(issue=issue, on=date(2016, 7, 19))
        later = UpdateFactory(issue=issue, on=date(2016, 7, 20))
        assert list(issue.updates.since(date(2016, 7, 20))) == [later]


class TestActions:
    def test_an_action_is_late_after_its_day_until_it_is_done(self):
        due = date(2016, 9, 1)
        late = ActionFactory(due=due)
        ActionFactory(due=due, done_on=date(2016, 9, 9))
        ActionFactory()
        assert list(Action.objects.overdue(date(2016, 9, 2))) == [late]
        assert not Action.objects.overdue(due).exists()
        assert Action.objects.open().count() == 2


class TestCarryOver:
    def test_an_issue_stands_once_on_a_meetings_sheet(self):
        first = CarryOverFactory()
        second = CarryOverFactory(issue=first.issue)
        refused_by("carried_over_once", by_sql, second, meeting=first.meeting)


class TestRaiser:
    def test_an_issue_has_one_raiser(self):
        first = RaiserFactory()
        refused_by("tracker_raiser_issue_id_key", by_sql, RaiserFactory(), issue=first.issue)

    def test_words_about_a_raiser_name_nobody(self):
        raiser = RaiserFactory(name="Robin Nirgendwo", contact="01632 960001")
        assert str(raiser) == "Resident"


class TestQuestions:
    SENTENCE = "One of several needs its answers; other kinds have none."

    def test_choices_stand_where_they_belong(self):
        name = "question_choices_where_they_belong"
        refuses(QuestionFactory(kind="choice"), name, self.SENTENCE, choices=[])
        refuses(QuestionFactory(kind="number"), name, self.SENTENCE, choices=["One"])

    def test_an_issue_answers_once(self):
        first = AnswerFactory()
        second = AnswerFactory(issue=first.issue)
        refused_by("answer_once", by_sql, second, question=first.question)

    def test_a_question_is_asked_of_its_category_and_kind_of_meeting(self):
        parks, bins = CategoryFactory(), CategoryFactory()
        always = QuestionFactory(order=1)
        of_parks = QuestionFactory(category=parks, order=3)
        on_walks = QuestionFactory(meeting_kind="walk", order=2)
        QuestionFactory(retired=True)
        walk = MeetingFactory(kind="walk")
        asked = Question.objects.asked_of
        assert list(asked(category=parks, meeting=walk)) == [always, on_walks, of_parks]
        assert list(asked(category=parks, meeting=None)) == [always, of_parks]
        assert list(asked(category=bins, meeting=None)) == [always]
        assert list(asked(category=None, meeting=None)) == [always]


def test_issues_of_a_year_are_those_raised_in_it():
    year = year_calendar().year(2016)
    IssueFactory(raised_on=date(2016, 4, 30))
    first = IssueFactory(raised_on=date(2016, 5, 1))
    last = IssueFactory(raised_on=date(2017, 4, 30))
    IssueFactory(raised_on=date(2017, 5, 1))
    found = Issue.objects.raised_in(year).latest_first()
    assert list(found) == [last, first]
