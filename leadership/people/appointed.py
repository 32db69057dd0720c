"""What somebody is by an appointment in a room above, such as an Assistant Leader: asked on every
page, so it comes with the login, at no query of its own."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import QuerySet

# from a day to the appointments in force, which have a `person`
Appointments = Callable[[date], QuerySet[Any]]

_appointed: dict[str, Appointments] = {}


def appoint_by(name: str, appointments: Appointments) -> None:
    """Register a kind of appointment under a name of its own, for `User.appointed_as`."""
    _appointed[name] = appointments


def kinds_of_appointments() -> dict[str, Appointments]:
    return dict(_appointed)
