"""Which wards an officer serves through an appointment."""

from django.db.models import QuerySet

from leadership import dates
from leadership.people.models import User
from relationships.models import WardActionCoordinator


def wards_coordinated(user: User) -> QuerySet:
    """Ids of the wards this user co-ordinates today, as a subquery."""
    held = WardActionCoordinator.objects.of_person(user.person_id).on(dates.today())
    return held.values("ward")
