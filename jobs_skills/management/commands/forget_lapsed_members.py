"""Blank personal data of board members whose time is over. Run it every night."""

from typing import Any

from django.core.management.base import BaseCommand

from jobs_skills.services.forgetting import forget_lapsed_members


class Command(BaseCommand):
    help = "Blank personal data of board members whose time is over, and of old lists decided."

    def handle(self, *args: Any, **options: Any) -> None:
        number = forget_lapsed_members()
        self.stdout.write(f"{number} member{'' if number == 1 else 's'} forgotten.")
