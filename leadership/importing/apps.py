from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ImportingConfig(AppConfig):
    name = "leadership.importing"
    label = "importing"

    def ready(self) -> None:
        """Each room declares its imports in a module of that name."""
        autodiscover_modules("imports")
