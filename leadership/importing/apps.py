from django.apps import AppConfig


class ImportingConfig(AppConfig):
    name = "leadership.importing"
    label = "importing"
