"""Who may see a matter: asked when a councillor raises it, and when it is opened to more people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef

from tracker.filters import LeanSelect
from tracker.forms.moving import VersionedForm
from tracker.models import Issue, SeenBy
from tracker.models.privacy import is_wider
from wards.models import Ward

WORDS = {
    SeenBy.WARD: "Everybody who works for the ward: as with any other issue",
    SeenBy.COLLEAGUES: "My ward colleagues and the officers dealing: every councillor of the ward",
    SeenBy.PARTY: "My party in the ward and the officers dealing: {party} councillors of the ward",
    SeenBy.ME: "Only me and the officers dealing: no other councillor",
}


class SeenByField(forms.ChoiceField):
    widget = forms.RadioSelect

    def offer(self, values: Iterable[str], *, parties: Iterable[str]) -> None:
        """These choices; one's party only where it is on record for which party one sits."""
        party = " or ".join(sorted({party for party in parties if party}))
        self.choices = [
            (value, WORDS[SeenBy(value)].format(party=party))
            for value in values
            if value != SeenBy.PARTY or party
        ]


class ShareForm(VersionedForm):
    seen_by = SeenByField(label="Who may see it from now on?")

    def __init__(self, *args: Any, issue: Issue, party: str, **kwargs: Any) -> None:
        super().__init__(*args, issue=issue, **kwargs)
        wider = [value for value in SeenBy.values if is_wider(value, issue.seen_by)]
        self.fields["seen_by"].offer(wider[::-1], parties=[party])


class PrivateMatterFilters(forms.Form):
    """Wards that have a private matter, by code."""

    ward = forms.ModelChoiceField(
        Ward.objects.none(), required=False, to_field_name="code", widget=LeanSelect,
        empty_label="Any",
    )  # fmt: skip

    def __init__(self, *args: Any, matters: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wards = Ward.objects.filter(Exists(matters.filter(ward=OuterRef("pk"))))
        self.fields["ward"].queryset = wards.in_name_order()

    @property
    def active(self) -> int:
        return int(bool(self.data.get("ward")))

    def narrowed(self, matters: Any) -> Any:
        if not self.is_valid():
            return matters.none()
        ward = self.cleaned_data["ward"]
        return matters.for_ward(ward) if ward else matters
