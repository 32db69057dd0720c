from leadership.meetings.forms.arranging import CancelForm, MoveForm, PlanForm
from leadership.meetings.forms.committees import (
    AppointForm,
    DelegatedActForm,
    EndSeatForm,
    FixForm,
    ScheduleForm,
    TermsForm,
)
from leadership.meetings.forms.fields import ClockTimeField, CountField, VersionField
from leadership.meetings.forms.filtering import MeetingFilters
from leadership.meetings.forms.outcomes import (
    DeclarationForm,
    OutcomeForm,
    StandingItemsForm,
    WebcastForm,
)
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
    "AppointForm",
    "AttendanceForm",
    "CancelForm",
    "ClockTimeField",
    "CountField",
    "DeclarationForm",
    "DelegatedActForm",
    "EndSeatForm",
    "FixForm",
    "HoldForm",
    "MeetingFilters",
    "MoveForm",
    "NotesForm",
    "NotesOutcomeForm",
    "OutcomeForm",
    "PaperEditForm",
    "PaperForm",
    "PeopleForm",
    "PlanForm",
    "ReopenNotesForm",
    "ScheduleForm",
    "StandingItemsForm",
    "TermsForm",
    "VersionField",
    "VersionForm",
    "WebcastForm",
]
