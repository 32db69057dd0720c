"""Findings, the decisions they are put to, and officers' hours."""

from typing import Any

from django import forms
from django.db.models import Q

from jobs_skills.models import Board, BoardAppointment, DeploymentDecision, FindingUse
from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.decision_field import DecisionField
from leadership.meetings.access import bodies_lasting
from leadership.meetings.models import Body
from leadership.people.models import OfficerPost, Person, Role, people_with_role


class FindingForm(forms.Form):
    on = DatePartsField(label="Found on")
    text = forms.CharField(
        label="What was found", max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="About work and skills in the area. Name no private person.",
    )  # fmt: skip
    source = forms.CharField(
        label="Where it comes from", max_length=200, help_text="Such as: survey of 40 employers"
    )


class DecisionForm(forms.Form):
    subject = forms.ChoiceField(
        label="What it is about", choices=DeploymentDecision.Subject, widget=forms.RadioSelect
    )
    title = forms.CharField(label="The decision", max_length=200)
    taken_by = forms.ModelChoiceField(
        label="Who decides", queryset=Body.objects.none(), required=False, empty_label="Not known"
    )
    on = DatePartsField(label="Taken on", required=False, help_text="Empty: not taken yet.")
    decision_part = DecisionField(
        label="Recorded as", required=False,
        help_text="Where the council records it: reference and part, such as 003996/2017, part 1.",
    )  # fmt: skip

    def __init__(self, *args: Any, user: Any, chosen: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision_part"].offer_to(user, chosen)  # type: ignore[attr-defined]
        own = Q(pk=self.initial.get("taken_by"))
        bodies = bodies_lasting(dates.today()).filter(Q(wardforum__isnull=True) | own)
        self.fields["taken_by"].queryset = bodies  # type: ignore[attr-defined]

    @classmethod
    def showing(cls, decision: DeploymentDecision) -> dict[str, Any]:
        return {
            "subject": decision.subject,
            "title": decision.title,
            "taken_by": decision.taken_by_id,
            "on": decision.on,
            "decision_part": decision.decision_said,
        }

    def clean_decision_part(self) -> Any:
        """No words beside the title: a reference that is not recorded here belongs into it."""
        named = self.cleaned_data["decision_part"]
        if named.words:
            raise forms.ValidationError(
                "No decision of that reference is recorded here. Write it into the title instead."
            )
        return named.part


class PutForm(forms.Form):
    decision = forms.ModelChoiceField(
        label="Put to", queryset=DeploymentDecision.objects.all(), empty_label="Choose"
    )
    put_on = DatePartsField(label="On")
    changed = forms.CharField(
        label="What it changed", required=False, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}), help_text="Leave empty if not known yet.",
    )  # fmt: skip


class ChangedForm(forms.Form):
    """`read` is what stood there when the page was opened."""

    changed = forms.CharField(
        label="What it changed", required=False, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    read = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)

    @classmethod
    def showing(cls, use: FindingUse) -> dict[str, str]:
        return {"changed": use.changed, "read": use.changed}


class TimeForm(forms.Form):
    person = forms.ModelChoiceField(
        label="Officer", queryset=Person.objects.none(), empty_label="Choose"
    )
    on = DatePartsField(label="Day, or the last day of several")
    hours = forms.DecimalField(
        max_digits=5, decimal_places=1,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-5", "step": "0.1"}),
        help_text="Such as 3.5",
    )  # fmt: skip
    what = forms.CharField(label="On what", max_length=200)

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = dates.today()
        leads = BoardAppointment.objects.filter(board=board, role="council_lead")
        officers = Q(pk__in=people_with_role(Role.OFFICER, today).values("pk"))
        managers = Q(pk__in=people_with_role(Role.GOVERNANCE_MANAGER, today).values("pk"))
        posts = Q(pk__in=OfficerPost.objects.on(today).values("person"))
        people = Person.objects.filter(
            officers | managers | posts | Q(pk__in=leads.values("person"))
        )
        self.fields["person"].queryset = people.order_by("name", "pk")  # type: ignore[attr-defined]
