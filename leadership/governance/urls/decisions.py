"""Decisions. A serial number may be written with its leading noughts."""

from django.urls import path

from leadership.governance.views import conditions, decisions, record_rows

ONE = "decisions/<int:year>/<int:serial>/"
ROWS = f"{ONE}rows/<slug:kind>/"

urlpatterns = [
    path("decisions/", decisions.decision_list, name="decision_list"),
    path("decisions/add/", decisions.decision_add, name="decision_add"),
    path(ONE, decisions.decision_detail, name="decision_detail"),
    path(f"{ONE}edit/<slug:section>/", decisions.decision_edit, name="decision_edit"),
    path(f"{ONE}publish/", decisions.decision_publish, name="decision_publish"),
    path(f"{ONE}conditions/<int:pk>/", conditions.condition_record, name="condition_record"),
    path(f"{ROWS}add/", record_rows.decision_row_add, name="decision_row_add"),
    path(f"{ROWS}<int:row_pk>/", record_rows.decision_row_edit, name="decision_row_edit"),
    path(
        f"{ROWS}<int:row_pk>/remove/", record_rows.decision_row_remove, name="decision_row_remove"
    ),
]
