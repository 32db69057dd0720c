"""The detector of personal data: what it finds, what it leaves alone, and that it ends."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leadership.people.personal_data import found_in


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("write to pat.inventado@mail.example.", "an e-mail address", "pat.inventado@mail.example"),
        ("<pat@mail.example>", "an e-mail address", "pat@mail.example"),
        ("ring 0121 496 0000 after six", "a telephone number", "0121 496 0000"),
        ("07700900123", "a telephone number", "07700900123"),
        ("+44 7700 900123", "a telephone number", "+44 7700 900123"),
        ("(0121) 496-0000", "a telephone number", "(0121) 496-0000"),
        ("at 12 Elm Row the lamp", "a house number with a street", "12 Elm Row"),
        ("12a, Alum Rock Road", "a house number with a street", "12a, Alum Rock Road"),
        ("near B1 1BB", "a full postcode", "B1 1BB"),
        ("near b11bb", "a full postcode", "b11bb"),
        ("said Mrs O’Made", "a name with a title", "Mrs O’Made"),
        ("AB123456C", "a National Insurance number", "AB123456C"),
        ("born 3/4/1950", "a date of birth", "born 3/4"),
        ("DOB: 3 April 1950", "a date of birth", "DOB: 3 A"),
    ],
)
def test_it_finds(text, kind, words):
    assert f"{kind} ({words})" in found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The lamp in Elm Row has been dark since 12 July 2016.",
        "In 2016 Washwood Heath Road was mended.",
        "On 5 May Church Street was closed.",
        "About 50 residents came; 3 roads were named.",
        "Reference WAT-1617-00012, case 1234567890.",
        "Route 11 stops at the park. Ward B1 is next.",
        "Costs rose from 2,728 to 10,000 pounds in 2016/17.",
        "Between 18:30 and 20:00 on 15/11/2017.",
        "It was reborn in 2017 as a community garden.",
        "QQ 12 34 56 C is the published example: no number begins with Q.",
        "The Doctor’s surgery has moved.",
        "@home is a shop; a@b is not an address.",
    ],
)
def test_it_leaves_alone(text):
    assert found_in(text) == []


@settings(deadline=None)
@given(local=st.from_regex(r"[a-z][a-z0-9.]{0,20}[a-z0-9]", fullmatch=True), words=st.text())
def test_an_address_is_found_whatever_stands_around_it(local, words):
    assert any("e-mail" in each for each in found_in(f"{words} {local}@mail.example {words}"))


@settings(deadline=None)
@given(digits=st.lists(st.integers(0, 9), min_size=9, max_size=9), gap=st.sampled_from(["", " "]))
def test_a_number_of_eleven_digits_is_found_however_it_is_spaced(digits, gap):
    number = "01" + "".join(map(str, digits))
    spaced = gap.join([number[:4], number[4:7], number[7:]])
    assert any("telephone" in each for each in found_in(f"ring {spaced}, please"))


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["Ll", "Zs"])))
def test_words_in_small_letters_alone_are_never_personal(text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "0 " * 25_000, "A a " * 12_000, "1 A" * 15_000, "a@" * 25_000]
)
def test_it_ends_soon_on_hostile_text(text):
    started = time.process_time()
    found_in(text)
    assert time.process_time() - started < 1
