"""Whose ward is it? The answer comes from dated rows, on the business clock's day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, Q, QuerySet

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
    return (
        isinstance(user, User)
        and user.is_active
        and user.person_id is not None
        and wards_represented(user).filter(seat__ward=ward_id).exists()
    )


def serves(user: Viewer, ward_id: int) -> bool:
    """Is this user an officer appointed to this ward today?"""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return False
    return any(ids.filter(ward=ward_id).exists() for ids in wards_served(user))


def is_councillor(user: Viewer) -> bool:
    return _posts(user)[0]


def is_appointed_to_a_ward(user: Viewer) -> bool:
    return _posts(user)[1]


def _posts(user: Viewer) -> tuple[bool, bool]:
    """Does this user sit for any ward today, and serve any? One query, kept for the life of the
    object (a request), as `User.roles` is: the menu of every page asks."""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return False, False
    kept: dict[date, tuple[bool, bool]] = user.__dict__.setdefault("_posts", {})
    today = dates.today()
    if today not in kept:
        sits, *serves = User.objects.filter(pk=user.pk).values_list(
            Exists(wards_represented(user)), *[Exists(ids) for ids in wards_served(user)]
        )[0]
        kept[today] = sits, any(serves)
    return kept[today]
