"""The boards' public pages, their working record, and the division of the city."""

from django.urls import path

from jobs_skills.views import boards, parts, planning, scheme, work

BOARD = "boards/<slug:slug>/"
AREAS = "boards/areas/<int:pk>/"
PART = f"{BOARD}parts/<slug:kind>/<int:pk>/"

urlpatterns = [
    path("boards/", boards.board_list, name="board_list"),
    # before the boards' own addresses: "areas" is no board
    path("boards/areas/", scheme.board_areas, name="board_areas"),
    path(AREAS, scheme.board_areas_of, name="board_areas_of"),
    path(f"{AREAS}predecessors/add/", scheme.board_predecessor_add, name="board_predecessor_add"),
    path(f"{AREAS}documents/add/", scheme.board_document_add, name="board_document_add"),
    path(
        f"{AREAS}documents/<int:document_pk>/",
        scheme.board_document_edit,
        name="board_document_edit",
    ),
    path("boards/areas/wards/<int:pk>/", scheme.board_ward_decide, name="board_ward_decide"),
    path(BOARD, boards.board_page, name="board_page"),
    path(f"{BOARD}work/", work.board_work, name="board_work"),
    path(f"{BOARD}plan/", work.board_plan, name="board_plan"),
    path(f"{BOARD}plan/write/", planning.board_plan_write, name="board_plan_write"),
    path(f"{BOARD}plan/take-back/", planning.board_plan_take_back, name="board_plan_take_back"),
    path(f"{BOARD}plan/<slug:stage>/agree/", planning.board_plan_agree, name="board_plan_agree"),
    path(f"{BOARD}area/", work.board_area, name="board_area"),
    path(f"{BOARD}timetable/", work.board_timetable, name="board_timetable"),
    path(f"{BOARD}timetable/<int:pk>/tick/", planning.board_step_tick, name="board_step_tick"),
    path(
        f"{BOARD}timetable/<int:pk>/take-back/",
        planning.board_step_untick,
        name="board_step_untick",
    ),
    path(f"{BOARD}actions/<int:pk>/", work.board_action, name="board_action"),
    path(f"{BOARD}actions/<int:pk>/close/", planning.board_action_close, name="board_action_close"),
    path(
        f"{BOARD}actions/<int:pk>/take-up/",
        planning.board_action_take_up,
        name="board_action_take_up",
    ),
    path(f"{BOARD}parts/<slug:kind>/add/", parts.board_part_add, name="board_part_add"),
    path(PART, parts.board_part_edit, name="board_part_edit"),
    path(f"{PART}remove/", parts.board_part_remove, name="board_part_remove"),
]
