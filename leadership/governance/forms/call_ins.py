"""The request for call-in: grounds to tick, who is asked to sign, the form that came on paper."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.models import CallInCriterion, CallInRequest, CallInRule, Decision
from leadership.governance.services.call_ins import Asked, PaperForm
from leadership.meetings.forms.fields import ClockTimeField, VersionField
from leadership.meetings.models import Body
from leadership.people.models import Person
from wards.models import CouncillorTerm, WardGeneration

FIRST_GROUP = "a"  # grounds that say the decision contradicts a document


def councillors(on: date, until: date | None = None) -> Any:
    """Terms of this council's councillors on that day, or in that time, by name."""
    terms = CouncillorTerm.objects.during(on, (until or on) + timedelta(days=1))
    own = terms.filter(seat__ward__generation__in=WardGeneration.objects.of_home_council())
    return own.select_related("person", "seat__ward").order_by("person__name", "pk")


class GroundsForm(forms.Form):
    """A group of boxes for each lettered question of the list, and the words behind them."""

    reasons = forms.CharField(
        label="Your reasons, in your own words",
        required=False,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="The request is public once it is received.",
    )

    def __init__(
        self, *args: Any, grounds: list[CallInCriterion], request: CallInRequest | None, **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        self.listed = grounds
        ticked = {tick.criterion.number: tick for tick in request.ticks.all()} if request else {}
        if request is not None:
            self.initial.setdefault("reasons", request.reasons)
        for letter in dict.fromkeys(ground.letter for ground in grounds):
            group = [ground for ground in grounds if ground.letter == letter]
            self.fields[f"grounds_{letter}"] = forms.MultipleChoiceField(
                label=f"({letter}) {group[0].question}",
                choices=[(str(each.number), f"{each.number}. {each.text}") for each in group],
                widget=forms.CheckboxSelectMultiple,
                required=False,
                initial=[str(each.number) for each in group if each.number in ticked],
            )
            if letter == FIRST_GROUP:
                for ground in group:
                    tick = ticked.get(ground.number)
                    self.fields[f"document_{ground.number}"] = forms.CharField(
                        label=f"Document said to be contradicted (ground {ground.number})",
                        required=False,
                        max_length=300,
                        initial=tick.document if tick else "",
                    )
        self.order_fields([*self._ground_fields(), "reasons"])

    def _ground_fields(self) -> list[str]:
        return [name for name in self.fields if name.startswith(("grounds_", "document_"))]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        letters = dict.fromkeys(ground.letter for ground in self.listed)
        numbers = [int(n) for letter in letters for n in cleaned.get(f"grounds_{letter}") or []]
        if not numbers:
            first = f"grounds_{next(iter(letters))}"
            self.add_error(first, "Tick at least one ground: a request without one is not valid.")
        cleaned["grounds"] = {
            number: (cleaned.get(f"document_{number}", ""), "") for number in numbers
        }
        return cleaned

    @property
    def asked(self) -> Asked:
        return self.cleaned_data["grounds"]


class CouncillorField(forms.ModelChoiceField):
    """Named with his or her ward: two may share a name."""

    def label_from_instance(self, term: CouncillorTerm) -> str:
        return f"{term.person}, {term.seat.ward}"


class RequestForm(GroundsForm):
    """What a councillor fills in: grounds, reasons, and who else is asked to sign."""

    version = VersionField()

    def __init__(
        self, *args: Any, rule: CallInRule, own: Person, request: CallInRequest | None = None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, request=request, **kwargs)
        others = councillors(dates.today()).exclude(person=own)
        asked = [one for one in request.signatures.all() if one.person != own] if request else []
        for place in range(1, rule.signatories):
            before = asked[place - 1] if place <= len(asked) else None
            label = "Who signs with you" if rule.signatories == 2 else f"Who else signs ({place})"
            self.fields[f"ask_{place}"] = CouncillorField(
                label=label,
                queryset=others,
                empty_label="Choose a councillor",
                help_text="He or she is told at once, reads what you wrote, and signs.",
                initial=before.term_id if before else None,
            )
        self.asked_fields = [f"ask_{place}" for place in range(1, rule.signatories)]
        if request is not None:
            self.fields["version"].initial = request.version

    @property
    def people(self) -> list[Person]:
        return [self.cleaned_data[name].person for name in self.asked_fields]


class SignForm(forms.Form):
    """Which text was read goes with the button, so that nobody signs another."""

    version = VersionField()


class PaperRequestForm(GroundsForm):
    """A form that was handed in, keyed in as it is written (journey 7.2)."""

    received_on = DatePartsField(label="Received on")
    received_time = ClockTimeField(
        label="Time of receipt", help_text="To the minute: it decides whether it is in time."
    )
    dated = DatePartsField(label="Date on the form")
    title_written = forms.CharField(label="Decision, as the form has it", max_length=200)
    taken_by_written = forms.CharField(
        label="Taken by, as the form has it", max_length=200, required=False
    )
    taken_on_written = DatePartsField(
        label="Taken on, as the form has it",
        required=False,
        help_text="Keep what is written, even where it is not the day of the record.",
    )
    body = forms.ModelChoiceField(
        label="O&S committee asked to meet", queryset=Body.objects.none(), empty_label="Choose"
    )
    addressed_to = forms.CharField(label="Addressed to", max_length=300, required=False)
    signed_copy = forms.FileField(
        label="The signed form", help_text="A scan or a picture. It is never shown to the public."
    )

    def __init__(self, *args: Any, decision: Decision, rule: CallInRule, **kwargs: Any) -> None:
        super().__init__(*args, request=None, **kwargs)
        self.fields["reasons"].label = "Reasons, as written"
        self.fields["body"].queryset = Body.objects.filter(  # type: ignore[attr-defined]
            kind__in=[Body.Kind.SCRUTINY, Body.Kind.SUB_COMMITTEE]
        ).order_by("name")
        self.fields["body"].initial = decision.scrutiny_body_id
        self.fields["title_written"].initial = decision.title
        self.fields["addressed_to"].initial = rule.addressed_to
        terms = councillors(decision.taken_on, dates.today())
        self.signers = []
        for place in range(1, rule.signatories + 1):
            self.fields[f"signer_{place}"] = CouncillorField(
                label=f"Councillor {place}", queryset=terms, empty_label="Choose a councillor"
            )
            self.fields[f"printed_{place}"] = forms.CharField(
                label=f"Name as printed ({place})", max_length=120, required=False
            )
            self.signers.append((f"signer_{place}", f"printed_{place}"))
        head = ["received_on", "received_time", "dated", "title_written", "taken_by_written"]
        head += ["taken_on_written", "body", "addressed_to"]
        signing = [name for pair in self.signers for name in pair]
        self.order_fields([*head, *self._ground_fields(), "reasons", *signing, "signed_copy"])

    def form_received(self) -> PaperForm:
        said = self.cleaned_data
        moment = datetime.combine(said["received_on"], said["received_time"])
        return PaperForm(
            received_at=timezone.make_aware(moment),
            dated=said["dated"],
            title_written=said["title_written"],
            taken_by_written=said["taken_by_written"],
            taken_on_written=said["taken_on_written"],
            signed_by=[(said[term], said[printed]) for term, printed in self.signers],
            body=said["body"],
            addressed_to=said["addressed_to"],
        )
