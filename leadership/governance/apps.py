from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "leadership.governance"
    label = "governance"

    def ready(self) -> None:
        # models can be imported only now; `people` stands below and cannot know appointments
        from leadership.governance.models import AssistantLeader
        from leadership.people.access import ASSISTANT_LEADER
        from leadership.people.appointed import appoint_by

        appoint_by(ASSISTANT_LEADER, AssistantLeader.objects.on)
