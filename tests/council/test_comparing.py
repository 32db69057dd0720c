"""Two texts compared, word by word."""

from leadership.council.comparing import GONE, NEW, SAME, pieces_of


def test_one_text_with_what_went_and_what_came():
    pieces = pieces_of("The lamps of Elm Row\nare out.", "The lamps of Oak Row\nare out again.")
    assert pieces == [
        (SAME, "The lamps of "),
        (GONE, "Elm"),
        (NEW, "Oak"),
        (SAME, " Row\nare "),
        (GONE, "out."),
        (NEW, "out again."),
    ]


def test_nothing_is_lost_on_the_way():
    before, after = "Resolved: \n (i)  to note", "Resolved:\n(i) to note it"
    pieces = pieces_of(before, after)
    assert "".join(words for kind, words in pieces if kind != NEW) == before
    assert "".join(words for kind, words in pieces if kind != GONE) == after


def test_the_same_text_has_no_difference():
    assert pieces_of("Noted.", "Noted.") == [(SAME, "Noted.")]
