"""Delete contacts of community groups whose consent has ended. Run it every night."""

from typing import Any

from django.core.management.base import BaseCommand

from relationships.services import forget_lapsed_contacts


class Command(BaseCommand):
    help = "Delete contacts of community groups whose consent has ended."

    def handle(self, *args: Any, **options: Any) -> None:
        number = forget_lapsed_contacts()
        whose = "1 contact deleted: its" if number == 1 else f"{number} contacts deleted: their"
        self.stdout.write(f"{whose} consent had ended.")
