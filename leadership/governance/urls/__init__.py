from leadership.governance.urls import (
    action_plans,
    assistant_leaders,
    findings,
    measures,
    parishes,
    winding_down,
)

urlpatterns = [
    *action_plans.urlpatterns,
    *assistant_leaders.urlpatterns,
    *findings.urlpatterns,
    *measures.urlpatterns,
    *parishes.urlpatterns,
    *winding_down.urlpatterns,
]
