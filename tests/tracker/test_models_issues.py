"""What the database refuses of an issue, whoever writes it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    IssueFactory,
    IssueThemeFactory,
    MeetingBodyFactory,
    MeetingFactory,
    PersonFactory,
    UserFactory,
    WardFactory,
)
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses
from tracker.models import MOVES, PRINTED, STILL_OPEN, WITH_OFFICERS, Status

pytestmark = pytest.mark.django_db


class TestStatus:
    def test_a_closed_issue_has_an_outcome(self):
        refuses(
            IssueFactory(status="closed"),
            "issue_closed_only_with_outcome",
            "A closed issue needs an outcome.",
            outcome_kind="",
        )

    def test_a_closed_issue_says_when(self):
        sentence = "A closed issue says when, an open one does not."
        name = "issue_closed_on_when_closed"
        refuses(IssueFactory(status="closed"), name, sentence, closed_on=None)
        refuses(IssueFactory(status="open"), name, sentence, closed_on=date(2016, 8, 1))

    def test_it_is_not_closed_before_it_was_raised(self):
        refuses(
            IssueFactory(status="closed", raised_on=date(2016, 7, 12)),
            "issue_closed_after_it_was_raised",
            "An issue cannot be closed before it was raised.",
            closed_on=date(2016, 7, 11),
        )
        IssueFactory(status="closed", closed_on=date(2016, 7, 12)).full_clean()

    def test_a_raised_issue_has_no_owner_and_an_open_one_has(self):
        refuses(
            IssueFactory(),
            "issue_raised_has_no_owner",
            "An issue with an owner is open, no longer just raised.",
            owner=PersonFactory(),
        )
        refuses(
            IssueFactory(status="open"),
            "issue_open_has_an_owner",
            "An open issue has an owner.",
            owner=None,
        )

    def test_an_answered_issue_says_when(self):
        refuses(
            IssueFactory(status="answered"),
            "issue_answered_says_when",
            "An answered issue says when it was answered.",
            answered_on=None,
        )

    def test_every_status_has_its_moves_and_its_printed_word(self):
        assert set(MOVES) == set(PRINTED) == set(Status)
        assert {after for moves in MOVES.values() for after in moves} == set(Status)
        assert set(STILL_OPEN) == set(Status) - {Status.CLOSED}
        assert set(WITH_OFFICERS) == set(STILL_OPEN) - {Status.ANSWERED}

    def test_the_paper_prints_three_words(self):
        assert set(PRINTED.values()) == {"Open", "In progress", "Resolved"}


class TestPlaceAndSource:
    def test_a_point_is_whole(self):
        issue = IssueFactory()
        sentence = "A point needs latitude and longitude."
        refuses(issue, "issue_point_is_whole", sentence, latitude=Decimal("52.480000"))
        issue.refresh_from_db()
        refuses(issue, "issue_point_is_whole", sentence, longitude=Decimal("-1.890000"))

    def test_an_old_record_is_known_once(self):
        first = IssueFactory(source="Old tracker", source_reference="12")
        second = IssueFactory(source="Old tracker", source_reference="13")
        refused_by(
            "issue_known_by_source_once", by_sql, second, source_reference=first.source_reference
        )
        IssueFactory(source="Older tracker", source_reference="12")

    def test_a_theme_stands_once_with_an_issue(self):
        first = IssueThemeFactory()
        second = IssueThemeFactory(issue=first.issue)
        refused_by("issue_theme_once", by_sql, second, category=first.category)


class TestReference:
    @pytest.mark.parametrize(
        ("column", "value"), [("year", 2015), ("number", 99999), ("reference", "WAT-1516-99999")]
    )
    def test_it_never_changes(self, column, value):
        issue = IssueFactory()
        before = (issue.year, issue.number, issue.reference)
        refused_by(
            "pgtrigger: Cannot update rows from tracker_issue table",
            by_sql,
            issue,
            **{column: value},
        )
        issue.refresh_from_db()
        assert (issue.year, issue.number, issue.reference) == before

    def test_a_number_is_given_once_a_year(self):
        first = IssueFactory()
        again = IssueFactory.build(ward=first.ward, number=first.number, reference="WAT-1617-x")
        refused_by("issue_number_once_a_year", again.save)
        IssueFactory(number=first.number, raised_on=date(2017, 7, 12))

    def test_a_reference_is_given_once(self):
        first = IssueFactory()
        again = IssueFactory.build(ward=first.ward, reference=first.reference)
        refused_by("tracker_issue_reference_key", again.save)


class TestRelease:
    SENTENCE = "What is released needs a public summary."

    def test_nothing_is_released_without_words(self):
        issue = IssueFactory(released=True)
        refuses(issue, "issue_released_with_words_by_someone", self.SENTENCE, public_summary="")

    def test_nothing_is_released_by_nobody(self):
        issue = IssueFactory(public_summary="A bench", status="open")
        name = "issue_released_with_words_by_someone"
        refuses(issue, name, self.SENTENCE, released_at=datetime(2016, 8, 1, tzinfo=UTC))
        issue.refresh_from_db()
        refused_by(name, by_sql, issue, released_by=UserFactory())


class TestMeeting:
    """An issue raised at a meeting is of a ward that met there."""

    NAME = "issue_meeting_of_the_ward"

    def test_of_another_ward_it_is_refused(self):
        meeting = MeetingFactory()
        issue = IssueFactory()
        refused_by(self.NAME, by_sql, issue, meeting=meeting)

    def test_moving_it_to_another_ward_is_refused(self):
        issue = IssueFactory(meeting=MeetingFactory())
        refused_by(self.NAME, by_sql, issue, ward=WardFactory())

    def test_a_new_one_is_refused(self):
        row = IssueFactory.build(meeting=MeetingFactory(), ward=WardFactory())
        refused_by(self.NAME, row.save)

    def test_at_a_joint_meeting_it_is_of_either_ward_but_of_no_third(self):
        north, south, east = WardFactory(), WardFactory(), WardFactory()
        meeting = MeetingFactory(wards=[north, south])
        issue = IssueFactory(meeting=meeting, ward=south)
        by_sql(issue, ward=north)
        refused_by(self.NAME, by_sql, issue, ward=east)
        issue.refresh_from_db()
        assert issue.ward == north

    def test_raised_at_no_meeting_it_is_of_any_ward(self):
        issue = IssueFactory()
        by_sql(issue, ward=WardFactory())


class TestForumsStayWithTheirIssues:
    """Issues rely on who met: their forum does not leave the meeting afterwards."""

    NAME = "body_stays_with_its_issues"

    @pytest.fixture
    def north(self):
        return WardFactory(name="North")

    @pytest.fixture
    def joint(self, north):
        """A meeting of North and South at which North raised something."""
        meeting = MeetingFactory(wards=[north, WardFactory(name="South")])
        IssueFactory(meeting=meeting, ward=north)
        return meeting

    def of(self, meeting, name):
        return meeting.meeting_bodies.get(body__name=f"{name} Ward Forum")

    def test_its_forum_cannot_be_taken_off(self, joint):
        refused_by(self.NAME, delete_by_sql, self.of(joint, "North"))
        assert len(joint.wards) == 2

    def test_its_forum_cannot_be_changed_for_another(self, joint):
        row = self.of(joint, "North")
        refused_by(self.NAME, by_sql, row, body=WardFactory(name="East").forum)
        refused_by(self.NAME, by_sql, row, meeting=MeetingFactory())

    def test_the_other_forum_may_leave(self, joint):
        delete_by_sql(self.of(joint, "South"))
        assert [body.name for body in joint.bodies.all()] == ["North Ward Forum"]

    def test_a_forum_may_leave_where_nothing_was_raised(self):
        row = MeetingBodyFactory()
        delete_by_sql(row)
        assert row.body not in row.meeting.bodies.all()

    def test_once_the_issue_is_of_no_meeting_its_forum_may_leave(self, joint):
        by_sql(joint.issues.get(), meeting=None)
        delete_by_sql(self.of(joint, "North"))

    def test_a_forum_keeps_its_ward(self, north):
        refused_by(
            "pgtrigger: Cannot update rows from meetings_wardforum table",
            self.change_ward,
            north.forum,
            WardFactory(forum=False),
        )

    def change_ward(self, forum, ward):
        forum.ward = ward
        forum.save(update_fields=["ward"])


def test_an_issue_needs_title_and_day():
    issue = IssueFactory()
    issue.title, issue.raised_on = "", None
    with pytest.raises(ValidationError) as refused:
        issue.full_clean()
    assert set(refused.value.message_dict) == {"title", "raised_on"}
