from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    label = "tracker"

    def ready(self) -> None:
        # models can be imported only now; `reporting`, `wards` and `dates` stand below and cannot
        # know these reports, in which wards an officer answers for an issue, and the clocks
        from leadership.dates import holidays_change
        from tracker.access import wards_answered_in
        from tracker.reports import register_reports
        from tracker.services.clocks import count_anew
        from wards.access import work_in_wards_by

        register_reports()
        work_in_wards_by(wards_answered_in)
        holidays_change.register(count_anew)
