"""Who takes what somebody who leaves has held: one choice an appointment, one for each heir that
open issues and actions are proposed for."""

from collections.abc import Iterable
from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Person
from relationships.forms.appointments import PersonField, officers
from relationships.models import WardActionCoordinator
from tracker.filters import LeanSelect
from tracker.leaving import Leaving

HELD, ITEMS = "held_", "items_"


class LeaverForm(forms.Form):
    """Who leaves, and when."""

    person = PersonField(
        Person.objects.none(), label="Who leaves", widget=LeanSelect, empty_label="Choose"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = officers()


class LeavingDayForm(forms.Form):
    on = DatePartsField(label="First day gone", required=False, help_text="Such as 30 11 2017")

    def day(self) -> Any:
        """The day asked for, today where none was."""
        return (self.is_valid() and self.cleaned_data["on"]) or dates.today()


class HandOverForm(forms.Form):
    reason = forms.CharField(label="Reason", required=False, max_length=200)
    ends_roles = forms.BooleanField(
        label="Their roles and posts end on that day as well", required=False, initial=True
    )

    def __init__(
        self,
        *args: Any,
        leaving: Leaving,
        people: Iterable[Person],
        proposed: Person | None = None,
        **kwargs: Any,
    ) -> None:
        """`proposed` is whom a co-ordinator who goes proposes for the own wards."""
        super().__init__(*args, **kwargs)
        self.people = {person.pk: person for person in people if person.pk != leaving.person.pk}
        for heir in [each.heir for each in [*leaving.held, *leaving.groups]] + [proposed]:
            if heir is not None:
                self.people.setdefault(heir.pk, heir)
        named = [(str(pk), _words(person)) for pk, person in self.people.items()]
        fields: dict[str, forms.Field] = {}
        for held in leaving.held:
            heir, because = held.heir, held.because
            if proposed is not None and isinstance(held.appointment, WardActionCoordinator):
                heir, because = proposed, f"by {leaving.person}"
            fields[HELD + held.key] = self._choice(
                held.words, heir, because, [("", "Nobody: it becomes a gap"), *named]
            )
        for group in leaving.groups:
            field = self._choice(
                group.words, group.heir, ", ".join(sorted(group.because)), [("", "Choose"), *named]
            )
            field.required = True
            fields[f"{ITEMS}{group.key}"] = field
        self.fields = {**fields, **self.fields}

    def _choice(
        self, label: str, heir: Person | None, because: str, choices: list[tuple[str, str]]
    ) -> forms.ChoiceField:
        proposed = f"Proposed: {heir}, {because}." if heir else f"Nobody is proposed: {because}."
        return forms.ChoiceField(
            label=label,
            choices=choices,
            initial=str(heir.pk) if heir else "",
            required=False,
            help_text=proposed,
            widget=LeanSelect,
        )

    def appointments(self) -> dict[str, Person | None]:
        return {
            name.removeprefix(HELD): self.people[int(value)] if value else None
            for name, value in self.cleaned_data.items()
            if name.startswith(HELD)
        }

    def items(self) -> dict[int, Person]:
        return {
            int(name.removeprefix(ITEMS)): self.people[int(value)]
            for name, value in self.cleaned_data.items()
            if name.startswith(ITEMS)
        }


def _words(person: Person) -> str:
    return f"{person.name}, {person.job_title}" if person.job_title else person.name
