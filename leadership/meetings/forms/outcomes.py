"""What came of an item, what was declared, what stands on every agenda."""

from typing import Any

from django import forms

from leadership.meetings.forms.fields import VersionField
from leadership.meetings.forms.people_named import PersonNameField
from leadership.meetings.models import AgendaItem, Declaration, Meeting, RequestReceived
from leadership.meetings.resolution_lines import read_parts, written
from leadership.meetings.standing_items import STANDING

NONE_CAME = {"none", "none.", "nil", "no"}
RECEIVED_HINT = "One a line: from whom, about what. Write None where none came."


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What came of it",
        choices=[*AgendaItem.Outcome.choices, ("", "Not recorded")],
        required=False,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label="What was said",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Points of the discussion. Name no resident: it is published with the notes.",
    )
    parts = forms.CharField(
        label="Parts of the resolution",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="One a line, with its label: (i) To note the report",
    )
    version = VersionField()

    def __init__(self, *args: Any, item: AgendaItem, **kwargs: Any) -> None:
        parts = list(item.resolutions.values_list("label", "text"))
        kwargs["initial"] = {
            "outcome": item.outcome,
            "text": item.outcome_text,
            "parts": written(parts),
            "version": item.meeting.version,
        }
        super().__init__(*args, **kwargs)
        self.instruments = (
            list(RequestReceived.Instrument) if item.kind == AgendaItem.Kind.REQUESTS else []
        )
        came: dict[str, list[str]] = {}
        for row in item.requests_received.all() if self.instruments else []:
            came.setdefault(row.instrument, []).append(row.what or "None")
        for instrument in self.instruments:
            self.fields[instrument.value] = forms.CharField(
                label=f"{instrument.label}: what came",
                required=False,
                max_length=4_000,
                initial="\n".join(came.get(instrument.value, [])),
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text=RECEIVED_HINT,
            )

    def clean_parts(self) -> list[tuple[str, str]]:
        return read_parts(self.cleaned_data["parts"])

    def received(self) -> dict[str, list[str] | None] | None:
        """For each instrument its lines, an empty list for none, None for not recorded."""
        if not self.instruments:
            return None
        return {each.value: _lines(self.cleaned_data[each.value]) for each in self.instruments}


def _lines(text: str) -> list[str] | None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return None
    return [] if len(lines) == 1 and lines[0].lower() in NONE_CAME else lines


class DeclarationForm(forms.Form):
    kind = forms.ChoiceField(
        label="What was declared",
        choices=[
            (Declaration.Kind.PECUNIARY, "A pecuniary interest"),
            (Declaration.Kind.OTHER, "A non-pecuniary interest"),
            (Declaration.Kind.NONE, "None: it was asked, and nobody declared any"),
        ],
        widget=forms.RadioSelect,
    )
    person = PersonNameField(label="Who declared it", required=False)
    item = forms.ModelChoiceField(
        AgendaItem.objects.none(),
        label="Item it touches",
        required=False,
        empty_label="No item of the agenda",
    )
    text = forms.CharField(label="In short", required=False, max_length=300)
    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, initial={"version": meeting.version}, **kwargs)
        self.fields["item"].queryset = meeting.agenda.order_by("number")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Where none were declared, the rest of the form says nothing."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Declaration.Kind.NONE:
            cleaned |= {"person": None, "item": None, "text": ""}
        return cleaned


class StandingItemsForm(forms.Form):
    chosen = forms.MultipleChoiceField(
        label="Which of them?",
        choices=[(item.key, item.heading) for item in STANDING],
        widget=forms.CheckboxSelectMultiple,
    )
    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        """Those that are on the agenda already are left out of what is proposed."""
        there = set(meeting.agenda.values_list("heading", flat=True))
        missing = [item.key for item in STANDING if item.heading not in there]
        initial = {"chosen": missing, "version": meeting.version}
        super().__init__(*args, initial=initial, **kwargs)


class WebcastForm(forms.Form):
    webcast = forms.ChoiceField(
        label="Is the meeting webcast?",
        choices=[("", "No"), *Meeting.Webcast.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    webcast_address = forms.URLField(
        label="Its web address", required=False, assume_scheme="https", max_length=200
    )
    version = VersionField()

    @classmethod
    def showing(cls, meeting: Meeting) -> dict[str, Any]:
        return {name: getattr(meeting, name) for name in ("webcast", "webcast_address", "version")}
