"""Somebody leaves: all that is open goes to others at once, or nothing does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from leadership import dates
from leadership.people.access import may_give
from leadership.people.models import OfficerPost, Person, RoleHeld, User
from leadership.people.refusals import NotAllowed, Refused
from relationships.access import may_hand_over
from relationships.leaving import Held
from relationships.models import Appointment
from tracker.leaving import Group, Leaving, leaving
from tracker.models import Action, Audience, HandOver, Issue, Update
from tracker.services.letters import keep_for_letters

# what belongs to the leaver, not to the area: the next one brings their own
PERSONAL = {
    "home_post": None,
    "home_service": None,
    "secondment_end": None,
    "releasing_service": None,
    "consequences": "",
    "is_development": False,
    "decision_part": None,
    "decision_reference": "",
    "end_reason": "",
}


@dataclass(frozen=True)
class HandedOver:
    appointments: int
    gaps: int  # appointments that nobody follows in
    issues: int
    actions: int
    letter: HandOver | None  # to the councillors of wards that were co-ordinated


@transaction.atomic
def hand_over(
    *,
    person: Person,
    on: date,
    by: User,
    appointments: Mapping[str, Person | None],
    items: Mapping[int, Person],
    reason: str = "",
    ends_roles: bool = True,
) -> HandedOver:
    """Give everything that `person` holds to others; `on` is the first day the person is gone.

    `appointments` names the heir of each by its key, None for a gap that is meant; `items` names
    who takes the open issues and actions proposed for a person (by key; 0: for nobody). What is
    not named goes where it was proposed to go. Appointments change on the day, issues and actions
    at once; the councillors of wards that were co-ordinated are written a letter. Raises Refused
    where an open item would be left with nobody.
    """
    if not may_hand_over(by):
        raise NotAllowed
    person = Person.objects.select_for_update().get(pk=person.pk)
    if on < dates.today():
        raise Refused("A hand-over is for today or a day to come.", "on")
    found = leaving(person, on)
    followed = [_follow(held, on, appointments, reason, person) for held in found.held]
    heirs = [(group, _heir(group, items, person)) for group in found.groups]
    moved = [issue for group, heir in heirs for issue in _move_issues(group, heir, found, by)]
    actions = sum(_move_actions(group, heir) for group, heir in heirs)
    _let_go_as_deputy(found)
    letter = keep_for_letters(found, appointments, moved, by)
    if ends_roles:
        _end_roles(person, on, by)
    return HandedOver(len(followed), followed.count(False), len(moved), actions, letter)


def _heir(group: Group, items: Mapping[int, Person], leaver: Person) -> Person:
    heir = items.get(group.key, group.heir)
    if heir is None:
        raise Refused(f"{group.words} would be left with nobody: choose who takes them.")
    if heir.pk == leaver.pk:
        raise Refused(f"{leaver} leaves: choose somebody else.")
    return heir


def _follow(
    held: Held, on: date, heirs: Mapping[str, Person | None], reason: str, leaver: Person
) -> bool:
    """End the appointment on the day and appoint the heir from that day. Is there one?"""
    heir = heirs.get(held.key, held.heir)
    if heir is not None and heir.pk == leaver.pk:
        raise Refused(f"{leaver} leaves: choose somebody else.")
    old = type(held.appointment)._base_manager.select_for_update().get(pk=held.appointment.pk)
    until, begins = old.end, max(old.start, on)
    if old.start >= on:
        old.delete()  # it has not begun: the next one has it from the start; history keeps it
    else:
        old.end, old.end_reason = on, reason.strip() or "Handed over"
        old.save(update_fields=["end", "end_reason"])
    if heir is None:
        return False
    if not _has_it_already(held.appointment, heir, begins):
        _appoint(held.appointment, heir, begins, until)
    return True


def _has_it_already(appointment: Appointment, heir: Person, day: date) -> bool:
    """Does the heir hold the same over the same area?"""
    same = {
        name: getattr(appointment, name)
        for name in (
            "service_id", "phase_service_id", "partnership_id", "ward_id", "cluster_id",
            "district_id", "city",
        )
        if hasattr(appointment, name)
    }  # fmt: skip
    held = type(appointment)._base_manager.filter(Q(end__isnull=True) | Q(end__gt=day))
    return held.filter(person=heir, start__lte=day, **same).exists()


def _appoint(appointment: Appointment, heir: Person, start: date, end: date | None) -> None:
    model = type(appointment)
    taken = {
        field.attname: getattr(appointment, field.attname)
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in PERSONAL
    }
    following = model(**{**taken, "person_id": heir.pk, "start": start, "end": end})
    if getattr(following, "deputy_id", None) == heir.pk:
        following.deputy_id = None  # type: ignore[attr-defined]
    try:
        following.full_clean()
    except ValidationError as error:
        raise Refused(f"{heir}, {following}: {' '.join(error.messages)}") from error
    following.save()


def _move_issues(group: Group, heir: Person, found: Leaving, by: User) -> list[Issue]:
    keys = [issue.pk for issue in group.issues]
    moving = Issue.objects.open().owned_by(found.person).filter(pk__in=keys)
    locked = list(moving.select_for_update(of=("self",)).order_by("pk"))
    for issue in locked:
        issue.owner = heir
        issue.version += 1
        issue.save(update_fields=["owner", "version"])
    gone = f"who leaves on {found.on:%-d %B %Y}"
    Update.objects.bulk_create(
        Update(
            issue=issue,
            text=f"Handed over from {found.person}, {gone}, to {heir}.",
            by=by,
            audience=Audience.WARD,
        )
        for issue in locked
    )
    return locked


def _move_actions(group: Group, heir: Person) -> int:
    keys = [action.pk for action in group.actions]
    locked = list(Action.objects.open().filter(pk__in=keys).select_for_update().order_by("pk"))
    for action in locked:
        action.owner = heir
        action.save(update_fields=["owner"])
    return len(locked)


def _let_go_as_deputy(found: Leaving) -> None:
    for held in found.deputy_of:
        held.deputy = None
        held.save(update_fields=["deputy"])
    for absence in found.stands_in_at:
        absence.deputy = None
        absence.save(update_fields=["deputy"])


def _end_roles(person: Person, on: date, by: User) -> None:
    """The login's roles and the posts end with the appointments: nothing is left behind (T8)."""
    lasting = Q(end__isnull=True) | Q(end__gt=on)
    for held in RoleHeld.objects.select_for_update().filter(lasting, person=person):
        if not may_give(by, held.role):
            raise Refused(f"{person} is an administrator: an administrator ends that role first.")
        if held.start >= on:
            held.delete()
        else:
            held.end = on
            held.save(update_fields=["end"])
    posts = OfficerPost.objects.filter(lasting, person=person, start__lt=on)
    for post in posts.select_for_update():
        post.end = on
        post.save(update_fields=["end"])
