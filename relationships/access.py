"""Who answers for what: which wards an officer serves or oversees, who may appoint, and who keeps
services, their scope and the registers of co-ordinators' work."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from leadership import dates
from leadership.people.access import (
    Viewer,
    is_governance_manager,
    is_officer,
    may_change_settings,
    sees_all_records,
)
from leadership.people.models import Person, User
from relationships.models import (
    Absence,
    PhaseMatch,
    Record,
    RelationshipManager,
    SeniorOfficer,
    Service,
    WardActionCoordinator,
)
from relationships.models.registers import has_a_ward, reads_city_wide
from relationships.models.services import ServiceQuerySet
from wards.access import is_appointed_to_a_ward, oversees_a_ward
from wards.models import ClusterWard, Ward


def _acting(person: int, day: date) -> Q:
    """Appointments of this person, and of those who are away and have named the person deputy."""
    away = Absence.objects.on(day).filter(deputy=person)
    return Q(person=person) | Q(person__in=away.values("person"))


def wards_coordinated(person: int, day: date) -> QuerySet:
    """Ids of the wards this person co-ordinates on that day, by themselves, through an area, or
    for somebody who is away."""
    held = WardActionCoordinator.objects.on(day).filter(_acting(person, day))
    in_areas = ClusterWard.objects.on(day).filter(
        cluster__in=held.filter(cluster__isnull=False).values("cluster")
    )
    alone = held.filter(ward__isnull=False)
    return Ward.objects.filter(
        Q(pk__in=alone.values("ward")) | Q(pk__in=in_areas.values("ward"))
    ).values("pk")


def wards_overseen(person: int, day: date) -> QuerySet:
    """Ids of the wards whose senior officer this person is on that day, or stands in for."""
    return SeniorOfficer.objects.on(day).filter(_acting(person, day)).values("ward")


def wards_managed(user: Viewer) -> QuerySet:
    """Ids of the wards that this officer's services cover today, whatever the width of the
    appointment: what somebody puts into a ward's plan as its Relationship Manager."""
    held = RelationshipManager.objects.on(dates.today())
    if not is_officer(user) or not isinstance(user, User) or user.person_id is None:
        return Ward.objects.none().values("pk")
    held = held.of_person(user.person_id)
    areas = ClusterWard.objects.on(dates.today()).filter(cluster__in=held.values("cluster"))
    everywhere = held.filter(city=True)
    return Ward.objects.filter(
        Q(pk__in=held.values("ward"))
        | Q(pk__in=areas.values("ward"))
        | Q(district__in=held.values("district"))
        | Exists(everywhere)
    ).values("pk")


def services_kept(user: Viewer) -> QuerySet:
    """Ids of the services of Annex 1 that this officer is Relationship Manager for today, named
    so or through a service of phase one."""
    held = RelationshipManager.objects.on(dates.today())
    if not is_officer(user) or not isinstance(user, User) or user.person_id is None:
        return held.none().values("service")
    held = held.of_person(user.person_id)
    named = held.filter(service__isnull=False).values("service")
    through = held.filter(phase_service__services__isnull=False)
    return named.union(through.values("phase_service__services"))


def services_kept_by(user: Viewer) -> ServiceQuerySet:
    """The services themselves, to chain on."""
    if not is_officer(user) or not isinstance(user, User) or user.person_id is None:
        return Service.objects.none()
    held = RelationshipManager.objects.on(dates.today()).of_person(user.person_id)
    return _services_of(held)


def services_kept_in(user: Viewer, ward: Ward) -> ServiceQuerySet:
    """Those of them that this officer keeps in that ward, by whatever width of appointment."""
    if not is_officer(user) or not isinstance(user, User) or user.person_id is None:
        return Service.objects.none()
    today = dates.today()
    held = RelationshipManager.objects.on(today).of_person(user.person_id)
    return _services_of(held.reaching(ward, today))


def _services_of(held: QuerySet[RelationshipManager]) -> ServiceQuerySet:
    through = PhaseMatch.objects.filter(phase_service__in=held.values("phase_service"))
    return Service.objects.filter(
        Q(pk__in=held.values("service")) | Q(pk__in=through.values("service"))
    )


def may_appoint(user: Viewer) -> bool:
    """Appointments are reference data: governance managers and administrators keep them."""
    return may_change_settings(user)


def may_hand_over(user: Viewer) -> bool:
    """Give what a leaver holds to others. It moves issues, so administrators do not."""
    return is_governance_manager(user)


def may_see_cover(user: Viewer) -> bool:
    """Who answers for what, and where nobody does: everybody who signs in."""
    return isinstance(user, User) and user.is_active


def takes_leave(user: Viewer) -> bool:
    """Has work that somebody has to stand in for."""
    return is_officer(user) or is_appointed_to_a_ward(user) or oversees_a_ward(user)


def may_keep_absences(user: Viewer) -> bool:
    return takes_leave(user) or is_governance_manager(user)


def may_set_absence(user: Viewer, person: Person) -> bool:
    """One's own leave; a governance manager's hand where somebody is ill."""
    if is_governance_manager(user):
        return True
    return takes_leave(user) and isinstance(user, User) and user.person_id == person.pk


def absences_today(user: Viewer) -> list[Absence]:
    """This user's own leave today, and the leave of those the user stands in for. One query, kept
    in the user's object as `own_wards` is."""
    if not isinstance(user, User) or user.person_id is None:
        return []
    kept: dict[date, list[Absence]] = user.__dict__.setdefault("_absences", {})
    today = dates.today()
    if today not in kept:
        own = Q(person=user.person_id) | Q(deputy=user.person_id)
        away = Absence.objects.on(today).filter(own).select_related("person", "deputy")
        kept[today] = list(away.order_by("start", "pk"))
    return kept[today]


def stood_in_for(user: Viewer) -> frozenset[int]:
    """Ids of the people who are away today and whose queue this officer has meanwhile."""
    if not is_officer(user) or not isinstance(user, User):
        return frozenset()
    away = absences_today(user)
    return frozenset(one.person_id for one in away if one.deputy_id == user.person_id)


def holds_for(user: Viewer) -> list[int]:
    """Ids of the people whose part in an issue this officer, co-ordinator or senior officer has:
    the own, and those of who is away. None for anybody else: what a councillor is asked for is
    on record and opens nothing to him or her."""
    if not isinstance(user, User) or user.person_id is None:
        return []
    if not (is_officer(user) or is_appointed_to_a_ward(user) or oversees_a_ward(user)):
        return []
    return [user.person_id, *sorted(stood_in_for(user))]


def may_change_matrix(user: Viewer) -> bool:
    """Levels, portfolios and channels of services: reference data of the whole council."""
    return may_change_settings(user)


def may_keep_scope(user: Viewer, service: Service) -> bool:
    """Write and publish what this service covers: its Relationship Managers, and managers."""
    if is_governance_manager(user):
        return True
    return any(service.pk in row for row in services_kept(user).values_list())


def may_see_scope_gaps(user: Viewer) -> bool:
    """Which services have not said what they cover: everybody who is signed in."""
    return isinstance(user, User) and user.is_active


def may_read_register(user: Viewer, *, city_wide: bool) -> bool:
    """Ward registers: whoever has a ward, its senior officer too, and who sees all records. What
    is shared across the city: officers of services as well."""
    return reads_city_wide(user) if city_wide else sees_all_records(user) or has_a_ward(user)


def may_take_register(user: Viewer) -> bool:
    """May carry a register away as a file. Administrators run the service; they take no records."""
    return is_governance_manager(user) or is_officer(user) or has_a_ward(user)


def may_add(user: Viewer, model: type[Record]) -> bool:
    """Co-ordinators keep the registers of their wards; governance managers all, and pilots."""
    if is_governance_manager(user):
        return True
    return not model.MANAGERS_ALONE and is_appointed_to_a_ward(user)


def may_keep(user: Viewer, record: Record) -> bool:
    """Change the record itself."""
    kept: Any = type(record)
    return bool(kept.objects.kept_by(user).filter(pk=record.pk).exists())


def may_work_on(user: Viewer, record: Record) -> bool:
    """Write what belongs to it: a log entry, a saving."""
    worked_on: Any = type(record)
    return bool(worked_on.objects.worked_on_by(user).filter(pk=record.pk).exists())


def with_rights(user: Viewer, rows: Any) -> Any:
    """Each record with what this user may do: `keeps` as `may_keep`, `works` as `may_work_on`."""
    every = rows.model.objects
    kept = every.kept_by(user).filter(pk=OuterRef("pk"))
    worked_on = every.worked_on_by(user).filter(pk=OuterRef("pk"))
    return rows.annotate(keeps=Exists(kept), works=Exists(worked_on))


def may_write_returns(user: Viewer) -> bool:
    return is_appointed_to_a_ward(user)


def may_read_returns(user: Viewer) -> bool:
    """One's own, or those that others sent."""
    return sees_all_records(user) or is_appointed_to_a_ward(user)


def may_take_returns(user: Viewer) -> bool:
    return is_governance_manager(user) or is_appointed_to_a_ward(user)
