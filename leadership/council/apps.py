from django.apps import AppConfig


class CouncilConfig(AppConfig):
    name = "leadership.council"
    label = "council"
