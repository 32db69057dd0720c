"""Promises, and the work programme of a committee."""

from django.urls import path

from leadership.governance.views import promises

ONE = "promises/<int:pk>/"

urlpatterns = [
    path("promises/", promises.promise_list, name="promise_list"),
    path("promises/add/", promises.promise_add, name="promise_add"),
    path(ONE, promises.promise_detail, name="promise_detail"),
    path(f"{ONE}edit/", promises.promise_edit, name="promise_edit"),
    path(f"{ONE}deliver/", promises.promise_deliver, name="promise_deliver"),
    path(f"{ONE}drop/", promises.promise_drop, name="promise_drop"),
    path(f"{ONE}reopen/", promises.promise_reopen, name="promise_reopen"),
    path("committees/<int:pk>/work-programme/", promises.work_programme, name="work_programme"),
]
