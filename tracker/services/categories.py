"""Merging categories without losing what was chosen then (S306)."""

from django.db import transaction

from leadership.dates.years import MunicipalYear
from leadership.people.access import Viewer
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import Category
from tracker import access
from tracker.models import Issue

ITSELF = "Choose another category: one cannot be merged into itself."


def issues_touched_by_merge(category: Category, by: Viewer) -> int:
    """How many issues that this user may see bear this category or one merged into it: for the
    preview. A number beside that of the list would tell of a private matter."""
    return Issue.objects.visible_to(by).of_category(category).count()


def check_merge(*, category: Category, into: Category) -> None:
    """What may be said before anything is merged. Raises Refused or Conflict where it cannot be."""
    if category == into:
        raise Refused(ITSELF, "into")
    if category.merged_into_id:
        raise Conflict(f"{category} was already merged into {category.merged_into}.")
    if into.merged_into_id:
        raise Refused(f"{into} was itself merged into {into.merged_into}: choose that.", "into")


@transaction.atomic
def merge_categories(
    *, category: Category, into: Category, from_year: MunicipalYear, by: User
) -> Category:
    """From `from_year` on, `category` prints as `into`; closed years print the name as it was.

    No issue is rewritten. Categories merged into this one earlier go along.
    """
    if not access.may_merge_categories(by):
        raise NotAllowed
    both = Category.objects.select_for_update().in_bulk([category.pk, into.pk])
    if len(both) < 2:
        raise Refused(ITSELF, "into")
    category, into = both[category.pk], both[into.pk]
    check_merge(category=category, into=into)
    Category.objects.filter(merged_into=category).update(merged_into=into)
    category.merged_into, category.merged_from_year = into, from_year.year
    category.save(update_fields=["merged_into", "merged_from_year"])
    return category
