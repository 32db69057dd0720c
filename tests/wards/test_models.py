"""What the database refuses of wards, seats and clusters, and who sits on which day."""

from datetime import date

import pytest
from django.db import IntegrityError

from tests.factories import (
    ClusterFactory,
    ClusterWardFactory,
    CouncillorTermFactory,
    DistrictFactory,
    HomeCouncilFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from wards.models import CouncillorTerm, Ward, WardGeneration

pytestmark = pytest.mark.django_db

MAY_2016, MAY_2018 = date(2016, 5, 9), date(2018, 5, 7)


@pytest.fixture
def old():
    return WardGenerationFactory(name="Old wards", start=date(2004, 6, 14), end=MAY_2018)


@pytest.fixture
def new(old):
    return WardGenerationFactory(name="New wards", start=MAY_2018)


class TestGenerations:
    def test_two_sets_of_one_councils_wards_never_overlap(self, old, new):
        refuses(
            new,
            "ward_generations_follow_each_other",
            "Another set of this council's wards is in force then.",
            start=date(2018, 5, 6),
        )

    def test_the_old_set_cannot_be_left_open_ended(self, old, new):
        refused_by("ward_generations_follow_each_other", by_sql, old, end=None)

    def test_another_council_has_its_own(self, new):
        other = WardGenerationFactory(council=OrganisationFactory(), start=date(2015, 1, 1))
        assert set(WardGeneration.objects.on(MAY_2018)) == {new, other}
        assert list(WardGeneration.objects.on(MAY_2018).of_home_council()) == [new]

    def test_a_generation_ends_after_it_starts(self, old):
        refuses(
            old,
            "ward_generation_ends_after_it_starts",
            "The end must be later than the start.",
            end=old.start,
        )

    def test_one_name_a_council_whatever_the_case(self, old, new):
        refused_by("ward_generation_name_once", by_sql, new, name="OLD WARDS")

    def test_wards_in_force_change_on_the_first_day_of_the_new_set(self, old, new):
        before = WardFactory(generation=old, name="Elm")
        after = WardFactory(generation=new, name="Elm")
        assert list(Ward.objects.in_force(date(2018, 5, 6))) == [before]
        assert list(Ward.objects.in_force(MAY_2018)) == [after]
        assert list(Ward.objects.in_force(date(2004, 6, 13))) == []


class TestWards:
    def test_a_code_is_one_wards_whatever_the_council(self):
        elsewhere = WardGenerationFactory(council=OrganisationFactory())
        mine, other = WardFactory(), WardFactory(generation=elsewhere)
        refuses(other, "wards_ward_code_key", "Ward with this Code already exists.", code=mine.code)

    def test_a_slug_is_one_wards_in_its_generation(self):
        mine, other = WardFactory(), WardFactory()
        refused_by("ward_slug_once", by_sql, other, slug=mine.slug)

    def test_a_district_is_one_in_its_generation(self):
        mine, other = DistrictFactory(), DistrictFactory()
        refused_by("district_slug_once", by_sql, other, slug=mine.slug)

    def test_names_sort_alike_on_every_server(self):
        for name in ["elm", "Östra", "Elm & Ash", "Zed", "Ash"]:
            WardFactory(name=name, forum=False, slug=f"s{len(name)}{name[0].lower()}"[:5])
        names = [ward.name for ward in Ward.objects.in_name_order()]
        assert names == ["Ash", "elm", "Elm & Ash", "Zed", "Östra"]

    def test_the_home_councils_wards_are_those_of_one_council(self):
        home, other = WardFactory(), WardGenerationFactory(council=OrganisationFactory())
        WardFactory(generation=other)
        assert list(Ward.objects.of_home_council()) == [home]
        assert HomeCouncilFactory() == home.generation.council


class TestSeats:
    def test_seats_are_numbered_from_one(self):
        refuses(SeatFactory(), "seat_number_from_one", "Seats are numbered from 1.", number=0)

    def test_a_number_is_given_once_a_ward(self):
        first = SeatFactory()
        second = SeatFactory(ward=first.ward)
        refused_by("seat_number_once", by_sql, second, number=first.number)

    def test_a_seat_has_one_councillor_on_any_day(self):
        anna = CouncillorTermFactory(end=MAY_2016)
        bela = CouncillorTermFactory(seat=anna.seat, start=MAY_2016)
        refuses(
            bela,
            "one_councillor_a_seat",
            "Another councillor holds this seat in that time.",
            start=date(2016, 5, 8),
        )

    def test_a_seat_changes_hands_on_one_day(self):
        anna = CouncillorTermFactory(end=MAY_2016)
        bela = CouncillorTermFactory(seat=anna.seat, start=MAY_2016)
        sitting = CouncillorTerm.objects.for_ward(anna.seat.ward).sitting
        assert list(sitting(date(2016, 5, 8))) == [anna]
        assert list(sitting(MAY_2016)) == [bela]

    def test_there_are_never_more_councillors_than_seats(self):
        ward = WardFactory()
        for _ in range(3):
            CouncillorTermFactory(seat__ward=ward)
        late = CouncillorTermFactory.build(
            seat=ward.seats.first(), person=PersonFactory(), start=MAY_2016
        )
        refused_by("one_councillor_a_seat", late.save)
        assert CouncillorTerm.objects.for_ward(ward).on(MAY_2016).count() == 3

    def test_a_term_ends_after_it_starts(self):
        term = CouncillorTermFactory()
        refuses(
            term,
            "councillor_term_ends_after_it_starts",
            "The end must be later than the start.",
            end=term.start,
        )


class TestTwoSeatsOfOneWard:
    SENTENCE = "This councillor holds another seat of this ward in that time."

    @pytest.fixture
    def anna(self):
        """Anna Erfunden held seat 1 until May 2016 and holds seat 2 from then on."""
        first = CouncillorTermFactory(person__name="Anna Erfunden", end=MAY_2016)
        seat = SeatFactory(ward=first.seat.ward)
        return CouncillorTermFactory(person=first.person, seat=seat, start=MAY_2016)

    def test_they_may_follow_each_other(self, anna):
        anna.full_clean()
        assert anna.person.councillor_terms.count() == 2

    def test_they_may_not_overlap(self, anna):
        refuses(anna, "one_seat_of_a_ward", self.SENTENCE, start=date(2016, 5, 8))

    def test_nor_by_leaving_the_first_without_an_end(self, anna):
        first = anna.person.councillor_terms.get(end=MAY_2016)
        refuses(first, "one_seat_of_a_ward", self.SENTENCE, end=None)

    def test_nor_by_moving_to_another_seat_or_person(self, anna):
        other = CouncillorTermFactory(seat__ward=anna.seat.ward)
        refuses(other, "one_seat_of_a_ward", self.SENTENCE, person=anna.person)

    def test_nor_at_the_start(self, anna):
        seat = SeatFactory(ward=anna.seat.ward)
        row = CouncillorTermFactory.build(seat=seat, person=anna.person, start=MAY_2018)
        refused_by("one_seat_of_a_ward", row.save)

    def test_seats_of_two_wards_are_another_matter(self, anna):
        CouncillorTermFactory(person=anna.person, start=MAY_2016).full_clean()


class TestClusters:
    def test_a_ward_is_in_a_cluster_once_at_a_time(self):
        first = ClusterWardFactory(end=MAY_2016)
        again = ClusterWardFactory(cluster=first.cluster, ward=first.ward, start=MAY_2016)
        refuses(
            again,
            "cluster_ward_once_at_a_time",
            "This ward is already in the cluster in that time.",
            start=date(2016, 5, 8),
        )

    def test_a_ward_may_be_in_any_number_of_clusters(self):
        ward = WardFactory()
        for _ in range(3):
            ClusterFactory(wards=[ward])
        assert ward.cluster_memberships.on(MAY_2016).count() == 3

    @pytest.mark.parametrize(
        ("factory", "constraint"),
        [
            (ClusterFactory, "cluster_ends_after_it_starts"),
            (ClusterWardFactory, "cluster_ward_ends_after_it_starts"),
        ],
    )
    def test_they_end_after_they_start(self, factory, constraint):
        row = factory()
        refuses(row, constraint, "The end must be later than the start.", end=row.start)


def test_a_ward_with_seats_held_is_not_deleted():
    term = CouncillorTermFactory()
    with pytest.raises(IntegrityError):
        term.seat.ward.delete()
