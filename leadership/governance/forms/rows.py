"""What the forms of this room share: days that are past, parts of decisions, a record's version."""

from typing import Any

from django import forms
from django.db.models.functions import Collate, Lower

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.dates.vague_forms import VagueDateField
from leadership.governance.forms.choosing import people_of_the_council
from leadership.governance.models import ActionPlanItem, DecisionPart
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Meeting


def by_name(rows: Any) -> Any:
    return rows.order_by(Collate(Lower("name"), "C"), "pk")


class PastDayField(DatePartsField):
    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day and day > dates.today():
            raise forms.ValidationError("That day is still to come.")
        return day


class PersonChoice(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        said = {"queryset": people_of_the_council(), "empty_label": "Nobody named"}
        super().__init__(**{**said, **kwargs})


class PartChoice(forms.ModelChoiceField):
    """A part of a decision, by its reference and the start of its text."""

    def __init__(self, **kwargs: Any) -> None:
        parts = DecisionPart.objects.select_related("decision")
        latest = parts.order_by("-decision__taken_on", "-decision", "number")
        label = "Decision part that required it"
        said = {"label": label, "required": False, "empty_label": "None", "queryset": latest}
        super().__init__(**{**said, **kwargs})

    def label_from_instance(self, part: Any) -> str:
        return f"{part}: {part.text[:80]}"


class MeetingChoice(forms.ModelChoiceField):
    """A meeting by its day; which ones are offered is said by the form."""

    def __init__(self, **kwargs: Any) -> None:
        said = {"required": False, "empty_label": "None", "queryset": Meeting.objects.none()}
        super().__init__(**{**said, **kwargs})

    def label_from_instance(self, meeting: Any) -> str:
        return f"{meeting.date:%-d %B %Y}"


class StepChoice(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        steps = ActionPlanItem.objects.select_related("strand").in_plan_order()
        label = "Step of the Action Plan"
        said = {"label": label, "required": False, "empty_label": "None", "queryset": steps}
        super().__init__(**{**said, **kwargs})


class VaguelyDatedForm(forms.ModelForm):
    """`when` is typed in one line; its columns follow it before the row is checked."""

    when = VagueDateField(label="When", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["when"] = self.instance.when

    def _post_clean(self) -> None:
        if "when" in self.cleaned_data:
            self.instance.when = self.cleaned_data["when"]
        super()._post_clean()


class VersionForm(forms.Form):
    version = VersionField()
