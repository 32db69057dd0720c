"""Who may see a matter: asked when a councillor raises it, and when it is opened to more people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from leadership.council.filtering import FilterForm
from leadership.people.models import User
from tracker.filters import LeanSelect
from tracker.forms.moving import VersionedForm
from tracker.models import Issue, SeenBy
from tracker.models.privacy import is_wider
from wards.access import own_wards
from wards.models import Ward

WORDS = {
    SeenBy.WARD: "Everybody who works for the ward: as with any other issue",
    SeenBy.COLLEAGUES: "My ward colleagues and the officers dealing: every councillor of the ward",
    SeenBy.PARTY: "My party in the ward and the officers dealing: {party} councillors of the ward",
    SeenBy.ME: "Only me and the officers dealing: no other councillor",
}
HELP = (
    "The officers dealing are who answers for it, who stands in for them, the ward’s co-ordinator,"
    " and whom these ask to do something about it. A governance manager is told only that there"
    " is a private matter, in which ward, of which category and when. You can open it to more"
    " people later, never to fewer."
)


class SeenByField(forms.ChoiceField):
    """`usual` stands where nothing was said."""

    widget = forms.RadioSelect
    usual = ""

    def clean(self, value: Any) -> Any:
        return super().clean(value or self.usual)

    def offer(self, values: Iterable[str], *, parties: Iterable[str]) -> None:
        """These choices; one's party only where it is on record for which party one sits."""
        party = " or ".join(sorted({party for party in parties if party}))
        self.choices = [
            (value, WORDS[SeenBy(value)].format(party=party))
            for value in values
            if value != SeenBy.PARTY or party
        ]


class PrivacyMixin:
    """Asks a councillor who may see what is raised; nobody else is asked."""

    sits_for: frozenset[int]

    def offer_privacy(self, user: User) -> None:
        own = own_wards(user)
        self.sits_for = own.ids_represented
        if self.sits_for:
            field = SeenByField(label="Who may see it?", initial=SeenBy.WARD, help_text=HELP)
            field.usual = SeenBy.WARD
            field.offer(SeenBy.values, parties=own.parties.values())
            self.fields["seen_by"] = field  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc]
        ward = cleaned.get("ward")
        if self.is_private and ward and ward.pk not in self.sits_for:
            said = "A private matter is raised in a ward that you sit for."
            self.add_error("seen_by", said)  # type: ignore[attr-defined]
        return cleaned

    @property
    def chosen_privacy(self) -> str:
        return self.cleaned_data.get("seen_by") or SeenBy.WARD  # type: ignore[attr-defined]

    @property
    def is_private(self) -> bool:
        return self.chosen_privacy != SeenBy.WARD

    def privacy_field(self) -> forms.BoundField | None:
        return self["seen_by"] if self.sits_for else None  # type: ignore[index]

    @property
    def shows_privacy(self) -> bool:
        """Open from the start where something else than the usual was chosen, or is wrong."""
        typed = self.data.get("seen_by") or SeenBy.WARD  # type: ignore[attr-defined]
        return typed != SeenBy.WARD or "seen_by" in self.errors  # type: ignore[attr-defined]


class ShareForm(VersionedForm):
    seen_by = SeenByField(label="Who may see it from now on?")

    def __init__(self, *args: Any, issue: Issue, party: str, **kwargs: Any) -> None:
        super().__init__(*args, issue=issue, **kwargs)
        wider = [value for value in SeenBy.values if is_wider(value, issue.seen_by)]
        self.fields["seen_by"].offer(wider[::-1], parties=[party])


class PrivateMatterFilters(FilterForm):
    """Wards that have a private matter, by code."""

    ward = forms.ModelChoiceField(
        Ward.objects.none(), required=False, to_field_name="code", widget=LeanSelect,
        empty_label="Any",
    )  # fmt: skip

    def __init__(self, *args: Any, matters: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wards = Ward.objects.filter(Exists(matters.filter(ward=OuterRef("pk"))))
        self.fields["ward"].queryset = wards.in_name_order()

    def narrowed(self, matters: Any) -> Any:
        ward = self.cleaned_data["ward"] if self.is_valid() else None
        return matters.for_ward(ward) if ward else matters
