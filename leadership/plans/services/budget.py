"""What happened to a priority in the budget, and who speaks for it (App A 4.2.12; S235)."""

from decimal import Decimal

from django.db import transaction

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import BudgetAnswer, Priority, PriorityText
from leadership.plans.services.locking import locked
from wards.models import CouncillorTerm


@transaction.atomic
def answer_for_budget(
    *, text: PriorityText, kind: str, said: str, amount: Decimal | None, by: User
) -> BudgetAnswer:
    """Say what happened to a priority of a frozen plan. A later answer takes over; none is lost.

    Raises NotAllowed, or Refused without a kind or words, or before the plan is ready.
    """
    if not access.may_answer_for_budget(by, text):
        raise NotAllowed
    if text.version.is_editable:
        raise Refused("This plan is still being written: the budget answers for what is ready.")
    if kind not in BudgetAnswer.Kind.values:
        raise Refused("Choose what happened.", "kind")
    if not said.strip():
        raise Refused("Say in a sentence what happened to it.", "said")
    if amount is not None and amount < 0:
        raise Refused("The amount cannot be below nought.", "amount")
    return BudgetAnswer.objects.create(
        priority=text.priority, kind=kind, text=said.strip(), amount=amount, by=by
    )


@transaction.atomic
def name_champion(*, priority: Priority, champion: Person | None, by: User) -> Priority:
    """A councillor of the ward who speaks for the priority in the budget. A manager or the lead
    councillor names anybody; another councillor takes it on, or lays it down, alone for himself or
    herself. Raises NotAllowed, or Refused where the champion does not sit for the ward."""
    plan = locked(priority.plan, by=by, may=access.may_name_champion)
    priority = Priority.objects.select_for_update().get(pk=priority.pk)
    touched = {priority.champion_id, champion.pk if champion else None} - {None}
    if touched - {by.person_id} and not access.may_name_another_champion(by, plan):
        raise NotAllowed
    sitting = CouncillorTerm.objects.for_ward(plan.ward).on(dates.today())
    if champion is not None and not sitting.of_person(champion.pk).exists():
        raise Refused("Choose a councillor who sits for the ward.", "champion")
    priority.champion = champion
    priority.save(update_fields=["champion"])
    return priority
