"""What is typed to keep a report, to have it mailed, and to note that one was asked for."""

from typing import Any

from django import forms

from leadership.people.access import Viewer
from leadership.people.models import Person
from leadership.reporting import access
from leadership.reporting.models import Mailed, ReportRequest, SavedReport

MOST_READERS = 50


class SavedReportForm(forms.ModelForm):
    class Meta:
        model = SavedReport
        fields = ["name", "shared"]

    def __init__(self, *args: Any, by: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not access.may_share(by):
            del self.fields["shared"]


class MailedReportForm(forms.Form):
    """How often, and to whom else: names as the council knows them, one a line."""

    mailed = forms.ChoiceField(
        label="How often it is mailed", choices=Mailed.choices, widget=forms.RadioSelect
    )
    readers = forms.CharField(
        label="Also to",
        help_text="One name a line, of people who can sign in. Each sees what he or she may see.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5000,
    )

    def __init__(self, *args: Any, saved: SavedReport, names_others: bool, **kwargs: Any) -> None:
        now = saved.mailed_to.order_by("name", "pk").values_list("name", flat=True)
        initial = {"mailed": saved.mailed, "readers": "\n".join(now)}
        super().__init__(*args, initial=initial, **kwargs)
        if not names_others:
            del self.fields["readers"]

    def clean_readers(self) -> list[Person]:
        names = [
            name for line in self.cleaned_data["readers"].splitlines() if (name := line.strip())
        ]
        if len(names) > MOST_READERS:
            raise forms.ValidationError(f"Name at most {MOST_READERS} people.")
        found = {name: self._people(name) for name in names}
        wrong = [
            f"There is nobody called {name} who can sign in."
            if not people
            else f"There are several people called {name}."
            for name, people in found.items()
            if len(people) != 1
        ]
        if wrong:
            raise forms.ValidationError(wrong)
        return [person for people in found.values() for person in people]

    def _people(self, name: str) -> list[Person]:
        return list(Person.objects.named(name).filter(user__is_active=True)[:2])


class ReportRequestForm(forms.ModelForm):
    class Meta:
        model = ReportRequest
        fields = ["asked_by", "what", "asked_on", "wanted_by"]
