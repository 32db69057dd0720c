from django.urls import path

from leadership.reporting import pack_views, saved_views, views

urlpatterns = [
    path("reports/", views.report_index, name="report_index"),
    path("reports/requests/", saved_views.report_requests, name="report_requests"),
    path(
        "reports/requests/<int:pk>/done/",
        saved_views.report_request_done,
        name="report_request_done",
    ),
    path("reports/saved/<int:pk>/", saved_views.saved_report_open, name="saved_report_open"),
    path("reports/saved/<int:pk>/mail/", saved_views.saved_report_mail, name="saved_report_mail"),
    path(
        "reports/saved/<int:pk>/delete/",
        saved_views.saved_report_delete,
        name="saved_report_delete",
    ),
    path("reports/packs/<slug:slug>/", pack_views.report_pack, name="report_pack"),
    path("reports/packs/<slug:slug>/pack.zip", pack_views.pack_download, name="pack_download"),
    path("reports/<slug:slug>/", views.report_page, name="report_page"),
    path("reports/<slug:slug>/save/", saved_views.report_save, name="report_save"),
    path(
        "reports/<slug:slug>/download.<str:ending>", views.report_download, name="report_download"
    ),
]
