from leadership.governance.urls import (
    action_plans,
    assistant_leaders,
    call_ins,
    decisions,
    findings,
    measures,
    parishes,
    promises,
    raised,
    reports,
    winding_down,
)

urlpatterns = [
    *reports.urlpatterns,
    *decisions.urlpatterns,
    *call_ins.urlpatterns,
    *promises.urlpatterns,
    *raised.urlpatterns,
    *action_plans.urlpatterns,
    *assistant_leaders.urlpatterns,
    *findings.urlpatterns,
    *measures.urlpatterns,
    *parishes.urlpatterns,
    *winding_down.urlpatterns,
]
