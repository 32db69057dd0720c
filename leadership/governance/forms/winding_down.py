"""Forms of what ends with the districts, and of the constitution's amendments."""

from typing import Any

from django import forms

from leadership.council.filtering import FilterForm
from leadership.dates.forms import DatePartsField
from leadership.dates.vague_forms import VagueDateField
from leadership.governance.forms.choosing import LONG, bodies
from leadership.governance.forms.rows import MeetingChoice, PartChoice, PastDayField, StepChoice
from leadership.governance.models import (
    ActionPlanItem,
    AmendmentStep,
    ConstitutionalAmendment,
    DecisionPart,
    DistrictResource,
)
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Body, Meeting
from leadership.people.access import Viewer
from wards.models import District


def offer_what_is_seen(form: Any, user: Viewer) -> None:
    """Parts of decisions and steps that this person may read."""
    parts = DecisionPart.objects.visible_to(user).values("pk")
    steps = ActionPlanItem.objects.visible_to(user).values("pk")
    for name, seen in (("decision_part", parts), ("item", steps)):
        field = form.fields[name]
        field.queryset = field.queryset.filter(pk__in=seen)


class DistrictResourceForm(forms.ModelForm):
    realigned_from = DatePartsField(
        label="Realigned from", required=False, help_text="The first day at its destination."
    )
    item = StepChoice()
    decision_part = PartChoice()
    version = VersionField()

    class Meta:
        model = DistrictResource
        fields = [
            "district", "kind", "title", "amount", "fte", "review", "consultation", "destination",
            "realigned_from", "item", "decision_part",
        ]  # fmt: skip

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        districts = District.objects.filter(generation__council__home=True)
        self.fields["district"].queryset = districts.in_name_order()
        self.fields["district"].empty_label = "Choose a district"
        offer_what_is_seen(self, user)
        self.initial["version"] = self.instance.version


class AmendmentForm(forms.ModelForm):
    item = StepChoice()
    decision_part = PartChoice()
    first = forms.ModelChoiceField(
        Body.objects.none(), label="Goes first to", empty_label="Choose a body"
    )
    first_when = VagueDateField(label="About when", required=False)
    second = forms.ModelChoiceField(
        Body.objects.none(), label="Then to", required=False, empty_label="No other body"
    )
    second_when = VagueDateField(label="About when, there", required=False)

    class Meta:
        model = ConstitutionalAmendment
        fields = ["title", "text", "item", "decision_part"]
        widgets = {"text": LONG}

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_what_is_seen(self, user)
        kinds = [Body.Kind.BUSINESS_MANAGEMENT, Body.Kind.CITY_COUNCIL]
        for name, kind in zip(("first", "second"), kinds, strict=True):
            self.fields[name].queryset = bodies()
            self.initial[name] = bodies().filter(kind=kind).first()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("first") and cleaned.get("first") == cleaned.get("second"):
            self.add_error("second", "It goes to another body then, or to none.")
        return cleaned

    def route(self) -> list[tuple[Body, Any]]:
        asked = [(self.cleaned_data[name], self.cleaned_data[f"{name}_when"])
                 for name in ("first", "second")]  # fmt: skip
        return [(body, when) for body, when in asked if body]


class AmendmentStepForm(forms.Form):
    status = forms.ChoiceField(
        label="Where it stands there", choices=AmendmentStep.Status.choices,
        widget=forms.RadioSelect,
    )  # fmt: skip
    on = PastDayField(label="Since which day", required=False)
    meeting = MeetingChoice(label="At its meeting of")
    version = VersionField()

    def __init__(self, *args: Any, step: AmendmentStep, user: Viewer, **kwargs: Any) -> None:
        shown = {"status": step.status, "on": step.status_on, "meeting": step.meeting_id}
        super().__init__(*args, initial=shown | {"version": step.version}, **kwargs)
        meetings = Meeting.objects.visible_to(user).of_body(step.body)
        self.fields["meeting"].queryset = meetings.latest_first()


class InForceForm(forms.Form):
    start = DatePartsField(label="From which day is it in force?")
    version = VersionField()


class ResourceFilters(FilterForm):
    district = forms.ModelChoiceField(
        District.objects.none(), required=False, empty_label="All districts"
    )
    review = forms.ChoiceField(
        required=False, choices=[("", "Any"), *DistrictResource.Review.choices]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        with_some = District.objects.filter(resources__isnull=False).distinct()
        self.fields["district"].queryset = with_some.order_by("name", "pk")

    def chosen(self, resources: Any) -> Any:
        asked = self.cleaned_data if self.is_valid() else {}
        if asked.get("district"):
            resources = resources.filter(district=asked["district"])
        return resources.filter(review=asked["review"]) if asked.get("review") else resources
