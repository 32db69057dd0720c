"""Fields that read what people write: a time of day, a count, the version of a record."""

from datetime import time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leadership.meetings.attendance import Count, NotACount, parse

YES_OR_NO = [("yes", "Yes"), ("no", "No")]


class VersionField(forms.IntegerField):
    """The version of the record that the person read; the service compares it. Left out it is
    nought, which is no record's version: somebody else was first."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def clean(self, value: Any) -> int:
        return super().clean(value) or 0


class ClockTimeField(forms.TimeField):
    """18:30, 18.30, 6.30pm or 6pm. Local time."""

    default_error_messages = {"invalid": "Enter a time, such as 18:30 or 6.30pm."}
    FORMATS = ["%H:%M", "%H.%M", "%H:%M:%S", "%I:%M%p", "%I.%M%p", "%I%p", "%H%M"]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M"))
        kwargs["widget"].attrs.update({"class": "govuk-input--width-5", "autocomplete": "off"})
        super().__init__(input_formats=self.FORMATS, **kwargs)

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, str):
            value = "".join(value.lower().split()).replace("noon", "pm")
        return super().to_python(value)


class CountField(forms.CharField):
    """A count as people write it: 50, about 50, not taken; empty for not posted."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"})
        super().__init__(required=False, max_length=60, widget=widget, **kwargs)

    def clean(self, value: Any) -> Count | None:
        try:
            return parse(super().clean(value))
        except NotACount as wrong:
            raise ValidationError(str(wrong)) from wrong


class YesNoField(forms.TypedChoiceField):
    """A question with two answers and no default: whoever fills in the form decides."""

    def __init__(self, **kwargs: Any) -> None:
        choices = kwargs.pop("choices", YES_OR_NO)
        super().__init__(
            choices=choices,
            widget=forms.RadioSelect,
            coerce=lambda value: value == "yes",
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value)
