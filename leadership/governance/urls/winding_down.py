"""What ends with the districts, and the constitution's amendments."""

from django.urls import path

from leadership.governance.views import winding_down as views

HERE = "districts-end/"
AMENDMENT = f"{HERE}amendments/<int:pk>/"

urlpatterns = [
    path(HERE, views.winding_down, name="winding_down"),
    path(f"{HERE}resources/add/", views.district_resource_add, name="district_resource_add"),
    path(f"{HERE}resources/<int:pk>/", views.district_resource_edit, name="district_resource_edit"),
    path(f"{HERE}amendments/add/", views.amendment_add, name="amendment_add"),
    path(AMENDMENT, views.amendment_detail, name="amendment_detail"),
    path(f"{AMENDMENT}route/<int:route_pk>/", views.amendment_step, name="amendment_step"),
    path(f"{AMENDMENT}in-force/", views.amendment_in_force, name="amendment_in_force"),
    path(
        f"{AMENDMENT}end-committees/",
        views.district_committees_end,
        name="district_committees_end",
    ),
]
