from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.importing.cells import (
    Fault,
    choice,
    clock_time,
    dated_lines,
    plain,
    text,
    whole_date,
    yes_no,
)

DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))
WRITE_DAY = "Write it as day/month/year, such as 31/12/2016."
SUFFIX = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
WAYS = {
    "iso": lambda day: day.isoformat(),
    "iso with time": lambda day: f"{day.isoformat()}T18:30:00",
    "slashes": lambda day: f"{day:%d/%m/%Y}",
    "short slashes": lambda day: f"{day.day}/{day.month}/{day:%y}",
    "points": lambda day: f"{day:%d.%m.%y}",
    "hyphens": lambda day: f"{day:%d-%m-%Y}",
    "in words": lambda day: f"{day.day}{SUFFIX.get(day.day, 'th')} {day:%B %Y}",
    "with weekday": lambda day: f"{day:%A} {day.day}{SUFFIX.get(day.day, 'th')} of {day:%B %Y}",
    "short words": lambda day: f"{day:%a} {day.day} {day:%b %y}",
    "as Excel shows it": lambda day: f"{day:%d-%b-%y}",
    "month first in words": lambda day: f"{day:%B} {day.day}, {day:%Y}",
    "with a time behind": lambda day: f"{day:%d/%m/%Y} 7.00pm",
    "in capitals": lambda day: f"{day.day} {day:%B %Y}".upper(),
    "with spaces": lambda day: f"  {day.day:02d} / {day.month:02d} /{day:%Y}\xa0",
}


@pytest.mark.parametrize("way", WAYS)
@given(day=DAYS)
def test_a_day_is_read_back_however_it_is_written(way, day):
    assert whole_date(WAYS[way](day)) == day


@given(day=st.dates(min_value=date(1960, 1, 1), max_value=date(2100, 1, 1)), noon=st.booleans())
def test_a_spreadsheets_serial_number_is_its_day(day, noon):
    serial = (day - date(1899, 12, 30)).days
    assert whole_date(serial + 0.5 * noon) == day
    assert whole_date(str(serial)) == day


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.none()))
def test_any_cell_is_a_date_or_nothing_or_a_sentence(cell):
    try:
        found = whole_date(cell)
    except Fault as fault:
        assert str(fault).endswith(".")
    else:
        assert found is None or isinstance(found, date)


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.none()))
def test_any_cell_is_a_time_or_nothing_or_a_sentence(cell):
    try:
        found = clock_time(cell)
    except Fault as fault:
        assert str(fault).endswith(".")
    else:
        assert found is None or isinstance(found, time)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("31/02/2017", f"“31/02/2017” is not a day of the calendar. {WRITE_DAY}"),
        ("07/13/2016", "“07/13/2016”: 13 is not a month. Write the day first, such as 31/12/2016."),
        ("12th July", f"“12th July” has no year. {WRITE_DAY}"),
        ("after Easter", f"“after Easter” is not a date. {WRITE_DAY}"),
        (12, f"12 is not a date. {WRITE_DAY}"),
        ("12th July 201", f"201 is not a year. {WRITE_DAY.replace(' it ', ' the date ')}"),
        (True, "“True” is not a date."),
    ],
)
def test_what_is_no_date_says_why(said, why):
    with pytest.raises(Fault) as fault:
        whole_date(said)
    assert str(fault.value) == why


@pytest.mark.parametrize("said", [None, "", "   ", "\xa0"])
def test_a_blank_cell_says_nothing(said):
    assert whole_date(said) is None
    assert clock_time(said) is None
    assert text(10)(said) is None
    assert yes_no(said) is None


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("18:30", time(18, 30)),
        ("6.30pm", time(18, 30)),
        ("7pm", time(19)),
        ("7.00 p.m.", time(19)),
        ("12.15 am", time(0, 15)),
        ("12 noon", time(12)),
        ("18:30:00", time(18, 30)),
        (0.770833333333333, time(18, 30)),
        (42563.75, time(18)),
        ("2016-07-12T18:30:00", time(18, 30)),
        ("2016-07-12", None),
        (42563, None),
    ],
)
def test_times_as_people_write_them(said, when):
    assert clock_time(said) == when


@pytest.mark.parametrize("said", ["evening", "25:00", "7", "18:75"])
def test_what_is_no_time_is_refused(said):
    why = "is not a time( of day)?. Write it as hours and minutes, such as 18:30."
    with pytest.raises(Fault, match=f"^“{said}” {why}$"):
        clock_time(said)


def test_text_is_one_line_without_control_characters():
    assert plain(" Acocks\xa0 Green\x00\n Ward ") == "Acocks Green Ward"
    assert text(lines=True)("one\r\ntwo") == "one\ntwo"
    assert plain(12.0) == "12"


def test_text_that_is_too_long_is_refused_not_cut():
    with pytest.raises(Fault, match="has 11 characters: at most 10 fit"):
        text(10)("x" * 11)


def test_a_word_out_of_several_is_known_whatever_its_case():
    parse = choice({"In progress": "in_progress", "Done": "done"})
    assert parse("IN-PROGRESS") == "in_progress"
    with pytest.raises(Fault) as fault:
        parse("lost")
    assert str(fault.value) == "“lost” is not known here. Write one of: In progress, Done."


def test_notes_in_one_cell_are_cut_at_their_dates():
    said = "12/07/16: Officer visited.\nLight is out.\n3rd August 2016 - repaired\nThanks sent"
    assert dated_lines(said) == [
        (date(2016, 7, 12), "Officer visited.\nLight is out."),
        (date(2016, 8, 3), "repaired\nThanks sent"),
    ]
    assert dated_lines("No date here") == [(None, "No date here")]
    assert dated_lines("2 trees fell\n12 May") == [(None, "2 trees fell\n12 May")]
