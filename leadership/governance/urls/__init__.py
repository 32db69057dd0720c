from leadership.governance.urls import decisions, promises, raised, reports

urlpatterns = [
    *reports.urlpatterns,
    *decisions.urlpatterns,
    *promises.urlpatterns,
    *raised.urlpatterns,
]
