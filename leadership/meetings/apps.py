from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "leadership.meetings"
    label = "meetings"

    def ready(self) -> None:
        # models can be imported only now
        from leadership.meetings.notices import KINDS
        from leadership.notices.kinds import register

        register(*KINDS)
