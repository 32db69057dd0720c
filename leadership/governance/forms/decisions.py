"""The parts of a decision's record, and the list of decisions (S050-S052, S058, S059)."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.forms import DatePartsField, DayField
from leadership.governance.forms.choosing import LONG, ItemField, WardsField, bodies, items_of
from leadership.governance.forms.record import KeyDecisionField, RecordForm, why_not_key_field
from leadership.governance.models import CommitteeReport, Decision, DecisionStatus, Portfolio
from leadership.meetings.models import Body
from wards.models import Ward

REFERENCE_HINT = "Number and year, such as 003996/2017."


class DecisionHeadForm(RecordForm):
    reference = forms.CharField(max_length=13, help_text=REFERENCE_HINT)
    taken_on = DatePartsField(label="Taken on")
    not_before = DatePartsField(label="Implementation date, not before", required=False)
    item = ItemField()

    class Meta:
        model = Decision
        fields = [
            "reference", "title", "taken_by", "taken_on", "item", "decision_maker", "not_before",
            "details", "purpose", "portfolio",
        ]  # fmt: skip
        widgets = {"details": LONG, "purpose": LONG}

    field_order = Meta.fields

    def offer(self) -> None:
        decision: Any = self.instance
        if decision.serial:
            self.initial["reference"] = decision.reference
        self.fields["taken_by"].queryset = bodies()
        self.fields["taken_by"].empty_label = "No body: an officer or a member alone"
        self.fields["portfolio"].queryset = Portfolio.objects.in_name_order()
        self.fields["portfolio"].empty_label = "N/A"
        self.fields["item"].queryset = items_of(decision.taken_by, decision.taken_on, self.user)

    def asked(self) -> dict[str, Any]:
        return super().asked() | {"reference": self.cleaned_data["reference"]}


class NewDecisionForm(DecisionHeadForm):
    """A record that rests on no report here."""

    def offer(self) -> None:
        super().offer()
        del self.fields["item"]


class KeyForm(RecordForm):
    key_decision = KeyDecisionField()
    not_key_because = why_not_key_field()
    wards = WardsField(label="Wards", help_text="Those of the day of the decision.")

    class Meta:
        model = Decision
        fields = [
            "all_wards", "wards", "key_decision", "key_because", "not_key_because",
            "on_forward_plan", "urgent",
        ]  # fmt: skip

    def offer(self) -> None:
        self.fields["wards"].offer(self.instance.taken_on or dates.today())

    def asked(self) -> dict[str, Any]:
        return super().asked() | {"wards": list(self.cleaned_data["wards"])}


class HandlingForm(RecordForm):
    class Meta:
        model = Decision
        fields = ["scrutiny_body", "background_contact", "private", "source"]

    def offer(self) -> None:
        scrutiny = Body.objects.filter(kind__in=[Body.Kind.SCRUTINY, Body.Kind.SUB_COMMITTEE])
        self.fields["scrutiny_body"].queryset = scrutiny.order_by("name", "pk")
        self.fields["scrutiny_body"].empty_label = "Not named"


SECTIONS: dict[str, tuple[str, type[RecordForm]]] = {
    "head": ("Head of the record", DecisionHeadForm),
    "key": ("Key decision and wards", KeyForm),
    "handling": ("Scrutiny, papers, privacy", HandlingForm),
}


class DraftForm(forms.Form):
    """What a report cannot say: the number of the record."""

    reference = forms.CharField(max_length=13, help_text=REFERENCE_HINT)
    key_because = forms.CharField(
        label="Reason for key decision", max_length=300, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, *args: Any, report: CommitteeReport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not report.key_decision:
            del self.fields["key_because"]
        else:
            self.fields["key_because"].required = True


class PublishForm(forms.Form):
    published_on = DatePartsField(label="Published on")
    exempt_because = forms.CharField(
        label="If it is exempt from call-in: why", max_length=300, required=False,
        help_text="Leave it empty, and the call-in window opens.",
    )  # fmt: skip


class DecisionFilters(FilterForm):
    words = forms.CharField(
        label="Reference or words", max_length=100, required=False,
        help_text="3996/2017 finds 003996/2017.",
    )  # fmt: skip
    body = forms.ModelChoiceField(Body.objects.none(), required=False, empty_label="Any body")
    status = forms.ChoiceField(choices=[("", "Any"), *DecisionStatus.choices], required=False)
    ward = forms.ModelChoiceField(Ward.objects.none(), required=False, empty_label="Any ward")
    since = DayField(label="Taken since", required=False)
    until = DayField(label="Taken until", required=False)

    def __init__(self, *args: Any, seen: Any, **kwargs: Any) -> None:
        """Offers the bodies of decisions that this person may see, and no other (rule 9)."""
        super().__init__(*args, **kwargs)
        self.seen = seen
        taken = bodies().filter(pk__in=seen.order_by().values("taken_by"))
        self.fields["body"].queryset = taken  # type: ignore[attr-defined]
        wards = Ward.objects.of_home_council().in_force(dates.today()).in_name_order()
        self.fields["ward"].queryset = wards  # type: ignore[attr-defined]

    def chosen(self) -> Any:
        decisions = self.seen.select_related("taken_by")
        asked = self.cleaned_data if self.is_valid() else {}
        if words := " ".join(asked.get("words", "").replace("\0", "").split()):
            known = Decision.objects.known_as(words)
            decisions = decisions.filter(Q(pk__in=known.values("pk")) | Q(title__icontains=words))
        for name in ("status", "body"):
            if asked.get(name):
                decisions = decisions.filter(**{{"body": "taken_by"}.get(name, name): asked[name]})
        if asked.get("ward"):
            through = Decision.wards.through.objects.filter(ward=asked["ward"])
            named = Q(pk__in=through.values("decision"))
            decisions = decisions.filter(named | Q(all_wards=True))
        if asked.get("since"):
            decisions = decisions.filter(taken_on__gte=asked["since"])
        if asked.get("until"):
            decisions = decisions.filter(taken_on__lte=asked["until"])
        return decisions.latest_first()
