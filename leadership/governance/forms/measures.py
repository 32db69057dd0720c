"""Forms of the measures: an indicator with its baseline, and a reading of it."""

from typing import Any

from django import forms

from leadership.governance.forms.rows import PastDayField
from leadership.governance.models import Indicator


class IndicatorForm(forms.ModelForm):
    baseline_on = PastDayField(label="Baseline of which day", required=False)

    class Meta:
        model = Indicator
        fields = [
            "name", "unit", "higher_is_better", "baseline", "baseline_on", "baseline_source",
        ]  # fmt: skip
        labels = {"higher_is_better": "Higher is better"}
        help_texts = {"baseline": "Where it stood before. Empty: not known."}

    def _get_validation_exclusions(self) -> set[str]:
        # so that a name used twice for a measure is said here, in words
        return super()._get_validation_exclusions() - {"measure"}


class ReadingForm(forms.Form):
    on = PastDayField(label="Date")
    value = forms.DecimalField(
        max_digits=12,
        decimal_places=2,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "inputmode": "decimal"}),
    )
    source = forms.CharField(max_length=200, help_text="Where the figure comes from.")
    note = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].label = f"Value, in {indicator.unit}"
