from importlib import import_module

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "leadership.audit"
    label = "audit"

    def ready(self) -> None:
        import_module("leadership.audit.sign_ins").listen()  # it needs models, loaded by now
