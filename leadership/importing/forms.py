"""Forms of an import: the file, its columns, its questions. They clean; services decide."""

from typing import Any

from django import forms

from leadership.importing.limits import MIB, WEB
from leadership.importing.models import Batch
from leadership.importing.registry import Import, Question

QUESTIONS_AT_ONCE = 40
LEAVE_COLUMN, LEAVE_OPEN = "Leave this column out", "Not answered yet"


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Spreadsheet",
        help_text=(
            f"Excel (.xlsx, .xls), OpenDocument (.ods) or CSV; up to {WEB.rows:,} rows and "
            f"{WEB.bytes // MIB} MB. Nothing is loaded until you have seen what it would do."
        ),
        error_messages={
            "required": "Choose a file.",
            "empty": "This file is empty. Check that you chose the right one.",
        },
    )

    def __init__(self, *args: Any, declared: Import, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for option in declared.options:
            initial = option.initial() if option.initial else ""
            kind: type[forms.Field] = forms.CharField
            more: dict[str, Any] = {"max_length": 80}
            if option.choices:
                kind, more = forms.ChoiceField, {"choices": option.choices()}
            self.fields[option.key] = kind(
                label=option.label, help_text=option.hint, initial=initial,
                required=option.required, **more,
            )  # fmt: skip

    @property
    def options(self) -> dict[str, str]:
        return {key: str(value) for key, value in self.cleaned_data.items() if key != "file"}


class ColumnsForm(forms.Form):
    """One choice a column. Sheets with the same headings are asked about once."""

    def __init__(self, *args: Any, batch: Batch, samples: dict[int, list[list[str]]], **kw: Any):
        super().__init__(*args, **kw)
        self.batch = batch
        fields = [(each.key, each.label + " *" * each.required) for each in batch.declared.fields]
        for number, table in self.first_of_their_kind():
            several = len({each["signature"] for each in batch.tables}) > 1
            for place, heading in enumerate(table["headings"]):
                seen = [row[place] for row in samples[number] if place < len(row) and row[place]]
                sheet = f"Sheet {table['name']}: " if several and table["name"] else ""
                self.fields[f"{number}-{place}"] = forms.ChoiceField(
                    label=sheet + (heading or f"Column {place + 1}, without a heading"),
                    help_text=f"Such as: {' · '.join(seen)}" if seen else "No values",
                    choices=[("", LEAVE_COLUMN), *fields],
                    initial=table["columns"].get(str(place), ""),
                    required=False,
                )

    def first_of_their_kind(self) -> list[tuple[int, dict[str, Any]]]:
        seen: dict[str, tuple[int, dict[str, Any]]] = {}
        for number, table in enumerate(self.batch.tables):
            seen.setdefault(table["signature"], (number, table))
        return list(seen.values())

    @property
    def columns(self) -> list[dict[str, str]]:
        """What was chosen for every sheet of the file, in order."""
        chosen = {
            table["signature"]: {
                str(place): key
                for place in range(len(table["headings"]))
                if (key := self.cleaned_data.get(f"{number}-{place}"))
            }
            for number, table in self.first_of_their_kind()
        }
        return [chosen[table["signature"]] for table in self.batch.tables]


class QuestionsForm(forms.Form):
    """The first questions of a file, each with what may be answered."""

    def __init__(self, *args: Any, batch: Batch, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place, asked in enumerate(batch.questions[:QUESTIONS_AT_ONCE]):
            question = Question(asked["kind"], asked["said"], asked["scope"], asked["label"])
            rows = "1 row waits" if asked["rows"] == 1 else f"{asked['rows']:,} rows wait"
            self.fields[str(place)] = forms.ChoiceField(
                label=asked["label"],
                help_text=f"{rows} for the answer. It is remembered for later files.",
                choices=[
                    ("", LEAVE_OPEN),
                    *batch.declared.answers(question, batch.options),
                ],
                required=False,
            )

    @property
    def answers(self) -> list[tuple[int, str]]:
        return [(int(place), answer) for place, answer in self.cleaned_data.items() if answer]
