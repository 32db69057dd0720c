"""Forms of the moves. They clean what was typed; the services decide."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.people.models import Person, Role, people_with_role
from relationships.models import WardActionCoordinator
from tracker.filters import LeanSelect
from tracker.models import Issue, Outcome


class VersionedForm(forms.Form):
    """A form that says which version of the issue its reader had before the eyes."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        kwargs["initial"] = {"version": issue.version, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


def people_who_answer(issue: Issue) -> QuerySet[Person]:
    """Service officers, the ward's co-ordinators, and whoever has it now."""
    today = dates.today()
    coordinators = WardActionCoordinator.objects.on(today).reaching(issue.ward, today)
    officers = people_with_role(Role.OFFICER, today)
    return Person.objects.filter(
        Q(pk__in=officers.values("pk"))
        | Q(pk__in=coordinators.values("person"))
        | Q(pk=issue.owner_id)
    ).order_by("name", "pk")


class OwnerField(forms.ModelChoiceField):
    def label_from_instance(self, person: Any) -> str:
        return f"{person.name}, {person.job_title}" if person.job_title else person.name


class AssignForm(VersionedForm):
    owner = OwnerField(
        Person.objects.none(), label="Who answers for it", widget=LeanSelect, empty_label="Choose"
    )
    due = DatePartsField(
        label="When the councillor hears next", required=False, help_text="Such as 24 11 2017"
    )

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        super().__init__(
            *args, issue=issue, initial={"owner": issue.owner_id, "due": issue.due}, **kwargs
        )
        self.fields["owner"].queryset = people_who_answer(issue)


class AcknowledgeForm(VersionedForm):
    who = OwnerField(
        Person.objects.none(), label="Who deals with it", widget=LeanSelect, empty_label="Choose"
    )
    what_next = forms.CharField(
        label="What happens next",
        help_text="In words for the councillors, such as: a surveyor looks at the drain.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    hear_next = DatePartsField(label="When they hear next", help_text="Such as 24 11 2017")

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        super().__init__(*args, issue=issue, initial={"who": issue.owner_id}, **kwargs)
        self.fields["who"].queryset = people_who_answer(issue)


class OutcomeForm(VersionedForm):
    outcome_kind = forms.ChoiceField(
        label="What came of it",
        choices=[choice for choice in Outcome.choices if choice[0] != Outcome.NOT_RECORDED],
        widget=forms.RadioSelect,
    )
    outcome = forms.CharField(
        label="In words for the councillor",
        help_text="What changed, or why it cannot change.",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=5000,
    )


class ReasonForm(VersionedForm):
    reason = forms.CharField(
        label="Reason", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000
    )

    def __init__(self, *args: Any, issue: Issue, label: str, **kwargs: Any) -> None:
        super().__init__(*args, issue=issue, **kwargs)
        self.fields["reason"].label = label


class AtOnceForm(VersionedForm):
    """A move that needs no words: a button on the issue's page."""
