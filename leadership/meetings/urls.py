from django.urls import path

from leadership.meetings import views

ONE = "meetings/<int:pk>/"
ITEM = f"{ONE}agenda/<int:item_pk>/"
PAPER = f"{ONE}papers/<int:paper_pk>/"
BODY = "committees/<int:pk>/"

urlpatterns = [
    path("meetings/", views.meeting_list, name="meeting_list"),
    path("meetings/plan/", views.meeting_plan, name="meeting_plan"),
    path(ONE, views.meeting_detail, name="meeting_detail"),
    path(f"{ONE}move/", views.meeting_move, name="meeting_move"),
    path(f"{ONE}cancel/", views.meeting_cancel, name="meeting_cancel"),
    path(f"{ONE}plan-again/", views.meeting_plan_again, name="meeting_plan_again"),
    path(f"{ONE}start/", views.meeting_start, name="meeting_start"),
    path(f"{ONE}hold/", views.meeting_hold, name="meeting_hold"),
    path(f"{ONE}attendance/", views.meeting_attendance, name="meeting_attendance"),
    path(f"{ONE}people/", views.meeting_people, name="meeting_people"),
    path(f"{ONE}notes/", views.meeting_notes, name="meeting_notes"),
    path(f"{ONE}notes/agree/", views.notes_agree, name="notes_agree"),
    path(f"{ONE}notes/reopen/", views.notes_reopen, name="notes_reopen"),
    path(f"{ONE}notes/circulate/", views.notes_circulate, name="notes_circulate"),
    path(f"{ONE}notes/changes/", views.notes_changes, name="notes_changes"),
    path(f"{ONE}webcast/", views.meeting_webcast, name="meeting_webcast"),
    path(f"{ONE}declarations/", views.meeting_declarations, name="meeting_declarations"),
    path(
        f"{ONE}declarations/<int:declaration_pk>/remove/",
        views.declaration_remove,
        name="declaration_remove",
    ),
    path(f"{ONE}agenda/add/", views.agenda_item_add, name="agenda_item_add"),
    path(ITEM, views.agenda_item_edit, name="agenda_item_edit"),
    path(f"{ONE}agenda/standing/", views.agenda_standing, name="agenda_standing"),
    path(f"{ITEM}outcome/", views.agenda_item_outcome, name="agenda_item_outcome"),
    path(f"{ITEM}move/", views.agenda_item_move, name="agenda_item_move"),
    path(f"{ITEM}notes/", views.agenda_item_notes, name="agenda_item_notes"),
    path(f"{ITEM}remove/", views.agenda_item_remove, name="agenda_item_remove"),
    path(f"{ONE}papers/add/", views.paper_add, name="paper_add"),
    path(PAPER, views.paper_download, name="paper_download"),
    path(f"{PAPER}edit/", views.paper_edit, name="paper_edit"),
    path(f"{PAPER}remove/", views.paper_remove, name="paper_remove"),
    path("committees/", views.committee_list, name="committee_list"),
    path(BODY, views.committee_detail, name="committee_detail"),
    path(f"{BODY}appoint/", views.committee_appoint, name="committee_appoint"),
    path(f"{BODY}members/<int:seat_pk>/end/", views.committee_end_seat, name="committee_end_seat"),
    path(f"{BODY}dates/", views.committee_schedule, name="committee_schedule"),
    path(f"{BODY}dates/<int:date_pk>/", views.committee_fix_date, name="committee_fix_date"),
    path(f"{BODY}terms/", views.committee_terms, name="committee_terms"),
    path(f"{BODY}acts/add/", views.committee_act, name="committee_act"),
]
