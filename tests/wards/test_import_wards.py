"""Any council's wards load from a file; what is wrong with one is said line by line."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from leadership.council.models import CouncilSettings, council
from leadership.dates.models import year_calendar
from leadership.people.models import Organisation
from tests.factories import CouncillorTermFactory, HomeCouncilFactory, WardFactory
from wards.models import District, Seat, Ward, WardGeneration

pytestmark = pytest.mark.django_db

GOOD = "code,name,seats,district\nF1,Upper Mere,2,Lakes\nF2,Lower Mere,1,Lakes\nF3,Cobble,3,\n"


@pytest.fixture
def load(tmp_path, capsys):
    """Load a file with this text; what the command printed comes back."""

    def load(text, *, encoding="utf-8", name="mere.csv", **options):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        given = {
            "council": "Mere Council",
            "generation": "Wards of 2015",
            "start": "2015-06-01",
        } | options
        call_command("import_wards", path, **given)
        return capsys.readouterr().out

    return load


def refusal(load, text, **options):
    with pytest.raises(CommandError) as refused:
        load(text, **options)
    assert not Ward.objects.exists()
    assert not WardGeneration.objects.exists()
    return str(refused.value)


def test_a_made_up_council_loads_with_its_own_year_start(load):
    assert load(GOOD, home=True) == "Wards of 2015: 3 wards added, 0 changed, 0 as they were.\n"
    assert council().name == "Mere Council"
    assert [
        (ward.code, ward.name, ward.slug, ward.seats.count(), ward.district and ward.district.name)
        for ward in Ward.objects.order_by("code")
    ] == [
        ("F1", "Upper Mere", "upper-mere", 2, "Lakes"),
        ("F2", "Lower Mere", "lower-mere", 1, "Lakes"),
        ("F3", "Cobble", "cobble", 3, None),
    ]
    CouncilSettings.objects.update(year_start_month=7, year_start_day=4)
    year = year_calendar().containing(date(2017, 7, 3))
    assert (year.label, year.start, year.end) == ("2016/17", date(2016, 7, 4), date(2017, 7, 4))


def test_another_council_stands_beside_the_home_council(load):
    home = HomeCouncilFactory()
    CouncilSettings.objects.update(name="Fenwick")
    load(GOOD)
    assert Organisation.objects.get(home=True) == home
    assert Ward.objects.of_home_council().count() == 0
    assert council().name == "Fenwick"


def test_there_is_one_home_council(load):
    HomeCouncilFactory(name="Fenwick Council")
    assert refusal(load, GOOD, home=True) == "Fenwick Council is the home council already."


def test_a_name_the_admin_gave_the_council_is_kept(load):
    CouncilSettings.objects.update(name="The Mere")
    load(GOOD, home=True)
    assert council().name == "The Mere"


def test_a_second_run_changes_nothing(load):
    load(GOOD)
    assert load(GOOD) == "Wards of 2015: 0 wards added, 0 changed, 3 as they were.\n"
    assert (Ward.objects.count(), Seat.objects.count(), District.objects.count()) == (3, 6, 1)


def test_a_corrected_file_changes_what_it_corrects_and_keeps_the_rest(load):
    load(GOOD)
    said = load("code,name,seats\nF1,Over Mere,1\n")
    assert said == (
        "Wards of 2015: 0 wards added, 1 changed, 0 as they were; 2 not in the file, kept.\n"
    )
    ward = Ward.objects.get(code="F1")
    assert (ward.name, ward.slug, ward.seats.count(), ward.district) == (
        "Over Mere",
        "over-mere",
        1,
        None,
    )


def test_a_seat_that_somebody_held_is_not_taken_away(load):
    load(GOOD)
    CouncillorTermFactory(seat=Seat.objects.get(ward__code="F1", number=2))
    with pytest.raises(CommandError, match="somebody has held a further one"):
        load("code,name,seats\nF1,Upper Mere,1\n")
    assert Ward.objects.get(code="F1").seats.count() == 2


def test_the_end_of_a_generation_may_be_added_later(load):
    load(GOOD)
    load(GOOD, end="2019-06-01")
    assert WardGeneration.objects.get().end == date(2019, 6, 1)


def test_two_wards_of_one_name_have_addresses_of_their_own(load):
    load("code,name,seats\nF1,Mere,1\nF2,Mere,1\n")
    assert list(Ward.objects.order_by("code").values_list("slug", flat=True)) == [
        "mere-f1",
        "mere-f2",
    ]


def test_names_that_make_one_address_are_told_apart_by_the_code(load):
    load("code,name,seats\nF1,Elm-Ash,1\nF2,Elm Ash,1\nF3,Oak,1\n")
    slugs = Ward.objects.order_by("code").values_list("slug", flat=True)
    assert list(slugs) == ["elm-ash-f1", "elm-ash-f2", "oak"]
    # F4 is called what F3 still is, and F3 stays as it was
    load("code,name,seats\nF4,Oak,1\n")
    assert Ward.objects.get(code="F4").slug == "oak-f4"
    assert Ward.objects.get(code="F3").slug == "oak"


def test_names_changed_for_each_other_load(load):
    load("code,name,seats\nF1,Elm,1\nF2,Oak,1\n")
    load("code,name,seats\nF1,Oak,1\nF2,Elm,1\n")
    names = Ward.objects.order_by("code").values_list("name", flat=True)
    assert list(names) == ["Oak", "Elm"]


def test_districts_too_much_alike_are_refused(load):
    text = "code,name,seats,district\nF1,Elm,1,Lake Side\nF2,Oak,1,Lake-Side\n"
    assert refusal(load, text) == (
        "The districts Lake Side and Lake-Side have names too much alike."
    )


def test_a_name_in_quotes_may_have_a_comma(load):
    load('code,name,seats\nF1,"Elm, Lower",1\n')
    assert Ward.objects.get().name == "Elm, Lower"


def test_columns_may_stand_in_any_order_and_case_with_a_byte_order_mark(load):
    load(
        "Seats;\ufeff".replace(";\ufeff", ",") + "NAME,Code\n2, Upper Mere ,F1\n\n",
        encoding="utf-8-sig",
    )
    assert Ward.objects.get().name == "Upper Mere"


def test_every_fault_is_named_with_its_line(load):
    text = (
        "code,name,seats\nF1,Upper Mere,two\n,Lower Mere,1\nF3,,0\n"
        "F1,Mere Again,1\nF1234567890123,Long,1"
    )
    assert refusal(load, text) == (
        "mere.csv cannot be loaded:\n"
        "line 2: seats is “two”: it must be a number from 1 to 9.\n"
        "line 3: code is empty.\n"
        "line 4: name is empty.\n"
        "line 4: seats is “0”: it must be a number from 1 to 9.\n"
        "line 6: code is longer than 12 characters.\n"
        "line 5: code F1 stands in line 2 already."
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "code,ward\nF1,Mere\n",
            "mere.csv has no column name and no column seats. Its first line must name the "
            "columns code, name, seats, and may name district.",
        ),
        ("code,name,seats\n", "mere.csv names no ward."),
        (
            "",
            "mere.csv has no column code and no column name and no column seats. Its first line "
            "must name the columns code, name, seats, and may name district.",
        ),
    ],
)
def test_a_file_of_another_shape_is_refused_in_a_sentence(load, text, sentence):
    assert refusal(load, text) == sentence


def test_a_short_row_is_a_fault_not_a_crash(load):
    assert "line 2: seats is empty." in refusal(load, "code,name,seats\nF1,Mere\n")


def test_a_file_in_another_encoding_is_refused(load):
    text = "code,name,seats\nF1,Mère,1\n"
    assert refusal(load, text, encoding="latin-1") == "mere.csv is not a text file in UTF-8."


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(CommandError, match="There is no file"):
        call_command(
            "import_wards", tmp_path / "none.csv", council="M", generation="W", start="2015-06-01"
        )


def test_a_date_that_is_none_is_said(load):
    assert refusal(load, GOOD, start="1 June") == "“1 June” is not a date: write it as 2018-05-07."


def test_a_generation_that_overlaps_another_is_refused(load):
    load(GOOD)
    with pytest.raises(CommandError) as refused:
        load("code,name,seats\nG1,Mere,1\n", generation="Wards of 2018", start="2018-05-07")
    assert str(refused.value) == (
        "Wards of 2018: Another set of this council's wards is in force then."
    )
    assert Ward.objects.count() == 3


def test_a_generation_that_ends_before_it_starts_is_refused(load):
    assert refusal(load, GOOD, end="2015-06-01") == (
        "Wards of 2015: The end must be later than the start."
    )


def test_a_code_of_another_generation_is_refused(load):
    ward = WardFactory(code="F2", name="Elm")
    with pytest.raises(CommandError) as refused:
        load(GOOD)
    assert str(refused.value) == (
        "Code F2 is Elm of Wards of Fenwick (Fenwick Council): a code belongs to one set of wards."
    )
    assert list(Ward.objects.all()) == [ward]
