"""Every ward has its forum from the start (App A 4.2.3)."""

from django.db import transaction

from leadership.meetings.models import Body, WardForum
from wards.models import Ward


@transaction.atomic
def open_forums() -> int:
    """Make a forum for every ward that has none, of any council. Returns how many were made."""
    without = Ward.objects.filter(forum__isnull=True).order_by("code")
    made = [
        WardForum.objects.create(
            ward=ward, kind=Body.Kind.WARD_FORUM, name=f"{ward.name} Ward Forum"
        )
        for ward in without
    ]
    return len(made)
