from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    label = "tracker"

    def ready(self) -> None:
        # models can be imported only now; `reporting` stands below and cannot know these reports
        from tracker.reports import register_reports

        register_reports()
