from leadership.meetings.services.agenda import (
    add_item,
    edit_item,
    move_item,
    remove_item,
)
from leadership.meetings.services.arranging import (
    cancel_meeting,
    hold_meeting,
    move_meeting,
    open_meeting,
    plan_again,
    plan_meeting,
)
from leadership.meetings.services.confirming import record_notes_outcome
from leadership.meetings.services.papers import add_paper, edit_paper, remove_paper
from leadership.meetings.services.past import PastMeeting, record_past_meetings
from leadership.meetings.services.recording import (
    agree_notes,
    record_attendance,
    record_people,
    reopen_notes,
    write_notes,
)

__all__ = [
    "PastMeeting",
    "add_item",
    "add_paper",
    "agree_notes",
    "cancel_meeting",
    "edit_item",
    "edit_paper",
    "hold_meeting",
    "move_item",
    "move_meeting",
    "open_meeting",
    "plan_again",
    "plan_meeting",
    "record_attendance",
    "record_notes_outcome",
    "record_past_meetings",
    "record_people",
    "remove_item",
    "remove_paper",
    "reopen_notes",
    "write_notes",
]
