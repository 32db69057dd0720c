"""Django's admin, with our site in place of its own."""

from django.contrib.admin.apps import AdminConfig


class WorkplaceConfig(AdminConfig):
    default_site = "leadership.home.admin_site.Workplace"
