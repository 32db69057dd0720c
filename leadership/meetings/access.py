"""Who may see and record meetings."""

from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Collate, Lower

from leadership.meetings.models import Meeting, WardForum
from leadership.people.access import Viewer, is_governance_manager, is_officer, sees_all_records
from wards.access import in_own_wards, is_appointed_to_a_ward, serves, sits_for
from wards.models import Ward


def _ward_ids(meeting: Meeting) -> list[int]:
    forums = WardForum.objects.filter(meeting_bodies__meeting=meeting)
    return list(forums.values_list("ward", flat=True))


def may_arrange(user: Viewer) -> bool:
    """Plan, move and cancel meetings of any ward."""
    return is_governance_manager(user)


def may_arrange_for(user: Viewer, ward_id: int) -> bool:
    return is_governance_manager(user) or serves(user, ward_id)


def may_arrange_somewhere(user: Viewer) -> bool:
    return is_governance_manager(user) or is_appointed_to_a_ward(user)


def forums_arranged_by(user: Viewer, day: date) -> QuerySet[WardForum]:
    """Forums of the wards in force on that day for which this user may plan meetings, by name."""
    forums = WardForum.objects.filter(ward__in=Ward.objects.in_force(day)).select_related("ward")
    if not may_arrange(user):
        forums = forums.filter(in_own_wards(user, "ward", councillors=False))
    return forums.order_by(Collate(Lower("ward__name"), "C"), "pk")


def may_record(user: Viewer, meeting: Meeting) -> bool:
    """Record attendance, notes, agenda and papers: the managers and the wards' co-ordinators."""
    return is_governance_manager(user) or any(
        serves(user, ward_id) for ward_id in _ward_ids(meeting)
    )


def may_see_exempt(user: Viewer, meeting: Meeting) -> bool:
    """Exempt items and papers are closed to everybody but officers of the meeting's wards."""
    return sees_all_records(user) or may_record(user, meeting)


def may_see_working_record(user: Viewer, meeting: Meeting) -> bool:
    """Draft notes and counts that are not agreed yet."""
    return (
        sees_all_records(user)
        or is_officer(user)
        or any(serves(user, ward) or sits_for(user, ward) for ward in _ward_ids(meeting))
    )
