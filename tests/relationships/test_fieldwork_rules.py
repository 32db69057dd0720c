"""What the database refuses of groups, activities, money, knowledge and returns."""

from datetime import date, timedelta

import pytest

from tests.factories import (
    ActivityFactory,
    ClusterFactory,
    CommunityGroupFactory,
    FundingBidFactory,
    GroupContactFactory,
    GroupLogEntryFactory,
    GroupWardFactory,
    LessonFactory,
    LessonWardFactory,
    LocalAssetFactory,
    MonthlyReturnFactory,
    ResourceFactory,
    WardFactory,
)
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db

MAY = date(2017, 5, 1)


class TestGroups:
    def test_a_name_is_given_once_whatever_the_case(self):
        CommunityGroupFactory(name="Friends of the Pond")
        other = CommunityGroupFactory(name="Friends of the Park")
        sentence = "There is a group of this name already."
        refuses(other, "community_group_name_once", sentence, name="FRIENDS OF THE POND")

    def test_it_is_in_a_ward_once_at_a_time(self):
        first = GroupWardFactory(end=MAY)
        again = GroupWardFactory(group=first.group, ward=first.ward, start=MAY)
        sentence = "The group works in this ward already in that time."
        before = MAY - timedelta(1)
        refuses(again, "group_ward_once_at_a_time", sentence, start=before)
        sentence = "The end must be later than the start."
        refuses(again, "group_ward_ends_after_it_starts", sentence, end=MAY)

    def test_a_log_entry_says_something(self):
        entry = GroupLogEntryFactory()
        refused_by("group_log_says_something", by_sql, entry, text="")  # a form asks for it itself

    def test_a_consent_ends_later_than_it_starts(self):
        contact = GroupContactFactory()
        refuses(
            contact,
            "group_contact_consent_ends_after_it_starts",
            "The consent must end later than it starts.",
            consent_ends=contact.consent_on,
        )


class TestActivities:
    def test_a_ward_or_a_cluster_not_both(self):
        sentence = "Choose a ward or a cluster, not both."
        row = ActivityFactory()
        refuses(row, "activity_of_a_ward_or_a_cluster", sentence, cluster=ClusterFactory())

    def test_the_last_day_is_not_before_the_first(self):
        row = ActivityFactory()
        refuses(
            row,
            "activity_ends_after_it_starts",
            "The last day cannot be before the first.",
            until=row.on - timedelta(1),
        )

    def test_an_approximate_number_needs_a_number(self):
        sentence = "An approximate number needs a number."
        refuses(
            ActivityFactory(), "activity_approximate_needs_a_number", sentence, approximate=True
        )


class TestMoney:
    @pytest.mark.parametrize("status", ["secured", "refused"])
    def test_a_decision_has_its_day(self, status):
        sentence = "Money secured or refused has the day of the decision; other money has none."
        refuses(FundingBidFactory(), "funding_decided_says_when", sentence, status=status)
        decided = FundingBidFactory(status=status)
        refuses(decided, "funding_decided_says_when", sentence, status="applied")

    def test_an_amount_is_more_than_nought(self):
        sentence = "The amount must be more than nought."
        refuses(FundingBidFactory(), "funding_amount_above_nought", sentence, amount=0)


class TestKnowledge:
    def test_an_asset_stands_once_on_a_wards_list(self):
        hall = LocalAssetFactory(name="Hall")
        other = LocalAssetFactory(name="Barn", ward=hall.ward)
        sentence = "The ward has this asset on its list already."
        refuses(other, "local_asset_once_a_ward", sentence, name="Hall")

    def test_resources_and_lessons_say_something(self):
        refused_by("resource_says_something", by_sql, ResourceFactory(), text="")
        refused_by("lesson_says_something", by_sql, LessonFactory(), text="")

    def test_a_lesson_is_of_a_ward_once(self):
        first = LessonWardFactory()
        other = LessonWardFactory(lesson=first.lesson, ward=WardFactory())
        refused_by("lesson_ward_once", by_sql, other, ward=first.ward)


class TestReturns:
    def test_one_a_month_and_of_a_whole_month(self):
        row = MonthlyReturnFactory(month=MAY, submitted_on=None)
        other = MonthlyReturnFactory(person=row.person, month=date(2017, 6, 1), submitted_on=None)
        refused_by("return_once_a_month", by_sql, other, month=MAY)
        sentence = "A return is of a month: give its first day."
        refuses(other, "return_of_a_whole_month", sentence, month=date(2017, 6, 2))

    def test_what_is_sent_tells_a_story(self):
        row = MonthlyReturnFactory(story="", submitted_on=None)
        sentence = "A return that is sent says something in words."
        refuses(row, "return_sent_tells_a_story", sentence, submitted_on=MAY)

    def test_what_was_sent_stays_as_it_was_sent(self):
        row = MonthlyReturnFactory(story="The pond is clean.", submitted_on=MAY)
        refused_by("return_sent_stays_sent", by_sql, row, story="It is not.")
        refused_by("return_sent_stays_sent", delete_by_sql, row)
        row.refresh_from_db()
        assert row.story == "The pond is clean."
