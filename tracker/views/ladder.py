"""The ladder of an issue: raising it further, and the steps as its page shows them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from leadership import dates
from leadership.dates.templatetags.say import day
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.refusals import NotAllowed
from tracker import services
from tracker.access import Standing
from tracker.forms.ladder import EscalateForm
from tracker.models import EscalationStep, Issue, Step
from tracker.models.ladder import may_follow


@login_required
def issue_escalate(request: HttpRequest, pk: int) -> HttpResponse:
    seen = Issue.objects.visible_to(request.user).select_related("ward", "service", "owner")
    issue = get_object_or_404(seen, pk=pk)
    if not Standing(request.user, issue).edits:
        raise NotAllowed
    form = EscalateForm(request.POST or None, issue=issue)
    if form.is_valid():
        with refusals_shown_in(form):
            raised = services.escalate(issue=issue, by=request.user, **form.cleaned_data)
            messages.success(request, raised_in_words(raised))
            return redirect(issue)
    unheard = issue.is_unheard(dates.today())
    context = {"issue": issue, "form": form, "unheard": unheard}
    return render(request, "tracker/issue_escalate.html", context)


def raised_in_words(issue: Issue) -> str:
    step = issue.get_step_display()
    return f"Raised: {step}, {issue.with_person}." if issue.with_person else f"Raised: {step}."


def ladder_facts() -> ArraySubquery:
    """The steps of an issue, the first one first, as `ladder_lines` takes them."""
    reached = JSONObject(
        step="step",
        round="round",
        reached_on="reached_on",
        left_on="left_on",
        person="with_person__name",
        reason="reason",
        skipped="skipped",
        reference="reference",
    )
    steps = EscalationStep.objects.filter(issue=OuterRef("pk")).in_order()
    return ArraySubquery(steps.values(json=reached))


@dataclass(frozen=True)
class LadderLine:
    """One step: done, present or ahead; what there is to say of it, and its tag."""

    name: str
    days: str
    words: list[str]
    tag: str
    colour: str


def ladder_lines(facts: list[dict[str, Any]], on: date) -> list[LadderLine]:
    """Nothing for an issue that never was on the ladder; else its steps, and those ahead while it
    stands on one."""
    lines = [_line(fact, on) for fact in facts]
    if facts and facts[-1]["left_on"] is None:
        ahead = may_follow(facts[-1]["step"])
        lines += [LadderLine(step.label, "", [], "Ahead", "grey") for step in ahead]
    return lines


def _line(fact: dict[str, Any], on: date) -> LadderLine:
    reached = date.fromisoformat(fact["reached_on"])
    left = date.fromisoformat(fact["left_on"]) if fact["left_on"] else None
    name = Step(fact["step"]).label + (f", {fact['person']}" if fact["person"] else "")
    count = ((left or on) - reached).days
    days = {0: "the same day" if left else "since today", 1: "1 day"}.get(count, f"{count} days")
    until = f" to {day(left)}" if left else ""
    words = []
    if fact["round"] > 1:
        words.append(f"Came back, round {fact['round']}")
    words += [f"Reference {fact['reference']}"] if fact["reference"] else []
    words += [fact["reason"]] if fact["reason"] else []
    words += [f"Left out in between: {fact['skipped']}"] if fact["skipped"] else []
    tag, colour = ("Done", "green") if left else ("Now", "blue")
    return LadderLine(name, f"From {day(reached)}{until}, {days}", words, tag, colour)
