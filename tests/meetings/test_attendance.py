"""Counts as people write them: a number, about a number, not taken, or nothing at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.meetings.attendance import MOST, Count, NotACount, parse


@pytest.mark.parametrize(
    ("written", "number"),
    [("50", 50), (" 50 ", 50), ("0", 0), ("1,200", 1200), ("50.0", 50), ("50 people", 50)],
)
def test_a_number_is_exact(written, number):
    assert parse(written) == Count(number, approximate=False)


@pytest.mark.parametrize(
    "written",
    ["about 50", "About  50", "approx 50", "approx. 50", "c. 50", "c50", "circa 50", "~50"]
    + ["around 50", "50+", "50ish", "50 approx", "50 or so", "approximately 50 people", "some 50"],
)
def test_about_a_number_is_approximate(written):
    assert parse(written) == Count(50, approximate=True)


@pytest.mark.parametrize("written", ["", "   ", "-", "–", "?", "n/a", "N/A", "unknown"])
def test_nothing_written_is_not_posted(written):
    assert parse(written) is None


@pytest.mark.parametrize("written", ["not taken", "Not  Taken", "no count taken", "not counted"])
def test_not_taken_is_an_answer_apart_from_nought(written):
    assert parse(written) == Count(None)
    assert parse(written) != Count(0)


@pytest.mark.parametrize("written", ["none", "nil", "nobody", "no one", "zero"])
def test_nobody_is_nought(written):
    assert parse(written) == Count(0)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("-5", "“-5” is below nought: write how many came."),
        ("40-50", "“40-50” is a range: write one number, such as about 50."),
        (
            "between 40 and 50",
            "“between 40 and 50” is a range: write one number, such as about 50.",
        ),
        ("many", "“many” is not a count: write a number, about and a number, or not taken."),
        ("12.5", "“12.5” is not a count: write a number, about and a number, or not taken."),
        ("about", "“about” is not a count: write a number, about and a number, or not taken."),
        ("20001", "“20001” is more than 20,000: check the number."),
        ("01214649999", "“01214649999” is more than 20,000: check the number."),
    ],
)
def test_what_is_no_count_is_refused_with_a_sentence(written, sentence):
    with pytest.raises(NotACount) as refused:
        parse(written)
    assert str(refused.value) == sentence


def test_a_long_text_is_shortened_in_the_sentence():
    with pytest.raises(NotACount) as refused:
        parse("x" * 5000)
    assert len(str(refused.value)) < 130


@given(st.integers(0, MOST), st.booleans())
def test_what_is_printed_is_read_back(number, approximate):
    count = Count(number, approximate)
    assert parse(str(count)) == count


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(written):
    try:
        count = parse(written)
    except NotACount as refused:
        assert str(refused).endswith(".")
    else:
        assert count is None or count.number is None or 0 <= count.number <= MOST
