"""Who is asking: their roles and their wards, in two queries a request."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from leadership.people.access import (
    handles_call_ins,
    is_administrator,
    is_assistant_leader,
    is_governance_manager,
    is_officer,
)
from leadership.people.models import User
from wards.access import own_wards
from wards.models import Ward


@dataclass(frozen=True)
class Standing:
    """What a person is to this council today. Somebody signed out is nothing of it."""

    wards_represented: list[Ward]
    wards_served: list[Ward]
    wards_overseen: list[Ward]
    manager: bool = False
    administrator: bool = False
    officer: bool = False
    committees: bool = False  # Committee Services, or scrutiny
    leads: bool = False  # an Assistant Leader

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
        return Standing([], [], [])
    own = own_wards(user)
    return Standing(
        wards_represented=list(own.represented),
        wards_served=list(own.served),
        wards_overseen=list(own.overseen),
        manager=is_governance_manager(user),
        administrator=is_administrator(user),
        officer=is_officer(user),
        committees=handles_call_ins(user),
        leads=is_assistant_leader(user),
    )
