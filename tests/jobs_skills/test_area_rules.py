"""The city is divided once: what the database itself refuses, and how wards are proposed and
decided (S108, S320)."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from jobs_skills.models import Board, BoardDistrict, BoardWard
from jobs_skills.services.setting_up import decide_ward, divide, propose_wards
from leadership.people.refusals import NotAllowed, Refused
from tests import personas
from tests.board_factories import (
    BoardDistrictFactory,
    BoardFactory,
    BoardSchemeFactory,
    BoardWardFactory,
)
from tests.factories import DistrictFactory, OrganisationFactory, WardFactory, WardGenerationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheme():
    """Two boards, East with Ash and Birch, West with Cedar; settled."""
    scheme = BoardSchemeFactory()
    east, west = (BoardFactory(scheme=scheme, name=name) for name in ("East", "West"))
    for name, board in [("Ash", east), ("Birch", east), ("Cedar", west)]:
        district = DistrictFactory(name=name, generation=scheme.generation)
        BoardDistrictFactory(board=board, district=district)
    sql("UPDATE jobs_skills_boardscheme SET settled = true WHERE id = %s", scheme.pk)
    check_now()
    scheme.refresh_from_db()
    return scheme


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def check_now():
    """What waits for the end of the transaction is asked now."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("SET CONSTRAINTS ALL DEFERRED")


def refused(name, statement, *values):
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        sql(statement, *values)
        check_now()
    assert caught.value.__cause__.diag.constraint_name == name


def place(scheme, name):
    return BoardDistrict.objects.get(scheme=scheme, district__name=name)


def test_a_district_twice_is_refused_on_raw_sql(scheme):
    ash, west = place(scheme, "Ash"), Board.objects.get(name="West")
    refused(
        "board_district_once",
        "INSERT INTO jobs_skills_boarddistrict (scheme_id, board_id, district_id) "
        "VALUES (%s, %s, %s)",
        scheme.pk, west.pk, ash.district_id,
    )  # fmt: skip


def test_a_settled_division_does_not_lose_a_district(scheme):
    ash = place(scheme, "Ash")
    refused("every_district_once", "DELETE FROM jobs_skills_boarddistrict WHERE id = %s", ash.pk)
    assert BoardDistrict.objects.filter(scheme=scheme).count() == 3


def test_a_division_that_is_not_settled_may_lose_one():
    row = BoardDistrictFactory()
    sql("DELETE FROM jobs_skills_boarddistrict WHERE id = %s", row.pk)
    check_now()
    assert not BoardDistrict.objects.exists()


def test_a_district_changes_boards_in_two_statements(scheme):
    ash, west = place(scheme, "Ash"), Board.objects.get(name="West")
    sql("DELETE FROM jobs_skills_boarddistrict WHERE id = %s", ash.pk)
    sql(
        "INSERT INTO jobs_skills_boarddistrict (scheme_id, board_id, district_id) "
        "VALUES (%s, %s, %s)",
        scheme.pk, west.pk, ash.district_id,
    )  # fmt: skip
    check_now()
    assert place(scheme, "Ash").board_id == west.pk


def test_a_district_does_not_go_to_a_board_of_another_scheme(scheme):
    stranger = BoardFactory()
    refused(
        "every_district_once",
        "UPDATE jobs_skills_boarddistrict SET board_id = %s WHERE id = %s",
        stranger.pk, place(scheme, "Ash").pk,
    )  # fmt: skip


def test_a_district_of_other_wards_is_refused(scheme):
    stranger = DistrictFactory(generation=other_generation())
    refused(
        "every_district_once",
        "INSERT INTO jobs_skills_boarddistrict (scheme_id, board_id, district_id) "
        "VALUES (%s, %s, %s)",
        scheme.pk, Board.objects.get(name="East").pk, stranger.pk,
    )  # fmt: skip


def test_a_new_district_is_refused_while_the_division_is_settled(scheme):
    refused(
        "every_district_once",
        "INSERT INTO wards_district (generation_id, name, slug) VALUES (%s, 'Dogwood', 'dogwood')",
        scheme.generation_id,
    )


def test_a_district_does_not_leave_its_wards_while_it_has_a_place(scheme):
    refused(
        "every_district_once",
        "UPDATE wards_district SET generation_id = %s WHERE id = %s",
        other_generation().pk, place(scheme, "Ash").district_id,
    )  # fmt: skip


def test_a_division_is_not_settled_while_a_district_has_no_board():
    row = BoardDistrictFactory(
        board__scheme=(scheme := BoardSchemeFactory()),
        district=DistrictFactory(generation=scheme.generation),
    )
    DistrictFactory(generation=scheme.generation)
    refused(
        "every_district_once",
        "UPDATE jobs_skills_boardscheme SET settled = true WHERE id = %s",
        row.scheme_id,
    )


@pytest.mark.parametrize(
    "table, trigger",
    [
        ("jobs_skills_boarddistrict", "every_district_once"),
        ("jobs_skills_boardscheme", "scheme_whole_when_settled"),
        ("wards_district", "district_divided"),
    ],
)
def test_the_triggers_stand_on_their_tables(table, trigger):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE %s",
            [table, f"pgtrigger_{trigger}_%"],
        )
        assert cursor.fetchone() == (1,)


def other_generation():
    council = OrganisationFactory(name="Nextover Council")
    return WardGenerationFactory(council=council, name="Other wards")


# -- dividing


def test_a_manager_divides_and_a_district_left_out_is_named(scheme):
    east, west = Board.objects.get(name="East"), Board.objects.get(name="West")
    ash, birch = place(scheme, "Ash").district, place(scheme, "Birch").district
    with pytest.raises(Refused) as caught:
        divide(scheme=scheme, places={east: [ash], west: [birch]}, by=personas.manager())
    assert caught.value.message == "In no board yet: Cedar District."
    assert place(scheme, "Birch").board_id == east.pk


def test_a_facilitator_does_not_divide(scheme):
    east = Board.objects.get(name="East")
    with pytest.raises(NotAllowed):
        divide(scheme=scheme, places={}, by=personas.facilitator(of=east))


# -- proposing and deciding


@pytest.fixture
def shares(scheme):
    """Old wards of Ash (East) and Cedar (West), and how their people live in three new wards."""
    for code, name in [("A1", "Ash"), ("C1", "Cedar")]:
        district = place(scheme, name).district
        WardFactory(code=code, generation=scheme.generation, district=district)
    later = other_generation()
    for code in ("N1", "N2", "N3"):
        WardFactory(code=code, name=code, generation=later, district=None)
    return {
        "A1": {"N1": Decimal("0.7"), "N2": Decimal("0.3"), "N3": Decimal(0)},
        "C1": {"N2": Decimal("0.1"), "N3": Decimal("0.9")},
    }


def proposed():
    return set(BoardWard.objects.values_list("ward__code", "board__name", "how", "share"))


def test_a_ward_within_one_board_is_placed_and_one_across_a_line_waits(scheme, shares):
    assert propose_wards(scheme=scheme, shares=shares) == 1
    assert proposed() == {
        ("N1", "East", "whole", Decimal("1.0000")),
        ("N2", "East", "undecided", Decimal("0.7500")),
        ("N2", "West", "undecided", Decimal("0.2500")),
        ("N3", "West", "whole", Decimal("1.0000")),
    }


def test_proposing_again_keeps_what_was_decided(scheme, shares):
    propose_wards(scheme=scheme, shares=shares)
    waits = BoardWard.objects.get(ward__code="N2", board__name="East")
    decide_ward(place=waits, how="part", reason="Up to the canal.", by=personas.manager())
    before = proposed()
    assert propose_wards(scheme=scheme, shares=shares) == 1
    assert proposed() == before
    waits.refresh_from_db()
    assert (waits.how, waits.reason) == ("part", "Up to the canal.")


@pytest.mark.parametrize(
    "how, reason, said",
    [
        ("whole", " ", "Say why."),
        ("undecided", "Later.", "Say how the ward stands to this board."),
    ],
)
def test_a_decision_says_how_and_why(how, reason, said):
    waits = BoardWardFactory()
    with pytest.raises(Refused) as caught:
        decide_ward(place=waits, how=how, reason=reason, by=personas.manager())
    assert caught.value.message == said
    waits.refresh_from_db()
    assert (waits.how, waits.decided_on) == ("undecided", None)


def test_a_ward_is_not_whole_in_two_boards(scheme, shares):
    propose_wards(scheme=scheme, shares=shares)
    east, west = BoardWard.objects.filter(ward__code="N2").order_by("board__name")
    by = personas.administrator()
    decide_ward(place=east, how="whole", reason="Most live here.", by=by)
    with pytest.raises(Refused, match="Another board has this ward as a whole"):
        decide_ward(place=west, how="part", reason="The rest.", by=by)
    decide_ward(place=west, how="none", reason="With East.", by=by)
    assert {how for code, _, how, _ in proposed() if code == "N2"} == {"whole", "none"}


def test_a_facilitator_does_not_decide_a_ward():
    waits = BoardWardFactory()
    with pytest.raises(NotAllowed):
        decide_ward(
            place=waits, how="part", reason="Ours.", by=personas.facilitator(of=waits.board)
        )
