"""What the database refuses of services, categories and appointments."""

from datetime import date

import pytest

from leadership.dates.models import year_calendar
from relationships.models import Category, WardActionCoordinator
from tests.factories import (
    CategoryFactory,
    PersonFactory,
    PhaseMatchFactory,
    PhaseServiceFactory,
    ServiceFactory,
    WardActionCoordinatorFactory,
)
from tests.invariants import by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db

MAY_2017 = date(2017, 5, 23)


class TestCoordinators:
    def test_one_appointment_a_ward_at_a_time(self):
        first = WardActionCoordinatorFactory(end=MAY_2017)
        again = WardActionCoordinatorFactory(person=first.person, ward=first.ward, start=MAY_2017)
        refuses(
            again,
            "coordinator_once_at_a_time",
            "This person already co-ordinates this ward in that time.",
            start=date(2017, 5, 22),
        )

    def test_an_appointment_ends_after_it_starts(self):
        row = WardActionCoordinatorFactory()
        refuses(
            row,
            "coordinator_ends_after_it_starts",
            "The end must be later than the start.",
            end=row.start,
        )

    def test_two_people_may_share_a_ward_and_one_may_have_two(self):
        first = WardActionCoordinatorFactory()
        WardActionCoordinatorFactory(ward=first.ward)
        WardActionCoordinatorFactory(person=first.person)
        assert WardActionCoordinator.objects.of_person(first.person.pk).on(MAY_2017).count() == 2

    def test_nobody_in_particular_coordinates_nothing(self):
        WardActionCoordinatorFactory(person=PersonFactory())
        assert WardActionCoordinator.objects.of_person(None).count() == 0


class TestServices:
    def test_a_name_is_given_once_whatever_the_case(self):
        lamps, bins = ServiceFactory(name="Lamps"), ServiceFactory(name="Bins")
        refused_by("service_name_once", by_sql, bins, name="LAMPS")
        refused_by("relationships_service_number_key", by_sql, bins, number=lamps.number)


class TestPhaseOne:
    def test_a_name_is_given_once_whatever_the_case(self):
        PhaseServiceFactory(name="Lamps")
        refuses(
            PhaseServiceFactory(),
            "phase_service_name_once",
            "There is a service of phase one of this name already.",
            name="LAMPS",
        )

    def test_a_service_is_matched_once(self):
        lamps = PhaseMatchFactory()
        other = PhaseMatchFactory(phase_service=lamps.phase_service)
        PhaseMatchFactory(service=lamps.service)
        refused_by("phase_match_once", by_sql, other, service=lamps.service)


class TestCategories:
    def test_a_name_is_given_once_whatever_the_case(self):
        CategoryFactory(name="Lamps")
        refused_by("category_name_once", by_sql, CategoryFactory(), name="LAMPS")

    def test_a_merge_says_from_which_year(self):
        lamps, lights = CategoryFactory(name="Lamps"), CategoryFactory(name="Lights")
        sentence = "A merged category says which and from which year."
        refuses(lamps, "category_merge_says_when", sentence, merged_into=lights)
        lamps.refresh_from_db()
        refuses(lamps, "category_merge_says_when", sentence, merged_from_year=2017)

    def test_nothing_is_merged_into_itself(self):
        lamps = CategoryFactory()
        refuses(
            lamps,
            "category_not_merged_into_itself",
            "A category cannot be merged into itself.",
            merged_into=lamps,
            merged_from_year=2017,
        )

    def test_years_before_the_merge_print_the_old_name(self):
        lights = CategoryFactory(name="Lights")
        lamps = CategoryFactory(name="Lamps", merged_into=lights, merged_from_year=2017)
        years = year_calendar()
        printed = [lamps.as_in(years.year(year)).name for year in (2015, 2016, 2017, 2018)]
        assert printed == ["Lamps", "Lamps", "Lights", "Lights"]
        assert lights.as_in(years.year(2016)) == lights

    def test_merged_and_retired_categories_are_no_longer_chosen(self):
        lights = CategoryFactory()
        CategoryFactory(merged_into=lights, merged_from_year=2017)
        CategoryFactory(retired=True)
        assert list(Category.objects.in_use()) == [lights]
