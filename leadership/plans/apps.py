from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "leadership.plans"
    label = "plans"

    def ready(self) -> None:
        # models can be imported only now; `notices` and `reporting` stand below and cannot know
        # what people are told of plans, nor these reports
        from leadership.notices.kinds import register
        from leadership.plans.notices import KINDS
        from leadership.plans.reports import register_reports

        register(*KINDS)
        register_reports()
