"""Naming somebody for a board."""

from typing import Any

from django import forms

from jobs_skills.models import BoardAppointment
from jobs_skills.services.appointing import Named, usual_end
from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Organisation, Person


class AppointmentForm(forms.Form):
    name = forms.CharField(max_length=120, help_text="As the person signs.")
    organisation = forms.ModelChoiceField(
        Organisation.objects.order_by("name"), label="From which organisation", required=False,
        empty_label="None",
    )  # fmt: skip
    role = forms.ChoiceField(
        choices=BoardAppointment.Role, label="What for", widget=forms.RadioSelect
    )
    start = DatePartsField(label="From")
    end = DatePartsField(
        label="Until", required=False,
        help_text="The first day without access. Empty for the council’s own people alone.",
    )  # fmt: skip
    email = forms.EmailField(
        required=False, label="E-mail address for the invitation",
        help_text="Empty: the person gets no login. An officer of the council has one already.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = dates.today()
        self.fields["start"].initial, self.fields["end"].initial = today, usual_end(today)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end <= start:
            self.add_error("end", "The end must be later than the start.")
        of_council = {BoardAppointment.Role.COUNCIL_LEAD, BoardAppointment.Role.CABINET_MEMBER}
        outside = cleaned.get("role") not in of_council
        if outside and "end" in cleaned and end is None:
            self.add_error("end", "Say when the access ends.")
        return cleaned

    def named(self) -> Named:
        """Whom the council knows by this name in this organisation, or somebody new."""
        organisation = self.cleaned_data["organisation"]
        name = self.cleaned_data["name"]
        known = Person.objects.named(name).filter(organisation=organisation).first()
        return Named(known, name, self.cleaned_data["email"], organisation)
