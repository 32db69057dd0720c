"""Parish and community council options, and what people said of them."""

from django.urls import path

from leadership.governance.views import parishes as views

HERE = "parish-options/"
OPTION = f"{HERE}<int:pk>/"
EVENTS = f"{HERE}consultation/"
EVENT = f"{EVENTS}<int:pk>/"

urlpatterns = [
    path(HERE, views.parish_option_list, name="parish_option_list"),
    path(f"{HERE}add/", views.parish_option_add, name="parish_option_add"),
    path(OPTION, views.parish_option_detail, name="parish_option_detail"),
    path(f"{OPTION}edit/", views.parish_option_edit, name="parish_option_edit"),
    path(f"{EVENTS}add/", views.parish_consultation_add, name="parish_consultation_add"),
    path(EVENT, views.parish_consultation_detail, name="parish_consultation_detail"),
    path(f"{EVENT}edit/", views.parish_consultation_edit, name="parish_consultation_edit"),
    path(f"{EVENT}answers/", views.parish_response_write, name="parish_response_write"),
]
