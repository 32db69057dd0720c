"""Which wards an officer serves through an appointment, and who keeps services and their scope."""

from django.db.models import QuerySet

from leadership import dates
from leadership.people.access import Viewer, is_governance_manager, may_change_settings
from leadership.people.models import User
from relationships.models import Service, WardActionCoordinator


def wards_coordinated(user: User) -> QuerySet:
    """Ids of the wards this user co-ordinates today, as a subquery."""
    held = WardActionCoordinator.objects.of_person(user.person_id).on(dates.today())
    return held.values("ward")


def may_change_matrix(user: Viewer) -> bool:
    """Levels, portfolios and channels of services: reference data of the whole council."""
    return may_change_settings(user)


def may_keep_scope(user: Viewer, service: Service) -> bool:
    """Write and publish what this service covers: those who answer for it."""
    return is_governance_manager(user)


def may_see_scope_gaps(user: Viewer) -> bool:
    """Which services have not said what they cover: everybody who is signed in."""
    return isinstance(user, User) and user.is_active
