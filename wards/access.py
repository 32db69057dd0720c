"""Whose ward is it? The answer comes from dated rows, on the business clock's day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeGuard

from django.contrib.auth.models import AnonymousUser
from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from leadership import dates
from leadership.dates.prepared import Prepared
from leadership.people.models import User
from wards.models import CouncillorTerm, Ward

Viewer = User | AnonymousUser
WardIds = QuerySet[Any]

Appointed = Callable[[int, date], WardIds]

# appointments that live above this room say here which wards their holders serve, and which
# they only oversee: whoever oversees a ward reads its records and changes none
_serving: list[Appointed] = []
_overseeing: list[Appointed] = []
# and work above this room, in which wards an officer has some to do without serving them
_working: list[Callable[[User], WardIds]] = []


def serve_wards_by(source: Appointed) -> None:
    """Register a kind of appointment: from a person's key and a day to the ids of wards served."""
    if source not in _serving:
        _serving.append(source)


def work_in_wards_by(source: Callable[[User], WardIds]) -> None:
    """Register a kind of work: a function from a user to the ids of wards that have some of it."""
    if source not in _working:
        _working.append(source)


def see_wards_by(source: Appointed) -> None:
    """Register a kind of appointment that lets its holder see a ward's records, no more."""
    if source not in _overseeing:
        _overseeing.append(source)


@dataclass(frozen=True)
class OwnWards:
    """The wards somebody sits for, serves or oversees today, in the order of their names;
    `parties` says for which party somebody sits there, empty where that is not recorded."""

    represented: tuple[Ward, ...] = ()
    served: tuple[Ward, ...] = ()
    overseen: tuple[Ward, ...] = ()
    parties: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def ids_represented(self) -> frozenset[int]:
        return frozenset(ward.pk for ward in self.represented)

    @cached_property
    def ids_served(self) -> frozenset[int]:
        return frozenset(ward.pk for ward in self.served)

    @cached_property
    def ids_overseen(self) -> frozenset[int]:
        return frozenset(ward.pk for ward in self.overseen)


NONE = OwnWards()


def own_wards(user: Viewer) -> OwnWards:
    """Asked in one query, and kept for the day in the user's object, whose life is a request (as
    `User.roles` is): a page asks many times whose ward it is. Nobody without a person has one, and
    no login from outside the council, whatever the rows say."""
    if not _is_known(user) or user.person_id is None:
        return NONE
    kept: dict[date, OwnWards] = user.__dict__.setdefault("_own_wards", {})
    today = dates.today()
    if today not in kept:
        kept[today] = _ask_for_wards(user.person_id, today)
    return kept[today]


def _is_known(user: Viewer) -> TypeGuard[User]:
    return isinstance(user, User) and user.is_active and not user.outside


def _ask_for_wards(person: int, today: date) -> OwnWards:
    wards: list[Any] = _wards_of.ask(person, today)
    return OwnWards(
        tuple(ward for ward in wards if ward.is_represented),
        tuple(ward for ward in wards if ward.is_served),
        tuple(ward for ward in wards if ward.is_overseen),
        {ward.pk: ward.sits_there_for for ward in wards if ward.is_represented},
    )


def _all_wards_of(person: int, day: date) -> QuerySet[Ward]:
    terms = CouncillorTerm.objects.filter(person=person).on(day)
    represented = Q(pk__in=terms.values("seat__ward"))
    party = terms.filter(seat__ward=OuterRef("pk")).values("party")[:1]
    served, overseen = _any_of(_serving, person, day), _any_of(_overseeing, person, day)
    return (
        Ward.objects.filter(represented | served | overseen)
        .annotate(
            is_represented=ExpressionWrapper(represented, output_field=BooleanField()),
            is_served=ExpressionWrapper(served, output_field=BooleanField()),
            is_overseen=ExpressionWrapper(overseen, output_field=BooleanField()),
            sits_there_for=Subquery(party),
        )
        .in_name_order()
    )


_wards_of = Prepared(_all_wards_of)


def _any_of(sources: list[Appointed], person: int, day: date) -> Q:
    found = Q(pk__in=[])
    for source in sources:
        found |= Q(pk__in=source(person, day))
    return found


def in_own_wards(
    user: Viewer, path: str, *, councillors: bool = True, overseers: bool = False
) -> Q:
    """A condition on `path` (a ward's id): the wards this user sits for or serves today, and for
    what is only read (`overseers`) those overseen.

    The wards stand in it by number, so that an index by ward is read; it is never true for
    somebody without a ward.
    """
    own = own_wards(user)
    ids = own.ids_served | own.ids_represented if councillors else own.ids_served
    if overseers:
        ids |= own.ids_overseen
    return Q(**{f"{path}__in": sorted(ids)}) if ids else Q(pk__in=[])


def sits_for(user: Viewer, ward_id: int) -> bool:
    return ward_id in own_wards(user).ids_represented


def serves(user: Viewer, ward_id: int) -> bool:
    """Is this user an officer appointed to this ward today?"""
    return ward_id in own_wards(user).ids_served


def works_in(user: Viewer, ward_id: int) -> bool:
    """Has this user something to answer for in this ward today?"""
    if not _is_known(user) or user.person_id is None:
        return False
    kept: dict[date, frozenset[int]] = user.__dict__.setdefault("_wards_with_work", {})
    today = dates.today()
    if today not in kept:
        found = (ward for source in _working for row in source(user) for ward in row.values())
        kept[today] = frozenset(found)
    return ward_id in kept[today]


def is_councillor(user: Viewer) -> bool:
    return bool(own_wards(user).represented)


def is_appointed_to_a_ward(user: Viewer) -> bool:
    return bool(own_wards(user).served)


def oversees(user: Viewer, ward_id: int) -> bool:
    """Is this user the senior officer of this ward today?"""
    return ward_id in own_wards(user).ids_overseen


def oversees_a_ward(user: Viewer) -> bool:
    return bool(own_wards(user).overseen)
