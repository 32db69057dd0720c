"""From what was raised to what the ward plans: a theme as a priority, or as the ground of one
(S240; journey 1.4)."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from leadership import dates
from leadership.dates.years import MunicipalYear
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused
from leadership.plans import access as plans_access
from leadership.plans.models import (
    Fact,
    PlanComment,
    PlanVersion,
    Priority,
    PriorityText,
    WardPlan,
)
from leadership.plans.services import comment, write_part
from leadership.plans.services.locking import draft_of, locked
from relationships.models import Category
from tracker.models import Issue, PriorityEvidence
from tracker.models.issues import IssueQuerySet


@dataclass(frozen=True)
class ThemeFigures:
    """How often a theme was raised in a ward in a year, and per meeting beside the city. A rate is
    None where no meeting was held."""

    category: Category
    year: MunicipalYear
    issues: int
    per_meeting: Decimal | None
    city_per_meeting: Decimal | None

    @property
    def theme(self) -> Category:
        """As it may be chosen today: what it was merged into, where it was."""
        return self.category.merged_into or self.category

    @property
    def counted(self) -> str:
        """23 issues in 2016/17, 4.6 a meeting (city 1.2)."""
        said = f"{_issues(self.issues)} in {self.year.label}"
        if self.per_meeting is None:
            return said
        beside = "" if self.city_per_meeting is None else f" (city {self.city_per_meeting:.1f})"
        return f"{said}, {self.per_meeting:.1f} a meeting{beside}"

    @property
    def sentence(self) -> str:
        """Why it matters, in a first sentence that whoever writes the plan goes on from."""
        said = f"{self.category.name} was raised {_times(self.issues)} in {self.year.label}"
        if self.per_meeting is None:
            return f"{said}."
        said += f", {self.per_meeting:.1f} times a meeting"
        if self.city_per_meeting is None:
            return f"{said}."
        return f"{said}. In the city as a whole it was {self.city_per_meeting:.1f} times a meeting."

    def fact(self) -> Fact:
        rate = "" if self.per_meeting is None else f", {self.per_meeting:.1f} a meeting"
        city = self.city_per_meeting
        return Fact(
            statement=f"{self.category.name}: issues raised in {self.year.label}",
            value=f"{self.issues:,}{rate}",
            compared_with="" if city is None else f"city {city:.1f} a meeting",
            source=f"Ward Action Tracker, {self.year.label}",
            as_of=dates.today(),
        )


def _issues(number: int) -> str:
    return "1 issue" if number == 1 else f"{number:,} issues"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


@transaction.atomic
def propose_priority(
    *, plan: WardPlan, figures: ThemeFigures, by: User
) -> PriorityEvidence | PlanComment:
    """Make the theme a priority of the draft with its figures as evidence, where this user writes
    the plan; a councillor of the ward who does not puts it to those who do, as a comment.

    Raises NotAllowed; Conflict where the text is frozen, or the theme stands there already.
    """
    plan = locked(plan, by=by, may=plans_access.may_comment)
    if not plans_access.may_write(by, plan):
        return _put_to_who_writes(plan, figures, by)
    draft, theme = draft_of(plan), figures.theme
    if PriorityText.objects.filter(version=draft, theme=theme).exists():
        raise Conflict(
            f"{theme} is a priority of this plan already. Use the figures as evidence for it."
        )
    text = PriorityText(
        title=theme.name, theme=theme, service=theme.usual_service, why=figures.sentence
    )
    write_part(plan=plan, part=text, by=by, version=plan.version)
    return _add(plan, draft, text.priority, figures, by)


def _put_to_who_writes(plan: WardPlan, figures: ThemeFigures, by: User) -> PlanComment:
    words = f"Proposed as a priority: {figures.theme} ({figures.counted})."
    if PlanComment.objects.filter(plan=plan, text=words).exists():
        raise Conflict(f"{figures.theme} was proposed already: it stands in the plan's comments.")
    return comment(plan=plan, text=words, by=by)


@transaction.atomic
def use_as_evidence(
    *,
    plan: WardPlan,
    figures: ThemeFigures,
    priority: Priority | None,
    by: User,
    issue: Issue | None = None,
) -> PriorityEvidence:
    """Put a theme's figures beside a priority of the draft, with an issue that shows it if wanted.

    Raises NotAllowed; Refused where the priority or the issue is not one of these; Conflict where
    the text is frozen, or the same stands there already.
    """
    plan = locked(plan, by=by, may=plans_access.may_write)
    draft = draft_of(plan)
    if (
        priority is None
        or not PriorityText.objects.filter(version=draft, priority=priority).exists()
    ):
        raise Refused("Choose a priority of the draft.", "priority")
    if issue is not None and not issues_that_show(plan, figures, by).filter(pk=issue.pk).exists():
        raise Refused("Choose an issue of this theme and year.", "issue")
    there = PriorityEvidence.objects.filter(priority=priority)
    if issue is not None and there.filter(issue=issue).exists():
        raise Conflict("This issue speaks for this priority already.")
    same = there.filter(issue=None, category=figures.category, year=figures.year.year)
    if issue is None and same.exists():
        raise Conflict("These figures speak for this priority already.")
    return _add(plan, draft, priority, figures, by, issue)


def issues_that_show(plan: WardPlan, figures: ThemeFigures, user: User) -> IssueQuerySet:
    """Issues of the theme in that year which this user may see; a councillor's private matter is
    none of them."""
    seen = Issue.objects.visible_to(user).not_private().for_ward(plan.ward)
    return seen.of_category(figures.theme).raised_in(figures.year)


def _add(
    plan: WardPlan,
    draft: PlanVersion,
    priority: Priority,
    figures: ThemeFigures,
    by: User,
    issue: Issue | None = None,
) -> PriorityEvidence:
    return PriorityEvidence.objects.create(
        priority=priority,
        category=figures.category,
        year=figures.year.year,
        issues=figures.issues,
        per_meeting=figures.per_meeting,
        city_per_meeting=figures.city_per_meeting,
        issue=issue,
        fact=_fact_in(plan, draft, figures, by),
        added_on=dates.today(),
        by=by,
    )


def _fact_in(plan: WardPlan, draft: PlanVersion, figures: ThemeFigures, by: User) -> Fact:
    """The figures as a fact of the draft: once, however many priorities rest on them."""
    fact = figures.fact()
    same = Fact.objects.filter(
        version=draft, statement=fact.statement, value=fact.value, source=fact.source
    )
    if there := same.order_by("pk").first():
        return there
    plan.refresh_from_db(fields=["version"])  # a priority may just have been written
    write_part(plan=plan, part=fact, by=by, version=plan.version)
    return fact
