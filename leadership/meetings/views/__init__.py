from leadership.meetings.views.agenda import (
    agenda_item_add,
    agenda_item_edit,
    agenda_item_move,
    agenda_item_notes,
    agenda_item_remove,
)
from leadership.meetings.views.arranging import (
    meeting_cancel,
    meeting_hold,
    meeting_move,
    meeting_plan,
    meeting_plan_again,
    meeting_start,
)
from leadership.meetings.views.papers import (
    paper_add,
    paper_download,
    paper_edit,
    paper_remove,
)
from leadership.meetings.views.reading import meeting_detail, meeting_list
from leadership.meetings.views.recording import (
    meeting_attendance,
    meeting_notes,
    meeting_people,
    notes_agree,
    notes_reopen,
)

__all__ = [
    "agenda_item_add",
    "agenda_item_edit",
    "agenda_item_move",
    "agenda_item_notes",
    "agenda_item_remove",
    "meeting_attendance",
    "meeting_cancel",
    "meeting_detail",
    "meeting_hold",
    "meeting_list",
    "meeting_move",
    "meeting_notes",
    "meeting_people",
    "meeting_plan",
    "meeting_plan_again",
    "meeting_start",
    "notes_agree",
    "notes_reopen",
    "paper_add",
    "paper_download",
    "paper_edit",
    "paper_remove",
]
