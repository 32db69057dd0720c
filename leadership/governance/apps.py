from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "leadership.governance"
    label = "governance"
