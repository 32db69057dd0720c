"""Forms of the plan's stages, of actions that are over, and of ticks in the timetable."""

from typing import Any

from django import forms

from jobs_skills.models import LocalPlan
from leadership.dates.forms import DatePartsField
from leadership.meetings.forms.fields import VersionField

LONG = forms.Textarea(attrs={"rows": 6})


class PlanTextForm(forms.Form):
    particular = forms.CharField(
        label="What is particular to this area",
        help_text="One size does not fit all.",
        widget=LONG,
        max_length=10_000,
        required=False,
    )
    city_centre = forms.CharField(
        label="Links to the city centre and to large employers",
        widget=LONG,
        max_length=10_000,
        required=False,
    )
    version = VersionField()


class AgreeForm(forms.Form):
    on = DatePartsField(label="On which day did the board agree it?")
    despite_gaps = forms.BooleanField(
        label="The board goes on, though the plan does not speak of these groups", required=False
    )
    version = VersionField()

    def __init__(self, *args: Any, plan: LocalPlan, missing: list[str], **kwargs: Any) -> None:
        super().__init__(*args, initial={"version": plan.version}, **kwargs)
        if not missing:
            del self.fields["despite_gaps"]


class ActionCloseForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What became of it?",
        choices=[("done", "It is done"), ("dropped", "It is dropped")],
        widget=forms.RadioSelect,
    )
    on = DatePartsField(label="Done on which day", required=False)
    because = forms.CharField(label="Dropped because", max_length=200, required=False)
    version = VersionField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("on", "because"):
            field: Any = self.fields[name]
            field.conditional = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("outcome") == "done" and not cleaned.get("on") and "on" not in self.errors:
            self.add_error("on", "Enter the day on which it was done.")
        if cleaned.get("outcome") == "dropped" and not cleaned.get("because"):
            self.add_error("because", "Say why it is dropped.")
        return cleaned


class TickForm(forms.Form):
    on = DatePartsField(label="Done on which day")
    version = VersionField()


class VersionForm(forms.Form):
    version = VersionField()
