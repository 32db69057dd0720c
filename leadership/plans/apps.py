from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "leadership.plans"
    label = "plans"

    def ready(self) -> None:
        # models can be imported only now; `notices` and `reporting` stand below and cannot know
        # what people are told of plans, nor these reports
        from leadership.governance.held import register_rows_held
        from leadership.notices.kinds import register
        from leadership.plans.models import FundProposal
        from leadership.plans.notices import KINDS
        from leadership.plans.reports import register_reports

        register(*KINDS)
        register_reports()
        register_rows_held(
            "Proposal for a fund",
            FundProposal.objects.visible_to,
            lambda proposal: proposal.get_absolute_url(),
        )
