"""What the database refuses of Relationship Managers, co-ordinators, senior officers and leave."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from relationships.models import RelationshipManager, SeniorOfficer, WardActionCoordinator
from tests.factories import (
    AbsenceFactory,
    ClusterFactory,
    CoordinatorAreaFactory,
    DedicatedCoordinatorFactory,
    DistrictFactory,
    OrganisationFactory,
    PersonFactory,
    PhaseServiceFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tests.invariants import by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db

APRIL, MAY, JUNE = date(2017, 4, 1), date(2017, 5, 1), date(2017, 6, 1)
END = "The end must be later than the start."


def insert(table: str, **values) -> None:
    """A row as somebody at a database console would write it."""
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO relationships_{table} ({names}) VALUES ({marks})", [*values.values()]
        )


class TestRelationshipManagers:
    def test_the_same_officer_answers_for_the_same_once_at_a_time(self):
        first = RelationshipManagerFactory(end=MAY)
        again = RelationshipManagerFactory(
            person=first.person, phase_service=first.phase_service, ward=first.ward, start=MAY
        )
        sentence = "This person already answers for this over this area in that time."
        refuses(again, "relationship_manager_once_at_a_time", sentence, start=date(2017, 4, 30))

    def test_raw_sql_that_overlaps_is_refused_over_the_city_too(self):
        first = RelationshipManagerFactory(city=True)
        row = {
            "person_id": first.person_id,
            "phase_service_id": first.phase_service_id,
            "city": True,
            "start": MAY,
            "end_reason": "",
            "decision_reference": "",
        }
        refused_by("relationship_manager_once_at_a_time", insert, "relationshipmanager", **row)
        assert RelationshipManager.objects.count() == 1

    def test_several_may_answer_and_one_for_several(self):
        first = RelationshipManagerFactory()
        RelationshipManagerFactory(phase_service=first.phase_service, ward=first.ward)
        RelationshipManagerFactory(person=first.person, ward=first.ward)
        RelationshipManagerFactory(person=first.person, phase_service=first.phase_service)
        RelationshipManagerFactory(service=ServiceFactory(), city=True)
        RelationshipManagerFactory(partnership=OrganisationFactory(), cluster=ClusterFactory())
        assert RelationshipManager.objects.on(MAY).count() == 6

    @pytest.mark.parametrize("more", ["service", "partnership"])
    def test_there_is_one_subject(self, more):
        row = RelationshipManagerFactory()
        other = {"service": ServiceFactory, "partnership": OrganisationFactory}[more]()
        sentence = "Choose a service, a service of phase one or a partnership, one of the three."
        refuses(row, "relationship_manager_of_one_subject", sentence, **{more: other})
        row.refresh_from_db()
        refuses(row, "relationship_manager_of_one_subject", sentence, phase_service=None)

    def test_there_is_one_area(self):
        row = RelationshipManagerFactory()
        sentence = "Choose a ward, a cluster, a district or the whole city, one of the four."
        for more in ({"city": True}, {"district": DistrictFactory()}, {"ward": None}):
            refuses(row, "relationship_manager_over_one_area", sentence, **more)
            row.refresh_from_db()

    def test_nobody_stands_in_for_themselves(self):
        row = RelationshipManagerFactory()
        sentence = "Nobody stands in for themselves."
        refuses(row, "relationship_manager_not_own_deputy", sentence, deputy=row.person)

    def test_an_appointment_ends_after_it_starts(self):
        row = RelationshipManagerFactory()
        refuses(row, "relationship_manager_ends_after_it_starts", END, end=row.start)

    def test_a_ward_is_reached_by_itself_its_cluster_its_district_and_the_city(self):
        district = DistrictFactory()
        elm = WardFactory(district=district)
        reaching = {
            RelationshipManagerFactory(ward=elm),
            RelationshipManagerFactory(cluster=ClusterFactory(wards=[elm])),
            RelationshipManagerFactory(district=district),
            RelationshipManagerFactory(city=True),
        }
        RelationshipManagerFactory()
        RelationshipManagerFactory(cluster=ClusterFactory(wards=[WardFactory()]))
        RelationshipManagerFactory(district=DistrictFactory())
        left = ClusterFactory(wards=[elm])
        left.memberships.update(end=MAY)
        RelationshipManagerFactory(cluster=left)
        assert set(RelationshipManager.objects.reaching(elm, MAY)) == reaching
        ash = WardFactory()
        assert RelationshipManager.objects.reaching(ash, MAY).count() == 1


class TestCoordinators:
    def test_an_area_is_a_ward_or_a_coordinator_area(self):
        row = WardActionCoordinatorFactory()
        sentence = "Choose a ward or a co-ordinator area, one of the two."
        refuses(row, "coordinator_of_one_area", sentence, ward=None)
        row.refresh_from_db()
        refuses(row, "coordinator_of_one_area", sentence, cluster=CoordinatorAreaFactory())

    def test_a_cluster_of_another_kind_is_refused(self):
        row = WardActionCoordinatorFactory(ward=None, cluster=CoordinatorAreaFactory())
        refused_by("an_area_of_coordinators", by_sql, row, cluster=ClusterFactory())
        row.cluster = ClusterFactory()
        with pytest.raises(ValidationError, match="not a co-ordinator area"):
            row.full_clean()

    def test_one_appointment_an_area_at_a_time(self):
        area = CoordinatorAreaFactory()
        first = WardActionCoordinatorFactory(ward=None, cluster=area, end=MAY)
        again = WardActionCoordinatorFactory(
            person=first.person, ward=None, cluster=area, start=MAY
        )
        refused_by("coordinator_once_at_a_time", by_sql, again, start=APRIL)

    @pytest.mark.parametrize("fte", ["0.00", "1.01", None])
    def test_a_dedicated_one_has_a_share_above_nought_and_up_to_one(self, fte):
        row = DedicatedCoordinatorFactory()
        refused_by("coordinator_fte_as_the_approach_has_it", by_sql, row, fte=fte)

    def test_a_key_link_has_none(self):
        row = WardActionCoordinatorFactory()
        sentence = "A dedicated co-ordinator has an fte above 0 and up to 1, a key link has none."
        fte = Decimal("0.50")
        refuses(row, "coordinator_fte_as_the_approach_has_it", sentence, fte=fte)

    def test_a_secondment_ends_after_it_starts(self):
        row = WardActionCoordinatorFactory()
        sentence = "The secondment must end later than the start."
        name = "coordinator_secondment_ends_after_start"
        refuses(row, name, sentence, secondment_end=row.start)

    def test_a_release_names_its_decision(self):
        row = WardActionCoordinatorFactory()
        sentence = "Name the members' decision that releases the officer."
        name = "coordinator_release_was_decided"
        refuses(row, name, sentence, releasing_service=ServiceFactory())
        by_sql(row, releasing_service=ServiceFactory(), decision_reference="004123/2017")

    def test_an_officers_shares_add_up_to_one_at_most_on_any_day(self):
        first = DedicatedCoordinatorFactory(fte="0.60", end=JUNE)
        beside = DedicatedCoordinatorFactory(person=first.person, fte="0.40")
        after = DedicatedCoordinatorFactory(person=first.person, fte="0.60", start=JUNE)
        WardActionCoordinatorFactory(person=first.person)
        DedicatedCoordinatorFactory(fte="1.00")
        for row, change in [
            (beside, {"fte": Decimal("0.41")}),
            (after, {"start": date(2017, 5, 31)}),
            (first, {"end": None}),
        ]:
            refused_by("one_whole_officer", by_sql, row, **change)
            for name, value in change.items():
                setattr(row, name, value)
            with pytest.raises(ValidationError, match="add up to more than 1"):
                row.full_clean()
            row.refresh_from_db()

    def test_a_row_handed_to_another_officer_counts_there(self):
        first = DedicatedCoordinatorFactory(fte="0.60")
        other = DedicatedCoordinatorFactory(fte="0.50")
        refused_by("one_whole_officer", by_sql, other, person=first.person)

    def test_a_ward_is_reached_by_itself_and_through_its_area_on_the_day(self):
        elm = WardFactory()
        area = CoordinatorAreaFactory(wards=[elm, WardFactory()])
        alone = WardActionCoordinatorFactory(ward=elm)
        through = WardActionCoordinatorFactory(ward=None, cluster=area)
        WardActionCoordinatorFactory()
        assert set(WardActionCoordinator.objects.reaching(elm, MAY)) == {alone, through}
        area.memberships.filter(ward=elm).update(end=MAY)
        assert set(WardActionCoordinator.objects.reaching(elm, MAY)) == {alone}

    def test_external_money_is_warned_of(self):
        assert WardActionCoordinatorFactory().funding_warning == ""
        row = WardActionCoordinatorFactory(funding="programme")
        assert row.funding_warning == "Paid from programme money: it ends when the money ends."

    def test_secondments_that_end_soon_or_have_ended_are_found(self):
        day = date(2017, 11, 15)
        soon = WardActionCoordinatorFactory(secondment_end=date(2017, 12, 27))
        over = WardActionCoordinatorFactory(secondment_end=date(2017, 11, 1))
        WardActionCoordinatorFactory(secondment_end=date(2017, 12, 28))
        WardActionCoordinatorFactory()
        WardActionCoordinatorFactory(secondment_end=over.secondment_end, end=date(2017, 11, 1))
        found = WardActionCoordinator.objects.secondment_ending(day, 42)
        assert set(found) == {soon, over}


class TestSeniorOfficers:
    def test_a_ward_has_one_at_a_time(self):
        first = SeniorOfficerFactory(end=MAY)
        after = SeniorOfficerFactory(ward=first.ward, start=MAY)
        SeniorOfficerFactory(person=first.person)
        sentence = "Another senior officer has this ward in that time."
        refuses(after, "one_senior_officer_a_ward", sentence, start=APRIL)
        row = {
            "person_id": PersonFactory().pk,
            "ward_id": first.ward_id,
            "start": APRIL,
            "end": date(2017, 4, 2),
            "end_reason": "",
            "decision_reference": "",
        }
        refused_by("one_senior_officer_a_ward", insert, "seniorofficer", **row)
        assert SeniorOfficer.objects.count() == 3

    def test_an_appointment_ends_after_it_starts(self):
        row = SeniorOfficerFactory()
        refuses(row, "senior_officer_ends_after_it_starts", END, end=row.start)


class TestAbsences:
    def test_one_is_away_once_at_a_time(self):
        first = AbsenceFactory(end=MAY)
        after = AbsenceFactory(person=first.person, start=MAY)
        sentence = "This person is already away in that time."
        refuses(after, "absence_once_at_a_time", sentence, start=APRIL)

    def test_it_ends_after_it_starts_and_nobody_stands_in_for_themselves(self):
        row = AbsenceFactory()
        refuses(row, "absence_ends_after_it_starts", END, end=row.start)
        row.refresh_from_db()
        sentence = "Nobody stands in for themselves."
        refuses(row, "absence_not_own_deputy", sentence, deputy=row.person)


def test_a_phase_service_is_a_subject_in_words():
    row = RelationshipManagerFactory(
        person__name="Rita Ray", phase_service=PhaseServiceFactory(name="Libraries"), city=True
    )
    assert str(row) == "Rita Ray, Libraries, the whole city"
