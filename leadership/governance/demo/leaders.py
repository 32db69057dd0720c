"""Assistant Leaders of the demonstration, their areas of all forty wards, and what they do; what
becomes of the districts; measures of success. All invented but the measures and the duties."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.demo.decisions import Decisions
from leadership.governance.demo.meetings import Sittings
from leadership.governance.demo.people import Cast
from leadership.governance.models import (
    ActionPlanItem,
    AmendmentStep,
    AssistantLeader,
    AssistantLeaderWard,
    ConstitutionalAmendment,
    DevelopmentEvent,
    DistrictResource,
    Indicator,
    Measure,
    ParishConsultation,
    ParishOption,
    ParishResponse,
    Portfolio,
    Reading,
)
from wards.models import Cluster, District, Ward

APPOINTED, AREAS_FROM, HANDED_ON = date(2016, 6, 7), date(2017, 9, 22), date(2017, 11, 1)
AREAS = [
    ("North", ["Perry Barr", "Erdington", "Sutton Coldfield"]),
    ("East", ["Hodge Hill", "Yardley", "Hall Green"]),
    ("South", ["Selly Oak", "Northfield"]),
    ("West and centre", ["Edgbaston", "Ladywood"]),
]


def appoint_leaders(told: Cast, decisions: Decisions, wards: Sequence[Ward]) -> None:
    """Four for all wards from the day after the decision could be carried out; the East changed
    hands in November. Before, they had no areas (S278)."""
    part = decisions[2101].parts.get(number=4)
    leaders = []
    for person, (name, districts) in zip(told.leaders, AREAS, strict=True):
        start = HANDED_ON if name == "East" else APPOINTED
        leader = _leader(person, name, start, None, part)
        leaders.append(leader)
        area = [ward for ward in wards if ward.district and ward.district.name in districts]
        if name == "East":
            before = _leader(told.former_leader, name, APPOINTED, HANDED_ON, part)
            _give(before, area, AREAS_FROM, HANDED_ON)
        _give(leader, area, max(start, AREAS_FROM), None)
    leaders[0].portfolios.set(Portfolio.objects.known_as("Housing and Homes"))
    leaders[0].clusters.set(Cluster.objects.filter(kind=Cluster.Kind.THEME).order_by("pk")[:1])
    for title, said, came in (
        ("Ward Plans in one evening", "13 October 2017", 31),
        ("How a budget is made", "8 November 2017", 24),
        ("Listening to a street", "January 2018", None),
    ):
        DevelopmentEvent.objects.create(
            title=title, led_by=leaders[0], councillors_attended=came,
            **when_columns(VagueDate.parse(said)),
        )  # fmt: skip


def _leader(person, name: str, start: date, end: date | None, part) -> AssistantLeader:
    return AssistantLeader.objects.create(
        person=person, area_name=f"{name} (invented)", start=start, end=end, decision_part=part
    )


def _give(leader: AssistantLeader, area: list[Ward], start: date, end: date | None) -> None:
    AssistantLeaderWard.objects.bulk_create(
        AssistantLeaderWard(leader=leader, ward=ward, start=start, end=end) for ward in area
    )


def wind_down(
    told: Cast, decisions: Decisions, steps: dict[str, ActionPlanItem], sittings: Sittings
) -> None:
    """Resources of six districts, and two amendments: one made, one on its way."""
    part = decisions[2101].parts.get(number=3)
    step = steps["Where the districts' budgets go"]
    districts = list(District.objects.filter(wards__generation__start__lt=date(2018, 1, 1))
                     .distinct().order_by("name"))  # fmt: skip
    settled = date(2017, 12, 1)
    rows = [
        ("budget", "Small works", 42000, None, "settled", "The wards' own small grants"),
        ("officers", "Support of the committee", None, "1.50", "settled", "Ward forums' support"),
        ("function", "Room bookings", None, None, "under_review", ""),
        ("budget", "Events", 9500, None, "consulting", ""),
        ("officers", "Clerking", None, "0.60", "to_review", ""),
        ("budget", "Youth fund", 18000, None, "settled", "The clusters' youth fund"),
    ]
    for district, (kind, title, amount, fte, review, to) in zip(districts, rows, strict=False):
        DistrictResource.objects.create(
            district=district, kind=kind, title=f"{title} (invented)", amount=amount,
            fte=Decimal(fte) if fte else None, review=review, destination=to,
            realigned_from=settled if to else None, item=step, decision_part=part,
            consultation="Councillors of the district until 30 November"
            if review == "consulting" else "",
        )  # fmt: skip
    _amend("District committees end", part, steps, date(2017, 11, 7), [
        ("business", date(2017, 10, 2), "approved"), ("council", date(2017, 11, 7), "approved"),
    ], told, sittings)  # fmt: skip
    _amend("Ward councillors decide on small grants", decisions[2112].parts.get(number=2), steps,
           None, [("council", date(2017, 12, 5), "before_it")], told, sittings)  # fmt: skip


def _amend(title, part, steps, in_force, route, told: Cast, sittings: Sittings) -> None:
    step = steps.get(title) or steps["Take district committees out of the constitution"]
    amendment = ConstitutionalAmendment.objects.create(
        title=f"{title} (invented)", text=part.text, item=step, decision_part=part,
        in_force_from=in_force,
    )  # fmt: skip
    for position, (key, day, status) in enumerate(route, start=1):
        AmendmentStep.objects.create(
            amendment=amendment, position=position, body=told.bodies[key],
            meeting=sittings[key, day], status=status,
            status_on=day if status == "approved" else None,
            **when_columns(VagueDate.on(day)),
        )  # fmt: skip


def read_measures(told: Cast) -> None:
    """One measure was read twice, another has an indicator that nobody has read yet."""
    read = Indicator.objects.create(
        measure=Measure.objects.get(number=3), name="Councillors who say that they are heard",
        unit="per cent of councillors asked (invented)", baseline=Decimal("38"),
        baseline_on=date(2017, 5, 31), baseline_source="Invented survey of May 2017",
    )  # fmt: skip
    Reading.objects.bulk_create(
        Reading(indicator=read, on=on, value=value, by=told.clerk,
                source="Invented survey of councillors", note=note)
        for on, value, note in (
            (date(2017, 7, 31), Decimal("44"), ""),
            (date(2017, 10, 31), Decimal("51"), "82 of 120 answered."),
        )
    )  # fmt: skip
    Indicator.objects.create(
        measure=Measure.objects.get(number=4), unit="per cent of residents asked (invented)",
        name="Residents who feel that they can change something nearby",
    )  # fmt: skip


def consult_on_parishes(wards: Sequence[Ward]) -> None:
    option = ParishOption.objects.create(
        name="Otter Green Community Council (invented)", kind="community",
        area="The streets round Otter Green, in two wards", status="consulting",
        principles="It looks after its green; the City Council keeps the roads.",
    )  # fmt: skip
    option.wards.set(wards[:2])
    ParishOption.objects.create(
        name="Lamplighters' Field Parish Council (invented)", kind="parish", status="not_pursued",
        area="One estate by the field", reason="Four in five who answered did not want it.",
    )  # fmt: skip
    asked = ParishConsultation.objects.create(
        option=option, title="An evening on the green", on=date(2017, 10, 12),
        place="Otter Green Community Hall", attendances=63,
    )  # fmt: skip
    ParishResponse.objects.bulk_create(
        ParishResponse(consultation=asked, ward=ward, in_favour=yes, against=no, undecided=maybe)
        for ward, (yes, no, maybe) in zip(wards[:2], ((31, 12, 6), (3, 1, 0)), strict=True)
    )
