"""Forms of bringing in an old list, and of deciding its rows."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from jobs_skills.list_reading import FIELDS, MOST_ROWS, RawTable
from jobs_skills.models import MemberList
from leadership.dates.forms import DatePartsField
from leadership.importing.cells import plain
from leadership.importing.limits import MIB

LEAVE_OUT = "Leave this column out"
LIST_MIB = 5


class ListForm(forms.ModelForm):
    received_on = DatePartsField(label="Received on")
    file = forms.FileField(
        label="Spreadsheet",
        help_text=f"Excel (.xlsx, .xls), OpenDocument (.ods) or CSV; up to {MOST_ROWS:,} rows and "
        f"{LIST_MIB} MB. Nothing is loaded until you have seen what it would do.",
        error_messages={
            "required": "Choose a file.",
            "empty": "This file is empty. Check that you chose the right one.",
        },
    )

    class Meta:
        model = MemberList
        fields = ["name", "received_on", "lawful_basis"]
        labels = {"name": "Name of the list"}

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LIST_MIB * MIB:
            raise ValidationError(f"This file is too large: at most {LIST_MIB} MB can be read.")
        return file


class ColumnsForm(forms.Form):
    """What each column holds. `sealed` is the list as it was read: the server keeps nothing of it
    before it is brought in."""

    sealed = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, table: RawTable, columns: dict[str, str], sealed: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.width = len(table.headings)
        self.initial["sealed"] = sealed
        kinds = [(each.key, each.label) for each in FIELDS]
        for place, heading in enumerate(table.headings):
            seen = [plain(cells[place]) for _, cells in table.lines[:3] if place < len(cells)]
            such = " · ".join(word[:60] for word in seen if word)
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=heading or f"Column {place + 1}, without a heading",
                help_text=f"Such as: {such}" if such else "No values in the first rows",
                choices=[("", LEAVE_OUT), *kinds],
                initial=columns.get(str(place), ""),
                required=False,
            )

    @property
    def columns(self) -> dict[str, str]:
        chosen = {place: self.cleaned_data.get(f"column-{place}") for place in range(self.width)}
        return {str(place): key for place, key in chosen.items() if key}

    def clean(self) -> dict[str, Any]:
        chosen = list(self.columns.values())
        for each in FIELDS:
            if chosen.count(each.key) > 1:
                raise ValidationError(f"Two columns are taken for {each.label}: choose one.")
        if not {"name", "surname", "organisation_name"}.intersection(chosen):
            raise ValidationError("Say which column holds the name or the organisation.")
        return self.cleaned_data


class DecideForm(forms.Form):
    """What becomes of one row. `others` are those it may be the same as: value and words."""

    what = forms.ChoiceField(widget=forms.RadioSelect, error_messages={"required": "Choose one."})
    reason = forms.CharField(
        required=False, max_length=200, label="Why, if it is dropped",
        help_text="Without a name: such as “left the area”.",
    )  # fmt: skip

    def __init__(
        self, *args: Any, label: str, others: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        what: Any = self.fields["what"]
        what.label = label
        what.choices = [
            ("keep", "Keep as a member of its own"),
            *((value, f"The same as {words}") for value, words in others),
            ("drop", "Drop"),
        ]
        reason: Any = self.fields["reason"]
        reason.conditional = True

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("what") == "drop" and not self.cleaned_data.get("reason"):
            self.add_error("reason", "Say why the row is dropped.")
        return self.cleaned_data
