"""A date of a schedule in the admin: typed in one line, as on the page that loads a year's."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leadership.dates.vague import VagueDate
from leadership.dates.vague_forms import VagueDateField
from leadership.meetings.date_lines import in_words
from leadership.meetings.models import ScheduledDate


class AlternativesField(VagueDateField):
    """4 or 11 April 2018 is one date of two days, of which one is still to be chosen."""

    def to_python(self, value: Any) -> VagueDate | None:
        try:
            return super().to_python(value)
        except ValidationError:
            if " or " not in str(value):
                raise
            return super().to_python(str(value).replace(" or ", " and "))

    def prepare_value(self, value: Any) -> Any:
        return in_words(value) if isinstance(value, VagueDate) else value


class ScheduledDateForm(forms.ModelForm):
    when = AlternativesField(label="Date", help_text="6 September 2017, or 4 or 11 April 2018.")

    class Meta:
        model = ScheduledDate
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["when"] = self.instance.when

    def _post_clean(self) -> None:
        when = self.cleaned_data.get("when")
        if when is not None:
            self.instance.when = when
        super()._post_clean()
