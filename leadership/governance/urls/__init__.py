from leadership.governance.urls import call_ins, decisions, promises, raised

urlpatterns = [
    *decisions.urlpatterns,
    *call_ins.urlpatterns,
    *promises.urlpatterns,
    *raised.urlpatterns,
]
