"""Raising an issue further up the ladder."""

from typing import Any

from django import forms

from tracker.forms.moving import VersionedForm
from tracker.models import Issue, Step
from tracker.models.ladder import may_follow
from tracker.services.ladder import GAPS, holders_of


def named_in_words(step: Step, holders: Any) -> str:
    """A step with who would hold it: the reader sees where it goes before it is sent."""
    if step in (Step.STANDARD, Step.CALL_FOR_ACTION):
        return step.label
    holder = holders.of(step)
    if holder is None:
        return f"{step.label}: no one is named" if step in GAPS else f"{step.label}: not recorded"
    return f"{step.label}: {holder.name}"


class EscalateForm(VersionedForm):
    to = forms.TypedChoiceField(label="To whom", coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Why it is raised further",
        help_text="What was tried, and what is still missing. The ward’s councillors read it.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
    skipped = forms.CharField(
        label="Why steps in between are left out",
        help_text="Only where you leave one out.",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        required=False,
    )
    reference = forms.CharField(
        label="Reference of the standard channel",
        help_text="Where it was reported there first.",
        max_length=40,
        required=False,
    )

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        steps, holders = may_follow(issue.step), holders_of(issue)
        super().__init__(*args, issue=issue, initial={"to": first_choice(issue, steps)}, **kwargs)
        self.fields["to"].choices = [(step.value, named_in_words(step, holders)) for step in steps]
        if issue.step is not None or issue.external_reference:
            del self.fields["reference"]


def first_choice(issue: Issue, steps: list[Step]) -> int | None:
    """The next step. What never went to the standard channel may still be told of there, but the
    Relationship Manager comes next where its reference is known."""
    known = [step for step in steps if step > Step.STANDARD or not issue.external_reference]
    return known[0].value if known else None
