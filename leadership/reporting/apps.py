from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "leadership.reporting"
    label = "reporting"
