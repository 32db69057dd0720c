from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "leadership.audit"
    label = "audit"
