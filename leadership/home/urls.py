from django.urls import path

from leadership.home import views

urlpatterns = [
    path("", views.start, name="start"),
    path("wards/", views.ward_list, name="ward_list"),
    path("wards/<slug:code>/", views.ward_page, name="ward_page_by_code"),
    path("wards/<slug:code>/forum.ics", views.ward_calendar, name="ward_calendar"),
    path("wards/<slug:code>/<slug:slug>/", views.ward_page, name="ward_page"),
    path("meetings/<int:pk>/calendar.ics", views.meeting_calendar, name="meeting_calendar"),
    path("decisions/<int:year>/<int:serial>/line/", views.decision_line, name="decision_line"),
    path(
        "decisions/<int:year>/<int:serial>/line/<int:number>/<slug:kind>/",
        views.decision_line_list,
        name="decision_line_list",
    ),
    path("committees/<int:pk>/meetings.ics", views.committee_calendar, name="committee_calendar"),
    path("search/", views.search_page, name="search"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
]
