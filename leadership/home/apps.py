from django.apps import AppConfig
from django.core.checks import Tags, register


class HomeConfig(AppConfig):
    name = "leadership.home"
    label = "home"

    def ready(self) -> None:
        from leadership.home.checks import nothing_left_behind

        register(nothing_left_behind, Tags.database)
