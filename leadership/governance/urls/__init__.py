from leadership.governance.urls import call_ins

urlpatterns = [*call_ins.urlpatterns]
