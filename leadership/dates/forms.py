"""Dates typed in three parts, as GOV.UK asks for them: a field and its widget."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

PARTS = ("day", "month", "year")
BOX = "govuk-input govuk-date-input__input"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DatePartsWidget(forms.MultiWidget):
    template_name = "govuk/widgets/date_parts.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        number = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(
            [
                forms.TextInput(attrs={**number, "class": f"{BOX} govuk-input--width-{width}"})
                for width in (2, 2, 4)
            ],
            attrs,
        )

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, date):
            return [value.day, value.month, value.year]
        return (str(value).split() + ["", "", ""])[:3] if value else ["", "", ""]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """The three parts, or the whole date where a link or another program sends `name`."""
        if data.get(name):
            return data[name]
        return [str(part or "").strip() for part in super().value_from_datadict(data, files, name)]

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data and super().value_omitted_from_data(data, files, name)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        wrong = (attrs or {}).pop("aria-invalid", None)
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], PARTS, strict=True):
            part["label"] = label.capitalize()
            if wrong:
                part["attrs"]["class"] += " govuk-input--error"
                part["attrs"]["aria-invalid"] = "true"
        return context


class DatePartsField(forms.DateField):
    """A day, a month (number or name) and a year in full; also 15 11 2017 or 2017-11-15."""

    widget = DatePartsWidget
    default_error_messages = {
        "required": "Enter a date.",
        "invalid": "Enter a real date, such as 15 11 2017.",
        "incomplete": "The date must include a %(missing)s.",
        "short_year": "Write the year with four digits, such as 2017.",
    }

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str):
            value = value.strip()
            value = value.split() if " " in value else value
        if not isinstance(value, list):
            return super().to_python(value)
        if not any(value):
            return None
        missing = [part for part, text in zip(PARTS, value, strict=False) if not text]
        if len(value) != 3 or missing:
            named = " and a ".join(missing) or "day, a month and a year"
            raise ValidationError(
                self.error_messages["incomplete"], "incomplete", {"missing": named}
            )
        return self.date_from_parts(*value)

    def date_from_parts(self, day: str, month: str, year: str) -> date:
        if year.isdigit() and len(year) < 4:
            raise ValidationError(self.error_messages["short_year"], "short_year")
        name = month[:3].lower()
        try:
            number = MONTHS.index(name) + 1 if name in MONTHS else int(month)
            return date(int(year), number, int(day))
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], "invalid") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        if isinstance(data, list) and not any(data):
            data = None
        return super().has_changed(initial, data)


class DayField(forms.DateField):
    """A day in the browser's own field, for filters: one word of an address, ?on=2017-07-19."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
