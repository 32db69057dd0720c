"""Loading a council's wards: one generation at a time, as often as one likes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from leadership.council.models import CouncilSettings
from leadership.people.models import Organisation
from leadership.people.refusals import Refused
from wards.models import District, Seat, Ward, WardGeneration


@dataclass(frozen=True)
class WardRow:
    """A ward as a file names it. `district` is empty where there are none."""

    code: str
    name: str
    seats: int
    district: str = ""


@dataclass
class WardsLoaded:
    generation: WardGeneration
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    not_in_file: int = 0

    def __str__(self) -> str:
        kept = f"; {self.not_in_file} not in the file, kept" if self.not_in_file else ""
        return (
            f"{self.generation}: {self.added} wards added, {self.changed} changed, "
            f"{self.unchanged} as they were{kept}."
        )


@transaction.atomic
def make_home_council(*, name: str) -> Organisation:
    """The council this installation serves. Its settings take the name if they have none yet."""
    other = Organisation.objects.filter(home=True).exclude(name__iexact=name).first()
    if other:
        raise Refused(f"{other} is the home council already.")
    council = _council(name)
    council.home = True
    council.save(update_fields=["home"])
    unnamed = CouncilSettings._meta.get_field("name").default
    for settings in CouncilSettings.objects.select_for_update().filter(name=unnamed):
        settings.name = council.name
        settings.save(update_fields=["name"])
    return council


@transaction.atomic
def load_wards(
    *,
    council: str,
    generation: str,
    start: date,
    end: date | None,
    rows: Sequence[WardRow],
    source: str = "",
    home: bool = False,
) -> WardsLoaded:
    """Make the generation and its wards as `rows` have them; a second run changes nothing.

    Codes identify: a ward is known again by its code, whatever its name. Wards that the rows do
    not name stay as they are. Raises Refused for a code of another generation, for overlapping
    generations, and where a ward would lose a seat that somebody has held.
    """
    owner = make_home_council(name=council) if home else _council(council)
    loaded = WardsLoaded(_generation(owner, generation, start, end, source))
    known = _known_wards(loaded.generation, rows)
    slugs = _slugs(rows, known)
    districts = _districts(loaded.generation, {row.district for row in rows} - {""})
    for row in rows:
        ward = known.pop(row.code, None) or Ward(generation=loaded.generation, code=row.code)
        before = (ward.pk, ward.name, ward.slug, ward.district_id)
        ward.name, ward.slug = row.name, slugs[row.code]
        ward.district = districts.get(row.district)
        changed = before != (ward.pk, ward.name, ward.slug, ward.district_id)
        if changed:
            ward.save()
        changed |= _set_seats(ward, row.seats)
        loaded.added += before[0] is None
        loaded.changed += changed and before[0] is not None
        loaded.unchanged += not changed
    loaded.not_in_file = len(known)
    return loaded


def _council(name: str) -> Organisation:
    found = Organisation.objects.filter(name__iexact=name).first()
    return found or Organisation.objects.create(name=name, kind=Organisation.Kind.COUNCIL)


def _generation(
    council: Organisation, name: str, start: date, end: date | None, source: str
) -> WardGeneration:
    generation = WardGeneration.objects.filter(council=council, name__iexact=name).first()
    generation = generation or WardGeneration(council=council, name=name)
    before = (generation.pk, generation.start, generation.end, generation.source)
    generation.start, generation.end = start, end
    generation.source = source or generation.source
    if before != (generation.pk, generation.start, generation.end, generation.source):
        try:
            generation.full_clean()
        except ValidationError as error:
            raise Refused(f"{name}: {' '.join(error.messages)}") from error
        generation.save()
    return generation


def _known_wards(generation: WardGeneration, rows: Sequence[WardRow]) -> dict[str, Ward]:
    """The generation's wards by code."""
    codes = [row.code for row in rows]
    foreign = Ward.objects.filter(code__in=codes).exclude(generation=generation)
    taken = foreign.select_related("generation__council").order_by("code").first()
    if taken:
        raise Refused(
            f"Code {taken.code} is {taken} of {taken.generation} ({taken.generation.council}): "
            "a code belongs to one set of wards."
        )
    return {ward.code: ward for ward in generation.wards.all()}


def _slugs(rows: Sequence[WardRow], known: dict[str, Ward]) -> dict[str, str]:
    """The words of each ward's address. Where two would be alike, the code tells them apart."""
    plain = {row.code: slugify(row.name) or slugify(row.code) for row in rows}
    shared = {slug for slug, times in Counter(plain.values()).items() if times > 1}
    held = {ward.slug: ward.code for ward in known.values()}
    return {
        code: slugify(f"{slug[:60]} {code}")
        if slug in shared or held.get(slug, code) != code
        else slug
        for code, slug in plain.items()
    }


def _districts(generation: WardGeneration, names: set[str]) -> dict[str, District]:
    found = {district.name: district for district in generation.districts.all()}
    slugs = {district.slug: district.name for district in found.values()}
    for name in sorted(names - found.keys()):
        slug = slugify(name) or "district"
        if slug in slugs:
            raise Refused(f"The districts {slugs[slug]} and {name} have names too much alike.")
        slugs[slug] = name
        found[name] = District.objects.create(generation=generation, name=name, slug=slug)
    return found


def _set_seats(ward: Ward, number: int) -> bool:
    """Give the ward seats 1 to `number`. Was anything to do?"""
    present = set(ward.seats.values_list("number", flat=True))
    wanted = set(range(1, number + 1))
    surplus = ward.seats.filter(number__in=present - wanted)
    if surplus.filter(terms__isnull=False).exists():
        raise Refused(
            f"{ward} ({ward.code}) would have {number} seats, but somebody has held a further one."
        )
    surplus.delete()
    Seat.objects.bulk_create(Seat(ward=ward, number=each) for each in sorted(wanted - present))
    return present != wanted
