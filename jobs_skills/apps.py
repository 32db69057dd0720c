from django.apps import AppConfig


class JobsSkillsConfig(AppConfig):
    name = "jobs_skills"
    verbose_name = "Local Jobs and Skills Boards"

    def ready(self) -> None:
        # models can be imported only now; `meetings` and `reporting` stand below and cannot know
        # boards, nor their reports
        from jobs_skills.access import boards_run
        from jobs_skills.reports import register_reports
        from jobs_skills.timetable_findings import SOURCES
        from leadership.governance.findings import register_findings
        from leadership.meetings.access import keep_bodies_by

        keep_bodies_by(boards_run)
        register_reports()
        for source in SOURCES:
            register_findings(source)
