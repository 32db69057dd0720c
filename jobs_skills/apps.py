from django.apps import AppConfig


class JobsSkillsConfig(AppConfig):
    name = "jobs_skills"
    verbose_name = "Local Jobs and Skills Boards"
