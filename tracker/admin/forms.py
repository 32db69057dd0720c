"""The admin's forms for issues: they clean; the tracker's services decide."""

from typing import Any

from django import forms

from leadership.council.lookup import LookupField, LookupInput
from leadership.council.workplace import WorkplaceForm
from leadership.dates.models import this_year, year_calendar
from leadership.people.models import Person
from relationships.models import Category
from tracker.access import Standing
from tracker.forms.work import audiences_for
from tracker.models import Audience, Issue, Outcome

GIVABLE = [choice for choice in Outcome.choices if choice[0] != Outcome.NOT_RECORDED]


class IssueForm(WorkplaceForm):
    """An issue with room for a new update beneath it."""

    note = forms.CharField(
        label="Add an update",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dated today, with your name. It cannot be edited later.",
    )
    audience = forms.ChoiceField(
        label="Who may read the update",
        choices=Audience.choices,
        initial=Audience.WARD,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            standing = Standing(self.request.user, self.instance)
            self.fields["audience"].choices = audiences_for(standing)


class ResolveForm(forms.Form):
    """One outcome for all chosen issues."""

    outcome_kind = forms.ChoiceField(label="What became of them", choices=GIVABLE)
    outcome = forms.CharField(
        label="What changed, in words for the councillor",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AssignForm(forms.Form):
    """One owner for all chosen issues."""

    owner = LookupField(
        queryset=Person.objects.all(),
        name_field="name",
        label="Who answers for them from now on",
        help_text="Start typing a name, then choose.",
        widget=LookupInput(Issue, "owner"),
    )
    due = forms.DateField(
        label="Due date",
        required=False,
        help_text="Empty: the due dates stay.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class AcknowledgeForm(forms.Form):
    """The same three parts for all chosen issues."""

    who = LookupField(
        queryset=Person.objects.all(),
        name_field="name",
        label="Who deals with them from now on",
        help_text="Start typing a name, then choose.",
        widget=LookupInput(Issue, "owner"),
    )
    what_next = forms.CharField(
        label="What happens next, in words for the councillors",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    hear_next = forms.DateField(
        label="When the councillors hear next",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class MergeForm(forms.Form):
    """Into which category, from which municipal year on."""

    into = LookupField(
        queryset=Category.objects.in_use(),
        name_field="name",
        label="Merge into",
        help_text="Start typing a category, then choose.",
        widget=LookupInput(Issue, "category"),
    )
    from_year = forms.TypedChoiceField(
        label="From which year on",
        coerce=int,
        help_text="Years before it print the old name, as it was.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        calendar, current = year_calendar(), this_year().year
        years = [calendar.year(year) for year in (current + 1, current, current - 1, current - 2)]
        self.fields["from_year"].choices = [(year.year, year.label) for year in years]
        self.fields["from_year"].initial = current
