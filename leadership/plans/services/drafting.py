"""Beginning a plan and writing what it is made of (App A 4.2.2; S223-S225, S239)."""

from django.db import models, transaction
from django.db.models import F, Max

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import (
    Contributor,
    Engagement,
    Fact,
    PlanningRound,
    PlanSection,
    PlanVersion,
    Priority,
    PriorityText,
    WardPlan,
)
from leadership.plans.services.locking import draft_of, locked, saved
from wards.models import CouncillorTerm, Ward

Part = PlanSection | PriorityText | Contributor | Engagement | Fact  # what a text is made of
NUMBERED = (PlanSection, PriorityText)


@transaction.atomic
def begin_plan(*, planning_round: PlanningRound, ward: Ward, by: User) -> WardPlan:
    """Begin a ward's plan with the headings that the round suggests.

    Raises NotAllowed; Refused where the ward is not one of the round's or the round is not open;
    Conflict where the plan is there already.
    """
    if not access.may_begin(by, ward.pk):
        raise NotAllowed
    today = dates.today()
    if ward.generation_id != planning_round.generation_id:
        raise Refused(f"{ward} is not one of the wards of this round.", "ward")
    if today < planning_round.start:
        raise Refused(f"This round opens on {planning_round.start:%-d %B %Y}.", "ward")
    if today not in ward.generation:
        raise Refused("These wards are not in force today: no plan is made on them.", "ward")
    plan, is_new = WardPlan.objects.get_or_create(
        round=planning_round, ward=ward, defaults={"begun_on": today}
    )
    if not is_new:
        raise Conflict(f"The plan of {ward} was begun already.")
    version = PlanVersion.objects.create(plan=plan, number=1)
    PlanSection.objects.bulk_create(
        PlanSection(version=version, number=each.number, heading=each.heading, suggested=each)
        for each in planning_round.sections.order_by("number")
    )
    return plan


@transaction.atomic
def name_lead(*, plan: WardPlan, lead: Person | None, by: User, version: int) -> WardPlan:
    """Say which of the ward's councillors leads the plan (S239)."""
    plan = locked(plan, by=by, version=version, may=access.may_name_lead)
    sitting = CouncillorTerm.objects.for_ward(plan.ward).on(dates.today())
    if lead is not None and not sitting.of_person(lead.pk).exists():
        raise Refused("Choose a councillor who sits for the ward.", "lead")
    plan.lead = lead
    return saved(plan, "lead")


@transaction.atomic
def mark_example(*, plan: WardPlan, because: str, by: User, version: int) -> WardPlan:
    """Show a plan to other wards as a model, and say why; an empty reason takes it back (S226)."""
    plan = locked(plan, by=by, version=version, may=lambda user, _: access.may_mark_examples(user))
    plan.example_because = because.strip()
    return saved(plan, "example_because")


@transaction.atomic
def write_part(*, plan: WardPlan, part: Part, by: User, version: int) -> Part:
    """Add a row to the text that is being written, or change one: heading, priority, contributor,
    time people were asked, fact. `version` is that of the plan's record.

    Raises NotAllowed, or Conflict where the text is frozen or the row has gone.
    """
    plan = locked(plan, by=by, version=version)
    draft = draft_of(plan)
    if part.pk is None:
        part.version = draft
        if isinstance(part, NUMBERED):
            part.number = _last_number(type(part), draft) + 1
        if isinstance(part, PriorityText) and part.priority_id is None:
            part.priority = Priority.objects.create(plan=plan)
    else:
        _must_be_there(part, draft)
    part.save()
    saved(plan)
    return part


@transaction.atomic
def remove_part(*, plan: WardPlan, part: Part, by: User, version: int) -> None:
    """Take a row out of the text that is being written. A required heading stays, empty or not."""
    plan = locked(plan, by=by, version=version)
    draft = draft_of(plan)
    _must_be_there(part, draft)
    if isinstance(part, PlanSection) and part.suggested and not part.suggested.optional:
        raise Refused(
            f"The round asks every ward for “{part.suggested.heading}”. Rename it if you"
            " like; leave it in."
        )
    part.delete()
    if isinstance(part, NUMBERED):
        later = type(part)._default_manager.filter(version=draft, number__gt=part.number)
        later.update(number=F("number") - 1)  # each number once is asked at the end
    saved(plan)


@transaction.atomic
def move_part(*, plan: WardPlan, part: PlanSection | PriorityText, up: bool, by: User) -> None:
    """Change places with the row above or below; at the end of the list nothing happens."""
    plan = locked(plan, by=by)
    draft = draft_of(plan)
    _must_be_there(part, draft)
    part.refresh_from_db()
    others = type(part)._default_manager.filter(version=draft)
    if up:
        other = others.filter(number__lt=part.number).order_by("-number").first()
    else:
        other = others.filter(number__gt=part.number).order_by("number").first()
    if other is None:
        return
    part.number, other.number = other.number, part.number
    part.save(update_fields=["number"])
    other.save(update_fields=["number"])
    saved(plan)


def _last_number(kind: type[models.Model], draft: PlanVersion) -> int:
    found = kind._default_manager.filter(version=draft).aggregate(last=Max("number"))["last"]
    return found or 0


def _must_be_there(part: Part, draft: PlanVersion) -> None:
    there = type(part)._default_manager.filter(pk=part.pk, version=draft)
    if not there.exists():
        raise Conflict("Somebody else removed this, or a new version was begun meanwhile.")
