from django.contrib import admin
from django.urls import include, path

handler500 = "leadership.people.error_views.failure"

urlpatterns = [
    path("", include("leadership.council.urls")),
    path("admin/", admin.site.urls),
]
