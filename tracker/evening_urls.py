from django.urls import path

from tracker import evening_views as views

EVENING = "meetings/<int:pk>/evening/"

urlpatterns = [
    path(EVENING, views.evening, name="evening"),
    path(f"{EVENING}start/", views.evening_start, name="evening_start"),
    path(f"{EVENING}attendance/", views.evening_attendance, name="evening_attendance"),
    path(f"{EVENING}issues/", views.evening_issue, name="evening_issue"),
    path(f"{EVENING}carry-over/", views.evening_carry_over, name="evening_carry_over"),
    path(f"{EVENING}sheet/", views.evening_sheet, name="evening_sheet"),
]
