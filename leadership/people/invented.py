"""Invented names. Nobody in the demonstration is or was a real person; surnames, streets, parks
and parties are made up so that they are seen to be."""

from collections.abc import Iterator
from itertools import islice
from random import Random


def _words(listed: str) -> list[str]:
    return listed.split()


FIRST_NAMES = _words(
    "Ada Amir Anjali Asha Ayo Bashir Beth Bilal Carys Chidi Clara Cyril Dalia Devi Doreen Edith "
    "Emeka Esme Farah Felix Gita Glenroy Gwen Hanif Harpreet Hazel Ibrahim Imelda Iris Jamila "
    "Jasper Joan Kamal Kezia Kofi Lena Leroy Lupe Mabel Manjit Marek Maryam Naomi Nasreen Neville "
    "Nia Odette Olu Orla Owen Padma Percy Petra Quentin Rafiq Rhona Rosa Rukia Samir Selina Stefan "
    "Sunita Tariq Thea Tomas Una Usha Vera Vikram Wasim Winston Yasmin Yusuf Zadie Zofia"
)
SURNAME_STARTS = _words(
    "Amber Bramble Candle Dapple Elder Fable Gable Hollow Inkle Jumble Kettle Lantern Marrow "
    "Nettle Orchard Pebble Quill Ripple Saddle Thimble Umber Velvet Whistle Yarrow"
)
SURNAME_ENDS = ["wick", "feather", "stead", "worth", "by", "combe", "ridge", "well"]
STREET_ENDS = ["Road", "Street", "Lane", "Avenue", "Close", "Grove", "Drive", "Walk"]
PLACES = ["the old tram depot", "the corner by the mill", "the market square", "the arches"]
PARKS = ["Heron Park", "Lower Meadow", "the Lamplighters' Field", "Otter Green", "Pond Wood"]
VENUES = ["Community Hall", "Library", "Primary School", "Methodist Hall", "Leisure Centre"]
PARTIES = ["Canal and Commons Party", "Red Brick Party", "Heath Alliance", "Independent"]
SAYS_SO = "invented for this demonstration"


def people(seed: str) -> Iterator[str]:
    """Names without end that do not repeat, the same for the same seed."""
    chance = Random(seed)
    every = len(SURNAME_STARTS) * len(SURNAME_ENDS)
    surnames: set[str] = set()
    names: set[str] = set()
    while True:
        surname = chance.choice(SURNAME_STARTS) + chance.choice(SURNAME_ENDS)
        name = f"{chance.choice(FIRST_NAMES)} {surname}"
        if name not in names and (surname not in surnames or len(surnames) == every):
            surnames.add(surname)
            names.add(name)
            yield name


def invented(start: int, end: int) -> Iterator[str]:
    """Some of the demonstration's people: councillors come first, and the first 192 share no
    surname. Each room of the demonstration takes a stretch of its own."""
    return islice(people("Birmingham that never was"), start, end)


def street(chance: Random) -> str:
    return f"{chance.choice(SURNAME_STARTS)} {chance.choice(STREET_ENDS)}"


def spellings(name: str) -> list[str]:
    """How papers write one person's name."""
    first, last = name.split(" ", 1)
    return [name, f"{first[0]} {last}", f"{first[0]}. {last.upper()}", f"{last}, {first}"]
