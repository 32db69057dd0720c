from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "leadership.files"
    label = "files"
