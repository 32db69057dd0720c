"""Whose job is it? And: who of the ward's team helps with it?"""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Person
from relationships.models import Service
from relationships.named import Named, Subject
from relationships.team import Contact
from tracker.filters import LeanSelect
from tracker.forms.moving import VersionedForm
from tracker.models import Issue

SERVICE, PARTNER = "service", "partnership"
LONGEST_NOTE = 2000


class PassOnForm(VersionedForm):
    """Services, and partners that somebody answers for in the ward, each with the name."""

    service = forms.ChoiceField(
        label="Whose job is it?",
        help_text="With the name stands who answers for it in this ward.",
        widget=LeanSelect,
    )
    reason = forms.CharField(
        label="Why it is theirs",
        help_text="The ward’s councillors read it.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        super().__init__(*args, issue=issue, **kwargs)
        named = Named(issue.ward, dates.today())
        services = Service.objects.exclude(pk=issue.service_id).order_by("name", "pk")
        self.subjects: dict[str, Subject] = {f"{SERVICE}-{each.pk}": each for each in services}
        self.subjects |= {f"{PARTNER}-{each.pk}": each for each in named.partnerships()}
        choices = [(key, _words(each, named.of(each))) for key, each in self.subjects.items()]
        self.fields["service"].choices = [("", "Choose"), *choices]

    def whose(self) -> dict[str, Subject]:
        """The argument of the service: `service` or `partnership`."""
        chosen = self.cleaned_data["service"]
        return {chosen.partition("-")[0]: self.subjects[chosen]}


def _words(subject: Subject, person: Person | None) -> str:
    kind = "" if isinstance(subject, Service) else ", a partner"
    return f"{subject}{kind}: {person or 'nobody is named yet'}"


class TogetherForm(forms.Form):
    """One text for those of the team who are chosen, and one day."""

    people = forms.TypedMultipleChoiceField(
        label="Who is to help", coerce=int, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(
        label="The problem, and what is wanted",
        help_text="Officers alone read it.",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST_NOTE,
    )
    due = DatePartsField(label="By when", help_text="Such as 24 11 2017")

    def __init__(self, *args: Any, team: list[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = [(one.person, f"{one.name}, {one.role}") for one in team]
