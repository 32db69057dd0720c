from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    label = "tracker"

    def ready(self) -> None:
        # models can be imported only now; `reporting`, `notices`, `wards`, `dates` stand below and
        # cannot know these reports, what people are told of issues, in which wards an officer
        # answers for one, and the clocks
        from leadership.dates import holidays_change
        from leadership.notices.kinds import register
        from leadership.notices.worker.rounds import every_day
        from tracker.access import wards_answered_in
        from tracker.hand_over_notices import KINDS as HAND_OVER_KINDS
        from tracker.hand_over_notices import tell_of_ending_secondments
        from tracker.notices import KINDS, tell_of_late_issues, tell_of_unheard_issues
        from tracker.reports import register_reports
        from tracker.services.clocks import count_anew
        from tracker.services.follow_through import close_lapsed_answers
        from wards.access import work_in_wards_by

        register_reports()
        register(*KINDS, *HAND_OVER_KINDS)
        every_day("late issues", tell_of_late_issues)
        every_day("missed words", tell_of_unheard_issues)
        every_day("ending secondments", tell_of_ending_secondments)
        every_day("lapsed replies", close_lapsed_answers)
        work_in_wards_by(wards_answered_in)
        holidays_change.register(count_anew)
