"""Blanking personal data whose time is over. That somebody dropped out, when and why, stays
(S376)."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from jobs_skills.models import ListedMember, Member
from jobs_skills.services.member_access import close_access
from leadership import dates

# Long enough to see that a row was decided wrongly.
ROWS_KEPT = timedelta(days=30)
LAPSED = "The time for holding the data ended"
NOTHING = {"name": "", "email": "", "telephone": "", "organisation_name": ""}


@transaction.atomic
def forget_lapsed_members() -> int:
    """Forget members whose last day is over, and blank rows of old lists that were decided more
    than thirty days ago; how many members."""
    lapsed = Member.objects.to_forget(dates.today()).select_for_update(of=("self",))
    members = list(lapsed.order_by("pk"))
    for member in members:
        if member.left_on is None:
            close_access(member)
            member.left_on, member.left_because = dates.today(), LAPSED
        blank(member)
    decided = ListedMember.objects.filter(decided_on__lt=dates.today() - ROWS_KEPT)
    said = ~Q(name="") | ~Q(email="") | ~Q(telephone="") | ~Q(organisation_name="")
    decided.filter(said).update(**NOTHING)
    return len(members)


def blank(member: Member) -> None:
    """Save the member without personal data, and the rows it came from."""
    member.name = member.email = member.telephone = ""
    member.forgotten_on = dates.today()
    member.version += 1
    member.save()
    ListedMember.objects.filter(member=member).update(**NOTHING)
