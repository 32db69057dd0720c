"""The grid of cover at any number of wards: wards and appointments written by SQL, three cells in
four with somebody named."""

from datetime import date

from django.db import connection, transaction

from leadership.people.models import Organisation
from relationships.models import PhaseService
from relationships.services import load_phase_services, load_services
from wards.models import Ward, WardGeneration

NEW_ORDER, FAR_OFF = date(2018, 6, 1), date(2030, 5, 1)
ADDRESS = "/cover/?on={day:%Y-%m-%d}"


def grid_of_the_new_order() -> tuple[int, int, str]:
    """Appointments over the 69 wards of 2018: wards, services, and the page's address."""
    load_services()
    load_phase_services()
    generation = WardGeneration.objects.of_home_council().on(NEW_ORDER).get()
    appoint(generation)
    return size_of(generation), PhaseService.objects.count(), ADDRESS.format(day=NEW_ORDER)


def grid_of(wards: int) -> tuple[int, int, str]:
    """A generation of so many wards that follows the last one, with its appointments."""
    home = Organisation.objects.get(home=True)
    last = WardGeneration.objects.of_home_council().on(NEW_ORDER).get()
    last.end = FAR_OFF
    last.save()
    made = WardGeneration.objects.create(council=home, name="For measuring", start=FAR_OFF)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # writes no history
        cursor.execute(
            "INSERT INTO wards_ward (generation_id, code, name, slug)"
            " SELECT %s, 'Z' || lpad(n::text, 8, '0'), 'Ward ' || n, 'ward-' || n"
            " FROM generate_series(1, %s) n",
            [made.pk, wards],
        )
    appoint(made)
    return size_of(made), PhaseService.objects.count(), ADDRESS.format(day=FAR_OFF)


def size_of(generation: WardGeneration) -> int:
    return Ward.objects.filter(generation=generation).count()


def appoint(generation: WardGeneration) -> None:
    """Somebody for three in four of the cells, from a pool of the people there are."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "INSERT INTO relationships_relationshipmanager"
            " (person_id, phase_service_id, ward_id, city, start, end_reason, decision_reference)"
            " SELECT p.ids[1 + (w.id * 7 + s.id) %% cardinality(p.ids)], s.id, w.id, false, %s,"
            " '', '' FROM wards_ward w CROSS JOIN relationships_phaseservice s"
            " CROSS JOIN (SELECT array_agg(id) AS ids FROM people_person) p"
            " WHERE w.generation_id = %s AND (w.id + s.id) %% 4 <> 0",
            [generation.start, generation.pk],
        )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
