"""Forms of the fund: a proposal, how it is split, and what became of it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.decision_field import DecisionField
from leadership.meetings.forms.fields import VersionField
from leadership.people.access import is_governance_manager
from leadership.people.models import Organisation, User
from leadership.plans.models import (
    FundProposal,
    InnovationFund,
    PriorityText,
    State,
)
from wards.access import in_own_wards, own_wards
from wards.models import Ward

EVERYBODY = "Everybody can read this. Leave out names, telephone numbers and addresses of people."
SPLIT = (
    "The amount is split evenly over these wards, to the penny. You can split it by hand once the "
    "proposal is saved. If you change the wards or the amount, it is split evenly again."
)


def _text(label: str, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 4}), **kwargs)


class MoneyField(forms.DecimalField):
    """Pounds as people write them: 1,250 or £1250.50."""

    default_error_messages = {"invalid": "Enter an amount in pounds, such as 1,250 or 99.50."}

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"class": "govuk-input--width-10", "inputmode": "decimal", "autocomplete": "off"}
        super().__init__(
            max_digits=11, decimal_places=2, widget=forms.TextInput(attrs=attrs), **kwargs
        )

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = value.replace("£", "").replace(",", "").replace(" ", "")
        return super().to_python(value)


class PriorityChoice(forms.ModelChoiceField):
    """A priority by the words that were signed: drafts are not everybody's."""

    def label_from_instance(self, text: PriorityText) -> str:
        return f"{text.version.plan.ward}: {text.title}"


class ProposalForm(forms.Form):
    title = forms.CharField(max_length=140)
    description = _text("What it will do", max_length=5000)
    difference = _text("What will be different", required=False, max_length=5000)
    lead = forms.ModelChoiceField(
        label="Who will do it",
        queryset=Organisation.objects.none(),
        required=False,
        empty_label="Not said",
    )
    priority = PriorityChoice(
        label="Priority of a ward plan that it serves",
        queryset=PriorityText.objects.none(),
        required=False,
        empty_label="None",
        to_field_name="priority_id",
    )
    amount = MoneyField(label="Amount, in pounds")
    wards = forms.ModelMultipleChoiceField(
        Ward.objects.none(), widget=forms.CheckboxSelectMultiple, help_text=SPLIT
    )
    version = VersionField()

    def __init__(self, *args: Any, fund: InnovationFund, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pots = fund.pots.values("ward")
        self.fields["wards"].queryset = Ward.objects.filter(pk__in=pots).in_name_order()
        self.fields["lead"].queryset = Organisation.objects.order_by("name", "pk")
        self.fields["priority"].queryset = priorities_to_choose(
            fund, user, self.initial.get("priority")
        )
        own = own_wards(user)
        if "wards" not in self.initial and len(own.represented + own.served) == 1:
            self.initial["wards"] = [ward.pk for ward in own.represented + own.served]

    @classmethod
    def showing(cls, proposal: FundProposal) -> dict[str, Any]:
        names = ("title", "description", "difference", "lead", "amount", "version")
        said = {name: getattr(proposal, name) for name in names}
        wards = [share.pot.ward_id for share in proposal.shares.all()]
        return said | {"wards": wards, "priority": proposal.priority_id}

    def words(self) -> dict[str, Any]:
        """What the services are asked, the version left out."""
        said = {name: self.cleaned_data[name] for name in self.fields if name != "version"}
        chosen = said["priority"]
        return said | {"priority": chosen.priority if chosen else None}


def priorities_to_choose(fund: InnovationFund, user: User, chosen: int | None) -> Any:
    """Texts of plans in force, one of each priority: of the user's own wards, or of all for a
    manager. Beside them the last signed words of the one that is chosen already."""
    texts = PriorityText.objects.filter(version__plan__ward__fund_pots__fund=fund)
    in_force = texts.filter(version__state=State.SIGNED_OFF)
    if not is_governance_manager(user):
        in_force = in_force.filter(in_own_wards(user, "version__plan__ward"))
    signed = PriorityText.objects.filter(priority=chosen, version__signed_at__isnull=False)
    kept = signed.exclude(priority__in=in_force.values("priority")).order_by("-version__number")
    found = PriorityText.objects.filter(
        Q(pk__in=in_force.values("pk")) | Q(pk__in=kept.values("pk")[:1])
    )
    return found.select_related("version__plan__ward", "priority__plan").order_by(
        "version__plan__ward__name", "-version__plan__round__start", "number", "pk"
    )


class SplitForm(forms.Form):
    """One amount for each of the proposal's wards."""

    version = VersionField()

    def __init__(self, *args: Any, proposal: FundProposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = proposal.version
        self.wards = {}
        for share in sorted(proposal.shares.all(), key=lambda one: one.pot.ward.name.lower()):
            name = f"ward_{share.pot.ward_id}"
            self.wards[name] = share.pot.ward_id
            self.fields[name] = MoneyField(
                label=f"{share.pot.ward}, in pounds", initial=share.amount, min_value=0
            )

    def shares(self) -> dict[int, Decimal]:
        return {ward: self.cleaned_data[name] for name, ward in self.wards.items()}


class DecisionForm(forms.Form):
    """Everything below is said of a proposal as it was read."""

    version = VersionField()

    def __init__(self, *args: Any, proposal: FundProposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = proposal.version

    def words(self) -> dict[str, Any]:
        """What the service is asked."""
        return self.cleaned_data


class RelinkForm(DecisionForm):
    """The decision a proposal rests on."""

    decision_reference = DecisionField(label="The decision", max_length=80)

    def __init__(self, *args: Any, proposal: FundProposal, user: User, **kwargs: Any) -> None:
        super().__init__(*args, proposal=proposal, **kwargs)
        self.fields["decision_reference"].offer_to(user, proposal.decision_part_id)

    def words(self) -> dict[str, Any]:
        named = self.cleaned_data["decision_reference"]
        asked = {"decision_part": named.part, "decision_reference": named.words}
        return super().words() | asked


class AwardForm(RelinkForm):
    decided_on = DatePartsField(label="Day of the decision")

    field_order = ["decision_reference", "decided_on"]

    def __init__(self, *args: Any, proposal: FundProposal, **kwargs: Any) -> None:
        super().__init__(*args, proposal=proposal, **kwargs)
        self.fields["decided_on"].initial = dates.today()
        self.fields["decision_reference"].initial = proposal.decision_said


class ReasonForm(DecisionForm):
    reason = forms.CharField(label="Why", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))


class SpendingForm(DecisionForm):
    spent = MoneyField(label="Spent so far, in pounds", min_value=0)

    def __init__(self, *args: Any, proposal: FundProposal, **kwargs: Any) -> None:
        super().__init__(*args, proposal=proposal, **kwargs)
        self.fields["spent"].initial = proposal.spent


class CompletionForm(SpendingForm):
    outcome = _text("What came of it", max_length=5000, help_text=EVERYBODY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["spent"].label = "Spent in the end, in pounds"


class ProposalFilters(forms.Form):
    """Which of a fund's proposals are shown."""

    ward = forms.ChoiceField(required=False)
    status = forms.ChoiceField(required=False, choices=[("", "All"), *FundProposal.Status.choices])

    def __init__(self, *args: Any, wards: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ward"].choices = [("", "All"), *wards]
