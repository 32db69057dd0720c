"""What the database refuses of services, categories and appointments."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from leadership.dates.models import year_calendar
from relationships.models import Category, Service, WardActionCoordinator
from tests.factories import (
    CategoryFactory,
    PersonFactory,
    PhaseMatchFactory,
    PhaseServiceFactory,
    ScopeStatementFactory,
    ServiceAliasFactory,
    ServiceFactory,
    ServiceLevelFactory,
    ServicePortfolioFactory,
    ServiceSponsorFactory,
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
        ServiceAliasFactory(name="Lanterns")
        refused_by("service_alias_once", by_sql, ServiceAliasFactory(), name="lanterns")

    def test_several_services_have_no_place_in_the_annex(self):
        ServiceFactory(number=None), ServiceFactory(number=None)
        assert Service.objects.filter(number=None).count() == 2

    def test_a_service_is_no_part_of_itself_and_parts_have_no_parts(self):
        housing = ServiceFactory()
        refused_by("service_not_part_of_itself", by_sql, housing, parent=housing)
        part = ServiceFactory(parent=housing)
        for row, whole in ((ServiceFactory(), part), (housing, ServiceFactory())):
            row.parent = whole
            with pytest.raises(ValidationError, match="has no parts of its own"):
                row.full_clean()

    def test_a_channel_says_how_it_is_reached(self):
        service = ServiceFactory()
        name = "service_channel_says_how"
        sentence = "Say how the channel is reached; without one say nothing."
        refuses(service, name, sentence, channel_kind="phone")
        service.refresh_from_db()
        refuses(service, name, sentence, channel_text="0121 496 0000")
        by_sql(service, channel_kind="phone", channel_text="0121 496 0000")

    def test_one_version_of_the_levels_at_a_time(self):
        first = ServiceLevelFactory(end=MAY_2017)
        second = ServiceLevelFactory(service=first.service, start=MAY_2017)
        ServiceLevelFactory(start=MAY_2017)
        refuses(
            second,
            "service_level_one_at_a_time",
            "Another version of this service's line is in force then.",
            start=date(2017, 5, 22),
        )
        refuses(first, "service_level_ends_after_it_starts", end=first.start)

    def test_a_service_may_be_in_several_portfolios_in_each_once(self):
        first = ServicePortfolioFactory(end=MAY_2017)
        ServicePortfolioFactory(service=first.service)
        again = ServicePortfolioFactory(
            service=first.service, portfolio=first.portfolio, start=MAY_2017
        )
        refuses(
            again,
            "service_portfolio_once_at_a_time",
            "The service is in this portfolio in that time already.",
            start=date(2017, 5, 22),
        )
        refuses(first, "service_portfolio_ends_after_it_starts", end=first.start)

    def test_support_is_recorded_once_a_day(self):
        first = ServiceSponsorFactory()
        again = ServiceSponsorFactory(service=first.service, person=first.person, on=MAY_2017)
        refused_by("service_sponsor_once_a_day", by_sql, again, on=first.on)


class TestScopeStatements:
    def test_one_published_statement_is_in_force(self):
        first = ScopeStatementFactory(end=MAY_2017)
        second = ScopeStatementFactory(service=first.service, start=MAY_2017)
        refuses(
            second,
            "scope_statement_one_in_force",
            "Another statement of this service is in force then.",
            start=date(2017, 5, 22),
        )
        refuses(first, "scope_statement_ends_after_it_starts", end=first.start)

    def test_a_draft_stands_beside_it_and_there_is_one(self):
        first = ScopeStatementFactory()
        ScopeStatementFactory(service=first.service, published=False)
        other = ScopeStatementFactory(published=False)
        refused_by("scope_statement_one_draft", by_sql, other, service=first.service)
        refuses(
            other,
            "scope_statement_draft_is_open",
            "A draft was never in force, so it has no end.",
            end=MAY_2017,
        )

    def test_it_covers_something(self):
        refused_by("scope_statement_covers_something", by_sql, ScopeStatementFactory(), covered="")


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
