"""Forms of what a plan's text is made of. They clean what was typed; the services decide."""

from typing import Any

from django import forms
from django.db.models.functions import Collate, Lower

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.plans.models import (
    Contributor,
    Engagement,
    Fact,
    PlanSection,
    PriorityText,
    WardPlan,
)
from relationships.models import Category, Service
from wards.models import Cluster


class PartForm(forms.ModelForm):
    """`plan_version` is the version of the plan's record that the editor has read."""

    plan_version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, plan: WardPlan, **kwargs: Any) -> None:
        kwargs["initial"] = {"plan_version": plan.version, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)

    def clean_plan_version(self) -> int:
        return self.cleaned_data["plan_version"] or 0


class PlanSectionForm(PartForm):
    class Meta:
        model = PlanSection
        fields = ["heading", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 8})}


class PriorityForm(PartForm):
    """Why, what and who first; what few priorities need stands below, folded."""

    MORE = (
        "cluster",
        "cluster_action",
        "commissioning",
        "commissioning_state",
        "strategy",
        "redesign",
        "budget",
        "amount",
    )

    class Meta:
        model = PriorityText
        fields = [
            "title",
            "why",
            "what",
            "who",
            "theme",
            "service",
            "cluster",
            "cluster_action",
            "commissioning",
            "commissioning_state",
            "strategy",
            "redesign",
            "budget",
            "amount",
        ]
        widgets = {
            "why": forms.Textarea(attrs={"rows": 3}),
            "what": forms.Textarea(attrs={"rows": 3}),
            "amount": forms.NumberInput(attrs={"class": "govuk-input--width-10", "step": "0.01"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        themes = Category.objects.in_use() | Category.objects.filter(pk=self.instance.theme_id)
        self.fields["theme"].queryset = themes.order_by(Collate(Lower("name"), "C"), "pk")
        self.fields["service"].queryset = Service.objects.whole().in_matrix_order()
        clusters = Cluster.objects.on(dates.today()).exclude(kind=Cluster.Kind.COORDINATOR_AREA)
        self.fields["cluster"].queryset = clusters.order_by(Collate(Lower("name"), "C"), "pk")
        self.fields["theme"].empty_label = self.fields["service"].empty_label = "Not chosen yet"
        self.fields["cluster"].empty_label = "None: the ward alone"

    def main_fields(self) -> list[Any]:
        return [
            self[name] for name in self.fields if name not in self.MORE and name != "plan_version"
        ]

    def more_fields(self) -> list[Any]:
        return [self[name] for name in self.MORE]

    def more_open(self) -> bool:
        """Unfolded where something is in there, or wrong in there."""
        return any(self[name].value() or self[name].errors for name in self.MORE)


class ContributorForm(PartForm):
    class Meta:
        model = Contributor
        fields = ["kind", "name", "contribution"]


class EngagementForm(PartForm):
    on = DatePartsField(label="Date")

    class Meta:
        model = Engagement
        fields = ["on", "method", "title", "place", "took_part", "heard"]
        widgets = {"took_part": forms.NumberInput(attrs={"class": "govuk-input--width-5"})}


class FactForm(PartForm):
    as_of = DatePartsField(label="As at", help_text="The day the figure is of.")
    source_url = forms.URLField(
        label="Address of the source", required=False, assume_scheme="https"
    )

    class Meta:
        model = Fact
        fields = ["statement", "value", "compared_with", "source", "source_url", "as_of"]
