"""What a board keeps of its work: meetings, terms, independence, evidence."""

from django.urls import path

from jobs_skills.views import accounts, evidence, independence, meetings, recording, terms, time

BOARD = "boards/<slug:slug>/"

MEETINGS = f"{BOARD}meetings/"
MEETING = f"{MEETINGS}<int:pk>/"
meeting_patterns = [
    path(MEETINGS, meetings.board_meeting_list, name="board_meeting_list"),
    path(f"{MEETINGS}arrange/", meetings.board_meeting_arrange, name="board_meeting_arrange"),
    path(MEETING, meetings.board_meeting, name="board_meeting"),
    path(f"{MEETING}move/", meetings.board_meeting_move, name="board_meeting_move"),
    path(f"{MEETING}cancel/", meetings.board_meeting_cancel, name="board_meeting_cancel"),
    path(
        f"{MEETING}plan-again/",
        meetings.board_meeting_plan_again,
        name="board_meeting_plan_again",
    ),
    path(f"{MEETING}hold/", meetings.board_meeting_hold, name="board_meeting_hold"),
    path(f"{MEETING}record/", recording.board_meeting_record, name="board_meeting_record"),
    path(
        f"{MEETING}notes/agree/",
        recording.board_meeting_agree_notes,
        name="board_meeting_agree_notes",
    ),
    path(
        f"{MEETING}notes/reopen/",
        recording.board_meeting_reopen_notes,
        name="board_meeting_reopen_notes",
    ),
]

TERMS = f"{BOARD}terms/"
VERSION = f"{TERMS}<int:number>/"
terms_patterns = [
    path(TERMS, terms.terms_list, name="terms_list"),
    path(f"{TERMS}begin/", terms.terms_begin, name="terms_begin"),
    path(VERSION, terms.terms_detail, name="terms_detail"),
    path(f"{VERSION}edit/", terms.terms_edit, name="terms_edit"),
    path(f"{VERSION}comment/", terms.terms_comment, name="terms_comment"),
    path(f"{VERSION}adopt/", terms.terms_adopt, name="terms_adopt"),
    path(f"{VERSION}compare/", terms.terms_compare, name="terms_compare"),
]

INDEPENDENCE = f"{BOARD}independence/"
ACCOUNTS = f"{BOARD}accounts/"
independence_patterns = [
    path(INDEPENDENCE, independence.board_independence, name="board_independence"),
    path(f"{INDEPENDENCE}assess/", independence.board_assess, name="board_assess"),
    path(f"{INDEPENDENCE}clock/", independence.board_clock, name="board_clock"),
    path(f"{INDEPENDENCE}<int:pk>/", independence.assessment_detail, name="assessment_detail"),
    path(ACCOUNTS, accounts.account_list, name="account_list"),
    path(f"{ACCOUNTS}add/", accounts.account_add, name="account_add"),
    path(f"{ACCOUNTS}<int:pk>/", accounts.account_detail, name="account_detail"),
    path(f"{ACCOUNTS}<int:pk>/answer/", accounts.account_answer, name="account_answer"),
    path(f"{ACCOUNTS}<int:pk>/publish/", accounts.account_publish, name="account_publish"),
]

EVIDENCE = f"{BOARD}evidence/"
DECISIONS = f"{EVIDENCE}decisions/"
TIME = f"{BOARD}time/"
evidence_patterns = [
    path(EVIDENCE, evidence.finding_list, name="finding_list"),
    path(f"{EVIDENCE}add/", evidence.finding_add, name="finding_add"),
    path(f"{EVIDENCE}<int:pk>/put/", evidence.finding_put, name="finding_put"),
    path(f"{EVIDENCE}uses/<int:pk>/", evidence.finding_changed, name="finding_changed"),
    path(DECISIONS, evidence.deployment_list, name="deployment_list"),
    path(f"{DECISIONS}add/", evidence.deployment_add, name="deployment_add"),
    path(f"{DECISIONS}<int:pk>/", evidence.deployment_detail, name="deployment_detail"),
    path(f"{DECISIONS}<int:pk>/edit/", evidence.deployment_edit, name="deployment_edit"),
    path(TIME, time.officer_time_list, name="officer_time_list"),
    path(f"{TIME}add/", time.officer_time_add, name="officer_time_add"),
    path(f"{TIME}<int:pk>/remove/", time.officer_time_remove, name="officer_time_remove"),
]

urlpatterns = [
    *meeting_patterns,
    *terms_patterns,
    *independence_patterns,
    *evidence_patterns,
]
