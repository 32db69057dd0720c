"""What a governance manager is told of councillors' private matters: a database view with their
ward, category and dates alone (security.md, rule 11). Neither reference nor words are in it."""

from typing import Self

from django.db import models

from leadership.people.access import Viewer, is_governance_manager
from relationships.models import Category
from wards.models import Ward


class PrivateMatterQuerySet(models.QuerySet["PrivateMatter"]):
    def visible_to(self, user: Viewer) -> Self:
        """Governance managers alone: not who runs the service, nor councillors and officers, who
        see such a matter itself or nothing of it."""
        return self if is_governance_manager(user) else self.none()

    def for_ward(self, ward: Ward) -> Self:
        return self.filter(ward=ward)

    def latest_first(self) -> Self:
        return self.order_by("-raised_on", "-pk")


class PrivateMatter(models.Model):
    """That there is a private matter. Its key is never shown."""

    issue_id = models.BigIntegerField(primary_key=True)
    ward = models.ForeignKey(Ward, models.DO_NOTHING, related_name="+")
    category = models.ForeignKey(Category, models.DO_NOTHING, null=True, related_name="+")
    raised_on = models.DateField()
    due = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    objects = PrivateMatterQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "tracker_private_matter"

    def __str__(self) -> str:
        return f"A private matter in {self.ward}"
