from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "leadership.governance"
    label = "governance"

    def ready(self) -> None:
        # models can be imported only now; the rooms below cannot know what this one has to do
        from leadership.dates import holidays_change
        from leadership.governance.decided_at import decided_at
        from leadership.governance.findings import register_findings
        from leadership.governance.models import AssistantLeader
        from leadership.governance.notices import KINDS
        from leadership.governance.paper_findings import SOURCES
        from leadership.governance.promised_to import promised_to
        from leadership.governance.reports import register_reports
        from leadership.governance.services.decision_status import recount_windows, release_expired
        from leadership.meetings.sections import show_on_meetings
        from leadership.notices import kinds
        from leadership.notices.worker.rounds import every_turn
        from leadership.people.access import ASSISTANT_LEADER
        from leadership.people.appointed import appoint_by

        kinds.register(*KINDS)
        appoint_by(ASSISTANT_LEADER, AssistantLeader.objects.on)
        holidays_change.register(recount_windows)
        every_turn(release_expired)
        show_on_meetings(decided_at)
        show_on_meetings(promised_to)
        for source in SOURCES:
            register_findings(source)
        register_reports()
