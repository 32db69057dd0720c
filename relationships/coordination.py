"""Which wards have no co-ordinator or several, which areas there are; senior officers' balance."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from leadership.people.models import OfficerPost
from relationships.models import SeniorOfficer, WardActionCoordinator
from wards.models import Cluster, ClusterWard, Ward


@dataclass(frozen=True)
class Areas:
    """Co-ordinator areas on a day against the target, and the wards of the council."""

    areas: list[Cluster]
    held: int  # areas that have a co-ordinator
    outside: list[Ward]  # in no area
    in_several: list[tuple[Ward, list[str]]]
    missing: list[Ward]  # nobody co-ordinates them
    doubled: list[tuple[Ward, list[str]]]


def in_force(day: date) -> QuerySet[WardActionCoordinator]:
    return (
        WardActionCoordinator.objects.on(day)
        .select_related(
            "person", "ward", "cluster", "home_post__directorate", "home_service",
            "releasing_service", "decision_part__decision",
        )
        .order_by("person__name", "start", "pk")
    )  # fmt: skip


def areas_on(day: date, held: list[WardActionCoordinator]) -> Areas:
    """Three queries, whatever there is: wards, areas, and the wards in them."""
    wards = list(Ward.objects.of_home_council().in_force(day).in_name_order())
    areas = list(
        Cluster.objects.on(day).filter(kind=Cluster.Kind.COORDINATOR_AREA).order_by("name", "pk")
    )
    names = {area.pk: area.name for area in areas}
    around: dict[int, list[int]] = {}
    for area, ward in (
        ClusterWard.objects.on(day)
        .filter(cluster__kind=Cluster.Kind.COORDINATOR_AREA)
        .order_by("cluster__name", "pk")
        .values_list("cluster", "ward")
    ):
        if area in names:
            around.setdefault(ward, []).append(area)
    who: dict[int, set[str]] = {}
    by_area: dict[int, set[str]] = {}
    for one in held:
        if one.ward_id:
            who.setdefault(one.ward_id, set()).add(one.person.name)
        elif one.cluster_id:
            by_area.setdefault(one.cluster_id, set()).add(one.person.name)
    for ward, areas_of in around.items():
        for area in areas_of:
            who.setdefault(ward, set()).update(by_area.get(area, set()))
    return Areas(
        areas=areas,
        held=sum(area.pk in by_area for area in areas),
        outside=[ward for ward in wards if ward.pk not in around],
        in_several=[
            (ward, [names[area] for area in around[ward.pk]])
            for ward in wards
            if len(around.get(ward.pk, [])) > 1
        ],
        missing=[ward for ward in wards if not who.get(ward.pk)],
        doubled=[
            (ward, sorted(who[ward.pk])) for ward in wards if len(who.get(ward.pk, set())) > 1
        ],
    )


def fte_by(
    held: Iterable[WardActionCoordinator], name_of: Callable[[WardActionCoordinator], str]
) -> list[tuple[str, int, Decimal]]:
    """Name, officers and fte for each name that `name_of` gives, the largest first. From the rows
    at hand: a council has some dozens of co-ordinators."""
    people: dict[str, set[int]] = {}
    sums: dict[str, Decimal] = {}
    for one in held:
        name = name_of(one)
        people.setdefault(name, set()).add(one.person_id)
        sums[name] = sums.get(name, Decimal(0)) + (one.fte or 0)
    rows = [(name, len(found), sums[name]) for name, found in people.items()]
    return sorted(rows, key=lambda row: (-row[2], -row[1], row[0]))


def total_fte(held: Iterable[WardActionCoordinator]) -> Decimal:
    return sum((one.fte or Decimal(0) for one in held), Decimal(0))


@dataclass(frozen=True)
class SeniorLine:
    ward: Ward
    person: str
    title: str
    directorate: str


def senior_officers_on(day: date) -> list[SeniorLine]:
    """Every ward with its senior officer and the directorate of the officer's main post; the
    person is empty where there is none. Three queries."""
    held = {
        one.ward_id: one.person for one in SeniorOfficer.objects.on(day).select_related("person")
    }
    posts = {
        post.person_id: post
        for post in OfficerPost.objects.on(day)
        .filter(Q(main=True), person__in=[person.pk for person in held.values()])
        .select_related("directorate")
    }
    lines = []
    for ward in Ward.objects.of_home_council().in_force(day).in_name_order():
        person = held.get(ward.pk)
        post = posts.get(person.pk) if person else None
        title = post.title if post else (person.job_title if person else "")
        directorate = str(post.directorate) if post and post.directorate else ""
        lines.append(SeniorLine(ward, person.name if person else "", title, directorate))
    return lines


def balance(lines: list[SeniorLine]) -> list[tuple[str, int, int]]:
    """Directorate, officers, wards, the most wards first; those without a post last."""
    wards = Counter(line.directorate for line in lines if line.person)
    people: dict[str, set[str]] = {}
    for line in lines:
        if line.person:
            people.setdefault(line.directorate, set()).add(line.person)
    rows = [(name, len(people[name]), number) for name, number in wards.items()]
    return sorted(rows, key=lambda row: (not row[0], -row[2], row[0]))
