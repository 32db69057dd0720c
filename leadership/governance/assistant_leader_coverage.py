"""Which ward has which Assistant Leader on a day, and which has none (S271)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from leadership.governance.models import AreaScheme, AssistantLeader, AssistantLeaderWard
from wards.models import Ward


@dataclass(frozen=True)
class Coverage:
    """The day's wards, each exactly once: under its Assistant Leader, or among those without."""

    day: date
    scheme: AreaScheme | None
    begins: date | None  # the first scheme's start, where the day lies before it
    areas: Sequence[tuple[AssistantLeader, Sequence[Ward]]]
    without: Sequence[Ward]
    wards: int

    @property
    def is_whole(self) -> bool:
        return self.scheme is not None and not self.without

    @property
    def in_words(self) -> str:
        if self.scheme is None:
            if self.begins:
                return f"No areas yet: they begin on {self.begins:%-d %B %Y}"
            return "No areas: no scheme is in force on that day"
        if not self.wards:
            return "No wards are in force on that day"
        if not self.without:
            return f"Each of the {self.wards} wards has exactly one Assistant Leader"
        return f"{len(self.without)} of {self.wards} wards have no Assistant Leader"


def coverage_on(day: date) -> Coverage:
    """Four queries. Two leaders of a ward at once are impossible: the database refuses them. Before
    the scheme an appointment has no area, so no ward is said to miss one (S278)."""
    schemes = list(AreaScheme.objects.from_day_on(day).order_by("start"))
    scheme = next((each for each in schemes if each.start <= day), None)
    wards = list(Ward.objects.of_home_council().in_force(day).in_name_order())
    leaders = list(AssistantLeader.objects.on(day).select_related("person").in_name_order())
    places = AssistantLeaderWard.objects.on(day).filter(leader__in=leaders, ward__in=wards)
    held = dict(places.values_list("ward", "leader"))
    return Coverage(
        day=day,
        scheme=scheme,
        begins=schemes[0].start if schemes and scheme is None else None,
        areas=[
            (leader, [ward for ward in wards if held.get(ward.pk) == leader.pk])
            for leader in leaders
        ],
        without=[ward for ward in wards if ward.pk not in held],
        wards=len(wards),
    )
