"""What the public may read of an issue: two database views with the released columns alone.

Public pages, feeds, the public API, councillors of other wards and publication copies of
reports read these and nothing else, so no page can leak what is not there.
"""

from typing import Self

from django.contrib.postgres.search import SearchQuery
from django.db import models

from leadership.dates.years import MunicipalYear
from leadership.meetings.models import Meeting
from relationships.models import Category, Service
from tracker.models.issues import PUBLIC_WORDS
from tracker.models.states import PRINTED, Outcome, Status
from wards.models import Ward


class PublicIssueQuerySet(models.QuerySet["PublicIssue"]):
    def for_ward(self, ward: Ward) -> Self:
        return self.filter(ward=ward)

    def raised_in(self, year: MunicipalYear) -> Self:
        return self.filter(raised_on__gte=year.start, raised_on__lt=year.end)

    def latest_first(self) -> Self:
        return self.order_by("-raised_on", "-pk")

    def matching(self, words: str) -> Self:
        """Full-text search over the released words; every word must be there. The expression is
        the index's, so its cost grows with what is found and not with the table."""
        wanted = SearchQuery(words, config="english", search_type="websearch")
        return self.annotate(words=PUBLIC_WORDS).filter(words=wanted)

    def with_list_data(self) -> Self:
        return self.select_related("ward__district", "category__merged_into", "service")


class PublicIssue(models.Model):
    """A released issue: reference, ward, meeting, category, service, status and public words."""

    issue_id = models.BigIntegerField(primary_key=True)
    reference = models.CharField(max_length=16)
    ward = models.ForeignKey(Ward, models.DO_NOTHING, related_name="+")
    meeting = models.ForeignKey(Meeting, models.DO_NOTHING, null=True, related_name="+")
    category = models.ForeignKey(Category, models.DO_NOTHING, null=True, related_name="+")
    service = models.ForeignKey(Service, models.DO_NOTHING, null=True, related_name="+")
    raised_on = models.DateField()
    closed_on = models.DateField(null=True)
    status = models.CharField(max_length=12, choices=Status)
    outcome_kind = models.CharField(max_length=12, choices=Outcome)
    public_summary = models.TextField()
    public_outcome = models.TextField()
    released_at = models.DateTimeField()

    objects = PublicIssueQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "tracker_public_issue"

    def __str__(self) -> str:
        return f"{self.reference} {self.public_summary}"

    @property
    def printed_status(self) -> str:
        return PRINTED[self.status]


class PublicUpdate(models.Model):
    """A public update of a released issue. Its author is not said."""

    update_id = models.BigIntegerField(primary_key=True)
    issue = models.ForeignKey(
        PublicIssue, models.DO_NOTHING, related_name="public_updates", db_constraint=False
    )
    on = models.DateField()
    text = models.TextField()

    class Meta:
        managed = False
        db_table = "tracker_public_update"

    def __str__(self) -> str:
        return f"{self.on:%-d %B %Y}"
