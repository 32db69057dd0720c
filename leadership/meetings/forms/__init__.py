from leadership.meetings.forms.arranging import CancelForm, MoveForm, PlanForm
from leadership.meetings.forms.fields import ClockTimeField, CountField, VersionField
from leadership.meetings.forms.filtering import MeetingFilters
from leadership.meetings.forms.papers import (
    AgendaItemForm,
    NotesOutcomeForm,
    PaperEditForm,
    PaperForm,
)
from leadership.meetings.forms.recording import (
    AttendanceForm,
    HoldForm,
    NotesForm,
    PeopleForm,
    ReopenNotesForm,
    VersionForm,
)

__all__ = [
    "AgendaItemForm",
    "AttendanceForm",
    "CancelForm",
    "ClockTimeField",
    "CountField",
    "HoldForm",
    "MeetingFilters",
    "MoveForm",
    "NotesForm",
    "NotesOutcomeForm",
    "PaperEditForm",
    "PaperForm",
    "PeopleForm",
    "PlanForm",
    "ReopenNotesForm",
    "VersionField",
    "VersionForm",
]
