"""Co-ordinators at work in the demonstration: groups, activities, money, knowledge, returns and
three pilots. All of it is invented."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.db.models import Q

from leadership import dates
from leadership.people.invented import FIRST_NAMES, SAYS_SO, SURNAME_STARTS, VENUES, invented
from leadership.people.models import Organisation, User
from relationships.models import (
    Activity,
    BusinessCase,
    CommunityGroup,
    CoordinatorCandidate,
    FundingBid,
    GroupContact,
    GroupLogEntry,
    JobDescription,
    Lesson,
    LocalAsset,
    MonthlyReturn,
    Pilot,
    Resource,
    Theme,
    WardActionCoordinator,
)
from relationships.models.returns import first_of_month
from relationships.services import add_record, write_return
from tracker.demo.city import OWN_DISTRICT, SINCE, old_wards
from wards.models import ClusterWard, Ward

GROUPS = [
    (CommunityGroup.Kind.NEIGHBOURHOOD_FORUM, "{} Neighbourhood Forum"),
    (CommunityGroup.Kind.TENANTS_RESIDENTS, "{} Residents’ Association"),
    (CommunityGroup.Kind.HOUSING_LIAISON_BOARD, "{} Housing Liaison Board"),
    (CommunityGroup.Kind.SOCIAL_ENTERPRISE, "{} Repair Shop"),
    (CommunityGroup.Kind.RESIDENTS_NETWORK, "{} Active Residents Network"),
]
HELD = [
    (Activity.Kind.EVENT, "Clean-up morning", "Bags filled and a rota for the alley."),
    (Activity.Kind.TRAINING, "How to chair a meeting", "Two groups have a new chair."),
    (Activity.Kind.CONSULTATION, "Which street first?", "Lighting came first of five wishes."),
    (Activity.Kind.ENGAGEMENT, "Stall at the market", "Forty cards with wishes."),
    (Activity.Kind.ACTIVITY, "After-school bike workshop", "Twelve bikes are on the road."),
]
FUNDS = ["Lantern Fund", "Green Corners Fund", "Neighbours Lottery"]
THEMES = list(Theme)


def load_fieldwork(by: User) -> None:
    """Once: a second run changes nothing."""
    if CommunityGroup.objects.exists():
        return
    writer = User.objects.get(username="coordinator")
    wards = list(old_wards().filter(district__name=OWN_DISTRICT))
    others = list(old_wards().exclude(district__name=OWN_DISTRICT)[::6])
    for ward in [*wards, *others]:
        _fill_ward(ward, writer if ward in wards else by)
    _knowledge(wards, writer)
    _send_returns(writer)
    _recruit()
    _pilots(wards, others, by)


def wards_with_a_post() -> list[Ward]:
    """Where the demonstration's dedicated co-ordinators work, alone or in an area."""
    dedicated = WardActionCoordinator.objects.filter(
        approach=WardActionCoordinator.Approach.DEDICATED
    )
    areas = ClusterWard.objects.filter(cluster__in=dedicated.values("cluster"))
    found = Q(pk__in=dedicated.values("ward")) | Q(pk__in=areas.values("ward"))
    return list(old_wards().filter(found)[:6])


def _fill_ward(ward: Ward, by: User) -> None:
    chance, today = Random(f"fieldwork {ward.code}"), dates.today()
    for sort, name in chance.sample(GROUPS, 3):
        group = _group(ward, sort, name.format(ward.name), chance, by)
        for days in sorted(chance.sample(range(5, 300), 3), reverse=True):
            text = f"Met the {group.get_kind_display().lower()}: they want to hear of the lamps."
            GroupLogEntry.objects.create(group=group, on=today - timedelta(days), text=text, by=by)
    for kind, title, outcome in chance.sample(HELD, 4):
        values = {
            "kind": kind,
            "title": title,
            "ward": ward,
            "on": today - timedelta(chance.randrange(3, 240)),
            "venue": f"{chance.choice(SURNAME_STARTS)} {chance.choice(VENUES)}",
            "method": "Open invitation",
            "reached_adults": True,
            "reached_young_people": chance.random() < 0.5,
            "reached_older_people": chance.random() < 0.5,
            "participants": chance.choice([None, 3, 12, 25, 40]),
            "outcome": outcome,
            "theme": chance.choice(THEMES),
        }
        values["approximate"] = values["participants"] == 40
        add_record(model=Activity, values=values, by=by)
    _money_and_assets(ward, chance, by)


def _group(ward: Ward, kind: str, name: str, chance: Random, by: User) -> CommunityGroup:
    today = dates.today()
    formed = date(chance.randrange(1990, 2017), chance.randrange(1, 13), 1)
    values = {"name": name, "kind": kind, "formed_on": formed, "support_given": "A room, printing"}
    group = add_record(model=CommunityGroup, values=values, wards=[ward], by=by)
    group.places.update(start=SINCE)
    for ends, shown_to in ((None, "councillors"), (today - timedelta(30), "officers")):
        GroupContact.objects.create(
            group=group,
            name=f"{chance.choice(FIRST_NAMES)} {chance.choice(SURNAME_STARTS)}wick",
            details=f"0121 496 0{chance.randrange(1000):03d}",  # numbers kept for fiction
            capacity="Secretary",
            shown_to=shown_to,
            consent_on=SINCE,
            consent_ends=ends,
        )
    return group


def _money_and_assets(ward: Ward, chance: Random, by: User) -> None:
    for fund in chance.sample(FUNDS, 2):
        status = chance.choice(list(FundingBid.Status))
        decided = status in {FundingBid.Status.SECURED, FundingBid.Status.REFUSED}
        values = {
            "fund": fund,
            "purpose": "Benches and lamps",
            "amount": Decimal(chance.randrange(5, 90) * 100),
            "status": status,
            "ward": ward,
            "decided_on": dates.today() - timedelta(chance.randrange(5, 90)) if decided else None,
        }
        add_record(model=FundingBid, values=values, by=by)
    assets = [(LocalAsset.Kind.BUILDING, "Hall with a kitchen"),
              (LocalAsset.Kind.PEOPLE, "Somebody who teaches sign language")]  # fmt: skip
    for kind, name in assets:
        add_record(model=LocalAsset, values={"kind": kind, "name": name, "ward": ward}, by=by)


def _knowledge(wards: list[Ward], by: User) -> None:
    review = dates.today() + timedelta(120)
    for category, title, text in (
        (Resource.Category.LAW, "A tenants’ right to manage", "What a group needs to take over."),
        (Resource.Category.PRACTICE, "Asking before deciding", "Six ways to ask a street."),
        (Resource.Category.FUNDING, "Small grants, who gives them", "With their closing dates."),
    ):
        values = {"category": category, "title": title, "text": f"{text} {SAYS_SO.capitalize()}.",
                  "owner": by.person, "review_on": review}  # fmt: skip
        add_record(model=Resource, values=values, by=by)
    for title, theme, ward in (
        ("Bring the fitter to the walk", Theme.CLEAN_GREEN_SAFE, wards[0]),
        ("Pay for the room, not the speaker", Theme.COMMUNITY_CAPACITY, wards[1]),
    ):
        values = {"title": title, "theme": theme, "text": "It halved the time to an answer.",
                  "learned_on": dates.today() - timedelta(20)}  # fmt: skip
        add_record(model=Lesson, values=values, wards=[ward], by=by)


def _send_returns(by: User) -> None:
    """Two months sent, the present one begun; the other co-ordinators have sent none."""
    month = first_of_month(dates.today())
    write_return(month=month, story="So far: two walks.", version=0, by=by, send=False)
    for _ in range(2):
        month = first_of_month(month - timedelta(1))
        story = "Two groups have a chair again. Lamps are still the first wish."
        write_return(month=month, story=story, version=0, by=by, send=True)
    assert MonthlyReturn.objects.sent().count() == 2


def _recruit() -> None:
    """The paper's own "tbc" stands where the council has not decided (Annex 4)."""
    job = JobDescription.objects.create(
        title="Ward Action Coordinator", grade="4",
        division="Neighbourhoods and Communities", start=date(2017, 7, 19),
    )  # fmt: skip
    labels = [("2.11", "To signpost people to training."), ("2.12", "To support co-design."),
              ("2.12", "To find external funding."), ("2.13", "To know of grants.")]  # fmt: skip
    for place, (label, text) in enumerate(labels, 1):
        job.items.create(order=place, label=label, text=text)
    found = Organisation.objects.get(home=True).people.filter(name__in=list(invented(130, 133)))
    for person in found.order_by("name"):
        CoordinatorCandidate.objects.create(
            person=person, basis="application", job_description=job, on=date(2017, 9, 1)
        )


def _pilots(wards: list[Ward], others: list[Ward], by: User) -> None:
    """Three approaches: one evaluated, one under way, one that waits for a decision."""
    posts = wards_with_a_post()
    half = _pilot("Half a post for some wards", Pilot.Approach.DEDICATED, posts, by, 24_000)
    link = _pilot("Key links beside the day job", Pilot.Approach.KEY_LINK, wards[:3], by, 3_000)
    add_record(
        model=Pilot, by=by, wards=others[:2],
        values={"name": "Both in one area", "approach": Pilot.Approach.MIXED,
                "hypothesis": "A key link holds what a co-ordinator has begun."},
    )  # fmt: skip
    half.evaluations.create(
        on=date(2017, 11, 1), effective="partly",
        findings="Answers came sooner; savings are shown for waste alone.",
    )  # fmt: skip
    half.savings.create(kind="cashable", amount=4_200, method="Fewer skips", evidence="Invoices")
    half.savings.create(kind="time", amount=9_000, method="Estimate of hours", evidence="")
    link.savings.create(kind="time", amount=1_100, method="Time sheets", evidence="Time sheets")
    half.outcomes.create(measure="Days to an answer", better="lower", before=18, after=9)
    half.outcomes.create(measure="Residents at forums", better="higher", before=22, after=27)
    link.outcomes.create(measure="Days to an answer", better="lower", before=18, after=17)
    _partners(half)
    for pilot, text in ((half, "Walk the ward with the fitter."), (link, "Fridays get lost.")):
        pilot.learning.create(on=date(2017, 10, 12), text=text, by=by)
    add_record(
        model=BusinessCase, by=by,
        values={"title": "A co-ordinator for every ward", "text": "To follow the evaluations.",
                "budget_effect_of_release": ""},
    )  # fmt: skip


def _pilot(name: str, approach: str, wards: Iterable[Ward], by: User, cost: int) -> Pilot:
    values: dict[str, Any] = {
        "name": name,
        "approach": approach,
        "decision_reference": f"Pilot report ({SAYS_SO})",
        "start": date(2017, 9, 4),
        "end": date(2018, 9, 3),
        "hypothesis": "Councillors get an answer sooner with one person to ring.",
        "scale": "A few wards",
        "pace": "A year",
        "data_basis": "Issues a ward in 2016/17, from the tracker.",
        "resource_requirements": "Half a post at grade 4" if cost > 10_000 else "None beside time",
        "cost": Decimal(cost),
        "budget_effect": "To be met from 2018/19 on if it is kept.",
    }
    return add_record(model=Pilot, values=values, wards=wards, by=by)


def _partners(pilot: Pilot) -> None:
    for name, theme, willingness in (
        ("Police of the demonstration", Theme.CLEAN_GREEN_SAFE, "committed"),
        ("Housing association of the demonstration", Theme.HOUSING, "willing"),
    ):
        organisation, _ = Organisation.objects.get_or_create(
            name=name, defaults={"kind": Organisation.Kind.PARTNER}
        )
        pilot.themes.create(theme=theme).partners.create(
            organisation=organisation, willingness=willingness
        )
