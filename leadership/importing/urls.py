from django.urls import path

from leadership.importing import views

urlpatterns = [
    path("imports/", views.import_list, name="import_list"),
    path("imports/new/<slug:slug>/", views.import_upload, name="import_upload"),
    path("imports/<int:pk>/", views.import_detail, name="import_detail"),
    path("imports/<int:pk>/columns/", views.import_columns, name="import_columns"),
    path("imports/<int:pk>/questions/", views.import_questions, name="import_questions"),
    path("imports/<int:pk>/load/", views.import_load, name="import_load"),
    path("imports/<int:pk>/undo/", views.import_undo, name="import_undo"),
    path("imports/<int:pk>/set-aside.csv", views.import_set_aside, name="import_set_aside"),
]
