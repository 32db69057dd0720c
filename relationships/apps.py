from django.apps import AppConfig


class RelationshipsConfig(AppConfig):
    name = "relationships"
    label = "relationships"

    def ready(self) -> None:
        # models can be imported only now; `wards` stands below and cannot know appointments
        from relationships.access import wards_coordinated  # noqa: PLC0415
        from wards.access import serve_wards_by  # noqa: PLC0415

        serve_wards_by(wards_coordinated)
