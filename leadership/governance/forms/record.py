"""What the forms of a report and of a decision have in common."""

from typing import Any

from django import forms

from leadership.meetings.forms.fields import VersionField, YesNoField
from leadership.people.access import Viewer


class RecordForm(forms.ModelForm):
    """One part of a record. `version` is what the editor has read; a new record has none yet."""

    version = VersionField()

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.initial["version"] = self.instance.version
        self.offer()

    def offer(self) -> None:
        """Fill what there is to choose from."""

    def asked(self) -> dict[str, Any]:
        """What the service takes beside the record itself."""
        new = self.instance.pk is None
        return {"version": None if new else self.cleaned_data["version"]}


class KeyDecisionField(YesNoField):
    """Yes or No. The tick that a model would offer has no way to say No."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label="Is it a key decision?", **kwargs)


def why_not_key_field() -> forms.CharField:
    return forms.CharField(
        label="If it affects two or more wards: why is it not a key decision?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kept with your name. Leave it empty where one ward or none is affected.",
    )
