from typing import Any

from django import forms

from leadership.dates.forms import DatePartsField
from relationships.models import CoreOffer


class AsAtForm(forms.Form):
    on = DatePartsField(label="As it was on", required=False, help_text="Such as 15 11 2017")


class DifferenceForm(forms.Form):
    """Two versions of what was published."""

    before = forms.ModelChoiceField(CoreOffer.objects.none(), label="From", empty_label=None)
    after = forms.ModelChoiceField(CoreOffer.objects.none(), label="To", empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("before", "after"):
            self.fields[name].queryset = CoreOffer.objects.published().latest_first()
