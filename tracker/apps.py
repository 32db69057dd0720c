from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    label = "tracker"

    def ready(self) -> None:
        # models can be imported only now; `reporting` and `wards` stand below and cannot know
        # these reports, and in which wards an officer answers for an issue
        from tracker.access import wards_answered_in
        from tracker.reports import register_reports
        from wards.access import work_in_wards_by

        register_reports()
        work_in_wards_by(wards_answered_in)
