from leadership.meetings.services.agenda import (
    add_item,
    edit_item,
    move_item,
    remove_item,
)
from leadership.meetings.services.appointing import appoint_to_body, end_seat
from leadership.meetings.services.arranging import (
    cancel_meeting,
    hold_meeting,
    move_meeting,
    open_meeting,
    plan_again,
    plan_meeting,
    record_webcast,
)
from leadership.meetings.services.circulating import circulate_notes
from leadership.meetings.services.committees import record_delegated_act, write_terms
from leadership.meetings.services.confirming import record_notes_outcome
from leadership.meetings.services.declaring import record_declaration, remove_declaration
from leadership.meetings.services.outcomes import record_outcome
from leadership.meetings.services.papers import add_paper, edit_paper, remove_paper
from leadership.meetings.services.past import PastMeeting, record_past_meetings
from leadership.meetings.services.recording import (
    agree_notes,
    record_attendance,
    record_people,
    reopen_notes,
    write_notes,
)
from leadership.meetings.services.scheduling import fix_date, load_schedule
from leadership.meetings.services.standing import add_standing_items

__all__ = [
    "PastMeeting",
    "add_item",
    "add_paper",
    "add_standing_items",
    "agree_notes",
    "appoint_to_body",
    "cancel_meeting",
    "circulate_notes",
    "edit_item",
    "edit_paper",
    "end_seat",
    "fix_date",
    "hold_meeting",
    "load_schedule",
    "move_item",
    "move_meeting",
    "open_meeting",
    "plan_again",
    "plan_meeting",
    "record_attendance",
    "record_declaration",
    "record_delegated_act",
    "record_notes_outcome",
    "record_outcome",
    "record_past_meetings",
    "record_people",
    "record_webcast",
    "remove_declaration",
    "remove_item",
    "remove_paper",
    "reopen_notes",
    "write_notes",
    "write_terms",
]
