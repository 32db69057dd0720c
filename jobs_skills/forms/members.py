"""Forms of the register of members. They clean what was typed; the services decide."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from jobs_skills.models import Member
from jobs_skills.services.register import MemberValues
from leadership.dates.forms import DatePartsField
from leadership.meetings.forms.fields import VersionField
from leadership.people.models import Organisation

NO_SECTOR = "Not said"


class MemberForm(forms.ModelForm):
    organisation_name = forms.CharField(
        label="Organisation", required=False, max_length=160,
        help_text="As it calls itself. One that we know already is found by its name.",
    )  # fmt: skip
    sector = forms.ChoiceField(
        label="Sector of the organisation", required=False,
        choices=[("", NO_SECTOR), *Organisation.Sector.choices],
        help_text="Counts for an organisation that has none yet.",
    )  # fmt: skip
    version = VersionField()

    field_order = ["name", "organisation_name", "sector", "email", "telephone", "boundary"]

    class Meta:
        model = Member
        fields = ["name", "email", "telephone", "boundary"]
        labels = {"email": "E-mail"}
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
            "telephone": forms.TextInput(attrs={"autocomplete": "off"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        member: Member | None = kwargs.get("instance")
        if member is not None:
            organisation = member.organisation
            kwargs["initial"] = {
                "organisation_name": organisation.name if organisation else "",
                "sector": organisation.sector if organisation else "",
                "version": member.version,
            }
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
        self.fields["name"].error_messages["required"] = "Enter a name."

    @property
    def values(self) -> MemberValues:
        said = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        return MemberValues(**said)


class MemberFilter(forms.Form):
    """What the list is narrowed to. An organisation's name is not personal: it may stand in an
    address."""

    sector = forms.ChoiceField(
        required=False,
        choices=[("", "All sectors"), *Organisation.Sector.choices, ("none", NO_SECTOR)],
    )
    consent = forms.ChoiceField(
        required=False, choices=[("", "Whatever the answer"), *Member.Consent.choices[:3]]
    )
    organisation = forms.CharField(required=False, max_length=160)

    @property
    def active(self) -> int:
        return sum(bool(said) for said in self._said.values())

    @property
    def _said(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {}

    def narrow(self, members: QuerySet[Member]) -> QuerySet[Member]:
        if sector := self._said.get("sector"):
            if sector == "none":
                members = members.exclude(organisation__sector__gt="")
            else:
                members = members.filter(organisation__sector=sector)
        if consent := self._said.get("consent"):
            members = members.filter(consent=consent)
        if organisation := self._said.get("organisation"):
            members = members.filter(organisation__name__icontains=organisation)
        return members


class LeaveForm(forms.Form):
    reason = forms.CharField(
        max_length=200, label="Why the member drops out",
        help_text="It is kept after the name is gone: no name in it. Such as: moved to another "
        "job; the organisation closed.",
    )  # fmt: skip


class KeepLongerForm(forms.Form):
    until = DatePartsField(label="Keep until")


class InviteForm(forms.Form):
    until = DatePartsField(
        label="Access ends on", help_text="The first day on which the member cannot sign in here."
    )
