"""Whose ward is it? The answer comes from dated rows, on the business clock's day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from leadership import dates
from leadership.people.models import User
from wards.models import CouncillorTerm

Viewer = User | AnonymousUser
WardIds = QuerySet[Any]

# appointments that live above this room say here which wards their holders serve
_serving: list[Callable[[User], WardIds]] = []


def serve_wards_by(source: Callable[[User], WardIds]) -> None:
    """Register a kind of appointment: a function from a user to the ids of wards served today."""
    if source not in _serving:
        _serving.append(source)


def wards_represented(user: User) -> WardIds:
    """Ids of the wards this user sits for today, as a subquery."""
    return CouncillorTerm.objects.of_person(user.person_id).on(dates.today()).values("seat__ward")


def wards_served(user: User) -> list[WardIds]:
    """Ids of the wards this user serves as an officer today: one subquery a kind of appointment."""
    return [source(user) for source in _serving]


def in_own_wards(user: Viewer, path: str, *, councillors: bool = True) -> Q:
    """A condition on `path` (a ward's id): the wards this user sits for or serves today.

    Somebody without a person has no ward: the condition is then never true.
    """
    never = Q(pk__in=[])
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return never
    found = never
    for ids in wards_served(user):
        found |= Q(**{f"{path}__in": ids})
    if councillors:
        found |= Q(**{f"{path}__in": wards_represented(user)})
    return found


def sits_for(user: Viewer, ward_id: int) -> bool:
    return ward_id in _ids_represented(user)


def serves(user: Viewer, ward_id: int) -> bool:
    """Is this user an officer appointed to this ward today?"""
    return ward_id in _ids_served(user)


def is_councillor(user: Viewer) -> bool:
    return bool(_ids_represented(user))


def is_appointed_to_a_ward(user: Viewer) -> bool:
    return bool(_ids_served(user))


def _ids_represented(user: Viewer) -> frozenset[int]:
    return _asked_once(user, "represented", lambda known: [wards_represented(known)])


def _ids_served(user: Viewer) -> frozenset[int]:
    return _asked_once(user, "served", wards_served)


def _asked_once(user: Viewer, name: str, ask: Callable[[User], list[WardIds]]) -> frozenset[int]:
    """Ward ids, kept for the day in the user's object, whose life is a request (as `User.roles`
    is): a page asks many times whose ward it is."""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return frozenset()
    kept: dict[tuple[str, date], frozenset[int]] = user.__dict__.setdefault("_own_wards", {})
    key = (name, dates.today())
    if key not in kept:
        kept[key] = frozenset(ward for ids in ask(user) for row in ids for ward in row.values())
    return kept[key]
