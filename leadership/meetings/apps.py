from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "leadership.meetings"
    label = "meetings"
