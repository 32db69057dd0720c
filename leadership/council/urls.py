from django.urls import path

from leadership.council import views

urlpatterns = [path("council.css", views.council_css, name="council_css")]
