"""Vague dates as people type them, and the sentence for what cannot be read."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leadership.dates.vague import VagueDate
from leadership.dates.vague_reading import BY_MONTH, HOW_OFTEN, ONLY_MONTHS
from leadership.dates.vague_shape import SENTENCES
from leadership.dates.vague_typed import FOUR_DIGITS, MONTHS, SAY_YEAR, WRITE

JULY_24, JULY_25, AUGUST_1 = date(2017, 7, 24), date(2017, 7, 25), date(2017, 8, 1)
JULY_10, JULY_21, JULY_31 = date(2017, 7, 10), date(2017, 7, 21), date(2017, 7, 31)
SEPTEMBER, OCTOBER, DECEMBER = date(2017, 9, 1), date(2017, 10, 1), date(2017, 12, 1)
HALF = (date(2018, 1, 1), date(2018, 6, 30))
MEETINGS = VagueDate.several(JULY_24, JULY_25, AUGUST_1, AUGUST_1)


@pytest.mark.parametrize(
    "typed, when",
    [
        ("24/07/2017", VagueDate.on(JULY_24)),
        ("24.7.2017", VagueDate.on(JULY_24)),
        ("2017-07-24", VagueDate.on(JULY_24)),
        ("on 24th July, 2017.", VagueDate.on(JULY_24)),
        ("  24  JUL  2017 ", VagueDate.on(JULY_24)),
        ("Sept 2017", VagueDate.in_month(2017, 9)),
        ("Sep. 2017", VagueDate.in_month(2017, 9)),
        ("in September 2017", VagueDate.in_month(2017, 9)),
        ("1 to 31 July 2017", VagueDate.in_month(2017, 7)),
        ("September/October 2017", VagueDate.over_months(SEPTEMBER, OCTOBER)),
        ("Sep / Oct 2017", VagueDate.over_months(SEPTEMBER, OCTOBER)),
        ("September - December 2017", VagueDate.over_months(SEPTEMBER, DECEMBER)),
        ("Sept–Dec 2017", VagueDate.over_months(SEPTEMBER, DECEMBER)),
        ("from September 2017 to December 2017", VagueDate.over_months(SEPTEMBER, DECEMBER)),
        ("between September and December 2017", VagueDate.over_months(SEPTEMBER, DECEMBER)),
        ("December 2017 to January 2018", VagueDate.over_months(DECEMBER, HALF[0])),
        ("10-21 July 2017", VagueDate.between(JULY_10, JULY_21)),
        ("10/07/2017 - 2017-07-21", VagueDate.between(JULY_10, JULY_21)),
        ("24 July to 1 August 2017", VagueDate.between(JULY_24, AUGUST_1)),
        ("September or October 2017", VagueDate.either(SEPTEMBER, OCTOBER)),
        ("Sept, Oct or Dec 2017", VagueDate.either(SEPTEMBER, OCTOBER, DECEMBER)),
        ("December 2017 or January 2018", VagueDate.either(DECEMBER, HALF[0])),
        ("24 & 25 July and 1 August (x2) 2017", MEETINGS),
        ("24, 25 July, 1 August ×2 2017", MEETINGS),
        ("24 and 25 July 2017 and 1 August 2017 (twice)", MEETINGS),
        ("24/07/2017, 25/07/2017, 01/08/2017, 01/08/2017", MEETINGS),
        ("1 August (x2) and 24 July 2017", VagueDate.several(AUGUST_1, JULY_24, AUGUST_1)),
        ("24 (x2) and 25 July (x2) 2017", VagueDate.several(*[JULY_24, JULY_25] * 2)),
        ("two on 1 August 2017", VagueDate.several(AUGUST_1, AUGUST_1)),
        ("3 times on 1 August 2017", VagueDate.several(*[AUGUST_1] * 3)),
        ("once on 24 July 2017", VagueDate.on(JULY_24)),
        ("2 in January to June 2018", VagueDate.so_many(2, *HALF)),
        ("Twice in Jan-Jun 2018", VagueDate.so_many(2, *HALF)),
        ("two times between January and June 2018", VagueDate.so_many(2, *HALF)),
        ("20 from January to June 2018", VagueDate.so_many(20, *HALF)),
        ("two in July 2017", VagueDate.so_many(2, date(2017, 7, 1), JULY_31)),
        ("two between 10 and 21 July 2017", VagueDate.so_many(2, JULY_10, JULY_21)),
        ("by the end of July 2017", VagueDate.by(JULY_31)),
        ("before end of July 2017", VagueDate.by(JULY_31)),
        ("before August 2017", VagueDate.by(JULY_31)),
        ("before 1 August 2017", VagueDate.by(JULY_31)),
        ("by 31/07/2017", VagueDate.by(JULY_31)),
        ("possible July 2017", VagueDate.in_month(2017, 7, possible=True)),
        ("possibly in July 2017", VagueDate.in_month(2017, 7, possible=True)),
        ("July 2017 (possible)", VagueDate.in_month(2017, 7, possible=True)),
        ("perhaps by 31 July 2017", VagueDate.by(JULY_31, possible=True)),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, when):
    assert VagueDate.parse(typed) == when


@pytest.mark.parametrize(
    "when, words",
    [
        (VagueDate.between(JULY_10, JULY_21), "10 to 21 July 2017"),
        (VagueDate.between(JULY_24, AUGUST_1), "24 July to 1 August 2017"),
        (VagueDate.between(AUGUST_1, HALF[0]), "1 August 2017 to 1 January 2018"),
        (VagueDate.over_months(DECEMBER, HALF[0]), "December 2017 to January 2018"),
        (
            VagueDate.either(SEPTEMBER, DECEMBER, HALF[0]),
            "September, December 2017 or January 2018",
        ),
        (VagueDate.several(JULY_24, JULY_25), "24 and 25 July 2017"),
        (
            VagueDate.several(JULY_10, JULY_24, JULY_25, AUGUST_1, HALF[0]),
            "10, 24 and 25 July, 1 August 2017 and 1 January 2018",
        ),
        (VagueDate.several(AUGUST_1, AUGUST_1), "twice on 1 August 2017"),
        (
            VagueDate.several(JULY_10, JULY_24, JULY_24, AUGUST_1, AUGUST_1, AUGUST_1),
            "10 July 2017, twice on 24 July 2017, and three times on 1 August 2017",
        ),
        (VagueDate.so_many(13, JULY_10, JULY_21), "13 from 10 to 21 July 2017"),
        (VagueDate.so_many(2, date(2017, 7, 1), JULY_31), "two in July 2017"),
        (VagueDate.by(JULY_10), "by 10 July 2017"),
        (VagueDate.by(JULY_31, possible=True), "possibly before the end of July 2017"),
    ],
)
def test_a_date_is_said_in_british_english(when, words):
    assert when.in_words() == words
    assert VagueDate.parse(words) == when


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("", WRITE),
        ("possibly", WRITE),
        ("soon", WRITE),
        ("mid-July 2017", WRITE),
        ("spring 2017", WRITE),
        ("July 17", WRITE),
        ("17", WRITE),
        ("x2", WRITE),
        ("24/25 July 2017", WRITE),
        ("June and July 2017", WRITE),
        ("July to 10 August 2017", WRITE),
        ("10 to July 2017", WRITE),
        ("June to July to August 2017", WRITE),
        ("twice on 1 July to 10 July 2017", WRITE),
        ("1 August 2017 (x0)", WRITE),
        (", July 2017", WRITE),
        ("by the end of 10 July 2017", WRITE),
        ("12 times and 3 July 2017", WRITE),
        ("July 2017" + " " * 3_000, WRITE),
        ("July", SAY_YEAR),
        ("10 July", SAY_YEAR),
        ("24 July 2017 and 1 August", SAY_YEAR),
        ("September to December", SAY_YEAR),
        ("24/7/17", FOUR_DIGITS),
        ("10 July 1817", SENTENCES["year"]),
        ("July 9999", SENTENCES["year"]),
        ("before 1 January 1900", SENTENCES["year"]),
        ("31 June 2017", "There is no 31 June 2017. Write a real date, such as 10 July 2017."),
        ("0 June 2017", "There is no 0 June 2017. Write a real date, such as 10 July 2017."),
        ("29/02/2017", "There is no 29 February 2017. Write a real date, such as 10 July 2017."),
        ("07/24/2017", "There is no month 24. Write the day first: 24/07/2017."),
        ("December to January 2018", SENTENCES["order"]),
        ("10 July or 12 July 2017", ONLY_MONTHS),
        ("July or July 2017", SENTENCES["days"]),
        ("1 August 2017 (x999)", SENTENCES["days"]),
        ("one in January to June 2018", SENTENCES["count"]),
        ("500 in January to June 2018", SENTENCES["count"]),
        ("two in 10 July 2017", SENTENCES["length"]),
        ("by July 2017", BY_MONTH),
        ("24 and 25 July (x2) 2017", HOW_OFTEN),
        ("twice on 24 and 25 July 2017", HOW_OFTEN),
        ("twice on 24 July and 1 August 2017", HOW_OFTEN),
        ("twice on 1 August 2017, and 24 July 2017 (x1), 25 July 2017", HOW_OFTEN),
    ],
)
def test_what_is_no_date_gets_a_sentence(typed, sentence):
    with pytest.raises(ValueError) as refused:
        VagueDate.parse(typed)
    assert str(refused.value) == sentence


ALL_SENTENCES = {
    *SENTENCES.values(), WRITE, SAY_YEAR, FOUR_DIGITS, ONLY_MONTHS, HOW_OFTEN, BY_MONTH,
}  # fmt: skip
WORDS = [
    *MONTHS, "Sept", "1", "24", "2017", "2018", "0", "99", "and", "&", ",", "or", "to", "-", "/",
    "by", "before", "the", "end", "of", "in", "from", "between", "twice", "times", "on", "(x2)",
    "x", "possible", "two", "24/07/2017", "2017-13-01", ".", "(", ")", "²",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
@example("between and ")
@example("twice on ")
def test_any_text_is_read_or_refused_with_a_sentence(text):
    try:
        when = VagueDate.parse(text)
    except ValueError as error:
        assert str(error) in ALL_SENTENCES or str(error).startswith("There is no ")
    else:
        assert VagueDate.parse(when.in_words()) == when
