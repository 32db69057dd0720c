"""Cabinet portfolios, the names they go by, and who held them (S126-S128)."""

from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Collate, Lower

from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.models import Person

# Merges are followed from row to row, so a ring of them would have no end. The target is locked
# so that two merges cannot pass by each other.
MERGED_INTO_A_LIVE_ONE = pgtrigger.Trigger(
    name="merged_into_a_live_one",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("merged_into_id"),
    condition=pgtrigger.Q(new__merged_into__isnull=False),
    func="""
        PERFORM 1 FROM governance_portfolio
        WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR NO KEY UPDATE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'That portfolio was itself merged into another: choose that one.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'portfolio_merged_into_a_live_one';
        END IF;
        RETURN NEW;
    """,
)

# The portfolio is locked, so that it cannot be merged at the same moment.
NOBODY_AFTER_THE_MERGE = pgtrigger.Trigger(
    name="nobody_after_the_merge",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("portfolio_id", "end"),
    declare=[("ended", "date")],
    func="""
        SELECT merged_on INTO ended FROM governance_portfolio
        WHERE id = NEW.portfolio_id FOR SHARE;
        IF ended < coalesce(NEW."end", 'infinity') THEN
            RAISE EXCEPTION 'Nobody holds a portfolio after it was merged.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'portfolio_holder_not_after_the_merge';
        END IF;
        RETURN NEW;
    """,
)

MERGED_WHEN_NOBODY_HOLDS_IT = pgtrigger.Trigger(
    name="merged_when_nobody_holds_it",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("merged_on"),
    condition=pgtrigger.Q(new__merged_on__isnull=False),
    func="""
        IF EXISTS (
            SELECT 1 FROM governance_portfolioholder
            WHERE portfolio_id = NEW.id AND coalesce("end", 'infinity') > NEW.merged_on
        ) THEN
            RAISE EXCEPTION 'Whoever holds a portfolio ends no later than its merge.'
                USING ERRCODE = 'check_violation',
                      CONSTRAINT = 'portfolio_holder_not_after_the_merge';
        END IF;
        RETURN NEW;
    """,
)


class PortfolioQuerySet(models.QuerySet["Portfolio"]):
    def in_use(self) -> Self:
        """Portfolios that were not merged into another."""
        return self.filter(merged_into__isnull=True)

    def known_as(self, name: str) -> Self:
        """Portfolios of this name or with this other name, whatever the case."""
        wanted = " ".join(name.split())
        aliases = PortfolioAlias.objects.filter(name__iexact=wanted)
        return self.filter(Q(name__iexact=wanted) | Q(pk__in=aliases.values("portfolio")))

    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("name"), "C"), "pk")


@pghistory.track()
class Portfolio(models.Model):
    """A cabinet brief. Merging keeps the old row: before `merged_on` its name is printed."""

    name = models.CharField(max_length=160)
    slug = models.SlugField(max_length=80, unique=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged_portfolios"
    )
    merged_on = models.DateField(null=True, blank=True)

    NAMED_BY = F("name")

    objects = PortfolioQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="portfolio_name_once",
                violation_error_message="There is a portfolio of this name already.",
            ),
            models.CheckConstraint(
                name="portfolio_merge_says_when",
                condition=Q(merged_into__isnull=True, merged_on__isnull=True)
                | Q(merged_into__isnull=False, merged_on__isnull=False),
                violation_error_message="A merged portfolio says into which and on which day.",
            ),
            models.CheckConstraint(
                name="portfolio_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                violation_error_message="A portfolio cannot be merged into itself.",
            ),
        ]
        triggers = [MERGED_INTO_A_LIVE_ONE, MERGED_WHEN_NOBODY_HOLDS_IT]

    def __str__(self) -> str:
        return self.name

    def is_merged_on(self, day: date) -> bool:
        return self.merged_on is not None and self.merged_on <= day

    def reason_not_to_hold_until(self, end: date | None) -> str:
        """Why nobody holds it until that day, or for good where there is none; or nothing."""
        if self.merged_on is None or (end is not None and end <= self.merged_on):
            return ""
        day = f"{self.merged_on:%-d %B %Y}"
        return f"This portfolio was merged into {self.merged_into} on {day}: end it then."


@pghistory.track()
class PortfolioAlias(models.Model):
    """Another wording of a portfolio, as a paper had it: "Social Care and Health" (S128)."""

    portfolio = models.ForeignKey(Portfolio, models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=160)

    class Meta:
        verbose_name = "other name"
        verbose_name_plural = "other names"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="portfolio_alias_once",
                violation_error_message="A portfolio goes by this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class PortfolioHolder(models.Model):
    """Who answered for a portfolio, from `start` until `end`, and in which capacity (S127)."""

    class Capacity(models.TextChoices):
        CABINET_MEMBER = "cabinet_member", "Cabinet Member"
        LEADER = "leader", "Leader"
        DEPUTY_LEADER = "deputy_leader", "Deputy Leader"
        COMMITTEE_CHAIR = "committee_chair", "Chair of a committee"

    portfolio = models.ForeignKey(Portfolio, models.PROTECT, related_name="holders")
    person = models.ForeignKey(Person, models.PROTECT, related_name="portfolios_held")
    capacity = models.CharField(max_length=16, choices=Capacity, default=Capacity.CABINET_MEMBER)
    committee = models.CharField(
        max_length=160, blank=True, help_text="Of a chair alone: the name of the committee."
    )
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("portfolio_holder"),
            models.CheckConstraint(
                name="portfolio_holder_chairs_a_committee",
                condition=(Q(capacity="committee_chair") & ~Q(committee=""))
                | (~Q(capacity="committee_chair") & Q(committee="")),
                violation_error_message="A chair, and nobody else, names the committee.",
            ),
            ExclusionConstraint(
                name="portfolio_one_holder_at_a_time",
                expressions=[
                    (F("portfolio"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Somebody else holds this portfolio in that time.",
            ),
        ]
        triggers = [NOBODY_AFTER_THE_MERGE]

    def __str__(self) -> str:
        return f"{self.person}, {self.office}"

    @property
    def office(self) -> str:
        """Cabinet Member, Leader, Deputy Leader, or Chair of a named committee."""
        if self.capacity == self.Capacity.COMMITTEE_CHAIR:
            return f"Chair of {self.committee}"
        return self.get_capacity_display()
