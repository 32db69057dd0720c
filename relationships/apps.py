from django.apps import AppConfig


class RelationshipsConfig(AppConfig):
    name = "relationships"
    label = "relationships"

    def ready(self) -> None:
        # models can be imported only now; `wards` stands below and cannot know appointments,
        # nor `reporting` these reports, nor `governance` what hangs on its decisions
        from leadership.governance.findings import register_findings
        from relationships.access import wards_coordinated, wards_overseen
        from relationships.held import register_held_rows
        from relationships.matrix_findings import SOURCES
        from relationships.reports import register_reports
        from wards.access import see_wards_by, serve_wards_by

        serve_wards_by(wards_coordinated)
        see_wards_by(wards_overseen)
        register_reports()
        register_held_rows()
        for source in SOURCES:
            register_findings(source)
