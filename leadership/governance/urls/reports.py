"""Reports to committees."""

from django.urls import path

from leadership.governance.views import decisions, record_rows, reports

ONE = "committee-reports/<int:pk>/"
ROWS = f"{ONE}rows/<slug:kind>/"

urlpatterns = [
    path("committee-reports/", reports.committee_report_list, name="committee_report_list"),
    path("committee-reports/add/", reports.committee_report_add, name="committee_report_add"),
    path(ONE, reports.committee_report_detail, name="committee_report_detail"),
    path(f"{ONE}edit/<slug:section>/", reports.committee_report_edit, name="committee_report_edit"),
    path(f"{ONE}publish/", reports.committee_report_publish, name="committee_report_publish"),
    path(f"{ONE}take-back/", reports.committee_report_take_back, name="committee_report_take_back"),
    path(f"{ONE}decision/", decisions.decision_draft, name="decision_draft"),
    path(f"{ROWS}add/", record_rows.committee_report_row_add, name="committee_report_row_add"),
    path(
        f"{ROWS}<int:row_pk>/",
        record_rows.committee_report_row_edit,
        name="committee_report_row_edit",
    ),
    path(
        f"{ROWS}<int:row_pk>/remove/",
        record_rows.committee_report_row_remove,
        name="committee_report_row_remove",
    ),
]
