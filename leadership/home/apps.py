from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "leadership.home"
    label = "home"
