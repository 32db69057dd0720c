"""What somebody who leaves holds, each with a proposed heir: nothing is orphaned in silence."""

from dataclasses import dataclass
from datetime import date

from leadership.people.models import Person
from relationships.answering import Answering
from relationships.models import (
    Appointment,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)


@dataclass(frozen=True)
class Held:
    """An appointment still open on the day, and who could follow in it."""

    appointment: Appointment
    words: str
    heir: Person | None
    because: str

    @property
    def key(self) -> str:
        return f"{self.appointment._meta.model_name}-{self.appointment.pk}"


def appointments_of(person: Person, on: date, answering: Answering) -> list[Held]:
    """Every appointment that runs on that day or begins later."""
    seniors = SeniorOfficer.objects.of_person(person.pk).open_after(on).select_related("ward")
    return [
        *(
            Held(one, f"Relationship Manager, {one.subject}, {one.area}", *_next(one, answering))
            for one in answering.held
        ),
        *(
            Held(one, f"Ward Action Co-ordinator, {one.area}", *_beside(one, answering))
            for one in answering.coordinated
        ),
        *(
            Held(one, f"Senior officer, {one.ward}", None, "nobody is proposed")
            for one in seniors.order_by("ward__name", "pk")
        ),
    ]


def _next(one: RelationshipManager, answering: Answering) -> tuple[Person | None, str]:
    """The deputy, else somebody who answers for the same, over the same area first."""
    if one.deputy is not None:
        return one.deputy, "deputy"
    same = [other for other in answering.others if other.subject == one.subject]
    same.sort(key=lambda other: other.area != one.area)
    if same:
        return same[0].person, f"answers for it over {same[0].area}"
    coordinator = answering.coordinator_of(one.ward_id) if one.ward_id else None
    if coordinator is not None:
        return coordinator, "co-ordinator of the ward"
    return None, "a gap"


def _beside(one: WardActionCoordinator, answering: Answering) -> tuple[Person | None, str]:
    """Somebody who co-ordinates the same ward or area already."""
    for other in answering.coordinators:
        same = other.ward_id == one.ward_id and other.cluster_id == one.cluster_id
        if same:
            return other.person, "co-ordinates it already"
    if one.ward_id:
        through = answering.coordinator_of(one.ward_id)
        if through is not None:
            return through, "co-ordinates it through an area"
    return None, "a gap"
