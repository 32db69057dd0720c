"""The form that says which step of the Action Plan answers an issue."""

from typing import Any

from django import forms

from leadership.governance.models import ActionPlanItem
from leadership.people.models import User
from tracker.filters import LeanSelect
from tracker.models import Issue


class StepField(forms.ModelChoiceField):
    def label_from_instance(self, step: Any) -> str:
        part = f" (decision {step.decision_part})" if step.decision_part else ""
        return f"{step.strand.get_kind_display()} {step.number}: {step.title}{part}"


class StepForm(forms.Form):
    step = StepField(
        ActionPlanItem.objects.none(),
        label="Step of the Action Plan",
        widget=LeanSelect,
        empty_label="Choose",
    )

    def __init__(self, *args: Any, issue: Issue, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        linked = issue.step_issues.values("step")
        steps = ActionPlanItem.objects.visible_to(user).exclude(pk__in=linked)
        self.fields["step"].queryset = steps.select_related(
            "strand", "decision_part__decision"
        ).in_plan_order()
