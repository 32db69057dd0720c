"""What is typed on the pages of who answers for what. Forms clean; services decide."""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Person, Role, people_with_role
from relationships.models import RelationshipManager, WardActionCoordinator


class DayForm(forms.Form):
    """As at which day."""

    on = DatePartsField(label="As at", required=False, help_text="Such as 15 11 2017")


class PersonField(forms.ModelChoiceField):
    def label_from_instance(self, person: Any) -> str:
        return f"{person.name}, {person.job_title}" if person.job_title else person.name


def officers() -> Any:
    """Whoever may stand in today: officers, and who is appointed to anything."""
    today = dates.today()
    return (
        Person.objects.filter(pk__in=people_with_role(Role.OFFICER, today).values("pk"))
        | Person.objects.filter(
            pk__in=RelationshipManager.objects.on(today).order_by().values("person")
        )
        | Person.objects.filter(
            pk__in=WardActionCoordinator.objects.on(today).order_by().values("person")
        )
    ).order_by("name", "pk")


class AbsenceForm(forms.Form):
    person = PersonField(Person.objects.none(), label="Who is away", empty_label="Choose")
    start = DatePartsField(label="First day away", help_text="Such as 20 11 2017")
    end = DatePartsField(label="First day back", required=False, help_text="If it is known")
    deputy = PersonField(
        Person.objects.none(),
        label="Who stands in",
        required=False,
        empty_label="The deputy that the appointments name",
    )
    note = forms.CharField(
        label="Note", required=False, max_length=200, help_text="No reasons of health."
    )

    def __init__(self, *args: Any, own: Person | None, **kwargs: Any) -> None:
        """`own` is set for somebody who may only say when they are away themselves."""
        super().__init__(*args, **kwargs)
        self.own = own
        self.fields["deputy"].queryset = officers()
        if own is not None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = officers()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.own is not None:
            cleaned["person"] = self.own
        return cleaned
