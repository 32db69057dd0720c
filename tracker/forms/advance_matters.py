"""Forms of matters raised in advance of a Ward Forum."""

from typing import Any

from django import forms

from leadership.people.unsigned import LONGEST_TEXT, NO_NAMES, UnsignedForm, new_key
from relationships.models import Category
from tracker.models import AdvanceMatter
from tracker.services.raising import TITLE_LENGTH


class AdvanceMatterForm(UnsignedForm):
    # which sheet this is: sent a second time, it is found again. Whatever it holds is no error,
    # for nobody sees it and could mend it
    sheet = forms.Field(required=False, widget=forms.HiddenInput, initial=new_key)
    category = forms.ModelChoiceField(
        label="What is it about?",
        queryset=Category.objects.none(),
        required=False,
        empty_label="Not sure",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = "What should the forum talk about?"
        self.fields["text"].help_text = f"Say what it is and where. {NO_NAMES}"
        self.fields["category"].queryset = Category.objects.in_use().order_by("name", "pk")

    def clean_sheet(self) -> str:
        return self.cleaned_data["sheet"] or ""


class AdvanceMatterDecisionForm(forms.Form):
    outcome = forms.ChoiceField(label="What becomes of it", widget=forms.RadioSelect)
    title = forms.CharField(
        label="The issue, in a line",
        help_text="Where it is recorded as an issue.",
        max_length=TITLE_LENGTH,
        required=False,
    )
    description = forms.CharField(
        label="What the issue says",
        help_text="Take out what tells of a person before you save it as an issue.",
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
        max_length=LONGEST_TEXT,
    )
    reply = forms.CharField(
        label="In words, for who raised it",
        help_text="Everybody who has the link may read this.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=400,
    )

    WORDS = {
        AdvanceMatter.Outcome.RAISED: "Take it to the forum as an issue of the ward",
        AdvanceMatter.Outcome.AGENDA: "It is on the agenda",
        AdvanceMatter.Outcome.ELSEWHERE: "It is answered elsewhere",
        AdvanceMatter.Outcome.REMOVED: "Remove it: its words go for good",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = [(kind.value, said) for kind, said in self.WORDS.items()]
