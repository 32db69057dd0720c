from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

handler429 = "leadership.audit.views.too_many_tries"  # allauth's limits answer with it
handler500 = "leadership.people.error_views.failure"

# what has a first word of its own comes first: all other patterns are tried one by one
urlpatterns = [
    path("api/v1/", include("leadership.api")),
    path(
        "admin/login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="admin_sign_in",
    ),
    path(
        "admin/password_change/",
        RedirectView.as_view(pattern_name="account_change_password"),
        name="admin_password",
    ),
    path(
        "admin/password_change/done/",
        RedirectView.as_view(pattern_name="start"),
        name="admin_password_done",
    ),
    path("admin/", admin.site.urls),
    path("", include("leadership.home.urls")),
    path("", include("leadership.council.urls")),
    path("", include("leadership.people.urls")),
    path("", include("leadership.meetings.urls")),
    path("", include("leadership.governance.urls")),
    path("", include("relationships.urls")),
    path("", include("leadership.plans.urls")),
    path("", include("tracker.urls")),
    path("", include("jobs_skills.urls")),
    path("", include("leadership.importing.urls")),
    path("", include("leadership.notices.urls")),
    path("", include("leadership.reporting.urls")),
]
