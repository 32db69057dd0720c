"""Finds the ward that a paper or a spreadsheet means: by code and date, never by name alone.

Hodge Hill is a ward and a district, and 23 names of 2004 were used again in 2018 (S103): a name
counts only within the generation of wards in force on the day the record is about.
"""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from wards.models import Ward, WardGeneration


@dataclass(frozen=True)
class Unknown:
    """A name that no ward of that generation bears, or more than one; a person has to say which
    is meant."""

    said: str
    generation: WardGeneration


class NotAWard(ValueError):
    """What was said cannot be a ward of that day; the message says why."""


class WardFinder:
    """The wards of one council. Two queries, however many rows are asked about."""

    def __init__(self, council_id: int) -> None:
        self.generations = list(WardGeneration.objects.filter(council=council_id).order_by("start"))
        self.by_code: dict[str, Ward] = {}
        self.by_name: dict[tuple[int, str], list[Ward]] = {}
        wards = Ward.objects.filter(generation__council=council_id).select_related("generation")
        for ward in wards:
            self.by_code[ward.code.upper()] = ward
            self.by_name.setdefault((ward.generation_id, letters(ward.name)), []).append(ward)

    def find(self, said: str, on: date) -> Ward | Unknown:
        """The ward meant on that day. Raises NotAWard where no answer could make it one."""
        generation = self.generation_on(on)
        ward = self.by_code.get(said.strip().upper())
        if ward is not None and ward.generation_id != generation.pk:
            raise NotAWard(
                f"{ward.code} is a ward of the {ward.generation}: on {on:%-d %B %Y} the "
                f"{generation} was in force."
            )
        if ward is not None:
            return ward
        named = self.by_name.get((generation.pk, letters(said)), [])
        # two wards of one name: a person has to say which
        return named[0] if len(named) == 1 else Unknown(" ".join(said.split()), generation)

    def generation_on(self, on: date) -> WardGeneration:
        for generation in self.generations:
            if on in generation:
                return generation
        raise NotAWard(f"No wards of this council are known for {on:%-d %B %Y}.")

    def likely(self, said: str, generation_id: int) -> list[Ward]:
        """All wards of a generation, those with a name like this one first."""
        names = {name: wards for (pk, name), wards in self.by_name.items() if pk == generation_id}
        close = get_close_matches(letters(said), names, n=3, cutoff=0.6)
        return [ward for name in [*close, *sorted(set(names) - set(close))] for ward in names[name]]


def letters(name: str) -> str:
    """A ward's name as it is compared: “Lozells & East Handsworth Ward”, “St. Mary's”."""
    bare = name.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    bare = re.sub(r"[^a-z0-9]+", " ", bare).strip()
    return re.sub(r"^(?:the )?(?:ward of )?|(?: ward(?: forum| committee)?)$", "", bare).strip()
