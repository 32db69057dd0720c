from leadership.governance.urls import call_ins, decisions, promises, raised, reports

urlpatterns = [
    *reports.urlpatterns,
    *decisions.urlpatterns,
    *call_ins.urlpatterns,
    *promises.urlpatterns,
    *raised.urlpatterns,
]
