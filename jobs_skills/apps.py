from django.apps import AppConfig


class JobsSkillsConfig(AppConfig):
    name = "jobs_skills"
    verbose_name = "Local Jobs and Skills Boards"

    def ready(self) -> None:
        # models can be imported only now; `reporting` stands below and cannot know these reports
        from jobs_skills.reports import register_reports

        register_reports()
