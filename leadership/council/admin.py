from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from leadership.council.models import CouncilSettings
from leadership.council.workplace import WorkplaceAdmin


@admin.register(CouncilSettings)
class CouncilSettingsAdmin(WorkplaceAdmin):
    list_display = ["name", "product_name", "contact_name"]
    fieldsets = [
        ("The council", {"fields": ["name", "product_name"]}),
        (
            "Colours",
            {
                "fields": [
                    "header_colour",
                    "header_text_colour",
                    "button_colour",
                    "button_text_colour",
                    "link_colour",
                ]
            },
        ),
        ("The municipal year", {"fields": ["year_start_month", "year_start_day"]}),
        (
            "Who answers for wards",
            {"fields": ["coordinator_area_target", "has_senior_officers"]},
        ),
        ("For councillors", {"fields": ["member_helpline", "member_mailbox"]}),
        ("Replies", {"fields": ["follow_through_days"]}),
        (
            "Who answers for the service",
            {
                "fields": [
                    "contact_name",
                    "contact_title",
                    "contact_unit",
                    "contact_email",
                    "contact_telephone",
                    "postcode_finder_url",
                ]
            },
        ),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
