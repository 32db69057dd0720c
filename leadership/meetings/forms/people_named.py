"""People written by name, in any of their spellings (S356)."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from leadership.people.models import Person

ASK = "Whoever keeps the register of people adds somebody new."


def person_named(name: str) -> Person:
    """Raises ValidationError where nobody, or more than one, is known by the name."""
    found = list(Person.objects.named(name)[:2])
    if not found:
        raise ValidationError(f"Nobody called {name} is known here. {ASK}")
    if len(found) > 1:
        raise ValidationError(f"Several people are called {name}: write the name in full.")
    return found[0]


class PersonNameField(forms.CharField):
    """Gives a Person, or None where it is optional and empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "By name, as any paper writes it.")
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off"}))
        super().__init__(max_length=120, **kwargs)

    def clean(self, value: Any) -> Person | None:
        name = super().clean(value)
        return person_named(name) if name else None


class PeopleNamedField(forms.CharField):
    """One a line; gives a list of Persons."""

    MOST = 60

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": 4, "autocomplete": "off"})
        super().__init__(required=False, max_length=8_000, widget=widget, **kwargs)

    def clean(self, value: Any) -> list[Person]:
        lines = super().clean(value).splitlines()
        names = [name for line in lines if (name := " ".join(line.split()))]
        if len(names) > self.MOST:
            raise ValidationError(f"Name at most {self.MOST} people.")
        return list(dict.fromkeys(person_named(name) for name in names))
