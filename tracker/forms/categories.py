"""Merging categories."""

from typing import Any

from django import forms

from leadership.dates.models import year_calendar
from leadership.dates.years import MunicipalYear
from relationships.models import Category
from tracker.filters import LeanSelect


class MergeForm(forms.Form):
    category = forms.ModelChoiceField(
        Category.objects.none(), to_field_name="slug", widget=LeanSelect, empty_label="Choose",
        label="Merge this category",
    )  # fmt: skip
    into = forms.ModelChoiceField(
        Category.objects.none(), to_field_name="slug", widget=LeanSelect, empty_label="Choose",
        label="Into this one",
    )  # fmt: skip
    from_year = forms.CharField(
        label="From which municipal year",
        help_text="Such as 2017/18. Earlier years go on printing the name as it was.",
        max_length=9,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        in_use = Category.objects.in_use().order_by("name")
        self.fields["category"].queryset = self.fields["into"].queryset = in_use

    def clean_from_year(self) -> MunicipalYear:
        try:
            return year_calendar().parse(self.cleaned_data["from_year"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
