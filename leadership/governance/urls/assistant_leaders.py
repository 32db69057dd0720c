"""Assistant Leaders, their areas and the member development programme."""

from django.urls import path

from leadership.governance.views import assistant_leader_work as work
from leadership.governance.views import assistant_leaders as views

HERE = "assistant-leaders/"
LEADER = f"{HERE}<int:pk>/"
EVENTS = f"{HERE}development/"

urlpatterns = [
    path(HERE, views.assistant_leader_list, name="assistant_leader_list"),
    path(f"{HERE}appoint/", work.assistant_leader_appoint, name="assistant_leader_appoint"),
    path(f"{HERE}coverage/", views.assistant_leader_coverage, name="assistant_leader_coverage"),
    path(EVENTS, views.development_event_list, name="development_event_list"),
    path(f"{EVENTS}add/", work.development_event_add, name="development_event_add"),
    path(f"{EVENTS}<int:pk>/edit/", work.development_event_edit, name="development_event_edit"),
    path(LEADER, views.assistant_leader_detail, name="assistant_leader_detail"),
    path(f"{LEADER}edit/", work.assistant_leader_edit, name="assistant_leader_edit"),
    path(f"{LEADER}end/", work.assistant_leader_end, name="assistant_leader_end"),
    path(f"{LEADER}area/", work.assistant_leader_area, name="assistant_leader_area"),
]
