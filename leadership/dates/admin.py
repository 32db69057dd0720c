from django.contrib import admin

from leadership.council.workplace import WorkplaceAdmin
from leadership.dates.models import AnnualMeeting


@admin.register(AnnualMeeting)
class AnnualMeetingAdmin(WorkplaceAdmin):
    list_display = ["year", "held_on"]
    ordering = ["-year"]
    deletable = True
