"""Who is asking: their roles and their wards, in two queries a request."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest

from leadership.people.access import is_administrator, is_governance_manager, is_officer
from leadership.people.models import User
from wards.access import in_own_wards, wards_represented
from wards.models import Ward


@dataclass(frozen=True)
class Standing:
    """What a person is to this council today. Somebody signed out is nothing of it."""

    wards_represented: list[Ward]
    wards_served: list[Ward]
    manager: bool = False
    administrator: bool = False
    officer: bool = False

    @property
    def councillor(self) -> bool:
        return bool(self.wards_represented)

    @property
    def works_on_issues(self) -> bool:
        return self.officer or bool(self.wards_served)


def standing_of(request: HttpRequest) -> Standing:
    """Asked by the menu and the first screen alike; kept with the request."""
    kept: Any = getattr(request, "_standing", None)
    if kept is None:
        kept = find_standing(request.user)
        request._standing = kept  # type: ignore[attr-defined]
    return kept


def find_standing(user: Any) -> Standing:
    if not isinstance(user, User):
        return Standing([], [])
    wards = own_wards(user)
    return Standing(
        wards_represented=[ward for ward in wards if ward.is_represented],
        wards_served=[ward for ward in wards if ward.is_served],
        manager=is_governance_manager(user),
        administrator=is_administrator(user),
        officer=is_officer(user),
    )


def own_wards(user: User) -> list[Any]:
    """The wards this person sits for or serves today, each marked which of the two."""
    if user.person_id is None:
        return []
    served = ExpressionWrapper(
        in_own_wards(user, "pk", councillors=False), output_field=BooleanField()
    )
    represented = ExpressionWrapper(Q(pk__in=wards_represented(user)), output_field=BooleanField())
    return list(
        Ward.objects.filter(in_own_wards(user, "pk"))
        .annotate(is_served=served, is_represented=represented)
        .in_name_order()
    )
