"""The form that puts a theme beside a priority of the plan."""

from typing import Any

from django import forms

from leadership.plans.forms.plans import PriorityField
from leadership.plans.models import PlanVersion
from tracker.models import Issue
from tracker.services import ThemeFigures, issues_that_show

MOST_OFFERED = 50  # issues, the latest first: an example is wanted, not all of them


class IssueField(forms.ModelChoiceField):
    def label_from_instance(self, issue: Any) -> str:
        return f"{issue.reference} {issue.title}"


class EvidenceForm(forms.Form):
    priority = PriorityField(label="For which priority", empty_label="Choose a priority")
    issue = IssueField(
        label="An issue that shows it",
        help_text="If one stands for many. It is named on this page, not in the plan.",
        queryset=Issue.objects.none(),
        required=False,
        empty_label="None: the figures alone",
    )

    def __init__(
        self, *args: Any, version: PlanVersion, figures: ThemeFigures, user: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["priority"].offer(version)
        shown = issues_that_show(version.plan, figures, user).latest_first()
        keys = list(shown.values_list("pk", flat=True)[:MOST_OFFERED])
        self.fields["issue"].queryset = Issue.objects.filter(pk__in=keys).latest_first()
