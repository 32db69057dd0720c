"""What officers, councillors and residents bring to a plan, and what the ward makes of it (App A
2.2, 4.2.4 a; S238, S241)."""

from django.db import transaction

from leadership import dates
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.people.unsigned import LONGEST_TEXT
from leadership.plans import access
from leadership.plans.models import (
    UNSIGNED,
    OfficerInput,
    PlanComment,
    Priority,
    Suggestion,
    WardPlan,
)
from leadership.plans.notices import tell_input_decided, tell_of_input
from leadership.plans.services.locking import draft_of, locked, saved
from relationships.models import Category, Service

MOST_WAITING = 300  # suggestions of one plan that nobody has looked at: more is a flood


@transaction.atomic
def give_input(
    *,
    plan: WardPlan,
    service: Service,
    text: str,
    proactive: bool,
    by: User,
    priority: Priority | None = None,
) -> OfficerInput:
    """A Relationship Manager's input to a plan of a ward that the service covers there.

    Raises NotAllowed where the officer does not answer for that service; Refused without words;
    Conflict once the text is frozen.
    """
    plan = locked(plan, by=by, may=access.may_give_input)
    if by.person is None or not access.services_put_in(by, plan).filter(pk=service.pk).exists():
        raise NotAllowed
    draft_of(plan)
    if not text.strip():
        raise Refused("Say what you put to the ward.", "text")
    _check_of_the_plan(priority, plan)
    given = OfficerInput.objects.create(
        plan=plan, service=service, author=by.person, text=text.strip(), proactive=proactive,
        priority=priority, given_on=dates.today(),
    )  # fmt: skip
    tell_of_input(given)
    return given


@transaction.atomic
def decide_input(*, given: OfficerInput, taken: str, because: str, by: User) -> OfficerInput:
    """Say whether the ward takes it: what is taken stands in the plan with its author."""
    plan = locked(given.plan, by=by)
    draft_of(plan)
    given = OfficerInput.objects.select_for_update().get(pk=given.pk)
    if not taken:
        raise Refused("Say whether the ward takes it.", "taken")
    if taken == OfficerInput.Taken.NOT_TAKEN and not because.strip():
        raise Refused("Say why it is not taken: the officer reads it.", "because")
    given.taken, given.taken_because = taken, because.strip()
    given.decided_by, given.decided_on = by, dates.today()
    given.save(update_fields=["taken", "taken_because", "decided_by", "decided_on"])
    saved(plan)
    tell_input_decided(given)
    return given


@transaction.atomic
def comment(*, plan: WardPlan, text: str, by: User) -> PlanComment:
    """A councillor's remark, or one of those who write the plan, while it is not signed off."""
    plan = locked(plan, by=by, may=access.may_comment)
    if not plan.versions.filter(state__in=UNSIGNED).exists():
        raise Conflict("This plan is signed off: there is nothing to remark on.")
    if not text.strip():
        raise Refused("Write a comment first.", "text")
    return PlanComment.objects.create(plan=plan, text=text.strip(), by=by)


@transaction.atomic
def suggest(*, plan: WardPlan, text: str, theme: Category | None) -> Suggestion:
    """A resident's suggestion, without a name. Anybody may make one while the plan is not ready."""
    plan = WardPlan.objects.select_for_update().get(pk=plan.pk)
    if not takes_suggestions(plan):
        raise Conflict("This plan is finished: it takes no suggestions now.")
    said = text.strip()
    if not said:
        raise Refused("Say what should change in your ward.", "text")
    if len(said) > LONGEST_TEXT:
        raise Refused(f"Say it in at most {LONGEST_TEXT:,} characters.", "text")
    if plan.suggestions.waiting().count() >= MOST_WAITING:
        raise Refused(
            "So many suggestions wait to be read that we take no more at present. Come to the Ward"
            " Forum, or try again next week."
        )
    return Suggestion.objects.create(plan=plan, text=said, theme=theme)


def takes_suggestions(plan: WardPlan) -> bool:
    """While a text is being written, the first one or a new version."""
    return plan.versions.filter(state__in=["draft", "consulted"]).exists()


@transaction.atomic
def decide_suggestion(
    *, suggestion: Suggestion, outcome: str, reply: str, by: User, priority: Priority | None = None
) -> Suggestion:
    """Say what became of it. Removing takes its words away for good."""
    if not access.may_moderate(by, suggestion.plan):
        raise NotAllowed
    suggestion = Suggestion.objects.select_for_update().select_related("plan").get(pk=suggestion.pk)
    if not outcome:
        raise Refused("Say what became of it.", "outcome")
    if not reply.strip():
        raise Refused("Say it in words for who suggested it.", "reply")
    if outcome in {Suggestion.Outcome.PRIORITY, Suggestion.Outcome.PART} and priority is None:
        raise Refused("Choose the priority it became.", "priority")
    _check_of_the_plan(priority, suggestion.plan)
    suggestion.outcome, suggestion.reply, suggestion.priority = outcome, reply.strip(), priority
    suggestion.decided_by, suggestion.decided_on = by, dates.today()
    if outcome == Suggestion.Outcome.REMOVED:
        suggestion.text = ""
    suggestion.save()
    return suggestion


def _check_of_the_plan(priority: Priority | None, plan: WardPlan) -> None:
    if priority is not None and priority.plan_id != plan.pk:
        raise Refused("Choose a priority of this plan.", "priority")
