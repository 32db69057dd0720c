from django.urls import path

from jobs_skills.views import people

PEOPLE = [
    path("boards/<slug:slug>/people/", people.board_people, name="board_people"),
    path("boards/<slug:slug>/people/name/", people.board_appoint, name="board_appoint"),
    path(
        "boards/<slug:slug>/people/<int:pk>/end/",
        people.board_appointment_end,
        name="board_appointment_end",
    ),
]

urlpatterns = [
    *PEOPLE,
]
