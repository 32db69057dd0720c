"""A vague date typed in one line, as people write it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leadership.dates.vague import VagueDate

HINT = (
    "For example July 2017, 10 July 2017, September to December 2017, two in January to June 2018."
)


class VagueDateField(forms.Field):
    """Gives a `VagueDate`, or None where it is optional and empty; its initial value is one too."""

    widget = forms.TextInput(attrs={"autocomplete": "off"})
    default_error_messages = {"required": "Say when, such as July 2017 or 10 July 2017."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"help_text": HINT, **kwargs})

    def to_python(self, value: Any) -> VagueDate | None:
        if isinstance(value, VagueDate):
            return value
        text = str(value or "").strip()
        if not text:
            return None
        try:
            return VagueDate.parse(text)
        except ValueError as error:
            raise ValidationError(str(error), "invalid") from error

    def prepare_value(self, value: Any) -> Any:
        return value.in_words() if isinstance(value, VagueDate) else value
