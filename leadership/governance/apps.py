from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "leadership.governance"
    label = "governance"

    def ready(self) -> None:
        # models can be imported only now; the rooms below cannot know what this one has to do
        from leadership.dates import holidays_change
        from leadership.governance.notices import KINDS
        from leadership.governance.reports import register_reports
        from leadership.governance.services.decision_status import recount_windows, release_expired
        from leadership.notices import kinds
        from leadership.notices.worker.rounds import every_turn

        kinds.register(*KINDS)
        holidays_change.register(recount_windows)
        every_turn(release_expired)
        register_reports()
