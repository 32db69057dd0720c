from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "leadership.governance"
    label = "governance"

    def ready(self) -> None:
        # models can be imported only now
        from leadership.governance.findings import register_findings
        from leadership.governance.paper_findings import SOURCES

        for source in SOURCES:
            register_findings(source)
