from django.urls import path

from relationships import views

urlpatterns = [
    path("services/", views.service_list, name="service_list"),
    path("services/<slug:slug>/", views.service_detail, name="service_detail"),
    path("services/<slug:slug>/scope/", views.service_scope, name="service_scope"),
]
