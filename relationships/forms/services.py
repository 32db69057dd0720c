"""What may be asked of the matrix, and what a service covers."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.forms import DatePartsField, DayField
from leadership.people.models import Person, Role, people_with_role
from relationships.models import ScopeStatement, Service


class MatrixForm(FilterForm):
    on = DayField(label="As at", required=False, help_text="Empty: today.")
    before = DayField(
        label="Say what changed since", required=False, help_text="A day to compare with."
    )


class ScopeForm(forms.Form):
    covered = forms.CharField(
        label="What it covers",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="One thing a line, in the words residents use.",
    )
    not_covered = forms.CharField(
        label="What it does not cover",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="One thing a line. Say who deals with it, where you know.",
    )
    supplied_by = forms.ModelChoiceField(
        Person.objects.none(), label="Supplied by", empty_label="Choose"
    )
    supplied_on = DatePartsField(label="Supplied on")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, service: Service, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["supplied_by"].queryset = _may_supply(service)  # type: ignore[attr-defined]

    @classmethod
    def showing(cls, draft: ScopeStatement | None, published: ScopeStatement | None) -> Any:
        """The draft; without one, the published statement as a start for the next."""
        shown = draft or published
        return {
            "covered": shown.covered if shown else "",
            "not_covered": shown.not_covered if shown else "",
            "supplied_by": shown.supplied_by_id if shown else None,
            "supplied_on": draft.supplied_on if draft else dates.today(),
            "version": draft.version if draft else 0,
        }

    def clean_version(self) -> int:
        return self.cleaned_data["version"] or 0


def _may_supply(service: Service) -> Any:
    """Officers and managers of today, and whoever supplied this service's statements before."""
    roles = (Role.OFFICER, Role.GOVERNANCE_MANAGER)
    today = [Q(pk__in=people_with_role(role, dates.today()).values("pk")) for role in roles]
    before = Q(pk__in=service.scope_statements.values("supplied_by"))
    return Person.objects.filter(today[0] | today[1] | before).order_by("name", "pk")
