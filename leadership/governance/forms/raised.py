"""Petitions and calls for action, as they are logged and as they ended (S080, S081)."""

from typing import Any

from django import forms

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.choosing import SHORT, ItemField, bodies, councillors, items_of
from leadership.governance.forms.record import RecordForm
from leadership.governance.models import CallForAction, Petition, RaisedOutcome
from leadership.meetings.models import Body
from wards.models import Ward

COMMON = ["subject", "ward", "body", "received_on", "item"]
ENDING = ["outcome", "outcome_text"]


class RaisedForm(RecordForm):
    received_on = DatePartsField(label="Received on")
    item = ItemField()

    def offer(self) -> None:
        raised: Any = self.instance
        fields: Any = self.fields
        day = raised.received_on or dates.today()
        wards = Ward.objects.of_home_council().in_force(day)
        if raised.ward_id:
            wards |= Ward.objects.of_home_council().filter(pk=raised.ward_id)
        fields["ward"].queryset = wards.in_name_order()
        fields["ward"].empty_label = "No single ward"
        fields["body"].queryset = bodies()
        fields["body"].empty_label = "Choose a committee"
        fields["outcome_text"].widget.attrs["rows"] = 3
        if raised.pk is None:
            del fields["item"]
            return
        fields["item"].queryset = items_of(raised.body, None, self.user)


class CallForActionForm(RaisedForm):
    class Meta:
        model = CallForAction
        fields = [*COMMON, "councillor", *ENDING]
        widgets = {"outcome_text": SHORT}

    def offer(self) -> None:
        super().offer()
        self.fields["councillor"].queryset = councillors()
        self.fields["councillor"].empty_label = "Choose"


class PetitionForm(RaisedForm):
    organiser = forms.CharField(
        label="Who organised it", max_length=120, required=False,
        help_text="For those who deal with petitions alone: never published.",
    )  # fmt: skip
    contact = forms.CharField(label="How to reach the organiser", max_length=200, required=False)

    class Meta:
        model = Petition
        fields = [*COMMON, "signatures", *ENDING]
        widgets = {"outcome_text": SHORT}

    field_order = [*COMMON, "signatures", "organiser", "contact", *ENDING]

    def offer(self) -> None:
        super().offer()
        known = getattr(self.instance, "organiser", None) if self.instance.pk else None
        if known:
            self.initial |= {"organiser": known.name, "contact": known.contact}

    def asked(self) -> dict[str, Any]:
        said = self.cleaned_data
        return super().asked() | {"organiser": said["organiser"], "contact": said["contact"]}


class RaisedFilters(FilterForm):
    body = forms.ModelChoiceField(Body.objects.none(), required=False, empty_label="Any committee")
    outcome = forms.ChoiceField(choices=[("", "Any"), *RaisedOutcome.choices], required=False)
    words = forms.CharField(max_length=100, required=False)

    def __init__(self, *args: Any, seen: Any, **kwargs: Any) -> None:
        """Offers the committees of what this person may see, and no other (rule 9)."""
        super().__init__(*args, **kwargs)
        self.seen = seen
        brought = bodies().filter(pk__in=seen.order_by().values("body"))
        self.fields["body"].queryset = brought  # type: ignore[attr-defined]

    def chosen(self) -> Any:
        raised = self.seen
        asked = self.cleaned_data if self.is_valid() else {}
        for name in ("body", "outcome"):
            if asked.get(name):
                raised = raised.filter(**{name: asked[name]})
        if words := " ".join(asked.get("words", "").replace("\0", "").split()):
            raised = raised.filter(subject__icontains=words)
        return raised.latest_first()
