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
from leadership.meetings.views.circulating import notes_changes, notes_circulate
from leadership.meetings.views.committee_work import (
    committee_act,
    committee_appoint,
    committee_end_seat,
    committee_fix_date,
    committee_schedule,
    committee_terms,
)
from leadership.meetings.views.committees import committee_detail, committee_list
from leadership.meetings.views.outcomes import (
    agenda_item_outcome,
    agenda_standing,
    declaration_remove,
    meeting_declarations,
    meeting_webcast,
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
    "agenda_item_outcome",
    "agenda_item_remove",
    "agenda_standing",
    "committee_act",
    "committee_appoint",
    "committee_detail",
    "committee_end_seat",
    "committee_fix_date",
    "committee_list",
    "committee_schedule",
    "committee_terms",
    "declaration_remove",
    "meeting_attendance",
    "meeting_cancel",
    "meeting_declarations",
    "meeting_detail",
    "meeting_hold",
    "meeting_list",
    "meeting_move",
    "meeting_notes",
    "meeting_people",
    "meeting_plan",
    "meeting_plan_again",
    "meeting_start",
    "meeting_webcast",
    "notes_agree",
    "notes_changes",
    "notes_circulate",
    "notes_reopen",
    "paper_add",
    "paper_download",
    "paper_edit",
    "paper_remove",
]
