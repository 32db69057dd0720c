"""Forms of a plan's way and of what people bring to it."""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Person
from leadership.people.unsigned import UnsignedForm
from leadership.plans.access import services_put_in
from leadership.plans.models import (
    BudgetAnswer,
    OfficerInput,
    PlanVersion,
    Priority,
    PriorityText,
    Suggestion,
    WardPlan,
)
from relationships.models import Category
from wards.models import CouncillorTerm


class WardCouncillorField(forms.ModelChoiceField):
    """A councillor who sits for the ward today."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Person.objects.none(), required=False, **kwargs)

    def offer(self, plan: WardPlan) -> None:
        sitting = CouncillorTerm.objects.for_ward(plan.ward).on(dates.today())
        self.queryset = Person.objects.filter(pk__in=sitting.values("person")).order_by("name")


class LeadForm(forms.Form):
    lead = WardCouncillorField(label="Lead councillor", empty_label="Nobody yet")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, plan: WardPlan, **kwargs: Any) -> None:
        super().__init__(*args, initial={"lead": plan.lead_id, "version": plan.version}, **kwargs)
        self.fields["lead"].offer(plan)


class ExampleForm(forms.Form):
    because = forms.CharField(
        label="A good example because",
        help_text="Other wards read it. Leave it empty to take the mark away.",
        max_length=300,
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class ConsultationForm(forms.Form):
    first = DatePartsField(label="First day")
    last = DatePartsField(label="Last day")


class RevisionForm(forms.Form):
    changed = forms.CharField(
        label="What is to change",
        help_text="In a sentence. Signers and residents read it beside the new version.",
        max_length=300,
    )


class CommentForm(forms.Form):
    text = forms.CharField(
        label="Your comment", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class GuidanceForm(forms.Form):
    text = forms.CharField(
        label="Guidance", widget=forms.Textarea(attrs={"rows": 14}), max_length=20_000
    )
    changed = forms.CharField(
        label="What changed", help_text="Since the last version.", max_length=300, required=False
    )


class PriorityField(forms.ModelChoiceField):
    """A priority of the plan, by the words of its latest version."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Priority.objects.none(), required=False, **kwargs)
        self.titles: dict[int, str] = {}

    def offer(self, version: PlanVersion | None) -> None:
        texts = list(version.priorities.in_order()) if version else []
        self.titles = {text.priority_id: f"{text.number}. {text.title}" for text in texts}
        self.queryset = Priority.objects.filter(pk__in=self.titles)

    def label_from_instance(self, priority: Any) -> str:
        return self.titles[priority.pk]


class InputForm(forms.Form):
    service = forms.ModelChoiceField(label="For which service", queryset=None, empty_label=None)
    priority = PriorityField(label="About which priority", empty_label="The plan as a whole")
    text = forms.CharField(
        label="Your input",
        help_text="What your service can do or needs to know. It stands in the plan with your name"
        " if the ward takes it.",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
    )
    proactive = forms.BooleanField(
        label="I offer this without having been asked", required=False, initial=True
    )

    def __init__(
        self, *args: Any, plan: WardPlan, version: PlanVersion | None, user: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["service"].queryset = services_put_in(user, plan).in_matrix_order()
        self.fields["priority"].offer(version)


class InputDecisionForm(forms.Form):
    taken = forms.ChoiceField(
        label="Does the ward take it?",
        choices=[choice for choice in OfficerInput.Taken.choices if choice[0]],
        widget=forms.RadioSelect,
    )
    because = forms.CharField(
        label="Why", help_text="The officer reads it.", max_length=300, required=False
    )


class SuggestionForm(UnsignedForm):
    theme = forms.ModelChoiceField(
        label="What is it about?",
        queryset=Category.objects.none(),
        required=False,
        empty_label="Not sure",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = "What should change in your ward?"
        self.fields["theme"].queryset = Category.objects.in_use().order_by("name", "pk")


class SuggestionDecisionForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What became of it",
        choices=[choice for choice in Suggestion.Outcome.choices if choice[0]],
        widget=forms.RadioSelect,
    )
    priority = PriorityField(label="Which priority", empty_label="None")
    reply = forms.CharField(
        label="In words, for who suggested it",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=400,
    )

    def __init__(self, *args: Any, version: PlanVersion | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["priority"].offer(version)


class BudgetAnswerForm(forms.Form):
    kind = forms.ChoiceField(
        label="What happened", choices=BudgetAnswer.Kind.choices, widget=forms.RadioSelect
    )
    said = forms.CharField(
        label="In a sentence",
        help_text="The ward’s councillors and residents read it.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=400,
    )
    amount = forms.DecimalField(
        label="Amount, in pounds",
        max_digits=11,
        decimal_places=2,
        required=False,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-10", "step": "0.01"}),
    )


class ChampionForm(forms.Form):
    champion = WardCouncillorField(label="Champion in the budget", empty_label="Nobody")

    def __init__(self, *args: Any, text: PriorityText, **kwargs: Any) -> None:
        super().__init__(*args, initial={"champion": text.priority.champion_id}, **kwargs)
        self.fields["champion"].offer(text.version.plan)
