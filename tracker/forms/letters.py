"""What a co-ordinator who goes proposes."""

from typing import Any

from django import forms

from leadership.people.models import Person
from relationships.forms.appointments import PersonField, officers
from tracker.filters import LeanSelect


class ProposalForm(forms.Form):
    heir = PersonField(
        Person.objects.none(),
        label="Who could follow",
        required=False,
        widget=LeanSelect,
        empty_label="I know of nobody: please find somebody",
    )
    note = forms.CharField(
        label="What the governance manager should know",
        help_text="Name no resident.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["heir"].queryset = officers().exclude(pk=person.pk)
