"""What is asked of a register, on its page and as a report alike."""

from functools import cache
from typing import Any

from django import forms

from leadership.reporting.report import Filters
from relationships.registers import Register
from wards.access import own_wards
from wards.models import Ward

LONGEST = 100


def day_field(label: str) -> forms.DateField:
    """One text of one date: it travels in the address of the report's files."""
    return forms.DateField(label=label, required=False, widget=forms.DateInput({"type": "date"}))


class WardFilters(Filters):
    """A ward of the council by its code, or all that this person may see."""

    ward = forms.ChoiceField(label="Ward", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["ward"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = cache(self._ward_choices)

    def _ward_choices(self) -> list[tuple[str, str]]:
        wards = Ward.objects.of_home_council().in_name_order().values_list("code", "name")
        named = [(code, f"{name} ({code})") for code, name in wards]
        return named if self.fields["ward"].required else [("", "All"), *named]

    def default(self, name: str) -> str:
        if name == "ward" and self.fields["ward"].required:
            own = own_wards(self.user)
            mine = next((ward.code for ward in (*own.served, *own.represented)), "")
            return mine or next((code for code, _ in self._ward_choices()), "")
        return super().default(name)


class RegisterFilters(WardFilters):
    register: Register

    words = forms.CharField(label="Words", required=False, max_length=LONGEST)
    choice = forms.ChoiceField(required=False)
    since = day_field("From")
    until = day_field("To")

    field_order = ["words", "choice", "ward", "since", "until"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model: Any = self.register.model
        choice = self.fields["choice"]
        assert isinstance(choice, forms.ChoiceField)
        if self.register.choice:
            choice.label = str(model._meta.get_field(self.register.choice).verbose_name)
            choice.label = choice.label.capitalize()
            choice.choices = [("", "All"), *self.register.choices()]
        else:
            del self.fields["choice"]
        if not self.register.day:
            del self.fields["since"], self.fields["until"]
        if not self.register.has_wards:
            del self.fields["ward"]

    def clean_words(self) -> str:
        return " ".join(self.cleaned_data["words"].replace("\0", " ").split())


def filters_of(register: Register) -> type[RegisterFilters]:
    return type(f"{register.model.__name__}Filters", (RegisterFilters,), {"register": register})
