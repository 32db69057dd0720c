"""What the registers of co-ordinators' work have in common: who reads a record, who keeps it."""

from typing import Any, ClassVar, Self, TypeVar

from django.conf import settings
from django.contrib.postgres.aggregates import StringAgg
from django.db import models
from django.db.models import CharField, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from leadership.people.access import Viewer, is_governance_manager, is_officer, sees_all_records
from wards.access import in_own_wards, is_appointed_to_a_ward, is_councillor, oversees_a_ward

RowT = TypeVar("RowT", bound=models.Model)


class Theme(models.TextChoices):
    """What the first work of co-ordinators is about (App A 4.2.8)."""

    CLEAN_GREEN_SAFE = "clean_green_safe", "Clean, green and safe"
    HOUSING = "housing", "Housing: tenancies and estates"
    COMMUNITY_CAPACITY = "community_capacity", "Community capacity"
    ADULT_SOCIAL_CARE = "adult_social_care", "Adult social care: community assets"
    OTHER = "other", "Something else"


def has_a_ward(user: Viewer) -> bool:
    """Sits for a ward, serves or oversees one today."""
    return is_councillor(user) or is_appointed_to_a_ward(user) or oversees_a_ward(user)


def reads_city_wide(user: Viewer) -> bool:
    """May read what is shared across the city: resources, lessons and pilots."""
    return sees_all_records(user) or is_officer(user) or has_a_ward(user)


def names_of_wards(rows: Any, parent: str) -> Coalesce:
    """The names of the wards that `rows` give a record, as an expression; `parent` is their key
    to it."""
    joined = (
        rows.filter(**{parent: OuterRef("pk")})
        .order_by()
        .values(parent)
        .annotate(joined=StringAgg("ward__name", ", ", order_by="ward__name"))
        .values("joined")
    )
    return Coalesce(Subquery(joined), Value(""), output_field=CharField())


class RecordQuerySet(models.QuerySet[RowT]):
    """Records of one ward each. Other kinds say themselves whose they are."""

    def visible_to(self, user: Viewer) -> Self:
        """Those of one's own wards, for councillors, co-ordinators and senior officers alike."""
        if sees_all_records(user):
            return self
        return self.filter(in_own_wards(user, "ward", overseers=True))

    def kept_by(self, user: Viewer) -> Self:
        """Those this user may change: co-ordinators of the ward and governance managers."""
        if is_governance_manager(user):
            return self
        return self.filter(in_own_wards(user, "ward", councillors=False))

    def worked_on_by(self, user: Viewer) -> Self:
        """Those whose log and other parts this user may add to."""
        return self.kept_by(user)

    def with_area(self) -> Self:
        return self.annotate(area_name=F("ward__name"))

    def in_wards(self, wards: Any) -> Self:
        return self.filter(ward__in=wards)


class CityWideQuerySet(RecordQuerySet[RowT]):
    """Records that everybody who works with wards may read; their writer and managers keep them."""

    def visible_to(self, user: Viewer) -> Self:
        return self if reads_city_wide(user) else self.none()

    def kept_by(self, user: Viewer) -> Self:
        if is_governance_manager(user):
            return self
        return self.filter(Q(by=user.pk)) if is_appointed_to_a_ward(user) else self.none()

    def with_area(self) -> Self:
        return self.annotate(area_name=Value("City-wide"))

    def in_wards(self, wards: Any) -> Self:
        return self


def of_readers(model: Any) -> Any:
    """The rows of a part of what is shared across the city: a function of who asks."""

    def seen(user: Viewer) -> models.QuerySet[Any]:
        rows: models.QuerySet[Any] = model.objects.all()
        return rows if reads_city_wide(user) else rows.none()

    return seen


class Record(models.Model):
    """One entry of a register: who wrote it first, and how often it was saved."""

    PLACED: ClassVar[bool] = False  # are its wards kept in rows of their own?
    MANAGERS_ALONE: ClassVar[bool] = False  # do co-ordinators add none?

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def reason_against(self) -> str:
        """Why it cannot be saved as it stands, in words, where a trigger would refuse it."""
        return ""


def not_blank(name: str, constraint: str, sentence: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=constraint, condition=~Q(**{name: ""}), violation_error_message=sentence
    )
