"""What is suggested as the same, on three lists as old groups keep them. All names made up."""

from collections import Counter

import pytest

from jobs_skills.duplicates import (
    MOST_AT_ONE_ORGANISATION,
    Entry,
    Key,
    Why,
    groups,
    suggestions,
)
from jobs_skills.names import organisation_name, person_name, same_person_name

GROUP_LIST = [
    ("Ms Asha Quill", "asha.quill@elm.example", "Elm & Ash Trust"),
    ("Tom Venn", "tom@lantern.example", "Lantern Works Ltd"),
    ("Cllr Peregrine Stott", "", "Fenwick Council"),
    ("J. Marlow", "", "The Foundry Project"),
    ("Béatrice Noël", "b.noel@bridge.example", "Bridge Training"),
    ("", "", "Corner Bakery Limited"),
    ("Iris Okonedo", "iris@pond.example", "Pond Street Centre"),
    ("Dr Rafe Underhill", "", "Elmwick Clinic"),
    ("Una Price", "una@price.example", ""),
    ("Gus Tarrant", "gus@tarrant.example", "Tarrant Builders"),
    ("Wren Oakes", "", ""),
    ("Leo Fisk", "leo@fisk.example", "Fisk & Sons"),
]
PROVIDER_LIST = [
    ("Quill, Asha", "ASHA.QUILL@elm.example", "Elm and Ash Trust Ltd"),
    ("Thomas Venn", "tom@lantern.example", "Lantern Works"),
    ("Stott, Peregrine", "p.stott@fenwick.example", "Fenwick  Council"),
    ("Joan Marlow", "joan@foundry.example", "Foundry Project"),
    ("Beatrice Noel", "bea@bridge.example", "Bridge Training Ltd."),
    ("Sam Crumb", "sam@corner.example", "Corner Bakery"),
    ("Otis Gray", "otis@pond.example", "Pond Street Centre"),
    ("Mila Frost", "mila@frost.example", "Frost Nursery"),
    ("Una Price", "una@work.example", "Price Consulting"),
    ("Gail Tarrant", "gail@tarrant.example", "Tarrant Builders"),
    ("Nell Hobbs", "nell@hobbs.example", "Hobbs Yard"),
    ("Pip Lowe", "pip@lowe.example", "Lowe Haulage"),
]
PARTNER_LIST = [
    ("A Quill", "asha@home.example", "Elm & Ash Trust"),
    ("Rafe UNDERHILL", "", "The Elmwick Clinic"),
    ("Office", "leo@fisk.example", "Fisk and Sons Ltd"),
    ("Mila Frost", "mila@frost.example", "Frost Nursery"),
    ("Mila  Frost", "MILA@FROST.EXAMPLE", "Frost Nursery"),
    ("Wren Oakes", "wren@oakes.example", "Oakes Joinery"),
    ("Kit Aldous", "kit@aldous.example", "Aldous Press"),
    ("Dot Sayer", "dot@sayer.example", "Sayer Care"),
    ("Hal Brine", "hal@brine.example", "Brine Foods"),
    ("Joss Vale", "joss@vale.example", "Vale Motors"),
    ("Nan Orme", "nan@orme.example", "Orme Tools"),
    ("Ike Lund", "ike@lund.example", "Lund Print"),
]


def entries_of(**lists):
    """Keys say the list and the row: a3 is the third row of list a."""
    return [
        Entry(Key(letter, number), *said)
        for letter, rows in lists.items()
        for number, said in enumerate(rows, start=1)
    ]


THREE = entries_of(a=GROUP_LIST, b=PROVIDER_LIST, c=PARTNER_LIST)


def told(found):
    return {
        (f"{each.first.kind}{each.first.pk}", f"{each.second.kind}{each.second.pk}"): each.words
        for each in found
    }


def test_three_old_lists_give_exactly_these_suggestions():
    same, name, org = Why.EMAIL.value, Why.NAME.value, Why.ORGANISATION.value
    alone = Why.NAME_ALONE.value
    assert told(suggestions(THREE)) == {
        ("a1", "b1"): f"{same}, {name}",
        ("a1", "c1"): name,
        ("b1", "c1"): name,
        ("a2", "b2"): same,  # Tom and Thomas: the address tells, the name does not
        ("a3", "b3"): name,
        ("a4", "b4"): name,
        ("a5", "b5"): name,
        ("a6", "b6"): org,
        ("a8", "c2"): name,
        ("a9", "b9"): alone,
        ("a11", "c6"): alone,
        ("a12", "c3"): same,
        ("b8", "c4"): f"{same}, {name}",
        ("b8", "c5"): f"{same}, {name}",
        ("c4", "c5"): f"{same}, {name}",
    }


def test_three_old_lists_fall_into_exactly_these_groups():
    found = groups(THREE, suggestions(THREE))
    together = [[f"{key.kind}{key.pk}" for key, *_ in group] for group in found if len(group) > 1]
    assert together == [
        ["a1", "b1", "c1"],
        ["a2", "b2"],
        ["a3", "b3"],
        ["a4", "b4"],
        ["a5", "b5"],
        ["a6", "b6"],
        ["a8", "c2"],
        ["a9", "b9"],
        ["a11", "c6"],
        ["a12", "c3"],
        ["b8", "c4", "c5"],
    ]
    assert Counter(len(group) for group in found) == {1: 12, 2: 9, 3: 2}
    assert sum(len(group) for group in found) == 36


def test_the_same_entries_give_the_same_suggestions_again_and_one_list_alone_may_have_some():
    assert suggestions(THREE) == suggestions(list(THREE))
    assert len(suggestions(entries_of(c=PARTNER_LIST))) == 1
    assert suggestions(entries_of(a=GROUP_LIST)) == suggestions([]) == []


def test_two_colleagues_with_addresses_of_their_own_are_no_suggestion():
    assert not {("a7", "b7"), ("a10", "b10")} & told(suggestions(THREE)).keys()


def test_that_many_people_share_an_organisation_is_no_hint():
    staff = [(f"{name} Alpha{name}", "", "Big Works") for name in "abcdefghijklm"]
    assert len(staff) == MOST_AT_ONE_ORGANISATION + 1
    assert suggestions(entries_of(a=staff)) == []
    assert len(suggestions(entries_of(a=staff[:-1]))) == 12 * 11 // 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Smith, Dr John", "Mr  john SMITH", True),
        ("J. Smith", "John Smith", True),
        ("J A Smith", "John Smith", True),
        ("Zoë O’Brien", "Zoe OBrien", True),
        ("John Smith, OBE", "John Smith (chair)", True),
        ("Mary Ann Jones", "Mary Jones", True),
        ("John Smith", "Jane Smith", False),
        ("John Smith", "John Smyth", False),
        ("Smith", "John Smith", False),
        ("K. Smith", "John Smith", False),
    ],
)
def test_names_that_are_variants_and_names_that_are_not(one, other, same):
    assert same_person_name(person_name(one), person_name(other)) is same
    assert same_person_name(person_name(other), person_name(one)) is same


def test_what_holds_no_name_is_none():
    assert (person_name(""), person_name("–"), person_name("Mr")) == (None, None, None)


def test_organisations_are_compared_without_their_company_form():
    assert organisation_name("The Elm & Ash Trust Ltd.") == "elm and ash trust"
    assert organisation_name("ELM AND ASH TRUST LIMITED") == "elm and ash trust"
    assert organisation_name("Ltd") == "ltd"
