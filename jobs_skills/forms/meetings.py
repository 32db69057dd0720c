"""Arranging a meeting of a board, and what its record asks. The services decide."""

from datetime import date
from typing import Any

from django import forms
from django.db.models.functions import Collate, Lower

from jobs_skills.models import Board, BoardAppointment, BoardMeeting, From, SectorAttendance
from leadership.meetings.forms.arranging import WhenAndWhere
from leadership.meetings.forms.fields import VersionField, YesNoField
from leadership.meetings.models import Meeting
from leadership.people.models import Organisation, Person

WHOSE = [("", "Not recorded"), *From.choices]
MOST_COUNTED = 20_000


class WhoRuns(forms.Form):
    """Who convened it and who sits in the chair: what shows a board’s independence."""

    convened_by = forms.ChoiceField(label="Convened by", choices=WHOSE, required=False)
    convener = forms.ModelChoiceField(
        label="Organisation that convenes it", queryset=Organisation.objects.none(),
        required=False, empty_label="Not named",
    )  # fmt: skip
    chaired_by = forms.ChoiceField(label="Chaired by somebody of", choices=WHOSE, required=False)
    chair = forms.ModelChoiceField(
        label="Who chairs", queryset=Person.objects.none(), required=False,
        empty_label="Not named",
        help_text="The name stands on the meeting’s own page, for everybody if it is public.",
    )  # fmt: skip

    def __init__(self, *args: Any, board: Board, chair: Person | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        organisations = Organisation.objects.order_by(Collate(Lower("name"), "C"), "pk")
        self.fields["convener"].queryset = organisations  # type: ignore[attr-defined]
        member = BoardAppointment.Role.MEMBER
        held = BoardAppointment.objects.filter(board=board).exclude(role=member)
        people = Person.objects.filter(pk__in=held.values("person"))
        people |= Person.objects.filter(pk=chair.pk if chair else None)
        self.fields["chair"].queryset = people.order_by("name", "pk")  # type: ignore[attr-defined]


class ArrangeForm(WhoRuns, WhenAndWhere):
    purpose = forms.ChoiceField(
        label="Which meeting", choices=BoardMeeting.Purpose, widget=forms.RadioSelect,
        initial=BoardMeeting.Purpose.BOARD,
    )  # fmt: skip
    public = YesNoField(label="May anybody come?", initial=True)
    topics = forms.CharField(
        max_length=300, required=False, help_text="What it will be about. Published."
    )
    field_order = [
        "purpose", "date", "time", "venue", "venue_address", "venue_is_public", "public", "topics",
    ]  # fmt: skip

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        """A board that has not had its inaugural meeting is asked for that first."""
        super().__init__(*args, board=board, **kwargs)
        inaugural = BoardMeeting.Purpose.INAUGURAL
        if not BoardMeeting.objects.filter(board=board, purpose=inaugural).exists():
            self.fields["purpose"].initial = inaugural


class RecordForm(WhoRuns):
    """Everything a meeting leaves behind, on one page. An empty number was not counted."""

    secretary_from = forms.ChoiceField(
        label="Notes taken by somebody of", choices=WHOSE, required=False
    )
    priorities = forms.CharField(
        label="Long-term priorities that the meeting named", required=False, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="One a line. Each becomes a theme of the board’s plan.",
    )  # fmt: skip
    notes = forms.CharField(
        required=False, max_length=100_000, widget=forms.Textarea(attrs={"rows": 14}),
        help_text="What was said and agreed. Name no private person: agreed notes are published.",
    )  # fmt: skip
    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, beside: BoardMeeting, **kwargs: Any):
        counted = {row.sector: row.number for row in beside.attendance.all()} if beside.pk else {}
        kwargs["initial"] = {
            "convened_by": beside.convened_by,
            "convener": beside.convener_id,
            "chaired_by": beside.chaired_by,
            "chair": meeting.chair_id,
            "secretary_from": beside.secretary_from,
            "notes": meeting.notes,
            "version": meeting.version,
        }
        super().__init__(*args, chair=meeting.chair, **kwargs)
        self.agreed_notes = None
        if meeting.notes_status == Meeting.NotesStatus.AGREED:
            self.agreed_notes = meeting.notes
            del self.fields["notes"]
        for sector in SectorAttendance.Sector:
            self.fields[f"came_{sector.value}"] = forms.IntegerField(
                label=sector.label, required=False, min_value=0, max_value=MOST_COUNTED,
                initial=counted.get(sector.value),
                widget=forms.NumberInput(attrs={"class": "govuk-input--width-5"}),
            )  # fmt: skip

    def who_came(self) -> list[Any]:
        return [self[f"came_{sector.value}"] for sector in SectorAttendance.Sector]

    def who_ran(self) -> list[Any]:
        names = ("convened_by", "convener", "chaired_by", "chair", "secretary_from")
        return [self[name] for name in names]

    def what_was_said(self) -> list[Any]:
        return [self[name] for name in ("priorities", "notes") if name in self.fields]

    def asked(self) -> dict[str, Any]:
        """What the service takes."""
        said = self.cleaned_data
        came = {sector.value: said[f"came_{sector.value}"] for sector in SectorAttendance.Sector}
        names = ("convened_by", "convener", "chaired_by", "chair", "secretary_from", "version")
        return {name: said[name] for name in names} | {
            "attendance": came,
            "notes": said.get("notes", self.agreed_notes or ""),
            "priorities": said["priorities"].splitlines(),
        }


def latest_ones(meetings: Any, day: date) -> Any:
    """The board’s meetings at which something can have been adopted."""
    begun = [Meeting.Status.SITTING, Meeting.Status.HELD]
    return meetings.filter(status__in=begun, date__lte=day).latest_first()
