"""Planning a meeting, moving it, calling it off."""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.meetings import access
from leadership.meetings.forms.fields import ClockTimeField, VersionField, YesNoField
from leadership.meetings.models import Body, Meeting, Weekday
from leadership.people.models import User

VENUE_HINT = "A published venue is a public building. Somebody's home is never published."


class BodyChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, body: Body) -> str:
        return _name(body)


class BodiesChoiceField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, body: Body) -> str:
        return _name(body)


def _name(body: Body) -> str:
    """The name; wards of a later order say so, since names come again (S103)."""
    if body.kind == Body.Kind.WARD_FORUM:
        generation = body.wardforum.ward.generation
        if generation.start > dates.today():
            return f"{body.name} (from {generation.start:%-d %B %Y})"
    return body.name


class WeekdayField(forms.TypedChoiceField):
    """The weekday that a paper names beside the date, so that a wrong one is found (S001)."""

    def __init__(self) -> None:
        super().__init__(
            label="Weekday in the paper",
            choices=[("", "Not said"), *Weekday.choices],
            coerce=int,
            empty_value=None,
            required=False,
            help_text="Where a paper names one. The day’s own weekday is worked out.",
        )


class WhenAndWhere(forms.Form):
    date = DatePartsField(label="Day")
    time = ClockTimeField(
        label="Start", required=False, help_text="Such as 18:30. Leave empty if not known yet."
    )
    venue = forms.CharField(max_length=200, required=False, help_text="Such as Elm Lane Library")
    venue_address = forms.CharField(
        label="Its address", max_length=300, required=False, help_text="With postcode"
    )
    venue_is_public = YesNoField(
        label="May the venue be published?", required=False, help_text=VENUE_HINT
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("venue") and cleaned.get("venue_is_public") == "":
            self.add_error("venue_is_public", "Say whether the venue may be published.")
        cleaned["venue_is_public"] = cleaned.get("venue_is_public") is True
        return cleaned


class PlanForm(WhenAndWhere):
    body = BodyChoiceField(label="Who meets", queryset=Body.objects.none(), empty_label="Choose")
    joint_with = BodiesChoiceField(
        label="Joint with",
        queryset=Body.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    kind = forms.ChoiceField(label="Kind of meeting", choices=Meeting.Kind)
    public = YesNoField(label="May anybody come?", initial=True)
    topics = forms.CharField(
        max_length=300, required=False, help_text="What it will be about. Published."
    )
    stated_weekday = WeekdayField()
    webcast = forms.ChoiceField(
        label="Webcast", choices=[("", "No"), *Meeting.Webcast.choices], required=False
    )
    webcast_address = forms.URLField(
        label="Web address of the webcast", required=False, assume_scheme="https", max_length=200
    )
    field_order = ["body", "joint_with", "kind", "date", "time", "venue", "venue_address"]

    def __init__(self, *args: Any, user: User, body: str = "", **kwargs: Any) -> None:
        """`body` is the key of the one that is proposed: a committee's page asks for its own."""
        initial = {"body": body, "kind": Meeting.Kind.COMMITTEE} if body.isdecimal() else {}
        super().__init__(*args, initial=initial, **kwargs)
        bodies = access.bodies_arranged_by(user, dates.today())
        self.fields["body"].queryset = bodies  # type: ignore[attr-defined]
        self.fields["joint_with"].queryset = bodies  # type: ignore[attr-defined]

    def bodies(self) -> list[Body]:
        chosen = [self.cleaned_data["body"], *self.cleaned_data["joint_with"]]
        return list({body.pk: body for body in chosen}.values())


class MoveForm(WhenAndWhere):
    stated_weekday = WeekdayField()
    version = VersionField()

    @classmethod
    def showing(cls, meeting: Meeting) -> dict[str, Any]:
        """The paper's weekday was that of the day it is moved from, and is asked anew."""
        fields = ("date", "time", "venue", "venue_address", "venue_is_public", "version")
        return {name: getattr(meeting, name) for name in fields}


class CancelForm(forms.Form):
    reason = forms.CharField(
        label="Why is it cancelled?",
        max_length=200,
        help_text="Everybody who may see the meeting reads this. Name nobody.",
    )
    version = VersionField()
