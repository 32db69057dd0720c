"""Agenda items and papers."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership.dates.forms import DatePartsField
from leadership.files.services import MOST_BYTES, TYPES_ALLOWED
from leadership.meetings.forms.fields import VersionField, YesNoField
from leadership.meetings.models import AgendaItem, Meeting, Paper
from leadership.people.access import Viewer

WHO_READS = [("no", "Everybody"), ("yes", "Officers only: it is confidential or exempt")]
FILE_HINT = f"{TYPES_ALLOWED}; up to {MOST_BYTES // 1024 // 1024} MB."


class AgendaItemForm(forms.Form):
    heading = forms.CharField(max_length=200)
    text = forms.CharField(
        label="More about it", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    kind = forms.ChoiceField(
        choices=AgendaItem.Kind,
        help_text="An oral update needs no paper.",
        initial=AgendaItem.Kind.DISCUSSION,
    )
    purpose = forms.ChoiceField(
        label="What the meeting is asked to do",
        choices=[("", "Not said"), *AgendaItem.Purpose.choices],
        required=False,
    )
    handouts = forms.BooleanField(
        label="Handouts are given out there",
        required=False,
        help_text="Of an oral update only.",
    )
    urgent_because = forms.CharField(
        label="Special circumstances",
        required=False,
        max_length=300,
        help_text="Urgent business only: why it comes now.",
    )
    urgent_opinion = forms.CharField(
        label="The Chairman’s opinion",
        required=False,
        max_length=300,
        help_text="Urgent business only: why the Chairman holds it to be urgent.",
    )
    presenter = forms.CharField(
        required=False,
        max_length=160,
        help_text="One role or several, such as Corporate Director - Place and the Leader",
    )
    page_from = forms.IntegerField(
        label="First page in the pack", required=False, min_value=1, max_value=9_999
    )
    page_to = forms.IntegerField(
        label="Last page in the pack", required=False, min_value=1, max_value=9_999
    )
    notes_of = forms.ModelChoiceField(
        label="Notes of an earlier meeting",
        queryset=Meeting.objects.none(),
        required=False,
        empty_label="None",
        help_text="Where this item brings its notes to be confirmed or noted.",
    )
    exempt = YesNoField(label="Who may read this item and its papers?", choices=WHO_READS)
    version = VersionField()

    def __init__(
        self,
        *args: Any,
        meeting: Meeting,
        user: Viewer,
        item: AgendaItem | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        before = Meeting.objects.visible_to(user).earlier_of_the_same_body(meeting)
        confirmed = AgendaItem.objects.filter(notes_outcome=AgendaItem.NotesOutcome.CONFIRMED)
        still_open = ~Q(pk__in=confirmed.filter(notes_of__isnull=False).values("notes_of"))
        own = Q(pk=item.notes_of_id if item else None)
        self.fields["notes_of"].queryset = before.filter(still_open | own).latest_first()  # type: ignore[attr-defined]

    @classmethod
    def showing(cls, item: AgendaItem) -> dict[str, Any]:
        names = (
            "heading", "text", "kind", "purpose", "handouts", "urgent_because", "urgent_opinion",
            "presenter", "page_from", "page_to", "notes_of", "exempt",
        )  # fmt: skip
        return {name: getattr(item, name) for name in names} | {"version": item.meeting.version}


class NotesOutcomeForm(forms.Form):
    """What the meeting did with the notes of an earlier one. `notes_version` is that of the
    earlier meeting, whose notes stand on the page."""

    outcome = forms.ChoiceField(
        label="What did the meeting do with these notes?",
        choices=[*AgendaItem.NotesOutcome.choices, ("", "Not recorded")],
        required=False,
        widget=forms.RadioSelect,
    )
    version = VersionField()
    notes_version = VersionField()

    @classmethod
    def showing(cls, item: AgendaItem, earlier: Meeting) -> dict[str, Any]:
        return {
            "outcome": item.notes_outcome,
            "version": item.meeting.version,
            "notes_version": earlier.version,
        }


class PaperEditForm(forms.Form):
    title = forms.CharField(max_length=200)
    label = forms.CharField(
        max_length=40,
        required=False,
        help_text="As the agenda or the notes have it, such as A or document No 1",
    )
    kind = forms.ChoiceField(choices=Paper.Kind, initial=Paper.Kind.REPORT)
    agenda_item = forms.ModelChoiceField(
        queryset=AgendaItem.objects.none(), required=False, empty_label="No item of the agenda"
    )
    dated = DatePartsField(label="Its date", required=False)
    source = forms.CharField(
        label="Where it comes from", max_length=200, required=False, help_text="Said to officers."
    )
    exempt = YesNoField(label="Who may read it?", choices=WHO_READS)
    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agenda_item"].queryset = meeting.agenda.order_by("number")  # type: ignore[attr-defined]

    @classmethod
    def showing(cls, paper: Paper) -> dict[str, Any]:
        return {
            name: getattr(paper, name)
            for name in ("title", "label", "kind", "agenda_item", "dated", "source", "exempt")
        } | {"version": paper.meeting.version}


class PaperForm(PaperEditForm):
    version = None  # type: ignore[assignment] # a new paper overwrites nothing
    file = forms.FileField(help_text=FILE_HINT, max_length=255, required=False)
    listed_only = forms.BooleanField(
        label="It is listed, but not on file here",
        required=False,
        help_text="Its file can be added later, under the same title.",
    )
    field_order = ["file", "listed_only", "title", "label", "kind", "agenda_item", "dated"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        listed_only = cleaned.pop("listed_only", False)
        if "file" in cleaned and not cleaned["file"] and not listed_only:
            self.add_error("file", "Choose a file, or say that the paper is not on file here.")
        if cleaned.get("file") and listed_only:
            self.add_error("listed_only", "You have chosen a file: it is on file here.")
        return cleaned
