"""What people are told when a co-ordinator goes: that the time comes, who is proposed, who follows.

Fixed words, names of officers and wards alone: see `tracker.notices`.
"""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from leadership import dates
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel
from leadership.notices.services import send
from leadership.people.models import Person, Role, people_with_role
from relationships.models import WardActionCoordinator
from tracker.models import HandOver, HandOverWard, HeirProposal
from wards.models import CouncillorTerm, Ward

SIX_WEEKS = 42  # days before a secondment ends

SECONDMENT_ENDS = NoticeKind(
    "secondment-ends",
    "A secondment ends within six weeks",
    "Your own secondment, or one of the council's co-ordinators, ends soon.",
    Channel.EMAIL,
)
HEIR_PROPOSED = NoticeKind(
    "heir-proposed",
    "A co-ordinator says who could follow",
    "A co-ordinator who goes proposes somebody, or asks for somebody to be found.",
    Channel.EMAIL,
)
CO_ORDINATOR_CHANGES = NoticeKind(
    "coordinator-changes",
    "Your ward’s co-ordinator changes",
    "A co-ordinator of your ward goes: a letter says who follows.",
    Channel.EMAIL,
)
KINDS = [SECONDMENT_ENDS, HEIR_PROPOSED, CO_ORDINATOR_CHANGES]


def tell_of_ending_secondments(on: date) -> int:
    """Each morning: co-ordinators whose secondment ends within six weeks, and the managers. Each
    of them once of each day on which one ends."""
    soon = WardActionCoordinator.objects.secondment_ending(on, SIX_WEEKS)
    held = soon.filter(secondment_end__gte=on).select_related("person", "ward", "cluster")
    ending = list(held.order_by("secondment_end", "pk"))
    managers = list(people_with_role(Role.GOVERNANCE_MANAGER, on)) if ending else []
    for one in ending:
        key = f"secondment/{one.pk}/{one.secondment_end}"
        text = f"It ends on {one.secondment_end:%-d %B %Y}."
        told = {manager.pk: (manager, _page_of(one.person)) for manager in managers}
        told[one.person_id] = (one.person, reverse("my_hand_over"))
        for person, url in told.values():
            subject = f"{one.person}, {one.area}"
            send(kind=SECONDMENT_ENDS, to=person, subject=subject, text=text, url=url, key=key)
    return len(ending)


def tell_heir_proposed(proposal: HeirProposal) -> None:
    """The governance managers, each time it is proposed."""
    for manager in people_with_role(Role.GOVERNANCE_MANAGER, dates.today()):
        send(
            kind=HEIR_PROPOSED,
            to=manager,
            subject=str(proposal.person),
            text="Read it where you hand over.",
            url=_page_of(proposal.person),
        )


def tell_councillors(done: HandOver, places: Iterable[HandOverWard]) -> None:
    """Everybody who sits for one of its wards, once."""
    wards = Ward.objects.filter(pk__in=[place.ward_id for place in places])
    terms = CouncillorTerm.objects.on(dates.today()).filter(seat__ward__in=wards)
    names: dict[int, list[str]] = {}
    sitting = terms.order_by("seat__ward__name", "pk")
    for person_id, ward in sitting.values_list("person", "seat__ward__name"):
        names.setdefault(person_id, []).append(ward)
    for person in Person.objects.filter(pk__in=names).order_by("pk"):
        send(
            kind=CO_ORDINATOR_CHANGES,
            to=person,
            subject=", ".join(names[person.pk]),
            text="The letter says who follows, from when, and what is open.",
            url=done.get_absolute_url(),
            key=f"hand-over/{done.pk}",
        )


def _page_of(person: Person) -> str:
    return reverse("person_hand_over", args=[person.pk])
