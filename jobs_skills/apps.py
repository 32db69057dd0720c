from django.apps import AppConfig


class JobsSkillsConfig(AppConfig):
    name = "jobs_skills"
    verbose_name = "Local Jobs and Skills Boards"

    def ready(self) -> None:
        # models can be imported only now; `meetings` stands below and cannot know boards
        from jobs_skills.access import boards_run
        from leadership.meetings.access import keep_bodies_by

        keep_bodies_by(boards_run)
