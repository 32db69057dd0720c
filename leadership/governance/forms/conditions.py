"""What a later body said of a part (S056)."""

from typing import Any

from django import forms

from leadership.dates.forms import DatePartsField
from leadership.governance.forms.choosing import SHORT, MeetingField, meetings_of
from leadership.governance.models import PartCondition
from leadership.people.access import Viewer


class OutcomeForm(forms.Form):
    """`read` is the outcome that stood there when the page was opened."""

    outcome = forms.ChoiceField(
        label="What did it say?", choices=PartCondition.Outcome, widget=forms.RadioSelect
    )
    on = DatePartsField(label="On which day", required=False)
    meeting = MeetingField(label="At which meeting", empty_label="Not recorded")
    note = forms.CharField(max_length=300, required=False, widget=SHORT)
    read = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, condition: PartCondition, user: Viewer, **kwargs: Any) -> None:
        shown = {
            "outcome": condition.outcome,
            "on": condition.outcome_on,
            "meeting": condition.meeting_id,
            "note": condition.note,
            "read": condition.outcome,
        }
        super().__init__(*args, initial=shown, **kwargs)
        on: Any = self.fields["on"]
        on.conditional = True
        meeting: Any = self.fields["meeting"]
        meeting.queryset = meetings_of(condition.body, user)
