"""Going on leave: from the first day the deputy acts, on the first day back it is over."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from leadership import dates
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships import access
from relationships.models import Absence, RelationshipManager


@transaction.atomic
def set_absence(
    *,
    person: Person,
    start: date,
    end: date | None,
    by: User,
    deputy: Person | None = None,
    note: str = "",
) -> Absence:
    """Somebody is away from `start` until `end`, the first day back.

    Without a deputy the one whom all of the person's appointments name is taken; where they name
    several, Refused asks which of them has the queue.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if not access.may_set_absence(by, person):
        raise NotAllowed
    deputy = deputy or _usual_deputy(person, start)
    if deputy is not None and _away_too(deputy, start, end):
        raise Refused(f"{deputy} is away in that time too: choose somebody else.", "deputy")
    absence = Absence(person=person, start=start, end=end, deputy=deputy, note=note.strip())
    try:
        absence.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    absence.save()
    return absence


def _usual_deputy(person: Person, day: date) -> Person | None:
    held = RelationshipManager.objects.of_person(person.pk).on(day)
    named = list(
        Person.objects.filter(pk__in=held.exclude(deputy=None).values("deputy")).order_by("name")
    )
    if len(named) > 1:
        names = ", ".join(str(each) for each in named)
        raise Refused(f"Your appointments name {names}: choose who has your queue.", "deputy")
    return named[0] if named else None


def _away_too(deputy: Person, start: date, end: date | None) -> bool:
    """On any day of that time: somebody else then has to be found."""
    away = Absence.objects.of_person(deputy.pk).not_over(start)
    return (away if end is None else away.filter(start__lt=end)).exists()


@transaction.atomic
def end_absence(*, absence: Absence, by: User) -> Absence | None:
    """Back today. A leave that has not begun is taken back as if it had never been set."""
    found = (
        Absence.objects.select_for_update(of=("self",)).select_related("person").get(pk=absence.pk)
    )
    if not access.may_set_absence(by, found.person):
        raise NotAllowed
    today = dates.today()
    if found.end is not None and found.end <= today:
        raise Conflict("This leave is over already.")
    if found.start >= today:
        found.delete()
        return None
    found.end = today
    found.save(update_fields=["end"])
    return found
