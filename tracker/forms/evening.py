"""The line of the evening: four fields."""

from typing import Any
from uuid import uuid4

from django import forms

from leadership.meetings.models import Meeting
from leadership.people.models import User
from relationships.models import Category
from tracker.access import may_raise
from tracker.models import Raiser
from tracker.services import RaisedBy
from tracker.services.evening import Line
from wards.models import Ward

KINDS = [choice for choice in Raiser.Kind.choices if choice[0] != Raiser.Kind.NOT_RECORDED]


class LineForm(forms.Form):
    """What, where, category, who raised it. `key` knows the line again when it is sent twice."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    ward = forms.ModelChoiceField(
        Ward.objects.none(), label="Ward", widget=forms.RadioSelect, empty_label=None
    )
    what = forms.CharField(
        label="What was raised",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"required": "Say in a few words what was raised."},
    )
    street = forms.CharField(
        label="Where",
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), required=False, empty_label="Not said"
    )
    raised_by = forms.ChoiceField(
        label="Who raised it",
        required=False,
        choices=[("", "Not recorded"), *KINDS],
        initial=Raiser.Kind.RESIDENT,
    )
    raiser_name = forms.CharField(label="Name", max_length=120, required=False)
    raiser_contact = forms.CharField(label="Telephone or e-mail", max_length=200, required=False)

    def __init__(self, *args: Any, meeting: Meeting, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wards = [ward for ward in meeting.wards if may_raise(user, ward.pk)]
        wards = Ward.objects.filter(pk__in=[ward.pk for ward in self.wards]).in_name_order()
        self.fields["ward"].queryset = wards  # type: ignore[attr-defined]
        self.fields["category"].queryset = Category.objects.in_use().order_by("name")  # type: ignore[attr-defined]
        if len(self.wards) == 1:
            self.fields["ward"].required = False

    def line(self) -> Line:
        said = self.cleaned_data
        return Line(
            key=said["key"],
            ward=said["ward"] or self.wards[0],
            what=said["what"],
            street=said["street"],
            category=said["category"],
            raised_by=RaisedBy(
                kind=said["raised_by"] or Raiser.Kind.NOT_RECORDED,
                name=said["raiser_name"],
                contact=said["raiser_contact"],
            ),
        )
