from django.apps import AppConfig


class DatesConfig(AppConfig):
    name = "leadership.dates"
    label = "dates"
