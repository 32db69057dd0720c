"""Who works for a board, and its register of members."""

from django.urls import path

from jobs_skills.views import consent, member_lists, member_rows, members, people

PEOPLE = "boards/<slug:slug>/people/"
MEMBERS = "boards/<slug:slug>/members/"

people_patterns = [
    path(PEOPLE, people.board_people, name="board_people"),
    path(f"{PEOPLE}name/", people.board_appoint, name="board_appoint"),
    path(f"{PEOPLE}<int:pk>/end/", people.board_appointment_end, name="board_appointment_end"),
]

member_patterns = [
    path("boards/consent/<str:key>/", consent.member_consent, name="member_consent"),
    path(MEMBERS, members.member_list, name="member_list"),
    path(f"{MEMBERS}add/", members.member_add, name="member_add"),
    path(f"{MEMBERS}gone/", members.member_gone_list, name="member_gone_list"),
    path(f"{MEMBERS}ask/", members.member_ask_consent, name="member_ask_consent"),
    path(f"{MEMBERS}<int:pk>/", members.member_detail, name="member_detail"),
    path(f"{MEMBERS}<int:pk>/edit/", members.member_edit, name="member_edit"),
    path(f"{MEMBERS}<int:pk>/leave/", members.member_leave, name="member_leave"),
    path(f"{MEMBERS}<int:pk>/keep-longer/", members.member_keep_longer, name="member_keep_longer"),
    path(f"{MEMBERS}<int:pk>/invite/", members.member_invite, name="member_invite"),
    path(f"{MEMBERS}<int:pk>/end-access/", members.member_end_access, name="member_end_access"),
    path(f"{MEMBERS}lists/", member_lists.member_list_sources, name="member_list_sources"),
    path(f"{MEMBERS}lists/add/", member_lists.member_list_add, name="member_list_add"),
    path(f"{MEMBERS}rows/", member_rows.listed_member_list, name="listed_member_list"),
    path(
        f"{MEMBERS}rows/keep-clear/",
        member_rows.listed_member_keep_clear,
        name="listed_member_keep_clear",
    ),
    path(f"{MEMBERS}rows/<int:pk>/", member_rows.listed_member_decide, name="listed_member_decide"),
]

urlpatterns = [*people_patterns, *member_patterns]
