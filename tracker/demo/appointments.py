"""Who answers for what in the demonstration: Relationship Managers with gaps, co-ordinators of both
approaches, senior officers for most wards. All invented, the same every time."""

from datetime import date
from random import Random

from leadership.council.models import CouncilSettings
from leadership.people.invented import SAYS_SO, invented
from leadership.people.models import Directorate, OfficerPost, Organisation, Person, Role
from relationships.models import (
    Absence,
    PhaseService,
    RelationshipManager,
    SeniorOfficer,
    Service,
    WardActionCoordinator,
)
from tracker.demo.city import (
    OWN_WARD,
    SINCE,
    let_in,
    officer_of,
    old_wards,
    person_named,
    with_role,
)
from wards.models import Cluster, ClusterWard, Ward

PILOT = date(2017, 9, 4)
STARTS = [date(2017, month, 3) for month in (4, 6, 7, 8, 10)]
GONE = date(2017, 10, 27)
AWAY = (date(2017, 11, 6), date(2017, 11, 27))
CITY_WIDE, BY_DISTRICT, BY_CLUSTER = {2, 9, 11}, {4, 10}, {1, 3, 8}
DIRECTORATES = ["Place", "People", "Economy", "Corporate Resources"]
CLUSTERS = ["Canal corridor", "Eastern edge", "Rea valley"]
AREA_TARGET = 34


def appoint(home: Organisation) -> None:
    """Everybody who answers for something, as often as one likes."""
    wards = list(old_wards())
    CouncilSettings.objects.filter(pk=1).update(coordinator_area_target=AREA_TARGET)
    directorates = [Directorate.objects.get_or_create(name=name)[0] for name in DIRECTORATES]
    leads = officer_of()
    seconds = second_officers(home)
    for number, person in enumerate([*dict.fromkeys(leads.values()), *seconds]):
        hold_post(person, directorates[number % 3], start=SINCE)
    clusters = [cluster(name, wards, number) for number, name in enumerate(CLUSTERS)]
    for service in PhaseService.objects.order_by("number"):
        matched = service.services.order_by("number").first()
        assert matched is not None
        lead, second = leads[matched.pk], seconds[service.number - 1]
        appoint_for(service, matched, lead, second, wards, clusters)
    partnership(leads)
    leave(leads)
    pilots(home, directorates, wards)
    seniors(home, directorates, wards)


def second_officers(home: Organisation) -> list[Person]:
    names = invented(143, 155)
    titles = [f"Area officer, {service}" for service in PhaseService.objects.order_by("number")]
    for name, title in zip(names, titles, strict=True):
        with_role(name, title, Role.OFFICER, home)
    found = {
        person.job_title: person
        for person in Person.objects.filter(job_title__startswith="Area officer, ")
    }
    return [found[f"{title}, {SAYS_SO}"] for title in titles]


def hold_post(person: Person, directorate: Directorate, *, start: date) -> OfficerPost:
    post, _ = OfficerPost.objects.get_or_create(
        person=person,
        main=True,
        defaults={
            "title": person.job_title.removesuffix(f", {SAYS_SO}"),
            "directorate": directorate,
            "division": "Neighbourhoods" if directorate.name == "Place" else "",
            "start": start,
        },
    )
    return post


def cluster(
    name: str, wards: list[Ward], number: int, kind: str = Cluster.Kind.THEME, many: int = 6
) -> Cluster:
    """Some wards that lie apart in the list, the same for the same number."""
    slug = name.lower().replace(" ", "-")
    made, _ = Cluster.objects.get_or_create(
        slug=slug,
        defaults={"name": name, "kind": kind, "start": SINCE, "purpose": SAYS_SO.capitalize()},
    )
    for ward in Random(name).sample(wards, many):
        ClusterWard.objects.get_or_create(cluster=made, ward=ward, defaults={"start": made.start})
    return made


def appoint_for(
    service: PhaseService,
    matched: Service,
    lead: Person,
    second: Person,
    wards: list[Ward],
    clusters: list[Cluster],
) -> None:
    """One of four ways to cover a service; wards by themselves in each, and some gaps."""
    chance = Random(f"cover {service.number}")
    share = 0.78
    if service.number in CITY_WIDE:
        _hold(lead, {"service": matched}, {"city": True}, STARTS[2])
        share = 0.35
    if service.number in BY_DISTRICT:
        districts = list(dict.fromkeys(ward.district for ward in wards if ward.district))
        for district in chance.sample(districts, 6 if service.number == 10 else 3):
            _hold(lead, {"service": matched}, {"district": district}, chance.choice(STARTS))
        share = 0.55
    if service.number in BY_CLUSTER:
        _hold(lead, {"phase_service": service}, {"cluster": chance.choice(clusters)}, STARTS[1])
    for ward in wards:
        roll, start = chance.random(), chance.choice(STARTS)
        person = lead if chance.random() < 0.4 else second
        if roll < share:
            _hold(person, {"phase_service": service}, {"ward": ward}, start)
        elif roll < share + 0.08:
            _hold(person, {"phase_service": service}, {"ward": ward}, STARTS[0], GONE)


def _hold(
    person: Person,
    subject: dict[str, object],
    area: dict[str, object],
    start: date,
    end: date | None = None,
) -> None:
    RelationshipManager.objects.get_or_create(
        person=person,
        **subject,
        **area,
        defaults={
            "start": start,
            "end": end,
            "end_reason": "Took another post" if end else "",
        },
    )


def partnership(leads: dict[int, Person]) -> None:
    police, _ = Organisation.objects.get_or_create(
        name="Neighbourhood policing partnership (invented)",
        defaults={"kind": Organisation.Kind.PARTNER, "sector": Organisation.Sector.PUBLIC},
    )
    safety = leads[Service.objects.get(number=7).pk]
    _hold(safety, {"partnership": police}, {"city": True}, STARTS[1])


def leave(leads: dict[int, Person]) -> None:
    """The officer for highways is away: the one for waste has the queue."""
    numbered = dict(Service.objects.values_list("number", "pk"))
    Absence.objects.get_or_create(
        person=leads[numbered[2]],
        start=AWAY[0],
        defaults={"end": AWAY[1], "deputy": leads[numbered[1]], "note": "Annual leave"},
    )


def pilots(home: Organisation, directorates: list[Directorate], wards: list[Ward]) -> None:
    """Six areas of a trial: four with dedicated co-ordinators, two with key links. Three wards
    have lost theirs, one has two."""
    chance = Random("pilots")
    open_wards = [ward for ward in wards if ward.code != OWN_WARD]
    chosen = chance.sample(open_wards, 12)
    dedicated = [
        person_named(name, f"Dedicated Ward Action Co-ordinator, {SAYS_SO}", home)
        for name in invented(155, 158)
    ]
    parks = Service.objects.get(number=8)
    for number in range(6):
        ours = chosen[number * 2 : number * 2 + (2 if number < 3 else 1)]
        area = _area(f"Pilot area {number + 1}", ours)
        before = WardActionCoordinator.objects.filter(ward__in=ours)
        if number in (1, 4):
            key_link = before.order_by("pk").values_list("person", flat=True).first()
            given: dict[str, object] = {"person_id": key_link}
        else:
            person = dedicated[[0, 0, 1, 2, 0, 0][number]]
            given = {"person_id": person.pk, **_terms(person, directorates[0], number, parks)}
        WardActionCoordinator.objects.get_or_create(
            cluster=area, defaults={"start": PILOT, **given}
        )
        if number != 3:  # there the old key link was left in place: the ward has two
            before.filter(end__isnull=True).update(end=PILOT, end_reason="The pilot began")
    for ward in (chosen[7], chosen[9], chosen[11]):
        lost = WardActionCoordinator.objects.filter(ward=ward, end__isnull=True)
        lost.update(end=GONE, end_reason="Took another post")


def _area(name: str, wards: list[Ward]) -> Cluster:
    made, _ = Cluster.objects.get_or_create(
        slug=name.lower().replace(" ", "-"),
        defaults={
            "name": name,
            "kind": Cluster.Kind.COORDINATOR_AREA,
            "start": PILOT,
            "purpose": SAYS_SO.capitalize(),
        },
    )
    for ward in wards:
        ClusterWard.objects.get_or_create(cluster=made, ward=ward, defaults={"start": PILOT})
    return made


def _terms(
    person: Person, directorate: Directorate, number: int, releasing: Service
) -> dict[str, object]:
    """On which terms a dedicated co-ordinator works: fte, home post, money, the release."""
    terms: dict[str, object] = {
        "approach": WardActionCoordinator.Approach.DEDICATED,
        "fte": "0.50",
        "home_post": hold_post(person, directorate, start=SINCE),
        "home_service": releasing,
        "is_development": number == 2,
    }
    if number == 0:
        terms |= {"secondment_end": date(2017, 12, 22)}
    if number == 2:
        terms |= {
            "releasing_service": releasing,
            "decision_reference": "Invented decision 17/2017",
            "consequences": "Half a park keeper less until the secondment ends.",
        }
    if number == 3:
        terms |= {
            "secondment_end": date(2018, 8, 31),
            "funding": WardActionCoordinator.Funding.PROGRAMME,
            "funding_note": "Invented programme, until August 2018.",
        }
    return terms


def seniors(home: Organisation, directorates: list[Directorate], wards: list[Ward]) -> None:
    """Twelve heads of service for 36 of the forty wards, most of them from one directorate."""
    chance = Random("senior officers")
    without = set(chance.sample([ward.code for ward in wards if ward.code != OWN_WARD], 4))
    people = [
        person_named(name, f"Head of service, {SAYS_SO}", home) for name in invented(160, 172)
    ]
    for number, person in enumerate(people):
        hold_post(person, directorates[[0, 0, 0, 1, 1, 2, 0, 1, 0, 2, 1, 3][number]], start=SINCE)
    served = [ward for ward in wards if ward.code not in without]
    for number, ward in enumerate(served):
        person = people[number % len(people)]
        SeniorOfficer.objects.get_or_create(
            ward=ward, defaults={"person": person, "start": STARTS[number % 3]}
        )
        if ward.code == OWN_WARD:
            let_in(SeniorOfficer.objects.get(ward=ward).person, "senior")
