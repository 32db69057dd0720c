"""Petitions and councillors' calls for action."""

from django.urls import path

from leadership.governance.views import raised

CALL = "calls-for-action/<int:pk>/"

urlpatterns = [
    path("petitions/", raised.petition_list, name="petition_list"),
    path("petitions/add/", raised.petition_add, name="petition_add"),
    path("petitions/<int:pk>/", raised.petition_detail, name="petition_detail"),
    path("petitions/<int:pk>/edit/", raised.petition_edit, name="petition_edit"),
    path("calls-for-action/", raised.call_for_action_list, name="call_for_action_list"),
    path("calls-for-action/add/", raised.call_for_action_add, name="call_for_action_add"),
    path(CALL, raised.call_for_action_detail, name="call_for_action_detail"),
    path(f"{CALL}edit/", raised.call_for_action_edit, name="call_for_action_edit"),
]
